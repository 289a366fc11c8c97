// Drafts of the screens of one event: each screen's own type, forgotten when another event is
// shown; but what somebody typed and has not saved waits until they come back.
#pragma once

#include <map>

#include "model/ids.h"
#include "ui/draft_box.h"

namespace rondo::ui {

class EventDrafts {
 public:
  template <class Drafts>
  Drafts& of() {
    return box_.of<Drafts>();
  }
  // Of what is typed. It is not forgotten with the rest.
  template <class Drafts>
  Drafts& unsaved() {
    return unsaved_[event_].of<Drafts>();
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
  std::map<EventId, DraftBox> unsaved_;
};

}  // namespace rondo::ui
