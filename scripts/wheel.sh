#!/usr/bin/env bash
# usage: scripts/wheel.sh [PROFILE]
# Builds a Python wheel that holds the program (target/wheels/), installs it into a fresh virtual environment and tries it.
set -euo pipefail
cd "$(dirname "$0")/.."
profile=${1:-release}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
python3 -m venv "$work/build"
"$work/build/bin/pip" install --quiet maturin
rm -rf target/wheels
"$work/build/bin/maturin" build --quiet --profile "$profile" --locked --out target/wheels </dev/null
python3 -m venv "$work/fresh"
"$work/fresh/bin/pip" install --quiet --no-index target/wheels/*.whl
"$work/fresh/bin/readout" --version
"$work/fresh/bin/readout" analyze --format json fixtures/readouts/kremlin/article.txt |
    "$work/fresh/bin/python" -c 'import json, sys; a = json.load(sys.stdin); assert a["schema"] == "readout.analysis/1" and a["quotes"], a["schema"]'
ls -l target/wheels
