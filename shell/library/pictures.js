// What QR codes in pictures say, for files.js. The reader is no part of the module (shell/read_qr.js):
// most people never open a picture.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoPictures: {
    // Outcomes, as platform/web/files.cpp numbers them.
    CODE: 0,
    NO_CODE: 1,
    UNREADABLE: 2,
    TOO_LARGE: 3,
    NO_READER: 4,

    // Pixels of the longer side. A picture of a screen is read best as it is. In a larger one, a
    // photo, the first of these leaves enough of most codes, the second of dense ones; the third
    // calms a coarse one. Beyond that noise costs jsQR many seconds and helps it to nothing.
    LARGEST: 1400,
    SIDES: [1000, 1400, 700],

    longerSide: function(picture) {
      return Math.max(picture.naturalWidth, picture.naturalHeight);
    },

    sides: function(picture) {
      const own = RondoPictures.longerSide(picture);
      return own > RondoPictures.LARGEST ? RondoPictures.SIDES : [own].concat(RondoPictures.SIDES);
    },

    pixels: function(picture, side) {
      const scale = side / RondoPictures.longerSide(picture);
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
      canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
      const context = canvas.getContext('2d', {willReadFrequently: true});
      context.fillStyle = '#fff';  // behind a code on a see-through ground
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return context.getImageData(0, 0, canvas.width, canvas.height);
    },

    // What the code in these pixels says, or null. Fails when the reader did not arrive.
    ask: function(reader, pixels) {
      return new Promise((resolve, reject) => {
        reader.onmessage = (event) => resolve(event.data);
        reader.onerror = reject;
        reader.postMessage(pixels, [pixels.data.buffer]);
      });
    },

    // {outcome, text}: what the code says, empty without one. Never fails.
    look: async function(picture) {
      let reader = null;
      try {
        reader = new Worker('read_qr.js');
        for (const side of RondoPictures.sides(picture)) {
          const text = await RondoPictures.ask(reader, RondoPictures.pixels(picture, side));
          if (text !== null) return {outcome: RondoPictures.CODE, text: text};
        }
        return {outcome: RondoPictures.NO_CODE, text: ''};
      } catch (problem) {
        return {outcome: RondoPictures.NO_READER, text: ''};
      } finally {
        if (reader) reader.terminate();
      }
    },

    // By what the browser takes it for: one that is named as a sheet is told about as a sheet.
    isPicture: function(file) {
      return file.type.startsWith('image/');
    },

    // {outcome, text, pixels} of a file: as `look`, and how many pixels it has, 0 when that is not
    // known. `limit`: the most that are looked at.
    read: async function(file, limit) {
      const address = URL.createObjectURL(file);
      try {
        const picture = new Image();
        // By then its size is known; it takes up memory when it is drawn.
        await new Promise((resolve, reject) => {
          picture.onload = resolve;
          picture.onerror = reject;
          picture.src = address;
        });
        const pixels = picture.naturalWidth * picture.naturalHeight;
        if (pixels > limit) return {outcome: RondoPictures.TOO_LARGE, text: '', pixels: pixels};
        // A drawing may have no size of its own.
        if (pixels === 0) return {outcome: RondoPictures.UNREADABLE, text: '', pixels: 0};
        const found = await RondoPictures.look(picture);
        return {outcome: found.outcome, text: found.text, pixels: pixels};
      } catch (problem) {
        return {outcome: RondoPictures.UNREADABLE, text: '', pixels: 0};
      } finally {
        URL.revokeObjectURL(address);
      }
    },
  },
});
