// Reads QR codes with jsQR, as the page does, which shares nothing with the library that makes them.
//
// Standard input: a JSON list of pictures as `rondo qr` prints them. Standard output: a JSON list of
// the texts, null for a code that can't be read.
import {readFileSync} from 'node:fs';

import jsQR from '../../shell/packages/node_modules/jsqr/dist/jsQR.js';

const PIXELS_A_MODULE = 4;

// The rectangles of a path such as "M4 4h7v1h-7zM12 4h1v1h-1z".
function rectangles(path) {
  const found = [...path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\3z/g)];
  if (found.map(([text]) => text).join('') !== path) throw new Error(`not rectangles: ${path}`);
  return found.map(([, ...numbers]) => numbers.map(Number));
}

function pixels_of(svg) {
  const side = Number(svg.match(/ viewBox="0 0 (\d+) \1"/)[1]) * PIXELS_A_MODULE;
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (const [, color, path] of svg.matchAll(/<path fill="#(fff|000)" d="([^"]*)"\/>/g)) {
    for (const rectangle of rectangles(path)) {
      const [x, y, width, height] = rectangle.map((length) => length * PIXELS_A_MODULE);
      for (let row = y; row < y + height; ++row) {
        for (let column = x; column < x + width; ++column) {
          const at = (row * side + column) * 4;
          pixels.fill(color === 'fff' ? 255 : 0, at, at + 3);
          pixels[at + 3] = 255;
        }
      }
    }
  }
  return {pixels, side};
}

const texts = JSON.parse(readFileSync(0, 'utf8')).map((svg) => {
  const {pixels, side} = pixels_of(svg);
  const code = jsQR(pixels, side, side);
  return code && Buffer.from(code.binaryData).toString('utf8');
});
process.stdout.write(JSON.stringify(texts));
