// Colors that a person has forced on all pages, read from the picture: what is drawn has the system's
// colors and no others, and one still sees what is a control, where the focus is and what is chosen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { tab_to } from './support/keyboard.mjs';
import { painted } from './support/painting.mjs';
import { decode, standing_off } from './support/pixels.mjs';
import { open_rondo, press, saved, settled, visit } from './support/rondo.mjs';

let browser;
let page;
let seen;
let system;  // colors by their CSS keyword, as 0xRRGGBB

before(async () => {
  browser = await launch({ viewport: { width: 1280, height: 600 } });
  ({ page, seen } = await open_rondo(browser));
  await painted(page);
  await press(page, 'button', 'Try the sample program');
  await saved(page);
});

after(async () => {
  await browser.close();
});

const by = (role, name, within = page) =>
  within.getByRole(role, { name, exact: typeof name === 'string' });

// What the browser itself makes of the keywords.
const system_colors = () => page.evaluate(() => {
  const probe = document.createElement('p');
  document.body.append(probe);
  const colors = ['Canvas', 'CanvasText', 'LinkText', 'Highlight', 'HighlightText'].map((name) => {
    probe.style.backgroundColor = name;
    const [red, green, blue] = getComputedStyle(probe).backgroundColor.match(/\d+/g).map(Number);
    return [name, red << 16 | green << 8 | blue];
  });
  probe.remove();
  return Object.fromEntries(colors);
});

async function force(colorScheme) {
  await page.emulateMedia({ forcedColors: 'active', colorScheme });
  await page.waitForFunction((theme) => document.documentElement.dataset.theme === theme,
    `contrast-${colorScheme}`);
  await settled(page);
  system = await system_colors();
}

const hex = (color) => color.toString(16).padStart(6, '0');
const channels = (color) => [16, 8, 0].map((shift) => color >> shift & 255);

// How often each color is there.
function counts(picture) {
  const found = new Map();
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const color = picture.color(x, y);
      found.set(color, (found.get(color) ?? 0) + 1);
    }
  }
  return found;
}

// Whether it lies between the two, as the soft edge of one on the other does.
function between(color, one, other) {
  const [at, from, to] = [color, one, other].map(channels);
  const way = to.map((value, channel) => value - from[channel]);
  const length = way.reduce((sum, value) => sum + value * value, 0);
  const share = length === 0 ? 0
    : way.reduce((sum, value, channel) => sum + value * (at[channel] - from[channel]), 0) / length;
  const near = Math.min(1, Math.max(0, share));
  return at.every((value, channel) => Math.abs(value - from[channel] - near * way[channel]) <= 3);
}

// The colors that are neither the system's nor between two of them; and of large parts, which have no
// soft edges, those that are not the system's. Where three meet, as a letter at an edge, there are a
// few pixels of each of many colors.
function strangers(picture) {
  const own = Object.values(system);
  const large = Math.max(1000, picture.width * picture.height / 1000), where_three_meet = 60;
  return [...counts(picture)].filter(([color, count]) => !own.includes(color)
    && (count > large || (count > where_three_meet
      && !own.some((one) => own.some((other) => between(color, one, other))))))
    .map(([color, count]) => `${hex(color)}: ${count} pixels`);
}

const most_frequent = (picture) => [...counts(picture)].sort((a, b) => b[1] - a[1])[0][0];

// The picture of an element with `around` it.
async function picture_of(element, around = 0) {
  const { x, y, width, height } = await element.evaluate((one) => {
    const box = one.getBoundingClientRect();
    return { x: box.x, y: box.y, width: box.width, height: box.height };
  });
  const clip = {
    x: Math.round(x) - around, y: Math.round(y) - around,
    width: Math.round(width) + 2 * around, height: Math.round(height) + 2 * around,
  };
  return decode(await page.screenshot({ clip }));
}

// The colors along a line from the left end of the picture's middle.
const from_left = (picture, count) => Array.from({ length: count },
  (_, x) => picture.color(x, Math.floor(picture.height / 2)));

for (const scheme of ['light', 'dark']) {
  test(`${scheme}: the system has colors that can be told apart`, async () => {
    await force(scheme);
    assert.notEqual(system.Canvas, system.CanvasText);
    assert.notEqual(system.Highlight, system.HighlightText);
    assert.notEqual(system.LinkText, system.Canvas);
  });

  test(`${scheme}: no color of its own is left on the page`, async () => {
    await force(scheme);
    for (const place of ['#/', '#/people', '#/events', '#/settings', '#/gallery']) {
      await visit(page, place);
      await page.mouse.move(2, 2);
      await settled(page);
      const picture = decode(await page.screenshot());
      assert.deepEqual(strangers(picture), [], place);
      assert.equal(most_frequent(picture), system.Canvas, place);
    }
  });

  test(`${scheme}: text has the system's text color on its canvas`, async () => {
    await force(scheme);
    await visit(page, '#/people');
    const picture = await picture_of(page.getByRole('heading', { level: 1 }));
    assert.deepEqual(strangers(picture), []);
    assert.equal(most_frequent(picture), system.Canvas);
    assert.ok(counts(picture).get(system.CanvasText) > 50, 'its letters');
  });

  test(`${scheme}: a button has a border, the main one the ground that tells it`, async () => {
    await force(scheme);
    await visit(page, '#/gallery');
    await by('button', 'Review').focus();
    await page.evaluate(() => document.activeElement.blur());
    await settled(page);
    const plain = from_left(await picture_of(by('button', 'Review'), 4), 12);
    assert.equal(plain[0], system.Canvas, 'around it');
    assert.ok(plain.slice(2, 7).includes(system.CanvasText), `its border: ${plain.map(hex)}`);
    assert.equal(plain[10], system.Canvas, 'its ground');
    await visit(page, '#/people');
    const main = await picture_of(by('button', 'Add person'));
    assert.equal(most_frequent(main), system.Highlight);
    assert.ok(counts(main).get(system.HighlightText) > 10, 'its words');
  });

  test(`${scheme}: the focus shows as a ring of the text color`, async () => {
    await force(scheme);
    await visit(page, '#/people');
    await page.mouse.move(2, 2);
    const button = by('button', 'Order and columns');
    await page.evaluate(() => document.activeElement.blur());
    await settled(page);
    const without = await picture_of(button, 6);
    await tab_to(page, 'button', 'Order and columns');
    await settled(page);
    const ring = standing_off(await picture_of(button, 6), without);
    assert.equal(ring.color, system.CanvasText);
    assert.ok(ring.thick && ring.count >= 75, `${ring.count} pixels`);
  });

  test(`${scheme}: a chosen row has a border that the others don't have`, async () => {
    await force(scheme);
    await visit(page, '#/gallery');
    const row = (name) => by('row', name, by('table', 'Matches'));
    const chosen = row(/Diego Fuentes/), other = row(/Ngozi Bello/);
    await by('button', 'Diego Fuentes with Hana Sato', chosen).focus();
    await page.evaluate(() => document.activeElement.blur());
    await page.mouse.move(2, 2);
    await settled(page);
    // Two pixels wide, just inside the row.
    const edge = async (one) => from_left(await picture_of(one), 6)
      .filter((color) => color === system.LinkText).length;
    assert.ok(await edge(chosen) >= 2);
    assert.equal(await edge(other), 0);
    assert.deepEqual(strangers(await picture_of(chosen)), []);
  });

  test(`${scheme}: what is typed has the system's text color`, async () => {
    await force(scheme);
    await visit(page, '#/people');
    const field = by('searchbox', 'Find a person, site or topic');
    await field.fill('████');  // letters that leave nothing of their ground
    await settled(page);
    const typed = await picture_of(field, -4);
    assert.ok(counts(typed).get(system.CanvasText) > 400);
    assert.equal(most_frequent(typed), system.Canvas);
    assert.deepEqual(strangers(typed), []);
    await field.fill('');
    await settled(page);
  });
}

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
