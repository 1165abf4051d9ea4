#!/usr/bin/env bash
# usage: scripts/package.sh
# Says what `cargo publish` would send, and holds it to what building and reading needs: sources, lexicon, texts about them.
set -euo pipefail
cd "$(dirname "$0")/.."
list=$(cargo package --list --allow-dirty --quiet)
stray=$(grep -vE '^(src/|examples/|docs/[a-z]+\.md$|build\.rs$|Cargo\.(toml|lock|toml\.orig)$|README\.md$|CHANGELOG\.md$|CONTRIBUTING\.md$|LICENSE$|\.cargo_vcs_info\.json$)' <<<"$list" || true)
if [ -n "$stray" ]; then
    echo "the package holds what it does not need:" >&2
    echo "$stray" >&2
    exit 1
fi
for needed in build.rs src/lib.rs src/main.rs src/lexicon/data/en/topics.toml src/lexicon/data/zh/cues.toml LICENSE README.md; do
    grep -qx "$needed" <<<"$list" || { echo "the package lacks $needed" >&2; exit 1; }
done
cargo package --allow-dirty --no-verify --quiet
size=$(stat -c %s target/package/diplo-readout-*.crate)
echo "$(wc -l <<<"$list") files, $size bytes"
