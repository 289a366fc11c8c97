// A PD plan over three micro events, from its person's own page to the record of hours: the page
// says what belongs in it, one press signs up for all three, and each topic has its own mentor.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { phone as phone_size } from './support/browser.mjs';
import { log_new, match, open_at, panel, pick, step } from './support/kind.mjs';
import {
  download, heading, mark_all_told, open_rondo, press, saved, settled, shot, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// Ines, at another site than Sam, would be the best mentor in each of them; Ravi offers the second
// and third topic as well, and Kofi the third.
const events = [
  { id: 'E1', name: 'Reading data', topic: 'Data literacy', mentors: ['P1'] },
  { id: 'E2', name: 'Two in a room', topic: 'Co-teaching', mentors: ['P1', 'P2'] },
  { id: 'E3', name: 'Leading others', topic: 'Leading a team', mentors: ['P1', 'P2', 'P3'] },
];
const of_events = (make) => Object.fromEntries(events.flatMap(make));
const program = {
  program: 'PLANCLUSTER1',
  info: { program: { name: 'Plan cluster' } },
  sites: { S1: { name: 'North High' }, S2: { name: 'Eastside Academy' } },
  topics: of_events(({ id, topic }) => [[`T${id}`, { name: topic }]]),
  people: {
    P1: { name: 'Ines Duarte', email: 'ines@example.org', site: 'S1' },
    P2: { name: 'Ravi Menon', email: 'ravi@example.org', site: 'S2' },
    P3: { name: 'Kofi Mensah', email: 'kofi@example.org', site: 'S2' },
    P4: { name: 'Sam Ortiz', email: 'sam@example.org', site: 'S2' },
  },
  events: of_events(({ id, name }) => [[id, {
    kind: 'pd-plan', name, createdOn: '2026-10-01', siteSetting: 'prefer-other',
    sessionMinutes: 45, preferences: 'nobody', weights: { topic: 10, site: 1 },
  }]]),
  registrations: of_events(({ id, mentors }) => mentors.map((person) => [`${id}${person}`,
    { event: id, person, mentors: true, offers: { [`T${id}`]: {} } }])),
  pdPlans: { L1: { name: 'My year', person: 'P4', goalMinutes: 180, differentMentors: true } },
};
const pairs = ['Ines Duarte', 'Ravi Menon', 'Kofi Mensah'].map((name) => `${name} with Sam Ortiz`);
const plan = 'My year of Sam Ortiz';

// What the panel of the plan says, as one text.
async function plan_now() {
  await visit(page, '#/plans');
  await press(page, 'button', `Open, ${plan}`);
  return panel(page, 'Sam Ortiz');
}

before(async () => {
  ({ browser, page, seen } = await open_at('2026-10-05T08:00:00Z', program));
});

after(() => browser.close());

test('on a page of one’s own three topics lead to the three micro events', async () => {
  await visit(page, '#/plans');
  await press(page, 'tab', 'Messages');
  const { text: csv } = await download(page, 'button', 'Download for mail merge');
  const { page: guest, seen: seen_there } = await open_rondo(browser,
    csv.match(/#rondo2\.plan\.[\w.-]+/)[0]);
  await guest.setViewportSize(phone_size);
  await settled(guest);
  await guest.getByText('My year · For Sam Ortiz', { exact: true }).waitFor();
  await press(guest, 'button', /^Show \d+ other topics$/);
  for (const { topic } of events) await pick(guest, `Your choice for ${topic}`, 'Growth');
  await press(guest, 'button', 'Take suggestion');
  for (const { name } of events) {
    assert.ok(await guest.getByRole('checkbox', { name, exact: true }).isChecked(), name);
  }
  await shot(guest, 'plan-cluster-page');
  await press(guest, 'button', 'Finish');
  const { text } = await download(guest, 'button', 'Save as a file');
  assert.deepEqual(seen_there.errors, []);
  await guest.close();
  await press(page, 'tab', 'PD plans');
  await write(page, 'Mails or links with answers', text);
  await press(page, 'button', 'Look at the answers');
  await by('dialog', '1 answer has come in').waitFor();
  await press(page, 'button', 'Take in');
  await saved(page);
});

test('one press signs up for all of it', async () => {
  await page.getByText('1 person said what belongs in their plan and is not on the lists yet')
    .waitFor();
  await shot(page, 'plan-cluster-said');
  await press(page, 'button', 'Sign 1 person up');
  await saved(page);
  const words = await plan_now();
  assert.match(words, /0 of 3 topics with a session.*0\smin of 3\sh/);
  assert.equal(words.match(/(?<!not )signed up/g).length, 3);
});

test('each topic has a mentor of its own across the events', async () => {
  for (const [at, { id, name }] of events.entries()) {
    await visit(page, `#/event/${id}/match`);
    await match(page, name, [pairs[at]]);
    await press(page, 'button', 'Approve 1 match');
    await step(page, 'Tell');
    await mark_all_told(page);
    await press(page, 'tab', 'Answers');
    await press(page, 'button', `Both accept, ${pairs[at]}`);
    await saved(page);
  }
});

test('sessions move the plan on, topic by topic', async () => {
  for (const [at, { id }] of events.slice(0, 2).entries()) {
    await visit(page, `#/event/${id}/meet`);
    await log_new(page, pairs[at], { Date: `2026-10-0${at + 1}`, Time: '15:30' });
  }
  const two = await plan_now();
  assert.match(two, /2 of 3 topics with a session.*1\sh 30\smin of 3\sh/);
  assert.match(two, /signed up · 1 session · Ravi Menon/);
  await visit(page, '#/event/E3/meet');
  await log_new(page, pairs[2], { Date: '2026-10-03', Time: '15:30' });
  assert.match(await plan_now(), /3 of 3 topics with a session.*2\sh 15\smin of 3\sh/);
  await page.getByText('A session on every topic', { exact: true }).waitFor();
  await shot(page, 'plan-cluster-met');
});

test('the person’s page has the plan and the hours', async () => {
  await press(page, 'link', 'Open the person’s page');
  await heading(page, 'Sam Ortiz').waitFor();
  assert.match(await by('group', 'Received as a mentee').textContent(), /2\sh 15\smin.*3 sessions/);
  await by('heading', 'My year').waitFor();
  for (const name of ['Ines Duarte', 'Ravi Menon', 'Kofi Mensah']) {
    await page.getByText(`signed up · 1 session · ${name}`, { exact: true }).waitFor();
  }
  await shot(page, 'plan-cluster-person');
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
