// What is meant for the coordinator alone: a private note of a session, one in somebody's feedback,
// and a wish to meet again that only one of two has. Nothing that leaves the program says it but
// the program's own file.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  give_feedback, launch_at, pick, press_in, step, take_in_feedback, type_in_feedback,
} from './support/kind.mjs';
import { read_link } from './support/links.mjs';
import {
  download, open_program, open_rondo, press, saved, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });

const program = {
  program: 'PRIVATEWORDS',
  info: { program: { name: 'Private words' } },
  sites: { S1: { name: 'North High' }, S2: { name: 'Eastside Academy' } },
  topics: { T1: { name: 'Data literacy' } },
  people: {
    P1: { name: 'Ines Duarte', email: 'ines@example.org', site: 'S1' },
    P2: { name: 'Tom Baker', email: 'tom@example.org', site: 'S2' },
    P3: { name: 'Ada Nowak', email: 'ada@example.org', site: 'S2' },
    P4: { name: 'Sam Ortiz', email: 'sam@example.org', site: 'S2' },
    P5: { name: 'Noor Ali', email: 'noor@example.org', site: 'S2' },
  },
  events: {
    E1: {
      kind: 'topic-sprint', name: 'Fall sprint', createdOn: '2026-09-01', approval: 'both',
    },
  },
  registrations: {
    R1: { event: 'E1', person: 'P1', mentors: true, offers: { T1: {} }, approval: 'approved' },
    R2: { event: 'E1', person: 'P2', seeks: true, requests: { T1: {} }, approval: 'approved' },
    R3: { event: 'E1', person: 'P3', seeks: true, requests: { T1: {} }, approval: 'approved' },
    R4: { event: 'E1', person: 'P4', mentors: true, offers: { T1: {} }, approval: 'approved' },
    R5: { event: 'E1', person: 'P5', seeks: true, requests: { T1: {} }, approval: 'approved' },
  },
  matches: {
    M1: { event: 'E1', mentor: 'P1', mentee: 'P2', topic: 'T1', state: 'active' },
    M2: { event: 'E1', mentor: 'P4', mentee: 'P3', topic: 'T1', state: 'active' },
    M3: { event: 'E1', mentor: 'P4', mentee: 'P5', topic: 'T1', state: 'notified' },
    M4: { event: 'E1', mentor: 'P1', mentee: 'P5', topic: 'T1', state: 'declined' },
  },
  sessions: {
    X1: {
      match: 'M1', startsAt: '2026-09-14T15:00', minutes: 30, state: 'held',
      notes: 'Read two charts', nextStep: 'A third chart',
    },
    X2: { match: 'M1', startsAt: '2026-10-20T15:00', minutes: 30, state: 'planned' },
    X3: { match: 'M2', startsAt: '2026-09-15T15:00', minutes: 30, state: 'held' },
  },
  feedback: {
    F1: {
      event: 'E1', from: 'P1', about: 'P2', match: 'M1', useful: 4,
      answers: { learned: 'To wait' }, givenAt: '2026-10-05T06:00:00Z',
    },
    F2: {
      event: 'E1', from: 'P2', about: 'P1', match: 'M1', useful: 5, willTry: 'A chart a week',
      givenAt: '2026-10-05T07:00:00Z',
    },
  },
  pdPlans: {
    L1: { person: 'P2', name: 'PD plan', topics: { T1: 'growth' } },
  },
};

before(async () => {
  browser = await launch_at('2026-10-05T08:00:00Z', {
    permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1280, height: 1600 },
  });
  await browser.context.addInitScript(() => {
    window.print = () => {};
  });
  ({ page, seen } = await open_rondo(browser));
  await open_program(page, program);
});

after(() => browser.close());

const printed = () => page.locator('#print').textContent();
const copied = () => page.evaluate(() => navigator.clipboard.readText());

// What each of these buttons downloads: the button -> what it says, with what its links hold.
async function saved_by(where, buttons, role = 'button') {
  const files = {};
  for (const button of buttons) {
    files[`${where}: ${button}`] = readable((await download(page, role, button)).text);
  }
  return files;
}

async function printed_by(where, buttons, role = 'button') {
  const sheets = {};
  for (const button of buttons) {
    await press(page, role, button);
    sheets[`${where}: ${button}, on paper`] = await printed();
  }
  return sheets;
}

// With what stands in its links, and without the moment at which a calendar file was written.
function readable(text) {
  const payloads = [...text.matchAll(/#rondo2\.\w+\.[\w.-]+/g)]
    .map(([link]) => JSON.stringify(read_link(link)));
  return [text.replaceAll(/DTSTAMP:\w+/g, ''), ...payloads].join('\n');
}

async function of_invite() {
  await step(page, 'Invite');
  const sites = await by('combobox', 'Site of the approver').getByRole('option').allTextContents();
  await pick(page, 'Site of the approver', sites.find((site) => site.startsWith('North High')));
  return saved_by('Invite', ['Save as a file', 'Save the file']);
}

async function of_match() {
  await step(page, 'Match');
  await press(page, 'button', 'More for Fall sprint');
  const list = await saved_by('Match', ['Export as CSV'], 'menuitem');
  await press(page, 'button', 'More for Fall sprint');
  return { ...list, ...await printed_by('Match', ['Print the list'], 'menuitem') };
}

async function of_tell() {
  const all = {};
  await step(page, 'Tell');
  for (const message of ['You have a match', 'Reminder', 'Before a session', 'Match has ended',
    'Thank you']) {
    await press(page, 'radio', message);
    // Of a match that is off nobody has to hear who was not told of it.
    if (await page.getByText('Nobody to write to now').count() > 0) continue;
    Object.assign(all, await saved_by(`Tell, ${message}`, ['Download for mail merge']));
  }
  return all;
}

async function of_meet() {
  await step(page, 'Meet');
  await press(page, 'radio', /^All/);
  await press(page, 'button', 'Ines Duarte with Tom Baker');
  return {
    ...await saved_by('Meet', ['Download for calendars', 'For both',
      'For the mentor, Ines Duarte', 'For the mentee, Tom Baker']),
    ...await printed_by('Meet', ['Print session sheets']),
  };
}

async function own_page_of(name) {
  await step(page, 'Feedback');
  await press(page, 'tab', 'People');
  await press(page, 'button', `Own page, ${name}`);
  await press(page, 'button', 'Copy the address');
  await press(page, 'button', 'Done');
  return copied();
}

async function of_feedback() {
  const pages = {
    'Ines’s own page': readable(await own_page_of('Ines Duarte')),
    'Tom’s own page': readable(await own_page_of('Tom Baker')),
  };
  const forms = await printed_by('Feedback', ['Print forms']);
  await press(page, 'tab', 'Messages');
  await press(page, 'radio', 'Feedback');
  const asked = await saved_by('Feedback', ['Download for mail merge']);
  await press(page, 'tab', 'Answers');
  await press(page, 'button', 'Copy as a table');
  return { ...pages, ...forms, ...asked, 'the copied answers': await copied() };
}

async function of_reports() {
  await step(page, 'Report');
  const event = {
    ...await saved_by('Report of the event', ['Download as a sheet']),
    ...await printed_by('Report of the event', ['Print the report', 'Print all certificates']),
  };
  await visit(page, '#/report');
  return {
    ...event,
    ...await saved_by('Report', ['Download as a sheet']),
    ...await printed_by('Report', ['Print the report', 'Print all certificates']),
  };
}

async function of_people() {
  const all = {};
  for (const id of ['P1', 'P2']) {
    await visit(page, `#/people/${id}`);
    Object.assign(all, await printed_by(id, ['Print', 'Certificate']));
  }
  return {
    ...all,
    ...await saved_by('Plan', ['Download, PD plan']),
    ...await printed_by('Plan', ['Print, PD plan']),
  };
}

async function of_templates() {
  await visit(page, '#/new');
  await press(page, 'button', 'Share, Our sprint (yours)');
  await press(page, 'button', 'Copy the link');
  const link = readable(await copied());
  const file = await saved_by('Template', ['Save as a file']);
  await page.keyboard.press('Escape');
  return { 'the link to a template': link, ...file };
}

// All that leaves the program but the program itself.
async function all_that_leaves() {
  await visit(page, '#/event/E1/people');
  return {
    ...await of_invite(), ...await of_match(), ...await of_tell(), ...await of_meet(),
    ...await of_feedback(), ...await of_reports(), ...await of_people(), ...await of_templates(),
  };
}

let before_it;  // what left the program before anything private was said

test('what leaves the program says what is for both', async () => {
  await visit(page, '#/event/E1/setup');
  await press(page, 'button', 'Save as a template');
  const dialog = by('dialog', 'Save as a template');
  await dialog.waitFor();
  await by('textbox', 'Name of the template').fill('Our sprint');
  await press_in(page, dialog, 'button', 'Save');
  await dialog.waitFor({ state: 'detached' });
  before_it = await all_that_leaves();
  for (const [what, text] of Object.entries(before_it)) assert.ok(text.length > 20, what);
  assert.match(before_it['the copied answers'], /A chart a week/);
});

test('the coordinator and both of a pair say something in private', async () => {
  await visit(page, '#/event/E1/meet');
  await press(page, 'radio', /^All/);
  await press(page, 'button', 'Ines Duarte with Tom Baker');
  await press(page, 'button', '1. Mon, Sep 14, 2026, 3:00 PM');
  await write(page, 'Private notes', 'Seemed worn out');
  await press(page, 'button', 'Save session');
  await by('textbox', 'Private notes').waitFor({ state: 'detached' });
  await saved(page);
  const [own_page] = (await own_page_of('Tom Baker')).match(/#.+/);
  const answer = await give_feedback(browser, own_page, {
    texts: { 'Anything about Ines Duarte for the coordinator alone?': 'Rather strict' },
    choices: { 'Would you like to meet Ines Duarte again?': 'Yes' },
  });
  await take_in_feedback(page, answer, 'Tom Baker');
  await press(page, 'tab', 'People');
  await type_in_feedback(page, 'Ines Duarte', {
    texts: { 'Anything about Tom Baker for the coordinator alone?': 'Often late' },
    choices: { 'Would you like to meet Tom Baker again?': 'No' },
  });
  await press(page, 'tab', 'Meet again');
  await page.getByText('No pair yet', { exact: true }).waitFor();
  await press(page, 'tab', 'Answers');
  assert.equal(await page.getByText('has a private note', { exact: true }).count(), 2);
});

test('what leaves the program is the same to the letter', async () => {
  const now = await all_that_leaves();
  for (const [what, text] of Object.entries(now)) assert.equal(text, before_it[what], what);
});

test('the coordinator reads it, and it is in the program’s own file', async () => {
  await visit(page, '#/event/E1/feedback');
  await press(page, 'tab', 'Answers');
  await press(page, 'checkbox', 'Show private notes');
  for (const words of ['Rather strict', 'Often late']) {
    await page.getByText(words, { exact: true }).waitFor();
  }
  await visit(page, '#/files');
  const { sessions, feedback } = JSON.parse(
    (await download(page, 'button', 'Download the program')).text);
  assert.equal(sessions.X1.privateNotes, 'Seemed worn out');
  assert.deepEqual([feedback.F1.meetAgain, feedback.F1.privateNote], ['no', 'Often late']);
  assert.deepEqual([feedback.F2.meetAgain, feedback.F2.privateNote], ['yes', 'Rather strict']);
  assert.deepEqual(seen.errors, []);
});
