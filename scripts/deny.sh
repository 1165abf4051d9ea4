#!/usr/bin/env bash
# usage: scripts/deny.sh
# Holds deny.toml: licences, one version of each crate, crates.io alone; known flaws too where their database can be reached.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.20.2
if ! cargo deny --version 2>/dev/null | grep -qx "cargo-deny $version"; then
    cargo install --locked --quiet "cargo-deny@$version" </dev/null
fi
cargo deny --offline check --hide-inclusion-graph licenses bans sources
if timeout 60 cargo deny fetch db >/dev/null 2>&1; then
    cargo deny check --disable-fetch --hide-inclusion-graph advisories
else
    echo "the database of known flaws cannot be reached: advisories not checked"
fi
