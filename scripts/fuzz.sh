#!/usr/bin/env bash
# Inputs that nobody writes: libFuzzer makes them from the seeds, for each target in turn. Ends with 1 on the first finding,
# which it leaves under fuzz/artifacts. Needs a nightly toolchain; installs cargo-fuzz where it is not there.
# usage: scripts/fuzz.sh [SECONDS [TARGET…]]   (600 seconds and all targets if not given)
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-600}
shift || true
targets=("$@")
if [ ${#targets[@]} = 0 ]; then targets=(analyze html jsonl lexicon); fi

if ! command -v cargo-fuzz >/dev/null; then
    cargo install --locked --quiet cargo-fuzz </dev/null
fi

for target in "${targets[@]}"; do
    printf '\n== %s, %s seconds\n' "$target" "$seconds"
    mkdir -p "fuzz/corpus/$target"
    # The seeds are read and not written to; what is new goes to the corpus, which is no part of the repository.
    cargo +nightly fuzz run "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
        -max_total_time="$seconds" -max_len=4096 -timeout=60 -rss_limit_mb=3000 -print_final_stats=1 </dev/null
done
