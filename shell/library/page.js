// What the application asks of the page around it: clipboard, printing, addresses, preferences.
'use strict';

mergeInto(LibraryManager.library, {
  rondo_clipboard_copy__deps: ['$RondoText'],
  rondo_clipboard_copy: function(clipboard, request, text, textSize, html, htmlSize) {
    const answer = (worked) => _rondo_clipboard_copied(clipboard, request, worked ? 1 : 0);
    const plain = RondoText.read(text, textSize);
    const parts = {'text/plain': new Blob([plain], {type: 'text/plain'})};
    if (htmlSize > 0) {
      parts['text/html'] = new Blob([RondoText.read(html, htmlSize)], {type: 'text/html'});
    }
    const both = navigator.clipboard && window.ClipboardItem;
    const copied = both
      ? navigator.clipboard.write([new ClipboardItem(parts)])
      : Promise.reject(new Error('no clipboard'));
    copied.then(() => answer(true), () => answer(false));
  },

  // The document is built here block by block, as elements with text, so that no field of a record
  // is ever read as markup. The page's style sheet shows it on paper alone.
  $RondoPrint: {
    paper: null,
    body: null,  // of the table being built
    add: function(parent, tag, text) {
      const element = document.createElement(tag);
      if (text !== undefined) element.textContent = text;
      parent.append(element);
      return element;
    },
  },
  rondo_print_begin__deps: ['$RondoText', '$RondoPrint'],
  rondo_print_begin: function(title, titleSize) {
    const old = document.getElementById('print');
    if (old) old.remove();
    RondoPrint.paper = document.createElement('section');
    RondoPrint.paper.id = 'print';
    RondoPrint.paper.setAttribute('aria-label', RondoText.read(title, titleSize));
  },
  rondo_print_block__deps: ['$RondoText', '$RondoPrint'],
  rondo_print_block: function(kind, text, textSize) {
    const words = RondoText.read(text, textSize);
    const tag = ['h1', 'h2', 'p', 'table'][kind];
    // A picture stands behind the words, or in what is cut out.
    let around = RondoPrint.around = RondoPrint.paper;
    if (kind < 3) {
      RondoPrint.add(around, tag, words);
      return;
    }
    // A table, or what is cut out: a name with a table of its lines.
    if (!tag) {
      around = RondoPrint.add(around, 'article');
      around.className = ['card', 'badge', 'sign', 'form', 'slide', 'certificate'][kind - 4];
      RondoPrint.add(around, 'h2', words).classList.toggle('long', words.length > 3);
    }
    RondoPrint.around = around;
    const table = RondoPrint.add(around, 'table');
    if (tag && words) RondoPrint.add(table, 'caption', words);
    RondoPrint.head = RondoPrint.add(table, 'thead');
    RondoPrint.body = RondoPrint.add(table, 'tbody');
  },
  // The rows from here on stand on one page.
  rondo_print_group__deps: ['$RondoPrint'],
  rondo_print_group: function() {
    if (RondoPrint.body.firstChild) {
      RondoPrint.body = RondoPrint.add(RondoPrint.body.parentNode, 'tbody');
    }
    RondoPrint.body.className = 'together';
  },
  rondo_print_row__deps: ['$RondoPrint'],
  rondo_print_row: function(heading) {
    RondoPrint.row = RondoPrint.add(heading ? RondoPrint.head : RondoPrint.body, 'tr');
  },
  rondo_print_cell__deps: ['$RondoText', '$RondoPrint'],
  rondo_print_cell: function(heading, text, textSize) {
    const cell = RondoPrint.add(RondoPrint.row, heading ? 'th' : 'td', RondoText.read(text, textSize));
    if (heading) cell.scope = 'col';
  },
  // Behind the last row's cells.
  rondo_print_bar__deps: ['$RondoPrint'],
  rondo_print_bar: function(thousandths) {
    const cell = RondoPrint.add(RondoPrint.row, 'td');
    cell.className = 'bar';
    RondoPrint.add(cell, 'div').style.width = `${thousandths / 10}%`;
  },
  // Under the name, above the table.
  rondo_print_lead__deps: ['$RondoText', '$RondoPrint'],
  rondo_print_lead: function(text, textSize) {
    const lead = RondoPrint.add(RondoPrint.around, 'p', RondoText.read(text, textSize));
    lead.className = 'lead';
    RondoPrint.around.querySelector('h2').after(lead);
  },
  rondo_print_note__deps: ['$RondoText', '$RondoPrint'],
  rondo_print_note: function(text, textSize) {
    RondoPrint.add(RondoPrint.around, 'p', RondoText.read(text, textSize)).className = 'note';
  },
  // Rondo's own drawing: taken over as elements, so that nothing in it could be a script.
  rondo_print_picture__deps: ['$RondoText', '$RondoPrint'],
  rondo_print_picture: function(svg, svgSize, caption, captionSize) {
    const figure = RondoPrint.add(RondoPrint.around, 'figure');
    RondoPrint.around.classList.add('pictured');
    if (svgSize > 0) {
      const drawing = new DOMParser().parseFromString(RondoText.read(svg, svgSize), 'image/svg+xml');
      figure.append(document.importNode(drawing.documentElement, true));
    }
    RondoPrint.add(figure, 'figcaption', RondoText.read(caption, captionSize));
  },
  rondo_print_end__deps: ['$RondoPrint'],
  rondo_print_end: function() {
    document.body.append(RondoPrint.paper);
    window.print();
  },

  rondo_address_current__deps: ['$RondoText'],
  rondo_address_current: function(addresses) {
    RondoText.lendText(location.hash, (text, size) => _rondo_address_is(addresses, text, size));
  },
  rondo_address_page__deps: ['$RondoText'],
  rondo_address_page: function(addresses) {
    const page = location.href.split('#')[0];
    RondoText.lendText(page, (text, size) => _rondo_address_is(addresses, text, size));
  },
  // While something lies over a phone's page, an entry of its own lies on top of the place's in the
  // browser's history: Back takes that away, and closes what it stands for.
  $RondoBack: {
    over: '',          // the place's address while the entry is there, else empty
    returning: false,  // it is being taken away, which the browser does later
    waiting: [],       // places to go to after that
    go: function(address, replace) {
      // What was opened is gone with it: its entry becomes that of the new place.
      if (replace || RondoBack.over) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      RondoBack.over = '';
    },
    returned: function() {
      RondoBack.returning = false;
      for (const one of RondoBack.waiting.splice(0)) RondoBack.go(one.address, one.replace);
    },
  },
  rondo_address_back_closes__deps: ['$RondoBack'],
  rondo_address_back_closes: function(something) {
    if (something && !RondoBack.over && !RondoBack.returning) {
      RondoBack.over = location.hash || '#/';
      history.pushState(null, '', RondoBack.over);
    } else if (!something && RondoBack.over) {
      const there = (location.hash || '#/') === RondoBack.over;
      RondoBack.over = '';
      RondoBack.returning = there;
      if (there) history.back();
    }
  },
  rondo_address_listen__deps: ['$RondoText', '$RondoMirror', '$RondoBack'],
  rondo_address_listen: function(addresses) {
    const tell_place = () => RondoText.lendText(location.hash, (text, size) =>
      _rondo_address_changed(addresses, text, size));
    addEventListener('popstate', () => {
      // The place is what it was, and so is what is being typed.
      if (RondoBack.returning) return RondoBack.returned();
      const closes = RondoBack.over !== '' && (location.hash || '#/') === RondoBack.over;
      const tell = () => {
        RondoBack.over = '';
        if (closes) RondoMirror.send('key', 0, '', RondoMirror.keys.Escape);
        else tell_place();
      };
      // What is being typed is kept by leaving its field, on the screen that it belongs to: it is
      // told in one frame, and the frame after that shows the other place.
      if (!RondoMirror.typed(document.activeElement)) return tell();
      document.activeElement.blur();
      requestAnimationFrame(() => requestAnimationFrame(tell));
    });
  },
  rondo_address_go__deps: ['$RondoText', '$RondoBack'],
  rondo_address_go: function(text, size, replace) {
    const address = RondoText.read(text, size);
    if (RondoBack.returning) RondoBack.waiting.push({address, replace});
    else RondoBack.go(address, replace);
  },
  rondo_address_title__deps: ['$RondoText'],
  rondo_address_title: function(text, size) {
    document.title = RondoText.read(text, size);
  },

  // Listening only while there is something to lose: a page that always listens is not kept for Back.
  $RondoLeaving: function(event) {
    event.preventDefault();
    event.returnValue = true;
  },
  rondo_address_ask_before_leaving__deps: ['$RondoLeaving'],
  rondo_address_ask_before_leaving: function(ask) {
    if (ask) addEventListener('beforeunload', RondoLeaving);
    else removeEventListener('beforeunload', RondoLeaving);
  },

  // A browser may refuse to keep anything (private windows, blocked cookies): then preferences last
  // as long as the page, which is no reason to stop. What is of one tab stays when the tab is loaded
  // anew, also after the browser put it away, and goes with it.
  $RondoKept: function(ofTab) {
    return ofTab ? sessionStorage : localStorage;
  },
  rondo_preference_read__deps: ['$RondoText', '$RondoKept'],
  rondo_preference_read: function(preferences, ofTab, key, keySize) {
    let value = null;
    try {
      value = RondoKept(ofTab).getItem(`rondo.${RondoText.read(key, keySize)}`);
    } catch (refused) {
      value = null;
    }
    RondoText.lendText(value || '', (text, size) => _rondo_preference_is(preferences, text, size));
  },
  rondo_preference_write__deps: ['$RondoText', '$RondoKept'],
  rondo_preference_write: function(ofTab, key, keySize, value, valueSize) {
    const name = `rondo.${RondoText.read(key, keySize)}`;
    try {
      if (valueSize > 0) RondoKept(ofTab).setItem(name, RondoText.read(value, valueSize));
      else RondoKept(ofTab).removeItem(name);
    } catch (refused) {
      console.warn('This browser keeps no preferences.');
    }
  },
});
