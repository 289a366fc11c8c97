// The coordinator's path on the sample sign-up sheet, as a person walks it: template, import,
// match, decide, approve, export, reopen, and the same program in another browser.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './support/browser.mjs';
import {
  choose, download, heading, open_rondo, press, press_in_bar, saved, settled, shot,
} from './support/rondo.mjs';

const samples = path.resolve(fileURLToPath(import.meta.url), '../../../assets/samples');
const sheet = path.join(samples, 'google-forms.csv');

let browser;
let page;
let seen;

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
});

after(async () => {
  await browser.close();
});

const row_count = async (table) => Number(await page.getByRole('table', { name: table })
  .getAttribute('aria-rowcount')) - 1;

async function from_menu(item) {
  await press(page, 'button', 'More for Topic sprint');
  await press(page, 'menuitem', item);
}

// The pairs of the match list, "mentor with mentee".
async function pairs() {
  const names = [];
  for (const button of await page.getByRole('button', { name: / with / }).all()) {
    names.push(await button.getAttribute('aria-label') ?? await button.textContent());
  }
  return names;
}

test('home offers the templates, and one of them makes an event', async () => {
  await heading(page, 'Welcome to Rondo').waitFor();
  for (const kind of ['Topic sprint', 'PD plan cluster', 'One-off support', 'Speed mentoring',
    'Informational interview', 'New-teacher start', 'Blank event']) {
    await page.getByRole('button', { name: kind, exact: true }).waitFor();
  }
  await shot(page, 'home');
  await press(page, 'button', 'Topic sprint');
  await heading(page, 'Topic sprint').waitFor();
  await shot(page, 'event-without-people');
  await saved(page);
});

test('the raw sheet is read and shown before anything enters the program', async () => {
  await choose(page, 'Choose a file', sheet);
  await heading(page, 'Import sign-ups').waitFor();
  await page.getByText(/66 answers from 64 people/).waitFor();
  const meaning = page.getByRole('combobox', { name: '“Comments” becomes' });
  assert.equal(await meaning.locator('option:checked').textContent(), 'Do not import');
  await meaning.selectOption({ label: 'Comment' });
  await settled(page);
  await page.getByText('2 questions are open').waitFor();
  await shot(page, 'import');
  await press(page, 'button', 'Import as it is');
  await heading(page, 'Topic sprint').waitFor();
  await page.getByText('64 people, 40 mentors, 40 mentees').waitFor();
  await shot(page, 'event-people');
});

test('the import is one step that can be undone and redone', async () => {
  await press_in_bar(page, 'Undo');
  assert.equal(await page.getByText('64 people, 40 mentors, 40 mentees').count(), 0);
  await press_in_bar(page, 'Redo');
  await page.getByText('64 people, 40 mentors, 40 mentees').waitFor();
});

test('Match proposes explained pairs and says who is unserved', async () => {
  await press(page, 'button', 'Go on to match');
  await press(page, 'button', 'Match');
  await page.getByRole('table', { name: 'Matches of Topic sprint' }).waitFor();
  await page.getByText('Proven best', { exact: true }).waitFor();
  await page.getByText(/^Topic: needs /).waitFor();
  await shot(page, 'match');
  await press(page, 'tab', /^Unserved \(\d+\)$/);
  await page.getByRole('button', { name: /^See why, .+, .+$/ }).first().waitFor();
  await shot(page, 'match-unserved');
  await press(page, 'tab', /^Matches \(\d+\)$/);
});

test('a locked pair stays and a pair kept apart does not come back', async () => {
  const [first, second] = await pairs();
  await press(page, 'button', first);
  await press(page, 'button', 'Lock');
  await press(page, 'button', second);
  await press(page, 'button', 'Keep apart');
  await from_menu('Match again');
  const now = await pairs();
  assert.ok(now.includes(first), `${first} is still there`);
  assert.ok(!now.includes(second), `${second} is kept apart`);
  await page.getByRole('tab', { name: 'Decided pairs (2)' }).waitFor();
});

test('all proposals are approved at once and the list goes out as CSV', async () => {
  await press(page, 'button', /^Approve \d+ matches$/);
  await saved(page);
  await shot(page, 'match-approved');
  const matches = await row_count('Matches of Topic sprint');
  await press(page, 'button', 'More for Topic sprint');
  const csv = await download(page, 'menuitem', 'Export as CSV');
  assert.equal(csv.name, 'topic-sprint.csv');
  assert.equal(csv.text.trim().split('\r\n').length, matches + 1);
  assert.equal(csv.text.match(/approved/gi)?.length, matches);
});

test('the match list is printed from data, every row of it', async () => {
  const matches = await row_count('Matches of Topic sprint');
  await page.evaluate(() => {
    window.print = () => {};
  });
  await from_menu('Print the list');
  const printed = page.locator('#print table').first().locator('tbody tr');
  await printed.first().waitFor({ state: 'attached' });
  assert.equal(await printed.count(), matches);
  // A mentor's rows are one block that no page break parts.
  await page.emulateMedia({ media: 'print' });
  const blocks = await page.locator('#print table').first().locator('tbody').evaluateAll(
    (bodies) => bodies.map((body) => ({
      mentors: new Set([...body.rows].map((row) => row.cells[0].textContent)).size,
      breaks: getComputedStyle(body).breakInside,
    })));
  await page.emulateMedia({ media: null });
  assert.ok(blocks.length > 1 && blocks.length < matches);
  for (const block of blocks) assert.deepEqual(block, { mentors: 1, breaks: 'avoid' });
});

test('after a reload everything is still there, and undo too', async () => {
  const matches = await row_count('Matches of Topic sprint');
  await page.reload();
  await page.waitForFunction(() => Number(document.documentElement.dataset.frames) > 0);
  await page.getByRole('table', { name: 'Matches of Topic sprint' }).waitFor();
  await saved(page);
  assert.equal(await row_count('Matches of Topic sprint'), matches);
  const undo = page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true });
  assert.ok(await undo.isEnabled());
});

test('the exported program is identical in another browser', async () => {
  await press(page, 'link', 'Files & sharing');
  const mine = await download(page, 'button', 'Download the program');
  const other = await launch();
  try {
    const { page: elsewhere } = await open_rondo(other, '#/files');
    await choose(elsewhere, 'Open a file',
      { name: 'program.json', mimeType: 'application/json', buffer: Buffer.from(mine.text) });
    await saved(elsewhere);
    await press(elsewhere, 'link', 'Files & sharing');
    const theirs = await download(elsewhere, 'button', 'Download the program');
    assert.equal(theirs.text, mine.text);
  } finally {
    await other.close();
  }
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
