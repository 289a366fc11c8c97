// Somebody takes part no more: what ends is asked about first, the partner learns of it, and one
// step back brings all of it back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import {
  mark_all_told, press, press_in_bar, saved, settled, shot, visit,
} from './support/rondo.mjs';
import { approved_sprint } from './support/sprint.mjs';

let browser;
let page;
let seen;
let mentor;
let mentee;
let pair;  // as the buttons of its row name it
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// Another step of the event.
const step = async (name) => {
  const [, event] = (await page.evaluate(() => location.hash)).match(/^#\/event\/([^/]+)/);
  await visit(page, `#/event/${event}/${name}`);
};
const dialog = () => by('dialog', `${mentor} withdraws`);

before(async () => {
  browser = await launch({ viewport: { width: 1280, height: 1600 } });
  ({ page, seen } = await approved_sprint(browser));
  await press(page, 'button', 'Go on to tell people');
  await mark_all_told(page);
  await press(page, 'tab', 'Answers');
  const begins = page.getByRole('button', { name: /^Both accept, / }).first();
  pair = (await begins.textContent()).replace('Both accept, ', '');
  [mentor, mentee] = pair.split(', ')[0].split(' with ');
});

after(() => browser.close());

test('before somebody with a match withdraws, it is asked what ends by it', async () => {
  await step('people');
  await by('searchbox', 'Find a person or topic').fill(mentor);
  await settled(page);
  await press(page, 'button', mentor);
  await press(page, 'button', 'Withdraw');
  await dialog().waitFor();
  await dialog().getByText(`${mentor} with ${mentee}`).first().waitFor();
  await dialog().getByText(/does not come about/).first().waitFor();
  await shot(page, 'withdrawal');
  await dialog().getByRole('button', { name: 'Cancel', exact: true }).click({ force: true });
  await dialog().waitFor({ state: 'detached' });
});

test('the match is declined, and the partner is among those who are told', async () => {
  await press(page, 'button', 'Withdraw');
  await dialog().waitFor();
  await dialog().getByRole('button', { name: 'Withdraw', exact: true }).click({ force: true });
  await dialog().waitFor({ state: 'detached' });
  await by('button', 'Take part again').waitFor();
  await saved(page);
  await step('tell');
  await press(page, 'tab', 'Answers');
  await page.getByText('The mentor withdrew').first().waitFor();
  await by('button', `Match again, ${pair}`).waitFor();
  await press(page, 'tab', 'Messages');
  await press(page, 'radio', 'Match has ended');
  await by('button', `Copy, ${mentee}`).waitFor();
  assert.equal(await by('button', `Copy, ${mentor}`).count(), 0);
});

test('one step back brings the match back', async () => {
  await press_in_bar(page, 'Undo');
  await press(page, 'tab', 'Answers');
  await by('button', `Both accept, ${pair}`).waitFor();
  await saved(page);
  assert.deepEqual(seen.errors, []);
});
