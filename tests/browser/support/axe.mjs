// What axe-core finds wrong on the page as it is now.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Empty when nothing is: a line for each rule that is broken, with the elements that break it.
// `besides`: rules that don't hold here.
export async function violations(page, besides = []) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(source);
  return page.evaluate(async (left_out) => {
    const { violations: found } = await axe.run(document, {
      // The mirror's text is transparent over the canvas; the theme's test computes its contrast.
      rules: Object.fromEntries(
        ['color-contrast', ...left_out].map((rule) => [rule, { enabled: false }])),
    });
    return found.map((rule) => `${rule.id}: ${rule.help}\n${
      rule.nodes.map((node) => `  ${node.html} ${node.failureSummary}`).join('\n')}`);
  }, besides);
}

// What axe-core has looked at already, as HTML without places and colors: a theme changes nothing
// that it looks at, so most of the time it need not look again.
const looked_at = new Set();

// Finds nothing wrong; fails with what it found otherwise.
export async function holds_for_axe(page, besides = []) {
  const html = await page.evaluate(() => `${innerWidth} ${document.documentElement.outerHTML}`
    .replaceAll(/ (style|data-[a-z]+)="[^"]*"/g, ''));
  const seen = `${besides} ${html}`;
  if (looked_at.has(seen)) return;
  assert.deepEqual(await violations(page, besides), []);
  looked_at.add(seen);
}
