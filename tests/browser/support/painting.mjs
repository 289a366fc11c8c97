// Which frames are painted. Without a graphics card painting takes a third of a test's time, and a
// test looks at few of its frames. So a page lays out every frame and tells it to the mirror, but
// paints only those that somebody looks at.

import { settled } from './settled.mjs';

// Before the page is loaded. What is not painted leaves the canvas as it was.
export async function paint_on_demand(page) {
  await page.addInitScript(() => {
    window.painted = false;
    for (const name of ['clear', 'drawElements']) {
      const paint = WebGL2RenderingContext.prototype[name];
      WebGL2RenderingContext.prototype[name] = function(...rest) {
        if (window.painted) paint.apply(this, rest);
      };
    }
  });
}

// Whether what comes next is painted; the frame that stands is not painted anew.
export const set_painted = (page, painted) =>
  page.evaluate((value) => { window.painted = value; }, painted);

// From now on every frame is painted, beginning with the one that stands: the page paints no
// picture twice, so its size changes and changes back.
export async function painted(page) {
  if (await page.evaluate(() => window.painted)) return;
  await set_painted(page, true);
  const size = page.viewportSize();
  for (const width of [size.width - 1, size.width]) {
    await page.setViewportSize({ ...size, width });
    await settled(page);
  }
}
