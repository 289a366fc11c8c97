// A sitting of speed mentoring from its template to its last round: planned, printed, run, repaired.
// What must hold is counted from the program's file, by rules of its own.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { violations } from './support/axe.mjs';
import { desktop, launch, phone } from './support/browser.mjs';
import { read_calendar } from './support/calendar.mjs';
import { outside } from './support/layout.mjs';
import {
  choose, download, heading, mark_all_told, open_rondo, paper, picture, press, saved, settled, shot, visit, write,
} from './support/rondo.mjs';

const sheet = path.resolve(
  fileURLToPath(import.meta.url), '../../../assets/samples/google-forms.csv');
const minute = 60_000;

let browser;
let page;
let seen;
let event;

before(async () => {
  browser = await launch({ timezoneId: 'America/New_York' });
  await browser.context.clock.install({ time: '2026-03-02T09:00:00' });
  // Nothing is printed here: what would be is looked at.
  await browser.context.addInitScript(() => {
    window.print = () => {};
  });
  ({ page, seen } = await open_rondo(browser));
});

after(async () => {
  await browser.close();
});

const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });
const go = (step) => visit(page, `#/event/${event}/${step}`);
const pass = async (ms) => {
  await page.clock.fastForward(ms);
  await settled(page);
};

// Until the page has been laid out anew: with a clock of the test's own that may come later.
async function at_size(size) {
  await page.setViewportSize(size);
  await page.waitForFunction((width) => {
    const { right } = document.querySelector('#mirror main').getBoundingClientRect();
    return Math.abs(right - width) <= 1;
  }, size.width);
  await settled(page);
}

// The meetings in the program's file, as {round, table, mentor, mentee} by id. Those that were removed
// are kept there with a word that says so.
async function meetings() {
  await visit(page, '#/files');
  const { text } = await download(page, 'button', 'Download the program');
  return Object.fromEntries(Object.entries(JSON.parse(text).meetings)
    .filter(([, meeting]) => !meeting.removed));
}

function keeps_the_rules(all) {
  const pairs = new Set();
  const places = new Map();
  for (const { round = 1, table, mentor, mentee } of Object.values(all)) {
    const pair = [mentor, mentee].toSorted().join(' ');
    assert.ok(!pairs.has(pair), 'two meet twice');
    pairs.add(pair);
    for (const person of [mentor, mentee]) {
      const key = `${round} ${person}`, place = `${table} ${mentor}`;
      assert.equal(places.get(key) ?? place, place, 'somebody is in two places');
      places.set(key, place);
    }
  }
}

test('from the template to a plan that keeps its rules', async () => {
  await press(page, 'button', 'Speed mentoring');
  await choose(page, 'Choose a file', sheet);
  await press(page, 'button', 'Import as it is');
  await saved(page);
  [, , event] = (await page.evaluate(() => location.hash)).split('/');
  await press(page, 'button', 'Go on to plan');
  await press(page, 'button', 'Plan the rounds');
  await by('tab', 'Round 1').waitFor();
  await saved(page);
  assert.deepEqual(await violations(page), []);
  await shot(page, 'screen-plan');
  const all = await meetings();
  assert.ok(Object.keys(all).length > 100, `${Object.keys(all).length} meetings`);
  keeps_the_rules(all);
});

test('set-up, plan and day fit the page on a phone as well', async () => {
  for (const [step, ready] of [['setup', by('region', 'The sitting')],
    ['plan', by('tab', 'Round 1')], ['run', by('heading', 'Not started')]]) {
    await go(step);
    await ready.waitFor();
    await at_size(desktop);
    assert.deepEqual(await outside(page), []);
    await shot(page, `screen-sitting-${step}`);
    await at_size(phone);
    assert.deepEqual(await outside(page), []);
    assert.deepEqual(await violations(page), []);
    await at_size(desktop);
  }
});

async function begins(day, time) {
  await go('setup');
  await page.getByLabel('Day', { exact: true }).fill(day);
  await write(page, 'Begins at', time);
  await saved(page);
}

// From the page of the first person by name.
async function own_calendar() {
  await go('plan');
  await press(page, 'tab', 'By person');
  await press(page, 'button', 'Amara Okafor');
  const { text } = await download(page, 'button', 'Calendar file');
  await press(page, 'button', 'Done');
  return read_calendar(text);
}

test('calendars have it at the moment that the clocks here show, and move and take it off', async () => {
  await begins('2026-07-15', '14:00');
  const first = await own_calendar();
  assert.equal(first.method, 'PUBLISH');
  assert.equal(first.events.length, 1);
  const [planned] = first.events;
  assert.ok(planned.is_moment);
  assert.equal(planned.starts, Date.UTC(2026, 6, 15, 18, 0));  // summer time
  assert.ok(planned.ends > planned.starts);
  assert.equal(planned.status, null);

  await begins('2026-12-02', '14:00');
  const { method, events: [moved] } = await own_calendar();
  assert.equal(method, 'PUBLISH');
  assert.equal(moved.uid, planned.uid);
  assert.ok(moved.sequence > planned.sequence);
  assert.equal(moved.starts, Date.UTC(2026, 11, 2, 19, 0));

  await go('setup');
  await press(page, 'button', 'Cancel the event…');
  await press(page, 'button', 'Cancel the event');
  await press(page, 'button', 'Tell people');
  const { text } = await download(page, 'button', 'Calendar file');
  const off = read_calendar(text);
  assert.equal(off.method, 'CANCEL');
  assert.deepEqual(off.events.map(({ uid, status }) => [uid, status]), [[planned.uid, 'CANCELLED']]);
  assert.ok(off.events[0].sequence > moved.sequence);

  // It goes on after all.
  await page.keyboard.press('Escape');
  await by('dialog', 'Tell people').waitFor({ state: 'detached' });
  await press(page, 'button', 'Resume the event');
  await press(page, 'button', 'Let it go on');
  await by('button', 'Resume the event').waitFor({ state: 'detached' });
  await saved(page);
  const again = await own_calendar();
  assert.equal(again.method, 'PUBLISH');
  assert.equal(again.events[0].uid, planned.uid);
  assert.ok(again.events[0].sequence > off.events[0].sequence);
});

test('before the day everybody is told when and where to go, in words of one’s own', async () => {
  await visit(page, '#/');
  await page.getByText('Tell 64 people their tables and times', { exact: true }).waitFor();
  await go('tell');
  await page.getByText('It is not said yet where it is').waitFor();
  await press(page, 'button', 'Say it in Set up');
  await write(page, 'Where', 'Library, North High');
  await saved(page);
  await press(page, 'link', 'Tell');
  await by('table', 'Messages').waitFor();
  assert.equal(await page.getByText('It is not said yet where it is').count(), 0);
  await press(page, 'button', 'Edit the text');
  await write(page, 'Text', 'Dear {name},\n\n{when}, {where}\n\n{rounds}');
  await press(page, 'button', 'Save the text');
  const mail = by('link', 'Write mail, Amara Okafor');
  await mail.waitFor({ state: 'attached' });
  const words = decodeURIComponent(await mail.getAttribute('href'));
  assert.match(words, /Dear Amara Okafor,\r\n\r\n.*2026.* to .*, Library, North High\r\n/);
  assert.match(words, /Round 1, .*: Table \d+, (as \w+, )?with /);
  assert.deepEqual(await violations(page), []);
  await shot(page, 'screen-sitting-tell');
  await press(page, 'button', 'Mark as told, Amara Okafor');
  await page.getByText('Told of the plan: 1 of 64.').waitFor();
  await mark_all_told(page);
  await page.getByText('Told of the plan: 64 of 64.').waitFor();
  await saved(page);
  await visit(page, '#/');
  await page.getByText('Speed mentoring is planned', { exact: true }).waitFor();
  assert.equal(await page.getByText(/their tables and times/).count(), 0);
  // Who was told of another time waits again.
  await begins('2026-12-03', '14:00');
  await press(page, 'link', 'Tell');
  await page.getByText('64 people know an earlier plan').waitFor();
  await mark_all_told(page);
});

test('everybody has a card with all rounds on paper', async () => {
  await go('plan');
  await press(page, 'button', 'Print');
  await press(page, 'menuitem', 'Cards for everybody');
  const cards = page.locator('#print article.card');
  assert.equal(await cards.count(), 64);
  assert.equal(await cards.first().locator('tr').count(), 6);
  assert.equal(await cards.first().locator('.lead').textContent(), 'Speed mentoring');
  assert.match(await cards.first().locator('.note').textContent(),
    /^Each meeting: 1 min: Names.*\nTo start from: What are you proud of[^]*\nThe QR code opens your own page\./);
  // As wide as A4 between its margins, the narrower of the two papers.
  await at_size({ width: 717, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  // The code covers nothing that is written, on any card, and times and tables keep to their line.
  const faults = await cards.evaluateAll((all) => all.flatMap((card) => {
    const lines_of = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()];
    };
    const code = card.querySelector('figure').getBoundingClientRect();
    const covered = [...card.querySelectorAll('h2, p, td')].filter((element) => lines_of(element).some(
      (line) => line.right > code.left && line.left < code.right
        && line.bottom > code.top && line.top < code.bottom));
    const broken = [...card.querySelectorAll('td:nth-child(-n+2)')]
      .filter((cell) => lines_of(cell).length > 1);
    return [...covered, ...broken].map((element) => element.textContent);
  }));
  assert.deepEqual(faults, []);
  await page.emulateMedia({ media: null });
  await at_size(desktop);
  await press(page, 'button', 'Print');
  await press(page, 'menuitem', 'Run sheet');
  // Six rounds, the agenda and the questions.
  assert.equal(await page.locator('#print h2').count(), 8);
});

test('each sheet is a document of its own, with codes where people need them', async () => {
  for (const [sheet, article, count] of [['Cards for everybody', 'card', 64], ['Table signs', 'sign', 40],
    ['Name badges', 'badge', 64], ['Feedback forms', 'form', 64], ['Slides', 'slide', 9]]) {
    await press(page, 'button', 'Print');
    await press(page, 'menuitem', sheet);
    assert.equal(await page.locator(`#print article.${article}`).count(), count, sheet);
    if (['card', 'form'].includes(article)) {
      assert.equal(await page.locator('#print figure svg').count(), count);
      assert.match(await page.locator('#print figcaption').first().textContent(), /^Code [2-9A-Z]{4,}$/);
    }
    await paper(page, `sheet-${article}`);
  }
  await press(page, 'button', 'Print');
  await press(page, 'menuitem', 'Run sheet');
  await paper(page, 'sheet-run');
});

// What the countdown says, in seconds. Time also passes by itself while the test is at work.
async function left() {
  const [minutes, seconds] = (await page.getByText(/^\d+:\d\d$/).first().textContent()).split(':');
  return Number(minutes) * 60 + Number(seconds);
}

test('the clock runs by itself, pauses, and takes more time', async () => {
  await go('run');
  await press(page, 'button', 'Start the first round');
  await by('heading', 'Round 1 of 6').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.sound), 'begins');
  const first = await left();
  assert.ok(first <= 600, `${first} s`);
  await pass(4 * minute);
  assert.ok(await left() <= first - 240);
  await press(page, 'button', 'Pause');
  await by('button', 'Go on').waitFor();
  const paused = await left();
  await pass(20 * minute);
  assert.equal(await left(), paused);
  await press(page, 'button', '+1 minute');
  assert.equal(await left(), paused + 60);
  await press(page, 'button', 'Go on');
  await by('button', 'Pause').waitFor();
  await pass((await left()) * 1000 + 1000);
  await by('heading', 'Change tables for round 2 of 6').waitFor();
  await press(page, 'button', 'Begin round');
  await by('heading', 'Round 2 of 6').waitFor();
  await saved(page);
});

test('the hall sees the countdown and where to go next', async () => {
  await press(page, 'link', 'Projector in this window');
  await by('heading', 'Round 2 of 6').waitFor();
  await by('list', 'Next: move to').waitFor();
  assert.deepEqual(await violations(page), []);
  await at_size({ width: 1920, height: 1080 });
  await picture(page, 'screen-projector');
  // A jump is a sleep, after which nothing is sounded; what goes on from there is.
  await pass((await left() - 63) * 1000);
  await pass(6000);
  await page.getByText('Less than a minute left').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.sound), 'minute');
  await picture(page, 'screen-projector-warning');
  await at_size(desktop);
  await press(page, 'link', 'Back to the host’s view');
});

test('whoever has left is planned around, and no round that has begun is touched', async () => {
  const earlier = await meetings();
  await go('run');
  await press(page, 'tab', 'People');
  await by('searchbox', 'Find a name').fill('Amara');
  await settled(page);
  await press(page, 'button', 'Check in, Amara Okafor');
  await press(page, 'button', 'Has left, Amara Okafor');
  await page.getByText('Not everybody is where the plan has them').waitFor();
  await shot(page, 'screen-sitting-repair');
  await press(page, 'button', 'Apply');
  await saved(page);
  const later = await meetings();
  keeps_the_rules(later);
  const of_rounds = (all, wanted) => Object.entries(all)
    .filter(([, { round = 1 }]) => wanted(round)).sort();
  assert.deepEqual(of_rounds(later, (round) => round <= 2), of_rounds(earlier, (round) => round <= 2));
  assert.notDeepEqual(of_rounds(later, (round) => round > 2), of_rounds(earlier, (round) => round > 2));
});

test('a walk-up is added at the door and finds a place', async () => {
  await go('run');
  await press(page, 'tab', 'People');
  await press(page, 'button', 'Add a walk-up');
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  await field.fill('Robin Hale');
  await field.press('Tab');
  await settled(page);
  await press(page, 'button', 'Add as new person');
  await by('dialog', 'Add a walk-up').waitFor({ state: 'detached' });
  await press(page, 'button', 'Apply');
  await saved(page);
  await go('plan');
  await press(page, 'tab', 'By person');
  await by('searchbox', 'Find a person').fill('Robin');
  await settled(page);
  await page.getByText(/^Table \d+$/).first().waitFor();
});

test('after the last round it is over', async () => {
  await go('run');
  await pass(90 * minute);
  await by('heading', 'It is over').waitFor();
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
