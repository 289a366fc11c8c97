// Sessions of matches: proposed, planned, held and missed, and what calendars make of them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { read_calendar } from './support/calendar.mjs';
import { download, mark_all_told, press, saved, settled, shot, write } from './support/rondo.mjs';
import { approved_sprint } from './support/sprint.mjs';

let browser;
let page;
let seen;
let pair;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

before(async () => {
  browser = await launch({ timezoneId: 'America/New_York' });
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

test('people who named no times are told so, and a time is agreed on by hand', async () => {
  await page.getByText(/^\d+ pairs have no time yet, and in none have both named times/).waitFor();
  const enter = page.getByRole('button', { name: /^Enter a time for / });
  pair = (await enter.textContent()).replace('Enter a time for ', '');
  await press(page, 'button', /^Enter a time for /);
  await shot(page, 'meet-form');
  await fill_session({ day: '2031-07-15', time: '15:30', place: 'Library' });
  await page.getByText('Planned', { exact: true }).first().waitFor();
  await saved(page);
});

// A file of the panel's, by the button that it comes from.
const calendar = async (button) => read_calendar((await download(page, 'button', button)).text);

test('a calendar reads the session, its place and the moment that the clocks here show', async () => {
  const { method, events: [planned] } = await calendar('For both');
  assert.equal(method, 'PUBLISH');
  assert.equal(planned.sequence, 0);
  assert.equal(planned.status, null);
  assert.equal(planned.place, 'Library');
  assert.equal(planned.starts, Date.UTC(2031, 6, 15, 19, 30));  // summer time
  assert.equal(planned.ends - planned.starts, 45 * 60_000);
  assert.ok(planned.is_moment);
});

test('the mentor’s, the mentee’s and everybody’s file have it under the same name', async () => {
  const { events: [planned] } = await calendar('For both');
  const [mentor, mentee] = pair.split(' with ');
  for (const button of [`For the mentor, ${mentor}`, `For the mentee, ${mentee}`]) {
    assert.deepEqual((await calendar(button)).events, [planned]);
  }
  const { text } = await download(page, 'button', 'Download for calendars');
  assert.deepEqual(read_calendar(text).events, [planned]);
});

test('both are told, until it is moved', async () => {
  await page.getByText('2 people have yet to hear when they meet').first().waitFor();
  await press(page, 'button', /^Mark as told, /);
  await page.getByText(/: both have been told\.$/).first().waitFor();
  await saved(page);
});

test('when it was moved, a later file moves it, also over the change of the clocks', async () => {
  const { events: [before_move] } = await calendar('For both');
  await press(page, 'button', /^Change or call off, /);
  await fill_session({ day: '2031-01-20', time: '15:30', place: 'Gym' });
  await by('textbox', 'Place').waitFor({ state: 'detached' });
  await saved(page);
  await page.getByText('2 people have yet to hear when they meet').first().waitFor();
  const { method, events } = await calendar('For both');
  assert.equal(method, 'PUBLISH');
  assert.equal(events.length, 1);
  assert.equal(events[0].uid, before_move.uid);
  assert.ok(events[0].sequence > before_move.sequence);
  assert.equal(events[0].place, 'Gym');
  assert.equal(events[0].starts, Date.UTC(2031, 0, 20, 20, 30));
});

test('when it was called off, a later file takes it off', async () => {
  const { events: [before_calling_off] } = await calendar('For both');
  await press(page, 'button', /^1\. /);
  await page.getByText(/^Somebody was told of it, so it can’t just be removed/).first().waitFor();
  await by('combobox', 'Status').selectOption({ label: 'Called off' }, { force: true });
  await settled(page);
  await press(page, 'button', 'Save session');
  await by('textbox', 'Place').waitFor({ state: 'detached' });
  await saved(page);
  await page.getByText('2 people have yet to hear that a session is off').first().waitFor();
  await shot(page, 'meet-called-off');
  const { method, events } = await calendar('For both');
  assert.equal(method, 'CANCEL');
  assert.equal(events.length, 1);
  assert.equal(events[0].uid, before_calling_off.uid);
  assert.ok(events[0].sequence > before_calling_off.sequence);
  assert.equal(events[0].status, 'CANCELLED');
});

test('one that is planned in its place is another entry beside it', async () => {
  const { events: [called_off] } = await calendar('For both');
  await press(page, 'button', 'Plan a session');
  await fill_session({ day: '2031-07-16', time: '15:30' });
  await by('textbox', 'Place').waitFor({ state: 'detached' });
  await saved(page);
  const { method, events } = await calendar('For both');
  assert.equal(method, 'PUBLISH');
  assert.deepEqual(events.filter(({ uid }) => uid === called_off.uid), [called_off]);
  const [planned] = events.filter(({ uid }) => uid !== called_off.uid);
  assert.equal(planned.status, null);
  assert.equal(planned.starts, Date.UTC(2031, 6, 16, 19, 30));
});

test('what was held is logged, with a note, and the match has begun', async () => {
  await press(page, 'button', /^2\. /);
  await by('combobox', 'Status').selectOption({ label: 'Held' }, { force: true });
  await settled(page);
  // It was planned for a day to come.
  await by('textbox', 'Date').fill('2026-09-16');
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
