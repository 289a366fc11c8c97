// Transaction: how commands write. Records are put and removed as typed values; the transaction
// works out the field changes, applies them at once, so that later lines see earlier ones, and
// hands them over as one Step. Unless finished, it takes everything back when it goes out of scope.
//
//   Transaction edit(program);
//   Person person = *program.people.find(id);
//   person.site = site;
//   edit.put(id, person);
//   history.add(edit.finish(Message{"edit.person", {arg("name", person.name)}}));
#pragma once

#include <vector>

#include "edit/change.h"

namespace rondo {

class Transaction {
 public:
  explicit Transaction(Program& program) : program_(program) {}
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() { take_back(); }

  // Adds the record or makes it equal to `record`, whether it was live, removed or unknown.
  template <class Record>
  void put(const typename Record::Id& id, const Record& record);

  // Nothing happens when there is no such record. What refers to it is the caller's concern: see
  // edit/removal.h for removing a record together with what hangs on it.
  template <class Record>
  void remove(const typename Record::Id& id);

  const Program& program() const { return program_; }
  bool empty() const { return changes_.empty(); }

  // The changes stay; the step is the caller's to keep for undo and to store.
  Step finish(Message label);

 private:
  void write(Change change);
  void take_back();

  Program& program_;
  std::vector<Change> changes_;
};

}  // namespace rondo
