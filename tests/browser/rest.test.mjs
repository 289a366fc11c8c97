// The picture itself: it comes back with a lost drawing context, and a page at rest draws none.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, small } from './support/browser.mjs';
import { painted } from './support/painting.mjs';
import { decode } from './support/pixels.mjs';
import { open_rondo, press, saved, settled, visit } from './support/rondo.mjs';

let browser;
let page;
let seen;

before(async () => {
  browser = await launch({ viewport: small });
  await browser.context.clock.install({ time: '2026-03-02T09:00:00' });
  ({ page, seen } = await open_rondo(browser));
  await painted(page);
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await visit(page, '#/people');
  await page.getByRole('table', { name: 'People' }).waitFor();
});

after(async () => {
  await browser.close();
});

const picture = async () => decode(await page.screenshot());

function colors_of({ width, height, color }) {
  const colors = new Set();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) colors.add(color(x, y));
  }
  return colors.size;
}

function differing(one, other) {
  let count = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if (one.color(x, y) !== other.color(x, y)) count += 1;
    }
  }
  return count;
}

// In a task of its own: the context can be restored only once all have heard of the loss.
const lose_and_restore = () => page.evaluate(async () => {
  const canvas = document.getElementById('canvas');
  const extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
  const happens = (event) => new Promise((resolve) => {
    canvas.addEventListener(event, () => window.setTimeout(resolve), { once: true });
  });
  const lost = happens('webglcontextlost');
  extension.loseContext();
  await lost;
  const restored = happens('webglcontextrestored');
  extension.restoreContext();
  await restored;
});

test('after a lost drawing context the picture is the one of before', async () => {
  await page.mouse.move(2, 2);
  await settled(page);
  const earlier = await picture();
  assert.ok(colors_of(earlier) > 20, 'there is something to see');
  for (let times = 0; times < 2; times += 1) {
    await lose_and_restore();
    await settled(page);
    assert.equal(differing(await picture(), earlier), 0);
  }
  // Letters that were never drawn before find their place as well.
  await visit(page, '#/about');
  assert.ok(colors_of(await picture()) > 20);
  await visit(page, '#/people');
});

const frames = () => page.evaluate(() => document.documentElement.dataset.frames);

async function rests() {
  await settled(page);
  // Hover and the messages at the foot of the page come to rest.
  await page.clock.runFor(20_000);
  await settled(page);
  const before_it = await frames();
  await page.clock.runFor(30_000);
  assert.equal(await frames(), before_it);
}

test('a table at rest draws no frames', async () => {
  await rests();
  await page.getByRole('button', { name: 'Amara Okafor', exact: true }).focus();
  await rests();
});

test('an open dialog with the focus in a field draws no frames', async () => {
  await press(page, 'button', 'Add person');
  await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
  await rests();
  await page.keyboard.press('Escape');
  await settled(page);
});

test('an open menu and the search draw no frames', async () => {
  await press(page, 'button', 'Order and columns');
  await page.getByRole('menuitem', { name: 'Copy the table' }).waitFor();
  await rests();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search' }).waitFor();
  await rests();
  await page.keyboard.press('Escape');
  await settled(page);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
