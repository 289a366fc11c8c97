// Drafts of the screens of one event: each screen's own type, forgotten when another event is
// shown; but what somebody typed into what is kept as unsaved() waits until they come back, from
// another event as from another program.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "app/app_state.h"
#include "ui/draft_box.h"

namespace rondo::ui {

class EventDrafts {
 public:
  template <class Drafts>
  Drafts& of() {
    return box_.of<Drafts>();
  }
  // Of what is typed. It is not forgotten with the rest; whether there is something it says itself.
  template <class Drafts>
  Drafts& unsaved() {
    static_assert(requires(const Drafts& typed) { typed.holds_something(); });
    return unsaved_[event_].template of<Drafts>();
  }
  // Forgets what is about another event.
  void follow(const EventId& now) {
    if (event_ == now) return;
    event_ = now;
    box_.clear();
  }
  // Another program is shown: forgets all but what is unsaved.
  void change_program(const std::string& from, const std::string& to) {
    event_ = {};
    box_.clear();
    of_programs_[from] = std::exchange(unsaved_, {});
    unsaved_ = std::exchange(of_programs_[to], {});
  }
  // Whether leaving the page would lose something that is typed. What belongs to events and
  // programs that are not there can't be come back to.
  bool holds_something(const AppState& state) const {
    const bool here = std::any_of(unsaved_.begin(), unsaved_.end(), [&](const auto& box) {
      return box.second.holds_something() && state.program.events.find(box.first) != nullptr;
    });
    return here || std::any_of(state.programs.begin(), state.programs.end(), [&](const auto& one) {
             const auto boxes = of_programs_.find(one.id);
             return boxes != of_programs_.end() &&
                    std::any_of(boxes->second.begin(), boxes->second.end(),
                                [](const auto& box) { return box.second.holds_something(); });
           });
  }

 private:
  using Boxes = std::map<EventId, DraftBox>;

  EventId event_;
  DraftBox box_;
  Boxes unsaved_;                             // of the program that is shown
  std::map<std::string, Boxes> of_programs_;  // of others, by their ids
};

}  // namespace rondo::ui
