// A whole event of speed mentoring, in accelerated time: 40 people, six rounds, seven who do not come,
// three walk-ups, two who leave, and a browser that is killed in round 3. At the end stands the report;
// its figures are counted once more here, from the program's file, by rules of their own.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { launch_profile } from './support/browser.mjs';
import {
  choose, download, open_rondo, press, saved, settled, shot, visit,
} from './support/rondo.mjs';

const minute = 60_000;
const start = Date.parse('2026-03-02T09:00:00Z');
const mentors = 16;
const people = 40;
const sites = ['North High', 'South Middle', 'West K-8'];
const topics = ['SEL check-ins', 'Restorative circles', 'Exit tickets', 'Small groups'];
const name_of = (number) => `Person ${String.fromCharCode(65 + Math.floor(number / 10))}${number % 10}`;

let folder;
let context;
let page;
let seen;
let event;
let now = start;  // by the test's own clock
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });
const go = (step) => visit(page, `#/event/${event}/${step}`);

// The application sees the test's time: set before its page loads, and moved from there.
async function open() {
  context = await launch_profile(folder);
  await context.clock.install({ time: now });
  await context.addInitScript(() => {
    window.print = () => {};
  });
  ({ page, seen } = await open_rondo({ context }));
}

async function pass(ms) {
  await page.clock.fastForward(ms);
  await settled(page);
  now = await page.evaluate(() => Date.now());
}

// The program as its file has it, without what was removed.
async function program() {
  await visit(page, '#/files');
  const { text } = await download(page, 'button', 'Download the program');
  const read = JSON.parse(text);
  for (const [collection, records] of Object.entries(read)) {
    if (typeof records !== 'object') continue;
    read[collection] = Object.fromEntries(
      Object.entries(records).filter(([, record]) => !record.removed));
  }
  return read;
}

const of_event = (records) => Object.values(records).filter((record) => record.event === event);

// A person's buttons at the door; the search field is emptied afterwards.
async function at_door(person, ...buttons) {
  await by('searchbox', 'Find a name').fill(person);
  await settled(page);
  for (const button of buttons) await press(page, 'button', `${button}, ${person}`);
}

async function door() {
  await go('run');
  await press(page, 'tab', 'People');
  await by('list', 'People of the event').waitFor();
}

async function apply_change() {
  await press(page, 'button', 'Apply');
  await by('button', 'Apply').waitFor({ state: 'detached' });
  await saved(page);
}

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rondo-event-'));
  await open();
});

after(async () => {
  await context.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('forty people sign up and are planned for six rounds', async () => {
  const lines = ['Name,Email,School,Role,Topics offered,Topics requested'];
  for (let number = 0; number < people; number += 1) {
    const topic = topics[number % topics.length];
    const mentor = number < mentors;
    lines.push([name_of(number), `p${number}@example.org`, sites[number % sites.length],
      mentor ? 'Mentor' : 'Mentee', mentor ? topic : '', mentor ? '' : topic].join(','));
  }
  const sheet = path.join(folder, 'sign-ups.csv');
  await writeFile(sheet, lines.join('\n'));
  await press(page, 'button', 'Speed mentoring');
  await choose(page, 'Choose a file', sheet);
  await press(page, 'button', `Import ${people} people`);
  await saved(page);
  [, , event] = (await page.evaluate(() => location.hash)).split('/');
  await go('plan');
  await press(page, 'button', 'Plan the rounds');
  await by('tab', 'Round 6').waitFor();
  await saved(page);
  const planned = of_event((await program()).meetings);
  // Each of 16 mentors has a seat in each of six rounds, and there are mentees enough.
  assert.equal(planned.length, mentors * 6);
});

const absent = [2, 9, 18, 21, 25, 30, 38].map(name_of);
const walk_ups = ['Walk One', 'Walk Two', 'Walk Three'];

test('at the door seven do not come and three walk in', async () => {
  await door();
  for (const person of absent) await at_door(person, 'Not coming');
  for (const person of walk_ups) {
    await by('searchbox', 'Find a name').fill('');
    await press(page, 'button', 'Add a walk-up');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill(person);
    await name.press('Tab');
    await settled(page);
    await press(page, 'button', 'Add as new person');
    await by('dialog', 'Add a walk-up').waitFor({ state: 'detached' });
  }
  await apply_change();
  await press(page, 'tab', 'Now');
  await press(page, 'button', 'Start the first round');
  await by('heading', 'Round 1 of 6').waitFor();
  await saved(page);
  now = await page.evaluate(() => Date.now());
});

// The countdown in seconds.
async function left() {
  const [minutes, seconds] = (await page.getByText(/^\d+:\d\d$/).first().textContent()).split(':');
  return Number(minutes) * 60 + Number(seconds);
}

test('in round 2 a mentor and a mentee leave', async () => {
  await pass(await left() * 1000 + 1000);
  await press(page, 'button', 'Begin round');
  await by('heading', 'Round 2 of 6').waitFor();
  await pass(3 * minute);
  const before_leaving = await program();
  await door();
  await at_door(name_of(5), 'Check in', 'Has left');
  await at_door(name_of(28), 'Check in', 'Has left');
  await apply_change();
  const after_leaving = await program();
  const early = ({ meetings }) => Object.entries(meetings)
    .filter(([, { round = 1 }]) => round <= 2).sort();
  assert.deepEqual(early(after_leaving), early(before_leaving));
});

test('a browser that is killed in round 3 comes back to the second', async () => {
  await go('run');
  await pass(await left() * 1000 + 1000);
  await press(page, 'button', 'Begin round');
  await by('heading', 'Round 3 of 6').waitFor();
  await pass(4 * minute);
  await saved(page);
  const countdown = await left();
  now = await page.evaluate(() => Date.now());
  const gone = new Promise((resolve) => {
    context.once('close', resolve);
  });
  const session = await context.newCDPSession(page);
  session.send('Browser.crash').catch(() => {});
  await gone;
  now += 2 * minute;
  await open();
  await go('run');
  await by('heading', 'Round 3 of 6').waitFor();
  const later = await left();
  // Between the two looks the test's clock runs by itself as well.
  assert.ok(later <= countdown - 120 && later > countdown - 150, `${countdown} s, then ${later} s`);
});

test('the other rounds are held, and it is over', async () => {
  for (let round = 4; round <= 6; round += 1) {
    await pass(await left() * 1000 + 1000);
    await press(page, 'button', 'Begin round');
    await by('heading', `Round ${round} of 6`).waitFor();
  }
  await pass(11 * minute);
  await by('heading', 'It is over').waitFor();
  await saved(page);
});

// What people say, typed in from paper: a mentor and each of the mentor's partners want to meet again.
let mentor;
let partners;

// In a dialog that scrolls: brings it into sight first.
async function mark(control) {
  await control.focus();
  await settled(page);
  await control.click({ force: true });
  await settled(page);
}

async function type_in(person, about) {
  await by('searchbox', 'Find a name').fill(person);
  await settled(page);
  await press(page, 'button', `Type in, ${person}`);
  const dialog = by('dialog', `Feedback of ${person}`);
  await dialog.waitFor();
  for (const [partner, useful, again] of about) {
    const grade = dialog.getByRole('radiogroup', { name: `How useful was the meeting with ${partner}?` });
    await mark(grade.getByRole('radio', { name: String(useful), exact: true }));
    const wish = dialog.getByRole('radiogroup', { name: `Would you like to meet ${partner} again?` });
    await mark(wish.getByRole('radio', { name: again, exact: true }));
  }
  await mark(dialog.getByRole('button', { name: 'Save the answers' }));
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
}

test('feedback is typed in, and mutual wishes become matches', async () => {
  const { meetings, people: known } = await program();
  const name = (id) => known[id].name;
  // Who left was checked in after round 1, so not everything planned for them was held.
  const gone = [5, 28].map(name_of);
  const held = of_event(meetings).filter((meeting) => !gone.includes(name(meeting.mentor))
    && !gone.includes(name(meeting.mentee)));
  mentor = held[0].mentor;
  partners = held.filter((meeting) => meeting.mentor === mentor)
    .map((meeting) => meeting.mentee).slice(0, 4);
  await go('feedback');
  await type_in(name(mentor), partners.map((partner, at) => [name(partner), 5 - at, 'Yes']));
  for (const [at, partner] of partners.entries()) {
    await type_in(name(partner), [[name(mentor), 4, at < 2 ? 'Yes' : 'No']]);
  }
  await press(page, 'tab', 'Meet again');
  for (const partner of partners.slice(0, 2)) {
    await page.getByText(`${name(mentor)} and ${name(partner)}`).first().waitFor();
  }
  assert.equal(await page.getByText(`${name(mentor)} and ${name(partners[2])}`).count(), 0);
  await shot(page, 'screen-sitting-again');
  await press(page, 'button', 'Make follow-up matches of 2 pairs');
  await saved(page);
  const { events, matches } = await program();
  const [follow_up] = Object.entries(events).find(([, { follows }]) => follows === event);
  assert.equal(Object.values(matches).filter((match) => match.event === follow_up).length, 2);
});

// The figures' lines, as the screen tells them.
async function report() {
  await go('feedback');
  await press(page, 'tab', 'Figures');
  await page.getByText('Meetings held').first().waitFor();
  return (await page.getByRole('region', { name: 'In figures' }).textContent()).replaceAll(/\s+/g, ' ');
}

test('the report says what a count of the file says', async () => {
  const { meetings, people: known, registrations, feedback, clocks } = await program();
  const away = new Set(Object.values(registrations)
    .filter((one) => one.event === event && one.absent).map((one) => one.person));
  assert.equal(away.size, absent.length);
  // Whoever was not there is in no meeting: the plan was changed before the first round.
  const planned = of_event(meetings);
  for (const { mentor: one, mentee: other } of planned) {
    assert.ok(!away.has(one) && !away.has(other), 'somebody absent has a meeting');
  }
  // Each round was begun by hand, and took its ten minutes. The two who left had been checked in only
  // then, after the first round: of that one they had nothing.
  const [{ startedAt, began }] = of_event(clocks);
  const stay = Object.fromEntries(of_event(registrations).map((one) => [one.person,
    [Date.parse(one.arrivedAt ?? 0) || 0, Date.parse(one.leftAt) || Infinity]]));
  const held = planned.filter(({ round = 1, ...pair }) => {
    const begins = Date.parse(round === 1 ? startedAt : began[round]);
    return [pair.mentor, pair.mentee].every((person) =>
      stay[person][0] < begins + 10 * minute && stay[person][1] > begins);
  });
  assert.ok(planned.length - held.length <= 2, `${held.length} of ${planned.length}`);
  const pairs = new Set(held.map((meeting) => `${meeting.mentor} ${meeting.mentee}`));
  assert.equal(pairs.size, held.length);
  const met = new Set(held.flatMap((meeting) => [meeting.mentor, meeting.mentee]));
  const with_sites = held.filter((one) => known[one.mentor].site && known[one.mentee].site);
  const across = with_sites.filter((one) => known[one.mentor].site !== known[one.mentee].site);
  const answered = new Set(of_event(feedback).map((one) => one.from));
  const useful = of_event(feedback).filter((one) => one.about && one.useful).map((one) => one.useful);
  const percent = (part, whole) => `${Math.round((100 * part) / whole)}% (${part} of ${whole})`;
  const said = await report();
  const has = (words) => assert.ok(said.includes(words), `${words} in: ${said}`);
  has(`Meetings held${percent(held.length, planned.length)}`);
  has(`People who had a meeting${met.size}`);
  has(`New connections${pairs.size}`);
  has(`Across sites${percent(across.length, with_sites.length)}`);
  has(`People who gave feedback${percent(answered.size, met.size)}`);
  has('Pairs who both want to meet again2');
  has('Of these with a follow-up match2');
  const mean = useful.reduce((sum, one) => sum + one, 0) / useful.length;
  has(`How useful the meetings were${mean.toFixed(1)} of 5 (${useful.length} answers)`);
  await shot(page, 'screen-sitting-report');
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
