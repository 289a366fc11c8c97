// Frames on demand: the module asks for one, now or later; nothing runs when none is wanted.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoFrames: {
    pending: false,
    timer: 0,
    // Counted for tests of idleness.
    count: 0,
    run: function() {
      RondoFrames.pending = false;
      // What is still shown asks again: one timer at most, set when a frame ends.
      clearTimeout(RondoFrames.timer);
      RondoFrames.count += 1;
      document.documentElement.dataset.frames = String(RondoFrames.count);
      _rondo_frame(performance.now() / 1000);
      if (RondoFrames.count === 1) document.getElementById('starting').remove();
    },
    request: function() {
      if (RondoFrames.pending) return;
      RondoFrames.pending = true;
      requestAnimationFrame(RondoFrames.run);
    },
  },
  rondo_frames_request__deps: ['$RondoFrames'],
  rondo_frames_request: function(seconds) {
    if (seconds <= 0) {
      RondoFrames.request();
      return;
    }
    RondoFrames.timer = setTimeout(RondoFrames.request, seconds * 1000);
  },
});
