// A hall with a projector: what is heard, and other windows that show the same.
'use strict';

mergeInto(LibraryManager.library, {
  // Tones are made, not fetched. Two notes up, one, or three down: told apart without looking.
  $RondoSounds: {
    context: null,
    tunes: [[523.25, 783.99], [659.25], [783.99, 659.25, 523.25]],
    note: function(audio, frequency, at) {
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      tone.type = 'triangle';
      tone.frequency.value = frequency;
      loudness.gain.setValueAtTime(0, at);
      loudness.gain.linearRampToValueAtTime(0.4, at + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.9);
      tone.connect(loudness).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 1);
    },
    // Until the browser lets sounds through: a sound that comes late would mislead.
    play: function(kind) {
      const audio = RondoSounds.context = RondoSounds.context || new AudioContext();
      const wanted = performance.now();
      return audio.resume().then(() => {
        if (performance.now() - wanted > 1000) return;
        RondoSounds.tunes[kind].forEach((frequency, place) =>
          RondoSounds.note(audio, frequency, audio.currentTime + 0.35 * place));
      }, () => {});
    },
    // The host's window and the hall's hear the same clock; one of them sounds.
    alone: function(play) {
      if (!navigator.locks) return play();
      const rest = () => new Promise((done) => setTimeout(done, 2000));
      return navigator.locks.request('rondo-sound', {ifAvailable: true},
        (lock) => (lock ? Promise.all([play(), rest()]) : undefined));
    },
  },
  // Kinds as in app/services.h.
  rondo_sound_play__deps: ['$RondoSounds'],
  rondo_sound_play: function(kind) {
    if (!window.AudioContext) return;
    document.documentElement.dataset.sound = ['begins', 'minute', 'ends'][kind];
    RondoSounds.alone(() => RondoSounds.play(kind));
  },

  rondo_windows_open__deps: ['$RondoText'],
  rondo_windows_open: function(address, size) {
    window.open(location.href.split('#')[0] + RondoText.read(address, size), '_blank', 'noopener');
  },
  $RondoWindows: {channel: null},
  rondo_windows_listen__deps: ['$RondoText', '$RondoWindows'],
  rondo_windows_listen: function(windows) {
    if (!window.BroadcastChannel) return;
    RondoWindows.channel = new BroadcastChannel('rondo');
    RondoWindows.channel.onmessage = (message) =>
      RondoText.lendText(String(message.data), (text, size) => _rondo_windows_saved(windows, text, size));
  },
  rondo_windows_tell__deps: ['$RondoText', '$RondoWindows'],
  rondo_windows_tell: function(program, size) {
    if (RondoWindows.channel) RondoWindows.channel.postMessage(RondoText.read(program, size));
  },
});
