// A topic sprint from template to report: mentors say what they have trained in, mentees what they
// want to put into practice, and four weeks after the last session they are asked whether they do.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  add_person, approve, assert_figures, come_back, form_of, give_feedback, import_people, launch_at, log_held,
  match, messages, panel, say_yes, sign_up, step, take_in_feedback, take_in_yeses, take_over,
} from './support/kind.mjs';
import {
  heading, mark_all_told, open_rondo, press, saved, settled, shot, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });
const text_of = async (role, name) => (await by(role, name).textContent()).trim();

// Each topic has one mentor, so that only these pairs can come about; all but the third connect two
// sites. Nobody offers what Ben Cole asks for.
const pairs = [
  'Ines Duarte with Tom Baker', 'Kofi Mensah with Sam Ortiz', 'Ravi Menon with Lena Fischer',
  'Mara Lind with Ada Nowak',
];
const sheet = [
  'Name;Email;Site;Role;Topics offered;Trained;Topics requested;Goal;Availability',
  'Ines Duarte;ines@example.org;North High;Mentor;SEL check-ins;yes;;;Monday after school',
  'Ravi Menon;ravi@example.org;Eastside Academy;Mentor;Restorative circles;yes;;;Tuesday after school',
  'Kofi Mensah;kofi@example.org;Hill School;Mentor;Co-teaching;no;;;Monday after school',
  'Tom Baker;tom@example.org;Eastside Academy;Mentee;;;SEL check-ins;A check-in in period 2;Monday after school',
  'Lena Fischer;lena@example.org;Eastside Academy;Mentee;;;Restorative circles;One circle a week;Tuesday after school',
  'Sam Ortiz;sam@example.org;North High;Mentee;;;Co-teaching;Plan together on Fridays;Monday after school',
  'Ben Cole;ben@example.org;North High;Mentee;;;Puppetry;A play in May;',
];

before(async () => {
  browser = await launch_at('2026-10-05T08:00:00Z');  // a Monday
  ({ page, seen } = await open_rondo(browser));
});

after(() => browser.close());

test('the template brings agenda and questions, and sessions become shorter', async () => {
  await press(page, 'button', 'Topic sprint');
  await heading(page, 'Topic sprint').waitFor();
  await step(page, 'Set up');
  const agenda = await by('textbox', 'Agenda of a session').inputValue();
  assert.match(agenda, /^15 min: How the mentor does it: an example, a plan or a short walk-through$/m);
  assert.match(await by('textbox', 'Question guide').inputValue(),
    /^What is the smallest step that I can take this week\?$/m);
  await write(page, 'Length of a session', '40', 'spinbutton');
  await saved(page);
  await page.getByText('Up to 3 sessions of 40 minutes').waitFor();
  await shot(page, 'kind-sprint-setup');
});

test('people come by sheet, by form and by hand', async () => {
  await press(page, 'button', 'Go on to invite');
  await press(page, 'button', 'Go on to people');
  await import_people(page, sheet, { Trained: 'Trained: yes or no' });
  const form = await form_of(page);
  const mentor = await sign_up(browser, form,
    { name: 'Mara Lind', site: 'North High', offers: ['Data literacy'] }, async (guest) => {
      await press(guest, 'checkbox', 'I have trained in Data literacy or have done it');
      await write(guest, 'Add a time', 'Monday after school');
      await shot(guest, 'kind-sprint-form');
    });
  const mentee = await sign_up(browser, form,
    { name: 'Ada Nowak', site: 'Hill School', requests: ['Data literacy'] }, async (guest) => {
      await write(guest, 'Goal for Data literacy', 'Read one chart with my class');
      await write(guest, 'Add a time', 'Monday after school');
    });
  await take_over(page, [mentor, mentee]);
  await step(page, 'People');
  await add_person(page,
    { name: 'Nora Quist', site: 'North High', role: 'Mentor', topic: 'Co-teaching' });
  await page.getByText('10 people, 5 mentors, 5 mentees').waitFor();
  assert.match(await text_of('list', 'Who is missing'), /Puppetry.*1 place short/);
  await shot(page, 'kind-sprint-people');
});

test('whoever fits is matched, and it says why', async () => {
  await press(page, 'button', 'Go on to match');
  await match(page, 'Topic sprint', pairs);
  await press(page, 'button', 'Mara Lind with Ada Nowak');
  const why = await panel(page, 'Why this match');
  assert.ok(why.includes('needs Data literacy, offers it and has trained in it'), why);
  assert.ok(why.includes('Across sites, as this event prefers'), why);
  await shot(page, 'kind-sprint-match');
  // The one who offers it too works at the mentee's own site.
  await press(page, 'button', 'Kofi Mensah with Sam Ortiz');
  assert.match(await panel(page, 'Why this match'), /Instead of Kofi Mensah.*Nora Quist/);
  await press(page, 'tab', 'Unserved (1)');
  await by('button', /^See why, Ben Cole, Puppetry$/).waitFor();
  await approve(page, 4);
});

let told;

test('each is told of the other, with the goal and times that suit both', async () => {
  await press(page, 'button', 'Go on to tell people');
  told = await messages(page);
  assert.equal(Object.keys(told).length, 8);
  const lines = [
    ['Tom Baker', 'Your mentor for SEL check-ins: Ines Duarte, North High'],
    ['Tom Baker', 'Email: ines@example.org'],
    ['Ines Duarte', 'You mentor Tom Baker, Eastside Academy, on SEL check-ins'],
    ['Ines Duarte', 'Goal: A check-in in period 2'],
    ['Ines Duarte', 'Times that suit you both: Monday after school'],
    ['Ada Nowak', 'Goal: Read one chart with my class'],
  ];
  for (const [name, line] of lines) assert.ok(told[name].text.split('\n').includes(line), line);
  assert.ok(told['Tom Baker'].text.includes('up to 3 times, 40 minutes each'));
  await mark_all_told(page);
  await page.getByText('Pairs told: 4 of 4. Accepted or begun: 0.').waitFor();
});

test('two accept by link, and for the others it is noted', async () => {
  const mentee = await say_yes(browser, told['Tom Baker'].links[0],
    ['For Tom Baker', 'Your mentor: Ines Duarte', 'A check-in in period 2',
      'Up to 3 times, 40 minutes each']);
  const mentor = await say_yes(browser, told['Ines Duarte'].links[0], ['You mentor Tom Baker']);
  await take_in_yeses(page, [mentee, mentor]);
  await page.getByText('Pairs told: 4 of 4. Accepted or begun: 1.').waitFor();
  for (const pair of pairs.slice(1)) await press(page, 'button', `Both accept, ${pair}`);
  await page.getByText('Pairs told: 4 of 4. Accepted or begun: 4.').waitFor();
  await saved(page);
});

test('times that suit both are planned, and what was held is logged', async () => {
  await step(page, 'Meet');
  await press(page, 'button', 'Propose times for 4 pairs');
  await saved(page);
  await shot(page, 'kind-sprint-meet');
  ({ page, seen } = await come_back(browser, '2026-10-14T08:00:00Z'));
  await press(page, 'button', 'Sessions, 4 sessions of Topic sprint wait to be logged');
  await by('radio', 'To do (4)').waitFor();
  for (const pair of pairs.slice(0, 3)) await log_held(page, pair, { Notes: 'Planned the first step' });
  await page.getByText('3 sessions held · 4 to see to').waitFor();
  assert.match(await panel(page, 'Sessions'), /One circle a week/);
  await shot(page, 'kind-sprint-held');
});

test('mentees say whether they carried out their goal', async () => {
  await step(page, 'Feedback');
  await page.getByText('Answered: 0 of 6. Still missing: 6.').waitFor();
  await press(page, 'button', 'Ask for 6 answers');
  const asked = await messages(page);
  assert.deepEqual(Object.keys(asked).sort(), ['Ines Duarte', 'Kofi Mensah', 'Lena Fischer',
    'Ravi Menon', 'Sam Ortiz', 'Tom Baker']);
  const answer = await give_feedback(browser, asked['Tom Baker'].links[0], {
    texts: { 'What will you try after meeting Ines Duarte?': 'Greet everybody at the door' },
    choices: {
      'How useful was it to meet Ines Duarte?': '5',
      'Could you carry out your goal with the help of Ines Duarte?': 'Partly',
      'Would you like to meet Ines Duarte again?': 'Yes',
    },
  }, async (guest) => {
    await guest.getByText('SEL check-ins · Goal: A check-in in period 2').waitFor();
    await shot(guest, 'kind-sprint-feedback');
  });
  await take_in_feedback(page, answer, 'Tom Baker');
  await page.getByText('Answered: 1 of 6. Still missing: 5.').waitFor();
  await press(page, 'tab', 'Answers');
  await page.getByText('Greet everybody at the door', { exact: true }).waitFor();
  await shot(page, 'kind-sprint-answers');
});

test('four weeks after the last session they are asked whether they do it now', async () => {
  ({ page, seen } = await come_back(browser, '2026-11-16T08:00:00Z'));
  await page.getByText('5 answers about Topic sprint are missing', { exact: true }).waitFor();
  await press(page, 'button',
    'Ask for feedback, Topic sprint: 3 people can say what has become of it');
  const asked = await messages(page);
  assert.deepEqual(Object.keys(asked).sort(), ['Lena Fischer', 'Sam Ortiz', 'Tom Baker']);
  const answer = await give_feedback(browser, asked['Tom Baker'].links[0], {
    choices: { 'Has what you worked on with Ines Duarte become part of your work?': 'Part of my work' },
  }, (guest) => shot(guest, 'kind-sprint-later'));
  await take_in_feedback(page, answer, 'Tom Baker');
  await press(page, 'tab', 'Answers');
  await page.getByText('Part of my work', { exact: true }).waitFor();
});

test('the report tells what came of it', async () => {
  await step(page, 'Report');
  await page.getByText('Who got support on the topic, and who puts it into practice').waitFor();
  await assert_figures(page, 'In short', {
    'People on the lists': '10', Pairs: '4', 'Meetings held': '3',
    'Hours in meetings': '2\u00a0h' });
  await assert_figures(page, 'Access', {
    'People who asked for a mentor': '5', 'Of these with a mentor now or before': '80% (4 of 5)' });
  await assert_figures(page, 'Across sites', { 'Pairs across sites': '75% (3 of 4)' });
  // Ines, Ravi and Mara said so; Kofi said no.
  await assert_figures(page, 'Continuous learning', {
    'Mentors with training or practice in their topic': '75% (3 of 4)' });
  await assert_figures(page, 'Chances to lead', { 'Offered to mentor and have nobody yet': '1' });
  await assert_figures(page, 'From match to meeting', { 'Sessions held': '3', 'Sessions planned': '1' });
  await shot(page, 'kind-sprint-report');
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
