// Rondo's list of 10,000 people beside the same list in AG Grid Community: one run, one Chromium, in
// turns. A measurement, run by hand: docs/building.md says how. It asserts no times, and ends with 1
// only where something could not be measured.

import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { desktop, flags, launch_profile, phone } from '../browser/support/browser.mjs';
import { settled } from '../browser/support/rondo.mjs';
import { large_program } from './large_program.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    site: { type: 'string', default: path.join(here, '../../build/web-release/site') },
    people: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    phone: { type: 'boolean', default: false },
  },
});
const people_count = Number(options.people);
const rounds = Number(options.rounds);
const wheel_steps = 60;
const wheel_px = 120;
const size = options.phone ? phone : desktop;

const kinds = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

// Rondo at /, the grid's page at /grid/.
async function serve() {
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const [folder, rest] = asked.startsWith('/grid/')
      ? [path.join(here, 'grid'), asked.slice(5)] : [path.resolve(options.site), asked];
    const file = path.join(folder, path.normalize(rest.endsWith('/') ? `${rest}index.html` : rest));
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { 'content-type': kinds[path.extname(file)] ?? 'text/plain' });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return server;
}

// A page that draws nothing may wait for its idle moment for ever.
const at_rest = (page) => page.evaluate(() => new Promise((resolve) => {
  requestIdleCallback(resolve, { timeout: 2000 });
}));
const next_frame = (page) => page.evaluate(() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(resolve));
}));

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// Put into each page. `time_until`: how long from `act` until something holds of the elements that
// assistive technology sees, and the frame with it has been drawn. `time_to_row`: until one of them is
// the row that holds `words`.
function helpers() {
  window.rows = () => [...document.querySelectorAll(
    ':is([role=table], [role=grid], [role=treegrid]) [role=row], [role=list] [role=listitem]',
  )].filter((row) => row.querySelector('[role=columnheader]') === null);
  window.row_of = (words) => rows().find((row) => row.textContent.includes(words));
  // As it is seen: elements of a row need not stand in that order.
  window.top_row = () => rows().filter((row) => row.textContent !== '')
    .map((row) => [row.getBoundingClientRect().top, row.textContent])
    .toSorted(([one], [other]) => one - other)[0]?.[1];
  window.time_until = (holds, act) => new Promise((resolve) => {
    const start = performance.now();
    const look = () => {
      requestAnimationFrame(holds() ? () => resolve(performance.now() - start) : look);
    };
    act();
    look();
  });
  window.time_to_row = (words, act) => time_until(() => row_of(words) !== undefined, act);
}

// What is typed stands in the field at once, as pasted: until the row with it is there, which was not.
const time_search = (field, words) => field.evaluate((element, wanted) => {
  if (row_of(wanted)) throw new Error(`${wanted} is in sight already`);
  return time_to_row(wanted, () => {
    element.value = wanted;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}, words);

// Until another row is the first one.
const time_sort = (header) => header.evaluate((element) => {
  const before = top_row();
  return time_until(() => ![undefined, before].includes(top_row()), () => element.click());
});

// Each is a page that can open its list and be scrolled.
class Rondo {
  name = 'Rondo';

  constructor(context, address, first) {
    Object.assign(this, { context, address, first });
  }

  // Until the screen's title is there: with people in the program, when they have been read.
  async load(place = '#/', title = 'Welcome back') {
    this.page = await this.context.newPage();
    await this.page.setViewportSize(size);
    await this.page.goto(this.address + place);
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await settled(this.page);
  }

  // Once: the profile keeps the program.
  async bring_in(file) {
    await this.load('#/files', 'Files & sharing');
    const button = this.page.getByRole('button', { name: 'Open a file', exact: true });
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      button.click({ force: true }),
    ]);
    await chooser.setFiles(
      { name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await this.page.getByText(`${people_count.toLocaleString('en')} people`).first().waitFor({ timeout: 120_000 });
    await this.page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
    await settled(this.page);
    await this.page.close();
  }

  // As a press on the rail's link.
  open() {
    return this.page.getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'People', exact: true })
      .evaluate((link, first) => time_to_row(first, () => link.click()), this.first);
  }

  rest() {
    return settled(this.page);
  }

  search(words) {
    return time_search(this.page.getByRole('searchbox', { name: 'Find a person, site or topic' }), words);
  }

  sort() {
    return time_sort(this.page.getByRole('columnheader', { name: 'Topics' }).getByRole('button'));
  }
}

class Grid {
  name = 'AG Grid';

  constructor(context, address, rows) {
    Object.assign(this, { context, address, rows, first: rows[0].name });
  }

  async load() {
    this.page = await this.context.newPage();
    await this.page.setViewportSize(size);
    await this.page.goto(`${this.address}grid/`);
    await this.page.waitForFunction(() => typeof open_list === 'function' && 'agGrid' in window);
    await this.page.evaluate((rows) => {
      window.people = rows;
    }, this.rows);
    await at_rest(this.page);
  }

  open() {
    return this.page.evaluate(
      (first) => time_to_row(first, () => open_list(window.people)), this.first);
  }

  rest() {
    return at_rest(this.page);
  }

  search(words) {
    return time_search(this.page.getByRole('searchbox'), words);
  }

  sort() {
    return time_sort(this.page.getByRole('columnheader', { name: 'Topics' })
      .locator('.ag-header-cell-label'));
  }
}

async function metrics(session) {
  const { metrics: all } = await session.send('Performance.getMetrics');
  return Object.fromEntries(all.map(({ name, value }) => [name, value * 1000]));
}

async function turn_wheel(page) {
  await page.mouse.move(size.width * 0.6, size.height / 2);
  for (let step = 0; step < wheel_steps; step += 1) {
    await page.mouse.wheel(0, wheel_px);
    await next_frame(page);
  }
}

// Milliseconds of the main thread for each step of the wheel.
async function scroll(side) {
  const { page } = side;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await side.rest();
  const before = await metrics(session);
  await turn_wheel(page);
  await side.rest();
  const after = await metrics(session);
  const still = await page.evaluate(
    (first) => row_of(first)?.getBoundingClientRect().bottom > 0, side.first);
  if (still) throw new Error(`${side.name} did not scroll`);
  await session.detach();
  const per_step = (name) => (after[name] - before[name]) / wheel_steps;
  return {
    task: per_step('TaskDuration'),
    script: per_step('ScriptDuration'),
    layout: per_step('LayoutDuration') + per_step('RecalcStyleDuration'),
  };
}

// On a list that was opened just now, for which nothing was prepared, and once more.
async function twice(side, act) {
  const times = [];
  for (const time of [0, 1]) {
    await side.rest();
    times.push(await act(time));
  }
  return { first: times[0], again: times[1] };
}

// Searches and sorts, each in a page of its own. On phones there are no headers to press.
async function find_and_sort(side, names) {
  await side.load();
  await side.open();
  const search = await twice(side, (time) => side.search(names[time]));
  await side.page.close();
  if (options.phone) return { search };
  await side.load();
  await side.open();
  const sort = await twice(side, () => side.sort());
  await side.page.close();
  return { search, sort };
}

const frame_count = (page) => page.evaluate(() => Number(document.documentElement.dataset.frames));

// From samples of the stack, what a frame takes while the list is scrolled: the mirror's functions with
// what they call, and questions to WebGL, which wait until all before them is drawn. How elements are
// compared (C++) is not told apart: the module has no names.
async function frame_parts(rondo) {
  const { page } = rondo;
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  const before = await frame_count(page);
  await session.send('Profiler.start');
  await turn_wheel(page);
  await rondo.rest();
  const { profile } = await session.send('Profiler.stop');
  const frames = await frame_count(page) - before;
  await session.detach();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parts = new Map();  // by node
  const enter = (id, within) => {
    const { callFrame: { functionName: name }, children } = nodes.get(id);
    const part = within ?? (name.startsWith('_rondo_mirror_') ? 'mirror'
      : name === 'getParameter' ? 'asking' : null);
    parts.set(id, part);
    for (const child of children ?? []) enter(child, part);
  };
  enter(profile.nodes[0].id, null);
  const of = (part) => profile.samples.reduce((sum, id, index) =>
    sum + (parts.get(id) === part ? profile.timeDeltas[index] / 1000 / frames : 0), 0);
  const elements = await page.locator('#mirror *').count();
  return { elements, frames, mirror: of('mirror'), asking: of('asking') };
}

function table(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) =>
    (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ')).join('\n');
}

async function measure(context, address) {
  await context.addInitScript(helpers);
  const { file, rows } = large_program(people_count);
  const rondo = new Rondo(context, address, rows[0].name);
  const grid = new Grid(context, address, rows);
  await rondo.bring_in(file);
  const times = new Map([rondo, grid].map(
    (side) => [side, { first: [], scrolls: [], found: [] }]));
  // Far from the beginning of the list.
  const names = [0.4, 0.7].map((share) => rows[Math.floor(rows.length * share)].name);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 ? [grid, rondo] : [rondo, grid]) {
      await side.load();
      times.get(side).first.push(await side.open());
      times.get(side).scrolls.push(await scroll(side));
      await side.page.close();
      times.get(side).found.push(await find_and_sort(side, names));
    }
  }
  await rondo.load('#/people', 'People');
  const frame = await frame_parts(rondo);
  await rondo.rest();
  const idle_before = await frame_count(rondo.page);
  // Rest is measured over a time: there is no state to wait for.
  await rondo.page.waitForTimeout(5000);
  const idle_frames = await frame_count(rondo.page) - idle_before;
  await rondo.page.close();
  const figures = (side) => {
    const { first, scrolls, found } = times.get(side);
    const of = (part) => median(scrolls.map((one) => one[part]));
    const result = {
      first_row: median(first), task: of('task'), script: of('script'), layout: of('layout'),
    };
    for (const act of Object.keys(found[0])) {
      for (const time of ['first', 'again']) {
        result[`${act}_${time}`] = median(found.map((one) => one[act][time]));
      }
    }
    return result;
  };
  return { rondo: figures(rondo), grid: figures(grid), frame, idle_frames };
}

function report({ rondo, grid, frame, idle_frames }) {
  const line = (words, part) => [words, rondo[part].toFixed(2), grid[part].toFixed(2),
    (rondo[part] / grid[part]).toFixed(2)];
  console.log(`${people_count} people, ${size.width}x${size.height}, ${rounds} rounds, medians in ms, ${
    cpus().length} processors, load ${loadavg()[0].toFixed(1)}`);
  console.log(table([
    ['', 'Rondo', 'AG Grid', 'Rondo / AG Grid'],
    line('to the first row', 'first_row'),
    line('main thread a wheel step', 'task'),
    line('  of it script', 'script'),
    line('  of it style and layout', 'layout'),
    line('search, the first', 'search_first'),
    line('search, another', 'search_again'),
    ...(options.phone ? [] : [line('sort, the first', 'sort_first'),
      line('sort, the other way', 'sort_again')]),
  ]));
  console.log(`Rondo, a frame of a scroll: mirror's functions ${frame.mirror.toFixed(2)} ms at ${
    frame.elements} elements, questions to WebGL ${frame.asking.toFixed(2)} ms`);
  console.log(`frames in 5 s of rest: ${idle_frames}`);
  console.log(JSON.stringify(
    { people: people_count, size, rounds, rondo, grid, frame, idle_frames }));
}

try {
  await access(path.join(here, 'grid/node_modules/ag-grid-community'));
} catch {
  console.error('AG Grid is missing: npm ci in tests/bench/grid');
  process.exit(1);
}
const server = await serve();
const folder = await mkdtemp(path.join(tmpdir(), 'rondo-bench-'));
// One wheel step is one jump for both: else the browser would glide where it scrolls by itself.
const context = await launch_profile(folder,
  { viewport: size, args: [...flags, '--disable-smooth-scrolling'] });
try {
  report(await measure(context, `http://127.0.0.1:${server.address().port}/`));
} catch (problem) {
  console.error(problem);
  process.exitCode = 1;
} finally {
  await context.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  server.close();
}
