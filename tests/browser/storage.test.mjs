// IndexedDB as the page's storage: the contract that every storage keeps, and what happens when the
// browser refuses. Runs the page of tests/store/storage_page.cpp, not the application.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, launch_profile } from './support/browser.mjs';

const folder = fileURLToPath(new URL('../../build/web-release/storage_page/', import.meta.url));

const files = {
  '/': ['text/html', '<!doctype html><title>Storage</title><script src="storage_page.js"></script>'],
  '/storage_page.js': ['text/javascript'],
  '/storage_page.wasm': ['application/wasm'],
};

let server;
let origin;
let browser;

before(async () => {
  server = http.createServer(async (request, response) => {
    const file = files[request.url];
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const [type, text] = file;
    const body = text ?? await readFile(path.join(folder, request.url)).catch(() => null);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

// A page with the module in it; `said` resolves when it says a line that matches.
async function open(context, prepare) {
  const page = await context.newPage();
  const lines = [];
  let wake = () => {};
  page.on('console', (message) => {
    lines.push(message.text());
    wake();
  });
  if (prepare) await page.addInitScript(prepare);
  await page.goto(origin);
  await page.evaluate(async () => { window.module = await create_storage_page(); });
  const said = async (pattern) => {
    for (;;) {
      const at = lines.findIndex((line) => pattern.test(line));
      if (at >= 0) return lines.splice(at, 1)[0];
      await new Promise((resolve) => { wake = resolve; });
    }
  };
  const call = (name, ...args) =>
    page.evaluate(([wanted, values]) => window.module[wanted](...values), [name, args]);
  return {
    page,
    lines,
    said,
    open: () => call('_storage_page_open'),
    commit: async (number, count = 1, size = 1) => {
      await call('_storage_page_commit', number, count, size);
      return (await said(new RegExp(`^commit ${number} `))).replace(`commit ${number} `, '');
    },
    load: async () => {
      await call('_storage_page_load');
      return (await said(/^load/)).replace(/^load ?/, '');
    },
    run: () => call('_storage_page_contract'),
  };
}

const forget = (page) =>
  page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('storage-page');
    request.onsuccess = () => resolve('deleted');
    request.onblocked = () => resolve('blocked');
    request.onerror = () => reject(request.error);
  }));

async function fresh(prepare, context = browser.context) {
  const cleaner = await context.newPage();
  await cleaner.goto(origin);
  await forget(cleaner);
  await cleaner.close();
  const opened = await open(context, prepare);
  await opened.open();
  return opened;
}

test('IndexedDB keeps the contract of storage', { timeout: 60000 }, async () => {
  const opened = await open(browser.context);
  await opened.run();
  await opened.said(/^contract finished/);
  const cases = opened.lines.filter((line) => line.startsWith('case '));
  assert.ok(cases.length >= 15, `only ${cases.length} cases ran`);
  assert.deepEqual(cases.filter((line) => !line.endsWith(': kept')), []);
  await opened.page.close();
});

test('a commit that a request breaks off leaves nothing behind, whichever request it is', async () => {
  for (let failing = 1; failing <= 4; failing += 1) {
    const opened = await fresh(`
      const put = IDBObjectStore.prototype.put;
      window.puts = 0;
      window.failing = 0;
      IDBObjectStore.prototype.put = function (...args) {
        const request = put.apply(this, args);
        window.puts += 1;
        if (window.puts === window.failing) {
          const transaction = this.transaction;
          request.addEventListener('success', () => transaction.abort());
        }
        return request;
      };`);
    assert.equal(await opened.commit(1), 'saved');
    await opened.page.evaluate((number) => { window.failing = window.puts + number; }, failing);
    assert.equal(await opened.commit(2, 4), 'error.storage.failed');
    assert.equal(await opened.load(), '1/0');
    assert.equal(await opened.commit(3), 'saved');
    assert.equal(await opened.load(), '1/0 3/0');
    await opened.page.close();
  }
});

test('a put that the browser throws at aborts the whole commit', async () => {
  const opened = await fresh(`
    const put = IDBObjectStore.prototype.put;
    window.puts = 0;
    IDBObjectStore.prototype.put = function (...args) {
      window.puts += 1;
      if (window.puts === 3) throw new DOMException('no', 'DataCloneError');
      return put.apply(this, args);
    };`);
  assert.equal(await opened.commit(1, 4), 'error.storage.failed');
  assert.equal(await opened.load(), '');
  assert.equal(await opened.commit(2), 'saved');
  await opened.page.close();
});

test('a success that is not yet complete is not reported as saved', async () => {
  const opened = await fresh(`
    const begin = IDBDatabase.prototype.transaction;
    window.held = null;
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = begin.apply(this, args);
      window.durability = transaction.durability;
      if (window.hold) {
        // Keeps the transaction open after every request of the commit has succeeded.
        const store = transaction.objectStore('records');
        window.rounds = 0;
        const again = () => {
          window.rounds += 1;
          if (window.hold) store.count().onsuccess = again;
        };
        store.count().onsuccess = again;
      }
      return transaction;
    };`);
  await opened.page.evaluate(() => { window.hold = true; });
  const saved = opened.commit(1);
  await opened.page.waitForFunction(() => window.rounds > 50);
  assert.equal(opened.lines.some((line) => line.startsWith('commit 1')), false);
  await opened.page.evaluate(() => { window.hold = false; });
  assert.equal(await saved, 'saved');
  assert.equal(await opened.page.evaluate(() => window.durability), 'strict');
  await opened.page.close();
});

test('no room left is said, and nothing of that commit is kept', async (t) => {
  const own = await launch();
  t.after(() => own.close());
  // Chromium packs values, so 4 MB of one letter take some 190 kB. Before the first commit, since it
  // remembers for a while how much room it saw.
  const keeper = await own.context.newPage();
  await keeper.goto(origin);
  const session = await own.context.newCDPSession(keeper);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 60000 });
  const opened = await fresh(undefined, own.context);
  assert.equal(await opened.commit(1), 'saved');
  assert.equal(await opened.commit(2, 4, 1000000), 'error.storage.full');
  assert.equal(await opened.load(), '1/0');
  // With room again, saving goes on.
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  assert.equal(await opened.commit(3), 'saved');
});

test('a browser without IndexedDB is said', async () => {
  for (const refusal of [
    `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };`,
    `Object.defineProperty(window, 'indexedDB', {get: () => undefined});`,
  ]) {
    const opened = await open(browser.context, refusal);
    await opened.open();
    assert.equal(await opened.commit(1), 'error.storage.unavailable');
    assert.equal(await opened.load(), 'error.storage.unavailable');
    await opened.page.close();
  }
});

test('another tab may take the database away; this one stops and says so', async () => {
  const opened = await fresh();
  assert.equal(await opened.commit(1), 'saved');
  const other = await browser.context.newPage();
  await other.goto(origin);
  assert.equal(await forget(other), 'deleted');
  assert.equal(await opened.commit(2), 'error.storage.closed');
  assert.equal(await opened.load(), 'error.storage.closed');
  await other.close();
  await opened.page.close();
});

test('what was saved is there after the browser was closed', async (t) => {
  const own = await launch();
  t.after(() => own.close());
  const opened = await fresh(undefined, own.context);
  assert.equal(await opened.commit(1, 3), 'saved');
  await own.context.close();
  const context = await launch_profile(own.folder);
  t.after(() => context.close());
  const again = await open(context);
  await again.open();
  assert.equal(await again.load(), '1/0 1/1 1/2');
});
