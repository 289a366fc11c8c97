// People over time: next mentors, a PD plan from topics to sign-up, archive and erase.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import {
  download, heading, open_rondo, press, saved, settled, shot, visit, write,
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
  browser = await launch({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page, seen } = await open_rondo(browser));
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await visit(page, '#/people');
  await heading(page, 'People').waitFor();
});

after(() => browser.close());

const program = async () => {
  await visit(page, '#/files');
  return JSON.parse((await download(page, 'button', 'Download the program')).text);
};
const id_named = (records, name) =>
  Object.keys(records).find((id) => records[id].name === name && !records[id].removed);

test('people who could mentor next are asked and added in one press', async () => {
  await press(page, 'tab', 'Next mentors');
  const add = by('button', /^Add as mentor, /);
  await add.first().waitFor();
  await shot(page, 'people-next');
  const suggested = await add.count();
  const label = await add.first().evaluate((element) =>
    element.getAttribute('aria-label') ?? element.textContent);
  const [, name, topic, event] = label.match(/^Add as mentor, (.+), (.+), (.+)$/);
  await press(page, 'button', `Copy, ${name}, ${topic}, ${event}`);
  const message = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(message.includes(`\n\nHello ${name},`), message);
  assert.ok(message.includes(topic), message);
  await press(page, 'button', label);
  await by('button', label).waitFor({ state: 'detached' });
  assert.ok(await add.count() < suggested);
  await saved(page);

  const { people, topics, events, registrations } = await program();
  const added = Object.values(registrations).find((one) =>
    one.event === id_named(events, event) && one.person === id_named(people, name));
  assert.equal(added.mentors, true);
  assert.ok(id_named(topics, topic) in added.offers);
  await visit(page, '#/people');
  await press(page, 'tab', 'Likely duplicates');
  await shot(page, 'people-duplicates');
  await press(page, 'tab', 'Everyone');
});

test('the cap of mentees in a school year is set once, and a person can have another', async () => {
  await visit(page, '#/settings');
  await write(page, 'Mentees per mentor and school year at most', '3');
  await saved(page);
  await visit(page, '#/people');
  await page.getByText(/of 3 mentees in 20/).first().waitFor();
  await press(page, 'button', 'Amara Okafor');
  await write(page, 'Mentees this school year at most', '5');
  await visit(page, '#/settings');
  await write(page, 'Mentees per mentor and school year at most', '');
  await visit(page, '#/people');
  await heading(page, 'People').waitFor();
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
  assert.ok(!JSON.stringify(await program()).includes('Amara Okafor'));
  assert.deepEqual(seen.errors, []);
});
