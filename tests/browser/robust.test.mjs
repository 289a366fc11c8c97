// The page under circumstances: without the system's font, out of sight for hours, used all day, at
// every density, with motion unwanted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, small } from './support/browser.mjs';
import { painted } from './support/painting.mjs';
import { heading, open_rondo, press, saved, settled, visit } from './support/rondo.mjs';

const frames = (page) => page.evaluate(() => document.documentElement.dataset.frames);

// A browser with the sample program open; `prepare` gets its context before the page is loaded.
async function with_sample(t, prepare = () => {}) {
  const browser = await launch({ viewport: small });
  t.after(() => browser.close());
  await prepare(browser.context);
  const { page, seen } = await open_rondo(browser);
  await press(page, 'button', 'Try the sample program');
  await saved(page);
  await settled(page);
  return { page, seen };
}

test('without the system font every letter still has a shape of its own', async (t) => {
  const { page, seen } = await with_sample(t, (context) => context.addInitScript(() => {
    const canvas = CanvasRenderingContext2D.prototype;
    const font = Object.getOwnPropertyDescriptor(canvas, 'font');
    Object.defineProperty(canvas, 'font', {
      get: font.get,
      set(value) {
        font.set.call(this, value.replace(/system-ui.*/, '"No Such Font"'));
      },
    });
    // What the interface has drawn, by the letter.
    window.drawn = {};
    let text = '';
    const { fillText, getImageData } = canvas;
    canvas.fillText = function(...args) {
      text = args[0];
      return fillText.apply(this, args);
    };
    canvas.getImageData = function(...args) {
      const image = getImageData.apply(this, args);
      window.drawn[text] = `${image.width} ${image.data.filter((value, at) => at % 4 === 3)}`;
      return image;
    };
  }));
  await visit(page, '#/people');
  const shapes = await page.evaluate(() =>
    Object.entries(window.drawn).filter(([text]) => /^[a-z]$/i.test(text)));
  assert.ok(shapes.length > 40, `${shapes.length} letters were drawn`);
  for (const [letter, shape] of shapes) assert.match(shape, /[1-9]\d* .*[1-9]/, `${letter} is empty`);
  assert.equal(new Set(shapes.map(([, shape]) => shape)).size, shapes.length);
  assert.deepEqual(seen.errors, []);
});

// Time that the test moves, and a page that it can put out of sight: browsers under test show all
// their windows. Like a browser, it gives a hidden page no frames.
async function movable_time(context) {
  await context.clock.install({ time: '2026-03-02T09:00:00' });
  await context.addInitScript(() => {
    let visible = true;
    let waiting = [];
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = (draw) => {
      if (visible) return request(draw);
      waiting.push(draw);
      return 0;
    };
    Object.defineProperty(document, 'visibilityState', { get: () => (visible ? 'visible' : 'hidden') });
    Object.defineProperty(document, 'hidden', { get: () => !visible });
    window.show_page = (shown) => {
      visible = shown;
      document.dispatchEvent(new Event('visibilitychange'));
      for (const draw of visible ? waiting.splice(0) : []) request(draw);
    };
  });
}

test('a page left open for a while says how long ago by then', async (t) => {
  const { page } = await with_sample(t, movable_time);
  await visit(page, '#/files');
  await page.getByText(/changed just now$/).waitFor();
  await page.clock.fastForward('05:00');
  await page.getByText(/changed 5 minutes ago$/).waitFor();
});

test('back in sight after hours everything is as it was left, and times are right', async (t) => {
  const { page, seen } = await with_sample(t, movable_time);
  await visit(page, '#/people');
  await press(page, 'button', 'Add person');
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  await field.fill('Robin Hale');
  await settled(page);
  await page.evaluate(() => window.show_page(false));
  const before = await frames(page);
  await page.clock.fastForward('03:10:00');
  assert.equal(await frames(page), before);
  await page.evaluate(() => window.show_page(true));
  await settled(page);
  assert.equal(await field.inputValue(), 'Robin Hale');
  await field.press('Enter');
  await page.getByRole('heading', { name: 'Robin Hale', exact: true }).waitFor();
  await saved(page);
  await page.clock.fastForward('02:00:00');
  await visit(page, '#/files');
  await page.getByText('65 people · 9 events · changed 2 hours ago').waitFor();
  assert.deepEqual(seen.errors, []);
});

// Draws no frame any more. Hover and what it tells come to rest first.
async function rests(page, seconds = 10) {
  await settled(page);
  await page.clock.runFor(1000);
  await settled(page);
  const before = await frames(page);
  await page.clock.runFor(seconds * 1000);
  assert.equal(await frames(page), before);
}

test('with motion unwanted nothing is drawn once a screen, dialog or message stands', async (t) => {
  const { page, seen } = await with_sample(t, movable_time);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const place of ['#/people', '#/topics', '#/settings']) {
    await visit(page, place);
    await rests(page);
  }
  await visit(page, '#/people');
  await press(page, 'button', 'Add person');
  await rests(page);
  await page.keyboard.press('Escape');

  // What would move stands still, and moves as soon as it may.
  await visit(page, '#/gallery');
  await press(page, 'switch', 'Show a bar without an end');
  const bar = page.getByRole('progressbar', { name: 'Looking for the best set' });
  await bar.waitFor({ state: 'attached' });
  await page.mouse.wheel(0, 120);  // it stands below what was pressed
  const picture = async () => {
    const clip = await bar.evaluate((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    });
    return (await page.screenshot({ clip })).toString('base64');
  };
  await rests(page);
  await painted(page);
  const standing = await picture();

  // Moving it never settles: frames are waited for.
  const drawn = Number(await frames(page));
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.waitForFunction(
    (many) => Number(document.documentElement.dataset.frames) > many, drawn + 20);
  // One may come at the moment in which the bar is where it stands.
  const moving = [await picture(), await picture(), await picture()];
  assert.ok(new Set(moving).size > 1);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await rests(page);
  assert.equal(await picture(), standing);

  // What comes over it does not move either.
  const opened_rests = async (opened) => {
    await opened.waitFor();
    await rests(page);
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
    await settled(page);
  };
  await press(page, 'button', 'Open a dialog');
  await opened_rests(page.getByRole('dialog', { name: 'Rename program' }));
  await press(page, 'button', 'Actions');
  await opened_rests(page.getByRole('menuitem', { name: 'Lock' }));
  await press(page, 'button', 'Show a toast');
  await page.getByRole('group', { name: 'Match removed', exact: true }).waitFor();
  await rests(page, 3);  // it goes after eight, and looking takes time
  assert.deepEqual(seen.errors, []);
});

test('a screen that was left asks for no frame any more', async (t) => {
  const { page } = await with_sample(t, movable_time);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, '#/files');
  await page.getByText(/changed just now$/).waitFor();  // true for less than a minute
  await visit(page, '#/people');
  await rests(page, 70);
});

test('the canvas has exactly the pixels of the screen at every density', async (t) => {
  const { page } = await with_sample(t, (context) => context.addInitScript(() => {
    const ask = window.matchMedia.bind(window);
    window.matchMedia = (query) => {
      const list = ask(query);
      if (query.includes('resolution')) window.density = list;
      return list;
    };
  }));
  const client = await page.context().newCDPSession(page);
  // An odd size, where pixels and CSS pixels don't meet, and one that stays, as in a window that is
  // moved to another screen.
  for (const deviceScaleFactor of [1, 1.25, 2, 3]) {
    await client.send('Emulation.setDeviceMetricsOverride',
      { width: 641, height: 401, deviceScaleFactor, mobile: false });
    // The emulation changes what the query says and tells nobody, as a browser would.
    await page.evaluate(() => window.density.dispatchEvent(new Event('change')));
    await page.waitForFunction((ratio) => {
      const { width, height } = document.querySelector('canvas');
      return devicePixelRatio === ratio && Math.abs(width - innerWidth * ratio) <= 1 &&
        Math.abs(height - innerHeight * ratio) <= 1;
    }, deviceScaleFactor);
    await settled(page);
  }
});

test('opening and closing things again and again takes no more memory', async (t) => {
  const { page } = await with_sample(t, (context) => context.addInitScript(() => {
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...args) => {
      const made = await instantiate(...args);
      window.module_memory = Object.values(made.instance.exports)
        .find((one) => one instanceof WebAssembly.Memory);
      return made;
    };
  }));
  const client = await page.context().newCDPSession(page);
  const used = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const module = await page.evaluate(() => window.module_memory.buffer.byteLength);
    return { nodes, listeners: jsEventListeners, heap: usedSize, module };
  };
  const go = async (place, title) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await heading(page, title).waitFor();
  };
  const open_and_close = async (open, dialog) => {
    await open;
    await page.getByRole('dialog', { name: dialog }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const cycle = async () => {
    await go('#/people', 'People');
    await open_and_close(page.locator('body').press('Control+k'), 'Search');
    const add = page.getByRole('button', { name: 'Add person', exact: true });
    await open_and_close(add.click({ force: true }), 'Add a person');
    await go('#/', 'Welcome back');
  };
  for (let times = 0; times < 4; times += 1) await cycle();
  const first = await used();
  for (let times = 0; times < 20; times += 1) await cycle();
  const last = await used();
  assert.equal(last.nodes, first.nodes);
  assert.equal(last.listeners, first.listeners);
  assert.equal(last.module, first.module);
  assert.ok(last.heap - first.heap < 200_000, `${last.heap - first.heap} bytes more`);
});
