// An answer that comes back as a QR code: pictures of it, of a screen and by a camera, are chosen,
// dropped and pasted. The code is the one that the page draws.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.mjs';
import { painted } from './support/painting.mjs';
import {
  choose, download, heading, open_rondo, press, saved, settled, shot, visit, write,
} from './support/rondo.mjs';

let browser;
let page;
let seen;
let invite;  // its address
let code;    // PNG
let photo;   // JPEG
const requests = [];
const by = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' });
const png = (name, buffer) => ({ name, mimeType: 'image/png', buffer });

before(async () => {
  browser = await launch();
  ({ page, seen } = await open_rondo(browser));
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await press(page, 'button', 'Topic sprint');
  await saved(page);
});

after(() => browser.close());

// What is drawn where an image of that name lies.
async function picture_of(shown, name) {
  const image = shown.getByRole('img', { name, exact: true });
  await image.waitFor();
  const clip = await image.boundingBox();
  const { width, height } = shown.viewportSize();
  assert.ok(clip.x >= 0 && clip.x + clip.width <= width, JSON.stringify(clip));
  assert.ok(clip.y >= 0 && clip.y + clip.height <= height, JSON.stringify(clip));
  await painted(shown);
  return shown.screenshot({ clip });
}

// As a phone takes it of a screen: large, at an angle, on a ground that is not evenly lit.
async function photo_of(shown, picture) {
  const data = await shown.evaluate(async (address) => {
    const drawn = new Image();
    drawn.src = address;
    await drawn.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2400;
    canvas.height = 3200;
    const context = canvas.getContext('2d');
    const light = context.createLinearGradient(0, 0, canvas.width, canvas.height);
    light.addColorStop(0, '#777');
    light.addColorStop(1, '#ccc');
    context.fillStyle = light;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate(0.12);
    context.drawImage(drawn, -900, -900, 1800, 1800);
    return canvas.toDataURL('image/jpeg', 0.85).split(',')[1];
  }, `data:image/png;base64,${picture.toString('base64')}`);
  return Buffer.from(data, 'base64');
}

// The browser makes these events from what its operating system says.
function bring(kind, files) {
  return page.evaluate(({ event, given }) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, data } of given) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    const options = { bubbles: true, cancelable: true };
    document.body.dispatchEvent(event === 'paste'
      ? new ClipboardEvent('paste', { ...options, clipboardData: transfer })
      : new DragEvent(event, { ...options, dataTransfer: transfer }));
  }, {
    event: kind,
    given: files.map(({ name, mimeType, buffer }) =>
      ({ name, mimeType, data: buffer.toString('base64') })),
  });
}

const people = async () => {
  await visit(page, '#/people');
  await heading(page, 'People').waitFor();
  return page.getByText('Kai Lee').count();
};

test('an answer on another device is a code as well', async () => {
  await press(page, 'link', 'Invite');
  invite = await page.evaluate(() => location.hash);
  const { text } = await download(page, 'button', 'Save as a file');
  const form = text.trim().slice(text.indexOf('#'));
  // High enough for the whole code.
  const guest = await launch({ viewport: { width: 1280, height: 1400 } });
  const { page: there, seen: seen_there } = await open_rondo(guest, form);
  await write(there, 'Your name', 'Kai Lee');
  await press(there, 'radio', 'I can help others');
  await write(there, 'Another topic you can help with', 'Puppetry');
  await press(there, 'button', 'Finish');
  await there.getByText('Your sign-up is ready', { exact: true }).waitFor();
  await there.mouse.move(20, 700);
  await there.mouse.wheel(0, 20_000);
  await settled(there);
  code = await picture_of(there, 'QR code that takes the answer to the coordinator');
  photo = await photo_of(there, code);
  assert.deepEqual(seen_there.errors, []);
  await guest.close();
});

test('a picture without a code is told by name, with what to do', async () => {
  // Nobody who never opens a picture loads what reads codes.
  assert.ok(!requests.some((path) => /jsQR|read_qr/.test(path)), requests.join(' '));
  const without = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 60 } });
  await choose(page, 'Read a QR code', [png('hall.png', without), png('stage.png', without)]);
  const alert = page.getByRole('alert').filter({ hasText: 'hall.png, stage.png: ' });
  await alert.waitFor();
  const says = await alert.textContent();
  for (const part of ['No QR code was found', 'nearer', 'in good light', 'as a link']) {
    assert.ok(says.includes(part), `“${part}” in “${says}”`);
  }
  await shot(page, 'no-code-in-picture');
  assert.ok(requests.some((path) => path.endsWith('/jsqr/jsQR.js')));
  assert.equal(await people(), 0);
});

test('a picture that the browser can’t open is told as such', async () => {
  await visit(page, '#/files');
  await choose(page, 'Open a file', {
    name: 'code.heic', mimeType: 'image/heic', buffer: Buffer.from('no picture'),
  });
  const says = 'code.heic: This browser can’t open the picture';
  await page.getByRole('alert').filter({ hasText: says }).waitFor();
});

test('the picture of a screen brings the sign-up, which is taken over', async () => {
  await visit(page, invite);
  await choose(page, 'Read a QR code', png('answer.png', code));
  const dialog = by('dialog', 'A sign-up has come in');
  await dialog.waitFor();
  await press(page, 'button', 'Take in');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
  assert.ok(await people() > 0);
});

const known = async () => {
  await by('dialog', 'A sign-up has come in').waitFor();
  await page.getByText('All of this is in the program already. Nothing changes.').waitFor();
  await press(page, 'button', 'OK');
};

test('so does the photo, chosen where files are opened', async () => {
  await visit(page, '#/files');
  await choose(page, 'Open a file', { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
  await known();
});

test('pictures are dropped and pasted as well, one that is no help beside one that is', async () => {
  await visit(page, '#/people');
  const without = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 60 } });
  await bring('drop', [png('answer.png', code), png('hall.png', without)]);
  // The dialog lies over the message.
  const told = page.getByText(/^hall\.png: No QR code was found/).first();
  await told.waitFor({ state: 'attached' });
  await known();
  await bring('paste', [png('image.png', code)]);
  await known();
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(seen.foreign_requests, []);
});
