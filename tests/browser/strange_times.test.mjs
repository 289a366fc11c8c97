// Days that few years have and hours that a day has twice or not at all: a session on a leap day,
// and sessions across a change of the clocks, as calendars read them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { read_calendar } from './support/calendar.mjs';
import { come_back, open_at, log_held, messages } from './support/kind.mjs';
import {
  download, press, saved, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });
const pair = 'Ines Duarte with Tom Baker';

const program = {
  program: 'STRANGETIMES',
  info: { program: { name: 'Strange times' } },
  topics: { T1: { name: 'Data literacy' } },
  people: {
    P1: { name: 'Ines Duarte', email: 'ines@example.org' },
    P2: { name: 'Tom Baker', email: 'tom@example.org' },
  },
  events: { E1: { kind: 'topic-sprint', name: 'Leap sprint', createdOn: '2028-02-01' } },
  registrations: {
    R1: { event: 'E1', person: 'P1', mentors: true, offers: { T1: {} } },
    R2: { event: 'E1', person: 'P2', seeks: true, requests: { T1: {} } },
  },
  matches: {
    M1: { event: 'E1', mentor: 'P1', mentee: 'P2', topic: 'T1', state: 'accepted' },
  },
};

before(async () => {
  ({ browser, page, seen } = await open_at('2028-02-21T15:00:00Z', program, {
    timezoneId: 'America/New_York', viewport: { width: 1280, height: 1600 },
  }));
});

after(() => browser.close());

// The sessions of the pair as the calendar file for both has them, in the order of their times.
async function in_calendars() {
  const { events } = read_calendar((await download(page, 'button', 'For both')).text);
  return events.map(({ starts, ends, is_moment }) => ({ starts, ends, is_moment }));
}

async function plan(day, time, minutes) {
  await press(page, 'button', 'Plan a session');
  await by('textbox', 'Date').fill(day);
  await write(page, 'Time', time);
  await write(page, 'Minutes', String(minutes), 'spinbutton');
  await press(page, 'button', 'Save session');
}

const meet = async () => {
  await visit(page, '#/event/E1/meet');
  await press(page, 'radio', /^All/);
};

test('a session on a leap day is told, stands in calendars, and is logged', async () => {
  await visit(page, '#/event/E1/meet');
  await press(page, 'button', pair);
  await plan('2028-02-29', '15:30', 45);
  await by('button', '1. Tue, Feb 29, 2028, 3:30 PM').waitFor();
  await saved(page);
  const starts = Date.UTC(2028, 1, 29, 20, 30);
  assert.deepEqual(await in_calendars(), [{ starts, ends: starts + 45 * 60_000, is_moment: true }]);
  await press(page, 'button', 'Tell them when');
  const told = await messages(page);
  for (const name of ['Ines Duarte', 'Tom Baker']) {
    assert.ok(told[name].text.includes('When: Tue, Feb 29, 2028, 3:30 PM'), told[name].text);
  }
  ({ page, seen } = await come_back(browser, '2028-03-01T15:00:00Z'));
  await meet();
  await log_held(page, pair, { Notes: 'Read two charts' });
  await page.getByText(/^1 session held/).waitFor();
});

test('four weeks after a leap day it is asked what became of it, and no day before', async () => {
  const asks = () =>
    by('button', 'Ask for feedback, Leap sprint: 1 person can say what has become of it');
  ({ page, seen } = await come_back(browser, '2028-03-27T15:00:00Z'));
  await by('button', 'Ask for feedback, 2 answers about Leap sprint are missing').waitFor();
  assert.equal(await asks().count(), 0);
  ({ page, seen } = await come_back(browser, '2028-03-28T15:00:00Z'));
  await asks().waitFor();
});

test('a session lasts as long as it was planned for when the clocks change meanwhile', async () => {
  await meet();
  await press(page, 'button', pair);
  await plan('2028-11-05', '00:30', 120);  // the hour from 1 to 2 comes twice
  await by('button', '2. Sun, Nov 5, 2028, 12:30 AM').waitFor();
  await saved(page);
  const in_fall = Date.UTC(2028, 10, 5, 4, 30);
  assert.deepEqual(await in_calendars(),
    [{ starts: in_fall, ends: in_fall + 120 * 60_000, is_moment: true }]);
  await press(page, 'button', '2. Sun, Nov 5, 2028, 12:30 AM');
  await by('textbox', 'Date').fill('2029-03-11');
  await write(page, 'Time', '01:30');  // there is no hour from 2 to 3
  await press(page, 'button', 'Save session');
  await by('button', '2. Sun, Mar 11, 2029, 1:30 AM').waitFor();
  await saved(page);
  const in_spring = Date.UTC(2029, 2, 11, 6, 30);
  assert.deepEqual(await in_calendars(),
    [{ starts: in_spring, ends: in_spring + 120 * 60_000, is_moment: true }]);
});

test('a time that the clocks leave out is none, and the field says which there is', async () => {
  await press(page, 'button', '2. Sun, Mar 11, 2029, 1:30 AM');
  await write(page, 'Time', '02:30');
  await press(page, 'button', 'Save session');
  assert.equal(await by('textbox', 'Time').getAttribute('aria-invalid'), 'true');
  await page.getByText(/the clocks go forward and there is no 2:30 AM\. Write 3:30 AM/).first()
    .waitFor();
  await write(page, 'Time', '03:30');
  await press(page, 'button', 'Save session');
  await by('button', '2. Sun, Mar 11, 2029, 3:30 AM').waitFor();
  await saved(page);
  assert.equal((await in_calendars())[0].starts, Date.UTC(2029, 2, 11, 7, 30));
  assert.deepEqual(seen.errors, []);
});
