// A hall with a projector: what is heard, and other windows that show the same.
'use strict';

mergeInto(LibraryManager.library, {
  // Tones are made, not fetched. Two notes up, one, or three down: told apart without looking.
  $RondoSounds: {
    context: null,
    tunes: [[523.25, 783.99], [659.25], [783.99, 659.25, 523.25]],
    // Settles when the note has faded away.
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
      return new Promise((faded) => {
        tone.onended = faded;
      });
    },
    sound: function(audio, kind) {
      return Promise.all(RondoSounds.tunes[kind].map((frequency, place) =>
        RondoSounds.note(audio, frequency, audio.currentTime + 0.35 * place)));
    },
    // The host's window and the hall's hear the same clock: while one of them sounds no other does.
    alone: function(sound) {
      if (!navigator.locks) return sound();
      return navigator.locks.request('rondo-sound', {ifAvailable: true},
        (lock) => (lock ? sound() : undefined));
    },
    // Where nobody has pressed anything the browser holds sounds back. One that comes late would
    // mislead, and a window that is held back must not keep another one silent.
    play: function(kind) {
      const audio = RondoSounds.context = RondoSounds.context || new AudioContext();
      const wanted = performance.now();
      audio.resume().then(() => {
        if (performance.now() - wanted < 1000) {
          RondoSounds.alone(() => RondoSounds.sound(audio, kind));
        }
      }, () => {});
    },
  },
  // Kinds as in app/services.h.
  rondo_sound_play__deps: ['$RondoSounds'],
  rondo_sound_play: function(kind) {
    if (!window.AudioContext) return;
    document.documentElement.dataset.sound = ['begins', 'minute', 'ends'][kind];
    RondoSounds.play(kind);
  },

  rondo_windows_open__deps: ['$RondoText'],
  rondo_windows_open: function(address, size) {
    window.open(location.href.split('#')[0] + RondoText.read(address, size), '_blank', 'noopener');
  },
  // The browser hands the address on and stays where it is.
  rondo_windows_write_mail__deps: ['$RondoText'],
  rondo_windows_write_mail: function(address, size) {
    const mail = RondoText.read(address, size);
    if (mail.startsWith('mailto:')) location.href = mail;
  },
  rondo_windows_can_share: function() {
    return navigator.share ? 1 : 0;
  },
  rondo_windows_share__deps: ['$RondoText'],
  rondo_windows_share: function(title, titleSize, text, textSize) {
    // Who closes the list again has changed their mind, and is told nothing.
    navigator.share({title: RondoText.read(title, titleSize), text: RondoText.read(text, textSize)})
      .catch(() => {});
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
