// The worker that reads QR codes, so that the page goes on meanwhile: jsQR takes a second or more for
// a photo without one. It is loaded when a picture is opened (shell/library/pictures.js).
//
// Comes in: ImageData. Goes out: what the code says, or null.
'use strict';

importScripts('jsqr/jsQR.js');

// The bytes rather than the reader's own text: of bytes that are no UTF-8 it has none.
function text_in(pixels) {
  const code = jsQR(pixels.data, pixels.width, pixels.height);
  return code && new TextDecoder().decode(new Uint8Array(code.binaryData));
}

onmessage = (event) => postMessage(text_in(event.data));
