// A file that takes the place of the program in this browser, and the way back after a reload.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { choose, open_rondo, press, saved, settled, visit } from './support/rondo.mjs';

const program_with = (events) => JSON.stringify({
  format: 'rondo', formatVersion: 1, kind: 'full', minWriter: 1, program: 'KEPT',
  info: { program: { name: 'Sample district' } },
  events: Object.fromEntries(events.map((name) => [name.replace(' ', '-'), { name, kind: 'topic-sprint' }])),
});
const file = (events) =>
  ({ name: 'district.json', mimeType: 'application/json', buffer: Buffer.from(program_with(events)) });

let browser;
let page;
let seen;

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser, '#/files'));
  await choose(page, 'Open a file', file(['Fall sprint', 'Spring sprint']));
  await saved(page);
});

after(() => browser.close());

async function events() {
  await visit(page, '#/events');
  const names = [];
  for (const name of ['Fall sprint', 'Spring sprint']) {
    if (await page.getByText(name, { exact: true }).count() > 0) names.push(name);
  }
  return names;
}

test('the dialog says that what is replaced is kept, and it is after a reload', async () => {
  await visit(page, '#/files');
  await choose(page, 'Open a file', file(['Fall sprint']));
  await page.getByRole('dialog', { name: 'This program is already here', exact: true }).waitFor();
  await page.getByText(/^“Replace with the file” puts the file in the place of the program here/).waitFor();
  await press(page, 'button', 'Replace with the file');
  await saved(page);
  assert.deepEqual(await events(), ['Fall sprint']);

  await page.reload();
  await page.waitForFunction(() => Number(document.documentElement.dataset.frames) > 0);
  await settled(page);
  await visit(page, '#/files');
  await press(page, 'button', 'More for Sample district');
  await press(page, 'menuitem', 'Bring back the one before');
  const dialog = page.getByRole('dialog',
    { name: 'Bring back the program before this one?', exact: true });
  await dialog.waitFor();
  await press(page, 'button', 'Bring back');
  await saved(page);
  assert.deepEqual(await events(), ['Fall sprint', 'Spring sprint']);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
