#!/usr/bin/env bash
# usage: scripts/msrv.sh
# Holds the least Rust that Cargo.toml names: by building with it where rustup has it, and else by what the dependencies ask
# for (clippy holds the standard library's items to it in either case).
set -euo pipefail
cd "$(dirname "$0")/.."
least=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
cargo metadata --format-version 1 --locked | LEAST=$least python3 -c '
import json, os, sys
number = lambda version: tuple(int(part) for part in version.split("."))
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
newer = [package for package in map(packages.get, needed) if package["rust_version"] and number(package["rust_version"]) > least]
for package in newer:
    print("{name} {version} needs Rust {rust_version}".format(**package), file=sys.stderr)
print(f"{len(needed)} packages need at most Rust {os.environ['"'LEAST'"']}" if not newer else "")
sys.exit(bool(newer))
'
if rustup toolchain list 2>/dev/null | grep -q "^$least"; then
    cargo "+$least" check --locked --quiet --target-dir target/msrv </dev/null
    echo "it builds with Rust $least"
else
    echo "Rust $least is not installed: not built with it"
fi
