// Pointer, wheel and shortcuts. Keys belong to the focused element of the mirror (mirror.js); here
// are only the application's shortcuts, which hold wherever the focus is.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoInput: {
    touch: 0,
    field: function(target) {
      return target instanceof Element && target.matches('input,textarea,select');
    },
    // Kinds as in input.cpp: 0 move, 1 down, 2 up, 3 left the page.
    pointer: function(kind, event) {
      const finger = event.pointerType === 'touch' ? 1 : 0;
      _rondo_pointer(kind, event.clientX, event.clientY, event.button, finger);
    },
  },
  rondo_input_listen__deps: ['$RondoInput', '$RondoMirror', '$RondoText'],
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
    addEventListener('pointermove', (event) => {
      if (event.isPrimary) RondoInput.pointer(0, event);
    }, {passive: true});
    for (const name of ['pointerup', 'pointercancel']) {
      addEventListener(name, (event) => {
        if (event.isPrimary) RondoInput.pointer(2, event);
      });
    }
    document.documentElement.addEventListener('pointerleave', (event) => RondoInput.pointer(3, event));
    addEventListener('wheel', (event) => {
      if (event.ctrlKey) return;  // the browser's zoom
      const field = event.target;
      if (field instanceof HTMLTextAreaElement && field === document.activeElement &&
          field.scrollHeight > field.clientHeight) {
        return;
      }
      const unit = [1, 40, innerHeight][event.deltaMode];
      _rondo_wheel(event.deltaX * unit, event.deltaY * unit);
    }, {passive: true});
    addEventListener('keydown', (event) => {
      if (RondoMirror.belongsToInputMethod(event)) return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // In a text field, undo is the field's own.
      if (RondoMirror.typed(event.target) && /^[zy]$/i.test(event.key)) return;
      const name = `Control+${event.shiftKey ? 'Shift+' : ''}${event.key.toUpperCase()}`;
      const taken = RondoText.lendText(name, (text, size) => _rondo_shortcut(text, size));
      if (taken) event.preventDefault();
    });
  },
  rondo_input_cursor__deps: ['$RondoText'],
  rondo_input_cursor: function(text, size) {
    document.getElementById('canvas').style.cursor = RondoText.read(text, size);
  },
});
