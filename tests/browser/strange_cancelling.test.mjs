// An event is cancelled midway: some have met, some have a session planned, some have only heard of
// their match. People are told, calendars lose what was planned, answers that still come in find it
// over, what was held counts, and the event can go on after all.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { read_calendar } from './support/calendar.mjs';
import {
  assert_figures, form_of, open_at, messages, press_in, rows_of, say_yes, sign_up, step,
} from './support/kind.mjs';
import {
  download, mark_all_told, press, saved, shot, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

const program = {
  program: 'CANCELLEDMIDWAY',
  info: { program: { name: 'Cancelled midway' } },
  sites: { S1: { name: 'North High' }, S2: { name: 'Eastside Academy' } },
  topics: { T1: { name: 'Data literacy' }, T2: { name: 'Co-teaching' } },
  people: {
    P1: { name: 'Ines Duarte', email: 'ines@example.org', site: 'S1' },
    P2: { name: 'Tom Baker', email: 'tom@example.org', site: 'S2' },
    P3: { name: 'Ravi Menon', email: 'ravi@example.org', site: 'S2' },
    P4: { name: 'Ada Nowak', site: 'S1' },
    P5: { name: 'Sam Ortiz', email: 'sam@example.org', site: 'S2' },
  },
  events: {
    E1: {
      kind: 'topic-sprint', name: 'Spring sprint', createdOn: '2027-01-11', defaultCapacity: 3,
    },
  },
  registrations: {
    R1: { event: 'E1', person: 'P1', mentors: true, offers: { T1: {} } },
    R2: { event: 'E1', person: 'P2', seeks: true, requests: { T1: {} } },
    R3: { event: 'E1', person: 'P3', mentors: true, offers: { T2: {} } },
    R4: { event: 'E1', person: 'P4', seeks: true, requests: { T2: {} } },
    R5: { event: 'E1', person: 'P5', seeks: true, requests: { T1: {} } },
  },
  matches: {
    M1: { event: 'E1', mentor: 'P1', mentee: 'P2', topic: 'T1', state: 'active' },
    M2: { event: 'E1', mentor: 'P3', mentee: 'P4', topic: 'T2', state: 'accepted' },
    M3: { event: 'E1', mentor: 'P1', mentee: 'P5', topic: 'T1', state: 'notified' },
  },
  sessions: {
    X1: { match: 'M1', startsAt: '2027-01-26T15:00', minutes: 30, state: 'held' },
    X2: { match: 'M1', startsAt: '2027-02-09T15:00', minutes: 30, state: 'planned' },
    X3: { match: 'M2', startsAt: '2027-02-10T15:00', minutes: 30, state: 'planned' },
  },
};

before(async () => {
  ({ browser, page, seen } = await open_at('2027-02-05T08:00:00Z', program, { viewport: { width: 1280, height: 1600 } }));
});

after(() => browser.close());

async function calendar_of(pair) {
  await step(page, 'Meet');
  await press(page, 'radio', /^All/);
  await press(page, 'button', pair);
  const file = await download(page, 'button', 'For both');
  await press(page, 'button', 'Close, Sessions');
  return read_calendar(file.text);
}

let planned;  // the session of Ines and Tom, as calendars have it
let form;
let reminder;  // that Sam got before

test('before it is cancelled, people have its forms, its messages and its sessions', async () => {
  await visit(page, '#/event/E1/tell');
  await press(page, 'radio', 'Reminder');
  reminder = (await messages(page))['Sam Ortiz'].links[0];
  form = await form_of(page);
  ({ events: [planned] } = await calendar_of('Ines Duarte with Tom Baker'));
  assert.equal(planned.starts, Date.UTC(2027, 1, 9, 15));
  assert.equal(planned.status, null);
});

test('from Set up it is cancelled, with the reason that people are told', async () => {
  await step(page, 'Set up');
  await press(page, 'button', 'Cancel the event…');
  const dialog = by('dialog', 'Cancel Spring sprint?');
  await dialog.waitFor();
  await write(page, 'Why? People are told this', 'The building is closed');
  await shot(page, 'strange-cancel');
  await press_in(page, dialog, 'button', 'Cancel the event');
  await by('region', 'Cancelled on Feb 5, 2027').getByText('The building is closed').waitFor();
  await saved(page);
});

test('everybody is told, those who have met in other words than those who have not', async () => {
  await press(page, 'button', 'Tell people');
  await by('tab', 'To tell (5)').waitFor();
  const [, ...rows] = rows_of((await download(page, 'button', 'Download for mail merge')).text);
  assert.deepEqual(rows.map(([name, , subject]) => `${name}: ${subject}`).sort(), [
    'Ada Nowak: Spring sprint is cancelled', 'Ines Duarte: Spring sprint ends early',
    'Ravi Menon: Spring sprint is cancelled', 'Sam Ortiz: Spring sprint is cancelled',
    'Tom Baker: Spring sprint ends early',
  ]);
  for (const [, , , words] of rows) assert.match(words, /The building is closed/);
  await shot(page, 'strange-cancel-tell');
  await mark_all_told(page);
  await page.getByText('Everybody on the list has been told.').waitFor();
  await press(page, 'button', 'Close, Tell people');
  await step(page, 'Tell');
  await page.getByText('5 of 5 told that it is cancelled').waitFor();
  await by('tab', 'Told (5)').waitFor();
  await saved(page);
});

test('a pair’s calendar file takes off what was planned', async () => {
  const { method, events } = await calendar_of('Ines Duarte with Tom Baker');
  assert.equal(method, 'CANCEL');
  assert.deepEqual(events.map(({ uid, status }) => [uid, status]), [[planned.uid, 'CANCELLED']]);
  assert.ok(events[0].sequence > planned.sequence);
});

test('one calendar file takes off what all pairs had planned', async () => {
  await step(page, 'Meet');
  const { text } = await download(page, 'button', 'Download for calendars');
  const { method, events } = read_calendar(text);
  assert.equal(method, 'CANCEL');
  assert.deepEqual(events.map(({ starts, status }) => [starts, status]).sort(), [
    [Date.UTC(2027, 1, 9, 15), 'CANCELLED'], [Date.UTC(2027, 1, 10, 15), 'CANCELLED'],
  ]);
});

test('a yes that was under way finds the match over and changes nothing', async () => {
  const yes = await say_yes(browser, reminder, ['For Sam Ortiz', 'Your mentor: Ines Duarte']);
  await visit(page, yes);
  const dialog = by('dialog', '1 answer has come in');
  await dialog.waitFor();
  await dialog.getByText('Sam Ortiz: yes', { exact: true }).waitFor();
  await dialog.getByText('Is over already · Ines Duarte with Sam Ortiz', { exact: true }).waitFor();
  await press_in(page, dialog, 'button', 'Put aside');
  await dialog.waitFor({ state: 'detached' });
});

test('a sign-up that was under way is shown with what has become of the event', async () => {
  await visit(page, await sign_up(browser, form,
    { name: 'Kai Lee', site: 'North High', requests: ['Data literacy'] }));
  const dialog = by('dialog', 'A sign-up has come in');
  await dialog.waitFor();
  await dialog.getByText('Kai Lee: The event is cancelled', { exact: true }).waitFor();
  await press_in(page, dialog, 'button', 'Cancel');
  await dialog.waitFor({ state: 'detached' });
  await step(page, 'Invite');
  await page.getByText('Closed: the event is cancelled.').first().waitFor();
});

test('what was held counts, and Home asks for nothing of it', async () => {
  await step(page, 'Report');
  await assert_figures(page, 'In short',
    { 'Cancelled on': 'Feb 5, 2027', 'Meetings held': '1', 'Hours in meetings': '30\u00a0min' });
  await assert_figures(page, 'From match to meeting',
    {
      Matches: '1', 'Matches that fell through': '2', 'Sessions held': '1',
      'Sessions called off': '2',
    });
  await visit(page, '#/');
  await page.getByText('Nothing waits for you.', { exact: true }).waitFor();
});

test('it goes on after all: who had met is where they were, the others are told anew', async () => {
  await visit(page, '#/event/E1/tell');
  await press(page, 'button', 'Resume the event');
  await press(page, 'button', 'Let it go on');
  await page.getByText('Pairs told: 1 of 3. Accepted or begun: 1.').waitFor();
  await press(page, 'tab', 'Answers');
  await by('button', 'Completed, Ines Duarte with Tom Baker').waitFor();
  for (const pair of ['Ines Duarte with Sam Ortiz', 'Ravi Menon with Ada Nowak']) {
    await by('button', `Mark as told, ${pair}`).waitFor();
  }
  await saved(page);
});

test('Home leads to telling people of their matches', async () => {
  await visit(page, '#/');
  const things = by('list', 'What to do next').getByRole('listitem');
  await things.filter({ hasText: 'Spring sprint' }).first().waitFor();
  assert.match((await things.allTextContents()).join('\n'), /\b(tell|told)\b/i);
  assert.deepEqual(seen.errors, []);
});
