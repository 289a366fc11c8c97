// Standard input: a calendar file as `rondo calendar` prints it. Standard output: what ical.js, which
// shares nothing with the code that writes it, reads in it, as JSON.
import {readFileSync} from 'node:fs';

import {read_calendar} from '../browser/support/calendar.mjs';

process.stdout.write(JSON.stringify(read_calendar(readFileSync(0, 'utf8'))));
