// The search dialog: what is typed and what can be found.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/commands.h"
#include "search/finder.h"
#include "ui/cached.h"
#include "ui/widgets/combo.h"

namespace rondo::ui {

struct View;

// Something to find, and what leads there or does it.
struct SearchTarget {
  ComboItem item;
  std::string also;  // found by this too: an address, other spellings
  Commands commands;
  std::function<void(View&)> open = {};  // a dialog, after the commands
};

struct SearchList {
  std::vector<SearchTarget> targets;
  search::Finder finder;  // over the targets
};

struct SearchDraft {
  std::string typed;
  int lit = 0;
  Cached<SearchList> list;
};

}  // namespace rondo::ui
