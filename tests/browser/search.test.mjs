// Search in a real browser: by keys alone, with the focus in the field all the time, and with the
// pointer; on the desk and on the phone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desktop, launch, phone } from './support/browser.mjs';
import { heading, open_rondo, press, saved, settled, shot } from './support/rondo.mjs';

let browser;
let page;
let seen;

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
});

after(async () => {
  await browser.close();
});

const field = () => page.getByRole('combobox', { name: 'Search', exact: true });
const options = () => page.getByRole('listbox', { name: 'Search' }).getByRole('option');
const option = (name) => options().and(page.getByRole('option', { name, exact: true }));
const lit = () => options().and(page.getByRole('option', { selected: true }));

async function open_by_key() {
  await page.locator('body').press('Control+k');
  await field().waitFor();
  await settled(page);
}

test('Ctrl K opens it with the focus in the field', async () => {
  await open_by_key();
  assert.equal(await field().evaluate((element) => element === document.activeElement), true);
  assert.equal(await field().getAttribute('aria-expanded'), 'true');
  await option('Home').waitFor();
});

test('by keys alone to a person, forgiving one typing error', async () => {
  await page.keyboard.type('zoe lindqvits');
  await settled(page);
  await option('Zoë Lindqvist').waitFor();
  await shot(page, 'part-search');
  assert.equal(await page.locator('#results').textContent(), '1 result');
  await page.keyboard.press('Enter');
  await heading(page, 'Zoë Lindqvist').waitFor();
  assert.equal(await field().count(), 0);
});

test('arrow keys move what Enter chooses, not the focus', async () => {
  await open_by_key();
  await page.keyboard.type('sel');
  await settled(page);
  const first = await lit().getAttribute('aria-label');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  const second = await lit().getAttribute('aria-label');
  assert.notEqual(second, first);
  assert.equal(await field().getAttribute('aria-activedescendant'), await lit().getAttribute('id'));
  assert.equal(await field().evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press('Escape');
  await settled(page);
  assert.equal(await field().count(), 0);
});

test('commands are carried out: match the event from anywhere', async () => {
  await open_by_key();
  await field().fill('match topic sprint');
  await settled(page);
  await option('Match now').first().click({ force: true });
  await page.getByRole('table', { name: 'Matches of Topic sprint' }).waitFor();
});

test('on the phone it opens from the top bar and fills the screen', async () => {
  await page.evaluate(() => {
    location.hash = '#/people';
  });
  await page.setViewportSize(phone);
  await settled(page);
  await press(page, 'button', 'Search people, topics, commands');
  await field().fill('riverbend');
  await settled(page);
  assert.ok(await options().count() > 1);
  await options().first().click({ force: true });
  await settled(page);
  assert.equal(await field().count(), 0);
  await page.setViewportSize(desktop);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
