// The page in each of its themes, as the system asks for them.

import { desktop, narrow } from './browser.mjs';
import { settled } from './rondo.mjs';

// The name that the page gives it, and what the system says.
export const themes = {
  light: ['light', {}],
  dark: ['dark', { colorScheme: 'dark' }],
  contrast: ['contrast-light', { contrast: 'more' }],
};

export async function in_theme(page, theme) {
  const [name, media] = themes[theme];
  const before = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  if (before.theme === name) return;
  await page.emulateMedia({ colorScheme: null, contrast: null, ...media });
  await page.waitForFunction(([wanted, drawn]) => {
    const { frames, theme: shown } = document.documentElement.dataset;
    return shown === wanted && Number(frames) > drawn;
  }, [name, Number(before.frames)]);
}

export async function at_size(page, size) {
  await page.setViewportSize(size);
  await settled(page);
}

// Calls `look_at(size, theme)` at each size in every theme, light at the first size first, and comes
// back there with as few changes as that takes.
export async function in_every_look(page, look_at, sizes = { desktop, narrow }, which = themes) {
  let order = Object.keys(which);
  for (const [size, pixels] of Object.entries(sizes)) {
    await at_size(page, pixels);
    for (const theme of order) {
      await in_theme(page, theme);
      await look_at(size, theme);
    }
    order = order.toReversed();
  }
  await in_theme(page, 'light');
  await at_size(page, Object.values(sizes)[0]);
}
