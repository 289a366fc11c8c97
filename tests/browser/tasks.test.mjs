// The coordinator's twelve main tasks (docs/tasks.md) by keyboard alone: no pointer, no focus set by
// the test, everything found by role and name. Each task goes on from where the one before ended.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, phone } from './support/browser.mjs';
import {
  enter, focused, key, out_of_order, tab_to, type, walk,
} from './support/keyboard.mjs';
import { painted } from './support/painting.mjs';
import { decode, standing_off } from './support/pixels.mjs';
import { heading, open_rondo, saved, settled } from './support/rondo.mjs';
import { address_of, records, screens } from './support/screens.mjs';

const sheet = {
  name: 'sign-ups.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Name,Email,School,Topics offered,Topics requested,Comments
Ana Lee,ana@example.org,North High,"SEL, Family engagement",,Only Tuesdays
Bo Diaz,bo@example.org,South Middle,SEL,,
Cy Park,cy@example.org,North High,Family engagment,,
Dee Roy,dee@example.org,South Middle,"SEL, Data literacy",,After the second bell
Eli Stone,eli@example.org,North High,,SEL,
Fay Moss,fay@example.org,South Middle,,Family engagement,
Gus Hale,gus@example.org,North High,,Data literacy,
Hana Ito,hana@example.org,South Middle,,Co-teaching,
Ivo Kern,ivo@example.org,North High,,SEL,Mornings
`),
};

let browser;
let page;
let seen;

before(async () => {
  browser = await launch({ viewport: { width: 1120, height: 640 } });
  ({ page, seen } = await open_rondo(browser));
  // From the start: a key is quicker than the first one to wait for a chooser.
  page.on('filechooser', () => {});
});

after(async () => {
  await browser.close();
});

const by = (role, name, within = page) =>
  within.getByRole(role, { name, exact: typeof name === 'string' });
const rail = () => by('navigation', 'Main');
const steps = () => by('navigation', 'Steps of the event');
const panel = (name) => by('complementary', name);
const said = (words) => by('status').filter({ hasText: words });

const address_id = async () => (await page.evaluate(() => location.hash)).split('/')[2];

// Goes to a screen as people do who know its name.
async function go_to(screen, title = screen) {
  await key(page, 'Control+k');
  await type(page, screen);
  await key(page, 'Enter');
  await heading(page, title).waitFor();
}

// Gives the file to the chooser that Enter on `button` opens.
async function choose(button, file, options) {
  await tab_to(page, 'button', button, options);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), key(page, 'Enter')]);
  await chooser.setFiles(file);
  await settled(page);
}

// What Enter on `role` `name` downloads.
async function download(role, name) {
  await tab_to(page, role, name);
  const [file] = await Promise.all([page.waitForEvent('download'), key(page, 'Enter')]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

const chosen = (select) => select.evaluate((element) => element.selectedOptions[0].textContent);

test('1: start an event from a template', async () => {
  await enter(page, 'button', 'Topic sprint');
  await heading(page, 'Topic sprint').waitFor();
  await by('button', 'Choose a file').waitFor();
  records.event = await address_id();
  await saved(page);
});

test('2: import a sign-up sheet and correct what a column means', async () => {
  await choose('Choose a file', sheet);
  await heading(page, 'Import sign-ups').waitFor();
  const meaning = by('combobox', '“Comments” becomes');
  await tab_to(page, 'combobox', '“Comments” becomes');
  assert.equal(await chosen(meaning), 'Do not import');
  await type(page, 'Comm');
  assert.equal(await chosen(meaning), 'Comment');
  // What is asked about “Family engagment” stays open.
  await enter(page, 'button', 'Import as it is', { back: true });
  await heading(page, 'Topic sprint').waitFor();
  await page.getByText('9 people, 4 mentors, 5 mentees').waitFor();
});

test('3: add a person by hand', async () => {
  await enter(page, 'link', 'People', { within: rail(), back: true });
  await heading(page, 'People').waitFor();
  await enter(page, 'button', 'Add person');
  await by('dialog', 'Add a person').waitFor();
  await tab_to(page, 'textbox', 'Name');
  await type(page, 'Uma Reyes');
  await tab_to(page, 'textbox', 'Email');
  await type(page, 'uma@example.org');
  await tab_to(page, 'combobox', 'Site');
  await type(page, 'North');
  await enter(page, 'button', 'Add');
  assert.equal(await by('dialog').count(), 0);
  await heading(page, 'Uma Reyes').waitFor();
  await enter(page, 'link', 'All people');
  await page.getByText('10 people in this program').waitFor();
  await tab_to(page, 'searchbox', 'Find a person, site or topic');
  await type(page, 'uma');
  await by('row', /Uma Reyes.*North High/).waitFor();
});

test('4: put a person on the list of an event', async () => {
  await enter(page, 'link', 'Events', { within: rail(), back: true });
  await enter(page, 'button', 'Topic sprint');
  await enter(page, 'link', 'People', { within: steps() });
  await enter(page, 'button', 'Add a person', { back: true });
  await by('dialog', 'Add a person').waitFor();
  await tab_to(page, 'radio', 'Both');
  await tab_to(page, 'textbox', 'Name');
  await type(page, 'uma');
  await enter(page, 'button', 'Add, Uma Reyes');
  await page.getByText('Uma Reyes is added').waitFor();
  await enter(page, 'button', 'Done');
  assert.equal(await by('dialog').count(), 0);
  await page.getByText('10 people, 5 mentors, 6 mentees').waitFor();
  assert.equal((await focused(page)).name, 'Uma Reyes');
});

test('5: change the rules and weights of an event', async () => {
  await enter(page, 'link', 'Set up', { within: steps(), back: true });
  await tab_to(page, 'spinbutton', 'Mentees per mentor');
  await key(page, 'ArrowUp');
  assert.equal(await by('spinbutton', 'Mentees per mentor').inputValue(), '3');
  await tab_to(page, 'checkbox', /^One mentor may serve two requests/);
  await key(page, 'Space');
  assert.equal(await by('checkbox', /^One mentor may serve two requests/).isChecked(), true);
  await tab_to(page, 'combobox', 'Sites');
  await type(page, 'Any');
  assert.equal(await chosen(by('combobox', 'Sites')), 'Any pair of sites');
  await tab_to(page, 'slider', 'First requests first');
  await key(page, 'ArrowLeft', 'ArrowLeft');
  const weight = by('slider', 'First requests first');
  assert.equal(await weight.getAttribute('aria-valuetext'), '4 of 10');
  await saved(page);
  const undo = by('button', 'Undo', by('banner'));
  assert.equal(await undo.getAttribute('aria-description'), 'Undo: Change Topic sprint');
});

test('6: match', async () => {
  await enter(page, 'link', 'Match', { within: steps(), back: true });
  await enter(page, 'button', 'Match');
  await by('table', 'Matches of Topic sprint').waitFor();
  await said('Matched: 4 pairs').waitFor();
  await page.getByText('Proven best', { exact: true }).waitFor();
});

test('7: see why a pair was matched, lock it, choose another mentor', async () => {
  await enter(page, 'button', / with Gus Hale$/);
  const why = panel('Why this match');
  await why.getByText(/^Topic: needs Data literacy/).waitFor();
  await enter(page, 'button', 'Lock', { within: why });
  await by('button', 'Unlock', why).waitFor();

  await enter(page, 'button', / with Eli Stone$/, { back: true });
  await why.getByText(/^Topic: needs SEL/).waitFor();
  await tab_to(page, 'button', /^Choose, /, { within: why });
  const other = (await focused(page)).name.replace('Choose, ', '');
  await key(page, 'Enter');
  await by('button', `${other} with Eli Stone`).waitFor();
});

test('8: see who is unserved and why', async () => {
  await enter(page, 'tab', 'Unserved (1)', { back: true });
  await enter(page, 'button', 'See why, Hana Ito, Co-teaching');
  await panel('Why unserved').getByText('Nobody offers Co-teaching.').waitFor();
  await panel('Why unserved').getByRole('heading', { name: 'What you can do' }).waitFor();
  await by('button', 'Say what Uma Reyes can help with', panel('Why unserved')).waitFor();
});

test('9: approve the matches, export and print the list', async () => {
  await enter(page, 'button', 'Approve 4 matches', { back: true });
  await said('Approved: 4 matches').waitFor();
  await tab_to(page, 'tab', 'Matches (4)');
  const rows = by('row', / with /);
  assert.ok(await rows.count() > 0);
  assert.equal(await rows.filter({ hasNotText: /approved/i }).count(), 0);
  await saved(page);
  await enter(page, 'button', 'More for Topic sprint', { back: true });
  const csv = await download('menuitem', 'Export as CSV');
  assert.equal(csv.name, 'topic-sprint.csv');
  assert.equal((await readFile(csv.path, 'utf8')).match(/,approved,/gi)?.length, 4);

  await page.evaluate(() => {
    window.print = () => {};
  });
  await enter(page, 'button', 'More for Topic sprint');
  await enter(page, 'menuitem', 'Print the list');
  const paper = page.locator('#print');
  await paper.waitFor({ state: 'attached' });
  assert.equal(await paper.locator('table').first().locator('tbody tr').count(), 4);
});

test('10: find a person by search and edit the details', async () => {
  await go_to('hana', 'Hana Ito');
  await tab_to(page, 'textbox', 'Name');
  await key(page, 'End');
  await type(page, ' Berg');
  await tab_to(page, 'combobox', 'Site');
  await type(page, 'North');
  await heading(page, 'Hana Ito Berg').waitFor();
  records.person = await address_id();
  assert.equal(await chosen(by('combobox', 'Site')), 'North High');
  await saved(page);
});

test('11: tidy topics: add one, put it in an area, merge two', async () => {
  await go_to('topics', 'Topics & pools');
  await enter(page, 'button', 'Add topic');
  await type(page, 'Drama');
  await key(page, 'Enter');
  assert.equal(await by('dialog').count(), 0);

  await enter(page, 'button', 'Drama');
  await tab_to(page, 'combobox', 'Focus area');
  await type(page, 'Inc');
  await enter(page, 'button', 'Save');
  await by('button', 'Drama', by('list', 'Inclusion')).waitFor();

  await enter(page, 'button', 'More for Family engagment', { back: true });
  await enter(page, 'menuitem', 'Merge with…');
  await by('dialog', /^Merge Family engagment/).waitFor();
  await tab_to(page, 'combobox', 'Merge with');
  await type(page, 'Family e');
  await tab_to(page, 'radio', 'Family engagement');
  await enter(page, 'button', 'Merge');
  await said('Merged two topics into Family engagement').waitFor();
  assert.equal(await by('button', 'Family engagment').count(), 0);
});

test('12: save the program to a file, bring it back, undo and redo', async () => {
  await key(page, 'Control+z');
  await by('button', 'Family engagment').waitFor();
  await key(page, 'Control+Shift+Z');
  await by('button', 'Family engagment').waitFor({ state: 'detached' });

  await go_to('files', 'Files & sharing');
  const file = await download('button', 'Download the program');
  await enter(page, 'button', /^More for /);
  await enter(page, 'menuitem', 'Remove from this browser');
  await page.getByText(/^0 people/).first().waitFor();
  await choose('Open a file', { name: file.name, mimeType: 'application/json',
    buffer: await readFile(file.path) });
  await saved(page);
  await page.getByText('10 people · 1 event').first().waitFor();
});

// Opens an address as a link from outside would, and goes past rail and top bar.
async function walk_to(place) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await settled(page);
  await enter(page, 'button', 'Skip to content');
}

// Walks the screens from their title on, and home from the very first stop.
async function walk_in_order(size, names) {
  await page.setViewportSize(size);
  await page.goto(new URL('#/', page.url()).href);
  await page.reload();
  await heading(page, 'Welcome back').waitFor();
  await settled(page);
  const check = (screen, stops) => {
    assert.deepEqual(out_of_order(stops), [], screen);
    assert.deepEqual(stops.filter((stop) => !stop.inside || stop.covered.length > 0)
      .map(({ name, covered }) => ({ name, covered })), [], `${screen}: out of sight`);
  };
  const [skip, ...home] = await walk(page);
  // It shows while it has the focus, over the rail's head.
  assert.equal(skip.name, 'Skip to content');
  check('home', home);
  for (const name of names) {
    await walk_to(address_of(name));
    const stops = await walk(page);
    assert.ok(stops.length > 0, name);
    check(name, stops);
  }
}

// Small, so that much has to be scrolled into sight, and drawn sooner.
test('Tab goes in the order in which people read, hides nothing and leaves each screen', () =>
  walk_in_order({ width: 840, height: 480 }, // home comes first by itself
    // Nothing on About takes the focus.
    Object.keys(screens).filter((name) => !['home', 'gallery', 'about'].includes(name))));

test('with a keyboard at a phone it does so too', () =>
  walk_in_order(phone, ['event-people', 'event-match', 'people', 'topics', 'settings']));

// As the gallery meets them.
const kinds = ['button', 'a', 'tab', 'text', 'textarea', 'search', 'spinbutton', 'range', 'checkbox',
  'switch', 'radio', 'select-one'];

const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
};

for (const [theme, media] of Object.entries(themes)) {
  test(`the focus shows as a ring 2 pixels wide, 3:1 against what was there: ${theme}`, async () => {
    await page.setViewportSize({ width: 840, height: 480 });
    await page.emulateMedia(media);
    const missing = new Set(kinds);
    const picture = async ({ x, y, width, height }) => decode(await page.screenshot({
      clip: { x: Math.floor(x) - 6, y: Math.floor(y) - 6, width: width + 12, height: height + 12 },
    }));
    // Where it is now, unless it has been scrolled out of sight.
    const place_of = (id) => page.evaluate((known) => {
      const { x, y, width, height } = document.getElementById(known).getBoundingClientRect();
      return y >= 62 && y + height + 6 <= innerHeight ? { x, y, width, height } : null;
    }, id);
    let last = null;
    await open('#/gallery');
    await painted(page);
    await enter(page, 'button', 'Skip to content');
    await walk(page, {
      at_each: async (stop) => {
        const place = last && await place_of(last.id);
        if (place) {
          const ring = standing_off(last.picture, await picture(place));
          assert.ok(ring.count >= 75 && ring.thick, `${last.role} “${last.name}”: ${ring.count} pixels`);
          missing.delete(last.role);
        }
        last = missing.has(stop.role) ? { ...stop, picture: await picture(stop.path.at(-1)) } : null;
        return missing.size === 0;
      },
    });
    assert.deepEqual([...missing], [], 'not met in the gallery');
    await page.emulateMedia({ colorScheme: null, contrast: null });
  });
}

// What was once wrong for those who use the keyboard. These begin at the top of a fresh page, wherever the one before ended.
async function open(place) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).and(page.locator('#mirror *')).waitFor();
  await settled(page);
}

test('a dialog that a menu opens takes the focus', async () => {
  await open('#/topics');
  await enter(page, 'button', 'More for SEL');
  await enter(page, 'menuitem', 'Edit');
  const stop = await focused(page);
  await key(page, 'Escape');
  assert.equal(stop?.name, 'Name');
});

test('Ctrl Z takes back the last step from a slider too', async () => {
  await open(address_of('event-setup'));
  const weight = by('slider', 'Same topic');
  await tab_to(page, 'slider', 'Same topic');
  const before = await weight.getAttribute('aria-valuetext');
  await key(page, 'ArrowLeft');
  assert.notEqual(await weight.getAttribute('aria-valuetext'), before);
  await key(page, 'Control+z');
  assert.equal(await weight.getAttribute('aria-valuetext'), before);
});

test('a dialog that begins with a choice starts at what is chosen', async () => {
  await open(address_of('event-people'));
  await enter(page, 'button', 'Add a person');
  const [stop, checked] = [await focused(page), await by('radio', 'Mentee').isChecked()];
  await key(page, 'Escape');
  assert.ok(checked);
  assert.notEqual(stop.name, 'Mentor');
});

test('the focus stays in the page when what was pressed goes away', async () => {
  await open(address_of('event-match'));
  await enter(page, 'button', / with Gus Hale$/);
  await enter(page, 'button', 'Release');
  assert.notEqual(await focused(page), null);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
