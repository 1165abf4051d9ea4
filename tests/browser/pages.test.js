// The pages in a real browser: filters, jumps, keyboard, nothing in the console, nothing asked of the network, hostile words
// stay words, readable without scripts and on a telephone. READOUT is the program, SHOTS a folder for pictures to look at.
import { test } from "node:test";
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { article, contrasts, folder, kinds, made, open } from "./shared.js";

test("filters choose quotes by speaker, topic, act and confidence", async () => {
  const { page, slips } = await open(made("filters", "analyze", article));
  const rows = () => page.locator("tr[data-q]:visible");
  const total = await rows().count();
  assert.ok(total > 10);
  for (const name of ["speaker", "topic", "act", "sure"]) {
    const option = page.locator(`select[name=${name}] option`).last();
    await page.selectOption(`select[name=${name}]`, await option.getAttribute("value"));
    const shown = await rows().count();
    assert.ok(shown > 0 && shown < total, `${name}: ${shown} of ${total}`);
    assert.equal(await page.locator(".count").textContent(), `${shown} of ${total} quotes`);
    assert.ok((await page.locator(".article mark.off").count()) > 0);
    assert.equal(await page.locator(".notes .note:visible").count(), shown);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.waitForFunction((total) => document.querySelectorAll("tr[data-q]:not([hidden])").length === total, total);
    assert.equal(await page.locator(".article mark.off").count(), 0);
  }
  assert.deepEqual(slips, []);
});

test("rows lead to the text and the text back; a cell of the matrix chooses its quotes", async () => {
  const { page, slips } = await open(made("jumps", "analyze", article));
  await page.locator("#r-q7 a.back").click();
  assert.equal(new URL(page.url()).hash, "#q7");
  assert.ok(await page.locator("#q7").evaluate((mark) => mark.getBoundingClientRect().top >= 0 && mark.getBoundingClientRect().bottom <= innerHeight));
  await page.locator(".ref[href='#r-q7']").click();
  assert.equal(new URL(page.url()).hash, "#r-q7");
  const cell = page.locator("a.cell").first();
  const { speaker, topic } = await cell.evaluate((link) => ({ ...link.dataset }));
  await cell.click();
  assert.equal(await page.locator("select[name=speaker]").inputValue(), speaker);
  assert.equal(await page.locator("select[name=topic]").inputValue(), topic);
  assert.deepEqual(slips, []);
});

test("the keyboard reaches the skip link, the filters and the quotes", async () => {
  const { page, slips } = await open(made("keyboard", "analyze", article));
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.name), "speaker");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => !document.querySelector(".count").textContent.startsWith("24 of"));
  await page.locator(".article a.ref:visible").first().focus();
  await page.keyboard.press("Enter");
  assert.match(new URL(page.url()).hash, /^#r-q\d+$/);
  assert.deepEqual(slips, []);
});

test("hostile words stay words", async () => {
  const words = `<script>alert(1)</script> "onmouseover="alert(2)\n\nPresident <img src=x onerror=alert(3)> Joe Biden told Xi Jinping that Taiwan </mark></div><b>is</b> \u202Ea red line\u2066, the White House said.\n\n“<a href='javascript:alert(4)'>We</a> will not sit back &amp; watch &#60;script&#62;,” Xi said, <svg/onload=alert(5)> --> <style>*{display:none}</style> according to Xinhua.\n`;
  const path = join(folder, `a "><img src=x onerror=alert(6)>.txt`.replace("/", ""));
  writeFileSync(path, words);
  const { page, slips } = await open(made("hostile", "analyze", path));
  await page.waitForTimeout(200);
  assert.equal(await page.locator("img, svg, b, .article style, a[href^=javascript]").count(), 0);
  const text = await page.locator(".article").textContent();
  assert.ok(text.includes("<img src=x onerror=alert(3)>") && text.includes("&amp; watch &#60;script&#62;"));
  assert.ok(!/[\u202A-\u202E\u2066-\u2069]/.test(await page.content()));
  assert.deepEqual(slips, []);
});

test("without scripts everything is there, filters are not", async () => {
  const { page } = await open(made("bare", "analyze", article), { javaScriptEnabled: false });
  assert.ok(await page.locator("#r-q1").isVisible());
  assert.ok(!(await page.locator("form.filters").isVisible()));
  await page.locator(".show-topics").uncheck();
  assert.ok(await page.locator(".article mark.t").first().isVisible());
});

test("looks fit a telephone and a desk, by day and by night", async () => {
  for (const [name, url] of Object.entries(kinds())) {
    for (const width of [390, 1280]) {
      for (const colorScheme of ["light", "dark"]) {
        const { page, slips } = await open(url, { viewport: { width, height: 900 }, colorScheme });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${name} at ${width} is ${wide} wide`);
        for (const selector of ["h1", ".facts, .columns li", ".act", ".side", ".l", ".more"]) {
          if ((await page.locator(selector).count()) === 0) continue;
          const [found] = await contrasts(page, selector);
          assert.ok(found.ratio >= 4.5, `${name} ${colorScheme} ${selector}: ${found.ratio}`);
        }
        const levels = await page.locator("h1, h2, h3, h4").evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
        assert.ok(levels[0] === 1 && levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1), levels.join(" "));
        if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}-${width}-${colorScheme}.png`) });
        assert.deepEqual(slips, []);
        await page.close();
      }
    }
  }
});

test("claims of a comparison lead to their texts and back", async () => {
  const { page, slips } = await open(made("claims", "compare", "fixtures/pairs/ordinary/no.txt", "fixtures/pairs/ordinary/us.txt"));
  const unmatched = await page.locator(".claim:has(.answer.not-found)").count();
  assert.ok(unmatched > 0);
  assert.equal(await page.locator("a.link.unmatched").count(), unmatched);
  await page.locator("a.link.matched").first().click();
  assert.match(new URL(page.url()).hash, /^#claim-\d+$/);
  assert.deepEqual(slips, []);
});

test("on paper the text keeps its width beside its margin, and what only a screen can do is gone", async () => {
  const { analyze, compare } = kinds();
  for (const [url, least] of [[analyze, 300], [compare, 200]]) {
    const { page } = await open(url, { viewport: { width: 690, height: 980 } });
    await page.emulateMedia({ media: "print" });
    const narrow = await page.locator(".article .text").evaluateAll((all) => Math.min(...all.map((text) => text.getBoundingClientRect().width)));
    assert.ok(narrow >= least, `${url}: ${narrow}`);
    assert.ok(!(await page.locator(".toc").isVisible()));
    await page.close();
  }
});
