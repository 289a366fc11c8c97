// Rondo in a browser whose person reads Spanish: words of the string table, and numbers, plurals,
// dates and lists as Intl writes them for that locale. What is expected is computed in the page.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { choose, download, heading, open_rondo, press, settled, visit } from './support/rondo.mjs';

const table_of = async (language) => JSON.parse(await readFile(
  new URL(`../../assets/strings/${language}.json`, import.meta.url), 'utf8'));
const [english, spanish] = [await table_of('en'), await table_of('es')];

const here = 64;   // people of the sample program who have not left

let browser;
let page;
let seen;

before(async () => {
  browser = await launch({ viewport: { width: 1000, height: 500 }, locale: 'es-ES' });
  await browser.context.clock.install({ time: '2026-03-02T09:00:00' });
  ({ page, seen } = await open_rondo(browser));
});

after(async () => {
  await browser.close();
});

const by = (role, name, within = page) => within.getByRole(role, { name, exact: true });

// The format that Intl of the page's locale has for it.
const number = (value, options) => page.evaluate(
  ([given, how]) => new Intl.NumberFormat(navigator.language, how).format(given), [value, options]);
const percent = (value) => number(value / 100, { style: 'percent' });
const list = (items) => page.evaluate((given) => new Intl.ListFormat(
  navigator.language, { type: 'unit', style: 'short' }).format(given), items);
const plural = (count) => page.evaluate(
  (given) => new Intl.PluralRules(navigator.language).select(given), count);

// A text of the table with its arguments; with a count in the form that the language takes for it.
async function words(key, args = {}) {
  const form = 'count' in args ? `.${await plural(args.count)}` : '';
  let text = spanish[key + form] ?? spanish[`${key}.other`];
  for (const [name, value] of Object.entries(args)) {
    text = text.replaceAll(`{${name}}`, typeof value === 'number' ? await number(value) : value);
  }
  return text;
}

const says = async (text) => page.getByText(text, { exact: true }).first().waitFor();

test('the page speaks Spanish from the first screen on', async () => {
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
  await heading(page, spanish['home.welcome']).waitFor();
  await press(page, 'button', spanish['home.try_sample']);
  await says(spanish['save.saved']);
  for (const [place, key] of Object.entries({
    '#/': 'home.title', '#/new': 'templates.title', '#/events': 'screen.events',
    '#/people': 'screen.people', '#/topics': 'screen.topics', '#/files': 'screen.files',
    '#/settings': 'screen.settings', '#/about': 'screen.about',
  })) {
    await visit(page, place);
    await heading(page, spanish[key]).waitFor();
    if (place !== '#/') assert.equal(await page.title(), `${spanish[key]} - Rondo`);
    const rail = by('navigation', spanish['widget.main_navigation']);
    assert.ok(await by('link', spanish['screen.people'], rail).count() === 1);
  }
});

test('counts take the plural and the digits of the language', async () => {
  await visit(page, '#/people');
  await says(await words('people.count', { count: here }));
  await visit(page, '#/files');
  const program = JSON.parse((await download(page, 'button', spanish['files.export'])).text);
  assert.equal(Object.values(program.people).filter((one) => !one.archived).length, here);
  const all = { people: here };  // archived people are not counted
  all.events = Object.keys(program.events).length;
  const areas = new Set(Object.values(program.topics).map((one) => one.focusArea));
  all.topics = Object.keys(program.topics).filter((id) => !areas.has(id)).length;
  const met = new Set(Object.values(program.sessions)
    .filter((one) => one.state === 'held').map((one) => one.match));
  const fell_through = ([id, one]) =>
    one.state === 'declined' || (one.state === 'ended-early' && !met.has(id));
  all.matches = Object.entries(program.matches).filter((one) => !fell_through(one)).length;
  const counts = await Promise.all(Object.entries(all).map(([what, count]) =>
    words(`common.${what}`, { count })));
  assert.equal(new Set(counts).size, counts.length);
  await says(counts.join(' · '));
});

test('percents and parts of one are written as the language writes them', async () => {
  await visit(page, '#/');
  await press(page, 'button', new RegExp(`^${spanish['next.match_action']}, `));
  await page.getByRole('table').first().waitFor();
  const card = (key) => by('group', spanish[key]).getByRole('paragraph').allTextContents();
  const [, load] = await card('matches.stat.load');
  assert.equal(load, await number(Number(load.replace(',', '.')), { minimumFractionDigits: 1 }));
  assert.ok(load.includes(','), load);
  const [, sites] = await card('matches.stat.sites');
  assert.equal(sites, await percent(Number.parseInt(sites, 10)));
  await visit(page, '#/settings');
  const sizes = by('radiogroup', spanish['settings.text_size']).getByRole('radio');
  assert.deepEqual(await sizes.evaluateAll((all) => all.map((one) => one.ariaLabel)),
    await Promise.all([100, 115, 130, 150].map(percent)));
});

test('a large sheet is counted with its thousands apart, and names are listed', async () => {
  const count = 12_345;
  const rows = Array.from({ length: count },
    (_, at) => `Persona ${at},p${at}@example.org,Sede ${at % 3 + 1},Arte`);
  await visit(page, '#/');
  await press(page, 'button', 'Impulso temático');
  const event = (await page.evaluate(() => location.hash)).split('/')[2];
  await visit(page, `#/event/${event}/import`);
  await choose(page, spanish['import.drop.action'], {
    name: 'hoja.csv', mimeType: 'text/csv',
    buffer: Buffer.from(`Nombre,Correo,Sede,Temas que ofrece\n${rows.join('\n')}\n`),
  });
  await by('button', await words('import.apply', { count })).waitFor();
  await page.getByText(await words('import.answers', { count })).first().waitFor();
  assert.ok((await number(count)).includes('.'));
  await says(await list(['Sede 1', 'Sede 2', 'Sede 3']));
  await press(page, 'button', spanish['common.cancel']);
});

test('a language chosen in Settings holds at once and after a reload', async () => {
  await visit(page, '#/settings');
  const in_language = async (tag, table) => {
    await heading(page, table['screen.settings']).waitFor();
    await settled(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), tag);
    assert.equal(await page.title(), `${table['screen.settings']} - Rondo`);
    await by('combobox', table['settings.language']).waitFor();
  };
  const select = async (table, wanted) => {
    await by('combobox', table['settings.language']).selectOption(wanted, { force: true });
    await settled(page);
  };
  await in_language('es', spanish);
  await select(spanish, 'English');
  await in_language('en', english);
  await page.reload();
  await in_language('en', english);
  await by('radio', '130%').waitFor();
  await visit(page, '#/people');
  await says(`${here} people in this program`);
  await visit(page, '#/settings');
  await select(english, english['settings.language_browser']);
  await in_language('es', spanish);
  await page.reload();
  await in_language('es', spanish);
});

// After the reloads: a page that is loaded anew does not take over time that was moved this far.
test('how long ago is told in its words, and a date as it writes dates', async () => {
  await visit(page, '#/');
  await press(page, 'button', 'Impulso temático');
  await visit(page, '#/files');
  const ago = async (when) => page.getByText(await words('programs.changed', { when })).waitFor();
  await ago(spanish['time.just_now']);
  const [minute, hour] = [60_000, 3_600_000];
  // Each from the one before.
  for (const [passed, key, count] of [
    [minute, 'time.minutes_ago', 1], [4 * minute, 'time.minutes_ago', 5],
    [55 * minute, 'time.hours_ago', 1], [2 * hour, 'time.hours_ago', 3],
    [21 * hour, 'time.days_ago', 1], [48 * hour, 'time.days_ago', 3],
  ]) {
    await page.clock.fastForward(passed);
    await ago(await words(key, { count }));
  }
  // In two steps: one is no longer than 2^31 ms.
  for (const days of [13, 14]) await page.clock.fastForward(days * 24 * hour);
  const changed = await page.evaluate(() => new Intl.DateTimeFormat(
    navigator.language, { dateStyle: 'medium' }).format(new Date('2026-03-02T09:00:00')));
  assert.match(changed, /2026/);
  await ago(changed);
});

test('nothing was logged as an error and nothing left for another origin', () => {
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
