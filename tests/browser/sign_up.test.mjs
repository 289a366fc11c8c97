// Signing up without a server: the form on another device, the answer back, a shared device, approval.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { download, open_rondo, press, saved, settled, shot, visit, write } from './support/rondo.mjs';

let browser;
let page;
let seen;
let form;
let answer;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Topic sprint');
  await saved(page);
});

after(() => browser.close());

// What a file that the page saves has behind its "#".
const fragment_of = (file) => file.text.trim().slice(file.text.indexOf('#'));

test('the form goes out, by approval of mentors', async () => {
  await press(page, 'link', 'Invite');
  await by('img', 'QR code that opens the sign-up form').waitFor();
  await by('combobox', 'Who needs your approval').selectOption({ label: 'Mentors' });
  await saved(page);
  await shot(page, 'invite');
  form = fragment_of(await download(page, 'button', 'Save as a file'));
  assert.match(form, /^#rondo1\.form\./);
});

test('on another device it is filled in, and nothing is sent', async () => {
  const guest = await launch();
  const { page: there } = await open_rondo(guest, form);
  await there.getByText('Topic sprint', { exact: true }).first().waitFor();
  await write(there, 'Your name', 'Kai Lee');
  await press(there, 'radio', 'I can help others');
  await write(there, 'Another topic you can help with', 'Puppetry');
  await shot(there, 'sign-up-form');
  await press(there, 'button', 'Make my sign-up ready');
  await there.getByText('Your sign-up is ready', { exact: true }).waitFor();
  answer = fragment_of(await download(there, 'button', 'Save as a file'));
  await guest.close();
  assert.match(answer, /^#rondo1\.signup\./);
});

test('the answer comes back, is looked at, taken over and approved', async () => {
  await write(page, 'Mails or links with answers', `Hello, here it is: ${answer}`);
  await press(page, 'button', 'Look at the answers');
  const dialog = by('dialog', 'A sign-up has come in');
  await dialog.waitFor();
  await shot(page, 'received-sign-up');
  await press(page, 'button', 'Take over');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('1 sign-up waits for your approval').first().waitFor();
  await press(page, 'button', 'Approve all');
  await saved(page);
  await page.getByText('1 sign-up waits for your approval').first().waitFor({ state: 'detached' });
});

test('the same answer once more changes nothing', async () => {
  await visit(page, answer);
  await by('dialog', 'A sign-up has come in').waitFor();
  await page.getByText('All of this is in the program already. Nothing changes.').waitFor();
  await press(page, 'button', 'Cancel');
});

test('a shared device takes sign-ups one after the other', async () => {
  await press(page, 'link', 'Invite');
  await press(page, 'link', 'Open the form on this device');
  await write(page, 'Your name', 'Mia Roth');
  await press(page, 'radio', 'I would like help');
  await write(page, 'Another topic you would like help with', 'Puppetry');
  await press(page, 'button', 'Sign up');
  await page.getByText('Thank you, Mia Roth!').waitFor();
  await press(page, 'button', 'Next person');
  await settled(page);
  assert.equal(await by('textbox', 'Your name').inputValue(), '');
  const kiosk = await page.evaluate(() => location.hash);
  const leave = by('textbox', 'For the host: code to leave');
  const stays = async () => {
    await settled(page);
    assert.equal(await page.evaluate(() => location.hash), kiosk);
    assert.equal(await leave.evaluate((field) => field === document.activeElement), true);
    assert.equal(await leave.getAttribute('aria-invalid'), 'true');
    await by('textbox', 'Your name').focus();
  };
  await page.goBack();
  await stays();
  await page.evaluate(() => { location.hash = '#/people'; });
  await stays();
  assert.deepEqual(seen.errors, []);
});
