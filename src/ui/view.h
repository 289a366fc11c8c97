// View: what a screen gets. It reads the state, keeps drafts in UiState and emits commands; it
// never changes the program and never sees Dear ImGui.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app_state.h"
#include "app/commands.h"
#include "ui/ui.h"
#include "ui/ui_state.h"

namespace rondo::ui {

struct View {
  Ui& ui;
  const AppState& state;
  UiState& drafts;
  Commands& out;

  // A text of the string table.
  std::string tr(std::string_view key, std::vector<Arg> args = {}) const {
    return state.words.text(Message{std::string(key), std::move(args)});
  }
  std::string tr(const Message& message) const { return state.words.text(message); }
  // As the language writes them: "10,000", "2.5", "83%", "A, B, C", "A, B and C".
  std::string number(std::int64_t number) const { return state.words.formats().number(number); }
  std::string tenths(std::int64_t tenths) const { return state.words.formats().tenths(tenths); }
  std::string day(std::string_view iso) const { return state.words.day(iso); }
  std::string day_and_time(std::string_view local_time) const {
    return state.words.day_and_time(local_time);
  }
  std::string percent(std::int64_t percent) const { return state.words.formats().percent(percent); }
  std::string list(const std::vector<std::string>& items) const { return state.words.list(items); }
  std::string list_in_sentence(const std::vector<std::string>& items) const {
    return state.words.list_in_sentence(items);
  }

  void emit(Command command) { out.push_back(std::move(command)); }
  void go(Screen screen, std::string id = {}) { emit(command::GoTo{{screen, std::move(id)}}); }
};

// Draws the whole page for state.place: shell, screen, dialogs, toasts (ui/screens.cpp).
void draw_screen(View& view);

// What the browser's tab says: "SEL sprint - Rondo".
std::string page_title(const View& view);

// One per screen, each in view_<screen>.cpp. The shell is around it already; the view opens its
// Page and, after that, its SidePanel and dialogs.
void view_home(View& view);
void view_templates(View& view);
void view_events(View& view);
void view_event_setup(View& view);
void view_event_help(View& view);
void view_event_invite(View& view);
void view_event_people(View& view);
void view_event_import(View& view);
void view_event_prefer(View& view);
void view_event_match(View& view);
void view_event_tell(View& view);
void view_event_meet(View& view);
void view_event_plan(View& view);
void view_event_run(View& view);
void view_event_projector(View& view);
void view_event_feedback(View& view);
void view_event_kiosk(View& view);
void view_event_report(View& view);
void view_people(View& view);
void view_person(View& view);
void view_plans(View& view);
void view_topics(View& view);
void view_report(View& view);
void view_files(View& view);
void view_settings(View& view);
void view_about(View& view);
void view_guest(View& view);
void view_sign_up(View& view);
void view_notice(View& view);
void view_preferences(View& view);
void view_plan_page(View& view);
void view_open_link(View& view);

}  // namespace rondo::ui
