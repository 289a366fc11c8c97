// The size of everything, chosen in Settings: works as the browser's zoom does. What is drawn and
// what lies over it grow together, and both are hit where they are seen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, phone } from './support/browser.mjs';
import { cramped, outside } from './support/layout.mjs';
import { painted } from './support/painting.mjs';
import { decode } from './support/pixels.mjs';
import { heading, open_rondo, press, saved, settled, visit } from './support/rondo.mjs';

let browser;
let page;
let seen;

before(async () => {
  browser = await launch({ viewport: { width: 1200, height: 640 }, deviceScaleFactor: 1.5 });
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
});

after(async () => {
  await browser.close();
});

const by = (role, name, within = page) => within.getByRole(role, { name, exact: true });
const box = (element) => element.evaluate((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return { x, y, width, height };
});

async function choose_size(percent) {
  await visit(page, '#/settings');
  await press(page, 'radio', `${percent}%`);
}

const rail_link = () => by('link', 'Events', by('navigation', 'Main'));

// The picture has as many pixels as the screen has for it, whatever the size.
async function is_sharp() {
  const { canvas, wanted } = await page.evaluate(() => {
    const { width, height } = document.querySelector('canvas');
    return {
      canvas: [width, height],
      wanted: [innerWidth * devicePixelRatio, innerHeight * devicePixelRatio],
    };
  });
  for (const side of [0, 1]) assert.ok(Math.abs(canvas[side] - wanted[side]) <= 1, `${canvas}`);
}

// That the button's ground is drawn where its element lies: it differs from what is around it.
async function drawn_where_it_lies(button) {
  await painted(page);
  const { x, y, width, height } = await box(button);
  const clip = { x: x - 12, y: y + height / 2 - 2, width: width + 24, height: 4 };
  const picture = decode(await page.screenshot({ clip }));
  const scale = picture.width / clip.width;
  const at = (css) => picture.color(Math.round(css * scale), Math.round(2 * scale));
  assert.notEqual(at(12 + 6), at(3), 'left');
  assert.notEqual(at(12 + width - 6), at(width + 21), 'right');
  assert.equal(at(12 + 6), at(12 + width - 6));
}

const plain = {};

test('at 100 % the mirror is not scaled', async () => {
  await visit(page, '#/people');
  plain.link = await box(rail_link());
  plain.button = await box(by('button', 'Add person'));
  await is_sharp();
  await drawn_where_it_lies(by('button', 'Add person'));
});

for (const percent of [130, 150]) {
  const factor = percent / 100;

  test(`${percent} %: elements grow with the picture`, async () => {
    await choose_size(percent);
    await visit(page, '#/people');
    const button = await box(by('button', 'Add person'));
    assert.ok(Math.abs(button.height - plain.button.height * factor) < 1, `${button.height}`);
    assert.ok(Math.abs(button.width - plain.button.width * factor) < 4, `${button.width}`);
    const link = await box(rail_link());
    // At this size there is room for the narrow rail alone, whose entries are of another shape.
    assert.ok(link.height >= plain.link.height * factor - 1, `${link.height}`);
    const mirror = await box(page.locator('#mirror'));
    assert.ok(Math.abs(mirror.width - 1200) < 1, `${mirror.width}`);
    await is_sharp();
    await drawn_where_it_lies(by('button', 'Add person'));
  });

  test(`${percent} %: a click and typed text arrive where they are aimed at`, async () => {
    await visit(page, '#/people');
    await rail_link().click({ force: true });
    await heading(page, 'Events').waitFor();
    await visit(page, '#/people');
    const search = by('searchbox', 'Find a person, site or topic');
    // Unlike other elements a field takes the pointer itself.
    await search.click();
    assert.equal(await search.evaluate((one) => one === document.activeElement), true);
    await page.keyboard.type('okafor');
    await settled(page);
    assert.equal(await search.inputValue(), 'okafor');
    assert.equal(await by('table', 'People').getByRole('row', { name: /Okafor/ }).count(), 1);
    await by('button', 'Amara Okafor').click({ force: true });
    await heading(page, 'Amara Okafor').waitFor();
    await visit(page, '#/people');
    await search.fill('');
    await settled(page);
  });

  test(`${percent} %: it is kept over a reload`, async () => {
    await visit(page, '#/people');
    const before_it = await box(by('button', 'Add person'));
    await page.reload();
    await heading(page, 'People').waitFor();
    await settled(page);
    assert.deepEqual(await box(by('button', 'Add person')), before_it);
    await is_sharp();
    await visit(page, '#/settings');
    assert.equal(await by('radio', `${percent}%`).isChecked(), true);
  });
}

test('on a phone at 150 % Home keeps to the page, its title whole', async () => {
  await page.setViewportSize(phone);
  await visit(page, '#/');
  const title = await box(heading(page, 'Welcome back'));
  assert.ok(title.x >= 0 && title.x + title.width <= phone.width, JSON.stringify(title));
  assert.ok(title.width > 0 && title.height > 0, JSON.stringify(title));
  assert.deepEqual(await outside(page), []);
  assert.deepEqual(await cramped(page), []);
  await page.setViewportSize({ width: 1200, height: 640 });
  await settled(page);
});

test('back at 100 % everything is as it was', async () => {
  await choose_size(100);
  await visit(page, '#/people');
  assert.deepEqual(await box(by('button', 'Add person')), plain.button);
  assert.deepEqual(await box(rail_link()), plain.link);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
