// What belongs in a PD plan in the words of the person whose it is: a message with a link, the page
// that it opens on a phone, and the answer that is taken into the plan.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, phone as phone_size } from './support/browser.mjs';
import { pick } from './support/kind.mjs';
import {
  download, open_rondo, press, saved, settled, shot, start_with_people, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  await start_with_people(page, 'PD plan cluster');
});

after(() => browser.close());

let link;
let person;

test('everybody gets a plan and a message with the way to their own page', async () => {
  await visit(page, '#/plans');
  await press(page, 'button', 'Start a plan');
  await by('dialog', 'Start a plan').waitFor();
  await pick(page, 'Person', 'Everybody without such a plan');
  await press(page, 'button', 'Add');
  await by('dialog', 'Start a plan').waitFor({ state: 'detached' });
  await press(page, 'tab', 'Messages');
  await shot(page, 'plan-messages');
  const csv = await download(page, 'button', 'Download for mail merge');
  const links = [...csv.text.matchAll(/https?:\S+#rondo2\.plan\.[\w.-]+/g)].map((one) => one[0]);
  assert.ok(links.length > 10);
  [link] = links;
  await press(page, 'button', `Mark ${links.length} people as asked`);
  await saved(page);
});

test('the person ticks topics and micro events on a phone, and the plan has them', async () => {
  const { page: phone } = await open_rondo(browser, new URL(link).hash);
  await phone.setViewportSize(phone_size);
  await settled(phone);
  [, person] = (await phone.getByText(/For /).first().textContent()).split('For ');
  // Of many topics those outside the plan are folded away.
  await press(phone, 'button', /^Show \d+ other topics$/);
  const topic = phone.getByRole('combobox', { name: /^Your choice for / }).first();
  await topic.selectOption({ label: 'Growth' }, { force: true });
  await settled(phone);
  await press(phone, 'checkbox', 'PD plan');
  // A phone throws the page away while its owner looks into another application.
  await phone.reload();
  await settled(phone);
  await phone.getByRole('list', { name: 'In your plan', exact: true }).waitFor();
  assert.ok(await phone.getByRole('checkbox', { name: 'PD plan', exact: true }).isChecked());
  await press(phone, 'button', 'Finish');
  await phone.getByText('Your answer is ready', { exact: true }).waitFor();
  await shot(phone, 'plan-page');
  const { text } = await download(phone, 'button', 'Save as a file');
  await phone.close();

  await press(page, 'tab', 'PD plans');
  await write(page, 'Mails or links with answers', `> ${text}\n\nthank you\n\n${text}`);
  await press(page, 'button', 'Look at the answers');
  await by('dialog', '1 answer has come in').waitFor();
  await page.getByText(/: Growth · With PD plan/).waitFor();
  await shot(page, 'plan-received');
  await press(page, 'button', 'Take in');
  await saved(page);
  await press(page, 'button', new RegExp(`^Open, PD plan .* of ${person}$`));
  await by('checkbox', 'PD plan').waitFor();
  assert.ok(await by('checkbox', 'PD plan').isChecked());
  // The same answer once more changes nothing.
  await write(page, 'Mails or links with answers', text);
  await press(page, 'button', 'Look at the answers');
  await page.getByText('Was taken in before').waitFor();
  await press(page, 'button', 'Put aside');
  assert.deepEqual(seen.errors, []);
});
