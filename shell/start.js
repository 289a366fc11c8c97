// Starts the module. What can go wrong is said on the page, not only in the console. Without WebGL 2
// the module shows a page without a canvas (platform/web/plain_page.h).
'use strict';

(() => {
  const starting = document.getElementById('starting');

  // In place of all else: what is behind no longer answers.
  function say(words) {
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = words;
    starting.querySelector('p').replaceWith(note);
    for (const other of document.body.children) other.inert = other !== starting;
    document.body.append(starting);
  }

  if (typeof WebAssembly !== 'object') {
    say('This browser can\u2019t run Rondo: WebAssembly is switched off or missing. What Rondo keeps ' +
      'in this browser stays there; switch WebAssembly on and reload the page to go on.');
    return;
  }
  create_rondo({onAbort: (reason) => say(`Rondo stopped: ${reason}. Reload the page to go on; what ` +
    'was saved is safe.')}).catch((problem) =>
    say(`Rondo could not start: ${problem.message || problem}. Reload the page to try again.`));
})();
