// Every screen and dialog of a sitting of speed mentoring in all themes, on a desktop and at 320 px:
// nothing wrong for axe-core, nothing beyond the page's sides; and a person's own page from a link to
// answers that are taken in.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { holds_for_axe } from './support/axe.mjs';
import { launch, phone as phone_size } from './support/browser.mjs';
import { outside } from './support/layout.mjs';
import {
  choose, download, open_rondo, picture, press, saved, settled, shot, visit, write,
} from './support/rondo.mjs';
import { in_every_look } from './support/themes.mjs';

let browser;
let folder;
let page;
let seen;
let event;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });
const go = (step) => visit(page, `#/event/${event}/${step}`);

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rondo-sheet-'));
  browser = await launch({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page, seen } = await open_rondo(browser));
  const lines = ['Name,Email,School,Role,Topics offered,Topics requested'];
  for (let number = 0; number < 12; number += 1) {
    const mentor = number < 5;
    lines.push([`Person ${String.fromCharCode(65 + number)}`, `p${number}@example.org`,
      number % 2 ? 'North High' : 'South Middle', mentor ? 'Mentor' : 'Mentee',
      mentor ? 'Exit tickets' : '', mentor ? '' : 'Exit tickets'].join(','));
  }
  const sheet = path.join(folder, 'sign-ups.csv');
  await writeFile(sheet, lines.join('\n'));
  await press(page, 'button', 'Speed mentoring');
  await choose(page, 'Choose a file', sheet);
  await press(page, 'button', 'Import 12 people');
  await saved(page);
  [, , event] = (await page.evaluate(() => location.hash)).split('/');
  await go('setup');
  const time = page.getByRole('textbox', { name: 'Begins at', exact: true });
  await page.getByLabel('Day', { exact: true }).fill('2026-12-01');
  await time.fill('14:00');
  await time.press('Tab');
  await settled(page);
  await go('plan');
  await press(page, 'button', 'Plan the rounds');
  await by('tab', 'Round 6').waitFor();
  await saved(page);
});

after(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function close_dialog() {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settled(page);
}

async function look(name) {
  await shot(page, `screen-sitting-${name}`);
  await in_every_look(page, async (size, theme) => {
    await holds_for_axe(page);
    assert.deepEqual(await outside(page), [], `${name}, ${size}, ${theme}`);
    if (theme !== 'light') await picture(page, `screen-sitting-${name}-${size}-${theme}`);
  });
}

test('wishes are asked for by a page, and planned with', async () => {
  await go('setup');
  await by('combobox', 'Who may state wishes').selectOption({ label: 'Mentees' }, { force: true });
  await settled(page);
  await saved(page);
  await press(page, 'link', 'Wishes');
  await press(page, 'button', 'Ask 7 people');
  const csv = await download(page, 'button', 'Download for mail merge');
  const [link] = csv.text.match(/https?:\S+#rondo2\.prefer\.[\w.-]+/);
  const { page: phone } = await open_rondo(browser, new URL(link).hash);
  await phone.setViewportSize(phone_size);
  await settled(phone);
  await phone.getByRole('combobox', { name: 'Your wish for Person B' })
    .selectOption({ label: '1st choice' });
  await settled(phone);
  await press(phone, 'button', 'Finish');
  const { text } = await download(phone, 'button', 'Save as a file');
  await phone.close();
  await press(page, 'tab', 'People');
  await write(page, 'Mails or links with answers', text);
  await press(page, 'button', 'Look at the answers');
  await press(page, 'button', 'Take in');
  await page.getByText(/Have answered: 1\.$/).waitFor();
  await saved(page);
  await look('wishes');
  await go('plan');
  await page.getByText(/^Something has changed since this plan was made/).waitFor();
  await press(page, 'button', 'Plan again');
  await page.getByText(/Nobody meets twice\.$/).waitFor();
  await saved(page);
});

test('a plan has pairs set by hand and a rehearsal', async () => {
  await press(page, 'tab', 'By hand');
  await by('combobox', 'Mentor').selectOption({ label: 'Person A' });
  await by('combobox', 'Mentee').selectOption({ label: 'Person H' });
  await settled(page);
  await press(page, 'button', 'Add these two');
  await by('button', 'Remove, Person A and Person H').waitFor();
  await look('by-hand');
  await press(page, 'tab', 'Rehearsal');
  await press(page, 'button', 'Play 1,000 days');
  await by('table', 'Empty seats by round').waitFor({ state: 'attached' });
  await look('rehearsal');
  await press(page, 'tab', 'By round');
  await go('tell');
  await by('table', 'Messages').waitFor();
  await look('tell');
  await press(page, 'button', 'Edit the text');
  await by('textbox', 'Text').waitFor();
  await look('tell-text');
  await press(page, 'button', 'Cancel');
});

test('the day has a door, a stand-in and a screen for everybody', async () => {
  await go('run');
  await by('heading', 'Not started').waitFor();
  await look('day');
  await press(page, 'tab', 'People');
  await press(page, 'button', 'Not coming, Person B');
  await look('door');
  await press(page, 'button', 'Find a stand-in, Person B');
  await look('stand-in');
  await close_dialog();
  await press(page, 'button', 'Start the first round');
  await press(page, 'button', 'Check-in screen');
  await look('kiosk-code');
  const [leave] = (await page.getByText(/^Code to leave it: \w+$/).textContent()).match(/[2-9A-Z]{6}/);
  await press(page, 'button', 'Open it');
  const who = page.getByLabel('Your name, or the code on your card');
  await who.fill('Person C');
  await settled(page);
  await look('kiosk');
  await press(page, 'button', 'I am here, Person C');
  await by('heading', 'Welcome, Person C!').waitFor();
  await look('kiosk-welcome');
  await press(page, 'button', 'Done');
  await page.keyboard.press('Control+k');
  await settled(page);
  assert.equal(await page.getByRole('dialog').count(), 0);
  await press(page, 'button', 'Leave this screen');
  await by('textbox', 'For the host: code to leave').fill(leave.toLowerCase());
  await settled(page);
  await press(page, 'button', 'Leave');
  await by('heading', 'Round 1 of 6').waitFor();
  await saved(page);
});

test('afterwards there are answers, figures and messages', async () => {
  await go('feedback');
  await by('tab', 'Answers').waitFor();
  await look('answers');
  await press(page, 'button', 'Type in, Person C');
  await look('form');
  await close_dialog();
  for (const [tab, name] of [['Meet again', 'again-none'], ['Figures', 'report-first'], ['Messages', 'messages']]) {
    await press(page, 'tab', tab);
    await look(name);
  }
});

test('a person’s own page goes out as an address, and answers come back', async () => {
  await go('plan');
  await press(page, 'tab', 'By person');
  await press(page, 'button', 'Person H');
  await by('img', 'QR code that opens the page on a phone').waitFor();
  await look('own-page');
  const file = await download(page, 'button', 'Calendar file');
  assert.match(file.text, /DTSTART:20261201T140000/);
  await press(page, 'button', 'Copy the address');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  await press(page, 'button', 'Done');
  assert.ok(address.length < 1200, `${address.length} characters`);

  // On another device.
  const phone = await launch({ permissions: ['clipboard-read', 'clipboard-write'] });
  const guest = await open_rondo(phone, new URL(address).hash);
  const there = guest.page;
  await there.getByText('For Person H').waitFor();
  assert.equal(await there.evaluate(() => location.hash), '#/guest');
  const host_page = page;
  page = there;
  await look('guest');
  await write_in(there, 'What will you try?', 'Exit tickets');
  await press(there, 'button', 'Finish');
  await there.getByText('Your answers are ready', { exact: true }).waitFor();
  await look('guest-ready');
  await press(there, 'button', 'Copy the link');
  const answers = await there.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(guest.seen.errors, []);
  await phone.close();
  page = host_page;

  await visit(page, new URL(answers).hash);
  await by('dialog', 'Answers from Person H').waitFor();
  await look('received');
  await press(page, 'button', 'Take in');
  await by('dialog', 'Answers from Person H').waitFor({ state: 'detached' });
  await saved(page);
  assert.equal(await page.evaluate(() => location.hash), `#/event/${event}/feedback`);
});

async function write_in(where, name, text) {
  const field = where.getByRole('textbox', { name, exact: true });
  await field.fill(text);
  await field.press('Tab');
  await settled(where);
}

test('the projector in a window of its own follows the host', async () => {
  await go('run');
  const opened = browser.context.waitForEvent('page');
  const button = by('button', 'Projector in a new window');
  await button.focus();
  await settled(page);
  await button.click({ force: true });
  const hall = await opened;
  const shows = async (title) => {
    await hall.bringToFront();  // a window behind another one draws nothing
    await hall.getByRole('heading', { name: title, exact: true }).waitFor();
    await page.bringToFront();
  };
  await shows('Round 1 of 6');
  await press(page, 'button', 'End round');
  await saved(page);
  await shows('Change tables for round 2 of 6');
  await press(page, 'button', 'Begin round');
  await saved(page);
  await shows('Round 2 of 6');
  await hall.close();
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
