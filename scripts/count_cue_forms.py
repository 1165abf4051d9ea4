#!/usr/bin/env python3
"""Count how often each word form is the reporting word of an attribution.

usage: count_cue_forms.py TRAIN.jsonl > src/lexicon/data/en/cue_forms.tsv

TRAIN.jsonl: {"text", "attributions": [{"source", "cue", "content"}]}, spans as [start, end) in code points. Written are
form, times inside a cue, times outside any content or source; kept are forms seen as cue at least twice and in at least
6 of 100 places, in lower case more often than not (names of the corpus stay out); words of closed classes and adverbs
stay out.
"""
import json
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
CLOSED = tomllib.loads((Path(__file__).parent.parent / "src/lexicon/data/en/words.toml").read_text())
CLOSED_LY = set(CLOSED["not_adverb"])
OPEN = {"verb", "not_adverb"}
CLOSED = {w for key, words in CLOSED.items() if key not in OPEN for w in words}


def main():
    cue, everywhere, lower = Counter(), Counter(), Counter()
    for line in open(sys.argv[1], encoding="utf8"):
        doc = json.loads(line)
        inside, cues = set(), set()
        for a in doc["attributions"]:
            for key in ("content", "source"):
                for begin, end in a[key]:
                    inside.update(range(begin, end))
            for begin, end in a["cue"]:
                cues.update(range(begin, end))
        for m in WORD.finditer(doc["text"]):
            form = m.group().lower().replace("’", "'")
            form = form[:-2] if form.endswith("'s") else form
            if form in CLOSED:
                continue
            lower[form] += m.group()[0].islower()
            if m.start() in cues:
                cue[form] += 1
                everywhere[form] += 1
            elif m.start() not in inside:
                everywhere[form] += 1
    print("form\tcue\tall")
    for form in sorted(cue):
        if cue[form] >= 2 and cue[form] / everywhere[form] >= 0.06 and lower[form] * 2 > everywhere[form] and len(form) > 1 and not (form.endswith("ly") and form not in CLOSED_LY):
            print(form, cue[form], everywhere[form], sep="\t")


main()
