// The mirror: native elements over the canvas, as the module tells; what a person does to them goes
// back as actions. Elements are made with createElement and textContent only.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoMirror__postset: 'RondoMirror.elements = new Map();',
  $RondoMirror: {
    elements: null,   // by id
    layers: [],
    quiet: false,     // focus moves by the module, which need not be told
    composing: null,  // the field in which an input method is at work
    // As in access/action.h.
    kinds: {click: 0, focus: 1, blur: 2, value: 3, commit: 4, key: 5},
    keys: {Enter: 1, ' ': 2, Escape: 3, ArrowLeft: 4, ArrowRight: 5, ArrowUp: 6, ArrowDown: 7,
      Home: 8, End: 9, PageUp: 10, PageDown: 11, Delete: 12, ContextMenu: 13},

    id: function(target) {
      return target instanceof Element && target.id[0] === 'n' ?
        parseInt(target.id.slice(1), 16) | 0 : 0;
    },
    send: function(kind, id, value, key, byKeyboard) {
      RondoText.lendText(value || '', (text, size) =>
        _rondo_action(RondoMirror.kinds[kind], id, text, size, key || 0, byKeyboard ? 1 : 0));
    },
    layer: function(index) {
      while (RondoMirror.layers.length <= index) {
        const layer = document.createElement('div');
        layer.className = 'layer';
        document.getElementById('mirror').append(layer);
        RondoMirror.layers.push(layer);
      }
      return RondoMirror.layers[index];
    },
    typed: function(target) {
      return target instanceof Element &&
        target.matches('input:not([type=checkbox]):not([type=radio]):not([type=range]),textarea');
    },

    // A text that is longer than its field, while it is typed in.
    scrolls: function(target) {
      return target instanceof HTMLTextAreaElement && target === document.activeElement &&
        target.scrollHeight > target.clientHeight;
    },
    // Which way fingers go in it is settled before one comes down.
    leaveToFingers: function(target) {
      if (!(target instanceof HTMLTextAreaElement)) return;
      target.style.touchAction = RondoMirror.scrolls(target) ? 'pan-y pinch-zoom' : '';
    },

    click: function(event) {
      const id = RondoMirror.id(event.target);
      const element = event.target;
      if (!id || RondoMirror.typed(element) || element.matches('select,input[type=range]')) return;
      // A link opened in another tab is the browser's.
      if (element.tagName === 'A' && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      if (!element.matches('a,button,input,[role=option]')) return;
      event.preventDefault();
      RondoMirror.send('click', id);
    },
    // A key that an input method takes for itself. Safari sends the Enter that ends a composition
    // after its end, with this number.
    belongsToInputMethod: function(event) {
      return event.isComposing || event.keyCode === 229;
    },
    input: function(event) {
      RondoMirror.leaveToFingers(event.target);
      const id = RondoMirror.id(event.target);
      // What is being composed is told when it is done.
      if (id && !event.isComposing && !event.target.matches('[type=checkbox],[type=radio]')) {
        RondoMirror.send('value', id, event.target.value);
      }
    },
    compositionend: function(event) {
      RondoMirror.composing = null;
      const id = RondoMirror.id(event.target);
      if (id) RondoMirror.send('value', id, event.target.value);
    },
    change: function(event) {
      const id = RondoMirror.id(event.target);
      if (id && !event.target.matches('[type=checkbox],[type=radio]')) RondoMirror.send('commit', id);
    },
    // Only a field that is being typed in is seen: without one the browser need not paint the mirror.
    showWhile: function(typing) {
      document.getElementById('mirror').classList.toggle('typing', typing);
    },
    focus: function(event) {
      RondoMirror.showWhile(RondoMirror.typed(event.target));
      RondoMirror.leaveToFingers(event.target);
      const id = RondoMirror.id(event.target);
      if (!id) return;
      const visible = event.target.matches(':focus-visible') && !RondoMirror.byPointer;
      RondoMirror.send('focus', id, '', 0, visible);
    },
    blur: function(event) {
      if (!RondoMirror.typed(event.relatedTarget)) RondoMirror.showWhile(false);
      if (event.target instanceof HTMLElement) event.target.style.touchAction = '';
      const id = RondoMirror.id(event.target);
      if (id && !RondoMirror.quiet) RondoMirror.send('blur', id);
    },
    row: function(element) {
      return element.matches('button,input[type=checkbox]') &&
        element.closest('[role=row][aria-rowindex],[role=listitem][aria-setsize]');
    },
    // The menu key and Shift F10; a field's menu is the browser's.
    contextmenu: function(event) {
      const id = RondoMirror.id(event.target);
      if (!id || !RondoMirror.row(event.target)) return;
      event.preventDefault();
      RondoMirror.send('key', id, '', RondoMirror.keys.ContextMenu);
    },
    keydown: function(event) {
      RondoMirror.byPointer = false;
      if (RondoMirror.belongsToInputMethod(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const id = RondoMirror.id(event.target);
      const key = RondoMirror.keys[event.key];
      if (!key) return;
      const element = event.target;
      if (event.key === 'Escape') {
        RondoMirror.send('key', id, '', key);
        return;
      }
      if (!id) return;
      if (event.key === 'Enter' && element.matches('input') && RondoMirror.typed(element)) {
        RondoMirror.send('commit', id, '', key);
        return;
      }
      const role = element.getAttribute('role');
      // Rows of a table and cards of a list are walked like menus (ui/widgets/table.h).
      const inRow = event.key.match(/Arrow|Page|Home|End/) && RondoMirror.row(element);
      const walks = role === 'tab' || role === 'menuitem' || role === 'menuitemcheckbox' || inRow;
      const steps = (role === 'spinbutton' || role === 'combobox') && event.key.match(/Arrow(Up|Down)|Page/);
      if ((walks && event.key !== 'Enter' && event.key !== ' ') || steps) {
        event.preventDefault();
        RondoMirror.send('key', id, '', key);
      }
    },
  },

  rondo_mirror_listen__deps: ['$RondoMirror', '$RondoText'],
  rondo_mirror_listen: function() {
    const mirror = document.getElementById('mirror');
    mirror.addEventListener('click', RondoMirror.click);
    mirror.addEventListener('input', RondoMirror.input);
    mirror.addEventListener('change', RondoMirror.change);
    mirror.addEventListener('focusin', RondoMirror.focus);
    mirror.addEventListener('focusout', RondoMirror.blur);
    mirror.addEventListener('contextmenu', RondoMirror.contextmenu);
    addEventListener('keydown', RondoMirror.keydown);
    addEventListener('pointerdown', () => { RondoMirror.byPointer = true; }, true);
    mirror.addEventListener('compositionstart', (event) => { RondoMirror.composing = event.target; });
    mirror.addEventListener('compositionend', RondoMirror.compositionend);
  },
  rondo_mirror_create__deps: ['$RondoMirror', '$RondoText'],
  rondo_mirror_create: function(id, tag, tagSize) {
    const element = document.createElement(RondoText.read(tag, tagSize));
    // As access/html.cpp names it where one element refers to another; the module's ids are unsigned.
    element.id = `n${(id >>> 0).toString(16)}`;
    if (RondoMirror.typed(element)) element.spellcheck = element.tagName === 'TEXTAREA';
    RondoMirror.elements.set(id, element);
  },
  // `how`: 0 set, 1 remove.
  rondo_mirror_attribute__deps: ['$RondoMirror', '$RondoText'],
  rondo_mirror_attribute: function(id, name, nameSize, value, valueSize, how) {
    const element = RondoMirror.elements.get(id);
    const attribute = RondoText.read(name, nameSize);
    if (how === 1) {
      if (attribute === 'indeterminate') element.indeterminate = false;
      else element.removeAttribute(attribute);
      return;
    }
    const words = RondoText.read(value, valueSize);
    if (attribute === 'value') {
      // What a person is composing (input methods) is not theirs to lose.
      if (element !== RondoMirror.composing && element.value !== words) element.value = words;
    } else if (attribute === 'indeterminate') {
      element.indeterminate = true;
    } else if (attribute === 'checked') {
      element.checked = words === 'true';
    } else {
      element.setAttribute(attribute, words);
    }
  },
  rondo_mirror_text__deps: ['$RondoMirror', '$RondoText'],
  rondo_mirror_text: function(id, text, size) {
    RondoMirror.elements.get(id).textContent = RondoText.read(text, size);
  },
  rondo_mirror_options_begin__deps: ['$RondoMirror'],
  rondo_mirror_options_begin: function(id) {
    RondoMirror.elements.get(id).replaceChildren();
  },
  rondo_mirror_option__deps: ['$RondoMirror', '$RondoText'],
  rondo_mirror_option: function(id, value, valueSize, label, labelSize) {
    const option = document.createElement('option');
    option.value = RondoText.read(value, valueSize);
    option.textContent = RondoText.read(label, labelSize);
    RondoMirror.elements.get(id).append(option);
  },
  rondo_mirror_rect__deps: ['$RondoMirror'],
  rondo_mirror_rect: function(id, x, y, width, height) {
    const style = RondoMirror.elements.get(id).style;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  },
  // Fields alone: what of them shows, and where their text begins.
  rondo_mirror_field__deps: ['$RondoMirror'],
  rondo_mirror_field: function(id, top, right, bottom, left, textSize, padding) {
    const style = RondoMirror.elements.get(id).style;
    const shown = top + bottom + left + right === 0;
    style.clipPath = shown ? '' : `inset(${top}px ${right}px ${bottom}px ${left}px)`;
    style.fontSize = `${textSize}px`;
    style.paddingLeft = `${padding}px`;
  },
  rondo_mirror_place__deps: ['$RondoMirror'],
  rondo_mirror_place: function(id, layer, parent, previous) {
    const element = RondoMirror.elements.get(id);
    const home = parent ? RondoMirror.elements.get(parent) : RondoMirror.layer(layer);
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    RondoMirror.quiet = true;
    if (previous) RondoMirror.elements.get(previous).after(element);
    else home.prepend(element);
    if (focused && focused !== document.activeElement) focused.focus({preventScroll: true});
    RondoMirror.quiet = false;
  },
  rondo_mirror_remove__deps: ['$RondoMirror'],
  rondo_mirror_remove: function(id) {
    const element = RondoMirror.elements.get(id);
    for (const inner of element.getElementsByTagName('*')) {
      RondoMirror.elements.delete(RondoMirror.id(inner));
    }
    RondoMirror.elements.delete(id);
    element.remove();
  },
  rondo_mirror_reach__deps: ['$RondoMirror'],
  rondo_mirror_reach: function(lowest, captured) {
    RondoMirror.layer(lowest);
    RondoMirror.quiet = true;
    RondoMirror.layers.forEach((layer, index) => { layer.inert = index < lowest; });
    RondoMirror.quiet = false;
    document.getElementById('mirror').classList.toggle('captured', captured !== 0);
  },
  rondo_mirror_focus__deps: ['$RondoMirror'],
  rondo_mirror_focus: function(id) {
    const element = RondoMirror.elements.get(id);
    if (element && element !== document.activeElement) element.focus({preventScroll: true});
  },
  rondo_mirror_announce__deps: ['$RondoText'],
  rondo_mirror_announce: function(assertive, text, size) {
    const region = document.getElementById(assertive ? 'alerts' : 'results');
    // What is told in one frame stands together; the same words later are news again.
    const frame = document.documentElement.dataset.frames;
    if (region.dataset.frame !== frame) region.replaceChildren();
    region.dataset.frame = frame;
    if (size === 0) return;
    const note = document.createElement('p');
    note.textContent = RondoText.read(text, size);
    region.append(note);
  },
});
