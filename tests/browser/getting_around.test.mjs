// Getting around: every address shows its screen under its own title, Back and Forward lead through
// them, and the keys of the list do what it says.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { address, launch, small } from './support/browser.mjs';
import { key } from './support/keyboard.mjs';
import { heading, open_rondo, press, press_in_bar, saved, settled, visit } from './support/rondo.mjs';

// The addresses stand in one table, so that a new screen is visited here without being named.
const source = await readFile(new URL('../../src/app/place.cpp', import.meta.url), 'utf8');
const all_patterns = [...source.matchAll(
  /Pattern\{Screen::(\w+), "([\w-]*)", (true|false), "([\w-]*)"\}/g)]
  .map(([, screen, first, has_id, last]) => ({ screen, first, has_id: has_id === 'true', last }));
// The shared screen keeps everybody in who does not know its code.
const patterns = all_patterns.filter(({ screen }) => screen !== 'event_kiosk');

let browser;
let page;
let seen;
const ids = {};   // of a record, by the first part of its address

before(async () => {
  browser = await launch({ viewport: small });
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  const here = async () => (await page.evaluate(() => location.hash)).split('/');
  await press(page, 'button', 'Match, Topic sprint is ready to match');
  await page.getByRole('table', { name: 'Matches of Topic sprint' }).waitFor();
  [, , ids.event] = await here();
  await visit(page, '#/people');
  await press(page, 'button', 'Amara Okafor');
  await heading(page, 'Amara Okafor').waitFor();
  [, , ids.people] = await here();
});

after(async () => {
  await browser.close();
});

const by = (role, name, within = page) => within.getByRole(role, { name, exact: true });
const record_of = ({ first, has_id }) => (has_id ? `${first}/${ids[first]}` : null);

function address_of(pattern) {
  const parts = [record_of(pattern) ?? pattern.first, pattern.last];
  return `#/${parts.filter((part) => part !== '').join('/')}`;
}

// What tells a person where they are.
const shown = async () => ({
  address: await page.evaluate(() => location.hash),
  heading: await page.getByRole('heading', { level: 1 }).textContent(),
  title: await page.title(),
});

async function visit_all() {
  const places = [];
  for (const pattern of patterns) {
    await visit(page, address_of(pattern));
    places.push({ ...await shown(), record: record_of(pattern) });
  }
  return places;
}

const without_record = ({ record, ...place }) => place;

// Those that show under the name of another; the screens of one record go by its name.
function shared(places, name) {
  return places.filter((one) => places.some((other) => other !== one &&
    other[name] === one[name] && !(one.record && other.record === one.record)))
    .map((place) => `${place.address}: ${place[name]}`);
}

test('the table of addresses was read', () => {
  assert.equal(all_patterns.length, source.match(/\bPattern\{/g).length);
  assert.ok(patterns.length >= 14);
  assert.equal(patterns.length, all_patterns.length - 1);
  for (const { first, has_id } of patterns) assert.ok(!has_id || ids[first], `an id for ${first}`);
});

test('each address shows a screen of its own, and Back and Forward lead through them', async () => {
  const places = await visit_all();
  const fixed = (await (await fetch(address)).text()).match(/<title>(.*)<\/title>/)[1];
  for (const [at, place] of places.entries()) {
    assert.equal(place.address, address_of(patterns[at]));
    assert.notEqual(place.heading, '');
    assert.match(place.title, new RegExp(`^\\S.* - ${fixed}$`));
  }
  assert.deepEqual(shared(places, 'heading'), []);
  for (const place of places.slice(0, -1).reverse()) {
    await page.goBack();
    await settled(page);
    assert.deepEqual(await shown(), without_record(place), 'after Back');
  }
  for (const place of places.slice(1)) {
    await page.goForward();
    await settled(page);
    assert.deepEqual(await shown(), without_record(place), 'after Forward');
  }
});

test('what the rail leads to is a step of Back as well', async () => {
  await visit(page, '#/');
  const rail = by('navigation', 'Main');
  const names = await rail.getByRole('link').allTextContents();
  const passed = [];
  for (const name of names) {
    await by('link', name, rail).click({ force: true });
    await settled(page);
    assert.equal(await by('link', name, rail).getAttribute('aria-current'), 'page');
    passed.push(await shown());
  }
  assert.equal(new Set(passed.map((place) => place.address)).size, names.length);
  for (const place of passed.slice(0, -1).reverse()) {
    await page.goBack();
    await settled(page);
    assert.deepEqual(await shown(), place);
  }
});

// The list itself: what each key of it does, told as a check that fails where it does not.
const topic = () => by('button', 'Aardvarks');
const keys_everywhere = {
  'Ctrl K': async () => {
    await key(page, 'Control+k');
    await by('dialog', 'Search').waitFor();
    assert.equal(await by('combobox', 'Search').evaluate(
      (element) => element === document.activeElement), true);
    await key(page, 'Escape');
    await by('dialog', 'Search').waitFor({ state: 'detached' });
  },
  'Ctrl Z': async () => {
    await visit(page, '#/topics');
    await press(page, 'button', 'Add topic');
    await by('textbox', 'Name').fill('Aardvarks');
    await key(page, 'Enter');
    await topic().waitFor();
    await key(page, 'Control+z');
    await topic().waitFor({ state: 'detached' });
  },
  'Ctrl Shift Z': async () => {
    await key(page, 'Control+Shift+Z');
    await topic().waitFor();
    await key(page, 'Control+z');
    await topic().waitFor({ state: 'detached' });
  },
  '?': async () => {
    await key(page, '?');
    await by('dialog', 'Keyboard shortcuts').waitFor();
    await key(page, 'Escape');
    await by('dialog', 'Keyboard shortcuts').waitFor({ state: 'detached' });
  },
};

test('each key that the list names for everywhere does what it says', async () => {
  await visit(page, '#/about');
  await key(page, '?');
  const list = by('dialog', 'Keyboard shortcuts');
  await by('heading', 'Everywhere', list).waitFor();
  const listed = await list.getByRole('list').first().getByRole('listitem').evaluateAll(
    (items) => items.map((item) => item.lastElementChild.textContent));
  assert.deepEqual(listed.toSorted(), Object.keys(keys_everywhere).toSorted());
  await key(page, 'Escape');
  await list.waitFor({ state: 'detached' });
  for (const name of listed) await keys_everywhere[name]();
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});

test('each screen has a title of its own', async () => {
  assert.deepEqual(shared(await visit_all(), 'title'), []);
});

test('Back closes nothing that was typed: a person keeps the name of before', async () => {
  await visit(page, '#/people');
  await visit(page, `#/people/${ids.people}`);
  await by('textbox', 'Name').fill('Amara Okafor Lee');
  await page.goBack();
  await settled(page);
  await by('button', 'Amara Okafor Lee').waitFor();
  await press_in_bar(page, 'Undo');
  await by('button', 'Amara Okafor').waitFor();
});
