// Randomness of the page. See platform/web/system.h.
'use strict';

mergeInto(LibraryManager.library, {
  rondo_system_random: function(pointer) {
    // Through a copy, as the module's memory may be one that the generator refuses.
    HEAPU8.set(crypto.getRandomValues(new Uint8Array(8)), pointer);
  },
});
