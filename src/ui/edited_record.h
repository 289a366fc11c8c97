// EditedRecord: a copy of one record that a form edits in place. It follows the program: whenever
// the record changes there (by the form's own Put, by undo, by another screen or window) the copy
// is taken again, so a form never writes back what it saw long ago.
#pragma once

#include <cstdint>

#include "model/program.h"

namespace rondo::ui {

template <class Record>
struct EditedRecord {
  typename Record::Id id;
  std::uint64_t revision = 0;
  Record record;
  Record known;  // as the program had it when the copy was taken

  // Makes the draft that of `wanted`. False when there is no such record; the draft is then empty.
  // `now` is the revision of AppState.
  bool follow(const Table<Record>& table, const typename Record::Id& wanted, std::uint64_t now) {
    const Record* found = table.find(wanted);
    if (found == nullptr) {
      *this = {};
      return false;
    }
    if (id == wanted && revision == now) return true;
    if (id == wanted && known == *found) {
      revision = now;
    } else {
      *this = {wanted, now, *found, *found};
    }
    return true;
  }
};

// A number edited where it stands, in a row of a table: kept here from the first key to the last.
struct NumberEdit {
  std::string row;  // id of the record; empty: none is being edited
  int value = 0;
};

}  // namespace rondo::ui
