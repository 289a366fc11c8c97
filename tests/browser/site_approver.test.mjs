// A site's approver decides in a copy without anybody else's data; a form designed for one side.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './support/browser.mjs';
import { step } from './support/kind.mjs';
import {
  choose, download, import_people, open_rondo, paper, press, saved, shot, visit, write,
} from './support/rondo.mjs';

const sheet = path.resolve(
  fileURLToPath(import.meta.url), '../../../assets/samples/google-forms.csv');

let browser;
let page;
let seen;
let copy;
let back;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });
const waiting_text = /^\d+ sign-ups wait for your approval$/;
const number_in = (text) => Number(text.match(/\d+/)[0]);
const as_file = (file) => (
  { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });

async function waiting_on(where) {
  const told = where.getByText(waiting_text).first();
  await told.waitFor();
  return number_in(await told.textContent());
}

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Topic sprint');
  await press(page, 'link', 'Invite');
  await by('combobox', 'Who needs your approval').selectOption({ label: 'Both' });
  await saved(page);
  await step(page, 'People');
  await choose(page, 'Choose a file', sheet);
  await import_people(page);
  await saved(page);
});

after(() => browser.close());

test('the coordinator saves a copy with one site and nobody else', async () => {
  await press(page, 'link', 'Invite');
  const sites = by('combobox', 'Site of the approver');
  const labels = await sites.locator('option').allTextContents();
  await sites.selectOption({ label: labels[1] });
  await by('heading', 'For a site’s approver').scrollIntoViewIfNeeded();
  copy = await download(page, 'button', 'Save the file');
  await shot(page, 'invite-approver');
  const people = Object.keys(JSON.parse(copy.text).people).length;
  assert.equal(people, number_in(labels[1].split('·')[1]));
});

test('elsewhere it says what it is; who is approved there goes back as a file', async () => {
  const other = await launch();
  const { page: there } = await open_rondo(other, '#/files');
  await choose(there, 'Open a file', as_file(copy));
  await there.getByText(/^A copy for the approver of /).first().waitFor();
  await shot(there, 'site-copy-home');
  await press(there, 'button', 'Go to the people');
  assert.equal(await waiting_on(there), Object.keys(JSON.parse(copy.text).people).length);
  await shot(there, 'site-copy-people');
  await press(there, 'button', 'Approve all');
  await saved(there);
  back = await download(there, 'button', 'Download to send back');
  await other.close();
});

test('the coordinator takes over the approvals, and Undo takes them back', async () => {
  await step(page, 'People');
  const all = await waiting_on(page);
  const decided = Object.keys(JSON.parse(copy.text).people).length;
  await visit(page, '#/files');
  await choose(page, 'Open a file', as_file(back));
  const dialog = by('dialog', 'A site’s approver sends this back');
  await dialog.waitFor();
  await page.getByText(`${decided} decisions to take in`, { exact: true }).waitFor();
  await shot(page, 'site-copy-back');
  await press(page, 'button', 'Take in the approvals');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
  assert.equal(await waiting_on(page), all - decided);
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true })
    .click({ force: true });
  await page.getByText(`${all} sign-ups wait for your approval`).first().waitFor();
});

test('a form for mentees without times asks for no side and no times', async () => {
  await press(page, 'link', 'Invite');
  await by('combobox', 'Who the form is for').selectOption({ label: 'Mentees only' });
  await saved(page);
  await press(page, 'switch', 'Ask when people are free');
  await saved(page);
  await shot(page, 'invite-form');
  const file = await download(page, 'button', 'Save as a file');
  const guest = await launch();
  const { page: there } = await open_rondo(
    guest, file.text.trim().slice(file.text.indexOf('#')));
  await there.getByText('For everybody who would like help.').first().waitFor();
  assert.equal(await there.getByRole('radio').count(), 0);
  assert.equal(await there.getByRole('textbox', { name: 'Add a time', exact: true }).count(), 0);
  await write(there, 'Your name', 'Kai Lee');
  await write(there, 'Another topic you would like help with', 'Puppetry');
  await shot(there, 'sign-up-mentees');
  await press(there, 'button', 'Finish');
  await there.getByText('Your sign-up is ready', { exact: true }).waitFor();
  await guest.close();
});

test('the poster is one page', async () => {
  await page.evaluate(() => {
    window.print = () => {};
  });
  await press(page, 'button', 'Print a poster');
  const poster = page.locator('#print');
  assert.equal(await poster.locator('article').count(), 1);
  assert.equal(await poster.locator('h2').textContent(), 'Topic sprint');
  assert.ok((await poster.locator('figcaption').textContent()).length > 0);
  await paper(page, 'sign-up-poster');
  assert.deepEqual(seen.errors, []);
});
