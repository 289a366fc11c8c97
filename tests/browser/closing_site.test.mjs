// A site closes: it is asked what that means, two of its people move on, and what they did there is
// told of with the closed site. Undo brings all of it back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { form_of, open_at, pick, press_in } from './support/kind.mjs';
import {
  heading, open_rondo, press, press_in_bar, saved, shot, visit,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// All that Ines, at North High, mentored in the fall are at Old Annex; of fewer than five a report
// would not tell. The spring sprint has just begun.
const people = ['Tom Baker', 'Ada Nowak', 'Sam Ortiz', 'Lena Fischer', 'Kai Lee'];
const for_each = (make) => Object.fromEntries(people.map((name, at) => make(name, at)));
const program = {
  program: 'CLOSINGSITE1',
  info: { program: { name: 'Closing a site' } },
  sites: {
    S1: { name: 'North High' }, S2: { name: 'Old Annex' }, S3: { name: 'Hill School' },
  },
  topics: { T1: { name: 'Data literacy' } },
  people: {
    P: { name: 'Ines Duarte', site: 'S1' },
    ...for_each((name, at) => [`P${at}`, { name, site: 'S2' }]),
  },
  events: {
    E1: { kind: 'topic-sprint', name: 'Fall sprint', createdOn: '2026-09-01' },
    E2: { kind: 'topic-sprint', name: 'Spring sprint', createdOn: '2027-02-01' },
  },
  registrations: {
    R: { event: 'E1', person: 'P', mentors: true, capacity: 5, offers: { T1: {} } },
    ...for_each((_, at) =>
      [`R${at}`, { event: 'E1', person: `P${at}`, seeks: true, requests: { T1: {} } }]),
  },
  matches: for_each((_, at) => [`M${at}`,
    { event: 'E1', mentor: 'P', mentee: `P${at}`, topic: 'T1', state: 'completed' }]),
  sessions: for_each((_, at) => [`X${at}`,
    { match: `M${at}`, startsAt: `2026-09-1${at}T15:00`, minutes: 30, state: 'held' }]),
};

async function sites() {
  await visit(page, '#/topics');
  await press(page, 'tab', 'Sites');
}

// What the report of the fall says of access.
async function access() {
  await visit(page, '#/event/E1/report');
  const part = by('region', 'Access');
  await part.waitFor();
  return part.textContent();
}

before(async () => {
  ({ browser, page, seen } = await open_at('2027-02-05T08:00:00Z', program));
});

after(() => browser.close());

test('closing asks first, and says what it means and who is still there', async () => {
  await sites();
  const ask = async () => {
    await press(page, 'button', 'More for Old Annex');
    await press(page, 'menuitem', 'Close the site');
    const dialog = by('dialog', 'Close Old Annex?');
    await dialog.waitFor();
    await dialog.getByText(/^It is offered nowhere any more/).waitFor();
    await dialog.getByText(/^5 people are still there/).waitFor();
    return dialog;
  };
  const first = await ask();
  await shot(page, 'closing-site');
  await press_in(page, first, 'button', 'Cancel');
  await first.waitFor({ state: 'detached' });
  assert.equal(await by('button', 'Move people, Old Annex').count(), 0);
  const dialog = await ask();
  await press_in(page, dialog, 'button', 'Close the site');
  await dialog.waitFor({ state: 'detached' });
  assert.match(await by('button', 'Old Annex').getAttribute('aria-description'),
    /^Closed since Feb 5, 2027/);
});

test('it is on no form any more', async () => {
  await visit(page, '#/event/E2/invite');
  const { page: guest, seen: seen_there } = await open_rondo(browser, await form_of(page));
  const offered = await guest.getByRole('combobox', { name: 'Site', exact: true })
    .getByRole('option').allTextContents();
  assert.ok(offered.includes('Hill School'));
  assert.ok(!offered.some((site) => site.startsWith('Old Annex')), offered.join());
  assert.deepEqual(seen_there.errors, []);
  await guest.close();
});

test('two move to another site, and the others are asked about once more', async () => {
  await sites();
  await press(page, 'button', 'Move people, Old Annex');
  const dialog = by('dialog', 'Who is still at Old Annex');
  await dialog.waitFor();
  for (const name of people.slice(2)) await press(page, 'checkbox', name);
  await pick(page, 'Move to', 'Hill School');
  await shot(page, 'closing-site-move');
  await press(page, 'button', 'Move them');
  await by('checkbox', 'Tom Baker').waitFor({ state: 'detached' });
  for (const name of people.slice(2)) {
    assert.ok(await by('checkbox', name).isChecked(), name);
  }
  await press_in(page, dialog, 'button', 'Cancel');
  await dialog.waitFor({ state: 'detached' });
  await visit(page, '#/people/P0');
  await heading(page, 'Tom Baker').waitFor();
  assert.equal(await by('combobox', 'Site').locator('option:checked').textContent(), 'Hill School');
  await visit(page, '#/people/P2');
  await heading(page, 'Sam Ortiz').waitFor();
  assert.equal(
    await by('combobox', 'Site').locator('option:checked').textContent(), 'Old Annex (closed)');
  await saved(page);
});

test('the report tells of the closed site, with all who were there', async () => {
  const told = await access();
  assert.match(told, /Old Annex \(closed\)/);
  assert.doesNotMatch(told, /Hill School/);
  await shot(page, 'closing-site-report');
});

test('Undo brings back first the two, then the site', async () => {
  await press_in_bar(page, 'Undo');
  await sites();
  await by('button', 'Move people, Old Annex').waitFor();
  await visit(page, '#/people/P0');
  await heading(page, 'Tom Baker').waitFor();
  assert.equal(
    await by('combobox', 'Site').locator('option:checked').textContent(), 'Old Annex (closed)');
  await press_in_bar(page, 'Undo');
  assert.equal(await by('combobox', 'Site').locator('option:checked').textContent(), 'Old Annex');
  const told = await access();
  assert.match(told, /Old Annex/);
  assert.doesNotMatch(told, /\(closed\)/);
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
