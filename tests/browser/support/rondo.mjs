// The page as a person meets it: opens it, finds things by role and name, acts on them, takes
// pictures. The mirror's elements lie over the canvas and let the pointer through, so a click at
// them is a click on the canvas; `press` does that, and types into real fields.

import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { errors } from 'playwright-core';
import { address, desktop, open_page, phone } from './browser.mjs';
import { painted, set_painted } from './painting.mjs';
import { settled } from './settled.mjs';

export { settled };

const pictures = path.resolve(fileURLToPath(import.meta.url), '../../../../build/pictures');

export async function open_rondo(browser, place = '') {
  const { page, seen } = await open_page(browser.context, new URL(place, address).href);
  page.setDefaultTimeout(20_000);
  await page.waitForFunction(() => Number(document.documentElement.dataset.frames) > 0);
  await settled(page);
  return { page, seen };
}

export async function press(page, role, name, options = {}) {
  const target = page.getByRole(role, { name, exact: typeof name === 'string', ...options });
  await target.focus();
  await settled(page);
  await target.click({ force: true });
  await settled(page);
}

// Goes to an address as a link from outside would.
export async function visit(page, place) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await settled(page);
}

// From Home, under the name that is offered.
export async function new_program(page) {
  await press(page, 'button', 'New program');
  await press(page, 'button', 'Create');
}

// The title of the screen.
export const heading = (page, name) =>
  page.getByRole('heading', { level: 1, name, exact: true });

// On Tell, everybody: those whom no mail reaches come last.
export async function mark_all_told(page) {
  const mark = page.getByRole('button', { name: /^Mark \d+ (person|people) as told$/ });
  await mark.waitFor();
  while (await mark.count() > 0) await press(page, 'button', await mark.textContent());
}

// Until the page says that all is on disk.
export const saved = (page) => page.getByText('Saved', { exact: true }).waitFor();

// In the top bar: a message at the foot of the page may offer Undo as well.
export async function press_in_bar(page, name) {
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click({ force: true });
  await settled(page);
}

// Chooses files in the dialog that pressing `button` opens.
export async function choose(page, button, files) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, 'button', button),
  ]);
  await chooser.setFiles(files);
  await settled(page);
}

const sample_sheet = fileURLToPath(
  new URL('../../../assets/samples/google-forms.csv', import.meta.url));

// Takes the people of a sheet in; what it asks stays open.
export async function import_people(page) {
  await press(page, 'button', /^Import (as it is|\d+ (person|people))$/);
}

// From home: an event of that template, with the people of the sample sheet.
export async function start_with_people(page, template) {
  await press(page, 'button', template);
  await choose(page, 'Choose a file', sample_sheet);
  await import_people(page);
  await saved(page);
}

// Opens a program that a test has written, as a file of it; what begins each file is added.
export async function open_program(page, program) {
  await visit(page, '#/files');
  await choose(page, 'Open a file', {
    name: 'program.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(
      { format: 'rondo', formatVersion: 1, minWriter: 1, kind: 'full', ...program })),
  });
  await page.getByRole('banner').getByText(program.info.program.name, { exact: true }).waitFor();
  await saved(page);
}

// What pressing `role` `name` downloads.
export async function download(page, role, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, role, name)]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

export async function write(page, name, text, role = 'textbox') {
  const field = page.getByRole(role, { name, exact: true });
  await field.fill(text);
  await field.press('Tab');
  await settled(page);
}

// The page as it is, in build/pictures/. Chromium now and then never answers when it is asked for a
// picture of a page at rest, and does when it is asked again.
export async function picture(page, name) {
  await mkdir(pictures, { recursive: true });
  await painted(page);
  const take = () => page.screenshot({ path: path.join(pictures, `${name}.png`) });
  try {
    await take();
  } catch (problem) {
    if (!(problem instanceof errors.TimeoutError)) throw problem;
    await page.bringToFront();
    await take();
  }
}

// What is printed, as a document in build/pictures/.
export async function paper(page, name) {
  await mkdir(pictures, { recursive: true });
  await page.pdf({ path: path.join(pictures, `${name}.pdf`), format: 'A4' });
}

// The same screen at both sizes, each painted since it comes from another size.
export async function shot(page, name) {
  if (page.viewportSize().width === phone.width) await page.setViewportSize(desktop);
  await set_painted(page, true);
  for (const [size, label] of [[phone, 'phone'], [desktop, 'desktop']]) {
    await page.setViewportSize(size);
    await settled(page);
    await picture(page, `${name}-${label}`);
  }
  await set_painted(page, false);
}
