// Before and while an event is matched: what people said in earlier events is used again, pools
// lack mentors, and pairs meet outside the pools.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approve, form_of, open_at, match, messages, panel, say_yes, sign_up, step, take_in_yeses,
  take_over,
} from './support/kind.mjs';
import {
  mark_all_told, press, press_in_bar, saved, shot, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

// Of Spring sprint Ines is to become the mentor for grades K-5, as she was in the fall, and nobody
// mentors in grades 6-8, where two ask for help. Ravi, too, mentored in the fall; in the winter he
// asked for help himself.
const program = {
  program: 'STRANGEEVENTS',
  info: { program: { name: 'Strange events' } },
  sites: { S1: { name: 'North High' }, S2: { name: 'Eastside Academy' } },
  topics: { T1: { name: 'Data literacy' }, T2: { name: 'Co-teaching' } },
  poolCategories: { C1: { name: 'Grade span' } },
  pools: { B1: { category: 'C1', name: 'Grades K-5' }, B2: { category: 'C1', name: 'Grades 6-8' } },
  people: {
    P1: { name: 'Ines Duarte', email: 'ines@example.org', site: 'S1' },
    P2: { name: 'Ravi Menon', email: 'ravi@example.org', site: 'S1' },
    P3: { name: 'Sam Ortiz', email: 'sam@example.org', site: 'S2' },
    P4: { name: 'Tom Baker', email: 'tom@example.org', site: 'S2' },
    P5: { name: 'Ada Nowak', email: 'ada@example.org', site: 'S1' },
  },
  events: {
    E1: { kind: 'topic-sprint', name: 'Fall sprint', createdOn: '2026-09-01' },
    E2: { kind: 'pd-plan', name: 'Winter plan', createdOn: '2026-12-01' },
    E3: {
      kind: 'topic-sprint', name: 'Spring sprint', createdOn: '2027-02-01',
      categories: { C1: { max: 1 } }, siteSetting: 'prefer-other', weights: { topic: 5, site: 2 },
    },
    E4: { kind: 'topic-sprint', name: 'Summer sprint', createdOn: '2027-02-01' },
  },
  registrations: {
    R1: {
      event: 'E1', person: 'P1', mentors: true, capacity: 2, pools: ['B1'],
      offers: { T1: { level: 3, trained: true } }, availability: ['Mon 15:00'],
    },
    R2: { event: 'E1', person: 'P2', mentors: true, offers: { T2: {} } },
    R3: { event: 'E2', person: 'P2', seeks: true, requests: { T1: {} } },
    R4: { event: 'E3', person: 'P3', seeks: true, requests: { T1: {} }, pools: ['B1'] },
    R5: { event: 'E3', person: 'P4', seeks: true, requests: { T1: {} }, pools: ['B2'] },
    R6: { event: 'E3', person: 'P5', seeks: true, requests: { T1: {} }, pools: ['B2'] },
    R7: { event: 'E4', person: 'P2', mentors: true },
  },
};

before(async () => {
  ({ browser, page, seen } = await open_at('2027-02-05T08:00:00Z', program, { viewport: { width: 1280, height: 1600 } }));
});

after(() => browser.close());

// What the list of pools without enough mentors says of each: "2 requests, 1 place: 1 place short".
const short_pools = async () => Object.fromEntries(
  await by('list', 'Pools short of mentors').getByRole('listitem').evaluateAll((items) => items.map(
    (item) => {
      const words = [...item.querySelectorAll('p')].map((each) => each.textContent.trim());
      return [words[0], words.slice(1).join(': ')];
    })));

const press_again = async () => {
  await press(page, 'button', 'More for Spring sprint');
  await press(page, 'menuitem', 'Match again');
};

test('what somebody said in an earlier event is filled in with one press', async () => {
  await visit(page, '#/event/E3/people');
  assert.deepEqual(await short_pools(), {
    'Grade span · Grades 6-8': '2 requests, 0 places: 2 places short',
    'Grade span · Grades K-5': '1 request, 0 places: 1 place short',
  });
  await press(page, 'button', 'Add a person');
  await press(page, 'radio', 'Mentor');
  await write(page, 'Name', 'Ines');
  await press(page, 'button', 'Add, Ines Duarte');
  await press(page, 'button', 'Done');
  await by('dialog', 'Add a person').waitFor({ state: 'detached' });
  await press(page, 'button', 'Ines Duarte');
  const trained = by('checkbox', 'Trained in Data literacy or has done it');
  assert.equal(await trained.count(), 0);
  await press(page, 'button', 'Fill in from an earlier event');
  await trained.waitFor();
  assert.ok(await trained.isChecked());
  const level = by('combobox', 'Level in Data literacy').locator('option:checked');
  assert.equal(await level.textContent(), 'Experienced');
  assert.equal(await by('spinbutton', 'Mentees at most').inputValue(), '2');
  await by('button', 'Grade span: Grades K-5').waitFor();
  assert.ok(await page.getByRole('checkbox', { name: /^Monday 3:00/ }).isChecked());
  await press_in_bar(page, 'Undo');
  await trained.waitFor({ state: 'detached' });
  await press_in_bar(page, 'Redo');
  await trained.waitFor();
  await saved(page);
});

test('what somebody offered is found behind an event in which they only asked', async () => {
  await visit(page, '#/event/E4/people');
  await press(page, 'button', 'Ravi Menon');
  await press(page, 'button', 'Fill in from an earlier event');
  await by('checkbox', 'Trained in Co-teaching or has done it').waitFor();
});

test('before any match it says which pools lack mentors, until somebody signs up', async () => {
  await visit(page, '#/event/E3/people');
  assert.deepEqual(await short_pools(),
    { 'Grade span · Grades 6-8': '2 requests, 0 places: 2 places short' });
  const kai = await sign_up(browser, await form_of(page),
    { name: 'Kai Lee', site: 'Eastside Academy', offers: ['Data literacy'] }, async (guest) => {
      await press(guest, 'checkbox', 'Grades 6-8');
      await shot(guest, 'strange-pools-form');
    });
  await take_over(page, [kai]);
  await step(page, 'People');
  assert.deepEqual(await short_pools(),
    { 'Grade span · Grades 6-8': '2 requests, 1 place: 1 place short' });
  await shot(page, 'strange-pools');
});

const pairs = ['Ines Duarte with Sam Ortiz', 'Kai Lee with Ada Nowak'];
const outside = 'Ines Duarte with Tom Baker';

test('one pair is let outside the pools, and no other', async () => {
  await match(page, 'Spring sprint', pairs);
  await press(page, 'tab', 'Unserved (1)');
  await press(page, 'button', 'See why, Tom Baker, Data literacy');
  assert.match(await panel(page, 'Why unserved'), /Ines Duarte.* no common pool in Grade span/);
  await press(page, 'button', 'Allow outside the pools, Ines Duarte');
  await press(page, 'button', 'Match again');
  await by('tab', 'Unserved (0)').waitFor();
  await press(page, 'tab', 'Decided pairs (1)');
  await by('listitem').filter({ hasText: outside }).getByText('May be matched outside the pools')
    .waitFor();
  await press(page, 'tab', 'Matches (3)');
  for (const pair of [...pairs, outside]) await by('button', pair).first().waitFor();
  await shot(page, 'strange-outside-pair');
});

test('who is let outside the pools is not missed in them any more', async () => {
  await step(page, 'People');
  await by('button', 'Tom Baker').waitFor();
  assert.equal(await by('list', 'Pools short of mentors').count(), 0);
});

test('for the whole event the pools are switched off, and everybody is matched', async () => {
  await step(page, 'Match');
  await press(page, 'tab', 'Decided pairs (1)');
  await press(page, 'button', `Keep to the pools, ${outside}`);
  await press_again();
  await by('tab', 'Unserved (1)').waitFor();
  await step(page, 'Set up');
  await press(page, 'switch', 'Pair only inside the pools');
  await saved(page);
  await step(page, 'People');
  await by('button', 'Tom Baker').waitFor();
  assert.equal(await by('list', 'Pools short of mentors').count(), 0);
  await step(page, 'Match');
  await press_again();
  await by('tab', 'Unserved (0)').waitFor();
  await by('tab', 'Decided pairs (0)').waitFor();
  await press(page, 'tab', 'Matches (3)');
  await approve(page, 3);
});

test('who meets outside the pools is told like everybody, and says yes', async () => {
  await step(page, 'Tell');
  const told = await messages(page);
  await mark_all_told(page);
  const yes = await say_yes(browser, told['Tom Baker'].links[0],
    ['For Tom Baker', 'Your mentor: Ines Duarte', 'Data literacy']);
  await take_in_yeses(page, [yes]);
  await page.getByText('Tom Baker has said yes', { exact: true }).waitFor();
  assert.deepEqual(seen.errors, []);
});
