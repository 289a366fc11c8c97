// What store/storage.h promises, as a list of cases that every implementation is run through:
// memory and file natively, IndexedDB in a browser page. A case is plain data, a list of steps, so
// that it can be carried out by an event loop as well as at once.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "store/storage.h"

namespace rondo::test {

struct CommitStep {
  Batch batch;
};
// Asked for one after the other, without waiting for the answers.
struct CommitTogetherStep {
  std::vector<Batch> batches;
};
struct ExpectStep {
  std::string collection;
  std::vector<Stored> records;
};
// A commit, and at once a load, which must see it.
struct CommitAndExpectStep {
  Batch batch;
  ExpectStep expect;
};
// The page is closed and opened again: a new Storage on what is kept.
struct ReopenStep {};

using ContractStep =
    std::variant<CommitStep, CommitTogetherStep, ExpectStep, CommitAndExpectStep, ReopenStep>;

struct ContractCase {
  std::string name;
  std::vector<ContractStep> steps;
};

std::vector<ContractCase> storage_contract();

// Opens a Storage on contents that live on between calls; `fresh` empties them first. It must be
// able to answer before the one opened before is destroyed.
using OpenStorage = std::function<std::unique_ptr<Storage>(bool fresh)>;

// What went wrong in one case: empty when nothing did.
using ContractReport = std::function<void(const std::string& name, const std::string& failure)>;

// Runs all cases one after the other, reporting each, then calls `finished`. Needs nothing but that
// the Storage's callbacks come sooner or later.
void run_storage_contract(OpenStorage open, ContractReport report, std::function<void()> finished);

}  // namespace rondo::test
