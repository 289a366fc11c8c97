// From the program's own form into the program: what is asked, what is said, what it changes.
#include "intake/sign_ups.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "edit/joining.h"
#include "edit/removal.h"
#include "intake/form_program.h"
#include "intake/form_topics.h"

namespace rondo::intake {
namespace {

using namespace test;

std::string refusal(const Program& program, const FilledIn& said) {
  const auto result =
      sign_up_from(form_of(program), said.person, said.registration, "2026-09-10T10:00:00Z");
  return result ? "" : result.error().key;
}

bool offers_topic(const codec::SignUpForm& form, const std::string& name) {
  return std::any_of(form.topics.begin(), form.topics.end(),
                     [&](const codec::FormChoice& topic) { return topic.name == name; });
}

}  // namespace

TEST_CASE("the form asks what the event asks, and offers topics rather than focus areas") {
  const Program program = program_with_form();
  const codec::SignUpForm form = form_of(program);
  CHECK(form.program == program.id);
  CHECK(form.closes_on == "2026-09-30");
  CHECK(form.sites.size() == 2);
  CHECK(offers_topic(form, "Calm starts"));
  CHECK_FALSE(offers_topic(form, "SEL"));
  REQUIRE(form.categories.size() == 1);
  CHECK(form.categories[0].ticks == TickRange{1, 1});
  CHECK(form.categories[0].pools.size() == 2);
  REQUIRE(form.questions.size() == 2);
  CHECK(form.questions[1] ==
        codec::FormQuestion{"Language", {"English", "Español"}, ProfileAnswer::one_of});
  CHECK(sign_up_form(program, EventId("gone"), {}).error().key == "error.match.no_event");
}

TEST_CASE("the form suggests the likely topics that the program does not know, in its language") {
  Program program = program_with_form();
  program.events.live[event_of(program)].kind = EventKind::topic_sprint;
  const auto suggests = [&](const char* language, const char* name) {
    const auto templates = codec::embedded_templates(language);
    return offers_topic(sign_up_form(program, event_of(program), templates).value(), name);
  };
  CHECK(suggests("en", "Restorative circles"));
  CHECK(suggests("es", "Círculos restaurativos"));
  CHECK_FALSE(suggests("es", "Restorative circles"));
  program.topics.live[TopicId("circles")] = {"Restorative Circles", {}, {}, {}, {}};
  CHECK(suggests("es", "Restorative Circles"));
  CHECK_FALSE(suggests("es", "Círculos restaurativos"));
}

TEST_CASE("no form offers what looks misspelt, or what pairs of another event go on with") {
  Program program = program_with_form();
  program.topics.live[TopicId("typo")].name = "Data tlks";
  program.topics.live[TopicId("on")].name = "Going on together";
  const EventId follow_up("zzzz");  // behind the other one, which event_of() takes
  program.events.live[follow_up].follows = event_of(program);
  const auto offer = [&](const char* id, const char* topic, const EventId& event) {
    Registration& registration = program.registrations.live[RegistrationId(id)];
    registration.event = event;
    registration.person = PersonId(id);
    registration.mentors = true;
    registration.offers[TopicId(topic)] = {};
  };
  offer("a", "data", event_of(program));
  offer("b", "data", event_of(program));
  offer("c", "typo", event_of(program));
  offer("d", "on", follow_up);
  const codec::SignUpForm form = form_of(program);
  CHECK(offers_topic(form, "Data talks"));
  CHECK_FALSE(offers_topic(form, "Data tlks"));
  CHECK_FALSE(offers_topic(form, "Going on together"));
  // By hand they can be put down for somebody all the same, after what the form offers.
  codec::SignUpForm by_hand;
  by_hand.topics = topics_by_hand(program, event_of(program), codec::embedded_templates());
  CHECK(offers_topic(by_hand, "Data tlks"));
  CHECK(offers_topic(by_hand, "Going on together"));
  REQUIRE(by_hand.topics.size() > form.topics.size());
  CHECK(std::equal(form.topics.begin(), form.topics.end(), by_hand.topics.begin()));
  // Whoever asks for it by name, and an event that names it, means it.
  offer("e", "on", event_of(program));
  CHECK(offers_topic(form_of(program), "Going on together"));
  change_event(program, [](Event& event) { event.form_topics = {TopicId("typo")}; });
  CHECK(offers_topic(form_of(program), "Data tlks"));
}

TEST_CASE("what can't be meant is refused in words about the form") {
  const Program program = program_with_form();
  CHECK(refusal(program, kai()).empty());
  const auto with = [&](auto change) {
    FilledIn said = kai();
    change(said);
    return refusal(program, said);
  };
  CHECK(with([](FilledIn& said) { said.person.name = " "; }) == "error.name_missing");
  CHECK(with([](FilledIn& said) { said.person.email = "kai at home"; }) == "error.sign_up.email");
  CHECK(with([](FilledIn& said) { said.registration.mentors = said.registration.seeks = false; }) ==
        "error.sign_up.side");
  CHECK(with([](FilledIn& said) { said.registration.offers.clear(); }) == "error.sign_up.offers");
  CHECK(with([](FilledIn& said) { said.registration.requests.clear(); }) ==
        "error.sign_up.requests");
  CHECK(with([](FilledIn& said) { said.registration.pools.clear(); }) ==
        "error.sign_up.ticks_exactly");
  CHECK(with([](FilledIn& said) { said.registration.pools.insert(PoolId("high")); }) ==
        "error.sign_up.ticks_exactly");
}

TEST_CASE("all that can't be meant is told at once, in the order of the form") {
  const Program program = program_with_form();
  const codec::SignUpForm form = form_of(program);
  const auto keys = [&](const FilledIn& said) {
    std::vector<std::string> all;
    for (const Message& one : sign_up_mistakes(form, said.person, said.registration)) {
      all.push_back(one.key);
    }
    return all;
  };
  CHECK(keys(kai()).empty());
  FilledIn said = kai();
  said.person.name.clear();
  said.person.email = "kai at home";
  said.registration.offers.clear();
  said.registration.pools.clear();
  CHECK(keys(said) == std::vector<std::string>{"error.name_missing", "error.sign_up.email",
                                               "error.sign_up.offers",
                                               "error.sign_up.ticks_exactly"});
}

TEST_CASE("an answer brings in all that was said") {
  Program program = program_with_form();
  const SignUpPreview taken = take(program, {answer_of(program, kai())});
  CHECK(taken.added == 1);
  const Registration& registration = test::registration_of(program, "Kai Lee");
  CHECK(registration.offers == kai().registration.offers);
  CHECK(registration.requests == kai().registration.requests);
  CHECK(registration.pools == kai().registration.pools);
  CHECK(registration.availability == kai().registration.availability);
  CHECK(registration.characteristics == kai().registration.characteristics);
  CHECK(registration.approval == Approval::none_needed);
  CHECK(program.people.find(registration.person)->site == SiteId("north"));
}

TEST_CASE("an answer opened twice changes nothing, also what was put right by hand since") {
  Program program = program_with_form();
  const codec::SignUp answer = answer_of(program, kai());
  take(program, {answer});
  {
    Transaction edit(program);
    const auto& [id, found] = *program.registrations.begin();
    Registration changed = found;
    changed.offers[TopicId("calm")].level = 1;
    edit.put(RegistrationId(id), changed);
    (void)edit.finish({});
  }
  const Program before = program;
  const SignUpPreview again = take(program, {answer, answer});
  CHECK(again.added + again.changed == 0);
  CHECK(program == before);
}

TEST_CASE("a later answer replaces all of the earlier one; an older one changes nothing") {
  Program program = program_with_form();
  take(program, {answer_of(program, kai())});
  FilledIn less = kai();
  less.registration.seeks = false;
  less.registration.offers = {{TopicId("data"), {0, false}}};
  less.registration.availability.clear();
  less.registration.characteristics.clear();
  const SignUpPreview later = take(program, {answer_of(program, less, "2026-09-11T10:00:00Z")});
  CHECK(later.changed == 1);
  const Registration after = test::registration_of(program, "Kai Lee");
  CHECK_FALSE(after.seeks);
  CHECK(after.offers == less.registration.offers);
  CHECK(after.requests.empty());
  CHECK(after.availability.empty());
  CHECK(after.characteristics.empty());
  const codec::SignUp earlier = answer_of(program, kai(), "2026-09-09T10:00:00Z");
  const SignUpPreview older = take(program, {earlier});
  CHECK(older.unchanged == 1);
  REQUIRE(older.questions.size() == 1);
  CHECK(older.questions[0].message ==
        Message{"received.older",
                {arg("name", "Kai Lee"), arg("given", WallTime{"2026-09-09T10:00"}),
                 arg("later", WallTime{"2026-09-11T10:00"})}});
  CHECK(older.questions[0].assumed == "leave");
  CHECK(test::registration_of(program, "Kai Lee") == after);
  // Unless it is to count all the same.
  const SignUpPreview taken = take(program, {earlier}, {{older.questions[0].question, "take"}});
  CHECK(taken.changed == 1);
  CHECK(taken.questions[0].decided);
  CHECK(test::registration_of(program, "Kai Lee").offers == kai().registration.offers);
}

TEST_CASE("of two answers of one person at once the later counts, in any order") {
  Program forwards = program_with_form(), backwards = program_with_form();
  FilledIn later = kai();
  later.registration.offers[TopicId("data")] = {2, false};
  const codec::SignUp first = answer_of(forwards, kai());
  const codec::SignUp second = answer_of(forwards, later, "2026-09-12T10:00:00Z");
  const SignUpPreview both = take(forwards, {first, second});
  CHECK(both.added == 1);
  REQUIRE(both.questions.size() == 1);
  CHECK(both.questions[0].message.key == "received.older");
  take(backwards, {second, first});
  for (const Program* program : {&forwards, &backwards}) {
    CHECK(test::registration_of(*program, "Kai Lee").offers == later.registration.offers);
  }
  Program decided = program_with_form();
  take(decided, {first, second}, {{both.questions[0].question, "take"}});
  CHECK(test::registration_of(decided, "Kai Lee").offers == kai().registration.offers);
}

TEST_CASE("an older form: joined records are found, what was removed is left out and named") {
  Program program = program_with_form();
  FilledIn said = kai();
  said.registration.offers[TopicId("data")] = {0, false};
  const codec::SignUp answer = answer_of(program, said);
  {
    Transaction edit(program);
    edit.put(TopicId("talks"), Topic{"Talking about data", {}, {}, {}, {}});
    join_topics(edit, TopicId("talks"), TopicId("data"));
    remove_topic(edit, TopicId("calm"));
    remove_pool(edit, PoolId("low"));
    remove_site(edit, SiteId("north"));
    (void)edit.finish({});
  }
  const SignUpPreview taken = take(program, {answer});
  for (const char* gone : {"received.topic_gone", "received.pool_gone", "received.site_gone"}) {
    CHECK_MESSAGE(notes(taken, gone), gone);
  }
  const Registration& registration = test::registration_of(program, "Kai Lee");
  CHECK(registration.offers == std::map<TopicId, Offer>{{TopicId("talks"), {0, false}}});
  CHECK(registration.requests.begin()->first == TopicId("talks"));
  CHECK(registration.pools.empty());
  CHECK(program.topics.size() == 2);
}

TEST_CASE("topics and sites that the form did not have come in by their names") {
  Program program = program_with_form();
  FilledIn said = kai();
  const auto by_name = [](const char* name) {
    return id_on_form({"", name});
  };
  said.person.site = SiteId(by_name("Harbor School"));
  said.registration.offers = {{TopicId(by_name("Puppetry")), {2, false}}};
  take(program, {answer_of(program, said)});
  const Registration& registration = test::registration_of(program, "Kai Lee");
  REQUIRE(registration.offers.size() == 1);
  CHECK(program.topics.find(registration.offers.begin()->first)->name == "Puppetry");
  CHECK(program.sites.find(program.people.find(registration.person)->site)->name ==
        "Harbor School");
}

TEST_CASE("of two answers that write one site differently it is asked whether they mean one") {
  Program program = program_with_form();
  FilledIn ada = kai(), kai_lee = kai();
  ada.person.name = "Ada Nowak";
  ada.person.email.clear();
  kai_lee.person.site = SiteId(id_on_form({"", "Harbor View"}));
  ada.person.site = SiteId(id_on_form({"", "harbor view school"}));
  const SignUpPreview shown = take(program, {answer_of(program, kai_lee), answer_of(program, ada)});
  REQUIRE(shown.questions.size() == 1);
  CHECK(shown.questions[0].message.key == "import.looks_like_site");
}

TEST_CASE("outside of the window an answer is taken, with a warning") {
  Program program = program_with_form();
  const SignUpPreview taken = take(program, {answer_of(program, kai(), "2026-10-02T08:00:00Z")});
  CHECK(taken.added == 1);
  CHECK(notes(taken, "received.late"));
}

TEST_CASE("what a joined topic was called at first still means it when somebody writes it") {
  Program program = program_with_form();
  const std::vector<EventTemplate> templates = codec::embedded_templates();
  const auto likely = std::find_if(templates.begin(), templates.end(),
                                   [](const EventTemplate& one) { return !one.topics.empty(); });
  REQUIRE(likely != templates.end());
  const std::string written = likely->topics.front().name;
  {
    Transaction edit(program);
    Event event = *program.events.find(event_of(program));
    event.kind = likely->event.kind;
    edit.put(event_of(program), event);
    Topic data = *program.topics.find(TopicId("data"));
    data.synonyms.insert(written);
    edit.put(TopicId("data"), data);
    (void)edit.finish({});
  }
  const std::size_t topics = program.topics.size();
  FilledIn said = kai();
  said.registration.offers = {{TopicId(id_on_form({"", written})), Offer{2, true}}};
  take(program, {answer_of(program, said)});
  CHECK(program.topics.size() == topics);
  CHECK(test::registration_of(program, "Kai Lee").offers.count(TopicId("data")) == 1);
}

TEST_CASE("all answers of somebody who is undecided wait, and nothing that they name is added") {
  Program program = program_with_form();
  {
    Transaction edit(program);
    edit.put(PersonId("kai"), Person{"Kai Lee", "k@example.org", SiteId("north"), {}, {}, {}, {}});
    (void)edit.finish({});
  }
  FilledIn said = kai();
  said.registration.offers[TopicId(id_on_form({"", "Puppetry"}))] = {2, true};
  const Program before = program;
  const SignUpPreview shown =
      take(program, {answer_of(program, said), answer_of(program, said, "2026-09-11T10:00:00Z")});
  CHECK(program == before);
  CHECK(shown.undecided == 1);
  CHECK(shown.waiting == std::set<std::size_t>{0, 1});
  REQUIRE(shown.people.size() == 1);
  CHECK(shown.people[0].person.name == "Kai Lee");
  CHECK(shown.people[0].person.site == "North High");
}

TEST_CASE("somebody known by address is found; of two with one name it is asked") {
  Program program = program_with_form();
  {
    Transaction edit(program);
    edit.put(PersonId("kai"), Person{"K. Lee", "kai@example.org", {}, {}, {}, {}, {}});
    edit.put(PersonId("mia"),
             Person{"Mia Roth", "mia@example.org", SiteId("west"), {}, {}, {}, {}});
    (void)edit.finish({});
  }
  take(program, {answer_of(program, kai())});
  CHECK(program.people.size() == 2);
  CHECK(program.people.find(PersonId("kai"))->name == "Kai Lee");
  FilledIn mia = kai();
  mia.person.name = "Mia Roth";
  mia.person.email.clear();
  mia.person.site = SiteId("north");
  const codec::SignUp answer = answer_of(program, mia);
  const SignUpPreview asked = preview_sign_ups({answer}, {}, {}, clock_at(kNow), program);
  REQUIRE(asked.questions.size() == 1);
  const std::string question = asked.questions[0].question;
  Program same = program;
  take(same, {answer}, {{question, "mia"}});
  CHECK(same.people.size() == 2);
  take(program, {answer}, {{question, std::string(kNewPerson)}});
  CHECK(program.people.size() == 3);
}

TEST_CASE(
    "where the rule asks for it new sign-ups wait for approval, and who comes back does not") {
  Program program = program_with_form();
  const EventId id = event_of(program);
  const auto set_rule = [&](Sides rule) {
    Transaction edit(program);
    Event event = *program.events.find(id);
    event.approval = rule;
    edit.put(id, event);
    (void)edit.finish({});
  };
  set_rule(Sides::mentees);
  FilledIn mentor = kai();
  mentor.registration.seeks = false;
  take(program, {answer_of(program, mentor)});
  CHECK(test::registration_of(program, "Kai Lee").approval == Approval::none_needed);
  // Asks for a side that has to be approved.
  take(program, {answer_of(program, kai(), "2026-09-11T10:00:00Z")});
  CHECK(test::registration_of(program, "Kai Lee").approval == Approval::waiting);
  {
    Transaction edit(program);
    const auto& [found, registration] = *program.registrations.begin();
    Registration approved = registration;
    approved.approval = Approval::approved;
    approved.withdrawn = true;
    edit.put(RegistrationId(found), approved);
    (void)edit.finish({});
  }
  take(program, {answer_of(program, kai(), "2026-09-12T10:00:00Z")});
  CHECK(test::registration_of(program, "Kai Lee").approval == Approval::approved);
  CHECK_FALSE(test::registration_of(program, "Kai Lee").withdrawn);
}

TEST_CASE(
    "by when help is needed and the own level come back, and are taken back by who is asked") {
  Program program = program_with_form();
  change_event(program, [](Event& event) {
    event.asks_needed_by = true;
    event.weights[Factor::level] = 3;
  });
  FilledIn said = kai();
  said.registration.requests[TopicId("data")] = {1, 2, "Ask better questions", "2026-09-18"};
  take(program, {answer_of(program, said)});
  const auto request = [&] {
    return test::registration_of(program, "Kai Lee").requests.at(TopicId("data"));
  };
  CHECK(request() == said.registration.requests.at(TopicId("data")));
  // An answer to a form that asked for neither leaves both.
  codec::SignUp older = answer_of(program, kai(), "2026-09-11T10:00:00Z");
  older.asked.own_levels = older.asked.needed_by = false;
  take(program, {older});
  CHECK(request().level == 2);
  CHECK(request().needed_by == "2026-09-18");
  take(program, {answer_of(program, kai(), "2026-09-12T10:00:00Z")});
  CHECK(request().level == 0);
  CHECK(request().needed_by.empty());
}

TEST_CASE("a sitting's form asks for nothing that a sitting has no use for") {
  Program program = program_with_form();
  change_event(program, [](Event& event) {
    event.kind = EventKind::speed_mentoring;
    event.form_times = "Mon 15:00";
  });
  const codec::SignUpForm form = form_of(program);
  CHECK_FALSE(form.asks.times);
  CHECK_FALSE(form.asks.places);
  CHECK(form.times.empty());
  CHECK(form.max_meetings == program.events.find(event_of(program))->rounds);
  CHECK(form.meeting_minutes > 0);
  FilledIn said = kai();
  said.registration.capacity = 5;
  const codec::SignUp answer = answer_of(program, said);
  CHECK_FALSE(answer.capacity);
  CHECK(answer.times.empty());
  take(program, {answer});
  CHECK_FALSE(test::registration_of(program, "Kai Lee").capacity);
  change_event(program, [](Event& event) { event.rounds = 2'000; });  // as a damaged file may say
  CHECK(form_of(program).max_meetings == 0);
}

TEST_CASE("a form holds what the coordinator designed, and nothing else is asked") {
  Program program = program_with_kai();
  CHECK(form_of(program).times.empty());  // what one guest wrote is not shown to the next
  change_event(program,
               [](Event& event) { event.form_times = "Tue 7:30\n\nMon  15:00 \ntue 7.30\n"; });
  CHECK(form_of(program).times == std::vector<std::string>{"Tue 7:30", "Mon 15:00"});
  change_event(program, [](Event& event) {
    event.signs_up = Sides::mentees;
    event.form_topics = {TopicId("data")};
    event.asks_times = false;
  });
  const codec::SignUpForm form = form_of(program);
  CHECK(form.asks == codec::FormScope{Sides::mentees, false, false, false});
  CHECK(form.topics == std::vector<codec::FormChoice>{{"data", "Data talks"}});
  CHECK(form.times.empty());
  FilledIn said = kai();
  said.registration.mentors = said.registration.seeks = false;
  said.registration.requests[TopicId(id_on_form({"", "Puppetry"}))] = {2, 0, ""};
  const codec::SignUp answer = answer_of(program, said);
  CHECK(answer.seeks);
  CHECK_FALSE(answer.mentors);
  CHECK(answer.offers.empty());
  REQUIRE(answer.requests.size() == 1);
  CHECK(answer.requests[0].topic.name == "Data talks");
  CHECK(answer.times.empty());
  CHECK(answer.asked == form.asks);
  change_event(program, [](Event& event) { event.signs_up = Sides::nobody; });
  CHECK(refusal(program, said) == "error.sign_up.closed");
}

TEST_CASE("an archived event has no form, and answers that still come are marked") {
  Program program = program_with_form();
  const codec::SignUp answer = answer_of(program, kai());
  change_event(program, [](Event& event) { event.archived = true; });
  const auto form = sign_up_form(program, event_of(program), codec::embedded_templates());
  REQUIRE_FALSE(form.ok());
  CHECK(form.error().key == "error.event.archived");
  CHECK(notes(take(program, {answer}), "received.archived"));
  CHECK_FALSE(notes(take(program, {answer}), "received.late"));
  change_event(program, [](Event& event) { event.closes_on = "2020-01-01"; });
  const SignUpPreview late = take(program, {answer});
  CHECK(notes(late, "received.archived"));
  CHECK(notes(late, "received.late"));
}

TEST_CASE("topics asked for are told in the order in which they were chosen") {
  Program program = program_with_form();
  FilledIn said = kai();
  said.registration.mentors = false;
  said.registration.requests = {{TopicId("calm"), {2, 0, "", {}}},
                                {TopicId("data"), {1, 0, "", {}}}};
  const SignUpPreview taken = take(program, {answer_of(program, said)});
  REQUIRE(taken.people.size() == 1);
  CHECK(taken.people[0].person.requests == std::vector<std::string>{"Data talks", "Calm starts"});
}

TEST_CASE("what the event no longer asks is left out of an older form's answer, and named") {
  Program program = program_with_form();
  const codec::SignUp answer = answer_of(program, kai());
  change_event(program, [](Event& event) {
    event.signs_up = Sides::mentees;
    event.form_topics = {TopicId("calm")};
    event.asks_times = false;
  });
  Program closed = program;
  const SignUpPreview taken = take(program, {answer});
  for (const char* left_out :
       {"received.mentors_not_asked", "received.times_not_asked", "received.topic_not_asked"}) {
    CHECK_MESSAGE(notes(taken, left_out), left_out);
  }
  const Registration& registration = test::registration_of(program, "Kai Lee");
  CHECK_FALSE(registration.mentors);
  CHECK(registration.offers.empty());
  CHECK(registration.seeks);
  CHECK(registration.requests.empty());
  CHECK(registration.availability.empty());

  change_event(closed, [](Event& event) { event.signs_up = Sides::nobody; });
  const SignUpPreview late = take(closed, {answer});
  CHECK(notes(late, "received.form_closed"));
  CHECK_FALSE(notes(late, "received.mentors_not_asked"));
  CHECK(test::registration_of(closed, "Kai Lee").mentors);
}

TEST_CASE("a site that has closed is on no form, and one that went out before says so") {
  Program program = program_with_form();
  const codec::SignUp answer = answer_of(program, kai());
  program.sites.live.at(SiteId("north")).closed_on = "2026-09-09";
  CHECK(form_of(program).sites.size() == 1);
  const SignUpPreview taken = take(program, {answer});
  CHECK(notes(taken, "received.site_closed"));
  CHECK(test::person_named(program, "Kai Lee").site == SiteId("north"));
}

}  // namespace rondo::intake
