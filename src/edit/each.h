// Loops for commands that edit many records of one type. Both take the ids first, because the table
// changes while it is edited.
#pragma once

#include <vector>

#include "edit/transaction.h"
#include "model/collections.h"

namespace rondo {

// Removes the records for which `doomed(id, record)` holds.
template <class Record, class Doomed>
void remove_each(Transaction& edit, Doomed doomed) {
  std::vector<typename Record::Id> ids;
  for (const auto& [id, record] : edit.program().*(collection_of<Record>().table)) {
    if (doomed(id, record)) ids.push_back(id);
  }
  for (const auto& id : ids) edit.remove<Record>(id);
}

// Calls `change(record)` on a copy of each record and puts back those that it changed.
template <class Record, class Change>
void change_each(Transaction& edit, Change change) {
  std::vector<std::pair<typename Record::Id, Record>> changed;
  for (const auto& [id, record] : edit.program().*(collection_of<Record>().table)) {
    Record copy = record;
    change(copy);
    if (!(copy == record)) changed.emplace_back(id, std::move(copy));
  }
  for (const auto& [id, record] : changed) edit.put(id, record);
}

}  // namespace rondo
