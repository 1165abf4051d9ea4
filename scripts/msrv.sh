#!/usr/bin/env bash
# usage: scripts/msrv.sh
# Holds the least Rust that Cargo.toml names, as far as it can be held without that Rust: no dependency of the program asks for
# a later one, and some dependency asks for just this one, so that the number is no lower than need be. Clippy holds the items
# of the standard library to it (`incompatible_msrv`). What the language has since is told only by building with it, which is
# done where rustup has that toolchain.
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
if rustup toolchain list 2>/dev/null | grep -q "^$least"; then
    cargo "+$least" check --locked --quiet --target-dir target/msrv </dev/null
    echo "it builds with Rust $least"
else
    echo "Rust $least is not installed: not built with it"
fi
