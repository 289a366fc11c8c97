// One-off support from its template to its report, on one page: somebody asks, is matched, told, has
// met, says what came of it, and the report counts it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { heading, open_rondo, press, saved, settled, shot, write } from './support/rondo.mjs';

let browser;
let page;
let seen;
const pair = 'Pia Moss with Kai Lee';
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

async function pick(name, label) {
  await by('combobox', name).selectOption({ label }, { force: true });
  await settled(page);
}

// How much is seen of the element itself above the picture of it: 0 is nothing.
const shown_by_browser = (locator) => locator.evaluate((element) => {
  let opacity = 1;
  for (let at = element; at; at = at.parentElement) opacity *= getComputedStyle(at).opacity;
  return opacity;
});

// What the page says of itself under its title.
const counted = (words) => page.getByText(words, { exact: true }).waitFor();

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
});

after(() => browser.close());

test('the template opens where somebody can be helped at once', async () => {
  await press(page, 'button', 'One-off support');
  await heading(page, 'One-off support').waitFor();
  await by('heading', 'Who needs help, and with what?').waitFor();
  assert.match(await page.evaluate(() => location.hash), /^#\/event\/[^/]+\/help$/);
  await shot(page, 'one-off-new');
});

test('somebody new asks, and Rondo says that nobody offers it yet', async () => {
  await write(page, 'Who needs help?', 'Kai Lee');
  await write(page, 'Email (optional)', 'kai@example.org');
  await pick('With what?', 'De-escalation');
  await by('textbox', 'Needed by').fill('2027-03-19');
  await write(page, 'What should come of it?', 'A calm start on Monday');
  // While somebody types, nothing that the browser draws of another field lies over the page.
  await by('textbox', 'What should come of it?').focus();
  await settled(page);
  assert.equal(await shown_by_browser(by('textbox', 'What should come of it?')), 1);
  assert.equal(await shown_by_browser(by('textbox', 'Needed by')), 0);
  await shot(page, 'one-off-asking');
  await press(page, 'button', 'Ask and match');
  await counted('Asked: 1. Matched: 0. Helped: 0.');
  await page.getByText('Nobody offers De-escalation yet').first().waitFor();
  await shot(page, 'one-off-nobody');
});

test('who is added can help, and is matched without another press', async () => {
  await press(page, 'button', 'Add a mentor, De-escalation');
  await by('dialog', 'Add a mentor').waitFor();
  await by('dialog', 'Add a mentor').getByRole('textbox', { name: 'Name', exact: true })
    .fill('Pia Moss');
  await settled(page);
  await press(page, 'button', 'Add as new person');
  await counted('Asked: 1. Matched: 1. Helped: 0.');
  await by('button', `Tell both, ${pair}`).waitFor();
  await saved(page);
  await shot(page, 'one-off-matched');
});

test('a second request is matched at once, and the first stays', async () => {
  await write(page, 'Who needs help?', 'Noor Ali');
  await pick('With what?', 'De-escalation');
  await press(page, 'button', 'Ask and match');
  await counted('Asked: 2. Matched: 2. Helped: 0.');
  await by('button', `Tell both, ${pair}`).waitFor();
  await by('button', 'Tell both, Pia Moss with Noor Ali').waitFor();
});

test('both are told', async () => {
  await press(page, 'button', `Tell both, ${pair}`);
  const dialog = by('dialog', `Tell ${pair.replace(' with ', ' and ')}`);
  await dialog.getByText(/^Hello Kai Lee,/).waitFor();
  await dialog.getByText(/^Hello Pia Moss,/).waitFor();
  await shot(page, 'one-off-told');
  await press(page, 'button', 'Both are told');
  await dialog.waitFor({ state: 'detached' });
  await by('button', `They have met, ${pair}`).waitFor();
});

test('they meet', async () => {
  await press(page, 'button', `Both accept, ${pair}`);
  await press(page, 'button', `They have met, ${pair}`);
  await counted('Asked: 2. Matched: 2. Helped: 1.');
  await saved(page);
  await shot(page, 'one-off-met');
  await press(page, 'link', 'Meet');
  await page.getByText(/^1 session held/).first().waitFor();
});

test('the mentee says what came of it', async () => {
  await press(page, 'link', 'Feedback');
  await page.getByText('Answered: 0 of 2. Still missing: 2.').waitFor();
  await press(page, 'button', 'Type in, Kai Lee');
  await by('dialog', 'Feedback of Kai Lee').waitFor();
  await press(page, 'radio', '5');
  await press(page, 'radio', 'Partly');
  await press(page, 'button', 'Save the answers');
  await page.getByText('Answered: 1 of 2. Still missing: 1.').waitFor();
  await saved(page);
});

test('and the report counts it', async () => {
  await press(page, 'link', 'Report');
  await page.getByText('Requests served', { exact: true }).first().waitFor();
  await shot(page, 'one-off-report');
  assert.deepEqual(seen.errors, []);
});
