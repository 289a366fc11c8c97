// What school years bring besides the plan: a session is missed and its match ends early, two records
// are one person, a form insists on its pools, and an answer comes from an older form.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_at, pick, press_in } from './support/kind.mjs';
import {
  download, open_rondo, press, saved, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// In the fall Ines has met Tom, and Ravi has a place left. In spring pairs keep to one grade span;
// Ines is on the list with nothing but her name, and Ada works in another grade span.
const program = {
  program: 'STRANGELIVES',
  info: { program: { name: 'Strange lives' } },
  sites: { S1: { name: 'North High' }, S2: { name: 'Eastside Academy' } },
  topics: { T1: { name: 'Data literacy' } },
  poolCategories: { C1: { name: 'Grade span' } },
  pools: {
    B1: { category: 'C1', name: 'Grades K-5' },
    B2: { category: 'C1', name: 'Grades 6-8' },
    B3: { category: 'C1', name: 'Grades 9-12' },
  },
  people: {
    P1: { name: 'Ines Duarte', email: 'ines@example.org', site: 'S1' },
    P2: { name: 'Ravi Menon', email: 'ravi@example.org', site: 'S1' },
    P3: { name: 'Tom Baker', email: 'tom@example.org', site: 'S2' },
    P4: { name: 'Ada Nowak', email: 'ada@example.org', site: 'S2' },
    P5: { name: 'Sam Ortiz', email: 'sam@example.org', site: 'S1' },
    P6: { name: 'Sam Ortiz', site: 'S1' },
  },
  events: {
    E1: {
      kind: 'topic-sprint', name: 'Fall sprint', createdOn: '2026-09-01', weights: { topic: 5 },
    },
    E2: {
      kind: 'topic-sprint', name: 'Spring sprint', createdOn: '2026-10-01',
      categories: { C1: { min: 1, max: 1 } }, weights: { topic: 5 },
    },
  },
  registrations: {
    R1: { event: 'E1', person: 'P1', mentors: true, offers: { T1: {} }, pools: ['B1'] },
    R2: { event: 'E1', person: 'P2', mentors: true, offers: { T1: {} }, pools: ['B1'] },
    R3: { event: 'E1', person: 'P3', seeks: true, requests: { T1: {} }, pools: ['B1'] },
    R4: { event: 'E2', person: 'P1', mentors: true },
    R5: { event: 'E2', person: 'P4', seeks: true, requests: { T1: {} }, pools: ['B2'] },
  },
  matches: {
    M1: { event: 'E1', mentor: 'P1', mentee: 'P3', topic: 'T1', state: 'active' },
  },
  sessions: {
    X1: {
      match: 'M1', startsAt: '2026-09-14T15:00', minutes: 30, state: 'held',
      notes: 'Read two charts', privateNotes: 'Seemed tired',
    },
  },
};

const program_now = async () => {
  await visit(page, '#/files');
  return JSON.parse((await download(page, 'button', 'Download the program')).text);
};

before(async () => {
  ({ browser, page, seen } = await open_at('2026-10-05T08:00:00Z', program));
});

after(() => browser.close());

test('who did not come is noted, and the session is planned again', async () => {
  await visit(page, '#/event/E1/meet');
  await press(page, 'radio', /^All/);
  await press(page, 'button', 'Ines Duarte with Tom Baker');
  await press(page, 'button', 'It was missed…');
  await pick(page, 'Who did not come', 'Tom Baker');
  await by('textbox', 'Date').fill('2026-09-21');
  await write(page, 'Time', '15:00');
  await press(page, 'button', 'Save session');
  await page.getByText('Tom Baker did not come', { exact: true }).waitFor();
  await page.getByText('The last session did not take place. Plan another one.').waitFor();
  await saved(page);
});

test('a match ends early, and another mentor takes over', async () => {
  await press(page, 'button', 'Ends early');
  const dialog = by('dialog', 'End this match early?');
  await dialog.waitFor();
  await write(page, 'Reason, if you know it', 'Ines has left');
  await press_in(page, dialog, 'button', 'End it and find another mentor');
  await by('button', 'Ravi Menon with Tom Baker').first().waitFor();
  await saved(page);
  const { M1: ended } = (await program_now()).matches;
  assert.deepEqual([ended.state, ended.reason], ['ended-early', 'Ines has left']);
});

test('two records are one person, and everything of both is in one', async () => {
  await visit(page, '#/people');
  await press(page, 'tab', 'Likely duplicates');
  await press(page, 'button', /^Merge, Sam Ortiz/);
  const dialog = by('dialog', 'Merge these two');
  await dialog.waitFor();
  await press_in(page, dialog, 'button', 'Merge');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Nobody seems to be here twice', { exact: true }).waitFor();
  await press(page, 'tab', 'Everyone');
  await by('button', /^Sam Ortiz/).first().waitFor();
  await saved(page);
});

let answer;  // of Kai Lee, who works in a grade span that will go

test('a form asks for as many pools as its event wants', async () => {
  await visit(page, '#/event/E2/invite');
  const { text: form } = await download(page, 'button', 'Save as a file');
  const { page: guest, seen: seen_there } = await open_rondo(browser,
    form.trim().slice(form.indexOf('#')));
  await write(guest, 'Your name', 'Kai Lee');
  await press(guest, 'radio', 'I would like help');
  await write(guest, 'Another topic you would like help with', 'Puppetry');
  await press(guest, 'button', 'Finish');
  await guest.getByText(/^Grade span: choose 1/).first().waitFor();
  await press(guest, 'checkbox', 'Grades K-5');
  await press(guest, 'checkbox', 'Grades 9-12');
  assert.match(
    await guest.getByRole('group', { name: /^Grade span/ }).getAttribute('aria-description'),
    /2 chosen. Choose at most 1/);
  await press(guest, 'checkbox', 'Grades K-5');
  await press(guest, 'button', 'Finish');
  await guest.getByText('Your sign-up is ready', { exact: true }).waitFor();
  const { text } = await download(guest, 'button', 'Save as a file');
  answer = text.trim().slice(text.indexOf('#'));
  assert.deepEqual(seen_there.errors, []);
  await guest.close();
});

test('of an answer from an older form what no longer fits is left out, and told', async () => {
  await visit(page, '#/topics');
  await press(page, 'tab', 'Pools');
  await press(page, 'button', 'More for Grades 9-12');
  await press(page, 'menuitem', 'Remove');
  await saved(page);
  await visit(page, answer);
  const dialog = by('dialog', 'A sign-up has come in');
  await dialog.waitFor();
  await dialog.getByText(/“Grades 9-12” is no longer among the pools and is left out/)
    .first().waitFor();
  await press_in(page, dialog, 'button', 'Take in');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
  assert.deepEqual(seen.errors, []);
});
