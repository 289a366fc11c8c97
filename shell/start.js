// Starts the module. What can go wrong is said on the page, not only in the console.
'use strict';

(() => {
  const starting = document.getElementById('starting');

  function say(words, alert) {
    const note = document.createElement('p');
    if (alert) note.setAttribute('role', 'alert');
    note.textContent = words;
    starting.append(note);
  }

  const probe = document.createElement('canvas');
  if (!probe.getContext('webgl2')) {
    say('This browser can\u2019t draw Rondo: WebGL 2 is switched off or missing. Your programs are ' +
      'safe in this browser; open this page in a current Chrome, Edge, Firefox or Safari to go on.', true);
    return;
  }
  if (typeof WebAssembly !== 'object') {
    say('This browser can\u2019t run Rondo: WebAssembly is switched off or missing.', true);
    return;
  }
  create_rondo({onAbort: (reason) => say(`Rondo stopped: ${reason}. Reload the page to go on; what ` +
    'was saved is safe.', true)}).catch((problem) => {
    document.body.append(starting);
    say(`Rondo could not start: ${problem.message || problem}`, true);
  });
})();
