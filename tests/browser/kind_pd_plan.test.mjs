// A PD plan cluster from template to report: people work on several topics, each with a mentor of
// its own; the plan of one of them signs that person up and counts the hours.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  add_person, approve, assert_figures, form_of, form_words, give_feedback, import_people, launch_at,
  log_new, match,
  messages, panel, pick, press_in, say_yes, sign_up, step, take_in_feedback, take_in_yeses,
  take_over,
} from './support/kind.mjs';
import {
  download, heading, mark_all_told, open_rondo, press, saved, shot, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
let event;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// Each topic has one mentor. Sam and Ada work on two topics each.
const pairs = [
  'Ines Duarte with Sam Ortiz', 'Ravi Menon with Sam Ortiz', 'Ines Duarte with Ada Nowak',
  'Kofi Mensah with Ada Nowak', 'Ravi Menon with Tom Baker',
];
const sheet = [
  'Name;Email;Site;Role;Topics offered;Topics requested',
  'Ines Duarte;ines@example.org;North High;Mentor;Data literacy;',
  'Ravi Menon;ravi@example.org;Eastside Academy;Mentor;Co-teaching;',
  'Kofi Mensah;kofi@example.org;Hill School;Mentor;Leading a team;',
];
const plan = 'PD plan 2026–27 of Sam Ortiz';

before(async () => {
  browser = await launch_at('2026-10-05T08:00:00Z');
  ({ page, seen } = await open_rondo(browser));
});

after(() => browser.close());

test('the template brings agenda and questions, and sessions become shorter', async () => {
  await press(page, 'button', 'PD plan cluster');
  await heading(page, 'PD plan').waitFor();
  [, , event] = (await page.evaluate(() => location.hash)).split('/');
  await step(page, 'Set up');
  assert.match(await by('textbox', 'Agenda of a session').inputValue(),
    /^5 min: Write down what I take with me, for the PD record$/m);
  assert.match(await by('textbox', 'Question guide').inputValue(),
    /^How does this topic connect with the others in my plan\?$/m);
  assert.equal(await by('spinbutton', 'Matches per mentee').inputValue(), '3');
  await write(page, 'Length of a session', '45', 'spinbutton');
  await saved(page);
  await page.getByText('Up to 3 sessions of 45 minutes').waitFor();
});

test('people come by sheet, by form and by hand', async () => {
  await press(page, 'button', 'Go on to invite');
  await press(page, 'button', 'Go on to people');
  await import_people(page, sheet);
  const answer = await sign_up(browser, await form_of(page),
    { name: 'Ada Nowak', site: 'Hill School', requests: ['Data literacy', 'Leading a team'],
      words: form_words.plan },
    (guest) => shot(guest, 'kind-plan-form'));
  await take_over(page, [answer]);
  await step(page, 'People');
  await add_person(page,
    { name: 'Tom Baker', site: 'Eastside Academy', role: 'Mentee', topic: 'Co-teaching' });
  await page.getByText('5 people, 3 mentors, 2 mentees').waitFor();
});

test('a plan of two topics signs its person up in one action', async () => {
  await visit(page, '#/people');
  await press(page, 'button', 'Add person');
  await by('dialog', 'Add a person').waitFor();
  await write(page, 'Name', 'Sam Ortiz');
  await pick(page, 'Site', 'North High');
  await press(page, 'button', 'Add');
  await by('dialog', 'Add a person').waitFor({ state: 'detached' });
  await visit(page, '#/people');
  await press(page, 'button', 'PD plans');
  await press(page, 'button', 'Start a plan');
  await by('dialog', 'Start a plan').waitFor();
  await pick(page, 'Person', 'Sam Ortiz');
  await press(page, 'button', 'Add');
  await press(page, 'button', `Open, ${plan}`);
  for (const topic of ['Data literacy', 'Co-teaching']) {
    await pick(page, 'Add a topic', topic);
    await by('combobox', `Why ${topic}`).waitFor();
  }
  await pick(page, 'Why Co-teaching', 'Interest');
  await write(page, 'Goal', '120', 'spinbutton');
  await press(page, 'button', 'Take suggestion');
  await press(page, 'button', 'Sign up for the plan');
  await saved(page);
  const words = await panel(page, 'Sam Ortiz');
  assert.match(words, /0 of 2 topics with a session.*0 min of 2 h/);
  assert.equal(words.match(/signed up/g).length, 2);
  await shot(page, 'kind-plan-signed-up');
});

test('each topic of a plan gets a mentor of its own', async () => {
  await visit(page, `#/event/${event}/people`);
  await page.getByText('6 people, 3 mentors, 3 mentees').waitFor();
  await press(page, 'button', 'Go on to wishes');
  await match(page, 'PD plan', pairs);
  await press(page, 'button', 'Ravi Menon with Sam Ortiz');
  assert.match(await panel(page, 'Why this match'), /needs Co-teaching, offers it/);
  await shot(page, 'kind-plan-match');
  await approve(page, 5);
});

let told;

test('one message tells of all the matches that somebody has', async () => {
  await press(page, 'button', 'Go on to tell people');
  told = await messages(page);
  assert.equal(Object.keys(told).length, 6);
  const { text, links } = told['Sam Ortiz'];
  const lines = text.split('\n');
  for (const line of ['Your mentor for Data literacy: Ines Duarte, North High',
    'Your mentor for Co-teaching: Ravi Menon, Eastside Academy', 'Email: ines@example.org',
    'Email: ravi@example.org']) {
    assert.ok(lines.includes(line), line);
  }
  assert.ok(text.includes('up to 3 times, 45 minutes each'));
  assert.equal(links.length, 2);
  assert.equal(told['Tom Baker'].links.length, 1);
  await shot(page, 'kind-plan-tell');
  await mark_all_told(page);
  await page.getByText('Pairs told: 5 of 5. Accepted or begun: 0.').waitFor();
});

test('matches are accepted by link, or it is noted', async () => {
  const mentee = await say_yes(browser, told['Tom Baker'].links[0],
    ['For Tom Baker', 'Your mentor: Ravi Menon', 'Co-teaching', 'Up to 3 times, 45 minutes each']);
  const to_tom = told['Ravi Menon'].text.split('\n\n').find((part) => part.includes('Tom Baker'));
  const mentor = await say_yes(browser, to_tom.match(/#rondo2\.\S+/)[0], ['You mentor Tom Baker']);
  await take_in_yeses(page, [mentee, mentor]);
  await page.getByText('Pairs told: 5 of 5. Accepted or begun: 1.').waitFor();
  for (const pair of pairs.slice(0, 4)) await press(page, 'button', `Both accept, ${pair}`);
  await page.getByText('Pairs told: 5 of 5. Accepted or begun: 5.').waitFor();
  await saved(page);
});

test('sessions are logged, and the plan counts them', async () => {
  await step(page, 'Meet');
  await log_new(page, 'Ines Duarte with Sam Ortiz',
    { Date: '2026-10-02', Time: '15:30', Notes: 'Looked at one class together' });
  await log_new(page, 'Ravi Menon with Tom Baker',
    { Date: '2026-10-01', Time: '14:00', Notes: 'Who leads when' });
  await shot(page, 'kind-plan-meet');
  await page.getByText(/^2 sessions held/).waitFor();
  await visit(page, '#/plans');
  await press(page, 'button', `Open, ${plan}`);
  const words = await panel(page, 'Sam Ortiz');
  // 45 of 120 minutes.
  assert.match(words, /1 of 2 topics with a session.*45 min of 2 h/);
  assert.match(words, /signed up · 1 session · Ines Duarte/);
  await shot(page, 'kind-plan-progress');
  const { text } = await download(page, 'button', /^Download, PD plan/);
  assert.match(text, /Sam Ortiz.*Data literacy,Growth/);
  assert.match(text, /Sam Ortiz.*Co-teaching,Interest/);
});

test('the hours stand on the person’s page', async () => {
  await press(page, 'link', 'Open the person’s page');
  await heading(page, 'Sam Ortiz').waitFor();
  const received = by('group', 'Received as a mentee');
  assert.match(await received.textContent(), /45\smin.*1 session/);
  await shot(page, 'kind-plan-person');
});

test('a mentee says whether it counts for the goal of the plan', async () => {
  await visit(page, `#/event/${event}/feedback`);
  await page.getByText('Answered: 0 of 4. Still missing: 4.').waitFor();
  await press(page, 'button', 'Ask for 4 answers');
  const asked = await messages(page);
  assert.deepEqual(Object.keys(asked).sort(),
    ['Ines Duarte', 'Ravi Menon', 'Sam Ortiz', 'Tom Baker']);
  const answer = await give_feedback(browser, asked['Sam Ortiz'].links[0], {
    texts: { 'What did you learn from meeting Ines Duarte?': 'To begin with one number' },
    choices: {
      'How useful was it to meet Ines Duarte?': '4',
      'Does what you did with Ines Duarte count for the goal of your plan?': 'Yes',
    },
  }, (guest) => shot(guest, 'kind-plan-feedback'));
  await take_in_feedback(page, answer, 'Sam Ortiz');
  await page.getByText('Answered: 1 of 4. Still missing: 3.').waitFor();
  await press(page, 'tab', 'Answers');
  await page.getByText('To begin with one number', { exact: true }).waitFor();
  await page.getByText('Counts for the plan’s goal', { exact: true }).waitFor();
});

test('the report tells what people worked on, and their hours', async () => {
  await step(page, 'Report');
  await page.getByText('What people worked on for their plans, and their hours').waitFor();
  await assert_figures(page, 'In short', {
    'People on the lists': '6', Pairs: '5', 'Meetings held': '2',
    'Hours in meetings': '1\u00a0h 30\u00a0min' });
  await assert_figures(page, 'Access', {
    'People who asked for a mentor': '3', 'Of these with a mentor now or before': '100% (3 of 3)',
    'Requests served': '100% (5 of 5)' });
  // Ines and Sam, Kofi and Ada, Ravi and Tom share a site.
  await assert_figures(page, 'Across sites', { 'Pairs across sites': '40% (2 of 5)' });
  await assert_figures(page, 'Hours', {
    'People who met somebody': '4', 'Hours as a mentor': '1\u00a0h 30\u00a0min',
    'Hours as a mentee': '1\u00a0h 30\u00a0min' });
  await shot(page, 'kind-plan-report');
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
