// A match that takes long: an event so large that it can't be done before somebody cancels it. The
// page goes on answering all the while. Nothing here waits for frames to end, for they don't.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { open_rondo, press, settled } from './support/rondo.mjs';

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

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
