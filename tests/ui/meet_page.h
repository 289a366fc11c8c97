// MeetPage: the sessions of the small event's matches (ui/event_page.h).
#pragma once

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include "ui/event_meet.h"
#include "ui/event_page.h"

namespace rondo::ui {

// The small event, matched and accepted, on a Monday at noon. Ben and Eli both can on Wednesdays.
struct MeetPage : EventPage {
  MeetPage() : EventPage(Screen::event_meet) {
    match();
    state.now_local = "2026-09-14T12:00";
    change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) match.state = MatchState::accepted;
      for (const char* person : {"ben", "eli"}) {
        program.registrations.live.at(RegistrationId(person)).availability = {"Wed 15:00"};
      }
    });
  }

  MatchId id_of(std::string_view mentee) const {
    for (const auto& [id, match] : state.program.matches) {
      if (&match == &match_of(mentee)) return id;
    }
    return {};
  }
  // The form of a session that is planned for that day, at 15:00.
  void open_session_on(const std::string& day) {
    put("s", (day + "T15:00").c_str());
    page.click(access::Role::radio, "All (3)");
    choose();
    page.click(access::Role::button, "1. " + day + ", 15:00");
  }
  void put(const char* id, const char* starts_at, SessionState became = SessionState::planned) {
    const MatchId match = id_of("eli");
    change([&](Program& program) {
      Session& session = program.sessions.live[SessionId(id)];
      session.match = match;
      session.starts_at = starts_at;
      session.state = became;
    });
  }
  // Both have heard of it as it is now.
  void tell(const char* id) {
    const Match match = match_of("eli");
    change([&](Program& program) {
      for (const PersonId& person : {match.mentor, match.mentee}) {
        note_told(program.sessions.live.at(SessionId(id)), person);
      }
    });
  }
  void choose() { page.click(access::Role::button, "Ben Ito with Eli Ode"); }
  void open_new_session() {
    choose();
    page.click(access::Role::button, "Plan a session");
  }
  // When that person can.
  void say_when(const char* person, const std::set<std::string>& times) {
    change([&](Program& program) {
      program.registrations.live.at(RegistrationId(person)).availability = times;
    });
  }
  // As if the command that was sent last had been refused.
  void refuse(const char* why) {
    SessionForm& form = drafts.event.unsaved<SessionForms>().of_matches.at(id_of("eli")).back();
    form.sent = {true, latest_notice(state).number};
    const int number = latest_notice(state).number + 1;
    state.notices = {{.number = number, .text = {why, {}}, .error = true}};
    page.announcements.clear();
    page.settle();
  }
  const access::Node& field(access::Role role, std::string_view name) {
    return page.find(role, name);
  }
  const Session& saved() {
    const auto* found = last<command::PutSession>();
    REQUIRE(found != nullptr);
    return found->session;
  }
};

}  // namespace rondo::ui
