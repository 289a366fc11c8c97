// Names in twenty scripts go in, show, are found, print and come out again as they were, to the
// byte. What is composed by an input method is in typing.test.mjs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, small } from './support/browser.mjs';
import {
  download, heading, new_program, open_rondo, press, saved, settled, shot, visit,
} from './support/rondo.mjs';

// All of them made up. What an editor may show alike or change in silence is written by number.
const names = {
  'Latin with combining marks': 'Zoe\u0308 Brac\u030cova\u0301',
  'Latin with letters of its own': 'Łukasz Đặng Øyvindsson',
  Cyrillic: 'Ольга Иванчук',
  Greek: 'Ελένη Παπαδάκη',
  Hebrew: 'שָׂרָה כהנוביץ',
  'Hebrew with Latin in it': 'דנה Levy-Stone גולן',
  Arabic: 'محمد العليّ',
  'Persian with a zero-width non-joiner': 'مه\u200cلقا یزدان\u200cپناه',
  Urdu: 'ٹیپو گھمّن',
  Devanagari: 'अनिता श्रीवास्तव्य',
  Bengali: 'ঋতুপর্ণা চট্টোপাধ্যায়',
  Tamil: 'கௌரி செல்வநாயகம்',
  Telugu: 'శ్రీలక్ష్మి వెంకట్రావు',
  Thai: 'สมชายน้ำ ใจดียิ่ง',
  Khmer: 'សុភ័ក្ត្រ ចាន់ណា',
  Burmese: 'အောင်ဇေယျ မြင့်',
  Georgian: 'ნინო ჩხეიძური',
  Armenian: 'Անահիտ Խաչատրունի',
  Amharic: 'ብርሃኑ ወልደጊዮርጊሳዊ',
  'Chinese with a rare character': '\u{2070E}\u{20BB7}明月',
  Japanese: '髙橋 さくら',
  Korean: '김민준서',
  'Korean in conjoining letters': '\u1112\u1161\u11ab\u1109\u1169\u1112\u1174',
  Tibetan: 'བསྟན་འཛིན་སྒྲོལ་མ',
  'Sinhala with a joiner': 'ශ\u0dca\u200dර\u0dd3යානි විජේ',
  'emoji with joiners': '👩🏽\u200d🏫 Ada Quill',
};
const all = Object.values(names);

// What a field could spoil while it is typed: marks and joiners, two directions, characters that
// are two in the browser's own count, syllables that the browser would rather put together.
const typed = [
  'Latin with combining marks', 'Hebrew with Latin in it', 'Persian with a zero-width non-joiner',
  'Devanagari', 'Thai', 'Chinese with a rare character', 'Korean in conjoining letters',
  'Sinhala with a joiner', 'emoji with joiners',
].map((script) => names[script]);

let browser;
let page;
let seen;
let event;

before(async () => {
  browser = await launch({ permissions: ['clipboard-read', 'clipboard-write'] });
  await browser.context.addInitScript(() => {
    window.directions = {};
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function fillText(words, ...place) {
      window.directions[words] = this.direction;
      return draw.call(this, words, ...place);
    };
  });
  ({ page, seen } = await open_rondo(browser));
});

after(async () => {
  await browser.close();
});

const sorted = (list) => [...list].sort();
const people_of = (file) => Object.values(JSON.parse(file).people).map((person) => person.name);
// The names in the table of people.
const shown_people = () => page.getByRole('table', { name: 'People' })
  .getByRole('cell').getByRole('button', { name: /^(?!Email of )/ }).allTextContents();
const found = () => page.getByRole('listbox', { name: 'Search' }).getByRole('option');

async function program_file() {
  await visit(page, '#/files');
  return (await download(page, 'button', 'Download the program')).text;
}

// Every other person mentors, so that all of them get into one match list.
function sheet() {
  const rows = all.map((name, at) => {
    const topics = at % 2 === 0 ? ['Routines', ''] : ['', 'Routines'];
    return [name, `person${at}@example.org`, ...topics].join('\t');
  });
  return ['Name\tEmail\tTopics offered\tTopics requested', ...rows].join('\n');
}

test('a pasted sheet brings all of them in', async () => {
  await press(page, 'button', 'Blank event');
  await saved(page);
  event = (await page.evaluate(() => location.hash)).split('/')[2];
  await page.evaluate((text) => navigator.clipboard.writeText(text), sheet());
  await page.locator('body').press('Control+v');
  await press(page, 'button', `Import ${all.length} people`);
  await heading(page, 'New event').waitFor();
  await saved(page);
  assert.deepEqual(sorted(people_of(await program_file())), sorted(all));
});

test('a name is laid out from where its first letter begins', async () => {
  await visit(page, '#/people');
  const directions = await page.evaluate(() => window.directions);
  const of = (script) => Object.entries(directions)
    .filter(([words]) => words.startsWith(names[script].slice(0, 6)))
    .map(([, direction]) => direction);
  for (const script of ['Hebrew', 'Hebrew with Latin in it', 'Arabic', 'Urdu']) {
    assert.deepEqual([...new Set(of(script))], ['rtl'], script);
  }
  const latin = Object.entries(directions).filter(([words]) => /^[A-Za-z]/.test(words));
  assert.deepEqual([...new Set(latin.map(([, direction]) => direction))], ['ltr']);
});

test('each is shown, and the search of the screen finds it', async () => {
  await visit(page, '#/people');
  await heading(page, 'People').waitFor();
  await shot(page, 'names');
  await page.setViewportSize(small);
  const search = page.getByRole('searchbox', { name: 'Find a person, site or topic', exact: true });
  for (const name of all) {
    await search.fill(name);
    await settled(page);
    assert.deepEqual(await shown_people(), [name]);
    assert.equal(await search.inputValue(), name);
  }
  await search.fill('');
});

test('Ctrl K finds each', async () => {
  await visit(page, '#/');
  await page.locator('body').press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search', exact: true });
  for (const name of all) {
    await field.fill(name);
    await settled(page);
    assert.equal(await found().first().getAttribute('aria-label'), name);
  }
  await page.keyboard.press('Escape');
  await settled(page);
});

test('all are in the printed match list and in its sheet', async () => {
  await visit(page, `#/event/${event}/match`);
  await press(page, 'button', 'Match');
  // On so small a page it is below what is seen.
  await page.getByRole('table', { name: 'Matches of New event' }).waitFor({ state: 'attached' });
  await page.evaluate(() => {
    window.print = () => {};
  });
  await press(page, 'button', 'More for New event');
  await press(page, 'menuitem', 'Print the list');
  const rows = page.locator('#print table').first().locator('tbody tr');
  await rows.first().waitFor({ state: 'attached' });
  const printed = await rows.evaluateAll((list) => list.flatMap((row) =>
    [row.cells[0].textContent, row.cells[2].textContent]));
  assert.deepEqual(sorted(printed), sorted(all));
  await press(page, 'button', 'More for New event');
  const csv = (await download(page, 'menuitem', 'Export as CSV')).text;
  const sheet_names = csv.trim().split('\r\n').slice(1).flatMap((line) => {
    const row = line.split(',');
    return [row[0], row[3]];
  });
  assert.deepEqual(sorted(sheet_names), sorted(all));
});

test('typed into “Add a person” they come out of the program file as they were', async () => {
  await visit(page, '#/');
  await new_program(page);
  await visit(page, '#/people');
  const add = page.getByRole('button', { name: 'Add person', exact: true });
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true });
  for (const name of typed) {
    await add.first().click({ force: true });
    await field.focus();
    await page.keyboard.insertText(name);
    await field.press('Enter');
    await field.waitFor({ state: 'detached' });
    await visit(page, '#/people');  // their page has opened
  }
  await saved(page);
  assert.deepEqual(sorted(people_of(await program_file())), sorted(typed));
});

test('a message that begins with a name from right to left runs as its own words do', async () => {
  const name = names['Hebrew with Latin in it'];
  await visit(page, '#/people');
  await press(page, 'button', name);
  await press(page, 'button', `More for \u2068${name}\u2069`);
  await press(page, 'menuitem', 'Archive');
  const words = `\u2068${name}\u2069 is archived`;
  await page.getByRole('group', { name: words, exact: true }).waitFor({ state: 'attached' });
  assert.equal((await page.evaluate(() => window.directions))[words], 'ltr');
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
