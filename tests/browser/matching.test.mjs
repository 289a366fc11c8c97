// A match that takes long: an event so large that it can't be done before somebody cancels it. The
// page goes on answering all the while. Nothing there waits for frames to end, for they don't.
// At the end a small one, of which two matches are swapped by hand.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { choose, open_rondo, press, press_in_bar, saved, settled } from './support/rondo.mjs';

// Everybody may meet everybody, and there are places for few: of the 2700 requests each has 500
// mentors to be compared with, and all but a few must move others to find a place.
function large_program() {
  const topics = Object.fromEntries([0, 1, 2, 3].map(
    (number) => [`t${number}`, { name: `Topic ${number}`, focusArea: 'area' }]));
  const people = {}, registrations = {};
  const add = (id, registration) => {
    people[id] = { name: `Person ${id}`, email: `${id}@example.org` };
    registrations[id] = { event: 'E1', person: id, ...registration };
  };
  for (let number = 0; number < 500; number += 1) {
    add(`m${number}`, {
      mentors: true,
      offers: { [`t${number % 4}`]: { level: 1 + (number * 7) % 4 } },
    });
  }
  for (let number = 0; number < 900; number += 1) {
    add(`p${number}`, {
      seeks: true,
      requests: Object.fromEntries([0, 1, 2].map((rank) => [`t${(number + rank) % 4}`,
        { rank: rank + 1, level: 1 + (number * 5 + rank) % 3 }])),
    });
  }
  const event = {
    name: 'Large sprint', kind: 'topic-sprint', poolFilter: false, requestsPerMentee: 2,
    loadPrice: 60, defaultCapacity: 2, weights: { topic: 5, 'request-rank': 3, level: 4 },
  };
  return JSON.stringify({
    format: 'rondo', formatVersion: 1, kind: 'full', minWriter: 1, program: 'LARGE',
    topics: { area: { name: 'Area' }, ...topics }, people, registrations, events: { E1: event },
  });
}

// Ana and Ben each mentor one of Carl and Dora, who fit both alike.
function small_program() {
  const person = (name, registration) =>
    [name, { name: `${name} Sample`, email: `${name}@example.org` }, { event: 'E2', person: name, ...registration }];
  const mentor = { mentors: true, capacity: 1, offers: { circles: { level: 3 } } };
  const mentee = { seeks: true, requests: { circles: { rank: 1, level: 1 } } };
  const everybody = [person('Ana', mentor), person('Ben', mentor), person('Carl', mentee),
    person('Dora', mentee)];
  return JSON.stringify({
    format: 'rondo', formatVersion: 1, kind: 'full', minWriter: 1, program: 'SMALL',
    topics: { circles: { name: 'Circles' } },
    people: Object.fromEntries(everybody.map(([id, record]) => [id, record])),
    registrations: Object.fromEntries(everybody.map(([id, , record]) => [id, record])),
    events: { E2: { name: 'Small sprint', kind: 'topic-sprint', weights: { topic: 5 } } },
  });
}

// Cleo fits Ana in full and Dora less; Ben would have Ana alone, and fits her less.
function contested_program() {
  const names = ['Ana', 'Ben', 'Cleo', 'Dora'];
  const offers = (level) =>
    ({ mentors: true, capacity: 1, offers: { circles: { level } } });
  const asks = (level) => ({ seeks: true, requests: { circles: { rank: 1, level } } });
  const registrations = { Ana: offers(4), Dora: offers(1), Cleo: asks(1),
    Ben: { ...asks(4), vetoes: ['Dora'] } };
  return JSON.stringify({
    format: 'rondo', formatVersion: 1, kind: 'full', minWriter: 1, program: 'CONTESTED',
    topics: { circles: { name: 'Circles' } },
    people: Object.fromEntries(names.map(
      (name) => [name, { name: `${name} Sample`, email: `${name}@example.org` }])),
    registrations: Object.fromEntries(names.map(
      (name) => [name, { event: 'E3', person: name, ...registrations[name] }])),
    events: { E3: { name: 'Contested sprint', kind: 'topic-sprint', weights: { level: 5 } } },
  });
}

let browser;
let page;
let seen;

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser, '#/files'));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, 'button', 'Open a file'),
  ]);
  await chooser.setFiles(
    { name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(large_program()) });
  await page.getByText('Saved', { exact: true }).waitFor();
  await visit('#/event/E1/match');
  await settled(page);
});

after(async () => {
  await browser.close();
});

const progress = () => page.getByRole('progressbar', { name: 'Matching…' });
const undo = () => page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true });

// Goes to an address as a link from outside would.
async function visit(place) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
}

async function click(role, name) {
  await page.getByRole(role, { name, exact: true }).click({ force: true });
}

test('Match shows how far it is, and what it is doing', async () => {
  await click('button', 'Match');
  await progress().waitFor();
  const step = page.getByText(/^Comparing requests with mentors: [\d,]+ of 2,700$/);
  const first = await step.textContent();
  await step.filter({ hasNotText: first }).waitFor();
});

test('other screens answer meanwhile, and Home says what is going on', async () => {
  await visit('#/people');
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await visit('#/');
  await click('button', 'Show, Large sprint is being matched');
  await progress().waitFor();
});

test('Cancel leaves everything as it was and says so', async () => {
  await click('button', 'Cancel');
  await page.getByRole('status').filter({ hasText: 'Matching was cancelled.' }).waitFor();
  await page.getByRole('button', { name: 'Match', exact: true }).waitFor();
  assert.equal(await progress().count(), 0);
  assert.equal(await page.getByRole('table').count(), 0);
  assert.ok(await undo().isDisabled());
  await settled(page);  // no frame is drawn any more
});

// Of the matches that the list shows, sorted.
async function pairs() {
  await settled(page);
  const names = await page.getByRole('table').getByRole('button', { name: / with / })
    .allTextContents();
  return names.filter((name) => /^\w+ Sample with \w+ Sample$/.test(name)).sort();
}

async function open_file(name, content) {
  await visit('#/files');
  await settled(page);
  await choose(page, 'Open a file',
    { name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await saved(page);
}

test('two matches exchange their mentors in one step, which Match again keeps and Undo takes back', async () => {
  await open_file('small.json', small_program());
  await visit('#/event/E2/match');
  await settled(page);
  await press(page, 'button', 'Match');
  const before = await pairs();
  assert.equal(before.length, 2);
  const [, mentor, mentee] = before[0].match(/^(\w+) Sample with (\w+) Sample$/);
  const [, other_mentor, other_mentee] = before[1].match(/^(\w+) Sample with (\w+) Sample$/);
  const after = [`${mentor} Sample with ${other_mentee} Sample`,
    `${other_mentor} Sample with ${mentee} Sample`].sort();

  await press(page, 'button', before[0]);
  await press(page, 'button', 'Swap with…');
  await page.getByRole('dialog', { name: `Swap the mentor of ${mentee} Sample`, exact: true })
    .waitFor();
  await press(page, 'button', `Swap, ${before[1]}, Circles`);
  assert.deepEqual(await pairs(), after);
  // What was decided is no reason for it, so it stands in the menu alone.
  assert.equal(await page.getByRole('button', { name: 'Match again', exact: true }).count(), 0);
  await press(page, 'button', 'More for Small sprint');
  await press(page, 'menuitem', 'Match again');
  assert.deepEqual(await pairs(), after);
  await press_in_bar(page, 'Undo');
  await press_in_bar(page, 'Undo');
  assert.deepEqual(await pairs(), before);
  await saved(page);
});

test('with the best fit first somebody waits, is told why, and one step serves most people', async () => {
  await open_file('contested.json', contested_program());
  await visit('#/event/E3/match');
  await settled(page);
  await press(page, 'button', 'Match');
  const everybody = ['Ana Sample with Ben Sample', 'Dora Sample with Cleo Sample'];
  assert.deepEqual(await pairs(), everybody);

  await press(page, 'button', 'Adjust');
  await page.getByRole('combobox', { name: 'What comes first', exact: true })
    .selectOption({ label: 'Best fit in all' }, { force: true });
  await settled(page);
  await press(page, 'button', 'Match again');
  assert.deepEqual(await pairs(), ['Ana Sample with Cleo Sample']);
  await page.getByLabel('What counts').getByText(/^Before: 2 of 2, /).waitFor({ state: 'attached' });
  await press(page, 'button', 'Close, What counts');

  await press(page, 'tab', 'Unserved (1)');
  await press(page, 'button', 'See why, Ben Sample, Circles');
  await page.getByText(/^This event puts the best fit first: with a mentor for Ben Sample, /)
    .last().waitFor({ state: 'attached' });
  await press(page, 'button', 'Serve most people first');
  await press(page, 'button', 'Match again');
  await press(page, 'tab', 'Matches (2)');
  assert.deepEqual(await pairs(), everybody);
  await saved(page);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
