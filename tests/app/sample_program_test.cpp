// The sample program: marked, sound, and with something for every screen to show.
#include "app/sample_program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/event_setups.h"
#include "app/sample_stage.h"
#include "codec/program_json.h"
#include "codec/strings.h"
#include "codec/templates.h"
#include "feedback/forms.h"
#include "intake/form_topics.h"
#include "model/validate.h"
#include "report/program_meetings.h"
#include "sessions/session_news.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

constexpr std::string_view kSprint = "Topic sprint";

Program made(std::string_view today, std::uint64_t seed = 1, const std::string& language = "en") {
  SeededRandom random(seed);
  const Result<Program> program =
      sample_program(random, codec::embedded_words().at(language),
                     codec::embedded_templates(language), language, today);
  REQUIRE(program.ok());
  return *program;
}

EventId event_called(const Program& program, std::string_view name) {
  for (const auto& [id, event] : program.events) {
    if (event.name == name) return id;
  }
  FAIL("no event of that name");
  return {};
}

template <class Record, class Holds>
std::ptrdiff_t count(const Table<Record>& table, Holds holds) {
  return std::count_if(table.begin(), table.end(),
                       [&](const auto& entry) { return holds(entry.second); });
}

// What people are given to read, and what they wrote.
std::multiset<std::string> texts_in(const Program& program) {
  std::multiset<std::string> texts;
  const auto add = [&](const std::string& text) {
    if (!text.empty()) texts.insert(text);
  };
  const auto add_all = [&](const auto& record, const auto&... members) {
    (add(record.*members), ...);
  };
  for (const auto& [id, topic] : program.topics) add(topic.name);
  for (const auto& [id, pool] : program.pools) add(pool.name);
  for (const auto& [id, category] : program.pool_categories) add(category.name);
  for (const auto& [id, initiative] : program.initiatives) add(initiative.name);
  for (const auto& [id, event] : program.events) {
    add_all(event, &Event::name, &Event::purpose, &Event::agenda, &Event::questions);
  }
  for (const auto& [id, registration] : program.registrations) {
    add(registration.comment);
    for (const auto& [topic, request] : registration.requests) add(request.goal);
    for (const auto& [question, answer] : registration.characteristics) {
      add(question);
      if (answer.find_first_not_of("0123456789") != std::string::npos) add(answer);
    }
  }
  for (const auto& [id, match] : program.matches) add(match.reason);
  for (const auto& [id, session] : program.sessions) {
    add_all(session, &Session::place, &Session::notes, &Session::next_step,
            &Session::private_notes);
  }
  for (const auto& [id, said] : program.feedback) {
    add_all(said, &Feedback::will_try, &Feedback::private_note);
    for (const char* open : {"learned", "open"}) {
      if (said.answers.count(open) == 1) add(said.answers.at(open));
    }
  }
  for (const auto& [id, plan] : program.pd_plans) add_all(plan, &PdPlan::name, &PdPlan::note);
  return texts;
}

}  // namespace

TEST_CASE("sample: one press opens it, marked as what it is, and one press removes it") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"blank"});
  const Program own = page.program();
  page.run(command::OpenSample{});
  CHECK(page.error() == "");
  const Program sample = page.program();
  CHECK(sample.info.begin()->second.sample);
  CHECK(page.state().programs.front().sample);
  page.run(command::RemoveProgram{sample.id});
  CHECK(page.program() == own);
  CHECK(page.state().programs.size() == 1);
  page.run(command::RestoreProgram{});
  CHECK(page.program() == sample);
  CHECK(page.state().place == Place{});
  // What was removed while another program was open does not take its place.
  page.run(command::OpenProgram{own.id});
  page.run(command::RemoveProgram{sample.id});
  page.run(command::RestoreProgram{});
  CHECK(page.state().programs.size() == 2);
  CHECK(page.program() == own);
}

TEST_CASE("sample: nothing in it is wrong, and it is the same in a file") {
  for (const std::string_view today : {"2026-11-28", "2028-02-29", "2027-01-04", "2027-07-31"}) {
    CAPTURE(today);
    const Program program = made(today);
    CHECK(validate(program).empty());
    const Result<Program> read = codec::read_program(codec::write_program(program));
    REQUIRE(read.ok());
    CHECK(*read == program);
  }
}

TEST_CASE("sample: in Spanish nothing that people read or wrote is left in English") {
  const std::multiset<std::string> english = texts_in(made("2026-11-28"));
  const std::multiset<std::string> spanish = texts_in(made("2026-11-28", 1, "es"));
  CHECK(english.size() > 500);
  CHECK(spanish.size() == english.size());
  for (const std::string& text : spanish) {
    CAPTURE(text);
    CHECK(english.count(text) == 0);
  }
}

TEST_CASE("sample: in Spanish a topic is found by its English name, too") {
  const Program program = made("2026-11-28", 1, "es");
  const auto found =
      std::find_if(program.topics.begin(), program.topics.end(),
                   [](const auto& one) { return one.second.name == "Círculos restaurativos"; });
  REQUIRE(found != program.topics.end());
  CHECK(found->second.synonyms.count("Restorative circles") == 1);
  CHECK(found->second.synonyms.count("prácticas restaurativas") == 1);
}

TEST_CASE("sample: in Spanish there is as much of it") {
  const Program english = made("2026-11-28");
  const Program spanish = made("2026-11-28", 1, "es");
  CHECK(validate(spanish).empty());
  CHECK(spanish.people.size() == english.people.size());
  CHECK(spanish.events.size() == english.events.size());
  CHECK(spanish.matches.size() == english.matches.size());
  CHECK(spanish.sessions.size() == english.sessions.size());
}

TEST_CASE("sample: no sign-up form offers its misspelt topic, or what two went on with") {
  const Program program = made("2026-11-28");
  const auto has_topic = [&](const char* name) {
    return count(program.topics, [&](const Topic& topic) { return topic.name == name; }) > 0;
  };
  REQUIRE(has_topic("Family engagment"));  // to be merged with the right one
  const auto templates = codec::embedded_templates("en");
  for (const auto& entry : program.events) {
    const Event& event = entry.second;
    if (!event.follows.empty()) continue;
    CAPTURE(event.name);
    for (const codec::FormChoice& topic : intake::form_topics(program, entry.first, templates)) {
      CHECK(topic.name != "Family engagment");
      CHECK(topic.name != "Going on together");
    }
  }
}

TEST_CASE("sample: the same day and numbers give the same, whatever was played before") {
  CHECK(made("2026-11-28") == made("2026-11-28"));
  CHECK_FALSE(made("2026-11-28", 2) == made("2026-11-28"));
}

TEST_CASE("sample: the newest event is the sprint of its sheet alone, still to be matched") {
  const Program program = made("2026-11-28");
  const EventId sprint = event_called(program, kSprint);
  const Event& event = *program.events.find(sprint);
  CHECK(event.created_on == "2026-11-28");
  CHECK_FALSE(event.archived);
  CHECK(count(program.events,
              [&](const Event& other) { return other.created_on >= event.created_on; }) == 1);
  CHECK(count(program.matches, [&](const Match& match) { return match.event == sprint; }) == 0);

  Browser browser;
  Page page(browser);
  import_sample(page);
  const Program alone = page.program();
  // Who they are and what they said there; ids differ.
  const auto told = [](const Program& from, const EventId& of) {
    std::multiset<std::string> lines;
    for (const auto& [id, registration] : from.registrations) {
      if (!(registration.event == of)) continue;
      std::set<std::string> topics;
      for (const auto& [topic, offer] : registration.offers) {
        topics.insert("+" + from.topics.find(topic)->name);
      }
      for (const auto& [topic, request] : registration.requests) {
        topics.insert("-" + from.topics.find(topic)->name + request.goal);
      }
      std::string line = from.people.find(registration.person)->name + registration.comment;
      for (const std::string& topic : topics) line += topic;
      lines.insert(line);
    }
    return lines;
  };
  CHECK(told(program, sprint).size() == 64);
  CHECK(told(program, sprint) == told(alone, page.only_event()));
}

TEST_CASE("sample: four sites, and a past of every kind of event that was matched and met") {
  const Program program = made("2026-11-28");
  CHECK(program.sites.size() == 4);
  CHECK(program.initiatives.size() == 3);
  CHECK(program.pd_plans.size() == 4);
  std::set<EventKind> kinds;
  for (const ProgramMeeting& meeting : program_meetings(program, {}, 4'000'000'000'000)) {
    kinds.insert(program.events.find(meeting.event)->kind);
    CHECK(meeting.day < "2026-11-28");
    CHECK(meeting.minutes > 0);
  }
  for (const EventKind kind :
       {EventKind::topic_sprint, EventKind::pd_plan, EventKind::one_off, EventKind::speed_mentoring,
        EventKind::informational_interview, EventKind::new_teacher}) {
    CHECK(kinds.count(kind) == 1);
  }
  for (const auto& entry : program.events) {
    const Event& event = entry.second;
    CAPTURE(event.name);
    if (event.name != kSprint) CHECK_FALSE(event.purpose.empty());
  }
}

TEST_CASE("sample: every state that people meet is there") {
  const Program program = made("2026-11-28");
  std::map<MatchState, int> matches;
  for (const auto& [id, match] : program.matches) {
    ++matches[match.state];
    const bool ended =
        match.state == MatchState::declined || match.state == MatchState::ended_early;
    CHECK(match.reason.empty() != ended);
  }
  for (const MatchState state :
       {MatchState::notified, MatchState::accepted, MatchState::declined, MatchState::active,
        MatchState::completed, MatchState::ended_early}) {
    CAPTURE(static_cast<int>(state));
    CHECK(matches[state] > 0);
  }
  CHECK(matches[MatchState::proposed] == 0);
  std::map<SessionState, int> sessions;
  for (const auto& [id, session] : program.sessions) {
    ++sessions[session.state];
    CHECK((session.state == SessionState::planned) == (session.starts_at > "2026-11-28"));
    CHECK((session.state == SessionState::held) != session.notes.empty());
    CHECK((session.state == SessionState::missed) != session.absent.empty());
  }
  CHECK(sessions[SessionState::held] > 60);
  CHECK(sessions[SessionState::missed] > 1);
  CHECK(sessions[SessionState::planned] > 1);
  CHECK(count(program.feedback, [](const Feedback& said) { return said.later; }) > 5);
  CHECK(count(program.feedback, [](const Feedback& said) { return said.match.empty(); }) > 20);
  CHECK(count(program.people, [](const Person& person) { return person.archived; }) == 3);
  for (const Approval approval : {Approval::approved, Approval::waiting, Approval::waitlisted}) {
    CHECK(count(program.registrations,
                [&](const Registration& one) { return one.approval == approval; }) > 0);
  }
}

TEST_CASE("sample: who meets again has been told when, a first time or two is still to be told") {
  const Program program = made("2026-11-28");
  std::size_t told = 0;
  for (const auto& [id, session] : program.sessions) told += session.told.size();
  std::size_t to_tell = 0;
  for (const auto& [id, news] : session_news(program, "2026-11-28T08:00")) {
    CHECK(news.off.empty());
    to_tell += news.when.size();
  }
  CHECK(told > to_tell);
  CHECK(to_tell > 0);
  CHECK(to_tell <= 4);
}

TEST_CASE("sample: what people said answers what their event asks") {
  const Program program = made("2026-11-28");
  for (const auto& [id, said] : program.feedback) {
    const Match* match = program.matches.find(said.match);
    if (match == nullptr) continue;
    const Event& event = *program.events.find(said.event);
    CAPTURE(event.name);
    CHECK(fits_form(questions_of(event.kind, said.from == match->mentor, said.later), said));
  }
}

TEST_CASE("sample: nobody is in two places at once, and nobody meets on a weekend") {
  const Program program = made("2026-11-28");
  std::set<std::pair<std::string, PersonId>> busy;
  for (const auto& entry : program.sessions) {
    const Session& session = entry.second;
    const Match& match = *program.matches.find(session.match);
    for (const PersonId& person : {match.mentor, match.mentee}) {
      CAPTURE(session.starts_at);
      CAPTURE(program.people.find(person)->name);
      CHECK(busy.insert({session.starts_at, person}).second);
    }
  }
  // Of a week, from a Monday on.
  const std::vector<std::string> weekdays{"2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26",
                                          "2026-11-27", "2026-11-27", "2026-11-30"};
  for (int day = 0; day < 7; ++day) {
    CHECK(sample_day("2026-11-29", 6 - day) == weekdays[static_cast<std::size_t>(day)]);
  }
}
