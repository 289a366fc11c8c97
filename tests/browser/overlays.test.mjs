// What comes over a screen or stands in its place for a while, besides what screens.test.mjs opens:
// questions, menus, messages, the import's preview, screens without anything on them. axe-core
// finds nothing wrong with any, on a desktop or at 320 pixels, what lies over a screen in any theme.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { holds_for_axe } from './support/axe.mjs';
import { desktop, launch, narrow, phone } from './support/browser.mjs';
import {
  choose, download, heading, open_rondo, press, press_in_bar, saved, settled, visit,
} from './support/rondo.mjs';
import { at_size, in_every_look, themes } from './support/themes.mjs';

const sheet = path.resolve(
  fileURLToPath(import.meta.url), '../../../assets/samples/google-forms.csv');

let browser;
let page;
let seen;
let event;

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
});

after(async () => {
  await browser.close();
});

const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// The page as it is, with what was `opened`, in every look.
async function holds(opened, besides, sizes, which) {
  await in_every_look(page, async () => {
    await opened.waitFor({ state: 'attached' });
    await holds_for_axe(page, besides);
  }, sizes, which);
}

// Of a screen with little on it: screens.test.mjs shows that a theme changes nothing of one.
const screen_holds = (opened) => holds(opened, [], { desktop, narrow }, { light: themes.light });

const title = () => page.getByRole('heading', { level: 1 });

// A menu lies above the page, in none of its landmarks.
const in_menu = ['region'];

async function leave() {
  await page.keyboard.press('Escape');
  await settled(page);
}

test('the first visit, and every screen without a program', async () => {
  await heading(page, 'Welcome to Rondo').waitFor();
  for (const place of ['#/', '#/new', '#/events', '#/people', '#/topics', '#/files', '#/settings',
    '#/people/nobody', '#/event/none/match']) {
    await visit(page, place);
    await screen_holds(title());
  }
});

test('the steps of an event that has nobody yet', async () => {
  await visit(page, '#/');
  await press(page, 'button', 'Blank event');
  await by('button', 'Choose a file').waitFor();
  const [, , blank] = (await page.evaluate(() => location.hash)).split('/');
  for (const step of ['setup', 'people', 'import', 'match', 'tell']) {
    await visit(page, `#/event/${blank}/${step}`);
    await screen_holds(title());
  }
  await visit(page, '#/topics');
  for (const tab of ['Pools', 'Sites']) {
    await press(page, 'tab', tab);
    await screen_holds(by('tab', tab));
  }
  await visit(page, '#/people');
  await screen_holds(title());
});

test('the preview of an import: columns, questions, problems and people', async () => {
  await visit(page, '#/');
  await press(page, 'button', 'Topic sprint');
  await choose(page, 'Choose a file', sheet);
  await by('table', /^Columns of/).waitFor();
  await by('heading', /things? to look at$/).waitFor();
  await holds(by('heading', 'People in the sheet'));
  await press(page, 'button', 'Import as it is');
  await saved(page);
  [, , event] = (await page.evaluate(() => location.hash)).split('/');
  await visit(page, `#/event/${event}/match`);
  await press(page, 'button', 'Match');
  await by('table', 'Matches of Topic sprint').waitFor();
});

// Where, what is pressed, and what is there then.
const overlays = {
  search: ['#/', [['button', 'Search people, topics, commands']], ['combobox', 'Search']],
  'menu of a program': ['#/files', [['button', /^More for /]], ['menuitem', 'Duplicate']],
  'new name of a program': ['#/files', [['button', /^More for /], ['menuitem', 'Rename']],
    ['dialog', 'Rename the program']],
  'name of a new program': ['#/', [['button', 'New program']], ['dialog', 'New program']],
  'menu of an event': ['match', [['button', 'More for Topic sprint']],
    ['menuitem', 'Export as CSV']],
  'edit a topic': ['#/topics', [['tab', 'Topics'], ['button', 'More for SEL'],
    ['menuitem', 'Edit']], ['dialog', /./]],
  'merge topics': ['#/topics', [['tab', 'Topics'], ['button', 'More for SEL'],
    ['menuitem', 'Merge with…']], ['dialog', /^Merge SEL/]],
  'edit a site': ['#/topics', [['tab', 'Sites'], ['button', /^More for North High/],
    ['menuitem', 'Edit']], ['dialog', /./]],
  'menu of sites': ['#/people', [['checkbox', 'Select Amara Okafor'], ['button', 'Set site']],
    ['menuitem', 'North High']],
  'menu of the gallery': ['#/gallery', [['button', 'Actions']], ['menuitem', 'Lock']],
  'dialog of the gallery': ['#/gallery', [['button', 'Open a dialog']],
    ['dialog', 'Rename program']],
};

for (const [name, [place, steps, [role, label]]] of Object.entries(overlays)) {
  test(name, async () => {
    await visit(page, '#/about');
    await visit(page, place.startsWith('#') ? place : `#/event/${event}/${place}`);
    for (const [pressed, words] of steps) await press(page, pressed, words);
    await holds(by(role, label), role === 'menuitem' ? in_menu : []);
    await leave();
  });
}

test('why a request has no mentor', async () => {
  await visit(page, `#/event/${event}/match`);
  await press(page, 'tab', /^Unserved/);
  await by('button', /^See why/).first().click({ force: true });
  await by('complementary', 'Why unserved').waitFor();
  // Where there is no room beside the page it lies over it.
  await holds(by('complementary', 'Why unserved').or(by('dialog', 'Why unserved')));
  await leave();
});

test('a message that offers Undo', async () => {
  await visit(page, '#/people');
  await press(page, 'checkbox', 'Select Aaliyah Brooks');
  await press(page, 'button', 'Remove');
  await holds(by('dialog', /^Remove/));
  await press(page, 'button', 'Remove all of it');
  const undo = by('region', 'Notifications').getByRole('button', { name: 'Undo' });
  // With the focus it stays for as long as this takes.
  await undo.focus();
  await holds(undo);
  await by('region', 'Notifications').getByRole('button', { name: 'Close' }).click({ force: true });
});

test('a message that something is wrong', async () => {
  await visit(page, '#/files');
  await choose(page, 'Open a file',
    { name: 'torn.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') });
  const close = by('region', 'Notifications').getByRole('button', { name: 'Close' });
  await holds(close);
  await close.click({ force: true });
  await settled(page);
});

test('the sign that a file can be dropped', async () => {
  const drag = (kind) => page.evaluate((name) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{}'], 'program.json'));
    document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
  }, kind);
  await visit(page, '#/people');
  await drag('dragenter');
  await holds(page.getByRole('status').filter({ hasText: /^Drop the file/ }));
  await drag('dragleave');
  await settled(page);
});

test('the question about a program that is here already', async () => {
  await visit(page, '#/files');
  const { name, text } = await download(page, 'button', 'Download the program');
  // Without a difference there is nothing to ask.
  await press_in_bar(page, 'Undo');
  await choose(page, 'Open a file',
    { name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await holds(by('dialog', 'This program is already here'));
  await leave();
});

test('the phone\'s sheet of further places', async () => {
  await at_size(page, phone);
  await visit(page, '#/people');
  await press(page, 'button', 'More');
  await holds(by('menuitem', 'Settings'), in_menu, { phone, narrow });
  await leave();
  await at_size(page, desktop);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
