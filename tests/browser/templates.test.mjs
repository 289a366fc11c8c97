// Templates: found by topic, looked at, saved of an event, passed on by link and by file.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import {
  choose, download, heading, open_rondo, press, saved, settled, shot, visit, write,
} from './support/rondo.mjs';

let browser;
let colleague;
let page;
let seen;
let link;
let file;
const by = (role, name) => page.getByRole(role, { name, exact: true });

before(async () => {
  browser = await launch({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page, seen } = await open_rondo(browser, '#/new'));
});

after(async () => {
  await browser.close();
  await colleague?.close();
});

test('the gallery finds a template by topic and shows what is in it', async () => {
  await by('heading', 'Ready to use').waitFor();
  await shot(page, 'templates');
  await by('searchbox', 'Find a template by name, purpose or topic').fill('school counselor');
  await settled(page);
  await by('heading', 'Topic sprint').waitFor({ state: 'detached' });
  await press(page, 'button', 'Details, Informational interview');
  await by('dialog', 'Informational interview').waitFor();
  await page.getByText('What does an ordinary week look like?').waitFor();
  await shot(page, 'template-details');
  await press(page, 'button', 'Start an event with it');
  await heading(page, 'Informational interviews').waitFor();
  await saved(page);
});

test('an event with its own agenda is saved as a template', async () => {
  await press(page, 'link', 'Set up');
  await write(page, 'Agenda of a session', '45 min: Our own way');
  await saved(page);
  await shot(page, 'event-texts');
  await press(page, 'button', 'Save as a template');
  await by('dialog', 'Save as a template').waitFor();
  await by('textbox', 'Name of the template').fill('Career talks');
  await settled(page);
  await press(page, 'button', 'Save');
  await by('dialog', 'Save as a template').waitFor({ state: 'detached' });
  await saved(page);
});

test('it is shared as a link or a file', async () => {
  await visit(page, '#/new');
  await by('searchbox', 'Find a template by name, purpose or topic').fill('');
  await by('heading', 'Your templates').waitFor();
  await press(page, 'button', 'Share, Career talks (yours)');
  await press(page, 'button', 'Copy the link');
  await page.getByRole('status').filter({ hasText: 'It is on the clipboard' }).waitFor();
  link = await page.evaluate(() => navigator.clipboard.readText());
  file = await download(page, 'button', 'Save as a file');
  assert.equal(file.name, 'career-talks.rondo-template.json');
  assert.ok(file.text.includes('45 min: Our own way'));
  assert.deepEqual(seen.errors, []);
});

test('a colleague without a program sees it, keeps it and starts an event', async () => {
  colleague = await launch();
  ({ page, seen } = await open_rondo(colleague, new URL(link).hash));
  await by('dialog', 'You were sent a template: Career talks').waitFor();
  await page.getByText('45 min: Our own way').waitFor();
  await shot(page, 'template-received');
  await press(page, 'button', 'Keep it in my templates');
  await saved(page);
  await press(page, 'button', 'Start Career talks (yours)');
  await heading(page, 'Career talks').waitFor();
  await press(page, 'link', 'Set up');
  assert.equal(await by('textbox', 'Agenda of a session').inputValue(), '45 min: Our own way');
});

test('removed, undone, and brought again by the file', async () => {
  await visit(page, '#/new');
  await press(page, 'button', 'Remove, Career talks (yours)');
  await by('heading', 'Your templates').waitFor({ state: 'detached' });
  const saved_file = path.join(colleague.folder, file.name);
  await writeFile(saved_file, file.text);
  await choose(page, 'Open a file', saved_file);
  await by('dialog', 'You were sent a template: Career talks').waitFor();
  await press(page, 'button', 'Not now');
  await by('dialog', 'You were sent a template: Career talks').waitFor({ state: 'detached' });
  await writeFile(saved_file, file.text.slice(0, 200));
  await choose(page, 'Open a file', saved_file);
  await page.getByRole('alert').filter({ hasText: 'The file ends too early' }).waitFor();
  assert.deepEqual(seen.errors, []);
});
