// What the page is like: its size and density, and what the person prefers.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoEnvironment: {
    queries: {},
    pixels: null,  // of the canvas, as the browser counts them
    zoom: 1,       // the module's pixels in the page's
    matches: function(name) {
      return RondoEnvironment.queries[name].matches ? 1 : 0;
    },
    // Of what is not under a phone's keyboard, which lies over the page; pinching in doesn't count.
    height: function() {
      const seen = window.visualViewport;
      const height = seen ? Math.min(innerHeight, Math.round(seen.height * seen.scale)) : innerHeight;
      const covered = innerHeight - height > 60;
      const top = covered && seen.scale === 1 ? seen.offsetTop : 0;
      for (const id of ['canvas', 'mirror']) {
        const style = document.getElementById(id).style;
        style.top = top ? `${top}px` : '';
        if (id === 'canvas') style.height = covered ? `${height}px` : '';
      }
      return covered ? height : innerHeight;
    },
    // Flags as in environment.h.
    tell: function() {
      const canvas = document.getElementById('canvas');
      const width = innerWidth, height = RondoEnvironment.height();
      const ratio = devicePixelRatio || 1;
      const exact = RondoEnvironment.pixels;
      const fits = exact && Math.abs(exact.width - width * ratio) < 2 &&
        Math.abs(exact.height - height * ratio) < 2;
      const pixelWidth = fits ? exact.width : Math.round(width * ratio);
      const pixelHeight = fits ? exact.height : Math.round(height * ratio);
      if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
      if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
      const is = RondoEnvironment.matches;
      const flags = is('dark') | is('contrast') << 1 | is('forced') << 2 | is('still') << 3 |
        is('coarse') << 4;
      const probe = document.getElementById('safe-area');
      const zoom = RondoEnvironment.zoom;
      if (is('forced')) RondoEnvironment.tellColors();
      _rondo_environment(width / zoom, height / zoom, pixelWidth / width * zoom, flags,
        (probe ? probe.offsetHeight : 0) / zoom);
    },
    // A window that comes to another screen may keep its size and change its density.
    watchDensity: function() {
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
        RondoEnvironment.tell();
        RondoEnvironment.watchDensity();
      }, {once: true});
    },
    // What the browser makes of CSS system colors here.
    tellColors: function() {
      const probe = document.createElement('i');
      document.body.append(probe);
      const colors = ['Canvas', 'CanvasText', 'LinkText', 'Highlight', 'HighlightText'].map((name) => {
        probe.style.color = name;
        const parts = getComputedStyle(probe).color.match(/\d+/g).map(Number);
        return parts[0] << 16 | parts[1] << 8 | parts[2];
      });
      probe.remove();
      _rondo_environment_forced(colors[0], colors[1], colors[2], colors[3], colors[4]);
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
    RondoEnvironment.watchDensity();
    addEventListener('resize', RondoEnvironment.tell);
    if (window.visualViewport) {
      visualViewport.addEventListener('resize', RondoEnvironment.tell);
      visualViewport.addEventListener('scroll', RondoEnvironment.tell);
    }
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
  // The mirror as a whole is scaled, so that nothing else has to know.
  rondo_environment_zoom__deps: ['$RondoEnvironment'],
  rondo_environment_zoom: function(factor) {
    if (factor === RondoEnvironment.zoom) return;
    RondoEnvironment.zoom = factor;
    const style = document.getElementById('mirror').style;
    style.transform = factor === 1 ? '' : `scale(${factor})`;
    style.width = style.height = factor === 1 ? '' : `${100 / factor}%`;
    RondoEnvironment.tell();
  },
  // The renderer saves what the context is set to before each frame and puts it back after. A
  // question to the graphics process waits for it, which took most of a frame; and as nobody else
  // draws here, what it was at first does as well.
  rondo_environment_remember_graphics: function() {
    const context = document.getElementById('canvas').getContext('webgl2');
    const ask = context.getParameter.bind(context);
    const known = new Map();
    context.getParameter = (name) => {
      if (context.isContextLost()) return ask(name);
      if (!known.has(name)) known.set(name, ask(name));
      return known.get(name);
    };
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
