// Signing up without a server: the form on another device, the answer back, a shared device, approval.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desktop, launch, phone } from './support/browser.mjs';
import { form_of, form_words, step } from './support/kind.mjs';
import {
  choose, download, open_rondo, press, press_in_bar, saved, settled, shot, visit, write,
} from './support/rondo.mjs';

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

test('the form is designed and goes out, by approval of mentors', async () => {
  await press(page, 'link', 'Invite');
  await write(page, 'New question', 'Rooms you know');
  await press(page, 'button', 'Add question');
  await by('combobox', 'How it is answered').selectOption({ label: 'Number' });
  await by('button', 'Move up, Rooms you know').press('Enter');
  await saved(page);
  await by('img', 'QR code that opens the sign-up form').waitFor();
  await by('combobox', 'Who needs your approval').selectOption({ label: 'Mentors' });
  await saved(page);
  await shot(page, 'invite');
  form = fragment_of(await download(page, 'button', 'Save as a file'));
  assert.match(form, /^#rondo2\.form\./);
});

test('on another device it is filled in, and nothing is sent', async () => {
  const guest = await launch();
  const { page: there } = await open_rondo(guest, form);
  await there.getByText('Topic sprint', { exact: true }).first().waitFor();
  await write(there, 'Your name', 'Kai Lee');
  await press(there, 'radio', 'I can help others');
  await write(there, 'Another topic you can help with', 'Puppetry');
  await write(there, 'Rooms you know', 'some');
  await press(there, 'button', 'Finish');
  const rooms = there.getByRole('textbox', { name: 'Rooms you know', exact: true });
  assert.equal(await rooms.getAttribute('aria-invalid'), 'true');
  assert.match(await rooms.getAttribute('aria-description'), /^Rooms you know: “some” is not/);
  await write(there, 'Rooms you know', '12');
  await shot(there, 'sign-up-form');
  await press(there, 'button', 'Finish');
  await there.getByText('Your sign-up is ready', { exact: true }).waitFor();
  answer = fragment_of(await download(there, 'button', 'Save as a file'));
  await guest.close();
  assert.match(answer, /^#rondo2\.signup\./);
});

test('a reload keeps what was typed, which another tab does not know, until it is cleared', async () => {
  const guest = await launch();
  const { page: there, seen: seen_there } = await open_rondo(guest, form);
  await write(there, 'Your name', 'Kai Lee');
  await press(there, 'radio', 'I can help others');
  // Not left yet: a phone throws the page away in the middle of a word.
  await there.getByRole('textbox', { name: 'Rooms you know', exact: true }).fill('1');
  await settled(there);
  await there.reload();
  await settled(there);
  const name = there.getByRole('textbox', { name: 'Your name', exact: true });
  assert.equal(await name.inputValue(), 'Kai Lee');
  assert.ok(await there.getByRole('radio', { name: 'I can help others', exact: true }).isChecked());
  assert.equal(
    await there.getByRole('textbox', { name: 'Rooms you know', exact: true }).inputValue(), '1');
  const { page: other } = await open_rondo(guest, '#/sign-up');
  await other.getByText('Open the link or the QR code of the form once more.').waitFor();
  await press(there, 'button', 'Clear everything on this page');
  await there.getByRole('dialog', { name: 'Clear everything on this page?' }).waitFor();
  await press(there, 'button', 'Cancel');
  assert.equal(await name.inputValue(), 'Kai Lee');
  await press(there, 'button', 'Clear everything on this page');
  await press(there, 'button', 'Clear');
  assert.equal(await name.inputValue(), '');
  await there.reload();
  await settled(there);
  assert.equal(await name.inputValue(), '');
  assert.deepEqual(seen_there.errors, []);
  await guest.close();
});

test('a link that was cut off says so, and its whole text opens the form', async () => {
  const guest = await launch();
  const { page: there, seen: seen_there } = await open_rondo(guest, form.slice(0, -40));
  await there.getByRole('heading', { level: 1, name: 'This link can’t be opened' }).waitFor();
  await there.getByText(/^The link ends too early/).waitFor();
  assert.equal(await there.getByRole('navigation').count(), 0);
  await shot(there, 'broken-link');
  await write(there, 'The whole link', form.slice(0, -20));
  await press(there, 'button', 'Open the link');
  const field = there.getByRole('textbox', { name: 'The whole link', exact: true });
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await write(there, 'The whole link', `Hello, here it is: https://rondo.example/${form}`);
  await press(there, 'button', 'Open the link');
  await there.getByRole('textbox', { name: 'Your name', exact: true }).waitFor();
  assert.deepEqual(seen_there.errors, []);
  await guest.close();
});

test('the answer comes back, is looked at, taken over and approved', async () => {
  await write(page, 'Mails or links with answers', `Hello, here it is: ${answer}`);
  await press(page, 'button', 'Look at the answers');
  const dialog = by('dialog', 'A sign-up has come in');
  await dialog.waitFor();
  await shot(page, 'received-sign-up');
  await press(page, 'button', 'Take in');
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
  await press(page, 'button', 'OK');
});

test('the coordinator puts an answer right, on a phone with the digits, and Undo takes it back', async () => {
  await step(page, 'People');
  await press(page, 'button', 'Kai Lee');
  const rooms = by('textbox', 'Rooms you know');
  assert.equal(await rooms.inputValue(), '12');
  assert.equal(await rooms.getAttribute('inputmode'), 'decimal');
  await write(page, 'Rooms you know', 'fourteen');
  assert.equal(await rooms.getAttribute('aria-invalid'), 'true');
  await write(page, 'Rooms you know', '14');
  await saved(page);
  assert.equal(await rooms.getAttribute('aria-invalid'), null);
  await press_in_bar(page, 'Undo');
  assert.equal(await rooms.inputValue(), '12');
  await saved(page);
});

let code;

test('a shared device takes sign-ups one after the other', async () => {
  await press(page, 'link', 'Invite');
  [, code] = (await page.getByText(/^Code to leave it: \w+$/).textContent()).match(/: (\w+)/);
  await press(page, 'button', 'Open the form on this device');
  await page.getByText(/^Once it is open, every new window of Rondo/).waitFor();
  await press(page, 'button', 'Open it');
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

test('a new window of the same browser is the shared device, too, until the code was typed', async () => {
  const { page: other, seen: seen_there } = await open_rondo(browser, '#/people');
  const leave = other.getByRole('textbox', { name: 'For the host: code to leave', exact: true });
  await leave.waitFor();
  assert.match(await other.evaluate(() => location.hash), /^#\/event\/\w+\/kiosk$/);
  await other.getByText(/^Is the code lost\?/).waitFor();
  await other.reload();
  await press(other, 'button', 'Leave this screen');
  await leave.fill('WRONG1');
  await press(other, 'button', 'Leave');
  assert.equal(await leave.getAttribute('aria-invalid'), 'true');
  await leave.fill(code);
  await settled(other);
  await press(other, 'button', 'Leave');
  await other.getByRole('heading', { level: 1 }).first().waitFor();
  assert.match(await other.evaluate(() => location.hash), /\/invite$/);
  const { page: third } = await open_rondo(browser, '#/people');
  await third.getByText('Mia Roth').first().waitFor();
  assert.equal(await third.evaluate(() => location.hash), '#/people');
  for (const window of [other, third]) await window.close();
  assert.deepEqual(seen_there.errors, []);
});

// Of which next to nothing can be saved when it is made shorter for a link.
function letters(count, seed) {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(97 + (state >>> 16) % 26);
  }).join('');
}

// Two events whose forms are too long for a code: one by its purpose, one by its pools.
function program_with_long_forms() {
  const pools = Array.from({ length: 90 }, (_, at) =>
    [`B${at}`, { category: 'C1', name: letters(25, at + 1) }]);
  return {
    format: 'rondo', formatVersion: 1, minWriter: 1, kind: 'full', program: 'LONGFORMS001',
    info: { program: { name: 'Long forms' } },
    poolCategories: { C1: { name: 'Grade span' } },
    pools: Object.fromEntries(pools),
    events: {
      E1: { kind: 'topic-sprint', name: 'Long purpose', purpose: letters(1990, 7) },
      E2: { kind: 'topic-sprint', name: 'Many pools', categories: { C1: { min: 0, max: 2 } } },
    },
  };
}

test('a sitting asks what it needs and no more, and the answer comes back', async () => {
  const own = await launch();
  const { page: desk, seen: seen_there } = await open_rondo(own);
  await press(desk, 'button', 'Speed mentoring');
  await saved(desk);
  const link = await form_of(desk);
  const { page: there, seen: seen_by_guest } = await open_rondo(own, link);
  await there.setViewportSize(phone);
  await there.getByText('6 rounds of 10 minutes').waitFor();
  await write(there, 'Your name', 'Kai Lee');
  await press(there, 'radio', form_words.sitting.mentor);
  await write(there, 'Another topic people can ask you about', 'Puppetry');
  await there.getByRole('combobox', { name: 'Your level in Puppetry', exact: true }).waitFor();
  for (const [role, name] of [['heading', 'When you could meet'], ['textbox', 'Add a time'],
    ['spinbutton', 'Colleagues at most']]) {
    assert.equal(await there.getByRole(role, { name, exact: true }).count(), 0, name);
  }
  await shot(there, 'sign-up-sitting');
  await press(there, 'button', 'Finish');
  const back = fragment_of(await download(there, 'button', 'Save as a file'));
  await there.close();
  await visit(desk, back);
  await desk.getByRole('dialog', { name: 'A sign-up has come in', exact: true }).waitFor();
  await press(desk, 'button', 'Take in');
  await saved(desk);
  await step(desk, 'People');
  await desk.getByRole('button', { name: 'Kai Lee', exact: true }).waitFor();
  assert.deepEqual([...seen_there.errors, ...seen_by_guest.errors], []);
  await own.close();
});

test('what is too long for a code leads to its very field, at a desk and on a phone', async () => {
  const own = await launch();
  const { page: there, seen: seen_there } = await open_rondo(own, '#/files');
  await choose(there, 'Open a file', {
    name: 'long-forms.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(program_with_long_forms())),
  });
  const leads = async (event, button, role, name) => {
    await visit(there, `#/event/${event}/invite`);
    await press(there, 'button', button);
    const field = there.getByRole(role, { name, exact: true });
    await field.waitFor();
    await settled(there);
    assert.equal(await there.evaluate(() => location.hash), `#/event/${event}/setup`);
    assert.equal(await field.evaluate((element) => element === document.activeElement), true);
    const box = await field.boundingBox();
    const { height } = there.viewportSize();
    assert.ok(box.y >= 0 && box.y + box.height <= height, `${name} is out of sight at ${box.y}`);
  };
  for (const size of [desktop, phone]) {
    await there.setViewportSize(size);
    await settled(there);
    await leads('E1', 'Edit the purpose', 'textbox', 'What it is for');
    await leads('E2', 'Choose categories', 'checkbox', 'Grade span');
  }
  assert.deepEqual(seen_there.errors, []);
  await own.close();
});
