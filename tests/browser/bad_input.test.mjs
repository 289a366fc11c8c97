// Bad input as a coordinator meets it: each file of tests/harness/bad_input.py is given to the page,
// which says what is wrong, where, and what to do, and keeps the program as it was, to the byte.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import {
  choose, download, heading, import_people, new_program, open_rondo, press, press_in_bar, saved, shot,
  visit,
} from './support/rondo.mjs';

const folder = process.env.RONDO_BAD_INPUT ?? 'build/bad-input';
const cases = JSON.parse(await readFile(path.join(folder, 'cases.json'), 'utf8'));
const good_sheet = 'Name,Email,School,Topics offered,Topics requested\n'
  + 'Ana Lee,ana@example.org,North High,SEL,\nBo Diaz,bo@example.org,South Middle,,SEL\n';

let browser;
let page;
let seen;
let event;
let untouched;  // the open program's file before anything bad came

const file_of = (one) => path.join(folder, one.file);
const as_file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function program() {
  await visit(page, '#/files');
  return (await download(page, 'button', 'Download the program')).text;
}

async function import_screen() {
  await visit(page, `#/event/${event}/import`);
  await heading(page, 'Import sign-ups').waitFor();
}

// An event with the people of a sheet; gives its id.
async function new_event(template, sheet) {
  await press(page, 'button', template);
  await choose(page, 'Choose a file', sheet);
  await import_people(page);
  await saved(page);
  return (await page.evaluate(() => location.hash)).split('/')[2];
}

// The message that the file was refused, with all it has to say.
async function refusal(file, says) {
  const alert = page.getByRole('alert').filter({ hasText: file });
  await alert.waitFor();
  const text = await alert.textContent();
  for (const part of says) assert.ok(text.includes(part), `“${part}” in “${text}”`);
}

before(async () => {
  browser = await launch({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page, seen } = await open_rondo(browser));
  event = await new_event('Topic sprint', as_file('good.csv', good_sheet));
  untouched = await program();
});

after(async () => {
  await browser.close();
});

test('the table has every kind of bad input', () => {
  for (const kind of ['refusedSheets', 'notedSheets', 'unmatchedSheets', 'refusedPrograms']) {
    assert.ok(cases[kind].length > 0, kind);
  }
});

for (const one of cases.refusedSheets) {
  test(`${one.about} is refused and leaves the program as it was`, async () => {
    await import_screen();
    await choose(page, 'Choose a file', file_of(one));
    await refusal(one.file, one.says);
    // The page is where it was, ready for the right file.
    await heading(page, 'Import sign-ups').waitFor();
    assert.ok(await page.getByRole('button', { name: 'Choose a file', exact: true }).isEnabled());
    assert.equal(await program(), untouched);
  });
}

for (const one of cases.refusedPrograms) {
  test(`${one.about} is refused and leaves the program as it was`, async () => {
    await visit(page, '#/files');
    await choose(page, 'Open a file', file_of(one));
    await refusal(one.file, [...one.says, 'nothing has changed']);
    assert.equal(await program(), untouched);
  });
}

// Rows of the list of problems: [file, row, column, what].
function rows_of(csv) {
  return csv.replace(/^\uFEFF/, '').trim().split('\r\n').map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted?.replaceAll('""', '"') ?? plain));
}

test('a program without people is opened for sheets that are read with remarks', async () => {
  await visit(page, '#/');
  await new_program(page);
  await press(page, 'button', 'Blank event');
  await saved(page);
  event = (await page.evaluate(() => location.hash)).split('/')[2];
  untouched = await program();
});

for (const one of cases.notedSheets) {
  test(`${one.about}: listed with row and column, and the rest comes in`, async () => {
    await import_screen();
    await choose(page, 'Choose a file', file_of(one));
    await heading(page, 'Import sign-ups').waitFor();
    for (const noted of one.noted) await page.getByText(noted.says).waitFor();
    await shot(page, `remarks-${path.parse(one.file).name}`);
    const list = rows_of((await download(page, 'button', 'Download as list')).text);
    for (const noted of one.noted) {
      const found = list.some(([file, row, column, says]) => file === one.file
        && row === String(noted.row) && column === noted.column && says.includes(noted.says));
      assert.ok(found, `row ${noted.row}, ${noted.column}: ${noted.says}\n${list.join('\n')}`);
    }
    await page.getByRole('button', { name: `Import ${one.people} people`, exact: true }).waitFor();
    await import_people(page);
    await heading(page, 'New event').waitFor();
    await saved(page);
    assert.notEqual(await program(), untouched);
    // One step takes all of it back.
    await press_in_bar(page, 'Undo');
    await saved(page);
    assert.equal(await program(), untouched);
  });
}

test('a sheet without anybody says so and can be left', async () => {
  await import_screen();
  await choose(page, 'Choose a file', as_file('colors.csv', 'Color,Number\nred,1\nblue,2\n'));
  await page.getByText('Nobody was found in this sheet').waitFor();
  await shot(page, 'sheet-without-people');
  assert.equal(await page.getByRole('button', { name: /^Import/ }).count(), 0);
  await press(page, 'button', 'Back to people');
  await heading(page, 'New event').waitFor();
  assert.equal(await program(), untouched);
});

test('a cell that swallowed a megabyte is shown by its beginning', async () => {
  await import_screen();
  const swallowed = `"${'Bo,bo@example.org\n'.repeat(60_000)}"`;
  await choose(page, 'Choose a file',
    as_file('swallowed.csv', `Name,Email\nAna Lee,${swallowed}\n${swallowed},cy@example.org\n`));
  await page.getByText('…” is not an email address').waitFor();
  await page.getByText('…” is too long for a name').waitFor();
  await press(page, 'button', 'Cancel');
  assert.equal(await program(), untouched);
});

// Files dragged from outside: the browser makes the event from what its operating system says.
function drop(files) {
  return page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, options));
    }
  }, files);
}

test('of several files dropped at once every bad one is told about', async () => {
  await visit(page, `#/event/${event}/people`);
  await drop([{ name: 'dropped.csv', text: '' }, { name: 'dropped.json', text: '{"format":' },
    { name: 'dropped.pdf', text: '%PDF-1.7' }]);
  await refusal('dropped.csv', ['is empty']);
  await refusal('dropped.json', ['ends too early', 'line 1', 'nothing has changed']);
  await refusal('dropped.pdf', ['is a PDF']);
  await shot(page, 'refused-files');
  assert.equal(await program(), untouched);
});

test('a folder that is dropped is told about', async () => {
  await page.evaluate(() => {
    const unreadable = {
      name: 'sheets', type: '', size: 4096, lastModified: 0,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    };
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [unreadable] } });
    document.body.dispatchEvent(event);
  });
  await refusal('sheets', ['can’t be read', 'If it is a folder, choose the file in it']);
  assert.equal(await program(), untouched);
});

test('pasted text that is no sheet is refused like a file', async () => {
  await visit(page, `#/event/${event}/people`);
  await page.evaluate(() => navigator.clipboard.writeText('Name,Goal\nAna Lee,"open\n'));
  await page.locator('body').press('Control+v');
  await refusal('pasted.csv', ['row 2', 'is never closed']);
  assert.equal(await program(), untouched);
});

for (const one of cases.unmatchedSheets) {
  test(`${one.about}: Match says what is missing and what to do`, async () => {
    await visit(page, '#/');
    await new_program(page);
    const alone = await new_event('Blank event', file_of(one));
    const people_only = await program();
    await visit(page, `#/event/${alone}/match`);
    for (const part of one.says) await page.getByText(part).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Match', exact: true }).count(), 0);
    await shot(page, `match-${path.parse(one.file).name}`);
    await press(page, 'button', 'Go to people');
    await heading(page, 'New event').waitFor();
    assert.equal(await program(), people_only);
  });
}

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
