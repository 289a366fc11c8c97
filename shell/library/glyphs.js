// Letters as the browser draws them: one glyph at a time, in the page's own fonts with all their
// fallbacks, as pixels for the atlas.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoGlyphs: {
    context: null,
    pixels: null,
    prepare: function(weight, size, direction = 'ltr') {
      if (!RondoGlyphs.context) {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 64;
        RondoGlyphs.context = canvas.getContext('2d', {willReadFrequently: true});
      }
      const context = RondoGlyphs.context;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.font = `${weight} ${size}px system-ui, sans-serif`;
      context.textBaseline = 'alphabetic';
      context.textAlign = 'left';
      context.direction = direction;
      return context;
    },
  },

  // Some browsers hide from pages what they draw, or change it, against being recognized by it.
  rondo_glyph_readable__deps: ['$RondoGlyphs'],
  rondo_glyph_readable: function() {
    const context = RondoGlyphs.prepare(400, 16);
    context.clearRect(0, 0, 2, 1);
    context.fillStyle = '#ffffff';
    context.fillRect(1, 0, 1, 1);
    const [, , , clear, red, green, blue, full] = context.getImageData(0, 0, 2, 1).data;
    return clear < 32 && Math.min(red, green, blue, full) > 223 ? 1 : 0;
  },

  // Height of the capitals, as a share of the size.
  rondo_glyph_cap_height__deps: ['$RondoGlyphs'],
  rondo_glyph_cap_height: function(weight) {
    const context = RondoGlyphs.prepare(weight, 100);
    return context.measureText('H').actualBoundingBoxAscent / 100;
  },

  rondo_glyph_advance__deps: ['$RondoGlyphs', '$RondoText'],
  rondo_glyph_advance: function(text, textSize, weight, size) {
    const words = RondoText.read(text, textSize);
    return RondoGlyphs.prepare(weight, size).measureText(words).width;
  },

  // Draws the text in a color, `stretch` times as wide as it is, and writes its box (left, top, width, height in
  // pixels, from the pen position) and whether it has colors of its own into `box`. `fromRight` is the
  // side from which the line is laid out.
  rondo_glyph_draw__deps: ['$RondoGlyphs', '$RondoText'],
  rondo_glyph_draw: function(text, textSize, weight, size, stretch, color, fromRight, box) {
    const words = RondoText.read(text, textSize);
    const direction = fromRight ? 'rtl' : 'ltr';
    let context = RondoGlyphs.prepare(weight, size, direction);
    const metrics = context.measureText(words);
    const left = Math.floor(-metrics.actualBoundingBoxLeft * stretch) - 1;
    const right = Math.ceil(metrics.actualBoundingBoxRight * stretch) + 1;
    const top = Math.floor(-metrics.actualBoundingBoxAscent) - 1;
    const bottom = Math.ceil(metrics.actualBoundingBoxDescent) + 1;
    const width = right - left, height = bottom - top;
    const empty = metrics.actualBoundingBoxRight + metrics.actualBoundingBoxLeft <= 0 ||
      metrics.actualBoundingBoxAscent + metrics.actualBoundingBoxDescent <= 0;
    const out = box >> 2;
    HEAP32[out] = left;
    HEAP32[out + 1] = top;
    HEAP32[out + 2] = empty ? 0 : width;
    HEAP32[out + 3] = empty ? 0 : height;
    HEAP32[out + 4] = 0;
    if (empty) return;
    const canvas = context.canvas;
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      context = RondoGlyphs.prepare(weight, size, direction);
    }
    context.clearRect(0, 0, width, height);
    context.fillStyle = `#${color.toString(16).padStart(6, '0')}`;
    context.setTransform(stretch, 0, 0, 1, -left, -top);
    context.fillText(words, 0, 0);
    const data = context.getImageData(0, 0, width, height).data;
    RondoGlyphs.pixels = data;
    for (let i = 0; i < data.length; i += 4) {
      // Halves of white rounded away are no color.
      if (data[i + 3] > 40 && (data[i] < 200 || data[i + 1] < 200 || data[i + 2] < 200)) {
        HEAP32[out + 4] = 1;
        break;
      }
    }
  },
  rondo_glyph_pixels__deps: ['$RondoGlyphs'],
  rondo_glyph_pixels: function(target) {
    HEAPU8.set(RondoGlyphs.pixels, target);
  },
});
