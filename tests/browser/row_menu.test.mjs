// The menu of a row, by the right mouse button, the keyboard and a finger that rests on it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, phone, small } from './support/browser.mjs';
import { heading, open_rondo, press, saved, settled, visit } from './support/rondo.mjs';

async function people_of_sample(t, options) {
  const browser = await launch(options);
  t.after(() => browser.close());
  const { page, seen } = await open_rondo(browser);
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await visit(page, '#/people');
  return { page, seen };
}

const menu = (page) => page.getByRole('menu', { name: 'Amara Okafor' });
const row = (page) => page.getByRole('button', { name: 'Amara Okafor', exact: true });

// Bringing it into sight first, as one would.
async function ask_for_menu(page) {
  await row(page).focus();
  await settled(page);
  await row(page).click({ button: 'right', force: true });
  await menu(page).waitFor();
}

const item = (page, name, role = 'menuitem') => page.getByRole(role, { name, exact: true });

test('with a mouse and by keyboard', async (t) => {
  const { page, seen } = await people_of_sample(t, { viewport: small });
  await ask_for_menu(page);
  await item(page, 'Open').click({ force: true });
  await heading(page, 'Amara Okafor').waitFor();

  await visit(page, '#/people');
  await row(page).focus();
  await page.keyboard.press('Shift+F10');
  await menu(page).waitFor();
  await settled(page);
  await page.keyboard.press('ArrowDown');
  await settled(page);
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Select Amara Okafor', checked: true }).waitFor();
  await menu(page).waitFor({ state: 'detached' });

  // A second press of the right button, beside the menu, only closes it.
  await ask_for_menu(page);
  await page.getByRole('menuitem', { name: 'Open', exact: true }).waitFor();
  await row(page).click({ button: 'right', force: true });
  await menu(page).waitFor({ state: 'detached' });
  assert.deepEqual(seen.errors, []);
});

test('with a finger', async (t) => {
  const { page, seen } = await people_of_sample(t,
    { viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  const { x, y, width } = await row(page).boundingBox();
  const client = await page.context().newCDPSession(page);
  const touch = (type, points) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x: x + width / 2, y: y + 10 }]);
  await menu(page).waitFor();
  await touch('touchEnd', []);
  await settled(page);
  await item(page, 'Select', 'menuitemcheckbox').tap({ force: true });
  await page.getByRole('checkbox', { name: 'Select Amara Okafor', checked: true }).waitFor();
  await menu(page).waitFor({ state: 'detached' });
  assert.deepEqual(seen.errors, []);
});
