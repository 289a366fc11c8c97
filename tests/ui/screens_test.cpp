#include <doctest/doctest.h>

#include "ui/event_tell_parts.h"
#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("every screen of the rail has one title and marks its item") {
  for (const Screen screen : {Screen::home, Screen::templates, Screen::events, Screen::people,
                              Screen::topics, Screen::files, Screen::settings, Screen::about}) {
    for (const float width : {1280.0F, 390.0F}) {
      CAPTURE(static_cast<int>(screen));
      CAPTURE(width);
      ScreenPage all(sample_state(screen), width, 844);
      int titles = 0, current = 0;
      for (const access::Node& node : all.page.tree().nodes()) {
        titles += node.role == Role::heading && node.level == 1 ? 1 : 0;
        current += node.role == Role::link && node.current ? 1 : 0;
      }
      CHECK(titles == 1);
      CHECK(current == (width < 700 && (screen == Screen::files || screen == Screen::settings ||
                                        screen == Screen::about)
                            ? 0
                            : 1));
    }
  }
}

TEST_CASE("undo and redo say what they would do") {
  AppState state = sample_state(Screen::home);
  Step step;
  step.label = {"step.add_person", {arg("name", "Eva Lind")}};
  step.changes.push_back({});
  state.history.add(step);
  ScreenPage all(std::move(state));
  const access::Node& undo = all.page.find(Role::button, "Undo");
  CHECK(undo.description.find("Eva Lind") != std::string::npos);
  all.page.click(Role::button, "Undo");
  CHECK(all.all<command::Undo>().size() == 1);
  CHECK(all.page.find(Role::button, "Redo").disabled);
}

TEST_CASE("until storage has answered nothing is claimed") {
  AppState state = sample_state(Screen::home);
  state.ready = false;
  ScreenPage all(std::move(state));
  CHECK(all.page.has(Role::heading, "Opening"));
  CHECK_FALSE(all.page.names(Role::status).empty());
  CHECK_FALSE(all.page.has(Role::button, "New event"));
}

TEST_CASE("notices that come between two frames are all told") {
  ScreenPage all(sample_state(Screen::people));
  all.state.notices = {{.number = 1, .text = {"error.sheet.pdf", {}}, .error = true},
                       {.number = 2, .text = {"error.sheet.picture", {}}, .error = true}};
  all.page.settle();
  CHECK(all.page.announcements.size() == 2);
}

TEST_CASE("a notice is told once, and its Undo takes back that step only") {
  ScreenPage all(sample_state(Screen::people));
  all.state.revision = 5;
  all.state.notices = {{.number = 1,
                        .text = {"step.remove_person", {arg("name", "Dana Weiss")}},
                        .undo_of_revision = 5}};
  all.page.settle();
  REQUIRE(all.page.announcements.size() == 1);
  // The one in the top bar stands before it.
  const auto undo_in_toast = [&] {
    access::Rect rect;
    for (const access::Node* node : all.page.tree().find_all(Role::button, "Undo")) {
      if (node->rect.y > 400) rect = node->rect;
    }
    return rect;
  };
  const auto press_undo = [&] {
    const access::Rect rect = undo_in_toast();
    REQUIRE(rect.width > 0);
    all.page.press_middle(rect);
    all.page.settle();
  };

  SUBCASE("at once") {
    press_undo();
    CHECK(all.all<command::Undo>().size() == 1);
  }
  SUBCASE("not after something else has changed") {
    ++all.state.revision;
    all.page.settle();
    CHECK(undo_in_toast().width == 0);
    CHECK(all.page.has(Role::group, all.state.words.text(all.state.notices.front().text)));
  }
}

TEST_CASE("the next step takes the place of the message before, also when it is only told aloud") {
  ScreenPage all(sample_state(Screen::plans));
  const Message undone{"notice.undone", {arg("what", "Start PD plan for 64 people")}};
  const Message started{"step.add_plan", {arg("plan", "PD plan"), arg("name", "Dana Weiss")}};
  all.state.notices = {{.number = 1, .text = undone}};
  const auto is_told = [&] {
    all.page.settle();
    return all.page.has(Role::group, all.state.words.text(undone));
  };
  SUBCASE("of another step") {
    REQUIRE(is_told());
    ++all.state.revision;
    all.state.notices.push_back({.number = 2, .text = started, .only_aloud = true});
    CHECK_FALSE(is_told());
    CHECK(all.page.announcements.back().text == all.state.words.text(started));
  }
  SUBCASE("what else is told of the same step stays") {
    all.state.notices.push_back({.number = 2, .text = started, .only_aloud = true});
    CHECK(is_told());
    CHECK(all.page.announcements.size() == 2);
  }
  SUBCASE("how a removed program comes back stays in reach") {
    all.state.notices.front().offers_restore = true;
    REQUIRE(is_told());
    ++all.state.revision;
    all.state.notices.push_back({.number = 2, .text = started, .only_aloud = true});
    CHECK(is_told());
  }
}

TEST_CASE("what was done is told until the person goes on to something else") {
  const EventId event("sel");
  AppState shown = sample_state(Screen::event_match);
  shown.place.id = event.text();
  ScreenPage all(std::move(shown));
  all.state.notices = {{.number = 1,
                        .text = {"step.remove_person", {arg("name", "Dana Weiss")}},
                        .undo_of_revision = all.state.revision}};
  all.page.settle();
  const std::string told = all.state.words.text(all.state.notices.front().text);
  const auto is_told = [&] {
    all.page.settle();
    return all.page.has(Role::group, told);
  };
  REQUIRE(is_told());
  SUBCASE("another step of the event is no other thing") {
    all.state.place.screen = Screen::event_tell;
    CHECK(is_told());
  }
  SUBCASE("another part of the program") {
    all.state.place = {Screen::files, {}};
    CHECK_FALSE(is_told());
  }
  SUBCASE("another program, also of the same id") {
    ++all.state.programs_shown;
    CHECK_FALSE(is_told());
  }
}

TEST_CASE("a message with nothing to press goes with the place where it was told") {
  AppState shown = sample_state(Screen::event_match);
  shown.place.id = "sel";
  ScreenPage all(std::move(shown));
  all.state.notices = {{.number = 1, .text = {"notice.match_cancelled", {}}}};
  const std::string told = all.state.words.text("notice.match_cancelled");
  const auto is_told = [&] {
    all.page.settle();
    return all.page.has(Role::group, told);
  };
  SUBCASE("also to another step of the event") {
    REQUIRE(is_told());
    all.state.place.screen = Screen::event_tell;
    CHECK_FALSE(is_told());
  }
  SUBCASE("of what led to this place, it is told here") {
    all.state.place.screen = Screen::event_tell;
    CHECK(is_told());
    CHECK(is_told());
  }
  SUBCASE("likewise once its Undo is gone") {
    all.state.notices.front().undo_of_revision = all.state.revision;
    REQUIRE(is_told());
    ++all.state.revision;
    REQUIRE(is_told());
    all.state.place.screen = Screen::event_tell;
    CHECK_FALSE(is_told());
  }
}

TEST_CASE("that a program was removed is told while another one is shown") {
  ScreenPage all(sample_state(Screen::files));
  all.state.notices = {{.number = 1,
                        .text = {"notice.program_removed", {arg("name", "Riverbend")}},
                        .offers_restore = true}};
  all.page.settle();
  ++all.state.programs_shown;
  all.state.program.id = "OTHER";
  all.page.settle();
  const std::string restore = all.state.words.text("programs.restore");
  REQUIRE(all.page.has(Role::button, restore));
  all.page.click(Role::button, restore);
  CHECK(all.last<command::RestoreProgram>() != nullptr);
}

TEST_CASE("a program that is opened from Home shows Home from its top") {
  for (const bool asked : {false, true}) {
    CAPTURE(asked);
    ScreenPage all(sample_state(Screen::home), 1280, 500);
    const float top = all.page.find(Role::heading, "Welcome back").rect.y;
    all.page.ui().focus(all.page.find(Role::button, "New program").id);
    all.page.settle();
    REQUIRE(all.focused_in_sight() == "New program");
    REQUIRE(all.page.find(Role::heading, "Welcome back").rect.y < top);
    if (asked) {
      // The question whether it replaces the one that is here had the focus last.
      SameProgramQuestion question;
      question.incoming = all.state.program;
      all.state.same_program = question;
      all.page.settle();
      all.state.same_program.reset();
    }
    ++all.state.openings;
    ++all.state.programs_shown;
    all.page.settle();
    all.page.settle();
    CHECK(all.page.find(Role::heading, "Welcome back").rect.y == doctest::Approx(top));
    CHECK(all.focused_in_sight() == "Welcome back");
  }
}

TEST_CASE("an error leaves the page when it is over, and stays while nothing is done") {
  ScreenPage all(sample_state(Screen::people));
  all.state.notices = {{.number = 1, .text = {"error.sheet.pdf", {}}, .error = true},
                       {.number = 2, .text = {"error.sheet.picture", {}}, .error = true}};
  all.page.settle();
  const std::string first = all.state.words.text("error.sheet.pdf"),
                    second = all.state.words.text("error.sheet.picture");
  all.page.wait(600);
  CHECK(all.page.has(Role::group, first));
  all.state.settled_notice = 1;
  all.page.settle();
  CHECK_FALSE(all.page.has(Role::group, first));
  CHECK(all.page.has(Role::group, second));
  all.state.settled_notice = 2;
  all.page.settle();
  CHECK_FALSE(all.page.has(Role::group, second));
}

TEST_CASE("a message lies over a dialog, in reach of mouse and keyboard") {
  for (const float width : {1280.0F, 390.0F}) {
    CAPTURE(width);
    AppState state = sample_state(Screen::people);
    state.overlay = PageOverlay::keys;
    ScreenPage all(std::move(state), width, 600);
    const Names dialogs = all.page.names(Role::dialog);
    REQUIRE(dialogs.size() == 1);
    all.state.notices = {{.number = 1, .text = {"error.sheet.pdf", {}}, .error = true}};
    all.page.settle();
    const std::string words = all.state.words.text("error.sheet.pdf");
    CHECK(all.page.find(Role::group, words).layer == all.page.tree().modal_layer());
    const access::Node* stop = all.page.tab();
    while (stop != nullptr && stop->name != "Close") stop = all.page.tab();
    REQUIRE(stop != nullptr);
    // By its place, so that a dialog over it would take the press.
    all.page.press_middle(access::Rect(stop->rect));
    all.page.settle();
    CHECK_FALSE(all.page.has(Role::group, words));
    CHECK(all.page.names(Role::dialog) == dialogs);
  }
}

TEST_CASE("a failure to save is told, and the program can be downloaded at once") {
  ScreenPage all(sample_state(Screen::home));
  all.state.save = SaveState::failed;
  all.state.save_error = {"error.name_missing", {}};
  all.page.settle();
  CHECK(all.page.has(Role::button, "Download the program"));
  all.page.click(Role::button, "Download the program");
  CHECK(all.all<command::ExportProgram>().size() == 1);
  all.page.click(Role::button, "Try again");
  CHECK(all.all<command::SaveAgain>().size() == 1);
  all.state.save = SaveState::failed;
  all.state.revision += 1;
  all.page.settle();
  all.state.save = SaveState::saved;
  all.page.settle();
  CHECK_FALSE(all.page.has(Role::button, "Download the program"));
}

TEST_CASE("a file of a program that is here asks what to do") {
  AppState state = sample_state(Screen::home);
  SameProgramQuestion question;
  question.incoming = state.program;
  question.file_name = "riverbend.json";
  state.same_program = question;
  ScreenPage all(std::move(state));
  CHECK(all.page.has(Role::dialog, "This program is already here"));
  CHECK(all.page.has(Role::heading, "In the file riverbend.json"));
  all.page.click(Role::button, "Keep both");
  all.page.click(Role::button, "Replace with the file");
  all.page.key(access::Key::escape);
  const auto decided = all.all<command::DecideSameProgram>();
  REQUIRE(decided.size() == 3);
  CHECK(decided[0].choice == command::SameProgram::keep_both);
  CHECK(decided[1].choice == command::SameProgram::replace);
  CHECK(decided[2].choice == command::SameProgram::cancel);
}

TEST_CASE("the question about a file shows what differs, from which side, and when each changed") {
  AppState state = sample_state(Screen::home);
  SameProgramQuestion question;
  question.incoming = state.program;
  question.incoming.people.live.begin()->second.email = "other@riverbend.example";
  const std::string changed = question.incoming.people.live.begin()->second.name;
  question.incoming.sites.live[SiteId("new")].name = "Lakeside K-5";
  question.file_name = "riverbend.json";
  question.changed_at_utc_ms = state.now_utc_ms - 60000;
  const std::string site = state.program.sites.begin()->second.name;
  question.incoming.sites.live.erase(state.program.sites.begin()->first);
  state.same_program = question;
  ScreenPage all(std::move(state), 1280, 1600);
  CHECK(all.page.has(Role::heading, "What differs"));
  CHECK(all.says("Only in the file: Lakeside K-5"));
  CHECK(all.says("Only in this browser: " + site));
  CHECK(all.says("Different: " + changed + " (email address)"));
  CHECK(all.says("(1 minute ago)"));
  check_room_everywhere(all, {Role::dialog});
}

TEST_CASE("before a program comes back it is seen what differs from the one that is here") {
  AppState state = sample_state(Screen::home);
  const std::string id = state.program.id;
  state.replaced = {entry_of(state.program, state.now_utc_ms - 60000)};
  Program before = state.program;
  before.sites.live[SiteId("new")].name = "Lakeside K-5";
  ScreenPage all(std::move(state), 1280, 1600);
  all.page.click(Role::button, "More for Riverbend");
  all.page.click(Role::menu_item, "Bring back the one before");
  REQUIRE(all.last<command::ReadReplacedProgram>() != nullptr);
  CHECK(all.last<command::ReadReplacedProgram>()->id == id);
  all.state.read_replaced = ReadReplaced{id, std::make_shared<const Program>(before), {}};
  all.page.settle();
  CHECK(all.says("Only in the one before: Lakeside K-5"));
}

TEST_CASE("the question about a file says what is kept, and what is kept no longer") {
  AppState state = sample_state(Screen::home);
  SameProgramQuestion question;
  question.incoming = state.program;
  question.file_name = "riverbend.json";
  state.same_program = question;
  ScreenPage all(std::move(state));
  CHECK(all.says("That one is kept, with all that can be undone in it"));
  CHECK_FALSE(all.says("The one kept so until now"));
  all.state.replaced = {entry_of(all.state.program, all.state.now_utc_ms)};
  all.page.settle();
  CHECK(all.says("The one kept so until now"));
}

TEST_CASE("a message about a program that was replaced offers to bring it back") {
  ScreenPage all(sample_state(Screen::home));
  all.state.notices = {{.number = 1,
                        .text = {"notice.program_replaced", {arg("name", "Riverbend")}},
                        .brings_back = all.state.program.id}};
  all.page.settle();
  all.page.click(Role::button, "Bring back");
  REQUIRE(all.last<command::BringBackProgram>() != nullptr);
  CHECK(all.last<command::BringBackProgram>()->id == all.state.program.id);
}

TEST_CASE("a file over the page is told, except where the screen tells it itself") {
  AppState state = sample_state(Screen::people);
  state.dragging_file = true;
  ScreenPage all(std::move(state));
  CHECK(all.page.has(Role::status,
                     "Drop the file to open it. A sign-up sheet, a Rondo file or a "
                     "picture of a QR code"));
}

TEST_CASE("the keys that work are listed, and Escape closes the list") {
  AppState state = sample_state(Screen::settings);
  state.overlay = PageOverlay::keys;
  ScreenPage all(std::move(state));
  CHECK(all.page.has(Role::dialog, "Keyboard shortcuts"));
  CHECK(all.says("Ctrl K"));
  CHECK(all.says("In a table"));
  all.page.key(access::Key::escape);
  REQUIRE(all.last<command::ShowOverlay>() != nullptr);
  CHECK(all.last<command::ShowOverlay>()->overlay == PageOverlay::none);
}

TEST_CASE("language, size and density are chosen in the settings") {
  AppState state = sample_state(Screen::settings);
  state.languages = {{"en", "English"}, {"es", "Español"}};
  ScreenPage settings(std::move(state));
  settings.page.choose("Language", "Español");
  CHECK(settings.last<command::SetPreference>()->key == "language");
  CHECK(settings.last<command::SetPreference>()->value == "es");
  settings.page.click(Role::radio, "130%");
  CHECK(settings.last<command::SetPreference>()->key == "text_size");
  CHECK(settings.last<command::SetPreference>()->value == "130");
  settings.page.click(Role::radio, "Compact: more rows at once");
  CHECK(settings.last<command::SetPreference>()->value == "compact");
}

TEST_CASE("compact rows are lower, but not under a finger") {
  const auto rows = [](bool compact, bool touch) {
    ScreenPage people(sample_state(Screen::people));
    people.page.input().compact = compact;
    people.page.input().touch = touch;
    people.page.settle();
    return people.page.find(Role::table, "People").rect.height;
  };
  CHECK(rows(true, false) < rows(false, false));
  CHECK(rows(true, true) == rows(false, true));
}

TEST_CASE("what was typed and chosen in one program is forgotten when another one is opened") {
  ScreenPage people(sample_state(Screen::people));
  people.page.type(Role::search_field, "Find a person, site or topic", "ríos");
  people.page.click(Role::tab, "Likely duplicates");
  people.drafts.event.of<TellDrafts>().tab = "answers";
  // The same program, as after an undo or another window's step, keeps them.
  people.change([](Program& program) { program.people.live[PersonId("ben")].name = "Ben Rios"; });
  CHECK(people.page.find(Role::tab, "Likely duplicates").selected);
  people.change([](Program& program) { program.id = "OTHER"; });
  CHECK(people.page.find(Role::tab, "Everyone").selected);
  CHECK(people.page.find(Role::search_field, "Find a person, site or topic").value.empty());
  CHECK(people.drafts.event.of<TellDrafts>().tab == "messages");
}
