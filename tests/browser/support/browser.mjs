// Starts Chromium for a test file and opens the page; the test command gives the address.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { paint_on_demand } from './painting.mjs';

export const address = process.env.RONDO_ADDRESS ?? 'http://127.0.0.1:8765/';

// There need not be a graphics card. Mesa draws the same picture in two thirds of the time that
// Chromium's own renderer takes; the set-up installs it on Debian.
const drawing = process.platform === 'linux'
  ? ['--use-angle=gl-egl', '--ignore-gpu-blocklist']
  : ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No page of a test lives long enough for optimized code to pay.
  '--js-flags=--liftoff-only',
  ...drawing,
];

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };
export const narrow = { width: 320, height: 640 };
// A page of 1280 by 800 pixels at 200 %: twice the density on half the room.
export const zoomed = { width: 640, height: 400 };
// For tests that are about no picture: drawn without a graphics card, frames take as long as they
// are large.
export const small = { width: 720, height: 360 };

// A profile of its own, removed by close(). The context keeps its data until then, so a second
// launch_profile(folder) sees what the first stored.
export async function launch(options = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'rondo-profile-'));
  const context = await launch_profile(folder, options);
  return {
    context,
    folder,
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export async function launch_profile(folder, options = {}) {
  return chromium.launchPersistentContext(folder, {
    executablePath: process.env.RONDO_CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    args: flags,
    viewport: desktop,
    acceptDownloads: true,
    ...options,
  });
}

// Opens the page and records what a test wants to know afterwards: console errors, uncaught
// exceptions and requests to anywhere but the page's own origin.
export async function open_page(context, target = address) {
  const page = await context.newPage();
  await paint_on_demand(page);
  const seen = { errors: [], foreign_requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(new URL(target).origin) || /^(data|blob):/.test(url);
    if (!own) seen.foreign_requests.push(url);
  });
  await page.goto(target);
  return { page, seen };
}
