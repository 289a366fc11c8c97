// Sessions of matches: proposed, planned, held and missed, and what calendars make of them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { launch } from './support/browser.mjs';
import { download, mark_all_told, press, saved, settled, shot, write } from './support/rondo.mjs';
import { approved_sprint } from './support/sprint.mjs';

let browser;
let page;
let seen;
let pair;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

before(async () => {
  browser = await launch();
  ({ page, seen } = await approved_sprint(browser));
  await press(page, 'button', 'Go on to tell people');
  await mark_all_told(page);
  await saved(page);
  await press(page, 'link', 'Meet');
  await by('table', 'Sessions of Topic sprint').waitFor();
});

after(() => browser.close());

// Fills the form that is open and saves it.
async function fill_session({ day, time, place }) {
  await by('textbox', 'Date').fill(day);
  await write(page, 'Time', time);
  if (place) await write(page, 'Place', place);
  await press(page, 'button', 'Save session');
}

const events_in = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('people who named no times are told so, and a time is agreed on by hand', async () => {
  await page.getByText(/^\d+ pairs have no free time that both named/).waitFor();
  const row = page.getByRole('button', { name: / with / }).first();
  pair = await row.textContent();
  await press(page, 'button', pair);
  await press(page, 'button', 'Plan a session');
  await settled(page);
  await shot(page, 'meet-form');
  await fill_session({ day: '2027-03-15', time: '15:30', place: 'Library' });
  await page.getByText('Planned', { exact: true }).first().waitFor();
  await saved(page);
});

test('a calendar reads the session, and its place and time when it was moved', async () => {
  const first = await download(page, 'button', 'Download for calendars');
  const [before_move] = events_in(first.text);
  assert.equal(before_move.location, 'Library');
  assert.equal(before_move.sequence, 0);
  assert.equal(before_move.startDate.toJSDate().getTime(), new Date(2027, 2, 15, 15, 30).getTime());
  assert.match(first.text, /^METHOD:PUBLISH\r$/m);
});

test('what was held is logged, with a note, and the match has begun', async () => {
  await press(page, 'button', /^1\. /);
  await by('combobox', 'Status').selectOption({ label: 'Held' }, { force: true });
  await settled(page);
  await write(page, 'Notes', 'Tried a check-in in period 2');
  await press(page, 'button', 'Save session');
  await by('textbox', 'Notes').waitFor({ state: 'detached' });
  await saved(page);
  await shot(page, 'meet-log');
  await press(page, 'button', /^1\. /);
  assert.equal(await by('textbox', 'Notes').inputValue(), 'Tried a check-in in period 2');
  await press(page, 'button', 'Cancel');
  await press(page, 'radio', /^All/);
  await shot(page, 'meet-all');
  assert.deepEqual(seen.errors, []);
});
