// TellPage: the screen Tell, where people hear of their matches.
#pragma once

#include <doctest/doctest.h>

#include "ui/event_page.h"

namespace rondo::ui {

// The small event, matched and approved.
struct TellPage : EventPage {
  TellPage() : EventPage(Screen::event_tell) {
    match();
    become(MatchState::approved);
  }

  const command::MarkToldOfMatches& marked() {
    const auto* found = last<command::MarkToldOfMatches>();
    REQUIRE(found != nullptr);
    return *found;
  }
  const command::SetMatchState& set() {
    const auto* found = last<command::SetMatchState>();
    REQUIRE(found != nullptr);
    return *found;
  }
};

}  // namespace rondo::ui
