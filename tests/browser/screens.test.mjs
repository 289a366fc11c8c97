// Every screen of the sample program, opened by its address: it says what it is, holds together for
// assistive technology, and fits at every size in every theme. Pictures of screens and dialogs are
// kept in build/pictures. A new screen gets all of it by its line in support/screens.mjs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { holds_for_axe } from './support/axe.mjs';
import { desktop, launch, narrow, phone } from './support/browser.mjs';
import { cramped, out_of_reach, outside } from './support/layout.mjs';
import { heading, open_rondo, picture, press, saved, visit } from './support/rondo.mjs';
import { find_records, records, screens } from './support/screens.mjs';
import { at_size, in_every_look, in_theme, themes } from './support/themes.mjs';

let browser;
let page;
let seen;

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await find_records(page);
});

after(async () => {
  await browser.close();
});

// What holds on any page: one main, one title, names for everything that can be used, no id twice,
// nothing that axe-core knows to be wrong, nothing beyond the sides, nothing too small to hit.
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
  await holds_for_axe(page, besides);
  assert.deepEqual(await outside(page), []);
  assert.deepEqual(await cramped(page), []);
}

async function as_at_first() {
  await in_theme(page, 'light');
  await at_size(page, desktop);
}

const with_theme = (name, theme) => (theme === 'light' ? name : `${name}-${theme}`);

for (const [name, [place, title]] of Object.entries(screens)) {
  test(`${name} opens by its address and holds together at every size in every theme`, async () => {
    await visit(page, place());
    await heading(page, title).waitFor();
    for (const [size, pixels] of Object.entries({ desktop, phone, narrow })) {
      await at_size(page, pixels);
      for (const theme of Object.keys(themes)) {
        await in_theme(page, theme);
        await holds_together();
        await picture(page, with_theme(`screen-${name}-${size}`, theme));
      }
    }
    assert.deepEqual(await out_of_reach(page), []);
    await as_at_first();
  });
}

test('an address that is none leads home', async () => {
  await visit(page, '#/no/such/place');
  await heading(page, 'Welcome back').waitFor();
});

// How each dialog, menu and panel opens: where, what is pressed, and what then is there.
const overlays = {
  'add-a-person': ['#/people', [['button', 'Add person']], ['dialog', 'Add a person']],
  'merge-people': ['#/people', [['checkbox', 'Select Amara Okafor'],
    ['checkbox', 'Select Aaliyah Brooks'], ['button', 'Merge the two']], ['dialog', /^Merge/]],
  'selected-people': ['#/people', [['checkbox', 'Select Amara Okafor'],
    ['button', /^Put on an event/]], ['dialog', /^Put 1 person/]],
  'table-menu': ['#/people', [['button', 'Order and columns']], ['menuitemcheckbox', 'Show Email']],
  keys: ['#/settings', [['button', 'Keyboard shortcuts']], ['dialog', 'Keyboard shortcuts']],
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

for (const [name, [place, steps, [role, label]]] of Object.entries(overlays)) {
  test(`${name} opens and holds together in every theme, also narrow`, async () => {
    await as_at_first();
    await visit(page, '#/');
    await visit(page, place.startsWith('#') ? place : `#/event/${records.event}/${place}`);
    for (const [pressed, words] of steps) await press(page, pressed, words);
    // A menu lies above the page, in none of its landmarks.
    const besides = role.startsWith('menuitem') ? ['region'] : [];
    // Narrow, a panel becomes a dialog and a table a list; the name stays.
    const opened = page.getByRole(role, { name: label }).or(page.getByLabel(label)).first();
    await in_every_look(page, async (size, theme) => {
      await opened.waitFor({ state: 'attached' });
      await holds_together(besides);
      if (theme === 'light') await picture(page, `part-${name}-${size}`);
    });
    await page.keyboard.press('Escape');
  });
}

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
