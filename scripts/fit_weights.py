#!/usr/bin/env python3
"""Fit the weights of the attribution models on annotated text.

usage: fit_weights.py TRAIN.jsonl [--hold N] [--genre-weight W MORE.jsonl] > src/lexicon/data/en/weights.tsv

TRAIN.jsonl: {"text", "attributions": [{"source", "cue", "content"}]}, spans as [start, end) in code points. The example
`attribution_decisions` lists every decision that the extractor takes on these texts, with the circumstances it sees
(`template first second`) and the right answer; here each circumstance gets the weight that makes the right answers
likeliest (multinomial logit, L2 penalty). --hold N leaves out every Nth text, for measuring on it.

Models: frame (does this word report, and where is its content: after, before, raised, subject), start, end, begin,
split (is the content's edge here), source (which noun phrase). Written are template, values and the weights in hundredths,
one a reading. Needs numpy and scipy.
"""
import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

READINGS = {"frame": 4}
PENALTY = {"frame": 0.7, "start": 1.0, "end": 1.0, "begin": 1.0, "split": 1.0, "source": 0.7}
LEAST_SEEN = 12
PRUNING_ROUNDS = 2


def decisions(paths, hold):
    """{model: (answers, groups, rows of feature strings)}"""
    lines = []
    for path in paths:
        for number, line in enumerate(open(path, encoding="utf8")):
            if line.strip() and not (hold and number % hold == 0):
                record = json.loads(line)
                lines.append(json.dumps({k: record[k] for k in ("text", "attributions")}))
    run = ["cargo", "run", "--quiet", "--profile", "quick", "--example", "attribution_decisions"]
    out = subprocess.run(run, input="\n".join(lines).encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    models, doc = defaultdict(lambda: ([], [], [])), 0
    for line in out.splitlines():
        model, *rest = line.split("\t")
        if model == "doc":
            doc += 1
            continue
        answers, groups, rows = models[model]
        groups.append((doc, rest[0]))
        answers.append(int(rest[1]))
        rows.append(rest[2:])
    return models


def matrix(rows, least):
    counts = Counter(f for row in rows for f in set(row))
    names = sorted(f for f, n in counts.items() if n >= least)
    index = {f: i for i, f in enumerate(names)}
    indices, starts = [], [0]
    for row in rows:
        indices += [index[f] for f in row if f in index]
        starts.append(len(indices))
    return names, csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), len(names)))


def fit_classes(x, answers, readings, penalty):
    """Multinomial logit against "none of them" (answer 0)."""
    y = np.zeros((len(answers), readings))
    for row, answer in enumerate(answers):
        if answer:
            y[row, answer - 1] = 1

    def loss(flat):
        w = flat.reshape(x.shape[1], readings)
        z = x @ w
        top = np.maximum(z.max(axis=1), 0)
        e = np.exp(z - top[:, None])
        total = e.sum(axis=1) + np.exp(-top)
        value = (np.log(total) + top - (z * y).sum(axis=1)).sum() + penalty / 2 * (flat ** 2).sum()
        gradient = x.T @ (e / total[:, None] - y) + penalty * w
        return value, gradient.ravel()

    return minimize(loss, np.zeros(x.shape[1] * readings), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x.reshape(-1, readings)


def fit_choice(x, answers, groups, penalty):
    """Conditional logit: one option of each group is picked; several may be right."""
    numbers, group = {}, np.zeros(len(groups), dtype=int)
    for row, key in enumerate(groups):
        group[row] = numbers.setdefault(key, len(numbers))
    right = np.array(answers, dtype=float)
    size = len(numbers)

    def loss(w):
        z = x @ w
        top = np.full(size, -1e9)
        np.maximum.at(top, group, z)
        e = np.exp(z - top[group])
        total = np.bincount(group, e, size)
        good = np.bincount(group, e * right, size)
        value = (np.log(total) - np.log(good + 1e-12)).sum() + penalty / 2 * (w ** 2).sum()
        gradient = x.T @ (e / total[group] - e * right / (good[group] + 1e-12)) + penalty * w
        return value, gradient

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x.reshape(-1, 1)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("train", nargs="+")
    ap.add_argument("--hold", type=int, default=0)
    ap.add_argument("--least", type=float, default=0.45, help="circumstances whose weights are all nearer to 0 than this are pruned, and the rest fitted again")
    a = ap.parse_args()
    kept = 0
    for model, (answers, groups, rows) in sorted(decisions(a.train, a.hold).items()):
        names, x = matrix(rows, LEAST_SEEN)
        names = np.array(names)
        for last in [False] * PRUNING_ROUNDS + [True]:
            if model == "source":
                w = fit_choice(x, answers, groups, PENALTY[model])
            else:
                w = fit_classes(x, answers, READINGS.get(model, 1), PENALTY[model])
            telling = np.abs(w).max(axis=1) >= a.least
            if not last:
                x, names = x[:, telling], names[telling]
        for name, row in zip(names, w):
            if np.abs(row).max() >= 0.02:
                kept += 1
                numbers = [str(round(100 * v)) for v in row]
                while len(numbers) > 1 and numbers[-1] == "0":
                    numbers.pop()
                print("\t".join(name.split(" ") + numbers))
        print(f"{model}: {len(rows)} decisions, {len(names)} circumstances", file=sys.stderr)
    print(f"{kept} weights", file=sys.stderr)


main()
