// A start for new teachers from template to report: each gets somebody close by, a mentor one new
// colleague at most, and what is still open after a session is asked and kept.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  add_person, approve, assert_figures, come_back, form_of, form_words, give_feedback, import_people,
  launch_at, log_held, match, messages, panel, say_yes, sign_up, step, take_in_feedback, take_in_yeses,
  take_over,
} from './support/kind.mjs';
import { heading, mark_all_told, open_rondo, press, saved, shot, write } from './support/rondo.mjs';

const event = 'New-teacher start';
let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// Three mentors answer the same question, each at another site and with one place: the fit is best
// where all stay at their own site.
const pairs = [
  'Ines Duarte with Tom Baker', 'Ravi Menon with Lena Fischer', 'Mara Lind with Ada Nowak',
  'Kofi Mensah with Sam Ortiz',
];
const sheet = [
  'Name;Email;Site;Role;Topics offered;Topics requested;Grade span;Availability',
  'Ines Duarte;ines@example.org;North High;Mentor;First weeks of school;;Grades 9 to 12;Wednesday after school',
  'Ravi Menon;ravi@example.org;Eastside Academy;Mentor;First weeks of school;;;',
  'Kofi Mensah;kofi@example.org;Hill School;Mentor;Grading and reports;;;',
  'Tom Baker;tom@example.org;North High;Mentee;;First weeks of school;Grades 9 to 12;Wednesday after school',
  'Lena Fischer;lena@example.org;Eastside Academy;Mentee;;First weeks of school;;',
];

before(async () => {
  browser = await launch_at('2026-08-24T08:00:00Z');  // a Monday
  ({ page, seen } = await open_rondo(browser));
});

after(() => browser.close());

test('the template is found, with its own questions, and two sessions are enough', async () => {
  await press(page, 'button', 'New-teacher start');
  await heading(page, event).waitFor();
  await step(page, 'Set up');
  assert.equal(await by('combobox', 'Sites').locator('option:checked').textContent(),
    'Prefer the same site');
  assert.equal(await by('spinbutton', 'Mentees per mentor').inputValue(), '1');
  assert.match(await by('textbox', 'Question guide').inputValue(),
    /^Whom do I ask about keys, copies, substitutes and the platform\?$/m);
  await write(page, 'Sessions', '2', 'spinbutton');
  await saved(page);
  await page.getByText('Up to 2 sessions of 45 minutes').waitFor();
});

test('people come by sheet, by form and by hand', async () => {
  await press(page, 'button', 'Go on to invite');
  await press(page, 'button', 'Go on to people');
  await import_people(page, sheet, { 'Grade span': 'Pool: Grade span' });
  const form = await form_of(page);
  const mentor = await sign_up(browser, form,
    { name: 'Mara Lind', site: 'Hill School', offers: ['First weeks of school'],
      words: form_words.new_teacher },
    async (guest) => {
      assert.equal(
        await guest.getByRole('spinbutton', { name: 'New colleagues at most' }).inputValue(), '1');
      await press(guest, 'checkbox', 'Grades 3 to 5');
      await shot(guest, 'kind-new-form');
    });
  const mentee = await sign_up(browser, form,
    { name: 'Ada Nowak', site: 'Hill School', requests: ['First weeks of school'],
      words: form_words.new_teacher },
    async (guest) => {
      await write(guest, 'Goal for First weeks of school', 'Know whom to ask');
      await press(guest, 'checkbox', 'Grades 3 to 5');
    });
  await take_over(page, [mentor, mentee]);
  await step(page, 'People');
  await add_person(page,
    { name: 'Sam Ortiz', site: 'Hill School', role: 'Mentee', topic: 'Grading and reports' });
  await page.getByText('8 people, 4 mentors, 4 mentees').waitFor();
  await shot(page, 'kind-new-people');
});

test('everybody gets somebody close by', async () => {
  await press(page, 'button', 'Go on to match');
  await match(page, event, pairs);
  await press(page, 'button', 'Mara Lind with Ada Nowak');
  const why = await panel(page, 'Why this match');
  assert.match(why, /Both at Hill School, as this event prefers/);
  assert.match(why, /Pools: both in Grades 3 to 5/);
  assert.match(why, /1 of 1/);
  await shot(page, 'kind-new-match');
  await approve(page, 4);
});

let told;

test('each is told of the other', async () => {
  await press(page, 'button', 'Go on to tell people');
  told = await messages(page);
  assert.equal(Object.keys(told).length, 8);
  const lines = [
    ['Tom Baker', 'Your mentor for First weeks of school: Ines Duarte, North High'],
    ['Tom Baker', 'Times that suit you both: Wednesday after school'],
    ['Mara Lind', 'You mentor Ada Nowak, Hill School, on First weeks of school'],
    ['Mara Lind', 'Goal: Know whom to ask'],
  ];
  for (const [name, line] of lines) assert.ok(told[name].text.split('\n').includes(line), line);
  assert.ok(told['Tom Baker'].text.includes('up to 2 times, 45 minutes each'));
  await mark_all_told(page);
  await page.getByText('Pairs told: 4 of 4. Accepted or begun: 0.').waitFor();
});

test('two accept by link, and for the others it is noted', async () => {
  const mentee = await say_yes(browser, told['Tom Baker'].links[0],
    ['For Tom Baker', 'Your mentor: Ines Duarte', 'Up to 2 times, 45 minutes each']);
  const mentor = await say_yes(browser, told['Ines Duarte'].links[0], ['You mentor Tom Baker']);
  await take_in_yeses(page, [mentee, mentor]);
  await page.getByText('Pairs told: 4 of 4. Accepted or begun: 1.').waitFor();
  for (const pair of pairs.slice(1)) await press(page, 'button', `Both accept, ${pair}`);
  await page.getByText('Pairs told: 4 of 4. Accepted or begun: 4.').waitFor();
  await saved(page);
});

test('what comes next is kept with the session', async () => {
  await step(page, 'Meet');
  await press(page, 'button', 'Propose a time for 1 pair');
  await saved(page);
  // The others named no times, and these two have yet to hear of theirs.
  await by('radio', 'To do (4)').waitFor();
  ({ page, seen } = await come_back(browser, '2026-08-28T08:00:00Z'));  // Wednesday is over
  await press(page, 'button', 'Sessions, 1 session of New-teacher start waits to be logged');
  await log_held(page, pairs[0],
    { Notes: 'Went through the first week', 'Next step': 'Visit a lesson of mine' });
  await page.getByText(/^1 session held/).waitFor();
  const words = await panel(page, 'Sessions');
  assert.match(words, /Wed, Aug 26, 2026, 3:30 PMHeld/);
  assert.match(words, /A session was held\. Plan the next one, or complete the match\./);
  await shot(page, 'kind-new-meet');
});

test('a new colleague says whether there is support, and what is still open', async () => {
  await step(page, 'Feedback');
  await page.getByText('Answered: 0 of 2. Still missing: 2.').waitFor();
  await press(page, 'button', 'Ask for 2 answers');
  const asked = await messages(page);
  const answer = await give_feedback(browser, asked['Tom Baker'].links[0], {
    texts: { 'What is still open after meeting Ines Duarte?': 'How to grade group work' },
    choices: {
      'How useful was it to meet Ines Duarte?': '5',
      'Do you feel supported by Ines Duarte?': 'Partly',
    },
  }, (guest) => shot(guest, 'kind-new-feedback'));
  await take_in_feedback(page, answer, 'Tom Baker');
  await page.getByText('Answered: 1 of 2. Still missing: 1.').waitFor();
  await press(page, 'tab', 'Answers');
  for (const words of ['Still open', 'How to grade group work', 'Feels supported', 'Partly']) {
    await page.getByText(words, { exact: true }).waitFor();
  }
  await shot(page, 'kind-new-answers');
});

test('the report tells who has a mentor at the start', async () => {
  await step(page, 'Report');
  await page.getByText('Who has a mentor at the start, and how often they met').waitFor();
  await assert_figures(page, 'In short', {
    'People on the lists': '8', Pairs: '4', 'Meetings held': '1',
    'Hours in meetings': '45\u00a0min' });
  await assert_figures(page, 'Access', {
    'People who asked for a mentor': '4', 'Of these with a mentor now or before': '100% (4 of 4)' });
  await assert_figures(page, 'Across sites', { 'Pairs across sites': '0% (0 of 4)' });
  await assert_figures(page, 'Load', { 'Most mentees of one mentor': '1' });
  await assert_figures(page, 'From match to meeting', { 'Sessions held': '1', 'Sessions planned': '0' });
  await shot(page, 'kind-new-report');
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
