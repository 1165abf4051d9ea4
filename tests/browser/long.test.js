// The page of a long article: opens at once, has all there is, can be filtered while its pieces are still being read in. What
// this prints is for reading; what it holds is the shape, for other work shares the machine.
import { before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, made, open, root, window } from "./shared.js";

let url;
before(() => {
  const readouts = join(root, "fixtures/readouts");
  const names = readdirSync(readouts, { withFileTypes: true }).filter((entry) => entry.name.startsWith("news-") && entry.isDirectory());
  const once = names.map((entry) => readFileSync(join(readouts, entry.name, "article.txt"), "utf8")).join("\n");
  const path = join(folder, "megabyte.txt");
  writeFileSync(path, once.repeat(Math.ceil((1 << 20) / once.length)));
  url = made("megabyte", "analyze", path);
});

const quotes = (page) => page.locator("output.count").textContent().then((told) => Number(told.split(" ").at(-2)));
const allRead = (page) => page.waitForFunction(() => !document.querySelector(".later > noscript"), null, { timeout: 60000, polling: 200 });

/** Chooses the second speaker; how long until it is seen, in milliseconds. */
const filtered = (page) =>
  page.evaluate(async () => {
    const select = document.querySelector("select[name=speaker]");
    select.selectedIndex = 2;
    const begun = performance.now();
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - begun;
  });

test("a page for a megabyte opens and filters", async () => {
  const page = await window();
  await page.addInitScript(() => addEventListener("DOMContentLoaded", () => (globalThis.atOnce = document.querySelectorAll("*").length)));
  await page.goto(url, { timeout: 120000 });
  const early = await filtered(page);
  const opened = await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd);
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  const shown = await page.locator(".count").textContent();
  await allRead(page);
  const late = await filtered(page);
  const { atOnce, all } = await page.evaluate(() => ({ atOnce: globalThis.atOnce, all: document.querySelectorAll("*").length }));
  const told = [`first paint ${painted} ms`, `loaded ${opened} ms`, `filtered ${early} ms`, `filtered with all read in ${late} ms`];
  console.log(`a megabyte: ${told.join(", ").replace(/(\d+)\.\d+/g, "$1")}; ${atOnce} elements at once, ${all} in the end`);
  assert.ok(atOnce < 60000 && all > 400000, `${atOnce} of ${all}`);
  const rows = await page.evaluate(() => document.querySelectorAll("tr[data-q]:not([hidden])").length);
  assert.equal(shown, `${rows} of ${await quotes(page)} quotes`);
  const off = await page.evaluate(() => document.querySelectorAll(".article a.ref:not(.off)").length);
  assert.equal(off, rows, "what was read in after the choice is shown by it too");
  assert.ok(opened < 15000 && early < 5000 && late < 5000);
  await page.close();
});

test("a link and an address lead to what is not read in yet", async () => {
  const { page, slips } = await open(url);
  const last = await quotes(page);
  const toLast = await page.evaluate((last) => {
    const link = Object.assign(document.createElement("a"), { href: `#r-q${last}` });
    document.querySelector(".article").append(link);
    const before = document.getElementById(`r-q${last}`);
    link.click();
    return { before: before !== null, after: document.getElementById(`r-q${last}`) !== null };
  }, last);
  assert.ok(toLast.after);
  assert.ok(await page.locator(`#r-q${last}`).evaluate((row) => row.getBoundingClientRect().top < innerHeight));
  const other = await open(`${url}#q${last - 5}`);
  await other.page.waitForFunction((last) => document.getElementById(`q${last - 5}`)?.getBoundingClientRect().top < innerHeight, last);
  assert.deepEqual([...slips, ...other.slips], []);
  await page.close();
  await other.page.close();
});

test("without scripts the whole of a long page is there, and read in it is the same", async () => {
  const bare = (await open(url, { javaScriptEnabled: false })).page;
  const told = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent).join("\n"));
  const { page } = await open(url);
  await allRead(page);
  for (const selector of ["tr[data-q] blockquote", ".article .text", ".part-positions tbody tr th", "[id]"]) {
    assert.equal(await told(page, selector), await told(bare, selector), selector);
  }
  assert.ok(await bare.locator("tr[data-q]").last().isVisible());
  await page.close();
  await bare.close();
});
