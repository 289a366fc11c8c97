// Every screen of the sample program, opened by its address: it says what it is and holds together
// for assistive technology. Pictures of screens and dialogs are kept in build/pictures.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.mjs';
import { launch } from './support/browser.mjs';
import { heading, open_rondo, press, saved, settled, shot, visit } from './support/rondo.mjs';

let browser;
let page;
let seen;
let event;
let person;

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await press(page, 'button', 'Match, Topic sprint is ready to match');
  await page.getByRole('table', { name: 'Matches of Topic sprint' }).waitFor();
  event = (await page.evaluate(() => location.hash)).split('/')[2];
  await visit(page, '#/people');
  await press(page, 'button', 'Amara Okafor');
  await heading(page, 'Amara Okafor').waitFor();
  person = (await page.evaluate(() => location.hash)).split('/')[2];
});

after(async () => {
  await browser.close();
});

const screens = {
  home: [() => '#/', 'Welcome back'],
  templates: [() => '#/new', 'Templates'],
  events: [() => '#/events', 'Events'],
  'event-setup': [() => `#/event/${event}/setup`, 'Topic sprint'],
  'event-people': [() => `#/event/${event}/people`, 'Topic sprint'],
  'event-import': [() => `#/event/${event}/import`, 'Import sign-ups'],
  'event-match': [() => `#/event/${event}/match`, 'Topic sprint'],
  people: [() => '#/people', 'People'],
  person: [() => `#/people/${person}`, 'Amara Okafor'],
  topics: [() => '#/topics', 'Topics & pools'],
  files: [() => '#/files', 'Files & sharing'],
  settings: [() => '#/settings', 'Settings'],
  about: [() => '#/about', 'About Rondo'],
  gallery: [() => '#/gallery', 'Gallery'],
};

// What holds on any page: one main, one title, names for everything that can be used, no id twice,
// and nothing that axe-core knows to be wrong.
async function holds_together(besides = []) {
  assert.equal(await page.getByRole('main').count(), 1);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  const nameless = await page.evaluate(() => [...document.querySelectorAll(
    'button, a, input, select, textarea, [role=button], [role=tab], [role=menuitem]',
  )].filter((element) => !(element.ariaLabel || element.labels?.length || element.title ||
    element.textContent.trim() || element.getAttribute('aria-labelledby')))
    .map((element) => element.outerHTML));
  assert.deepEqual(nameless, []);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  assert.deepEqual(twice, []);
  assert.deepEqual(await violations(page, besides), []);
}

for (const [name, [place, title]] of Object.entries(screens)) {
  test(`${name} opens by its address`, async () => {
    await visit(page, place());
    await heading(page, title).waitFor();
    await holds_together();
    await shot(page, `screen-${name}`);
  });
}

test('an address that is none leads home', async () => {
  await visit(page, '#/no/such/place');
  await heading(page, 'Welcome back').waitFor();
});

// How each dialog, menu and panel opens: where, what is pressed, and what then is there.
const overlays = {
  'add-a-person': ['#/people', [['button', 'Add person']], ['dialog', 'Add a person']],
  'merge-people': ['#/people', [['button', 'Merge two'], ['checkbox', 'Choose Amara Okafor'],
    ['checkbox', 'Choose Aaliyah Brooks'], ['button', 'Merge the two']], ['dialog', /^Merge/]],
  'add-a-topic': ['#/topics', [['button', 'Add topic']], ['dialog', 'Add topic']],
  'topic-menu': ['#/topics', [['button', 'More for Classroom routines']], ['menuitem', 'Merge with…']],
  pools: ['#/topics', [['tab', 'Pools']], ['heading', 'Grade span']],
  sites: ['#/topics', [['tab', 'Sites']], ['button', /^North High/]],
  registration: ['people', [['button', /^Amara Okafor/]], ['complementary', 'In this event']],
  'join-an-event': ['people', [['button', 'Add a person']], ['dialog', /^Add/]],
  adjust: ['match', [['button', 'Adjust']], ['complementary', 'What counts']],
  mentors: ['match', [['tab', /^Mentors/]], ['table', 'Mentors of Topic sprint']],
  unserved: ['match', [['tab', /^Unserved/]], ['button', /^See why/]],
};

for (const [name, [place, steps, shown]] of Object.entries(overlays)) {
  test(`${name} opens`, async () => {
    await visit(page, '#/');
    await visit(page, place.startsWith('#') ? place : `#/event/${event}/${place}`);
    for (const [role, label] of steps) await press(page, role, label);
    await page.getByRole(shown[0], { name: shown[1] }).first().waitFor();
    // A menu lies above the page, in none of its landmarks.
    await holds_together(shown[0] === 'menuitem' ? ['region'] : []);
    await shot(page, `part-${name}`);
    await page.keyboard.press('Escape');
    await settled(page);
  });
}

test('the same in dark and in high contrast', async () => {
  for (const [look, media] of [['dark', { colorScheme: 'dark' }], ['contrast', { contrast: 'more' }]]) {
    await page.emulateMedia(media);
    for (const name of ['home', 'event-setup', 'event-people', 'event-match', 'people', 'topics']) {
      const [place, title] = screens[name];
      await visit(page, place());
      await heading(page, title).waitFor();
      await shot(page, `screen-${name}-${look}`);
    }
    await page.emulateMedia({ colorScheme: null, contrast: null });
  }
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
