// What the tests of pages share: the program, a folder for pages, a browser, and a page that tells its slips.
import { after, before } from "node:test";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");
export const folder = mkdtempSync(join(tmpdir(), "readout-pages-"));
export const article = "fixtures/readouts/news-call-two-accounts/article.txt";
const program = process.env.READOUT || join(root, "target/release/readout");
const quiet = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: quiet.split(" ") });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** The address of a page that the program makes. */
export function made(name, ...options) {
  const path = join(folder, name + ".html");
  writeFileSync(path, execFileSync(program, [...options, "--format", "html"], { cwd: root, maxBuffer: 1 << 30 }));
  return pathToFileURL(path).href;
}

/** A page of each kind. */
export const kinds = () => ({
  analyze: made("look-analyze", "analyze", article),
  compare: made("look-compare", "compare", "fixtures/pairs/ordinary/no.txt", "fixtures/pairs/ordinary/us.txt"),
  track: made("look-track", "track", "fixtures/series/state-china"),
});

/** A window; nothing moves in it. */
export const window = (options = {}) => browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });

/** Opens a page; `slips` gathers what the console says, what fails and every request but the page's own. */
export async function open(url, options = {}) {
  const page = await window(options);
  const slips = [];
  page.on("console", (message) => slips.push(message.text()));
  page.on("pageerror", (error) => slips.push(String(error)));
  page.on("dialog", (dialog) => (slips.push("dialog " + dialog.message()), dialog.dismiss()));
  page.on("request", (request) => request.url().split("#")[0] === url.split("#")[0] || slips.push(request.url()));
  await page.goto(url, { timeout: 120000 });
  return { page, slips };
}

/** Contrast of the words of each element that a selector finds against what lies below them, translucent grounds mixed in. */
export const contrasts = (page, selector) =>
  page.locator(selector).evaluateAll((elements) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const numbers = (color) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      return { rgb: [r, g, b], a: a / 255 };
    };
    const over = (above, below) => below.map((c, at) => above.rgb[at] * above.a + c * (1 - above.a));
    const light = (rgb) => {
      const [r, g, b] = rgb.map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return elements.map((element) => {
      const grounds = [];
      for (let at = element; at && grounds.at(-1)?.a !== 1; at = at.parentElement) grounds.push(numbers(getComputedStyle(at).backgroundColor));
      const ground = grounds.reduceRight((below, above) => over(above, below), [255, 255, 255]);
      const { color, fill } = getComputedStyle(element);
      const words = over(numbers(element instanceof SVGElement ? fill : color), ground);
      const [dark, bright] = [light(ground), light(words)].sort((a, b) => a - b);
      return { ratio: (bright + 0.05) / (dark + 0.05), html: element.outerHTML.slice(0, 160) };
    });
  });
