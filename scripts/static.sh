#!/usr/bin/env bash
# usage: scripts/static.sh [PROFILE]
# Builds a program that needs no library of the machine it runs on (target/static/readout), and tries it with an empty
# environment. With rustup's musl target where that is installed, else with the C library linked in.
set -euo pipefail
cd "$(dirname "$0")/.."
profile=${1:-release}
arch=$(uname -m)
if rustup target list --installed 2>/dev/null | grep -qx "$arch-unknown-linux-musl"; then
    target=$arch-unknown-linux-musl
else
    target=$arch-unknown-linux-gnu
    export RUSTFLAGS="-C target-feature=+crt-static"
fi
cargo build --bin readout --profile "$profile" --target "$target" --quiet </dev/null
folder=$profile
if [ "$profile" = dev ]; then folder=debug; fi
built=${CARGO_TARGET_DIR:-target}
mkdir -p "$built/static"
program=$built/static/readout
cp "$built/$target/$folder/readout" "$program"
if ldd "$program" 2>/dev/null | grep -q '=>'; then
    echo "not static:" >&2
    ldd "$program" >&2
    exit 1
fi
env -i "$program" analyze --format json fixtures/readouts/kremlin/article.txt >"$built/static/answer.json"
grep -q '"schema": "readout.analysis/1"' "$built/static/answer.json"
ls -l "$program"
