// Typing as people do it who don't type letter by letter: input methods for Japanese, Chinese and
// Korean, pasting, and taking back what was typed. Nothing is lost, nothing comes twice, and keys
// that belong to the field are the field's.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch, small } from './support/browser.mjs';
import {
  download, heading, open_rondo, press, saved, settled, visit,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
let client;

before(async () => {
  browser = await launch({ viewport: small, permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page, seen } = await open_rondo(browser));
  client = await page.context().newCDPSession(page);
  await press(page, 'button', 'Blank event');
  await saved(page);
});

after(async () => {
  await browser.close();
});

beforeEach(async () => {
  await visit(page, '#/people');
  await heading(page, 'People').waitFor();
  await press(page, 'button', 'Add person');
  await name_field().focus();
  await settled(page);
});

afterEach(async () => {
  if (await dialog().count() > 0) await press(page, 'button', 'Cancel');
  await settled(page);
  assert.equal(await dialog().count(), 0);
});

const dialog = () => page.getByRole('dialog', { name: 'Add a person' });
const name_field = () => dialog().getByRole('textbox', { name: 'Name', exact: true });
const add = () => dialog().getByRole('button', { name: 'Add', exact: true });
const shown_people = () => page.getByRole('table', { name: 'People' })
  .getByRole('cell').getByRole('button', { name: /^(?!Email of )/ }).allTextContents();
const frames = () => page.evaluate(() => document.documentElement.dataset.frames);
const undo_in_bar = () => page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true });

// What an input method shows before a person has decided.
async function compose(text) {
  await client.send('Input.imeSetComposition',
    { text, selectionStart: text.length, selectionEnd: text.length });
}

const decide = (text) => client.send('Input.insertText', { text });

// A key that the input method uses itself: browsers give it the number 229.
async function press_in_input_method(key) {
  for (const type of ['rawKeyDown', 'keyUp']) {
    await client.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 });
  }
  await settled(page);
}

async function names_in_program() {
  await visit(page, '#/files');
  const { text } = await download(page, 'button', 'Download the program');
  return Object.values(JSON.parse(text).people ?? {}).map((person) => person.name);
}

// Per language: what is shown until each part is decided, and that part.
const compositions = {
  Japanese: [[['や', 'やま', 'やまだ'], '山田'], [['は', 'はな', 'はなこ'], '花子']],
  Chinese: [[['o', 'ou', 'ou y', 'ou yang'], '欧阳'], [['m', 'ming', 'ming y', 'ming yue'], '明月']],
  Korean: [[['ㄱ', '기', '김'], '김'], [['ㅁ', '미', '민'], '민'], [['ㅈ', '주', '준'], '준']],
};

for (const [language, parts] of Object.entries(compositions)) {
  const whole = parts.map(([, part]) => part).join('');

  test(`${language} is composed into a name, which is told only when it is decided`, async () => {
    let decided = '';
    for (const [steps, part] of parts) {
      await settled(page);
      const before_composing = await frames();
      for (const step of steps) {
        await compose(step);
        assert.equal(await name_field().inputValue(), decided + step);
      }
      assert.equal(await frames(), before_composing, 'the application heard nothing');
      await decide(part);
      decided += part;
      assert.equal(await name_field().inputValue(), decided);
    }
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await saved(page);
    assert.equal((await names_in_program()).filter((name) => name === whole).length, 1);
  });
}

test('the Enter that ends a composition sends nothing off', async () => {
  await compose('さとう');
  await press_in_input_method('Enter');
  await decide('佐藤');
  // Safari tells of the key after the composition has ended.
  await press_in_input_method('Enter');
  assert.equal(await name_field().inputValue(), '佐藤');
  assert.equal(await dialog().count(), 1);
});

test('the Esc that gives a composition up closes nothing', async () => {
  await decide('佐');
  await compose('と');
  await press_in_input_method('Escape');
  await compose('');
  await settled(page);
  assert.equal(await dialog().count(), 1);
  assert.equal(await name_field().inputValue(), '佐');
});

test('leaving the field in the middle of a composition keeps what is there', async () => {
  await compose('たなか');
  await page.keyboard.press('Tab');
  await settled(page);
  assert.equal(await name_field().inputValue(), 'たなか');
  assert.equal(await add().isDisabled(), false);
});

test('a search waits for the composition and then finds', async () => {
  await page.keyboard.press('Escape');
  await settled(page);
  const search = page.getByRole('searchbox', { name: 'Find a person, site or topic' });
  const everybody = await shown_people();
  await search.focus();
  await settled(page);
  await compose('やまだ');
  await settled(page);
  assert.deepEqual(await shown_people(), everybody);
  await decide('山田');
  await settled(page);
  assert.deepEqual(await shown_people(), ['山田花子']);
  assert.equal(await search.inputValue(), '山田');
  await search.fill('');
  await settled(page);
});

test('lines pasted into a field of one line become one line', async () => {
  await page.evaluate(() => navigator.clipboard.writeText('Ines\nMaria\r\nQuill'));
  await page.keyboard.press('Control+v');
  await settled(page);
  assert.equal(await name_field().inputValue(), 'Ines Maria Quill');
  await press(page, 'button', 'Add');
  await saved(page);
  assert.ok((await names_in_program()).includes('Ines Maria Quill'));
});

test('Ctrl Z in a field takes back what was typed there, never a step of the program', async () => {
  const offered = await undo_in_bar().getAttribute('aria-description');
  await page.keyboard.type('Robin');
  await settled(page);
  // The browser decides how many letters are one step. Once more than there can be: with nothing left
  // to take back in the field, the program still stays as it is.
  for (let step = 0; step <= 'Robin'.length; step += 1) await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await name_field().inputValue(), '');
  assert.equal(await add().isDisabled(), true);
  assert.equal(await undo_in_bar().getAttribute('aria-description'), offered);
  for (let step = 0; step <= 'Robin'.length; step += 1) await page.keyboard.press('Control+Shift+z');
  await settled(page);
  assert.equal(await name_field().inputValue(), 'Robin');
});

test('Ctrl Z at a checkbox, which has nothing to take back, undoes the last step', async () => {
  await page.keyboard.press('Escape');
  await settled(page);
  await page.getByRole('checkbox', { name: 'Select Ines Maria Quill' }).focus();
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.ok(!(await shown_people()).includes('Ines Maria Quill'));
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});

test('in a dialog, too, the mouse puts the caret and selects a word', async () => {
  await name_field().fill('hello world');
  await settled(page);
  await name_field().dblclick({ position: { x: 24, y: 12 } });
  await settled(page);
  assert.deepEqual(await name_field().evaluate(
    (field) => [field.selectionStart, field.selectionEnd]), [0, 5]);
});
