// The whole way from a draft to records, on a transaction: preview.cpp runs it on a copy of the
// program to see what would come out, and on the program itself to import.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/random.h"
#include "edit/transaction.h"
#include "intake/entrants.h"
#include "intake/preview.h"
#include "intake/spelling.h"

namespace rondo::intake {

struct Imported {
  std::vector<PreviewPerson> people;
  std::vector<Problem> problems;  // not sorted
  int answers = 0;
  int answered_again = 0;
  std::set<int> waiting_rows;  // of answers by people who are undecided
  std::vector<std::string> new_sites, new_topics, new_pools;
  std::set<std::string> closed_sites;  // that were named
  // For the findings beside the columns: what each of them led to, by sheet and column.
  std::map<std::pair<int, int>, std::set<std::string>> ids_of_column;
  std::map<std::pair<int, int>, std::pair<int, int>> range_of_column;  // least and most
};

// Needs an event that exists. Draws ids from `random` in a fixed order.
Imported run_import(const Draft& draft, Transaction& edit, Random& random);

// The same for answers that come from no sheet: `draft` holds none.
Imported run_answers(const Draft& draft, std::vector<Answer> answers, Transaction& edit,
                     Random& random);

}  // namespace rondo::intake
