// What axe-core finds wrong on the page as it is now.

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
