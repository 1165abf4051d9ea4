#!/usr/bin/env python3
"""Prints the texts below fixtures/ as JSON Lines, each under an id of its own."""

import json
import pathlib

root = pathlib.Path(__file__).parents[2] / "fixtures"
for path in sorted(root.rglob("*.txt")):
    text = path.read_bytes().decode("utf-8", "replace")
    if text.strip() and path.parts[-2] != "inputs":
        print(json.dumps({"id": str(path.relative_to(root)), "text": text}, ensure_ascii=False))
