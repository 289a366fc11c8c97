// Rolling one-off support by links alone: requests come in one after another, each is matched at
// once and leaves the others as they are; what follows goes back and forth as it does by mail.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  assert_figures, come_back, form_of, give_feedback, log_new, messages, open_at, say_yes, sign_up,
  step, take_in_feedback, take_in_yeses, take_over,
} from './support/kind.mjs';
import {
  download, press, press_in_bar, saved, shot, visit,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// Kofi has helped three, one of them a day late, and takes no more this school year. Ines, at
// another site, suits either of the two who will ask better than Ravi does.
const earlier = [
  { person: 'P4', day: '2026-10-01' }, { person: 'P5', day: '2026-10-02' },
  { person: 'P6', day: '2026-10-03' },
];
const program = {
  program: 'ROLLING00001',
  info: { program: { name: 'Rolling' } },
  sites: { S1: { name: 'North High' }, S2: { name: 'Eastside Academy' } },
  topics: { T1: { name: 'De-escalation' } },
  people: {
    P1: { name: 'Ines Duarte', email: 'ines@example.org', site: 'S1' },
    P2: { name: 'Ravi Menon', email: 'ravi@example.org', site: 'S2' },
    P3: { name: 'Kofi Mensah', email: 'kofi@example.org', site: 'S1', menteesPerYear: 3 },
    P4: { name: 'Sam Ortiz', site: 'S2' },
    P5: { name: 'Lena Fischer', site: 'S2' },
    P6: { name: 'Kai Lee', site: 'S2' },
  },
  events: {
    E1: {
      kind: 'one-off', name: 'Calm classrooms', createdOn: '2026-10-01', rolling: true,
      asksNeededBy: true, maxSessions: 1, siteSetting: 'prefer-other',
      weights: { topic: 5, site: 2 },
    },
  },
  registrations: {
    R1: { event: 'E1', person: 'P1', mentors: true, capacity: 1, offers: { T1: {} } },
    R2: { event: 'E1', person: 'P2', mentors: true, capacity: 1, offers: { T1: {} } },
    R3: { event: 'E1', person: 'P3', mentors: true, capacity: 3, offers: { T1: {} } },
    ...Object.fromEntries(earlier.map(({ person }) => [`R${person}`, {
      event: 'E1', person, seeks: true, requests: { T1: { neededBy: '2026-10-02' } },
    }])),
  },
  matches: Object.fromEntries(earlier.map(({ person }) => [`M${person}`, {
    event: 'E1', mentor: 'P3', mentee: person, topic: 'T1', state: 'completed',
  }])),
  sessions: Object.fromEntries(earlier.map(({ person, day }) => [`X${person}`, {
    match: `M${person}`, startsAt: `${day}T15:00`, minutes: 30, state: 'held',
  }])),
};
const [toms, adas] = ['Ines Duarte with Tom Baker', 'Ravi Menon with Ada Nowak'];

const matches = async () => {
  await visit(page, '#/files');
  return JSON.parse((await download(page, 'button', 'Download the program')).text).matches ?? {};
};
const help = async (counted) => {
  await visit(page, '#/event/E1/help');
  await page.getByText(counted, { exact: true }).waitFor();
};

async function asks(name, day) {
  await visit(page, '#/event/E1/invite');
  const answer = await sign_up(browser, await form_of(page),
    { name, site: 'Eastside Academy', requests: ['De-escalation'] },
    async (guest) => {
      await guest.getByLabel('De-escalation: by when you need help', { exact: true }).fill(day);
      await shot(guest, 'rolling-form');
    });
  await take_over(page, [answer]);
}

// Hands on the messages of a new pair: the link in each, in the order of `names`.
async function tell_both(pair, names) {
  await press(page, 'button', `Tell both, ${pair}`);
  const dialog = page.getByRole('dialog', { name: /^Tell / });
  const links = [];
  for (const name of names) {
    const message = dialog.getByRole('region', { name, exact: true });
    const words = await message.getByText(/#rondo2\.notice\./).textContent();
    links.push(words.match(/#rondo2\.notice\.[\w.-]+/)[0]);
  }
  await press(page, 'button', 'Both are told');
  await dialog.waitFor({ state: 'detached' });
  return links;
}

before(async () => {
  ({ browser, page, seen } = await open_at('2026-10-05T08:00:00Z', program));
});

after(() => browser.close());

test('who signs up by the form is matched as the answer is taken over', async () => {
  await asks('Tom Baker', '2026-10-09');
  await help('Asked: 4. Matched: 4. Helped: 3.');
  await by('button', `Tell both, ${toms}`).waitFor();
  await shot(page, 'rolling-first');
});

test('both accept by link', async () => {
  const [to_tom, to_ines] = await tell_both(toms, ['Tom Baker', 'Ines Duarte']);
  await step(page, 'Tell');
  await take_in_yeses(page, [
    await say_yes(browser, to_tom, ['For Tom Baker', 'Your mentor: Ines Duarte']),
    await say_yes(browser, to_ines, ['You mentor Tom Baker']),
  ]);
  await page.getByText('Pairs told: 4 of 4. Accepted or begun: 4.').waitFor();
});

test('the next one is matched with who has a place left, and the first pair stays', async () => {
  const before_it = await matches();
  await asks('Ada Nowak', '2026-10-06');
  await help('Asked: 5. Matched: 5. Helped: 3.');
  await by('button', `Tell both, ${adas}`).waitFor();
  await by('button', `They have met, ${toms}`).waitFor();
  const now = await matches();
  assert.equal(Object.keys(now).length, 5);
  for (const [id, match] of Object.entries(before_it)) assert.deepEqual(now[id], match);
});

test('Undo takes the last match back, and nothing else', async () => {
  await help('Asked: 5. Matched: 5. Helped: 3.');
  await press_in_bar(page, 'Undo');
  await help('Asked: 5. Matched: 4. Helped: 3.');
  await by('button', `They have met, ${toms}`).waitFor();
  await press_in_bar(page, 'Redo');
  await help('Asked: 5. Matched: 5. Helped: 3.');
  await by('button', `Tell both, ${adas}`).waitFor();
  await saved(page);
});

test('one met by the day it was needed, one later', async () => {
  await tell_both(adas, ['Ada Nowak', 'Ravi Menon']);
  await press(page, 'button', `Both accept, ${adas}`);
  await saved(page);
  ({ page, seen } = await come_back(browser, '2026-10-12T08:00:00Z'));
  await visit(page, '#/event/E1/meet');
  await press(page, 'radio', /^All/);
  await log_new(page, toms, { Date: '2026-10-07', Time: '15:30' });
  await log_new(page, adas, { Date: '2026-10-08', Time: '15:30' });
  await help('Asked: 5. Matched: 5. Helped: 5.');
});

test('feedback comes back by link', async () => {
  await step(page, 'Feedback');
  await page.getByText('Answered: 0 of 10. Still missing: 10.').waitFor();
  await press(page, 'button', 'Ask for 10 answers');
  const asked = await messages(page);
  const answer = await give_feedback(browser, asked['Ada Nowak'].links[0],
    { choices: { 'How useful was it to meet Ravi Menon?': '5' } });
  await take_in_feedback(page, answer, 'Ada Nowak');
  await page.getByText('Answered: 1 of 10. Still missing: 9.').waitFor();
});

test('the report says how often help came in time', async () => {
  await step(page, 'Report');
  await assert_figures(page, 'What the event is for',
    { 'Met by the day it was needed': '60% (3 of 5)' });
  await assert_figures(page, 'Access', { 'Requests served': '100% (5 of 5)' });
  await shot(page, 'rolling-report');
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
