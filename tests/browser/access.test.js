// The pages for everybody: axe-core finds nothing against WCAG 2.2 A and AA or its best practices, by day and by night, at a
// desk and on a telephone, with all that folds open; and what it leaves to be judged is judged here.
import { test } from "node:test";
import assert from "node:assert/strict";
import axe from "axe-core";
import { contrasts, kinds, made, open } from "./shared.js";

const checked = async (page) => {
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  // What the eye has not come to is not laid out; the checker is to see it.
  await page.evaluate(() => document.querySelectorAll("*").forEach((one) => (one.style.contentVisibility = "visible")));
  await page.evaluate(axe.source);
  return page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
};

const told = ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)} | ${nodes[0].failureSummary}`;

/** What the checker could not decide, as far as it does not hold. */
const undecided = async (page, incomplete) => {
  const wrong = [];
  for (const rule of incomplete) {
    if (rule.id === "color-contrast") {
      // Words in a figure, signs of one character, badges on a line, and what is scrolled out of a table: it does not see what
      // lies below them, which no picture is and nothing covers.
      const found = await contrasts(page, rule.nodes.map((node) => node.target[0]).join(", "));
      assert.ok(found.length >= rule.nodes.length);
      wrong.push(...found.filter(({ ratio }) => ratio < 4.5).map(({ ratio, html }) => `contrast ${ratio}: ${html}`));
    } else if (rule.id === "th-has-data-cells") {
      // It looks for cells in a heading's row; those of a group's heading are in the rows below.
      const headings = rule.nodes.flatMap((node) => [...node.any, ...node.all, ...node.none]).flatMap((check) => check.relatedNodes);
      wrong.push(...headings.map(({ html }) => html).filter((html) => !html.includes('scope="rowgroup"')));
    } else wrong.push(told(rule));
  }
  return wrong;
};

test("a checker of accessibility finds nothing, and what it cannot decide holds", async () => {
  const pages = { ...kinds(), chinese: made("look-chinese", "analyze", "fixtures/readouts/zh-call/article.txt") };
  for (const [name, url] of Object.entries(pages)) {
    for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [390, "light"]]) {
      const { page, slips } = await open(url, { viewport: { width, height: 900 }, colorScheme });
      const { violations, incomplete } = await checked(page);
      assert.deepEqual(violations.map(told), [], `${name} ${width} ${colorScheme}`);
      assert.deepEqual(await undecided(page, incomplete), [], `${name} ${width} ${colorScheme}`);
      assert.deepEqual(slips, []);
      await page.close();
    }
  }
});
