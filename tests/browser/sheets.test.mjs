// Every sheet on paper of events that are matched, each kept as a picture: lists, what pairs take
// along, forms to fill in, plans, records, certificates and reports. Those of a sitting are in
// sitting.test.mjs, the poster in site_approver.test.mjs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { step } from './support/kind.mjs';
import { heading, open_rondo, paper, press, saved, visit } from './support/rondo.mjs';

const event = 'Grow your practice';
let browser;
let page;
let seen;
const printed = () => page.locator('#print');

before(async () => {
  browser = await launch();
  await browser.context.addInitScript(() => {
    window.print = () => {};
  });
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await visit(page, '#/events');
  await press(page, 'button', event);
  await heading(page, event).waitFor();
});

after(() => browser.close());

// What was printed says all of that.
async function sheet(name, expected) {
  for (const words of expected) {
    await printed().getByText(words).first().waitFor({ state: 'attached' });
  }
  await paper(page, `sheet-${name}`);
}

test('the list of matches', async () => {
  await step(page, 'Match');
  await press(page, 'button', `More for ${event}`);
  await press(page, 'menuitem', 'Print the list');
  await sheet('matches', [event, 'Mentor']);
  assert.ok(await printed().locator('tbody tr').count() > 5);
});

test('what each pair takes along, with room to write', async () => {
  await step(page, 'Meet');
  await press(page, 'button', 'Print session sheets');
  await sheet('sessions', ['Notes']);
});

test('forms of feedback', async () => {
  await step(page, 'Feedback');
  await press(page, 'tab', 'People');
  await press(page, 'button', 'Print forms');
  await sheet('feedback', [/□/]);
});

test('the report of one event, and that of the program', async () => {
  await step(page, 'Report');
  await press(page, 'button', 'Print the report');
  await sheet('event-report', [event]);
  await visit(page, '#/report');
  await press(page, 'button', 'Print the report');
  await sheet('program-report', ['Access']);
});

test('certificates of everybody', async () => {
  await press(page, 'button', 'Print all certificates');
  await sheet('certificates', [/Took part in micro-mentoring/]);
});

test('hours on a certificate stay on one line, on a narrow page too', async () => {
  await press(page, 'button', 'Print all certificates');
  const size = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 390, height: 844 });
  const cell = printed()
    .locator('.certificate tbody:first-of-type tr:first-child td:last-child').first();
  const lines = await cell.evaluate((element) => {
    element.textContent = '12 h 15 min';
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getClientRects().length;
  });
  await page.emulateMedia({ media: null });
  await page.setViewportSize(size);
  assert.equal(lines, 1);
});

test('the record of one person, and a plan', async () => {
  await visit(page, '#/plans');
  const label = await page.getByRole('button', { name: /^Open, .+ of / }).first()
    .evaluate((element) => element.ariaLabel ?? element.textContent);
  const name = label.split(' of ').at(-1);
  await press(page, 'button', label);
  await press(page, 'button', /^Print, /);
  await sheet('plan', [name]);
  await visit(page, '#/people');
  await press(page, 'button', 'Amara Okafor');
  await heading(page, 'Amara Okafor').waitFor();
  await press(page, 'button', 'Print');
  await sheet('person', ['Amara Okafor']);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
