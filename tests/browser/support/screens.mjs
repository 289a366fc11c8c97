// Every screen of the sample program. A new screen gets the tests that go through all of them by its
// line here.

import { heading, press, visit } from './rondo.mjs';

// Of an event and of one of its people, once somebody has made them: see find_records().
export const records = { event: '', one_off: '', person: '' };
const of_event = (step) => () => `#/event/${records.event}/${step}`;

// Name: its address and its title.
export const screens = {
  home: [() => '#/', 'Welcome back'],
  templates: [() => '#/new', 'Templates'],
  events: [() => '#/events', 'Events'],
  'event-setup': [of_event('setup'), 'Topic sprint'],
  'event-help': [() => `#/event/${records.one_off || records.event}/help`,
    'New gradebook, help this week'],
  'event-invite': [of_event('invite'), 'Topic sprint'],
  'event-people': [of_event('people'), 'Topic sprint'],
  'event-import': [of_event('import'), 'Import sign-ups'],
  'event-prefer': [of_event('prefer'), 'Topic sprint'],
  'event-match': [of_event('match'), 'Topic sprint'],
  'event-tell': [of_event('tell'), 'Topic sprint'],
  'event-meet': [of_event('meet'), 'Topic sprint'],
  'event-report': [of_event('report'), 'Topic sprint'],
  'event-feedback': [of_event('feedback'), 'Topic sprint'],
  people: [() => '#/people', 'People'],
  person: [() => `#/people/${records.person}`, 'Amara Okafor'],
  plans: [() => '#/plans', 'PD plans'],
  topics: [() => '#/topics', 'Topics & pools'],
  report: [() => '#/report', 'Reports'],
  files: [() => '#/files', 'Files & sharing'],
  settings: [() => '#/settings', 'Settings'],
  about: [() => '#/about', 'About Rondo'],
  gallery: [() => '#/gallery', 'Gallery'],
};

export const address_of = (name) => screens[name][0]();

const last_record = async (page) => (await page.evaluate(() => location.hash)).split('/')[2];

// Matches the event of the sample program, which is open, and finds one that gave one-off support and
// Amara Okafor.
export async function find_records(page) {
  await press(page, 'button', 'Match, Topic sprint is ready to match');
  await page.getByLabel('Matches of Topic sprint').waitFor({ state: 'attached' });
  records.event = await last_record(page);
  await visit(page, '#/events');
  await press(page, 'button', 'Show');
  await press(page, 'button', 'New gradebook, help this week');
  await heading(page, 'New gradebook, help this week').waitFor();
  records.one_off = await last_record(page);
  await visit(page, '#/people');
  await press(page, 'button', 'Amara Okafor');
  await heading(page, 'Amara Okafor').waitFor();
  records.person = await last_record(page);
}
