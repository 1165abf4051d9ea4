// The pages for everybody: axe-core finds nothing against WCAG 2.2 A and AA or its best practices, by day and by night, at a
// desk and on a telephone, with all that folds open.
import { test } from "node:test";
import assert from "node:assert/strict";
import axe from "axe-core";
import { kinds, made, open } from "./shared.js";

const found = async (page) => {
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  // What the eye has not come to is not laid out; the checker is to see it.
  await page.evaluate(() => document.querySelectorAll("*").forEach((one) => (one.style.contentVisibility = "visible")));
  await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
  const told = ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)} | ${nodes[0].failureSummary}`;
  if (process.env.AXE) console.log(incomplete.map(told).join("\n"));
  return violations.map(told);
};

test("a checker of accessibility finds nothing", async () => {
  const pages = { ...kinds(), chinese: made("look-chinese", "analyze", "fixtures/readouts/zh-call/article.txt") };
  for (const [name, url] of Object.entries(pages)) {
    for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [390, "light"]]) {
      const { page, slips } = await open(url, { viewport: { width, height: 900 }, colorScheme });
      assert.deepEqual(await found(page), [], `${name} ${width} ${colorScheme}`);
      assert.deepEqual(slips, []);
      await page.close();
    }
  }
});
