// The sample program: a year to look at, said to be one, and gone with one press.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { heading, open_rondo, press, saved, settled, shot, visit } from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
});

after(() => browser.close());

test('Home says what it is, and what comes next is the sprint', async () => {
  await page.getByText('This is the sample program', { exact: true }).waitFor();
  const first = by('list', 'What to do next').getByRole('listitem');
  assert.match(await first.nth(0).textContent(), /Topic sprint|room for/);
  await by('button', 'Match, Topic sprint is ready to match').waitFor();
  await shot(page, 'sample-home');
});

test('the year lies behind it, each event under a name of its own', async () => {
  await visit(page, '#/events');
  await press(page, 'button', 'Show');
  for (const name of ['Grow your practice', 'Circles that hold', 'Speed mentoring evening',
    'First weeks together']) {
    await by('button', name).waitFor();
  }
  await shot(page, 'sample-events');
  await press(page, 'button', 'Circles that hold');
  await heading(page, 'Circles that hold').waitFor();
});

test('it goes with one press and can be brought back', async () => {
  await visit(page, '#/');
  await press(page, 'button', 'Remove the sample');
  await heading(page, 'Welcome to Rondo').waitFor();
  await press(page, 'button', 'Bring back');
  await settled(page);
  await page.getByText('This is the sample program', { exact: true }).waitFor();
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
