// More people ask than one mentor has places for: two are put on hold and told so, somebody
// withdraws by the form, and whoever signed up first moves up.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  assert_figures, form_of, match, messages, open_at, sign_up, step, take_over,
} from './support/kind.mjs';
import {
  download, mark_all_told, open_rondo, press, press_in_bar, saved, shot, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
let form;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

const program = {
  program: 'WAITINGLIST1',
  info: { program: { name: 'Waiting list' } },
  sites: { S1: { name: 'North High' }, S2: { name: 'Eastside Academy' } },
  topics: { T1: { name: 'Data literacy' } },
  people: { P1: { name: 'Ines Duarte', email: 'ines@example.org', site: 'S1' } },
  events: {
    E1: {
      kind: 'topic-sprint', name: 'Fall sprint', createdOn: '2026-10-01', approval: 'mentees',
      weights: { topic: 5 },
    },
  },
  registrations: {
    R1: { event: 'E1', person: 'P1', mentors: true, capacity: 1, offers: { T1: {} } },
  },
};

// Each of those people is marked in the list, and that done with all of them.
async function decide(action, names) {
  for (const name of names) await press(page, 'checkbox', `Select ${name}`);
  await press(page, 'button', action);
  await by('button', 'Clear selection').waitFor({ state: 'detached' });
  await saved(page);
}

// Those whom a message about how their sign-up stands goes to.
async function written_to(kind) {
  await press(page, 'button', 'Write to them');
  const desk = by('dialog', 'Tell people how their sign-up stands');
  await desk.waitFor();
  await press(page, 'radio', kind);
  const told = await messages(page);
  await shot(page, 'waiting-list-told');
  await page.keyboard.press('Escape');
  await desk.waitFor({ state: 'detached' });
  return told;
}

before(async () => {
  ({ browser, page, seen } = await open_at('2026-10-05T08:00:00Z', program));
});

after(() => browser.close());

test('one is approved, and the two for whom there is no place are put on hold', async () => {
  await visit(page, '#/event/E1/invite');
  form = await form_of(page);
  const answers = [];
  for (const name of ['Tom Baker', 'Sam Ortiz', 'Ada Nowak']) {
    answers.push(await sign_up(browser, form,
      { name, site: 'Eastside Academy', requests: ['Data literacy'] }));
  }
  await take_over(page, answers.toReversed());
  await step(page, 'People');
  await page.getByText('3 sign-ups wait for your approval').waitFor();
  await decide('Approve', ['Tom Baker']);
  await decide('Put on hold', ['Ada Nowak', 'Sam Ortiz']);
  await page.getByText('2 people on hold wait for a place', { exact: true }).waitFor();
  await page.getByText('Sam Ortiz signed up first.', { exact: true }).waitFor();
  await shot(page, 'waiting-list');
});

test('they are told that they wait', async () => {
  const told = await written_to('On hold');
  assert.deepEqual(Object.keys(told).sort(), ['Ada Nowak', 'Sam Ortiz']);
  assert.equal(told['Sam Ortiz'].subject, 'Fall sprint: you are on the waiting list');
  assert.match(told['Sam Ortiz'].text, /Your topics: Data literacy/);
});

test('whoever is on hold is not matched', async () => {
  await match(page, 'Fall sprint', ['Ines Duarte with Tom Baker']);
  await by('tab', 'Unserved (0)').waitFor();
  await press(page, 'button', 'Approve 1 match');
  await step(page, 'Tell');
  await mark_all_told(page);
});

test('somebody withdraws by the form, and it says how many wait for the place', async () => {
  const { page: guest, seen: seen_there } = await open_rondo(browser, form);
  await press(guest, 'button', 'I signed up, but can’t take part after all');
  await write(guest, 'Name under which you signed up', 'Tom Baker');
  await write(guest, 'Why, if you want to say', 'Another class');
  await press(guest, 'button', 'Finish');
  const { text } = await download(guest, 'button', 'Save as a file');
  assert.deepEqual(seen_there.errors, []);
  await guest.close();
  await visit(page, text.trim().slice(text.indexOf('#')));
  const dialog = by('dialog', '1 answer has come in');
  await dialog.waitFor();
  await shot(page, 'waiting-list-withdrawal');
  await press(page, 'button', 'Take in');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('2 people wait for a place in Fall sprint').first().waitFor();
});

test('the first in line moves up, and Undo takes that back', async () => {
  await step(page, 'People');
  await press(page, 'button', 'Show them in order');
  const waiting = await page.getByRole('button', { name: /^(Sam Ortiz|Ada Nowak|Tom Baker)$/ })
    .allTextContents();
  assert.deepEqual(waiting, ['Sam Ortiz', 'Ada Nowak']);
  await press(page, 'button', 'Approve the next, Sam Ortiz');
  await page.getByText('1 person on hold waits for a place', { exact: true }).waitFor();
  await press_in_bar(page, 'Undo');
  await page.getByText('2 people on hold wait for a place', { exact: true }).waitFor();
  await press_in_bar(page, 'Redo');
  await page.getByText('Ada Nowak signed up first.', { exact: true }).waitFor();
  await saved(page);
  assert.deepEqual(Object.keys(await written_to('Approved')), ['Sam Ortiz']);
});

test('who moved up is matched and told; who waits still does', async () => {
  await step(page, 'Match');
  await press(page, 'button', 'Match again');
  await by('button', 'Ines Duarte with Sam Ortiz').first().waitFor();
  await press(page, 'button', 'Approve 1 match');
  await step(page, 'Tell');
  const told = await messages(page);
  assert.deepEqual(Object.keys(told).sort(), ['Ines Duarte', 'Sam Ortiz']);
  await mark_all_told(page);
  await page.getByText('Pairs told: 1 of 1. Accepted or begun: 0.').waitFor();
  await step(page, 'Report');
  await assert_figures(page, 'In short', { Pairs: '1' });
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
