import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { address, launch, open_page } from './support/browser.mjs';

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser.close();
});

test('the page opens under its own name, without errors or foreign requests', async () => {
  const { page, seen } = await open_page(browser.context);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  assert.match(await page.title(), /Rondo/);
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
  await page.close();
});

test('the server forbids everything that the page does not need', async () => {
  const answer = await fetch(address);
  const policy = answer.headers.get('content-security-policy');
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
});

test('the page carries the same script policy for hosts that send no headers', async () => {
  const text = await (await fetch(address)).text();
  assert.match(text, /http-equiv="Content-Security-Policy"[^>]*default-src 'none'/);
  assert.match(text, /http-equiv="Content-Security-Policy"[^>]*script-src 'self' 'wasm-unsafe-eval'/);
});

test('the module is sent as WebAssembly, so that it compiles while it loads', async () => {
  const answer = await fetch(new URL('rondo.wasm', address));
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/wasm');
});
