#!/usr/bin/env bash
# usage: scripts/gallery.sh [READOUT]
# Makes the pictures of the README from fixtures: the terminal, a report, comparisons in one and in two languages, a timeline (docs/gallery/*.png).
# Needs Chromium and ImageMagick; `npm --prefix tests/browser ci` once.
set -euo pipefail
cd "$(dirname "$0")/.."
readout=${1:-target/release/readout}
mkdir -p docs/gallery
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

article=fixtures/readouts/news-call-two-accounts/article.txt
"$readout" analyze "$article" --format html > "$work/report.html"
"$readout" compare fixtures/pairs/ordinary/no.txt fixtures/pairs/ordinary/us.txt --format html > "$work/comparison.html"
"$readout" compare fixtures/pairs/chinese-american/cn.txt fixtures/pairs/chinese-american/us.txt --format html > "$work/languages.html"
"$readout" track fixtures/series/state-china --format html > "$work/timeline.html"
"$readout" analyze "$article" --width 100 --color always > "$work/terminal.ansi"

node tests/browser/gallery.js "$work"
for picture in "$work"/*.png; do
    convert "$picture" -colors 96 -strip "docs/gallery/$(basename "$picture")"
done
ls -l docs/gallery
