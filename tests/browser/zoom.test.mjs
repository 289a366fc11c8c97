// The page at 200 %, as the browser zooms: a window of 1280 by 800 pixels gives it half the room and
// twice the density. All of it stays within reach, of the keyboard too, and as sharp as the screen is.
// That no text is cut at this width is tested natively (tests/ui/room_test.cpp).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, zoomed } from './support/browser.mjs';
import { enter, focused, key, out_of_order, walk } from './support/keyboard.mjs';
import { cramped, out_of_reach, outside } from './support/layout.mjs';
import { open_rondo, press, saved, settled, visit } from './support/rondo.mjs';
import { address_of, find_records, screens } from './support/screens.mjs';

const density = 2;

let browser;
let page;
let seen;

before(async () => {
  browser = await launch({ viewport: zoomed, deviceScaleFactor: density });
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await find_records(page);
});

after(async () => {
  await browser.close();
});

for (const [name, [place]] of Object.entries(screens)) {
  test(`${name}: nothing is beyond the sides, cramped or out of reach`, async () => {
    await visit(page, place());
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(await outside(page), []);
    assert.deepEqual(await cramped(page), []);
    assert.deepEqual(await out_of_reach(page), []);
  });
}

test('each pixel of the screen is one of the canvas', async () => {
  const { ratio, canvas } = await page.evaluate(() => {
    const { width, height } = document.querySelector('canvas');
    return { ratio: devicePixelRatio, canvas: { width, height } };
  });
  assert.equal(ratio, density);
  assert.deepEqual(canvas, { width: zoomed.width * density, height: zoomed.height * density });
});

// Every stop of what is open, by Tab alone: in the order of reading, whole and with nothing over it.
async function walk_holds(name) {
  const stops = await walk(page);
  assert.ok(stops.length > 1, `${name}: nothing to stop at`);
  assert.deepEqual(out_of_order(stops), [], name);
  assert.deepEqual(stops.filter((stop) => !stop.inside || stop.covered.length > 0)
    .map(({ name: stop, covered }) => ({ stop, covered })), [], `${name}: out of sight`);
}

for (const name of ['event-setup', 'event-match', 'people', 'topics']) {
  test(`${name}: Tab reaches all of it in order and nothing hides it`, async () => {
    await visit(page, address_of(name));
    await page.reload();
    await page.getByRole('heading', { level: 1 }).and(page.locator('#mirror *')).waitFor();
    await settled(page);
    await enter(page, 'button', 'Skip to content');
    await walk_holds(name);
  });
}

test('a dialog and the search are within reach as well', async () => {
  await visit(page, '#/people');
  await press(page, 'button', 'Add');
  await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
  assert.deepEqual(await outside(page), []);
  await walk_holds('Add a person');
  await key(page, 'Escape');
  await key(page, 'Control+k');
  await page.getByRole('dialog', { name: 'Search' }).waitFor();
  assert.deepEqual(await outside(page), []);
  assert.equal((await focused(page)).name, 'Search');
  await key(page, 'Escape');
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
