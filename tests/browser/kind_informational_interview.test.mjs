// Informational interviews from template to report: people who think about a next step talk with
// somebody in that role, always at another site, with questions to start from. Afterwards they say
// what they learned and whether the grow-your-own program interests them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  add_person, approve, assert_figures, form_of, form_words, give_feedback, import_people, launch_at,
  log_new, match, messages, panel, pick, say_yes, sign_up, step, take_in_feedback, take_in_yeses,
  take_over, type_in_feedback,
} from './support/kind.mjs';
import { heading, mark_all_told, open_rondo, press, saved, shot, write } from './support/rondo.mjs';

const event = 'Informational interviews';
let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// Whoever tells of a role works elsewhere; but Nora, who alone tells of leading a team, works where
// Ben does, and nobody else asks for it.
const pairs = [
  'Ines Duarte with Tom Baker', 'Ravi Menon with Ada Nowak', 'Ravi Menon with Sam Ortiz',
  'Mara Lind with Lena Fischer', 'Mara Lind with Kai Lee',
];
const people_of = (pair) => pair.split(' with ');
const sheet = [
  'Name;Email;Site;Role;Topics offered;Topics requested;Current role;Role you want to learn about',
  'Ines Duarte;ines@example.org;North High;Mentor;School leadership;;Assistant principal;',
  'Nora Quist;nora@example.org;Eastside Academy;Mentor;Leading a team;;Department head;',
  'Ravi Menon;ravi@example.org;Eastside Academy;Mentor;Counseling and social work;;School counselor;',
  'Tom Baker;tom@example.org;Eastside Academy;Mentee;;School leadership;Teacher;Assistant principal',
  'Sam Ortiz;sam@example.org;Hill School;Mentee;;Counseling and social work;Teacher;School counselor',
  'Lena Fischer;lena@example.org;North High;Mentee;;Instructional coaching;Teacher;Instructional coach',
  'Kai Lee;kai@example.org;North High;Mentee;;Instructional coaching;Aide;Instructional coach',
];

before(async () => {
  browser = await launch_at('2026-10-05T08:00:00Z');
  await browser.context.addInitScript(() => {
    window.print = () => {};
  });
  ({ page, seen } = await open_rondo(browser));
});

after(() => browser.close());

test('the template asks for another site and brings a question guide', async () => {
  await press(page, 'button', 'Informational interview');
  await heading(page, event).waitFor();
  await step(page, 'Set up');
  assert.equal(await by('combobox', 'Sites').locator('option:checked').textContent(),
    'Must be different sites');
  assert.match(await by('textbox', 'Question guide').inputValue(),
    /^What does an ordinary week look like\?$/m);
  await write(page, 'Length of a session', '30', 'spinbutton');
  await saved(page);
  await shot(page, 'kind-interview-setup');
});

test('people say what their role is and which one they want to hear about', async () => {
  await press(page, 'button', 'Go on to invite');
  await press(page, 'button', 'Go on to people');
  await import_people(page, sheet);
  const form = await form_of(page);
  const mentor = await sign_up(browser, form,
    { name: 'Mara Lind', site: 'Hill School', offers: ['Instructional coaching'],
      words: form_words.interview },
    async (guest) => {
      await write(guest, 'Current role', 'Instructional coach');
      for (const [role, name] of [['textbox', 'Role you want to learn about'],
        ['combobox', 'Your level in Instructional coaching']]) {
        assert.equal(await guest.getByRole(role, { name, exact: true }).count(), 0, name);
      }
      await shot(guest, 'kind-interview-form');
    });
  const mentee = await sign_up(browser, form,
    { name: 'Ada Nowak', site: 'Hill School', requests: ['Counseling and social work'],
      words: form_words.interview },
    async (guest) => {
      await write(guest, 'Role you want to learn about', 'School counselor');
      await pick(guest, 'Site you want to learn about', 'Eastside Academy');
    });
  await take_over(page, [mentor, mentee]);
  await step(page, 'People');
  await add_person(page, { name: 'Ben Cole', site: 'Eastside Academy', role: 'Mentee',
    topic: 'Leading a team' });
  await page.getByText('10 people, 4 mentors, 6 mentees').waitFor();
});

test('nobody is matched at their own site', async () => {
  await press(page, 'button', 'Go on to wishes');
  await match(page, event, pairs);
  await press(page, 'button', 'Mara Lind with Lena Fischer');
  const why = await panel(page, 'Why this match');
  assert.match(why, /wants to learn about Instructional coach, and that is the mentor’s role/);
  await shot(page, 'kind-interview-match');
  await press(page, 'button', 'Ravi Menon with Ada Nowak');
  assert.match(await panel(page, 'Why this match'),
    /Works at the site asked for: Eastside Academy/);
  await press(page, 'tab', 'Unserved (1)');
  await press(page, 'button', 'See why, Ben Cole, Leading a team');
  await page.getByText(/same site \(Eastside Academy\), another is asked for/).first().waitFor();
  await shot(page, 'kind-interview-unserved');
  await approve(page, 5);
});

let told;

test('the message brings the question guide', async () => {
  await press(page, 'button', 'Go on to tell people');
  told = await messages(page);
  assert.equal(Object.keys(told).length, 8);
  const lines = told['Tom Baker'].text.split('\n');
  for (const line of ['You talk with Ines Duarte, North High, about School leadership',
    'Works as: Assistant principal', 'Email: ines@example.org', 'Questions to start from:',
    '- What does an ordinary week look like?']) {
    assert.ok(lines.includes(line), line);
  }
  assert.ok(told['Ines Duarte'].text.includes(
    'Tom Baker, Eastside Academy, would like to hear from you about School leadership'));
  assert.ok(told['Tom Baker'].text.includes('once, 30 minutes'));
  await shot(page, 'kind-interview-tell');
  await mark_all_told(page);
  await page.getByText('Pairs told: 5 of 5. Accepted or begun: 0.').waitFor();
});

test('two accept by link, and for the others it is noted', async () => {
  const mentee = await say_yes(browser, told['Tom Baker'].links[0],
    ['For Tom Baker', 'You talk with Ines Duarte', 'Assistant principal', 'North High',
      'School leadership', 'Once, 30 minutes']);
  const mentor = await say_yes(browser, told['Ines Duarte'].links[0],
    ['For Ines Duarte', 'Tom Baker would like to hear from you', 'Eastside Academy']);
  await take_in_yeses(page, [mentee, mentor]);
  await page.getByText('Pairs told: 5 of 5. Accepted or begun: 1.').waitFor();
  for (const pair of pairs.slice(1)) await press(page, 'button', `Both accept, ${pair}`);
  await page.getByText('Pairs told: 5 of 5. Accepted or begun: 5.').waitFor();
  // Of three it is known by hearsay that they have talked.
  for (const pair of pairs.slice(2)) {
    await press(page, 'button', `Has begun, ${pair}`);
    await press(page, 'button', `Completed, ${pair}`);
  }
  await saved(page);
});

test('the question guide is on the sheet, and conversations are logged', async () => {
  await step(page, 'Meet');
  for (const pair of pairs.slice(0, 2)) {
    await log_new(page, pair, { Date: '2026-10-02', Time: '15:30', Notes: 'Who else to ask' });
  }
  await page.getByText(/^2 sessions held/).waitFor();
  const words = await panel(page, 'Sessions');
  assert.match(words, /All sessions were held\./);
  assert.match(words, /What does an ordinary week look like\?/);
  await shot(page, 'kind-interview-meet');
  await press(page, 'button', 'Complete the match');
  await press(page, 'button', 'Print session sheets');
  await page.locator('#print').getByText('What does an ordinary week look like?').first()
    .waitFor({ state: 'attached' });
});

test('what they learned and who is interested in the program comes back', async () => {
  await step(page, 'Feedback');
  await page.getByText('Answered: 0 of 10. Still missing: 10.').waitFor();
  await press(page, 'button', 'Ask for 10 answers');
  const asked = await messages(page);
  const answer = await give_feedback(browser, asked['Tom Baker'].links[0], {
    texts: { 'What did you learn from meeting Ines Duarte?': 'Half of the week is listening' },
    choices: {
      'How useful was it to meet Ines Duarte?': '5',
      'After meeting Ines Duarte: are you interested in the grow-your-own program?': 'Yes',
    },
  }, (guest) => shot(guest, 'kind-interview-feedback'));
  await take_in_feedback(page, answer, 'Tom Baker');
  await page.getByText('Answered: 1 of 10. Still missing: 9.').waitFor();
  await press(page, 'tab', 'People');
  const interest = ['Yes', 'Maybe', 'No', 'Yes'];
  for (const [at, pair] of pairs.slice(1).entries()) {
    const [mentor, mentee] = people_of(pair);
    await type_in_feedback(page, mentee, { choices: {
      [`After meeting ${mentor}: are you interested in the grow-your-own program?`]: interest[at],
    } });
  }
  await page.getByText('Answered: 5 of 10. Still missing: 5.').waitFor();
  await press(page, 'tab', 'Answers');
  await page.getByText('Half of the week is listening', { exact: true }).waitFor();
  await press(page, 'tab', 'Figures');
  const counted = await by('region', 'Mentees: Interest in the grow-your-own program').textContent();
  for (const [said, count] of [['Yes', '3 (60%)'], ['Maybe', '1 (20%)'], ['No', '1 (20%)']]) {
    assert.match(counted.replaceAll(/\s+/g, ' '),
      new RegExp(`${said} ?${count.replace(/[()]/g, '\\$&')}`));
  }
  await shot(page, 'kind-interview-figures');
});

test('the report tells which sites have come to know each other', async () => {
  await step(page, 'Report');
  await page.getByText('Which sites and roles people have come to know').waitFor();
  await assert_figures(page, 'In short', {
    'People on the lists': '10', Pairs: '5', 'Meetings held': '2',
    'Hours in meetings': '1\u00a0h' });
  await assert_figures(page, 'Access', {
    'People who asked for a mentor': '6', 'Of these with a mentor now or before': '83% (5 of 6)' });
  await assert_figures(page, 'Across sites', { 'Pairs across sites': '100% (5 of 5)' });
  await assert_figures(page, 'Chances to lead', { 'Offered to mentor and have nobody yet': '1' });
  await shot(page, 'kind-interview-report');
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
