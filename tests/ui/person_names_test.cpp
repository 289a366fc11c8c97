// Of two people with one name it is said which, wherever the coordinator chooses one.
#include "ui/person_names.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// Eli is called as Dora is, and both are at North High.
void make_namesakes(Program& program) {
  program.people.live.at(PersonId("eli")).name = "Dora Kim";
  program.people.live.at(PersonId("eli")).email = "dora.kim@example.org";
  program.people.live.at(PersonId("dora")).email = "dora@example.org";
}

// The names of the buttons that begin so, each as often as it is there.
Names buttons_called(const EventPage& shown, std::string_view beginning) {
  Names found;
  for (const std::string& name : shown.page.names(Role::button)) {
    if (name.rfind(beginning, 0) == 0) found.push_back(name);
  }
  std::sort(found.begin(), found.end());
  return found;
}

struct Naming {
  AppState state = sample_state(Screen::people);
  UiState drafts;
  Commands sent;
  std::string words, detail;

  void look_at(const PersonId& id) {
    ++state.revision;
    const HeadlessUi page([&](Ui& ui) {
      const View view{ui, state, drafts, sent};
      words = person_words(view, id);
      detail = person_detail(view, id);
    });
  }
};

}  // namespace

TEST_CASE("person names: what sets somebody apart is the site, else the address, role or number") {
  Naming naming;
  Table<Person>& people = naming.state.program.people;
  people.live.clear();
  const auto put = [&](const char* id, const char* site, const char* email, const char* role) {
    Person person;
    person.name = "Sam Ortiz";
    person.site = SiteId(site);
    person.email = email;
    if (*role != '\0') person.characteristics["Role"] = role;
    people.live[PersonId(id)] = person;
  };
  const SiteId one_site = naming.state.program.sites.begin()->first;
  const SiteId other_site = std::next(naming.state.program.sites.begin())->first;
  const std::string one = name_in(naming.state.program.sites, one_site),
                    other = name_in(naming.state.program.sites, other_site);

  put("a", one_site.text().c_str(), "sam@example.org", "");
  naming.look_at(PersonId("a"));
  CHECK(naming.words == "Sam Ortiz");
  CHECK(naming.detail == one);

  put("b", other_site.text().c_str(), "", "");
  people.live.at(PersonId("b")).name = "sam  ortiz";
  naming.look_at(PersonId("a"));
  CHECK(naming.words == "Sam Ortiz (" + one + ")");
  CHECK(naming.detail == one);

  put("b", one_site.text().c_str(), "", "Librarian");
  naming.look_at(PersonId("a"));
  CHECK(naming.words == "Sam Ortiz (sam@example.org)");
  CHECK(naming.detail == "sam@example.org · " + one);
  naming.look_at(PersonId("b"));
  CHECK(naming.words == "Sam Ortiz (Librarian)");

  put("a", one_site.text().c_str(), "", "");
  put("b", one_site.text().c_str(), "", "");
  naming.look_at(PersonId("a"));
  CHECK(naming.words == "Sam Ortiz (no. 1)");
  naming.look_at(PersonId("b"));
  CHECK(naming.words == "Sam Ortiz (no. 2)");
}

TEST_CASE("person names: the lists of an event's people, matches, answers and sessions use them") {
  for (const Screen screen :
       {Screen::event_people, Screen::event_match, Screen::event_tell, Screen::event_meet}) {
    CAPTURE(static_cast<int>(screen));
    EventPage shown(screen);
    shown.change(make_namesakes);
    shown.match();
    shown.change([](Program& program) {
      for (auto& [id, match] : program.matches.live) {
        match.mentor = PersonId("ben");  // so that their names begin alike
        match.state = MatchState::notified;
      }
    });
    if (screen == Screen::event_tell) shown.page.click(Role::tab, "Answers");
    const std::string beginning = screen == Screen::event_people ? "Dora Kim"
                                  : screen == Screen::event_tell
                                      ? "One declines, Ben Ito with Dora Kim"
                                      : "Ben Ito with Dora Kim";
    const Names names = buttons_called(shown, beginning);
    CAPTURE(names.size());
    REQUIRE(names.size() == 2);
    CHECK(names[0] == beginning + " (dora.kim@example.org)");
    CHECK(names[1] == beginning + " (dora@example.org)");
    if (screen != Screen::event_tell) CHECK(shown.says("dora@example.org · "));
  }
}

TEST_CASE("person names: feedback and wishes use them") {
  for (const Screen screen : {Screen::event_feedback, Screen::event_prefer}) {
    const std::string label = screen == Screen::event_feedback ? "Type in" : "Own page";
    CAPTURE(label);
    EventPage shown(screen);
    shown.change(make_namesakes);
    if (screen == Screen::event_feedback) shown.match();
    shown.become(MatchState::completed);
    const std::string beginning = std::string(label) + ", Dora Kim";
    CHECK(buttons_called(shown, beginning) ==
          Names{beginning + " (dora.kim@example.org)", beginning + " (dora@example.org)"});
  }
}

TEST_CASE("person names: answers that were given say of whom and about whom") {
  EventPage shown(Screen::event_feedback);
  shown.change(make_namesakes);
  shown.match();
  shown.change([&](Program& program) {
    for (auto& [id, match] : program.matches.live) match.state = MatchState::completed;
    for (const char* mentee : {"dora", "eli"}) {
      Feedback said;
      said.event = kEvent;
      said.from = PersonId(mentee);
      said.useful = 4;
      said.given_at = "2026-10-06T09:00:00Z";
      for (const auto& [id, match] : program.matches) {
        if (!(match.mentee == said.from)) continue;
        said.match = id;
        said.about = match.mentor;
      }
      program.feedback.live[FeedbackId(mentee)] = said;
    }
  });
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("Dora Kim (dora@example.org)"));
  CHECK(shown.says("Dora Kim (dora.kim@example.org)"));
}
