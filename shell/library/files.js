// Files from outside (dialog, drop, paste) and to the person (download). See platform/web/files.h.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoFiles__deps: ['$RondoMirror', '$RondoText'],
  $RondoFiles: {
    DIALOG: 0,
    DROP: 1,
    PASTE: 2,

    receiver: 0,  // the WebFiles that listens
    limit: 0,
    chooser: null,
    depth: 0,  // how many nested elements the dragged file is over

    deliver: async function(origin, files) {
      for (const file of files) {
        // A file that is too large is told about, not read.
        let bytes = new Uint8Array();
        let unreadable = 0;
        try {
          if (file.size <= RondoFiles.limit) bytes = new Uint8Array(await file.arrayBuffer());
        } catch (problem) {
          unreadable = 1;  // a folder, or gone since it was chosen
        }
        RondoText.lendText(file.name, (name, nameSize) =>
          RondoText.lend(bytes, (data, dataSize) =>
            _rondo_file_received(RondoFiles.receiver, name, nameSize, data, dataSize, file.size,
              file.lastModified, unreadable)));
      }
      _rondo_files_complete(RondoFiles.receiver, origin);
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
  rondo_files_listen: function(receiver, limit) {
    RondoFiles.receiver = receiver;
    RondoFiles.limit = limit;
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
    RondoFiles.chooser.accept = RondoText.read(accept, acceptSize);
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
