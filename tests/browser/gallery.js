// Takes the pictures of the gallery: pages made by scripts/gallery.sh in the folder that is given, and the terminal.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const folder = process.argv[2];
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const looks = { 1: "font-weight:700", 2: "opacity:.65", 31: "color:#ff8a80", 32: "color:#84d3a4", 33: "color:#e3b964", 35: "color:#d7a8f5", 36: "color:#80d8ff", 94: "color:#8fb8ff" };
const terminal = escaped(readFileSync(join(folder, "terminal.ansi"), "utf8"))
  .replace(/\x1b\[0m/g, "</span>")
  .replace(/((?:\x1b\[[\d;]+m)+)/g, (codes) => {
    const numbers = codes.match(/\d+/g);
    return `<span style="${numbers.map((number) => looks[number] || "").join(";")}">`;
  });
writeFileSync(
  join(folder, "terminal.html"),
  `<meta charset=utf-8><body style="margin:0;background:#16181d;color:#e6e3dc"><pre style="margin:0;padding:18px;font:13px/1.45 'DejaVu Sans Mono',monospace">${terminal}</pre>`,
);

const quiet = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: quiet.split(" ") });
const shots = [
  ["terminal", "", 860, 800, "dark"],
  ["report", "", 1100, 1000, "light"],
  ["report", "text", 1100, 900, "dark"],
  ["comparison", "claims", 1100, 900, "light"],
  ["languages", "texts", 1100, 760, "light"],
  ["timeline", "s1", 1100, 1000, "light"],
];
for (const [name, anchor, width, height, colorScheme] of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  await page.goto(pathToFileURL(join(folder, name + ".html")).href + (anchor && "#" + anchor));
  if (name === "timeline") await page.locator("figure").first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(folder, name + (anchor === "text" ? "-text" : "") + ".png") });
  await page.close();
}
await browser.close();
