// One person who mentors on one topic and is mentored on another, in two events at the same time.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approve, form_of, log_new, match, messages, open_at, sign_up, step, take_over,
} from './support/kind.mjs';
import { heading, mark_all_told, press, saved, shot, visit } from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// In both events Nora is the only one for Tom, and Ines the only one for Nora.
const events = [['E1', 'Fall sprint'], ['E2', 'Second sprint']];
const said = (topics) => Object.fromEntries(topics.map((topic) => [topic, {}]));
const listed = (event) => ({
  [`${event}1`]: { event, person: 'P1', mentors: true, capacity: 1, offers: said(['T2']) },
  [`${event}2`]: { event, person: 'P2', seeks: true, requests: said(['T1']) },
});
const program = {
  program: 'BOTHROLES001',
  info: { program: { name: 'Both roles' } },
  sites: { S1: { name: 'North High' }, S2: { name: 'Eastside Academy' } },
  topics: { T1: { name: 'Data literacy' }, T2: { name: 'Co-teaching' } },
  people: {
    P1: { name: 'Ines Duarte', email: 'ines@example.org', site: 'S1' },
    P2: { name: 'Tom Baker', email: 'tom@example.org', site: 'S1' },
  },
  events: Object.fromEntries(events.map(([id, name]) => [id,
    { kind: 'topic-sprint', name, createdOn: '2026-10-01', weights: { topic: 5 } }])),
  registrations: { ...listed('E1'), ...listed('E2') },
};
const mentors = 'Nora Quist with Tom Baker', is_mentored = 'Ines Duarte with Nora Quist';

before(async () => {
  ({ browser, page, seen } = await open_at('2026-10-05T08:00:00Z', program));
});

after(() => browser.close());

test('the form takes both roles, in either event', async () => {
  for (const [event] of events) {
    await visit(page, `#/event/${event}/invite`);
    const answer = await sign_up(browser, await form_of(page), {
      name: 'Nora Quist', site: 'Eastside Academy', offers: ['Data literacy'],
      requests: ['Co-teaching'],
    });
    await take_over(page, [answer]);
    await step(page, 'People');
    await page.getByText('3 people, 2 mentors, 2 mentees').waitFor();
  }
});

test('in each she is matched in both roles, and one message tells of both', async () => {
  for (const [event, name] of events) {
    await visit(page, `#/event/${event}/match`);
    await match(page, name, [mentors, is_mentored]);
    await shot(page, 'both-roles-match');
    await approve(page, 2);
    await step(page, 'Tell');
    const told = await messages(page);
    assert.deepEqual(Object.keys(told).sort(), ['Ines Duarte', 'Nora Quist', 'Tom Baker']);
    const { text, links } = told['Nora Quist'];
    assert.match(text, /You mentor Tom Baker, North High, on Data literacy/);
    assert.match(text, /Your mentor for Co-teaching: Ines Duarte, North High/);
    assert.equal(links.length, 2);
    await mark_all_told(page);
    await press(page, 'tab', 'Answers');
    for (const pair of [mentors, is_mentored]) await press(page, 'button', `Both accept, ${pair}`);
    await saved(page);
  }
});

test('her page shows both roles of both events, and what she gave and received', async () => {
  await visit(page, '#/event/E1/meet');
  await log_new(page, mentors, { Date: '2026-10-02', Time: '15:30' });
  await log_new(page, is_mentored, { Date: '2026-10-01', Time: '14:00' });
  await visit(page, '#/people');
  await press(page, 'button', 'Nora Quist');
  await heading(page, 'Nora Quist').waitFor();
  for (const [, name] of events) {
    const card = by('region', name);
    for (const words of [
      'Both', 'Mentors Tom Baker on Data literacy', 'Ines Duarte mentors on Co-teaching',
    ]) {
      await card.getByText(words, { exact: true }).waitFor();
    }
  }
  for (const side of ['Given as a mentor', 'Received as a mentee']) {
    assert.match(await by('group', side).textContent(), /45\smin.*1 session/);
  }
  await shot(page, 'both-roles-person');
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
