// Pictures of the page as pixels: PNG as Chromium writes it, 8 bits a channel, not interlaced.

import { inflateSync } from 'node:zlib';

const signature_size = 8;

function* chunks(png) {
  for (let at = signature_size; at < png.length;) {
    const size = png.readUInt32BE(at);
    yield { kind: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + size) };
    at += size + 12;
  }
}

// Of left, above and left above, the one nearest to what they lead to expect.
function paeth(left, above, corner) {
  const expected = left + above - corner;
  const [to_left, to_above, to_corner] =
    [left, above, corner].map((value) => Math.abs(expected - value));
  if (to_left <= to_above && to_left <= to_corner) return left;
  return to_above <= to_corner ? above : corner;
}

const predictions = [
  () => 0,
  (left) => left,
  (left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

// {width, height, color(x, y)}: the color as 0xRRGGBB.
export function decode(png) {
  let width, height, channels;
  const parts = [];
  for (const { kind, data } of chunks(png)) {
    if (kind === 'IDAT') parts.push(data);
    if (kind !== 'IHDR') continue;
    [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
    channels = { 2: 3, 6: 4 }[data[9]];
    if (data[8] !== 8 || !channels || data[12] !== 0) throw new Error('not such a PNG');
  }
  const packed = inflateSync(Buffer.concat(parts));
  const row_size = width * channels;
  const pixels = Buffer.alloc(row_size * height);
  for (let y = 0; y < height; y += 1) {
    const predict = predictions[packed[y * (row_size + 1)]];
    for (let at = 0; at < row_size; at += 1) {
      const here = y * row_size + at;
      const left = at < channels ? 0 : pixels[here - channels];
      const above = y === 0 ? 0 : pixels[here - row_size];
      const corner = at < channels || y === 0 ? 0 : pixels[here - row_size - channels];
      pixels[here] = packed[y * (row_size + 1) + 1 + at] + predict(left, above, corner);
    }
  }
  return {
    width,
    height,
    color: (x, y) => pixels.readUIntBE((y * width + x) * channels, 3),
  };
}

// WCAG 2, 1 to 21.
export function contrast(one, other) {
  const luminance = (color) => [16, 8, 0].map((shift) => {
    const share = (color >> shift & 255) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }).reduce((sum, share, index) => sum + share * [0.2126, 0.7152, 0.0722][index], 0);
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// What shows in `one` and not in `other`, standing off from it: {color, count, thick} of the color with
// the most pixels that reach 3:1 against what was there. `thick`: two pixels wide somewhere.
export function standing_off(one, other) {
  const marks = new Map();
  for (let y = 0; y < Math.min(one.height, other.height); y += 1) {
    for (let x = 0; x < Math.min(one.width, other.width); x += 1) {
      const [now, then] = [one.color(x, y), other.color(x, y)];
      if (now === then || contrast(now, then) < 3) continue;
      if (!marks.has(now)) marks.set(now, new Set());
      marks.get(now).add(y * one.width + x);
    }
  }
  const [color, mark] = [...marks].sort((a, b) => b[1].size - a[1].size)[0] ?? [null, new Set()];
  const square = [0, 1, one.width, one.width + 1];
  const thick = [...mark].some((at) => square.every((step) => mark.has(at + step)));
  return { color, count: mark.size, thick };
}
