// A topic sprint from template to report for people who read Spanish: set up, form, match,
// messages, answers, sessions, feedback and report, with no English word of the interface anywhere.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { assert_figures, launch_at, press_in, rows_of } from './support/kind.mjs';
import {
  choose, download, heading, open_rondo, press, settled, shot, visit, write,
} from './support/rondo.mjs';

const table_of = async (language) => JSON.parse(await readFile(
  new URL(`../../assets/strings/${language}.json`, import.meta.url), 'utf8'));
const [english, spanish] = [await table_of('en'), await table_of('es')];

let browser;
let page;
let seen;
let event;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// A text of the string table; with a count in the form that Spanish takes for it.
function words(key, args = {}) {
  const form = 'count' in args ? `.${args.count === 1 ? 'one' : 'other'}` : '';
  return Object.entries(args).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    spanish[key + form] ?? spanish[key]);
}

// The lines of texts as they may stand on screen: as they are, or with arguments as patterns. One
// with next to no letters of its own would fit anything.
function lines_of(texts) {
  const exact = new Set(), patterns = [];
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const parts = line.split(/\{\w+\}/);
    if (parts.length === 1) exact.add(line);
    else if (/\p{L}{4}/u.test(parts.join(' '))) {
      const literal = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      patterns.push(new RegExp(`^${literal.join('.+')}$`, 'u'));
    }
  }
  return (line) => exact.has(line) || patterns.some((pattern) => pattern.test(line));
}
const is_spanish = lines_of(Object.values(spanish));
const is_in_english = lines_of(Object.keys(english)
  .filter((key) => english[key] !== spanish[key]).map((key) => english[key]));

// Of a text, which may hold several lines, the parts that are the interface's in English.
const english_in = (text) => text.split(/\n| · /).map((line) => line.trim())
  .filter((line) => is_in_english(line) && !is_spanish(line));

// Everything that is said on the page, to whoever sees or hears it.
async function holds_no_english(where) {
  await settled(where);
  const texts = await where.evaluate(() => {
    const said = [document.title];
    const names = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription',
      'placeholder', 'title'];
    const root = document.querySelector('#mirror');
    for (const element of root.querySelectorAll('*')) {
      for (const name of names) said.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
      }
    }
    return [...new Set(said)];
  });
  assert.ok(texts.length > 10);
  assert.equal(await where.evaluate(() => document.documentElement.lang), 'es');
  assert.deepEqual(texts.flatMap(english_in), []);
}

const saved = () => page.getByText(spanish['save.saved'], { exact: true }).waitFor();

async function step(name) {
  await visit(page, `#/event/${event}/${name}`);
  await holds_no_english(page);
}

// A page of somebody's own, which goes back as a link.
async function on_own_page(link, fill_in) {
  const { page: guest, seen: seen_there } = await open_rondo(browser, link);
  await fill_in(guest);
  await press(guest, 'button', spanish['notice_page.ready']);
  await holds_no_english(guest);
  const { text } = await download(guest, 'button', spanish['notice_page.save']);
  assert.deepEqual(seen_there.errors, []);
  await guest.close();
  return text.trim().slice(text.indexOf('#'));
}

async function take_in(answer, title) {
  await visit(page, answer);
  const dialog = by('dialog', title);
  await dialog.waitFor();
  await holds_no_english(page);
  await press(page, 'button', spanish['received.take']);
  await dialog.waitFor({ state: 'detached' });
  await saved();
}

// Name -> the link in that person's message; what the messages say is looked at too.
async function links() {
  const { text } = await download(page, 'button', spanish['message.download']);
  assert.deepEqual(rows_of(text).flat().flatMap(english_in), []);
  return Object.fromEntries(rows_of(text).slice(1).map(([name, , , said]) =>
    [name, said.match(/#rondo2\.\w+\.[\w.-]+/)[0]]));
}

const pair = 'Inés Duarte con Tomás Rey';

before(async () => {
  browser = await launch_at('2026-10-05T08:00:00Z', { locale: 'es-ES' });
  ({ page, seen } = await open_rondo(browser));
});

after(() => browser.close());

test('what tells English words from others finds them', () => {
  assert.deepEqual(english_in('Set up\nConfigurar'), ['Set up']);
  assert.deepEqual(english_in('4 sessions · Inés Duarte'), ['4 sessions']);
  assert.deepEqual(english_in(spanish['event_message.notice.text']), []);
});

test('the template, its steps and the import of a sheet', async () => {
  await press(page, 'button', 'Impulso temático');
  await heading(page, 'Impulso temático').waitFor();
  [, , event] = (await page.evaluate(() => location.hash)).split('/');
  for (const name of ['setup', 'invite', 'people', 'match', 'tell', 'meet', 'feedback', 'report']) {
    await step(name);
  }
  await step('import');
  await choose(page, spanish['import.drop.action'], {
    name: 'hoja.csv', mimeType: 'text/csv',
    buffer: Buffer.from('Nombre;Correo;Sede;Temas que ofrece;Temas que necesita\n'
      + 'Inés Duarte;ines@example.org;Escuela Norte;Evaluación formativa;\n'
      + 'Tomás Rey;tomas@example.org;Escuela Sur;;Evaluación formativa\n'),
  });
  await by('button', words('import.apply', { count: 2 })).waitFor();
  await holds_no_english(page);
  await shot(page, 'spanish-import');
  await press(page, 'button', words('import.apply', { count: 2 }));
  await step('people');
});

test('the form, what comes back by it, and the list', async () => {
  await step('invite');
  const { text } = await download(page, 'button', spanish['guest.save']);
  const answer = await on_own_page(text.trim().slice(text.indexOf('#')), async (guest) => {
    await holds_no_english(guest);
    await write(guest, spanish['sign_up.name'], 'Ana Sol');
    await press(guest, 'radio', spanish['sign_up.side.mentee']);
    await press(guest, 'button', spanish['sign_up.make']);
    await holds_no_english(guest);
    await write(guest, spanish['sign_up.requests.other'], 'Títeres');
    await shot(guest, 'spanish-form');
  });
  await take_in(answer, words('received.title', { count: 1 }));
  await step('people');
  await press(page, 'button', 'Ana Sol');
  await holds_no_english(page);
});

test('the match, and why', async () => {
  await step('match');
  await press(page, 'button', spanish['matches.match']);
  await by('table', words('matches.table', { event: 'Impulso temático' })).waitFor();
  await by('button', pair).first().waitFor();
  await press(page, 'button', pair);
  await holds_no_english(page);
  await press(page, 'tab', words('matches.tab.unserved_count', { count: 1 }));
  await holds_no_english(page);
  await press(page, 'button', words('matches.approve_all', { count: 1 }));
  await saved();
});

test('messages, and a yes on a page of one’s own', async () => {
  await step('tell');
  const answer = await on_own_page((await links())['Tomás Rey'], async (guest) => {
    await guest.getByText(words('guest.for', { name: 'Tomás Rey' }), { exact: true }).waitFor();
    await press(guest, 'radio', spanish['notice_page.yes']);
    await holds_no_english(guest);
    await shot(guest, 'spanish-notice');
  });
  await press(page, 'button', words('message.mark_told', { count: 2 }));
  await take_in(answer, words('tell.received', { count: 1 }));
  await press(page, 'button', `${spanish['tell.accepts']}, ${pair}`);
  await holds_no_english(page);
});

test('a session that was held', async () => {
  await step('meet');
  await press(page, 'button', pair);
  await press(page, 'button', spanish['meet.log_new']);
  await holds_no_english(page);
  await write(page, spanish['session.date'], '2026-10-02');
  await write(page, spanish['session.time'], '15:30');
  await press(page, 'button', spanish['meet.save']);
  await saved();
  await holds_no_english(page);
});

test('feedback on a page of one’s own', async () => {
  await step('feedback');
  await press(page, 'button', words('feedback.ask', { count: 2 }));
  await holds_no_english(page);
  const answer = await on_own_page((await links())['Tomás Rey'], async (guest) => {
    await holds_no_english(guest);
    const useful = guest.getByRole('radiogroup',
      { name: words('question.useful', { name: 'Inés Duarte' }), exact: true });
    await press_in(guest, useful, 'radio', '5');
    await shot(guest, 'spanish-feedback');
  });
  await take_in(answer, words('feedback.received', { name: 'Tomás Rey' }));
  for (const tab of ['answers', 'sums', 'messages', 'people']) {
    await press(page, 'tab', spanish[`feedback.tab.${tab}`]);
    await holds_no_english(page);
  }
});

test('the report of the event and of the program', async () => {
  await step('report');
  await assert_figures(page, spanish['aims.section.overview'], { [spanish['aims.pairs']]: '1' });
  await shot(page, 'spanish-report');
  for (const place of ['#/report', '#/', '#/people', '#/plans', '#/topics', '#/files']) {
    await visit(page, place);
    await holds_no_english(page);
  }
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
