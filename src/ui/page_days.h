// The days on which a page that somebody opened by a link takes answers.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

struct PageDays {
  const std::string& opens_on;  // ISO dates; empty: open on that side
  const std::string& closes_on;
};

// Says by when it is to be answered, or that the time for it is over. False as long as it is over
// and nobody has said that they would like to answer `late`; then the page asks no questions.
bool page_is_open(View& view, const PageDays& days, bool& late);

}  // namespace rondo::ui
