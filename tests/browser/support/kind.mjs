// The steps from template to report that the tests of all kinds of event walk, by role and name.
// Ids are random in each run, so nothing here goes by which row comes first.

import assert from 'node:assert/strict';
import { launch, launch_profile, phone } from './browser.mjs';
import {
  choose, download, open_program, open_rondo, press, saved, settled, visit, write,
} from './rondo.mjs';

// A browser whose clock begins at `start` (ISO time) and runs on from there.
export async function launch_at(start, options = {}) {
  const first = await launch(options);
  await first.context.clock.install({ time: Date.parse(start) });
  return {
    context: first.context,
    folder: first.folder,
    options,
    async close() {
      await this.context.close();
      await first.close();
    },
  };
}

// The same, with `program` open in it: {browser, page, seen}.
export async function open_at(start, program, options = {}) {
  const browser = await launch_at(start, options);
  const { page, seen } = await open_rondo(browser);
  await open_program(page, program);
  return { browser, page, seen };
}

// The browser was closed, and is opened again at that time with all that it kept.
export async function come_back(browser, start) {
  await browser.context.close();
  browser.context = await launch_profile(browser.folder, browser.options);
  await browser.context.clock.install({ time: Date.parse(start) });
  return open_rondo(browser);
}

export async function pick(page, name, label) {
  await page.getByRole('combobox', { name, exact: true })
    .selectOption({ label }, { force: true });
  await settled(page);
}

// Where a name alone is not enough: inside `part` of the page.
export async function press_in(page, part, role, name) {
  const target = part.getByRole(role, { name, exact: true });
  await target.focus();
  await settled(page);
  await target.click({ force: true });
  await settled(page);
}

// A step of the event that is open.
export async function step(page, name) {
  await press_in(page, page.getByRole('navigation', { name: 'Steps of the event' }), 'link', name);
}

// What a link that was saved as a file has behind its address.
const fragment_of = (file) => file.text.trim().slice(file.text.indexOf('#'));

// Reads comma-separated values in which any cell may be quoted.
export function rows_of(text) {
  const rows = [[]];
  const cells = /"((?:[^"]|"")*)"(,|\r?\n|$)|([^",\r\n]*)(,|\r?\n|$)/gy;
  for (const [, quoted, after_quoted, plain, after] of text.replace(/^\uFEFF/, '').matchAll(cells)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    const end = after_quoted ?? after;
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

// Brings in a sign-up sheet, a line for each row. `columns`: what columns mean that the sheet's
// headings leave open, "Trained" -> "Trained: yes or no".
export async function import_people(page, lines, columns = {}) {
  const people = lines.length - 1;
  await choose(page, /^(Choose a file|Import sign-up sheet)$/,
    { name: 'sign-ups.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  await page.getByText(`sign-ups.csv: ${people} answers from ${people} people.`).waitFor();
  for (const [column, meaning] of Object.entries(columns)) {
    await pick(page, `“${column}” becomes`, meaning);
  }
  await press(page, 'button', `Import ${people} people`);
  await saved(page);
}

// Types in somebody who is not on a sheet.
export async function add_person(page, { name, site, role, topic }) {
  await press(page, 'button', 'Add a person');
  await page.getByRole('dialog', { name: 'Add a person' }).waitFor();
  await press(page, 'radio', role);
  if (topic) await pick(page, 'Topic', topic);
  await write(page, 'Name', name);
  await pick(page, 'Site', site);
  await press(page, 'button', 'Add as new person');
  await page.getByRole('dialog', { name: 'Add a person' }).waitFor({ state: 'detached' });
  await saved(page);
}

// The link to the sign-up form, from Invite.
export async function form_of(page) {
  await step(page, 'Invite');
  return fragment_of(await download(page, 'button', 'Save as a file'));
}

async function choose_topics(guest, name, topics) {
  await press(guest, 'button', `${name} (required): Choose topics`);
  // A long list is a dialog, where one types to find.
  const long = await guest.getByRole('dialog', { name, exact: true }).count() > 0;
  for (const topic of topics) {
    if (long) await guest.getByRole('searchbox', { name: 'Type to find' }).fill(topic);
    await settled(guest);
    await press(guest, long ? 'checkbox' : 'menuitemcheckbox', topic);
  }
  await guest.keyboard.press('Escape');
  await settled(guest);
}

// A page of somebody's own, on a phone. `fill_in(guest)` ends with a link that can be saved as a file.
async function on_own_page(browser, link, fill_in) {
  const { page: guest, seen } = await open_rondo(browser, link);
  await guest.setViewportSize(phone);
  await settled(guest);
  await fill_in(guest);
  const answer = fragment_of(await download(guest, 'button', 'Save as a file'));
  assert.deepEqual(seen.errors, []);
  await guest.close();
  return answer;
}

// What the form of a kind of event calls the sides and their topics.
const help = {
  mentor: 'I can help others',
  mentee: 'I would like help',
  offers: 'Topics you can help with',
  requests: 'Topics you would like help with',
};
export const form_words = {
  help,
  interview: {
    mentor: 'I can tell about my role',
    mentee: 'I would like to learn about a role',
    offers: 'Topics you can tell about',
    requests: 'Topics you would like to talk about',
  },
  new_teacher: { ...help, mentor: 'I can help new colleagues', mentee: 'I am new here' },
  plan: {
    mentor: 'I can mentor others',
    mentee: 'I would like to learn',
    offers: 'Topics you can mentor in',
    requests: 'Topics for your plan',
  },
  sitting: {
    mentor: 'I come as a mentor',
    mentee: 'I come to meet mentors',
    offers: 'Topics people can ask you about',
    requests: 'Topics you would like to ask about',
  },
};

// Somebody fills in the form on a page of their own. `more(guest)` says what the kind of event asks
// besides. What comes out is the link with the answer.
export async function sign_up(
  browser, form, { name, site, offers, requests, words = form_words.help }, more = () => {},
) {
  return on_own_page(browser, form, async (guest) => {
    await write(guest, 'Your name', name);
    await pick(guest, 'Site', site);
    let side = 'Both';
    if (!requests) side = words.mentor;
    if (!offers) side = words.mentee;
    await press(guest, 'radio', side);
    if (offers) await choose_topics(guest, words.offers, offers);
    if (requests) await choose_topics(guest, words.requests, requests);
    await more(guest);
    await press(guest, 'button', 'Finish');
  });
}

// Several answers, as they would stand in mails. The screen is Invite.
export async function take_over(page, answers) {
  await write(page, 'Mails or links with answers',
    answers.map((answer) => `Here is mine: ${answer}`).join('\n\n'));
  await press(page, 'button', 'Look at the answers');
  const dialog = page.getByRole('dialog', { name: /sign-ups? ha(s|ve) come in$/ });
  await dialog.waitFor();
  await press(page, 'button', 'Take in');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
}

// Matches, and waits for exactly these pairs: "Ines Duarte with Tom Baker".
export async function match(page, event, pairs) {
  await step(page, 'Match');
  await press(page, 'button', 'Match');
  await page.getByRole('table', { name: `Matches of ${event}`, exact: true }).waitFor();
  await page.getByRole('tab', { name: `Matches (${pairs.length})`, exact: true }).waitFor();
  for (const pair of pairs) {
    await page.getByRole('button', { name: pair, exact: true }).first().waitFor();
  }
}

export async function approve(page, matches) {
  await press(page, 'button', `Approve ${matches} matches`);
  await saved(page);
}

// What the side panel of that name says, as one text with single spaces.
export async function panel(page, name) {
  const text = await page.getByRole('complementary', { name, exact: true }).textContent();
  return text.replaceAll(/\s+/g, ' ');
}

// The messages that the screen offers for mail merge: name -> {subject, text, links}. Of links it is
// what they hold behind "#": one for each match, or one in all to the form of feedback.
export async function messages(page) {
  const { text } = await download(page, 'button', 'Download for mail merge');
  const [, ...rows] = rows_of(text);
  return Object.fromEntries(rows.map(([name, , subject, words]) =>
    [name, { subject, text: words, links: words.match(/#rondo2\.\w+\.[\w.-]+/g) ?? [] }]));
}

// Somebody says yes on a page of their own, which first shows `expected`.
export async function say_yes(browser, link, expected) {
  return on_own_page(browser, link, async (guest) => {
    for (const words of expected) await guest.getByText(words, { exact: true }).first().waitFor();
    await press(guest, 'radio', 'Yes, it suits me');
    await press(guest, 'button', 'Finish');
  });
}

// Likewise no, with the reason.
export async function say_no(browser, link, why) {
  return on_own_page(browser, link, async (guest) => {
    await press(guest, 'radio', 'No, please look for somebody else');
    await write(guest, 'Why not, if you want to say', why);
    await press(guest, 'button', 'Finish');
  });
}

// Takes in answers to matches. The screen is Tell.
export async function take_in_yeses(page, answers) {
  await press(page, 'tab', 'Answers');
  await write(page, 'Mails or links with answers', answers.join('\n'));
  await press(page, 'button', 'Look at the answers');
  const dialog = page.getByRole('dialog', {
    name: answers.length === 1 ? '1 answer has come in' : `${answers.length} answers have come in`,
  });
  await dialog.waitFor();
  await press(page, 'button', 'Take in');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
}

// Notes that the session of that pair took place whose time has passed: one press, and `said` in the
// form that it leaves open, by the names of its fields. The screen is Meet.
export async function log_held(page, pair, said) {
  await press(page, 'button', pair);
  await press(page, 'button', 'It took place');
  await save_session(page, said);
}

async function save_session(page, said) {
  for (const [field, words] of Object.entries(said)) await write(page, field, words);
  await press(page, 'button', 'Save session');
  await page.getByRole('textbox', { name: 'Notes', exact: true }).waitFor({ state: 'detached' });
  await saved(page);
}

// Likewise of a session whose time nobody had planned: nothing is noted until it is saved.
export async function log_new(page, pair, said) {
  await press(page, 'button', pair);
  await press(page, 'button', 'Note that it took place…');
  await save_session(page, said);
}

async function fill_in_feedback(page, { texts = {}, choices = {} }) {
  for (const [question, said] of Object.entries(texts)) await write(page, question, said);
  for (const [question, said] of Object.entries(choices)) {
    await press_in(page, page.getByRole('radiogroup', { name: question, exact: true }), 'radio', said);
  }
}

// Somebody answers on a page of their own: `said` holds texts and choices by the words of the
// question.
export async function give_feedback(browser, link, said, look = () => {}) {
  return on_own_page(browser, link, async (guest) => {
    await look(guest);
    await fill_in_feedback(guest, said);
    await press(guest, 'button', 'Finish');
  });
}

// Likewise, typed in from paper. The screen is Feedback.
export async function type_in_feedback(page, name, said) {
  await press(page, 'button', `Type in, ${name}`);
  const dialog = page.getByRole('dialog', { name: `Feedback of ${name}`, exact: true });
  await dialog.waitFor();
  await fill_in_feedback(page, said);
  await press(page, 'button', 'Save the answers');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
}

// Opens the link of an answer in the coordinator's page and takes it in.
export async function take_in_feedback(page, answer, name) {
  await visit(page, answer);
  const dialog = page.getByRole('dialog', { name: `Answers from ${name}`, exact: true });
  await dialog.waitFor();
  await press(page, 'button', 'Take in');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
}

// The lines of a part of the report: "Pairs across sites" -> "75% (3 of 4)".
async function figures(page, part) {
  const region = page.getByRole('region', { name: part, exact: true });
  await region.waitFor();
  const lines = await region.getByRole('listitem').evaluateAll((items) => items.map((item) =>
    [...item.querySelectorAll('p')].map((words) => words.textContent.trim())));
  return Object.fromEntries(lines);
}

// That a part of the report has these lines, among others.
export async function assert_figures(page, part, expected) {
  const lines = await figures(page, part);
  for (const [line, value] of Object.entries(expected)) {
    assert.equal(lines[line], value, `${part}: ${line}`);
  }
}
