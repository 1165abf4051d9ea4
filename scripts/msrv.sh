#!/usr/bin/env bash
# usage: scripts/msrv.sh [test]
# Holds the least Rust that Cargo.toml names: no dependency of the program asks for a later one, and some dependency asks for
# just this one, so that the number is no lower than need be. Clippy holds the items of the standard library to it
# (`incompatible_msrv`). What the language has since is told only by building with it, which is done where rustup has that
# toolchain; with `test` it is installed if need be, and the tests of the library and of the program are run with it.
set -euo pipefail
cd "$(dirname "$0")/.."
least=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
cargo metadata --format-version 1 --locked | LEAST=$least python3 -c '
import json, os, sys
number = lambda version: tuple((*map(int, version.split(".")), 0))[:3]
least = number(os.environ["LEAST"])
data = json.load(sys.stdin)
packages = {package["id"]: package for package in data["packages"]}
nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
needed, open_ = set(), [data["resolve"]["root"]]
while open_:
    node = open_.pop()
    if node in needed:
        continue
    needed.add(node)
    for dependency in nodes[node]["deps"]:
        if any(kind["kind"] != "dev" for kind in dependency["dep_kinds"]):
            open_.append(dependency["pkg"])
needed.remove(data["resolve"]["root"])
asks = sorted(((number(package["rust_version"]), package["name"]) for package in map(packages.get, needed) if package["rust_version"]), reverse=True)
most = asks[0][0]
named = ", ".join(name for version, name in asks if version == most)
print(f"{len(needed)} dependencies, of which {named} ask for the latest Rust: " + ".".join(map(str, most)))
if most != least:
    sys.exit("Cargo.toml names Rust " + os.environ["LEAST"])
'
installed() { rustup toolchain list 2>/dev/null | sed -n "s/^\($least[.-][^ ]*\).*/\1/p" | head -1; }
if [ -z "$(installed)" ] && [ "${1:-}" = test ]; then
    rustup toolchain install --profile minimal "$least.0" </dev/null
fi
toolchain=$(installed)
if [ -z "$toolchain" ]; then
    echo "Rust $least is not installed: not built with it"
elif [ "${1:-}" = test ]; then
    cargo "+$toolchain" test --locked --quiet --lib --bins --test it --target-dir target/msrv </dev/null
    echo "its tests hold with $toolchain"
else
    cargo "+$toolchain" check --locked --quiet --target-dir target/msrv </dev/null
    echo "it builds with $toolchain"
fi
