// What sessions are about, and the pools that filter and guide.
#pragma once

#include <set>
#include <string>

#include "model/ids.h"

namespace rondo {

struct Topic {
  using Id = TopicId;

  std::string name;
  TopicId focus_area;  // the topic above it in the tree; empty for a focus area itself
  std::set<std::string> synonyms;
  // Spellings that look alike but were decided to be something else; never suggested again.
  std::set<std::string> kept_apart;
  std::set<TopicId> merged_ids;             // topics that were joined into this one
  std::set<InitiativeId> initiatives = {};  // that it serves

  bool operator==(const Topic&) const = default;
};

struct PoolCategory {
  using Id = PoolCategoryId;

  std::string name;  // "Grade span"

  bool operator==(const PoolCategory&) const = default;
};

struct Pool {
  using Id = PoolId;

  PoolCategoryId category;
  std::string name;  // "Grades 6-8"
  std::set<std::string> spellings;

  bool operator==(const Pool&) const = default;
};

}  // namespace rondo
