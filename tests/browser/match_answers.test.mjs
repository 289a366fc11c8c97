// A message with a text of one's own and a link in it; the page that the link opens; the answer that
// comes back and is taken in.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import {
  download, mark_all_told, open_rondo, press, saved, settled, shot, write,
} from './support/rondo.mjs';
import { approved_sprint } from './support/sprint.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

before(async () => {
  browser = await launch();
  ({ page, seen } = await approved_sprint(browser));
  await press(page, 'button', 'Go on to tell people');
});

after(() => browser.close());

let links;

test('a text of one’s own, with fields put in, goes to everybody', async () => {
  await press(page, 'button', 'Edit the text');
  await write(page, 'Subject', 'A match for {name}');
  await write(page, 'Text', 'Dear {nme}');
  await page.getByRole('button', { name: 'Save the text', disabled: true }).waitFor();
  await write(page, 'Text', 'Dear {name},\n\n{match}\n');
  await press(page, 'button', 'Link to answer');
  await shot(page, 'tell-text');
  await press(page, 'button', 'Save the text');
  await saved(page);
  const csv = await download(page, 'button', 'Download for mail merge');
  assert.match(csv.text, /A match for /);
  assert.match(csv.text, /Dear /);
  links = [...csv.text.matchAll(/https?:\S+#rondo2\.notice\.[\w.-]+/g)].map((found) => found[0]);
  assert.ok(links.length > 2);
  await mark_all_told(page);
  await saved(page);
});

test('the link opens the match for one person, whose answer comes back and is taken in', async () => {
  const { page: phone } = await open_rondo(browser, new URL(links[0]).hash);
  await phone.getByText('Does this suit you?').waitFor();
  await press(phone, 'radio', 'No, please look for somebody else');
  await write(phone, 'Why not, if you want to say', 'no time this term');
  await press(phone, 'button', 'Finish');
  await shot(phone, 'notice');
  const { text } = await download(phone, 'button', 'Save as a file');
  await phone.close();

  await press(page, 'tab', 'Answers');
  await write(page, 'Mails or links with answers', `> ${text}\n\nnothing\n\n${text}`);
  await press(page, 'button', 'Look at the answers');
  await by('dialog', '1 answer has come in').waitFor();
  await shot(page, 'tell-received');
  await press(page, 'button', 'Take in');
  await page.getByText(/no time this term/).waitFor();
  await by('button', /^Match again, /).first().waitFor();
  await saved(page);
  await settled(page);
  assert.deepEqual(seen.errors, []);
});
