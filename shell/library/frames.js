// Frames on demand: the module asks for one, now or later; nothing runs when none is wanted.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoFrames: {
    pending: false,
    timer: 0,
    due: Infinity,
    // Counted for tests of idleness.
    count: 0,
    run: function() {
      RondoFrames.pending = false;
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
    const due = performance.now() + seconds * 1000;
    if (RondoFrames.timer && RondoFrames.due <= due) return;
    clearTimeout(RondoFrames.timer);
    RondoFrames.due = due;
    RondoFrames.timer = setTimeout(() => {
      RondoFrames.timer = 0;
      RondoFrames.request();
    }, seconds * 1000);
  },
});
