// The report of the program and of one event, initiatives, and what is printed of them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { download, heading, press, saved, settled, shot, visit } from './support/rondo.mjs';
import { approved_sprint } from './support/sprint.mjs';

let browser;
let page;
let seen;
let event;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

before(async () => {
  browser = await launch();
  ({ page, seen } = await approved_sprint(browser));
  event = (await page.evaluate(() => location.hash)).split('/')[2];
});

async function pick(label, option) {
  await by('combobox', label).selectOption({ label: option }, { force: true });
  await settled(page);
}

after(() => browser.close());

test('an initiative is added and the event serves it', async () => {
  await visit(page, '#/topics');
  await press(page, 'tab', 'Initiatives');
  await press(page, 'button', 'Add initiative');
  await by('dialog', 'Add initiative').waitFor();
  await by('textbox', 'Name').fill('Reading together');
  await settled(page);
  await press(page, 'button', 'Add');
  await by('button', 'Reading together').waitFor();
  await visit(page, `#/event/${event}/setup`);
  await pick('Serves initiative', 'Reading together');
  await saved(page);
});

test('the report tells each aim, with tables behind its bars', async () => {
  await visit(page, '#/report');
  await heading(page, 'Reports').waitFor();
  for (const aim of ['Access', 'Across sites', 'Initiatives', 'Chances to lead', 'Load']) {
    await by('heading', aim).waitFor({ state: 'attached' });
  }
  await by('table', 'People by initiative').waitFor({ state: 'attached' });
  await shot(page, 'report');
  const csv = await download(page, 'button', 'Download as a sheet');
  assert.match(csv.text, /Access,,People who asked for a mentor,\d+,/);
  assert.match(csv.text, /Initiatives,People by initiative,Reading together,\d+,/);
});

test('the report of one event, beside all of them', async () => {
  await pick('Event', 'Topic sprint');
  await by('link', 'Open Topic sprint').waitFor();
  await pick('Compare with', 'All years');
  await by('button', 'Copy the comparison').waitFor();
  await shot(page, 'report-beside');
  await press(page, 'link', 'Open Topic sprint');
  await heading(page, 'Topic sprint').waitFor();
  await by('heading', 'Access').waitFor({ state: 'attached' });
  await shot(page, 'event-report');
  assert.deepEqual(seen.errors, []);
});
