// The payloads of links, read and written as docs/data.md describes them, without the page's code.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const dictionary = readFileSync(
  new URL('../../../assets/links/dictionary-2.txt', import.meta.url));
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function to_base32(bytes) {
  let text = '', bits = 0, held = 0;
  for (const byte of bytes) {
    held = held << 8 | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += digits[held >> bits - 5 & 31];
    held &= 255;
  }
  return bits > 0 ? text + digits[held << 5 - bits & 31] : text;
}

function from_base32(text) {
  const bytes = [];
  let bits = 0, held = 0;
  for (const digit of text) {
    held = held << 5 | digits.indexOf(digit);
    bits += 5;
    if (bits >= 8) bytes.push(held >> (bits -= 8) & 255);
    held &= 255;
  }
  return Buffer.from(bytes);
}

// {kind, payload} of a link, with or without the address before it.
export function read_link(link) {
  const [, kind, , data] = link.trim().slice(link.indexOf('#') + 1).split('.');
  return { kind, payload: JSON.parse(inflateRawSync(from_base32(data), { dictionary })) };
}

// The part of the address from "#" on.
export function write_link({ kind, payload }) {
  const data = to_base32(deflateRawSync(JSON.stringify(payload), { dictionary }));
  const front = `rondo2.${kind}.${data.length}.${data}`;
  const hash = createHash('sha256').update(front).digest('hex').slice(0, 12).toUpperCase();
  return `#${front}.${hash}`;
}
