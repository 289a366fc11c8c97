// After the sessions of a match: typed in from paper, given on one's own page, taken in by link.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import {
  download, mark_all_told, open_rondo, press, saved, settled, shot, visit,
} from './support/rondo.mjs';
import { approved_sprint } from './support/sprint.mjs';

let browser;
let page;
let seen;
let mentor;
let mentee;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// Of the first row that offers `word`, whom it is about.
async function first(word) {
  const button = page.getByRole('button', { name: new RegExp(`^${word}, `) }).first();
  return (await button.textContent()).replace(`${word}, `, '');
}

// A topic sprint whose first match is completed.
before(async () => {
  browser = await launch();
  ({ page, seen } = await approved_sprint(browser));
  await press(page, 'button', 'Go on to tell people');
  await mark_all_told(page);
  await press(page, 'tab', 'Answers');
  const pair = await first('Both accept');
  [mentor, mentee] = pair.split(' with ');
  await press(page, 'button', `Both accept, ${pair}`);
  await press(page, 'button', `Has begun, ${pair}`);
  await press(page, 'button', `Completed, ${pair}`);
  await saved(page);
});

after(() => browser.close());

test('both are asked once the match is completed, and paper is typed in', async () => {
  await press(page, 'link', 'Feedback');
  await page.getByText('Answered: 0 of 2. Still missing: 2.').waitFor();
  await press(page, 'radio', 'Missing');
  await shot(page, 'feedback-people');
  await press(page, 'button', `Type in, ${mentor}`);
  await by('dialog', `Feedback of ${mentor}`).waitFor();
  // A mentor may have other matches, with a card each.
  await by('textbox', new RegExp(`^What did you learn from meeting ${mentee}`)).fill('To wait');
  await settled(page);
  await shot(page, 'feedback-form');
  await press(page, 'button', 'Save the answers');
  await page.getByText('Answered: 1 of 2. Still missing: 1.').waitFor();
});

test('a message leads to a page of one’s own, and the answers come back by link', async () => {
  await press(page, 'button', 'Ask for 1 answer');
  const words = await page.getByText(/#rondo2\.guest\./).first().textContent();
  const guest = await open_rondo(browser, words.match(/#rondo2\.guest\.[\w.-]+/)[0]);
  await guest.page.getByText(`For ${mentee}`).waitFor();
  await press(guest.page, 'radio', '4');
  await press(guest.page, 'radio', 'Partly');
  await shot(guest.page, 'feedback-own-page');
  await press(guest.page, 'button', 'Finish');
  const file = await download(guest.page, 'button', 'Save as a file');
  assert.deepEqual(guest.seen.errors, []);
  await guest.page.close();
  await visit(page, file.text.trim().slice(file.text.indexOf('#')));
  await by('dialog', `Answers from ${mentee}`).waitFor();
  await press(page, 'button', 'Take in');
  await page.getByText('Answered: 2 of 2. Still missing: 0.').waitFor();
});

test('answers are read, and what few have said is not counted out', async () => {
  await press(page, 'tab', 'Answers');
  await page.getByText('To wait', { exact: true }).waitFor();
  await page.getByText('Partly', { exact: true }).waitFor();
  await shot(page, 'feedback-answers');
  await press(page, 'tab', 'Figures');
  await page.getByText(/^What people said is shown once 5 of them/).waitFor();
  assert.deepEqual(seen.errors, []);
});
