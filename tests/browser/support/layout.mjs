// How the mirrored elements lie on the page: nothing beyond its sides, all of it within reach, and
// nothing too small to hit.

import { settled } from './rondo.mjs';

// What can be pressed or typed into, of the layers that answer.
const controls = '#mirror .layer:not([inert]) :is(button, a, input, select, textarea, [role=option])';

// Elements that reach beyond the left or right side of the page, where nobody can scroll.
export function outside(page) {
  return page.evaluate(() => [...document.querySelectorAll('#mirror .layer:not([inert]) *')]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    })
    .map((element) => element.cloneNode(element.children.length === 0).outerHTML));
}

// Targets smaller than 24 by 24 pixels that have others within 24 pixels around their middle
// (WCAG 2.2, 2.5.8). Two small ones count as near when their circles meet.
export function cramped(page) {
  return page.evaluate((wanted) => {
    const least = 24;
    const targets = [...document.querySelectorAll(wanted)].map((element) => {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      return {
        element, left, top, right, bottom, width, height,
        x: (left + right) / 2, y: (top + bottom) / 2,
        small: width < least || height < least,
      };
    }).filter((target) => target.width > 0 && target.height > 0);
    const near = (one, other) => {
      if (other.small) return Math.hypot(one.x - other.x, one.y - other.y) < least;
      const across = Math.max(other.left - one.x, 0, one.x - other.right);
      const down = Math.max(other.top - one.y, 0, one.y - other.bottom);
      return Math.hypot(across, down) < least / 2;
    };
    return targets.filter((one) => one.small && targets.some((other) =>
      other !== one && !other.element.contains(one.element) && near(one, other)))
      .map((one) => `${Math.round(one.width)}x${Math.round(one.height)} ${one.element.outerHTML}`);
  }, controls);
}

// Moves the focus to the last control of the page's main part and back to the first: what did not
// come into sight. Only while no dialog is open.
export async function out_of_reach(page) {
  const usable = page.locator('main').locator(
    ':is(button, a, input, select, textarea):not([aria-disabled=true])');
  const hidden = [];
  if (await usable.count() === 0) return hidden;
  for (const control of [usable.last(), usable.first()]) {
    await page.evaluate(() => document.activeElement.blur());
    await control.focus();
    await settled(page);
    // Not the locator again: in a long table others come up behind the last.
    hidden.push(await page.evaluate(() => {
      const { top, bottom, height } = document.activeElement.getBoundingClientRect();
      const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
      return seen >= Math.min(height, 24) ? '' : document.activeElement.outerHTML;
    }));
  }
  return hidden.filter((html) => html !== '');
}
