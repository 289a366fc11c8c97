// The page as a person without a mouse meets it: only keys are pressed, and things are found by role
// and name. What has the focus is the browser's to say.

import assert from 'node:assert/strict';

// Until the frames that a key asked for are drawn: one that asks for none shows none. Shorter than
// `settled`, for the many keys of a walk.
const drawn = (page) => page.evaluate(async () => {
  const frames = () => document.documentElement.dataset.frames;
  const next = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
  let last;
  do {
    last = frames();
    await next();
    await next();
  } while (frames() !== last);
});

// The element that has the focus as a screen reader would call it, or null when the page has none.
// In a list the frame after is waited for, in which further rows are shown.
export const focused = (page) => page.evaluate(async () => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  if (element.closest('[role=row], [role=listitem]')) {
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
    await frame();
    await frame();
  }
  const native = element.tagName === 'INPUT' ? element.type : element.tagName;
  const roles = {
    A: 'link', BUTTON: 'button', SELECT: 'combobox', TEXTAREA: 'textbox', MAIN: 'main',
    checkbox: 'checkbox', radio: 'radio', range: 'slider', search: 'searchbox', text: 'textbox',
  };
  return {
    id: element.id,
    role: element.getAttribute('role') ?? roles[native],
    name: element.getAttribute('aria-label') ?? element.textContent,
  };
});

const fits = (name, wanted) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));

// Arrow keys walk inside groups of these; for Tab each group is one stop.
const arrows = { tab: 'ArrowRight', radio: 'ArrowRight', menuitem: 'ArrowDown' };

// In a table of things to choose Tab stops at one row: arrow keys lead to the others, and through the
// controls of a row. Does nothing unless the focus is in the same table.
async function walk_rows(page, wanted) {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    const step = await wanted.evaluateAll(([target]) => {
      const row_of = (element) => element?.closest(
        '[role=row][aria-rowindex],[role=listitem][aria-setsize]');
      const number = (row) => Number(row.getAttribute('aria-rowindex') ??
        row.getAttribute('aria-posinset'));
      const at = document.activeElement, here = row_of(at), there = row_of(target);
      const headers = here?.querySelector('[role=columnheader]');
      // What Tab reaches by itself is left to Tab: in a form arrow keys are the fields' own.
      if (!here || !there || headers || target.tabIndex !== -1 || here.parentElement !== there.parentElement) return null;
      if (here !== there) return number(here) < number(there) ? 'ArrowDown' : 'ArrowUp';
      const after = at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
      return after ? 'ArrowRight' : 'ArrowLeft';
    });
    if (!step) return;
    await page.keyboard.press(step);
    await drawn(page);
  }
}

// Presses Tab until `role` `name` has the focus, and arrow keys inside its group. `back`: Shift+Tab.
// `within`: a landmark or dialog that it has to be in. Where the page ends before it, it turns around,
// once. Fails after `most` keys each way, and tells what was passed.
export async function tab_to(page, role, name, { back = false, most = 150, within = page } = {}) {
  const wanted = within.getByRole(role, { name, exact: typeof name === 'string' });
  const passed = await press_until(page, role, name, { wanted, back, most }) ??
    await press_until(page, role, name, { wanted, back: !back, most });
  return passed ?? assert.fail(`${role} “${name}” was not reached`);
}

// What was passed on the way; null when it was not reached.
async function press_until(page, role, name, { wanted, back, most }) {
  const passed = [];
  while (passed.length <= most) {
    await walk_rows(page, wanted);
    const stop = await focused(page);
    if (!stop && passed.length > 0) break;
    if (stop) {
      const known = passed.some((other) => other.id === stop.id);
      passed.push(stop);
      // The browser's own word on what it is, by the rules for roles and names.
      const there = stop.role === role && fits(stop.name, name) && await wanted.evaluateAll(
        (elements) => elements.includes(document.activeElement));
      if (there) return passed;
      if (stop.role === role && role in arrows && !known) {
        await page.keyboard.press(arrows[role]);
        await drawn(page);
        continue;
      }
    }
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  return null;
}

export async function key(page, ...keys) {
  for (const one of keys) await page.keyboard.press(one);
  await drawn(page);
}

export async function type(page, text) {
  await page.keyboard.type(text);
  await drawn(page);
}

// Walks to it and presses Enter.
export async function enter(page, role, name, options) {
  await tab_to(page, role, name, options);
  await key(page, 'Enter');
}

// Every stop from here on, by Tab, until the page is left; some browsers start over then. Each has
// `path`: the boxes it lies in, outermost first and its own last. Of those inside a part that scrolls
// `scroll` says where its first part is, so that stops can be compared although it has scrolled
// between them. `covered`: what lies over it, of another layer or the header of a table.
// `at_each` looks at a stop while it has the focus; true ends the walk.
export async function walk(page, { most = 150, step = 'Tab', at_each = () => {} } = {}) {
  const stops = [];
  for (;;) {
    await page.keyboard.press(step);
    const stop = await page.evaluate(async () => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // That of the key, that in which it is scrolled into sight, one to spare.
      for (let frames = 0; frames < 3; frames += 1) {
        await new Promise((resolve) => { requestAnimationFrame(resolve); });
      }
      const box = (of) => {
        const { x, y, width, height } = of.getBoundingClientRect();
        return { id: of.id, x, y, width, height };
      };
      const path = [];
      let scroll = null;
      for (let up = element; up && !up.matches('.layer'); up = up.parentElement) {
        const own = box(up);
        if (own.width > 0 && own.height > 0) path.unshift(own);
        if (scroll === null && up.matches('main, aside, [role=dialog]')) {
          // A phone's title stands in the bar above what is scrolled; a landmark has no box.
          const head = [...up.querySelectorAll(':not(h1)')].map(box).find((one) => one.height > 0);
          scroll = { id: up.id, y: head?.y ?? 0 };
        }
      }
      // The mirror lets the pointer through; for this question it does not.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.layer * { pointer-events: auto !important; }');
      document.adoptedStyleSheets.push(sheet);
      const { x, y, width, height } = box(element);
      const pile = [3, height / 2, height - 3].flatMap(
        (down) => document.elementsFromPoint(x + width / 2, y + down));
      document.adoptedStyleSheets.pop();
      const row = element.closest('[role=row]');
      return {
        id: element.id,
        first: element === document.querySelector('#mirror [tabindex="0"]'),
        role: element.getAttribute('role') || element.type || element.tagName.toLowerCase(),
        name: element.getAttribute('aria-label') ?? element.textContent,
        path,
        scroll,
        inside: x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight,
        covered: [...new Set(pile)].filter((over) => over.matches('.layer *')
          && (over.closest('.layer') !== element.closest('.layer')
            || (over.matches('[role=columnheader]') && over.closest('[role=row]') !== row)))
          .map((over) => over.getAttribute('aria-label') ?? over.textContent),
      };
    });
    if (!stop || (stop.first && stops.length > 0)) return stops;
    // The browser's own field for a date has a stop for each part of it.
    if (stop.role === 'date' && stops.at(-1)?.id === stop.id) continue;
    assert.ok(!stops.some((other) => other.id === stop.id), `“${stop.name}” comes twice`);
    stops.push(stop);
    if (await at_each(stop)) return stops;
    assert.ok(stops.length <= most, `no end after “${stop.name}”`);
  }
}

// Whether `later` lies before `earlier` as people read: above it, or in its row to the left of it.
function lies_before(later, earlier) {
  const top = Math.max(later.y, earlier.y);
  const bottom = Math.min(later.y + later.height, earlier.y + earlier.height);
  const one_row = bottom - top > Math.min(later.height, earlier.height) / 2;
  return one_row ? later.x < earlier.x - 1 : later.y < earlier.y - 1;
}

// Where the two lie that stand for `earlier` and `later`: the outermost boxes they do not share, so
// that all of a card comes before the next one. What scrolls is measured from its first part.
function apart(earlier, later) {
  let depth = 0;
  while (earlier.path[depth].id === later.path[depth].id) depth += 1;
  const scrolls = later.scroll
    && earlier.path.slice(0, depth).some((box) => box.id === later.scroll.id);
  return [earlier, later].map((stop) => ({
    ...stop.path[depth], y: stop.path[depth].y - (scrolls ? stop.scroll.y : 0),
  }));
}

// The stops that do not follow the one before in the order in which people read. What belongs to a
// control may stand under it: then the next one may stand beside the two.
export function out_of_order(stops) {
  const wrong = [];
  for (let index = 1; index < stops.length; index += 1) {
    const [above, earlier, later] = [stops[index - 2], stops[index - 1], stops[index]];
    const [first, second] = apart(earlier, later);
    if (!lies_before(second, first)) continue;
    if (above && second.x > first.x + first.width) {
      const [upper, lower] = apart(above, earlier);
      const [start, beside] = apart(above, later);
      const under = lower.x === upper.x && lower.y >= upper.y + upper.height;
      if (under && !lies_before(beside, start)) continue;
    }
    wrong.push(`“${later.name}” after “${earlier.name}”`);
  }
  return wrong;
}
