// A topic sprint of the sample sheet's people, whose matches are approved: where the tests of what
// comes after matching begin.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { choose, import_people, open_rondo, press, saved } from './rondo.mjs';

const sheet = path.resolve(
  fileURLToPath(import.meta.url), '../../../../assets/samples/google-forms.csv');

export async function approved_sprint(browser) {
  const opened = await open_rondo(browser);
  const { page } = opened;
  await press(page, 'button', 'Topic sprint');
  await choose(page, 'Choose a file', sheet);
  await import_people(page);
  await saved(page);
  await press(page, 'button', 'Go on to match');
  await press(page, 'button', 'Match');
  await page.getByRole('table', { name: 'Matches of Topic sprint', exact: true }).waitFor();
  await press(page, 'button', /^Approve \d+ matches$/);
  await saved(page);
  return opened;
}
