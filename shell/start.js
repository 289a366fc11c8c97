// Starts the module; a failure is said on the page, not only in the console.
'use strict';

create_rondo().catch((problem) => {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = `Rondo could not start: ${problem.message || problem}`;
  document.querySelector('main').append(note);
});
