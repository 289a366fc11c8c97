// From approved matches to answers: messages, told, accepted, declined, begun, completed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { download, press, saved, settled, shot } from './support/rondo.mjs';
import { approved_sprint } from './support/sprint.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

before(async () => {
  // So tall that the table of messages, below the one that is shown whole, is in sight.
  browser = await launch({ viewport: { width: 1280, height: 1600 } });
  ({ page, seen } = await approved_sprint(browser));
});

after(() => browser.close());

let count;
let without_address;
let to_mark;

const mark_all = (people) => `Mark ${people} ${people === 1 ? 'person' : 'people'} as told`;

// The pair of the first row that offers `word`.
async function first_pair(word) {
  const button = page.getByRole('button', { name: new RegExp(`^${word}, `) }).first();
  return (await button.textContent()).replace(`${word}, `, '');
}

test('a message for each person, to copy and for mail merge', async () => {
  await press(page, 'button', 'Go on to tell people');
  const mark = by('button', /^Mark \d+ people as told$/);
  await mark.waitFor();
  to_mark = Number((await mark.textContent()).match(/\d+/)[0]);
  const told = await page.getByText(/^Pairs told: 0 of \d+\./).textContent();
  count = Number(told.match(/of (\d+)/)[1]);
  const rows = Number(await by('table', 'Messages').getAttribute('aria-rowcount'));
  const people = rows - 1;  // without the header
  assert.ok(people > count, `${people} people in ${count} matches`);
  const left_out = await page.getByText(/^\d+ (person has|people have) no address/).textContent();
  without_address = Number(left_out.match(/\d+/)[0]);
  assert.equal(to_mark + without_address, people);
  await page.getByText(/^Hello /).first().waitFor();
  await shot(page, 'tell-messages');
  const csv = await download(page, 'button', 'Download for mail merge');
  assert.equal(csv.text.match(/Topic sprint: who you will meet/g).length, people);
});

test('they are told, and what they answer is one press away', async () => {
  await press(page, 'button', await by('button', /^Mark as told, /).first().textContent());
  await press(page, 'button', mark_all(to_mark - 1));
  // Those whom no mail reaches come last.
  await press(page, 'button', mark_all(without_address));
  await page.getByText(`Pairs told: ${count} of ${count}. Accepted or begun: 0.`).waitFor();
  await press(page, 'tab', 'Answers');
  const pair = await first_pair('Both accept');
  await press(page, 'button', `Both accept, ${pair}`);
  await page.getByText(`Pairs told: ${count} of ${count}. Accepted or begun: 1.`).waitFor();
  await press(page, 'button', `Has begun, ${pair}`);
  await press(page, 'button', `Completed, ${pair}`);
  await page.getByText('Completed', { exact: true }).waitFor();
  await shot(page, 'tell-answers');
});

test('who declines says why; matching again leaves the others alone', async () => {
  const pair = await first_pair('One declines');
  await press(page, 'button', `One declines, ${pair}`);
  const dialog = by('dialog', 'Decline this match?');
  await dialog.waitFor();
  await press(page, 'radio', pair.split(' with ')[0]);
  await by('textbox', 'Reason, if you know it').fill('no time this term');
  await settled(page);
  await shot(page, 'tell-reason');
  await press(page, 'button', 'Decline');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/no time this term/).waitFor();
  await press(page, 'button', 'Match again');
  await by('table', 'Matches of Topic sprint').waitFor();
  await saved(page);
  await press(page, 'link', 'Tell');
  await page.getByText(
    new RegExp(`^Pairs told: ${count - 1} of \\d+\\. Accepted or begun: 1\\.$`)).waitFor();
  await press(page, 'tab', 'Answers');
  assert.deepEqual(seen.errors, []);
});
