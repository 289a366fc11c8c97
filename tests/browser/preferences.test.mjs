// With whom people would like to meet: a message with a link, the page that it opens on a phone, the
// answer that is taken in, and what it does to the matches.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, phone as phone_size } from './support/browser.mjs';
import {
  download, open_rondo, press, saved, settled, shot, start_with_people, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  await start_with_people(page, 'Topic sprint');
  // The template asks nobody: setting the event up is where that is changed.
  assert.equal(await by('link', 'Wishes').count(), 0);
  await press(page, 'link', 'Set up');
  await by('combobox', 'Who may state wishes')
    .selectOption({ label: 'Mentors and mentees' }, { force: true });
  await settled(page);
  await saved(page);
});

after(() => browser.close());

let link;
let mentee;
let wanted;

test('everybody who is asked gets a message with an own page', async () => {
  await press(page, 'link', 'Wishes');
  await by('radio', 'Mentors and mentees').waitFor();
  await shot(page, 'prefer-people');
  await press(page, 'radio', 'Mentees');
  await saved(page);
  const ask = by('button', /^Ask \d+ people$/);
  const count = Number((await ask.textContent()).match(/\d+/)[0]);
  await press(page, 'button', `Ask ${count} people`);
  await by('table', 'Messages').waitFor();
  await shot(page, 'prefer-messages');
  const csv = await download(page, 'button', 'Download for mail merge');
  const links = [...csv.text.matchAll(/https?:\S+#rondo2\.prefer\.[\w.-]+/g)].map((one) => one[0]);
  assert.equal(links.length, count);
  [link] = links;
  await press(page, 'button', `Mark ${count} people as asked`);
  await page.getByText(`Not asked yet: 0. Asked: ${count}. Have answered: 0.`).waitFor();
  await saved(page);
});

test('the page is answered on a phone, and says who will see it', async () => {
  const { page: phone } = await open_rondo(browser, new URL(link).hash);
  await phone.setViewportSize(phone_size);
  await settled(phone);
  const words = await phone.getByText(/For /).first().textContent();
  mentee = words.split('For ')[1];
  await phone.getByText(/^Only the coordinator sees what you say/).waitFor();
  const wish = phone.getByRole('combobox', { name: /^Your wish for / });
  wanted = (await wish.first().evaluate((element) => element.getAttribute('aria-label') ??
    element.labels?.[0]?.textContent)).replace('Your wish for ', '');
  await wish.first().selectOption({ label: '1st choice' });
  await settled(phone);
  // The tab is loaded anew, as phones do with tabs that are out of sight.
  await phone.reload();
  await settled(phone);
  assert.equal(await wish.first().inputValue(), '1');
  await press(phone, 'button', 'Finish');
  await phone.getByText('Your answer is ready', { exact: true }).waitFor();
  await shot(phone, 'preferences');
  const { text } = await download(phone, 'button', 'Save as a file');
  await phone.close();

  await press(page, 'tab', 'People');
  await write(page, 'Mails or links with answers', `> ${text}\n\nthank you\n\n${text}`);
  await press(page, 'button', 'Look at the answers');
  await by('dialog', '1 answer has come in').waitFor();
  await shot(page, 'prefer-received');
  await press(page, 'button', 'Take in');
  await page.getByText(/Have answered: 1\.$/).waitFor();
  await saved(page);
});

test('what was said shows when it is asked for, and among the reasons of the match', async () => {
  await press(page, 'button', `Show wishes, ${mentee}`);
  await page.getByText(`Would like as mentor 1. ${wanted}`).waitFor();
  await shot(page, 'prefer-shown');
  await press(page, 'link', 'Match');
  await press(page, 'button', 'Match');
  await by('table', 'Matches of Topic sprint').waitFor();
  await saved(page);
  await press(page, 'button', `${wanted} with ${mentee}`);
  await page.getByText(`Preference: ${mentee} put ${wanted} first`).waitFor();
  await settled(page);
  await shot(page, 'prefer-matched');
  assert.deepEqual(seen.errors, []);
});
