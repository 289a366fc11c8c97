// The report of the program and of one event, initiatives, and what is printed of them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch_at, log_new, rows_of, step } from './support/kind.mjs';
import {
  download, heading, mark_all_told, open_program, press, saved, settled, shot, visit,
} from './support/rondo.mjs';
import { approved_sprint } from './support/sprint.mjs';

let browser;
let page;
let seen;
let event;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// One pair has met: before that there is nothing to say of what was learned.
before(async () => {
  browser = await launch_at('2026-10-05T18:00:00Z');
  ({ page, seen } = await approved_sprint(browser));
  event = (await page.evaluate(() => location.hash)).split('/')[2];
  await press(page, 'button', 'Go on to tell people');
  await mark_all_told(page);
  await step(page, 'Meet');
  const pair = await page.getByRole('button', { name: /^(?!Enter a time).* with / }).first().textContent();
  await log_new(page, pair, { Date: '2026-10-05', Time: '08:00', Notes: 'Planned the first step' });
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
  const aims = ['Access', 'Across sites', 'Initiatives', 'Continuous learning', 'Chances to lead',
    'Load'];
  for (const aim of aims) {
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

// Two years of one pair each; the second has twice the meetings, on another topic.
function two_years() {
  const person = (name) => ({ name, email: `${name.toLowerCase()}@example.org` });
  const on_list = (event, topic) => [
    { event, person: 'P1', mentors: true, offers: { [topic]: {} } },
    { event, person: 'P2', seeks: true, requests: { [topic]: {} } },
  ];
  const met = (match, startsAt) => ({ match, startsAt, minutes: 30, state: 'held' });
  const records = (prefix, all) => Object.fromEntries(all.map((one, at) => [`${prefix}${at}`, one]));
  return {
    format: 'rondo', formatVersion: 1, minWriter: 1, kind: 'full', program: 'TWOSCHOOLYEARS',
    info: { program: { name: 'Two school years' } },
    people: { P1: person('Ines'), P2: person('Tom') },
    topics: { T1: { name: 'Grading' }, T2: { name: 'Puppetry' } },
    events: {
      E1: { kind: 'topic-sprint', name: 'First sprint', createdOn: '2024-10-01' },
      E2: { kind: 'topic-sprint', name: 'Second sprint', createdOn: '2025-10-01' },
    },
    registrations: records('R', [...on_list('E1', 'T1'), ...on_list('E2', 'T2')]),
    matches: {
      M1: { event: 'E1', mentor: 'P1', mentee: 'P2', topic: 'T1', state: 'completed' },
      M2: { event: 'E2', mentor: 'P1', mentee: 'P2', topic: 'T2', state: 'completed' },
    },
    sessions: records('X', [
      met('M1', '2024-10-08T15:00'), met('M2', '2025-10-08T15:00'), met('M2', '2025-10-15T15:00'),
    ]),
  };
}

test('a school year beside another one', async () => {
  await open_program(page, two_years());
  await visit(page, '#/report');
  await pick('School year', '2025–26');
  await pick('Compare with', '2024–25');
  await by('button', 'Copy the comparison').waitFor();
  await shot(page, 'report-years');
  const { text } = await download(page, 'button', 'Download as a sheet');
  const [head, ...lines] = rows_of(text);
  for (const year of ['2025–26', '2024–25']) {
    assert.ok(head.some((cell) => cell.includes(year)), `${head}`);
  }
  const line = (name) => lines.find((cells) => cells.includes(name));
  assert.deepEqual(line('Meetings held').filter((cell) => /^\d+$/.test(cell)), ['2', '1']);
  const topic = line('Puppetry');
  assert.ok(topic.includes('2') && !topic.includes('1'), `${topic}`);
  assert.deepEqual(seen.errors, []);
});
