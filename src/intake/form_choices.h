// Lists of records that people choose from on a form.
#pragma once

#include <algorithm>
#include <vector>

#include "base/reading_order.h"
#include "codec/sign_up_pages.h"
#include "model/program.h"

namespace rondo::intake {

inline void sort_by_name(std::vector<codec::FormChoice>& choices) {
  std::sort(choices.begin(), choices.end(),
            [](const codec::FormChoice& left, const codec::FormChoice& right) {
              return reads_before(left.name, right.name);
            });
}

inline void keep_what_fits(std::vector<codec::FormChoice>& choices) {
  if (choices.size() > codec::kMaxFormEntries) choices.resize(codec::kMaxFormEntries);
}

// Sorted by name, as many as a form can hold.
template <class Record, class Wanted>
std::vector<codec::FormChoice> choices_of(const Table<Record>& table, Wanted wanted) {
  std::vector<codec::FormChoice> choices;
  for (const auto& [id, record] : table) {
    if (wanted(id, record)) choices.push_back({id.text(), record.name});
  }
  sort_by_name(choices);
  keep_what_fits(choices);
  return choices;
}

}  // namespace rondo::intake
