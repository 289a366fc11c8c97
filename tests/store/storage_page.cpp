// The page in which IndexedDB is tested: IdbStorage with nothing else around it. Functions of the
// module are called by tests/browser/storage.test.mjs, which reads the answers from the console.
#include <emscripten.h>

#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "platform/web/idb_storage.h"
#include "store/storage_contract.h"

namespace {

std::unique_ptr<rondo::Storage> storage;
int database_number = 0;

std::string database_name() {
  return "contract-" + std::to_string(database_number);
}

void say(const std::string& line) {
  std::puts(line.c_str());
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void storage_page_contract() {
  rondo::test::run_storage_contract(
      [](bool fresh) {
        if (fresh) ++database_number;
        return std::make_unique<rondo::IdbStorage>(database_name());
      },
      [](const std::string& name, const std::string& failure) {
        say("case " + name + (failure.empty() ? ": kept" : ": BROKEN " + failure));
      },
      [] { say("contract finished"); });
}

EMSCRIPTEN_KEEPALIVE void storage_page_open() {
  storage = std::make_unique<rondo::IdbStorage>("storage-page");
}

// One commit of `count` records of `size` bytes each, under keys of their own.
EMSCRIPTEN_KEEPALIVE void storage_page_commit(int commit, int count, int size) {
  rondo::Batch batch;
  for (int i = 0; i < count; ++i) {
    batch.writes.push_back({"a", std::to_string(commit) + "/" + std::to_string(i),
                            std::string(static_cast<std::size_t>(size), 'x')});
  }
  storage->commit(std::move(batch), [commit](const rondo::Result<rondo::Done>& done) {
    say("commit " + std::to_string(commit) + " " + (done ? "saved" : done.error().key));
  });
}

EMSCRIPTEN_KEEPALIVE void storage_page_load() {
  storage->load("a", [](rondo::Result<std::vector<rondo::Stored>> loaded) {
    if (!loaded) {
      say("load " + loaded.error().key);
      return;
    }
    std::string keys;
    for (const rondo::Stored& record : *loaded) keys += " " + record.key;
    say("load" + keys);
  });
}
}

int main() {
  say("ready");
  return 0;
}
