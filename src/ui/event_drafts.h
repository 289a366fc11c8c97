// Drafts of the screens of one event: each screen's own type, forgotten when another event is
// shown.
#pragma once

#include "model/ids.h"
#include "ui/draft_box.h"

namespace rondo::ui {

class EventDrafts {
 public:
  template <class Drafts>
  Drafts& of() {
    return box_.of<Drafts>();
  }
  // Forgets what is about another event.
  void follow(const EventId& now) {
    if (event_ == now) return;
    event_ = now;
    box_.clear();
  }

 private:
  EventId event_;
  DraftBox box_;
};

}  // namespace rondo::ui
