// Text and bytes between the module's memory and JavaScript, for the other library files. They use
// this rather than Emscripten's own helpers, whose names differ between its versions.
//
// All library files keep to what Emscripten 3.1.6 copies and prints without loss: methods written as
// `name: function(...)`, no `?.` and `??`, no pattern in the head of a loop, no object (a Map, say)
// in a shared `$Name` other than through its __postset.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoText__deps: ['malloc', 'free'],
  $RondoText__postset: "RondoText.decoder = new TextDecoder('utf-8', {ignoreBOM: true});",
  $RondoText: {
    decoder: null,
    // A copy: the memory may move while it is in use.
    bytes: function(pointer, size) {
      return HEAPU8.slice(pointer, pointer + size);
    },
    read: function(pointer, size) {
      return RondoText.decoder.decode(HEAPU8.subarray(pointer, pointer + size));
    },
    // Calls use(pointer, size) with the bytes in the module's memory, which are gone afterwards.
    lend: function(bytes, use) {
      const pointer = _malloc(bytes.length || 1);
      HEAPU8.set(bytes, pointer);
      try {
        return use(pointer, bytes.length);
      } finally {
        _free(pointer);
      }
    },
    lendText: function(text, use) {
      return RondoText.lend(new TextEncoder().encode(text), use);
    },
  },
});
