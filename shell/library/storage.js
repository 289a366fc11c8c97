// IndexedDB for platform/web/idb_storage.h: one database with one object store, "records", whose
// keys are [collection, key]. One commit is one transaction, and it counts only when the
// transaction is complete: a request that succeeded may still be lost.
'use strict';

mergeInto(LibraryManager.library, {
  $RondoStorage: {
    // Emscripten 3.1.6 copies these one by one, so none may be written as a method.
    STORE: 'records',
    // The numbers of IdbFailure in idb_storage.cpp.
    UNAVAILABLE: 1,
    FULL: 2,
    BLOCKED: 3,
    CLOSED: 4,
    FAILED: 5,

    handles: [],

    failure: function(error) {
      const name = error ? error.name : '';
      if (name === 'QuotaExceededError') return RondoStorage.FULL;
      if (name === 'InvalidStateError') return RondoStorage.CLOSED;
      return RondoStorage.FAILED;
    },
    detail: function(error) {
      return error ? `${error.name}: ${error.message}` : 'unknown';
    },

    // The database, opened when it is first needed; a failed attempt is made again next time.
    open: function(handle) {
      if (handle.stolen) return Promise.reject({code: RondoStorage.CLOSED, text: 'versionchange'});
      if (!handle.opening) {
        handle.opening = RondoStorage.openNow(handle);
        handle.opening.catch(() => { handle.opening = null; });
      }
      return handle.opening;
    },
    openNow: function(handle) {
      return new Promise((resolve, reject) => {
        const refuse = (code) => (error) =>
          reject({code, text: RondoStorage.detail(error)});
        let request;
        try {
          request = indexedDB.open(handle.name, 1);
        } catch (error) {
          refuse(RondoStorage.UNAVAILABLE)(error);
          return;
        }
        request.onupgradeneeded = () => request.result.createObjectStore(RondoStorage.STORE);
        let givenUp = false;
        request.onblocked = () => {
          givenUp = true;
          reject({code: RondoStorage.BLOCKED, text: 'blocked'});
        };
        request.onerror = () => refuse(
          request.error && request.error.name === 'QuotaExceededError'
            ? RondoStorage.FULL : RondoStorage.UNAVAILABLE)(request.error);
        request.onsuccess = () => {
          const database = request.result;
          if (givenUp) {
            database.close();
            return;
          }
          // Another tab deletes or upgrades the database: let it, once what is under way is done.
          database.onversionchange = () => {
            handle.stolen = true;
            database.close();
          };
          database.onclose = () => { handle.opening = null; };
          resolve(database);
        };
      });
    },

    // Runs work(store, transaction) in a transaction of its own and answers when that is complete
    // or has failed as a whole.
    run: function(handle, mode, work, done) {
      const answer = (code, text, result) => {
        if (!handle.closed) done(code, text, result);
      };
      const begin = (database) => {
        let transaction;
        let result;
        try {
          transaction = database.transaction(RondoStorage.STORE, mode, {durability: 'strict'});
          transaction.oncomplete = () => answer(0, '', result && result());
          transaction.onabort = () => answer(RondoStorage.failure(transaction.error),
            RondoStorage.detail(transaction.error));
          result = work(transaction.objectStore(RondoStorage.STORE));
        } catch (error) {
          if (!transaction) {
            answer(handle.stolen ? RondoStorage.CLOSED : RondoStorage.failure(error),
              RondoStorage.detail(error));
            return;
          }
          transaction.onabort = () => answer(RondoStorage.failure(error),
            RondoStorage.detail(error));
          transaction.abort();
        }
      };
      RondoStorage.open(handle).then(begin, (error) => answer(error.code, error.text));
    },

    // Every key of a collection: arrays sort after strings.
    range: function(collection) {
      return IDBKeyRange.bound([collection], [collection, []]);
    },

    // Reads what store/batch_bytes.h packed: texts and bytes, each after its length.
    unpack: function(bytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
      let at = 0;
      return {
        get left() { return at < bytes.length; },
        number() {
          at += 4;
          return view.getUint32(at - 4, true);
        },
        bytes() {
          const size = this.number();
          at += size;
          return bytes.slice(at - size, at);
        },
        text() { return decoder.decode(this.bytes()); },
      };
    },
    utf8Size: function(text) {
      let size = text.length;
      for (let at = 0; at < text.length; ++at) {
        const unit = text.charCodeAt(at);
        // Of a pair of surrogates each half has two of the four bytes.
        if (unit >= 0x80) size += unit < 0x800 || (unit >= 0xD800 && unit < 0xE000) ? 1 : 2;
      }
      return size;
    },
    // The keys are encoded at once: the browser makes objects of its own for each call, and to clear
    // these away halts the page in the middle of what is done next.
    pack: function(keys, values) {
      const names = keys.map((key) => key[1]);
      const encoded = new TextEncoder().encode(names.join(''));
      const bytes = new Uint8Array(
        values.reduce((sum, value) => sum + 8 + value.length, encoded.length));
      const view = new DataView(bytes.buffer);
      let end = 0;
      const append = (part) => {
        view.setUint32(end, part.length, true);
        bytes.set(part, end + 4);
        end += 4 + part.length;
      };
      let from = 0;
      names.forEach((name, at) => {
        const to = from + RondoStorage.utf8Size(name);
        append(encoded.subarray(from, to));
        append(values[at]);
        from = to;
      });
      return bytes;
    },
  },

  rondo_storage_open__deps: ['$RondoStorage', '$RondoText'],
  rondo_storage_open: function(name, size) {
    return RondoStorage.handles.push(
      {name: RondoText.read(name, size), opening: null, stolen: false, closed: false}) - 1;
  },

  // What is under way is completed by the browser, but nobody hears of it.
  rondo_storage_close__deps: ['$RondoStorage'],
  rondo_storage_close: function(number) {
    const handle = RondoStorage.handles[number];
    handle.closed = true;
    if (handle.opening) handle.opening.then((database) => database.close(), () => {});
  },

  rondo_storage_commit__deps: ['$RondoStorage', '$RondoText'],
  rondo_storage_commit: function(number, storage, request, pointer, size) {
    const packed = RondoText.bytes(pointer, size);
    const work = (store) => {
      const batch = RondoStorage.unpack(packed);
      for (let cleared = batch.number(); cleared > 0; --cleared) {
        store.delete(RondoStorage.range(batch.text()));
      }
      while (batch.left) {
        const key = [batch.text(), batch.text()];
        if (batch.number() === 1) {
          store.put(batch.bytes(), key);
        } else {
          store.delete(key);
        }
      }
    };
    RondoStorage.run(RondoStorage.handles[number], 'readwrite', work, (code, text) =>
      RondoText.lendText(text, (detail, detailSize) =>
        _rondo_storage_committed(storage, request, code, detail, detailSize)));
  },

  rondo_storage_load__deps: ['$RondoStorage', '$RondoText'],
  rondo_storage_load: function(number, storage, request, pointer, size) {
    const collection = RondoText.read(pointer, size);
    const work = (store) => {
      const range = RondoStorage.range(collection);
      const keys = store.getAllKeys(range);
      const values = store.getAll(range);
      return () => RondoStorage.pack(keys.result, values.result);
    };
    RondoStorage.run(RondoStorage.handles[number], 'readonly', work, (code, text, packed) =>
      RondoText.lendText(text, (detail, detailSize) =>
        RondoText.lend(packed || new Uint8Array(), (records, recordsSize) =>
          _rondo_storage_loaded(storage, request, code, detail, detailSize, records,
            recordsSize))));
  },
});
