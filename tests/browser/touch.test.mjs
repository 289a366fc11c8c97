// A phone: a finger as the pointer, twice the density, and a keyboard that comes over the page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, phone } from './support/browser.mjs';
import { heading, open_rondo, press, settled, visit } from './support/rondo.mjs';
import { address_of, records, screens } from './support/screens.mjs';

let browser;
let page;
let seen;

before(async () => {
  browser = await launch({
    viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2,
  });
  // What a phone's keyboard does: it takes room from the visual viewport and from nothing else.
  await browser.context.addInitScript(() => {
    const viewport = window.visualViewport;
    let covered = 0;
    const height = Object.getOwnPropertyDescriptor(VisualViewport.prototype, 'height');
    Object.defineProperty(viewport, 'height', { get: () => height.get.call(viewport) - covered });
    window.cover_with_keyboard = (pixels) => {
      covered = pixels;
      viewport.dispatchEvent(new Event('resize'));
    };
  });
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await heading(page, 'Welcome back').waitFor();
  await press(page, 'button', 'Match, Topic sprint is ready to match');
  await by('list', 'Matches of Topic sprint').waitFor({ state: 'attached' });
  [, , records.event] = (await page.evaluate(() => location.hash)).split('/');
  // What was done is told over the page until it is closed.
  await press_in(by('region', 'Notifications'), 'button', 'Close');
  await visit(page, '#/people');
  await press(page, 'button', 'Amara Okafor');
  await heading(page, 'Amara Okafor').waitFor();
  [, , records.person] = (await page.evaluate(() => location.hash)).split('/');
});

after(async () => {
  await browser.close();
});

const by = (role, name, within = page) =>
  within.getByRole(role, { name, exact: typeof name === 'string' });

async function press_in(within, role, name) {
  await by(role, name, within).click({ force: true });
  await settled(page);
}

// Of all that a finger can press or type into, what is lower than a fingertip. A link inside a line
// of text is as high as the line, which WCAG 2.5.8 allows.
const too_low = () => page.evaluate(() => [...document.querySelectorAll(
  '#mirror .layer:not([inert]) :is(button, input, select, textarea, [role=option])')]
  // It shows only while a keyboard leads to it.
  .filter((element) => element.textContent !== 'Skip to content')
  .filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && height < 43.5;
  })
  .map((element) => `${element.getBoundingClientRect().height} ${element.outerHTML}`));

// iOS zooms into fields with smaller text.
const small_text = () => page.evaluate(() => [...document.querySelectorAll(
  '#mirror :is(input:not([type=checkbox], [type=radio], [type=range]), textarea, select)')]
  .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
  .map((field) => `${getComputedStyle(field).fontSize} ${field.outerHTML}`));

for (const name of ['home', 'templates', 'events', 'event-people', 'event-import', 'event-match',
  'people', 'person', 'topics', 'files', 'settings', 'about']) {
  test(`${name}: all that can be pressed is 44 pixels high`, async () => {
    await visit(page, address_of(name));
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(await too_low(), []);
  });
}

test('what counts is adjusted under the list of matches, which stays in use', async () => {
  await visit(page, address_of('event-match'));
  await press(page, 'button', 'Adjust');
  const panel = by('complementary', 'What counts');
  await panel.getByText(/^\d+ of \d+ served, mean fit /).waitFor({ state: 'attached' });
  const top = await panel.evaluate((one) => one.getBoundingClientRect().top);
  assert.ok(top >= phone.height / 4, `${top}`);
  const list = by('list', 'Matches of Topic sprint');
  assert.ok(await list.evaluate((one) => one.getBoundingClientRect().top) < top);
  assert.equal(await list.evaluate((one) => one.closest('[inert]')), null);
  assert.deepEqual(await too_low(), []);
  await press(page, 'button', 'Close, What counts');
  assert.equal(await panel.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Adjust');
});

test('no field has text so small that a phone zooms into it', async () => {
  for (const [place] of Object.values(screens)) {
    await visit(page, place());
    assert.deepEqual(await small_text(), []);
  }
});

test('a select is the browser\'s own and gets the finger', async () => {
  await visit(page, '#/settings');
  const select = by('combobox', 'Language');
  assert.equal(await select.evaluate((element) => element.tagName), 'SELECT');
  const hit = await select.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === element;
  });
  assert.ok(hit, 'something else lies over it');
  await select.selectOption('English');
  await settled(page);
  assert.equal(await select.inputValue(), 'en');
  await select.selectOption('As in this browser');
  await settled(page);
});

const box = (element) => element.evaluate((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return { x, y, width, height };
});

test('a dialog fills the screen', async () => {
  await visit(page, '#/people');
  await press(page, 'button', 'Add');
  const dialog = page.getByRole('dialog');
  assert.deepEqual(await box(dialog), { x: 0, y: 0, ...phone });
  assert.deepEqual(await too_low(), []);
  assert.deepEqual(await small_text(), []);
  await press_in(dialog, 'button', /^Close/);
  await dialog.waitFor({ state: 'detached' });
});

const visible_height = () => page.evaluate(() => window.visualViewport.height);

async function with_keyboard(run) {
  await page.evaluate(() => window.cover_with_keyboard(336));
  await settled(page);
  await run();
  await page.evaluate(() => window.cover_with_keyboard(0));
  await settled(page);
}

// That what is typed into can be seen: all of it, above the keyboard.
async function stays_in_sight(field) {
  const { y, height } = await box(field);
  const left = await visible_height();
  assert.ok(left < phone.height);
  assert.ok(y >= 0 && y + height <= left, `${y} to ${y + height} of ${left}`);
}

test('a keyboard that comes up leaves the field of a dialog in sight', async () => {
  await visit(page, '#/people');
  await press(page, 'button', 'Add');
  const dialog = page.getByRole('dialog');
  for (const name of ['Name', 'Email']) {
    const field = by('textbox', name, dialog);
    await field.focus();
    await settled(page);
    await with_keyboard(async () => {
      await stays_in_sight(field);
      assert.equal((await box(dialog)).height, await visible_height());
      assert.equal((await box(page.locator('canvas'))).height, await visible_height());
      await field.fill('robin@example.org');
      await settled(page);
      await stays_in_sight(field);
      assert.equal(await field.evaluate((one) => one === document.activeElement), true);
    });
    assert.equal((await box(dialog)).height, phone.height);
  }
  await press_in(dialog, 'button', /^Close/);
});

test('a keyboard that comes up scrolls the last field of a page into sight', async () => {
  for (const [place, name] of [[address_of('settings'), 'Name of the program'],
    [address_of('person'), 'Email']]) {
    await visit(page, place);
    const field = by('textbox', name);
    await field.focus();
    await settled(page);
    await with_keyboard(() => stays_in_sight(field));
    await page.evaluate(() => document.activeElement.blur());
    await settled(page);
  }
});

async function tap(role, name, within = page) {
  const target = by(role, name, within);
  await target.focus();  // which brings it into sight
  await settled(page);
  await target.tap({ force: true });
  await settled(page);
}

test('a tap presses, and is no hover that stays', async () => {
  await visit(page, '#/people');
  await tap('link', 'Events', by('navigation', 'Main'));
  await heading(page, 'Events').waitFor();
  await tap('button', 'More');
  await tap('menuitem', 'Settings');
  await heading(page, 'Settings').waitFor();
  await tap('radio', 'Dark');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await tap('radio', 'As the device is set');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');
});

// As a finger does it, from the middle of something: `dy` below 0 goes up, to what comes further down.
async function swipe_from(element, dy) {
  const { x, y, width, height } = await box(element);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.synthesizeScrollGesture', {
    x: x + width / 2, y: y + height / 2, yDistance: dy, speed: 1200, gestureSourceType: 'touch',
  });
  await cdp.detach();
  await settled(page);
}

test('a swipe that begins on a field scrolls the page, and a tap goes into the field', async () => {
  await visit(page, '#/people');
  await visit(page, address_of('person'));
  const field = by('textbox', 'Email');
  await field.focus();
  await settled(page);
  await page.evaluate(() => document.activeElement.blur());
  await settled(page);
  const before = (await box(field)).y;
  await swipe_from(field, -120);
  const after = (await box(field)).y;
  assert.ok(after < before - 60, `${before} to ${after}`);
  assert.notEqual(await field.evaluate((one) => one === document.activeElement), true);
  await field.tap({ force: true });
  await settled(page);
  assert.equal(await field.evaluate((one) => one === document.activeElement), true);
  await page.evaluate(() => document.activeElement.blur());
});

test('Back closes what fills the screen, and then leaves the place', async () => {
  await visit(page, '#/events');
  await visit(page, '#/people');
  for (const way of ['by Back', 'by its cross']) {
    await press(page, 'button', 'Add');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    if (way === 'by Back') await page.goBack();
    else await press_in(dialog, 'button', /^Close/);
    await dialog.waitFor({ state: 'detached' });
    await settled(page);
    assert.equal(await page.evaluate(() => location.hash), '#/people', way);
  }
  await page.goBack();
  await heading(page, 'Events').waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0);
});

test('Back closes an open menu, and stays on the screen', async () => {
  await visit(page, '#/people');
  await visit(page, '#/events');
  const menu = page.getByRole('menu');
  await press(page, 'button', 'More for Topic sprint');
  await menu.waitFor();
  await page.goBack();
  await menu.waitFor({ state: 'detached' });
  await settled(page);
  assert.equal(await page.evaluate(() => location.hash), '#/events');
  // What leads on leaves no step of its own behind.
  await press(page, 'button', 'More for Topic sprint');
  await press(page, 'menuitem', 'Settings');
  await page.waitForFunction(() => location.hash.endsWith('/setup'));
  await page.goBack();
  await heading(page, 'Events').waitFor();
  await page.goBack();
  await heading(page, 'People').waitFor();
});

test('the buttons of a message are 44 pixels high', async () => {
  await visit(page, '#/topics');
  await page.getByRole('button', { name: 'More for De-escalation', exact: true }).waitFor();
  await press(page, 'button', 'More for De-escalation');
  await press(page, 'menuitem', 'Remove');
  await press(page, 'button', 'Remove all of it');
  assert.deepEqual(await too_low(), []);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
