// Browsers that can't draw Rondo: without WebGL 2 a plain page still gives the programs out, and
// without WebAssembly, or without the module, the page says what is wrong.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { violations } from './support/axe.mjs';
import { address, flags, launch, launch_profile, open_page } from './support/browser.mjs';
import { download, new_program, open_rondo, picture, press, saved, visit } from './support/rondo.mjs';

const without_webgl = { args: [...flags, '--disable-3d-apis'] };

let filled;   // a profile with two programs
let files;    // their files by name, as the page with a canvas gives them
let browser;  // the same profile without WebGL
let page;
let seen;

async function files_of_programs() {
  filled = await launch();
  const { page: normal } = await open_rondo(filled);
  await press(normal, 'button', 'Try the sample program');
  await saved(normal);
  await visit(normal, '#/files');
  const sample = await download(normal, 'button', 'Download the program');
  await visit(normal, '#/');
  await new_program(normal);
  await press(normal, 'button', 'Blank event');
  await saved(normal);
  await visit(normal, '#/files');
  const blank = await download(normal, 'button', 'Download the program');
  await filled.context.close();
  return { 'Riverbend District (sample)': sample, 'My mentoring program': blank };
}

before(async () => {
  files = await files_of_programs();
  browser = await launch_profile(filled.folder, without_webgl);
  ({ page, seen } = await open_page(browser));
  await plain_page(page);
});

after(async () => {
  await browser.close();
  await filled.close();
});

// What is there while the page starts has the same title.
async function plain_page(on) {
  await on.getByText('One moment.', { exact: true }).waitFor({ state: 'detached' });
  await on.getByRole('heading', { level: 1, name: 'Rondo', exact: true }).waitFor();
}

const program = (name) => page.getByRole('listitem')
  .filter({ has: page.getByRole('heading', { name, exact: true }) });

async function press_plain(name) {
  const button = page.getByRole('button', { name, exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('without WebGL 2 a plain page says so and lists the programs', async () => {
  await page.getByText(/WebGL 2 is switched off or missing/).waitFor();
  assert.equal(await page.getByRole('listitem').count(), 2);
  await program('Riverbend District (sample)').getByText('64 people · 9 events').waitFor();
  await program('My mentoring program').getByText('0 people · 1 event').waitFor();
  assert.equal(await page.locator('canvas').count(), 0);
});

test('each program comes out as the file that the page with a canvas gives', async () => {
  for (const [name, file] of Object.entries(files)) {
    assert.deepEqual(await press_plain(`Download ${name}`), file);
    await page.getByRole('status').filter({ hasText: name }).waitFor();
  }
});

test('the keyboard reaches every program', async () => {
  await page.reload();
  await plain_page(page);
  for (const name of ['My mentoring program', 'Riverbend District (sample)']) {
    await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: `Download ${name}`, exact: true });
    assert.ok(await button.evaluate((element) => element === document.activeElement), name);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.equal(await readFile(await file.path(), 'utf8'), files[name].text);
  }
});

test('the plain page holds together, also narrow and in dark', async () => {
  for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark']]) {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await picture(page, `without-webgl-${width}`);
  }
});

test('a program that is damaged is told about, and the others still come out', async () => {
  const damaged = 'Riverbend District (sample)';
  const { program: id } = JSON.parse(files[damaged].text);
  await page.evaluate((key) => new Promise((resolve, reject) => {
    const opening = indexedDB.open('rondo');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction('records', 'readwrite');
      change.objectStore('records').put(new TextEncoder().encode('{'), [`program/${key}`, 'header']);
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  }), id);
  await page.getByRole('button', { name: `Download ${damaged}`, exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'damaged' }).waitFor();
  assert.deepEqual(await press_plain('Download My mentoring program'), files['My mentoring program']);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});

test('without any program the plain page says that there is none', async () => {
  const empty = await launch(without_webgl);
  try {
    const { page: bare } = await open_page(empty.context);
    await bare.getByText('There is no program in this browser.').waitFor();
    assert.equal(await bare.getByRole('button').count(), 0);
    assert.deepEqual(await violations(bare), []);
  } finally {
    await empty.close();
  }
});

// A page of its own in the profile with programs, prepared by a script.
async function prepared(script, act = () => {}) {
  const other = await browser.newPage();
  await other.addInitScript(script);
  await act(other);
  await other.goto(address);
  return other;
}

test('storage that refuses is told about', async () => {
  const other = await prepared(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not in this window', 'SecurityError');
    };
  });
  await other.getByRole('alert').filter({ hasText: 'not in this window' }).waitFor();
  await plain_page(other);
  assert.deepEqual(await violations(other), []);
  await other.close();
});

test('a browser that hides what is drawn gets the plain page, and is told why', async () => {
  for (const shown_instead of [255, 0]) {  // white, or nothing at all
    const other = await prepared(`
      const honest = CanvasRenderingContext2D.prototype.getImageData;
      CanvasRenderingContext2D.prototype.getImageData = function getImageData(...place) {
        const image = honest.apply(this, place);
        image.data.fill(${shown_instead});
        return image;
      };`);
    await other.getByText(/hides from pages what they draw/).waitFor();
    assert.equal(await other.getByRole('listitem').count(), 2);
    await other.close();
  }
});

test('without WebAssembly the page says so', async () => {
  const other = await prepared(() => {
    delete window.WebAssembly;
  });
  await other.getByRole('alert').filter({ hasText: 'WebAssembly is switched off or missing' }).waitFor();
  assert.equal(await other.getByRole('main').count(), 1);
  assert.deepEqual(await violations(other), []);
  await other.close();
});

test('a module that does not arrive is told about', async () => {
  const other = await prepared('', (one) => one.route('**/rondo.wasm', (route) => route.abort()));
  await other.getByRole('alert').filter({ hasText: 'Rondo could not start' }).waitFor();
  assert.equal(await other.getByText('One moment.').count(), 0);
  await other.close();
});
