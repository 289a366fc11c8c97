// A table taken out of the page: on the clipboard as text and as a table, and on paper. All of it,
// not only the rows in sight.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, small } from './support/browser.mjs';
import { download, open_rondo, press, saved, settled, visit } from './support/rondo.mjs';

let browser;
let page;
let seen;
let people;   // names and addresses of the program's file, without those who have left

before(async () => {
  browser = await launch({ viewport: small, permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page, seen } = await open_rondo(browser));
  await page.evaluate(() => {
    window.print = () => {};
  });
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await visit(page, '#/files');
  const { text } = await download(page, 'button', 'Download the program');
  people = Object.values(JSON.parse(text).people).filter((one) => !one.archived)
    .map(({ name, email }) => [name, email ?? '']);
  await visit(page, '#/people');
});

after(async () => {
  await browser.close();
});

const columns = ['Name', 'Email', 'Topics', 'Status'];
const sorted = (rows) => rows.map((row) => row.slice(0, 2).join('\t')).toSorted();

async function from_menu(item) {
  await press(page, 'button', 'Order and columns');
  await press(page, 'menuitem', item);
}

// Both kinds that the clipboard holds, the table read as a browser reads it.
const copied = () => page.evaluate(async () => {
  const [item] = await navigator.clipboard.read();
  const read = async (kind) => (await item.getType(kind)).text();
  const html = new DOMParser().parseFromString(await read('text/html'), 'text/html');
  return {
    text: await read('text/plain'),
    tables: html.querySelectorAll('table').length,
    rows: [...html.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
  };
});

const shown_rows = () => page.getByRole('table', { name: 'People' }).getByRole('row').count();

test('the copied table has all columns and all rows, as text and as a table', async () => {
  assert.ok(await shown_rows() < people.length, 'no row is out of sight');
  await from_menu('Copy the table');
  await page.getByRole('status').filter({ hasText: `${people.length} rows are` }).waitFor();
  const { text, tables, rows } = await copied();
  assert.equal(tables, 1);
  assert.deepEqual(rows[0], columns);
  assert.ok(rows.every((row) => row.length === columns.length));
  assert.deepEqual(sorted(rows.slice(1)), sorted(people));
  assert.deepEqual(text.trimEnd().split(/\r?\n/).map((line) => line.split('\t')), rows);
  assert.ok(rows.some(([, , topics]) => topics.includes(', ')), 'nobody has two topics');
});

test('the copy has the rows that are shown and the columns that are not hidden', async () => {
  await press(page, 'button', 'Order and columns');
  await press(page, 'menuitemcheckbox', 'Show Email');
  const search = page.getByRole('searchbox', { name: 'Find a person, site or topic' });
  await search.fill('okafor');
  await settled(page);
  await from_menu('Copy the table');
  await page.getByRole('status').filter({ hasText: '1 row is on the clipboard.' }).waitFor();
  const { rows } = await copied();
  assert.deepEqual(rows.map(([name]) => name), ['Name', 'Amara Okafor']);
  assert.ok(!rows[0].includes('Email'));
  await search.fill('');
  await press(page, 'button', 'Order and columns');
  await press(page, 'menuitemcheckbox', 'Show Email');
});

test('on paper there are all rows, and nothing of the page around them', async () => {
  const paper = page.locator('#print');
  await from_menu('Print the table');
  await paper.waitFor({ state: 'attached' });
  assert.equal(await paper.isVisible(), false, 'it is for paper alone');
  const lines = await paper.locator('tr').evaluateAll((rows) => rows.map((row) =>
    [...row.children].map((cell) => cell.textContent)));
  assert.deepEqual(lines[0], columns);
  assert.deepEqual(sorted(lines.slice(1)), sorted(people));
  await page.emulateMedia({ media: 'print' });
  assert.equal(await paper.getByRole('heading', { level: 1 }).textContent(), 'People');
  const visible = await paper.locator('tr').evaluateAll((rows) => rows.filter((row) =>
    row.checkVisibility() && row.getBoundingClientRect().height > 0).length);
  assert.equal(visible, people.length + 1);
  for (const screen of ['#canvas', '#mirror']) {
    assert.equal(await page.locator(screen).isVisible(), false, screen);
  }
  await page.emulateMedia({ media: null });
  assert.equal(await paper.isVisible(), false);
  assert.equal(await page.locator('#canvas').isVisible(), true);
});

test('a table printed again is on paper once', async () => {
  await from_menu('Print the table');
  assert.equal(await page.locator('#print').count(), 1);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
