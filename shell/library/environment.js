// What the page is like: its size and density, and what the person prefers.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoEnvironment: {
    queries: {},
    pixels: null,  // of the canvas, as the browser counts them
    matches: function(name) {
      return RondoEnvironment.queries[name].matches ? 1 : 0;
    },
    // Flags as in environment.h.
    tell: function() {
      const width = innerWidth, height = innerHeight;
      const ratio = devicePixelRatio || 1;
      const exact = RondoEnvironment.pixels;
      const fits = exact && Math.abs(exact.width - width * ratio) < 2 &&
        Math.abs(exact.height - height * ratio) < 2;
      const pixelWidth = fits ? exact.width : Math.round(width * ratio);
      const pixelHeight = fits ? exact.height : Math.round(height * ratio);
      const canvas = document.getElementById('canvas');
      if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
      if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
      const is = RondoEnvironment.matches;
      const flags = is('dark') | is('contrast') << 1 | is('forced') << 2 | is('still') << 3 |
        is('coarse') << 4;
      const probe = document.getElementById('safe-area');
      _rondo_environment(width, height, pixelWidth / width, flags, probe ? probe.offsetHeight : 0);
    },
  },
  rondo_environment_listen__deps: ['$RondoEnvironment'],
  rondo_environment_listen: function() {
    const queries = {
      dark: '(prefers-color-scheme: dark)',
      contrast: '(prefers-contrast: more)',
      forced: '(forced-colors: active)',
      still: '(prefers-reduced-motion: reduce)',
      coarse: '(pointer: coarse)',
    };
    for (const name of Object.keys(queries)) {
      const list = matchMedia(queries[name]);
      RondoEnvironment.queries[name] = list;
      list.addEventListener('change', RondoEnvironment.tell);
    }
    addEventListener('resize', RondoEnvironment.tell);
    const canvas = document.getElementById('canvas');
    const observer = new ResizeObserver((entries) => {
      const box = entries[0].devicePixelContentBoxSize;
      if (box) RondoEnvironment.pixels = {width: box[0].inlineSize, height: box[0].blockSize};
      RondoEnvironment.tell();
    });
    try {
      observer.observe(canvas, {box: 'device-pixel-content-box'});
    } catch (unknownBox) {
      observer.observe(canvas);
    }
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      _rondo_context(0);
    });
    canvas.addEventListener('webglcontextrestored', () => _rondo_context(1));
    document.addEventListener('visibilitychange', RondoEnvironment.tell);
    RondoEnvironment.tell();
  },
  rondo_environment_theme__deps: ['$RondoText'],
  rondo_environment_theme: function(name, size, dark) {
    document.documentElement.dataset.theme = RondoText.read(name, size);
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  },
  rondo_environment_color__deps: ['$RondoText'],
  rondo_environment_color: function(name, nameSize, value, valueSize) {
    document.documentElement.style.setProperty(
      `--${RondoText.read(name, nameSize)}`, RondoText.read(value, valueSize));
  },
});
