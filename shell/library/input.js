// Pointer, wheel and shortcuts. Keys belong to the focused element of the mirror (mirror.js); here
// are only the application's shortcuts, which hold wherever the focus is.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoInput__deps: ['$RondoEnvironment'],
  $RondoInput: {
    touch: 0,
    field: function(target) {
      return target instanceof Element && target.matches('input,textarea,select');
    },
    // Kinds as in input.cpp: 0 move, 1 down, 2 up, 3 left the page, 4 taken away by the browser.
    pointer: function(kind, event) {
      const touch = event.pointerType === 'touch';
      const finger = !touch ? 0 : RondoInput.field(event.target) ? 2 : 1;
      const zoom = RondoEnvironment.zoom;
      const top = document.getElementById('canvas').offsetTop;
      _rondo_pointer(kind, event.clientX / zoom, (event.clientY - top) / zoom, event.button, finger);
    },
  },
  rondo_input_listen__deps: ['$RondoInput', '$RondoEnvironment', '$RondoMirror', '$RondoText'],
  rondo_input_listen: function() {
    const canvas = document.getElementById('canvas');
    canvas.addEventListener('pointerdown', (event) => {
      // The focus stays where it is unless the canvas moves it; a text field lets go.
      event.preventDefault();
      if (RondoInput.field(document.activeElement)) document.activeElement.blur();
      if (!event.isPrimary) return;
      canvas.setPointerCapture(event.pointerId);
      RondoInput.pointer(1, event);
    });
    canvas.addEventListener('mousedown', (event) => event.preventDefault());
    // The browser's menu could only save the picture; what has one of its own shows that.
    canvas.addEventListener('contextmenu', (event) => event.preventDefault());
    addEventListener('pointermove', (event) => {
      if (event.isPrimary) RondoInput.pointer(0, event);
    }, {passive: true});
    // A tap on a field is the browser's; a finger that is drawn on from there scrolls the page. A
    // long text that is being typed in scrolls by itself.
    document.getElementById('mirror').addEventListener('pointerdown', (event) => {
      const field = event.target;
      if (event.pointerType !== 'touch' || !event.isPrimary || !RondoInput.field(field)) return;
      if (!RondoMirror.scrolls(field)) RondoInput.pointer(1, event);
    });
    addEventListener('pointerup', (event) => {
      if (event.isPrimary) RondoInput.pointer(2, event);
    });
    addEventListener('pointercancel', (event) => {
      if (event.isPrimary) RondoInput.pointer(4, event);
    });
    // A finger leaves whenever it is lifted: what it pressed is still being heard then.
    document.documentElement.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch') RondoInput.pointer(3, event);
    });
    addEventListener('wheel', (event) => {
      if (event.ctrlKey) return;  // the browser's zoom
      if (RondoMirror.scrolls(event.target)) return;
      const unit = [1, 40, innerHeight][event.deltaMode];
      _rondo_wheel(event.deltaX * unit / RondoEnvironment.zoom,
        event.deltaY * unit / RondoEnvironment.zoom);
    }, {passive: true});
    addEventListener('keydown', (event) => {
      if (RondoMirror.belongsToInputMethod(event) || event.altKey) return;
      const command = event.ctrlKey || event.metaKey;
      const typed = RondoMirror.typed(event.target);
      // In a text field, a letter is typed, and undo is the field's own.
      if (typed && (!command || /^[zy]$/i.test(event.key))) return;
      if (!command && event.key !== '?') return;
      const name = command ?
        `Control+${event.shiftKey ? 'Shift+' : ''}${event.key.toUpperCase()}` : event.key;
      const taken = RondoText.lendText(name, (text, size) => _rondo_shortcut(text, size));
      if (taken) event.preventDefault();
    });
  },
  rondo_input_cursor__deps: ['$RondoText'],
  rondo_input_cursor: function(text, size) {
    document.getElementById('canvas').style.cursor = RondoText.read(text, size);
  },
});
