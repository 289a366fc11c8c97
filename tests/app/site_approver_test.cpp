// A site's approver: the copy that goes out holds nobody else, and what comes back in it is taken
// over as one step. And the poster that invites.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "app/app_fixture.h"
#include "app/sign_up_visit.h"
#include "codec/program_json.h"
#include "edit/site_copy.h"
#include "model/collections.h"
#include "model/profile_form.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// A program of random words. Each belongs to the copy for one site, or must not be in it.
class District {
 public:
  explicit District(std::uint64_t seed) : random_(seed) {
    program.id = word();
    program.info.live[ProgramInfoId(std::string(kProgramInfo))] = {open(), false, {}};
    event = add_event(open());
    other_event_ = add_event(hidden());
    site = add_site(open());
    other_site_ = add_site(hidden());
    const int people = 2 + static_cast<int>(random_.next() % 6);
    for (int number = 0; number < people; ++number) add_person(site, event, true);
    for (int number = 0; number < people; ++number) {
      add_person(other_site_, event, false);
      add_person(site, other_event_, false);
    }
    add_what_happened();
    set_aside();
  }

  Program program;
  EventId event;
  SiteId site;
  std::vector<std::string> shown, secret;

 private:
  std::string word() {
    std::string text = "w";
    for (int letter = 0; letter < 14; ++letter) {
      text += static_cast<char>('a' + random_.next() % 26);
    }
    return text;
  }
  std::string open() { return shown.emplace_back(word()); }
  std::string hidden() { return secret.emplace_back(word()); }
  std::string text(bool is_shown) { return is_shown ? open() : hidden(); }

  EventId add_event(const std::string& name) {
    const EventId id(word());
    Event& one = program.events.live[id];
    one.name = name;
    one.approval = Sides::both;
    one.initiative = InitiativeId(hidden());
    program.initiatives.live[one.initiative].name = hidden();
    return id;
  }

  SiteId add_site(const std::string& name) {
    const SiteId id(word());
    program.sites.live[id] = {name, {hidden()}};
    return id;
  }

  void add_person(const SiteId& of_site, const EventId& in, bool is_shown) {
    const PersonId id(text(is_shown));
    people_.push_back(id);
    Person& person = program.people.live[id];
    person.name = text(is_shown);
    person.email = text(is_shown) + "@example.org";
    person.site = of_site;
    person.characteristics[text(is_shown)] = text(is_shown);
    person.other_names = {hidden()};
    person.other_emails = {hidden()};
    person.merged_ids = {PersonId(hidden())};
    person.different_from = {people_.front()};
    person.pipeline_since = "2026-01-02";
    add_registration(id, in, is_shown);
    program.unknown[{key_of<Person>(id), "photo"}] = '"' + hidden() + '"';
  }

  void add_registration(const PersonId& person, const EventId& in, bool is_shown) {
    Registration& one = program.registrations.live[RegistrationId(text(is_shown))];
    one.event = in;
    one.person = person;
    one.mentors = one.seeks = true;
    one.approval = Approval::waiting;
    one.offers[add_topic(is_shown)] = {2, true};
    one.requests[add_topic(is_shown)] = {1, 1, text(is_shown)};
    one.pools = {add_pool(is_shown)};
    one.availability = {text(is_shown)};
    one.characteristics[text(is_shown)] = text(is_shown);
    one.preferred_mentors[people_.front()] = 1;
    one.preferred_mentees[people_.back()] = 1;
    one.vetoes = {PersonId(hidden())};
    one.comment = hidden();
    one.arrived_at = "2026-02-03T10:00:00Z";
    one.fixed_table = MeetingTableId(hidden());
    one.stands_in_for = PersonId(hidden());
  }

  TopicId add_topic(bool is_shown) {
    const TopicId area(text(is_shown)), id(text(is_shown));
    program.topics.live[area].name = text(is_shown);
    program.topics.live[id] = {text(is_shown), area, {hidden()}, {hidden()}, {TopicId(hidden())}};
    return id;
  }

  PoolId add_pool(bool is_shown) {
    const PoolCategoryId category(text(is_shown));
    program.pool_categories.live[category].name = text(is_shown);
    const PoolId id(text(is_shown));
    program.pools.live[id] = {category, text(is_shown), {hidden()}};
    return id;
  }

  void add_what_happened() {
    const MatchId match(hidden());
    Match& pair = program.matches.live[match];
    pair.event = event;
    pair.mentor = people_.front();
    pair.mentee = people_.back();
    pair.reason = hidden();
    program.forbidden_pairs.live[ForbiddenPairId(hidden())] = {event, people_.front(),
                                                               people_.back()};
    Session& session = program.sessions.live[SessionId(hidden())];
    session.match = match;
    session.notes = hidden();
    session.private_notes = hidden();
    Feedback& feedback = program.feedback.live[FeedbackId(hidden())];
    feedback.event = event;
    feedback.from = people_.front();
    feedback.will_try = hidden();
    feedback.private_note = hidden();
    PdPlan& plan = program.pd_plans.live[PdPlanId(hidden())];
    plan.person = people_.front();
    plan.name = hidden();
    plan.note = hidden();
  }

  // What was removed is kept beside the rest in a file.
  void set_aside() {
    program.people.removed[PersonId(hidden())].name = hidden();
    Registration gone;
    gone.event = event;
    gone.person = people_.front();
    gone.comment = hidden();
    program.registrations.removed[RegistrationId(hidden())] = gone;
    program.topics.removed[TopicId(hidden())].name = hidden();
  }

  SeededRandom random_;
  EventId other_event_;
  SiteId other_site_;
  std::vector<PersonId> people_;
};

bool holds(const std::string& bytes, const std::string& word) {
  return bytes.find(word) != std::string::npos;
}

std::string site_file(Page& page, const EventId& event, const SiteId& site) {
  page.files.downloads.clear();
  page.run(command::ExportSiteCopy{event, site});
  REQUIRE(page.error() == "");
  REQUIRE(page.files.downloads.size() == 1);
  return page.files.downloads[0].bytes;
}

std::vector<RegistrationId> all_ids(const Program& program) {
  std::vector<RegistrationId> ids;
  for (const auto& [id, registration] : program.registrations) ids.push_back(id);
  return ids;
}

// What the approver of a site sends back after approving the first and refusing the others.
std::string answer_of_approver(const std::string& file) {
  Browser elsewhere;
  Page approver(elsewhere, 2);
  approver.files.give("copy.rondo.json", file);
  std::vector<RegistrationId> ids = all_ids(approver.program());
  approver.run(command::SetApproval{{ids.front()}, Approval::approved});
  ids.erase(ids.begin());
  approver.run(command::SetApproval{ids, Approval::refused});
  approver.files.downloads.clear();
  approver.run(command::ExportProgram{});
  return approver.files.downloads.at(0).bytes;
}

bool says(const Page& page, std::string_view key) {
  const auto& notices = page.state().notices;
  return std::any_of(notices.begin(), notices.end(),
                     [&](const Notice& notice) { return notice.text.key == key; });
}

}  // namespace

TEST_CASE("a site copy holds no word of anybody else, seeds 1 to 30") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    const District district(seed);
    Browser browser;
    Page page(browser, seed);
    page.files.give("district.rondo.json", codec::write_program(district.program));
    const std::string whole = codec::write_program(page.program());
    const std::string bytes = site_file(page, district.event, district.site);
    for (const std::string& word : district.secret) {
      CHECK_MESSAGE(holds(whole, word), word);
      CHECK_MESSAGE(!holds(bytes, word), word);
    }
    for (const std::string& word : district.shown) CHECK_MESSAGE(holds(bytes, word), word);
  }
}

TEST_CASE("a copy goes to the approver, comes back, and its decisions are one step with Undo") {
  const District district(7);
  Browser browser;
  Page host(browser);
  host.files.give("district.rondo.json", codec::write_program(district.program));
  const Program before = host.program();
  const std::string file = site_file(host, district.event, district.site);
  CHECK(host.files.downloads[0].name.ends_with(".rondo.json"));
  CHECK(host.program() == before);
  host.files.give("back.rondo.json", answer_of_approver(file));
  REQUIRE(host.state().same_program.has_value());
  CHECK(host.program() == before);
  host.run(command::DecideSameProgram{command::SameProgram::take_approvals});
  CHECK_FALSE(host.state().same_program.has_value());
  CHECK(says(host, "done.take_approvals"));
  CHECK(host.state().place == Place{Screen::event_people, district.event.text()});
  int approved = 0, refused = 0;
  Program reset = host.program();
  for (auto& [id, registration] : reset.registrations.live) {
    approved += registration.approval == Approval::approved ? 1 : 0;
    refused += registration.approval == Approval::refused ? 1 : 0;
    registration.approval = Approval::waiting;
  }
  CHECK(reset == before);
  CHECK(approved == 1);
  const Program copy = codec::read_program(file).value();
  CHECK(refused == static_cast<int>(copy.registrations.size()) - 1);
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("what the coordinator decided meanwhile stays, and is told by name") {
  const District district(8);
  Browser browser;
  Page host(browser);
  host.files.give("district.rondo.json", codec::write_program(district.program));
  const std::string file = site_file(host, district.event, district.site);
  const std::string back = answer_of_approver(file);
  const Program theirs = codec::read_program(back).value();
  const RegistrationId first = all_ids(theirs).front();
  host.run(command::SetApproval{{first}, Approval::waitlisted});
  host.files.give("back.rondo.json", back);
  host.run(command::DecideSameProgram{command::SameProgram::take_approvals});
  CHECK(host.program().registrations.find(first)->approval == Approval::waitlisted);
  // One message, whose Undo takes back what was taken over.
  const Notice& notice = latest_notice(host.state());
  const std::string told = host.state().words.text(notice.text);
  const PersonId person = theirs.registrations.find(first)->person;
  CHECK(holds(told, "Left as they are"));
  CHECK(holds(told, theirs.people.find(person)->name));
  CHECK(notice.undo_of_revision == host.state().revision);
  host.run(command::Undo{});
  host.files.give("again.rondo.json", file);
  host.run(command::DecideSameProgram{command::SameProgram::take_approvals});
  CHECK(says(host, "notice.approvals_same"));
}

TEST_CASE("an approval in a copy matches nobody, and in the program the message names it first") {
  District district(11);
  district.program.events.live.at(district.event).rolling = true;
  for (auto& [id, registration] : district.program.registrations.live) {
    const Person& person = district.program.people.live.at(registration.person);
    if (!(person.site == district.site)) registration.approval = Approval::approved;
  }
  Browser browser, elsewhere;
  Page host(browser);
  host.files.give("district.rondo.json", codec::write_program(district.program));
  const std::string file = site_file(host, district.event, district.site);
  Page approver(elsewhere, 2);
  approver.files.give("copy.rondo.json", file);
  CHECK(approver.program().name() != district.program.name());
  approver.run(command::SetApproval{all_ids(approver.program()), Approval::approved});
  approver.frame();
  CHECK(approver.program().matches.empty());
  CHECK(latest_notice(approver.state()).text.key.starts_with("done.approval.approved"));
  host.files.give("back.rondo.json", answer_of_approver(file));
  host.run(command::DecideSameProgram{command::SameProgram::take_approvals});
  host.frame();
  const Notice& notice = latest_notice(host.state());
  const std::string told = host.state().words.text(notice.text);
  CAPTURE(told);
  CHECK(holds(told, "Taken in from"));
  CHECK(holds(told, "Taken back, since it no longer fits: 1 proposed pair."));
  CHECK(notice.undo_what.key.starts_with("step.match"));
}

TEST_CASE("approvals go into their program also while another one is open") {
  const District district(9);
  Browser browser;
  Page host(browser);
  host.files.give("district.rondo.json", codec::write_program(district.program));
  const std::string back = answer_of_approver(site_file(host, district.event, district.site));
  host.run(command::NewProgram{"Another"});
  host.files.give("back.rondo.json", back);
  REQUIRE(host.state().same_program.has_value());
  host.run(command::DecideSameProgram{command::SameProgram::take_approvals});
  CHECK(host.program().id == district.program.id);
  CHECK(host.program().people.size() == district.program.people.size());
  CHECK(says(host, "done.take_approvals"));
}

TEST_CASE("without the program a copy opens as what it is; a site without people gets none") {
  const District district(10);
  Browser browser, elsewhere;
  Page host(browser);
  host.files.give("district.rondo.json", codec::write_program(district.program));
  const std::string file = site_file(host, district.event, district.site);
  Page other(elsewhere, 2);
  other.files.give("copy.rondo.json", file);
  CHECK_FALSE(other.state().same_program.has_value());
  CHECK(approver_site_of(other.program()) == district.site);
  CHECK(approver_site_of(host.program()).empty());
  host.run(command::ExportSiteCopy{district.event, SiteId("gone")});
  CHECK(host.error() == "error.site_copy.no_site");
}

TEST_CASE("the poster is one page with the code, or says that there is room for none") {
  Browser browser;
  Page host(browser);
  host.run(command::AddEvent{"blank"});
  host.run(command::PrintSignUpPoster{host.only_event()});
  REQUIRE(host.printer.blocks.size() == 1);
  CHECK(host.printer.blocks[0].picture.find("<svg") == 0);
  CHECK_FALSE(says(host, "notice.poster_without_code"));
  // Random letters can't be made smaller.
  Event event = *host.program().events.find(host.only_event());
  SeededRandom random(3);
  const auto letters = [&](int count) {
    std::string text;
    for (int at = 0; at < count; ++at) text += static_cast<char>('a' + random.next() % 26);
    return text;
  };
  event.purpose = letters(900);
  for (int question = 0; question < 10; ++question) event.asked[letters(150)] = {};
  host.run(command::PutEvent{host.only_event(), event});
  host.run(command::PrintSignUpPoster{host.only_event()});
  CHECK(host.printer.blocks[0].picture.empty());
  CHECK(says(host, "notice.poster_without_code"));
  CHECK(form_address(host.state(), host.only_event()).to_shorten == intake::FormPart::questions);
  host.run(command::PrintSignUpPoster{EventId("gone")});
  CHECK(host.error() == "error.match.no_event");
}

TEST_CASE("answers go with a question that is renamed, in one step that Undo takes back") {
  Browser browser;
  Page host(browser);
  host.run(command::AddEvent{"blank"});
  Event event = *host.program().events.find(host.only_event());
  event.asked = {{"Hobby", {}}, {"Years", {}}};
  host.run(command::PutEvent{host.only_event(), event});
  Person person;
  person.name = "Kai Lee";
  Registration registration;
  registration.mentors = true;
  registration.offers[TopicId(intake::id_on_form({"", "Data talks"}))] = {3, true};
  registration.characteristics = {{"Hobby", "Chess"}, {"Years", "7"}};
  host.run(command::SignUpHere{host.only_event(), person, registration});
  REQUIRE(host.error() == "");
  const auto said = [&] {
    return host.program().registrations.begin()->second.characteristics;
  };
  rename_question(event.asked, "Years", "Years of experience");
  host.run(command::PutEvent{host.only_event(), event});
  CHECK(said() ==
        std::map<std::string, std::string>{{"Hobby", "Chess"}, {"Years of experience", "7"}});
  host.run(command::Undo{});
  CHECK(said() == registration.characteristics);
}

TEST_CASE("the form's design is a step with Undo, and people sign up as it asks") {
  Browser browser;
  Page host(browser);
  host.run(command::AddEvent{"blank"});
  host.run(command::PutTopic{{}, Topic{"Data talks", {}, {}, {}, {}}});
  const TopicId topic = host.program().topics.begin()->first;
  const Event before = *host.program().events.find(host.only_event());
  Event event = before;
  event.signs_up = Sides::mentees;
  event.asks_times = false;
  event.form_topics = {topic};
  host.run(command::PutEvent{host.only_event(), event});
  Person person;
  person.name = "Kai Lee";
  Registration registration;
  registration.requests[topic] = {1, 0, "Start"};
  registration.availability = {"Mon 15:00"};
  host.run(command::SignUpHere{host.only_event(), person, registration});
  REQUIRE(host.program().registrations.size() == 1);
  const Registration& taken = host.program().registrations.begin()->second;
  CHECK(taken.seeks);
  CHECK_FALSE(taken.mentors);
  CHECK(taken.availability.empty());
  host.run(command::Undo{});
  host.run(command::Undo{});
  CHECK(*host.program().events.find(host.only_event()) == before);
}
