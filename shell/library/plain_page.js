// The page without a canvas: ordinary elements, made with createElement and textContent only. See
// platform/web/plain_page.h.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoPlain: {
    main: null,
    list: null,     // of programs
    program: null,  // the one being added
    add: function(parent, tag, text) {
      const element = document.createElement(tag);
      element.textContent = text;
      parent.append(element);
      return element;
    },
  },
  rondo_plain_begin__deps: ['$RondoPlain'],
  rondo_plain_begin: function() {
    for (const id of ['canvas', 'mirror', 'starting']) document.getElementById(id).remove();
    document.documentElement.classList.add('flowing');
    RondoPlain.main = document.createElement('main');
    RondoPlain.main.className = 'without-canvas';
    document.body.prepend(RondoPlain.main);
  },
  // Kinds as in plain_page.cpp: 0 title, 1 heading, 2 paragraph.
  rondo_plain_text__deps: ['$RondoPlain', '$RondoText'],
  rondo_plain_text: function(kind, text, size) {
    RondoPlain.add(RondoPlain.main, ['h1', 'h2', 'p'][kind], RondoText.read(text, size));
  },
  rondo_plain_program__deps: ['$RondoPlain', '$RondoText'],
  rondo_plain_program: function(page, id, idSize, name, nameSize, detail, detailSize) {
    if (!RondoPlain.list) {
      RondoPlain.list = document.createElement('ul');
      RondoPlain.main.append(RondoPlain.list);
    }
    const key = RondoText.read(id, idSize);
    RondoPlain.program = RondoPlain.add(RondoPlain.list, 'li', '');
    const words = RondoPlain.add(RondoPlain.program, 'div', '');
    RondoPlain.add(words, 'h3', RondoText.read(name, nameSize)).dir = 'auto';
    RondoPlain.add(words, 'p', RondoText.read(detail, detailSize));
    RondoPlain.program.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLButtonElement)) return;
      RondoText.lendText(key, (text, size) => _rondo_plain_download(page, text, size));
    });
  },
  rondo_plain_button__deps: ['$RondoPlain', '$RondoText'],
  rondo_plain_button: function(label, labelSize, about, aboutSize) {
    const button = RondoPlain.add(RondoPlain.program, 'button', RondoText.read(label, labelSize));
    button.type = 'button';
    button.setAttribute('aria-label', RondoText.read(about, aboutSize));
  },
  // In the regions that are read out; here they are seen too.
  rondo_plain_news__deps: ['$RondoText'],
  rondo_plain_news: function(assertive, text, size) {
    for (const id of ['alerts', 'results']) document.getElementById(id).textContent = '';
    const region = document.getElementById(assertive ? 'alerts' : 'results');
    region.textContent = RondoText.read(text, size);
  },
});
