// HelpPage: the screen of one-off support.
#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/event_help.h"
#include "ui/event_page.h"

namespace rondo::ui {

// The small event as one-off support, on 14 September.
struct HelpPage : EventPage {
  HelpPage() : EventPage(Screen::event_help, 1280, 3000) {
    state.now_local = "2026-09-14T12:00";
    change_event(*this, [](Event& event) {
      event.kind = EventKind::one_off;
      event.rolling = true;
      event.max_sessions = 1;
      event.session_minutes = 30;
    });
  }

  // Asks for help with `topic` for Eli.
  void ask_for_eli(const char* topic) {
    page.type(access::Role::text_field, "Who needs help?", "eli");
    page.click(access::Role::button, "This person, Eli Ode");
    page.choose("With what?", topic);
    page.click(access::Role::button, "Ask and match");
  }

  void need_by(std::string_view person, std::string_view topic, const std::string& day) {
    change([&](Program& program) {
      Registration& there = program.registrations.live[RegistrationId(std::string(person))];
      there.requests[TopicId(std::string(topic))].needed_by = day;
    });
  }
  // Answers what was asked for with that.
  void refuse(const Message& reason) {
    const int asked = latest_notice(state).number;
    drafts.event.unsaved<AskDraft>().sent = {true, asked};
    state.notices = {{.number = asked + 1, .text = reason, .error = true}};
    page.settle();
  }
  // Where the words stand on the page.
  std::size_t place_of(std::string_view words) const {
    const std::size_t at = text().find(words);
    REQUIRE(at != std::string::npos);
    return at;
  }
};

}  // namespace rondo::ui
