// Answers that come back otherwise than planned: fifty at once, for an event that was removed,
// about topics that were renamed and merged meanwhile, and from two people with one name.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approve, form_of, give_feedback, open_at, match, messages, pick, press_in, rows_of, say_no,
  say_yes, sign_up, step,
} from './support/kind.mjs';
import { read_link, write_link } from './support/links.mjs';
import {
  download, mark_all_told, press, press_in_bar, saved, settled, shot, visit,
  write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// Ines mentors in all four events, each of which has a life of its own.
const program = {
  program: 'STRANGEANSWERS',
  info: { program: { name: 'Strange answers' } },
  sites: { S1: { name: 'North High' }, S2: { name: 'Eastside Academy' } },
  topics: { T1: { name: 'Data literacy' }, T2: { name: 'Co-teaching' }, T3: { name: 'Charts' } },
  people: {
    P1: { name: 'Ines Duarte', email: 'ines@example.org', site: 'S1' },
    P2: { name: 'Tom Baker', email: 'tom@example.org', site: 'S2' },
    P3: { name: 'Sam Ortiz', email: 'sam@example.org', site: 'S1' },
  },
  events: {
    E1: { kind: 'topic-sprint', name: 'Spring sprint', createdOn: '2026-10-01' },
    E2: { kind: 'topic-sprint', name: 'Fall sprint', createdOn: '2026-09-01' },
    E3: { kind: 'topic-sprint', name: 'Data sprint', createdOn: '2026-10-01' },
    E4: { kind: 'topic-sprint', name: 'Team sprint', createdOn: '2026-10-01' },
  },
  registrations: {
    R1: { event: 'E1', person: 'P1', mentors: true, offers: { T1: {} } },
    R2: { event: 'E2', person: 'P1', mentors: true, offers: { T1: {} } },
    R3: { event: 'E2', person: 'P2', seeks: true, requests: { T1: {} } },
    R4: { event: 'E3', person: 'P1', mentors: true, capacity: 5, offers: { T1: {}, T3: {} } },
    R5: { event: 'E4', person: 'P1', mentors: true, capacity: 5, offers: { T2: {} } },
    R6: { event: 'E4', person: 'P3', seeks: true, requests: { T2: {} } },
  },
  matches: {
    M1: { event: 'E2', mentor: 'P1', mentee: 'P2', topic: 'T1', state: 'notified' },
  },
  sessions: {
    X1: { match: 'M1', startsAt: '2026-09-14T15:00', minutes: 30, state: 'held' },
  },
};

const program_now = async () => {
  await visit(page, '#/files');
  return JSON.parse((await download(page, 'button', 'Download the program')).text);
};

before(async () => {
  ({ browser, page, seen } = await open_at('2026-10-05T08:00:00Z', program, { viewport: { width: 1280, height: 1600 } }));
});

after(() => browser.close());

// Looks at mails with answers, on Invite of that event.
async function look_at(event, mails) {
  await visit(page, `#/event/${event}/invite`);
  await write(page, 'Mails or links with answers', mails.join('\n\n'));
  await press(page, 'button', 'Look at the answers');
}

// What the dialog of that name shows is taken in.
async function take(name, button) {
  const dialog = by('dialog', name);
  await dialog.waitFor();
  await press_in(page, dialog, 'button', button);
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
}

test('fifty sign-ups in one paste are one step, which one undo takes back', async () => {
  await visit(page, '#/event/E1/people');
  const form = await form_of(page);
  const { kind, payload } = read_link(await sign_up(browser, form,
    { name: 'Guest 1', site: 'Eastside Academy', requests: ['Data literacy'] }));
  // As forty-nine others would make theirs, each mail with the message that it answers below.
  const mails = Array.from({ length: 50 }, (_, at) => [
    `From: guest${at + 1}@example.org`, 'Here is my answer:',
    `http://rondo.example/${write_link({
      kind, payload: { ...payload, n: `Guest ${at + 1}`, m: `guest${at + 1}@example.org` },
    })}`,
    '', `> Please sign up: http://rondo.example/${form}`,
  ].join('\n'));
  await look_at('E1', [...mails, mails[3]]);  // one was sent twice
  await by('dialog', '50 sign-ups have come in')
    .getByText('New: 50. Nothing is in the program yet.').waitFor();
  await shot(page, 'strange-fifty');
  await take('50 sign-ups have come in', 'Take in');
  await page.getByText('51 people, 1 mentor, 50 mentees').waitFor();
  await press_in_bar(page, 'Undo');
  await page.getByText('1 person, 1 mentor, 0 mentees').waitFor();
  await saved(page);
  const alive = Object.values((await program_now()).people).filter((person) => !person.removed);
  assert.equal(alive.length, Object.keys(program.people).length);
  await press_in_bar(page, 'Redo');
  await visit(page, '#/event/E1/people');
  await page.getByText('51 people, 1 mentor, 50 mentees').waitFor();
  await look_at('E1', mails);
  await by('dialog', '50 sign-ups have come in')
    .getByText('All of this is in the program already. Nothing changes.').waitFor();
  await press(page, 'button', 'OK');
});

test('a link that was cut is told beside the others, in a message that can be closed', async () => {
  await visit(page, '#/event/E1/people');
  const answer = await sign_up(browser, await form_of(page),
    { name: 'Kim Doe', site: 'North High', requests: ['Data literacy'] });
  await look_at('E1', [answer, answer.slice(0, -40)]);
  await by('dialog', 'A sign-up has come in').waitFor();
  const message = by('region', 'Notifications')
    .getByRole('group', { name: /The link ends too early/ });
  await message.waitFor();
  await shot(page, 'strange-cut');
  await message.getByRole('button', { name: 'Close', exact: true }).click({ force: true });
  await settled(page);
  const left = await message.count();
  await take('A sign-up has come in', 'Cancel');
  assert.equal(left, 0);
});

let of_the_removed;  // a yes to a match, feedback and a sign-up

test('answers for an event that was removed are not taken in, and change nothing', async () => {
  await visit(page, '#/event/E2/tell');
  const [notice] = (await messages(page))['Tom Baker'].links;
  const yes = await say_yes(browser, notice, ['For Tom Baker', 'Your mentor: Ines Duarte']);
  await step(page, 'Feedback');
  await press(page, 'tab', 'Messages');
  const [own_page] = (await messages(page))['Tom Baker'].links;
  const feedback = await give_feedback(browser, own_page,
    { choices: { 'How useful was it to meet Ines Duarte?': '5' } });
  const signed_up = await sign_up(browser, await form_of(page),
    { name: 'Kai Lee', site: 'Eastside Academy', requests: ['Data literacy'] });
  of_the_removed = [yes, feedback, signed_up];
  await visit(page, '#/events');
  await press(page, 'button', 'More for Fall sprint');
  await press(page, 'menuitem', 'Remove');
  const lost = by('dialog', 'Remove Fall sprint');
  for (const words of ['Sign-ups', 'Matches', 'Sessions held']) {
    await lost.getByText(words, { exact: true }).waitFor();
  }
  await take('Remove Fall sprint', 'Remove all of it');
  const without = await program_now();
  for (const link of of_the_removed) {
    await visit(page, link);
    await page.getByRole('alert').getByText(/(no longer|not) in this program/).first().waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
  }
  assert.deepEqual(await program_now(), without);
});

test('of each it says for which event it was, and that the removal can be undone', async () => {
  await look_at('E1', of_the_removed);
  const alerts = page.getByRole('alert').getByRole('paragraph');
  await alerts.filter({ hasText: '1 sign-up' }).waitFor();
  const said = await alerts.allTextContents();
  for (const what of ['1 sign-up', '1 answer to a match', '1 person’s feedback']) {
    const words = said.find((each) => each.includes(what));
    assert.match(words, /“Fall sprint”.*Undo its removal/, what);
  }
});

test('when the removal is undone they are taken in, one kind after the other', async () => {
  await press_in_bar(page, 'Undo');
  await saved(page);
  await look_at('E1', of_the_removed);
  await take('A sign-up has come in', 'Take in');
  await take('1 answer has come in', 'Take in');
  await take('Answers from Tom Baker', 'Take in');
  await page.getByText('Answered: 1 of 2. Still missing: 1.').waitFor();
  const { people, registrations, matches, feedback } = await program_now();
  const [kai] = Object.keys(people).filter((id) => people[id].name === 'Kai Lee');
  assert.ok(Object.values(registrations).some((one) => one.person === kai && one.event === 'E2'));
  assert.deepEqual(matches.M1.acceptedBy, ['P2']);
  assert.deepEqual(Object.values(feedback).map(({ from, useful }) => [from, useful]), [['P2', 5]]);
});

test('a topic is renamed and then merged while answers are under way', async () => {
  await visit(page, '#/event/E3/people');
  const form = await form_of(page);
  const asks = (name) =>
    sign_up(browser, form, { name, site: 'North High', requests: ['Data literacy'] });
  const early = await asks('Lena Fischer');
  await visit(page, '#/topics');
  await press(page, 'button', 'Data literacy');
  await write(page, 'Name', 'Reading data');
  await press(page, 'button', 'Save');
  await by('button', 'Reading data').waitFor();
  const between = await asks('Noor Ali');
  await press(page, 'button', 'More for Reading data');
  await press(page, 'menuitem', 'Merge with…');
  await pick(page, 'Merge with', 'Charts');
  await press(page, 'radio', 'Charts');
  await press(page, 'button', 'Merge');
  await by('button', 'Reading data').waitFor({ state: 'detached' });
  await look_at('E3', [early, between, await asks('Mara Lind')]);
  const dialog = by('dialog', '3 sign-ups have come in');
  await dialog.waitFor();
  for (const item of await dialog.getByRole('listitem').all()) {
    assert.match(await item.textContent(), /Mentee · North High · Asks for: Charts/);
  }
  await take('3 sign-ups have come in', 'Take in');
  await match(page, 'Data sprint', ['Lena Fischer', 'Noor Ali', 'Mara Lind']
    .map((name) => `Ines Duarte with ${name}`));
});

test('what a merged topic was called at first still means it when somebody writes it', async () => {
  await visit(page, '#/event/E3/people');
  await look_at('E3', [await sign_up(browser, await form_of(page),
    { name: 'Ada Nowak', site: 'North High', requests: [] },
    (guest) => write(guest, 'Another topic you would like help with', 'Data literacy'))]);
  const dialog = by('dialog', 'A sign-up has come in');
  await dialog.waitFor();
  const [shown] = await dialog.getByRole('listitem').allTextContents();
  await take('A sign-up has come in', 'Take in');
  const { topics } = await program_now();
  const names = Object.values(topics).filter((topic) => !topic.removed).map(({ name }) => name);
  assert.deepEqual(names.sort(), ['Charts', 'Co-teaching']);
  assert.match(shown, /Mentee · North High · Asks for: Charts/);
});

const other_sam = 'sam.ortiz@example.org';

test('of a second person of the same name and site it is asked who it is', async () => {
  await visit(page, '#/event/E4/people');
  const answer = await sign_up(browser, await form_of(page),
    { name: 'Sam Ortiz', site: 'North High', requests: ['Co-teaching'] },
    (guest) => write(guest, 'Email', other_sam));
  await visit(page, answer);
  const question = by('group', 'Is this Sam Ortiz somebody who is in the program already?');
  await question.getByRole('button', { name: /^Same person: .*sam@example\.org$/ }).waitFor();
  await press_in(page, question, 'button', 'Somebody new');
  await by('dialog', 'A sign-up has come in').getByText('Nothing is in the program yet.').waitFor();
  await shot(page, 'strange-namesakes');
  await take('A sign-up has come in', 'Take in');
  await page.getByText('3 people, 1 mentor, 2 mentees').waitFor();
});

// Whether no two of these buttons that are in sight are called the same.
async function assert_told_apart(where, name) {
  const names = await by('button', name).evaluateAll((buttons) =>
    buttons.map((button) => button.ariaLabel ?? button.textContent));
  assert.equal(names.length, 2, `${where}: ${names}`);
  assert.notEqual(names[0], names[1], where);
}

let no_of_other;

test('each of the two has a match, and a message of their own', async () => {
  await step(page, 'Match');
  await press(page, 'button', 'Match');
  await by('tab', 'Matches (2)').waitFor();
  await approve(page, 2);
  await step(page, 'Tell');
  const { text } = await download(page, 'button', 'Download for mail merge');
  const to = rows_of(text).map(([name, email]) => `${name} <${email}>`);
  assert.deepEqual(to.slice(1).sort(), ['Ines Duarte <ines@example.org>',
    `Sam Ortiz <${other_sam}>`, 'Sam Ortiz <sam@example.org>']);
  await mark_all_told(page);
  const [, , , words] = rows_of(text).find(([, email]) => email === other_sam);
  no_of_other = await say_no(browser, words.match(/#rondo2\.notice\.[\w.-]+/)[0],
    'no time this term');
});

test('wherever one of the two is chosen it says which of them', async () => {
  await step(page, 'People');
  await assert_told_apart('People', /^Sam Ortiz/);
  await step(page, 'Match');
  await assert_told_apart('Match', /^Ines Duarte with Sam Ortiz/);
  await step(page, 'Tell');
  await press(page, 'tab', 'Answers');
  await assert_told_apart('Tell', /^One declines, Ines Duarte with Sam Ortiz/);
  await step(page, 'Meet');
  await assert_told_apart('Meet', /^Ines Duarte with Sam Ortiz/);
});

test('a no counts for the one who said it', async () => {
  await visit(page, no_of_other);
  await take('1 answer has come in', 'Take in');
  await page.getByText(/no time this term/).first().waitFor();
  const { people, matches } = await program_now();
  const states = Object.values(matches).filter(({ event }) => event === 'E4')
    .map(({ mentee, state }) => [people[mentee].email, state]);
  assert.deepEqual(states.sort(), [[other_sam, 'declined'], ['sam@example.org', 'notified']]);
});

test('who was said to be somebody new is not asked about as a likely duplicate', async () => {
  await visit(page, '#/people');
  await press(page, 'tab', 'Likely duplicates');
  await page.getByText('Nobody seems to be here twice', { exact: true }).waitFor();
  assert.deepEqual(seen.errors, []);
});
