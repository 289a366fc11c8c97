// The mirror in a real browser, on the widget gallery: roles, names, states both ways, focus,
// frames. Everything is found by role and name.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { launch, phone } from './support/browser.mjs';
import { open_rondo, press, settled, shot, write } from './support/rondo.mjs';

let browser;
let page;
let seen;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
});
beforeEach(async () => {
  if (page) await page.close();
  ({ page, seen } = await open_rondo(browser, '#/gallery'));
});

const frames = () => page.evaluate(() => Number(document.documentElement.dataset.frames));

test('the page has one main, one title, landmarks and named controls', async () => {
  assert.equal(await page.getByRole('main').count(), 1);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.getByRole('banner').waitFor();
  const unnamed = await page.evaluate(() => [...document.querySelectorAll(
    '#mirror :is(button,a,input,select,textarea)')].filter((element) =>
    !(element.textContent || element.getAttribute('aria-label'))).length);
  assert.equal(unnamed, 0);
  const ids = await page.evaluate(() => [...document.querySelectorAll('#mirror [id]')].map((e) => e.id));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});

test('a real click on the canvas presses the button that the mirror names', async () => {
  await press(page, 'button', 'Approve');
  await page.getByText('Pressed 1 times', { exact: true }).waitFor();
});

test('Enter and Space press what has the focus', async () => {
  await page.getByRole('button', { name: 'Approve', exact: true }).focus();
  await page.keyboard.press('Enter');
  await settled(page);
  await page.keyboard.press('Space');
  await settled(page);
  await page.getByText('Pressed 2 times', { exact: true }).waitFor();
});

test('a checkbox agrees both ways', async () => {
  const box = page.getByRole('checkbox', { name: 'Mentors need approval' });
  assert.equal(await box.isChecked(), true);
  await box.focus();
  await page.keyboard.press('Space');
  await settled(page);
  assert.equal(await box.isChecked(), false);
  await press(page, 'checkbox', 'Mentors need approval');
  assert.equal(await box.isChecked(), true);
});

test('arrow keys walk a group of radio buttons', async () => {
  const side = (name) => page.getByRole('radiogroup', { name: 'Takes part as' })
    .getByRole('radio', { name, exact: true });
  await side('Mentor').focus();
  await page.keyboard.press('ArrowDown');
  await settled(page);
  assert.equal(await side('Mentee').isChecked(), true);
  assert.equal(await side('Mentor').isChecked(), false);
});

test('a select is native', async () => {
  const select = page.getByRole('combobox', { name: 'Becomes' });
  await select.selectOption('Email', { force: true });
  await settled(page);
  assert.equal(await select.inputValue(), 'email');
});

test('names in many scripts go in and come back', async () => {
  const names = ['Zoë Brontë', 'Łukasz Dvořák', 'Ольга Иванова', '山田 花子', 'محمد العلي', 'שרה כהן',
    'अनिता शर्मा', 'สมชาย ใจดี', '김민준', '👩‍🏫 Ada'];
  for (const name of names) {
    await write(page, 'Name', name);
    assert.equal(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue(), name);
  }
});

test('an error is tied to its field and goes when it is mended', async () => {
  const field = page.getByRole('textbox', { name: 'Email', exact: true });
  await field.fill('amara');
  await settled(page);
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.match(await field.getAttribute('aria-description'), /has an @/);
  await field.fill('amara@example.org');
  await settled(page);
  assert.equal(await field.getAttribute('aria-invalid'), null);
});

test('typing letter by letter loses and doubles nothing', async () => {
  const field = page.getByRole('textbox', { name: 'Notes' });
  await field.focus();
  const text = 'Only Tuesdays, after the second bell.';
  await page.keyboard.type(text);
  await settled(page);
  assert.equal(await field.inputValue(), text);
});

test('what an input method composes is not touched before it is done', async () => {
  const field = page.getByRole('textbox', { name: 'Notes' });
  await field.focus();
  const client = await page.context().newCDPSession(page);
  for (const text of ['に', 'にほ', 'にほん']) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await settled(page);
  }
  await client.send('Input.insertText', { text: '日本' });
  await settled(page);
  assert.equal(await field.inputValue(), '日本');
});

test('a dialog takes the focus, makes the rest inert, and gives the focus back', async () => {
  await press(page, 'button', 'Open a dialog');
  const dialog = page.getByRole('dialog', { name: 'Rename program' });
  await dialog.waitFor();
  assert.equal(await dialog.getAttribute('aria-modal'), 'true');
  assert.equal(await page.getByRole('textbox', { name: 'Program name' }).evaluate(
    (element) => element === document.activeElement), true);
  const behind = await page.evaluate(() => document.querySelector('main').closest('[inert]') !== null);
  assert.equal(behind, true, 'the page behind is out of reach');
  await page.keyboard.press('Escape');
  await settled(page);
  assert.equal(await dialog.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Open a dialog');
});

test('a menu opens with its first item and Esc closes it', async () => {
  await press(page, 'button', 'Actions');
  await page.getByRole('menu', { name: 'Actions' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Lock');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Forbid');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.getByText('Last: forbid', { exact: true }).waitFor();
});

test('results are announced', async () => {
  await press(page, 'button', 'Show a toast');
  assert.equal(await page.locator('#results').textContent(), 'Match removed');
});

test('Tab goes in reading order and leaves the page at its end', async () => {
  const order = [];
  await page.evaluate(() => document.activeElement.blur());
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab');
    const id = await page.evaluate(() => (document.activeElement || document.body).id);
    if (!id.startsWith('n')) break;
    // A date is several stops in one field.
    if (id === order.at(-1)) continue;
    assert.ok(!order.includes(id), 'no stop twice');
    order.push(id);
    await settled(page);
  }
  assert.ok(order.length > 20);
  const places = await page.evaluate((ids) => {
    const all = [...document.querySelectorAll('#mirror [id]')].map((element) => element.id);
    return ids.map((id) => all.indexOf(id));
  }, order.filter((id) => id));
  const known = places.filter((place) => place >= 0);
  assert.deepEqual(known, [...known].sort((one, other) => one - other));
});

test('an idle page draws no frames', async () => {
  await settled(page);
  await page.mouse.move(5, 5);
  await page.waitForTimeout(1500);
  const start = await frames();
  await page.waitForTimeout(10_000);
  assert.equal(await frames(), start);
});

test('the theme follows the system while the page is open', async () => {
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  assert.equal(await theme(), 'dark');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await settled(page);
  assert.equal(await theme(), 'contrast-light');
});

test('a lost drawing context comes back with everything in place', async () => {
  await press(page, 'button', 'Approve');
  await page.evaluate(async () => {
    const canvas = document.getElementById('canvas');
    const extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    // In a task of its own: the context can be restored only once all have heard of the loss.
    const happens = (event) => new Promise((resolve) => {
      canvas.addEventListener(event, () => setTimeout(resolve), { once: true });
    });
    const lost = happens('webglcontextlost');
    extension.loseContext();
    await lost;
    const restored = happens('webglcontextrestored');
    extension.restoreContext();
    await restored;
  });
  await settled(page);
  await page.getByText('Pressed 1 times', { exact: true }).waitFor();
  await press(page, 'button', 'Approve');
  await page.getByText('Pressed 2 times', { exact: true }).waitFor();
  assert.deepEqual(seen.errors, []);
});

test('on phones the bar has four places and More', async () => {
  await page.setViewportSize(phone);
  await settled(page);
  const bar = page.getByRole('navigation', { name: 'Main' });
  assert.equal(await bar.getByRole('link').count(), 4);
  await press(page, 'button', 'More');
  await page.getByRole('menuitem', { name: 'Settings' }).waitFor();
});

test('pictures of the gallery', async () => {
  await shot(page, 'gallery');
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  await shot(page, 'gallery-dark');
  assert.deepEqual(seen.errors, []);
});
