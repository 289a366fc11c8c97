// Files from outside (dialog, drop, paste) and to the person (download). See platform/web/files.h.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoFiles__deps: ['$RondoMirror', '$RondoPictures', '$RondoText'],
  $RondoFiles: {
    DIALOG: 0,
    DROP: 1,
    PASTE: 2,

    receiver: 0,    // the WebFiles that listens
    limit: 0,       // of bytes
    pixelLimit: 0,  // of a picture
    reading: 0,     // gestures that brought pictures, while these are read
    chooser: null,
    depth: 0,       // how many nested elements the dragged file is over

    // Reads one file; what comes back hands it to the module.
    read: async function(file) {
      // One that is too large is told about, not read.
      const fits = file.size <= RondoFiles.limit;
      if (fits && RondoPictures.isPicture(file)) {
        const found = await RondoPictures.read(file, RondoFiles.pixelLimit);
        return () => RondoFiles.handOverPicture(file, found);
      }
      let bytes = new Uint8Array();
      let unreadable = 0;
      try {
        if (fits) bytes = new Uint8Array(await file.arrayBuffer());
      } catch (problem) {
        unreadable = 1;  // a folder, or gone since it was chosen
      }
      return () => RondoFiles.handOver(file, bytes, unreadable);
    },

    handOver: function(file, bytes, unreadable) {
      RondoText.lendText(file.name, (name, nameSize) =>
        RondoText.lend(bytes, (data, dataSize) =>
          _rondo_file_received(RondoFiles.receiver, name, nameSize, data, dataSize, file.size,
            file.lastModified, unreadable)));
    },

    handOverPicture: function(file, found) {
      RondoText.lendText(file.name, (name, nameSize) =>
        RondoText.lendText(found.text, (text, textSize) =>
          _rondo_picture_received(RondoFiles.receiver, name, nameSize, found.outcome, text,
            textSize, found.pixels)));
    },

    // All files of one gesture together: another one's may come while a picture is read.
    deliver: async function(origin, files) {
      const read = [];
      const pictures = files.some(RondoPictures.isPicture) ? 1 : 0;
      RondoFiles.setReading(RondoFiles.reading + pictures);
      for (const file of files) read.push(await RondoFiles.read(file));
      RondoFiles.setReading(RondoFiles.reading - pictures);
      for (const hand of read) hand();
      _rondo_files_complete(RondoFiles.receiver, origin);
    },

    setReading: function(count) {
      const changed = count > 0 !== RondoFiles.reading > 0;
      RondoFiles.reading = count;
      if (changed) _rondo_files_reading(RondoFiles.receiver, count > 0 ? 1 : 0);
    },

    // For pictures alone Chromium on Android (14 and later) opens the gallery, which has no camera.
    // Beside a type that there is not it opens the chooser with the camera, as other browsers do.
    withCamera: function(accept) {
      const agent = navigator.userAgent;
      const hidesCamera = agent.includes('Android') && agent.includes('Chrome/');
      return accept === 'image/*' && hidesCamera ? accept + ',android/allowCamera' : accept;
    },

    setDragging: function(depth) {
      const changed = depth > 0 !== RondoFiles.depth > 0;
      RondoFiles.depth = depth;
      if (changed) _rondo_files_dragging(RondoFiles.receiver, depth > 0 ? 1 : 0);
    },

    carriesFiles: function(event) {
      return event.dataTransfer && [...event.dataTransfer.types].includes('Files');
    },

    listenForDrops: function() {
      addEventListener('dragenter', (event) => {
        if (RondoFiles.carriesFiles(event)) RondoFiles.setDragging(RondoFiles.depth + 1);
      });
      addEventListener('dragleave', (event) => {
        if (RondoFiles.carriesFiles(event)) RondoFiles.setDragging(Math.max(0, RondoFiles.depth - 1));
      });
      addEventListener('dragover', (event) => {
        // Without this the browser would leave the page and show the file.
        if (RondoFiles.carriesFiles(event)) event.preventDefault();
      });
      addEventListener('drop', (event) => {
        if (!RondoFiles.carriesFiles(event)) return;
        event.preventDefault();
        RondoFiles.setDragging(0);
        RondoFiles.deliver(RondoFiles.DROP, [...event.dataTransfer.files]);
      });
    },

    listenForPastes: function() {
      addEventListener('paste', (event) => {
        const files = [...event.clipboardData.files];
        // Text pasted into a field belongs to the field.
        if (files.length === 0 && RondoMirror.typed(event.target)) return;
        const text = event.clipboardData.getData('text/plain');
        if (files.length === 0 && text.trim() === '') return;
        event.preventDefault();
        // A copied part of a spreadsheet comes as a picture too: the text is what was meant.
        const pasted = text.trim() !== '' ? [new File([text], 'pasted.csv')] : files;
        RondoFiles.deliver(RondoFiles.PASTE, pasted);
      });
    },
  },

  rondo_files_listen__deps: ['$RondoFiles'],
  rondo_files_listen: function(receiver, limit, pixelLimit) {
    RondoFiles.receiver = receiver;
    RondoFiles.limit = limit;
    RondoFiles.pixelLimit = pixelLimit;
    RondoFiles.listenForDrops();
    RondoFiles.listenForPastes();
  },

  rondo_files_pick__deps: ['$RondoFiles', '$RondoText'],
  rondo_files_pick: function(accept, acceptSize, several) {
    if (!RondoFiles.chooser) {
      RondoFiles.chooser = document.createElement('input');
      RondoFiles.chooser.type = 'file';
      RondoFiles.chooser.hidden = true;
      RondoFiles.chooser.addEventListener('change', () => {
        RondoFiles.deliver(RondoFiles.DIALOG, [...RondoFiles.chooser.files]);
        RondoFiles.chooser.value = '';  // so that the same file can be chosen again
      });
      document.body.append(RondoFiles.chooser);
    }
    RondoFiles.chooser.accept = RondoFiles.withCamera(RondoText.read(accept, acceptSize));
    RondoFiles.chooser.multiple = several !== 0;
    RondoFiles.chooser.click();
  },

  rondo_files_download__deps: ['$RondoText'],
  rondo_files_download: function(name, nameSize, mime, mimeSize, data, dataSize) {
    const blob = new Blob([RondoText.bytes(data, dataSize)], {type: RondoText.read(mime, mimeSize)});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = RondoText.read(name, nameSize);
    link.click();
    // The download has the blob by then; kept any longer it would stay in memory.
    requestIdleCallback(() => URL.revokeObjectURL(link.href));
  },
});
