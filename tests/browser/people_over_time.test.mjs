// People over time: next mentors, a PD plan from topics to sign-up, archive and erase.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import {
  download, heading, open_rondo, press, saved, settled, shot, visit,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

async function pick(name, label) {
  await by('combobox', name).selectOption({ label }, { force: true });
  await settled(page);
}

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await visit(page, '#/people');
  await heading(page, 'People').waitFor();
});

after(() => browser.close());

test('people who could mentor next are asked and added in one press', async () => {
  await press(page, 'tab', 'Next mentors');
  await shot(page, 'people-next');
  await press(page, 'tab', 'Likely duplicates');
  await shot(page, 'people-duplicates');
  await press(page, 'tab', 'Everyone');
});

test('a plan gathers topics and events, and signs up in one press', async () => {
  await press(page, 'button', 'PD plans');
  await heading(page, 'PD plans').waitFor();
  await press(page, 'button', 'Start a plan');
  await by('dialog', 'Start a plan').waitFor();
  await pick('Person', 'Amara Okafor');
  await press(page, 'button', 'Add');
  await press(page, 'button', /^Open, PD plan .* of Amara Okafor$/);
  await pick('Add a topic', 'Data literacy');
  await by('combobox', 'Why Data literacy').waitFor();
  await press(page, 'button', 'Take suggestion');
  await press(page, 'button', 'Sign up for the plan');
  await page.getByText(/^signed up/).first().waitFor();
  await shot(page, 'plans');
  const csv = await download(page, 'button', /^Download, PD plan/);
  assert.match(csv.text, /Amara Okafor.*Data literacy,Growth/);
  await saved(page);
});

test('an archived person stands aside, and an erased one is nowhere', async () => {
  await visit(page, '#/people');
  await press(page, 'button', 'Amara Okafor');
  await heading(page, 'Amara Okafor').waitFor();
  await by('heading', 'Over time').waitFor();
  await shot(page, 'person-over-time');
  await press(page, 'button', 'More for Amara Okafor');
  await press(page, 'menuitem', 'Archive');
  await page.getByText(/archived$/).first().waitFor();
  await press(page, 'button', 'More for Amara Okafor');
  await press(page, 'menuitem', 'Erase for good…');
  await by('dialog', 'Erase Amara Okafor?').waitFor();
  await shot(page, 'person-erase');
  await by('textbox', 'Type the name to confirm').fill('Amara Okafor');
  await settled(page);
  await press(page, 'button', 'Erase for good');
  await heading(page, 'People').waitFor();
  await saved(page);
  await visit(page, '#/files');
  const file = await download(page, 'button', 'Download the program');
  assert.ok(!file.text.includes('Amara Okafor'));
  assert.deepEqual(seen.errors, []);
});
