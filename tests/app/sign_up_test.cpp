// Signing up without a server, through commands and links: the form goes out, answers come back.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/sign_up_steps.h"
#include "app/tab_page.h"
#include "codec/qr_code.h"
#include "edit/new_event.h"

using namespace rondo;
using test::Browser;
using test::Page;
using namespace test::sign_up;

namespace {

const Registration& only_registration(const Page& page) {
  REQUIRE(page.program().registrations.size() == 1);
  return page.program().registrations.begin()->second;
}

// With room for a purpose, topics and questions of one's own.
constexpr std::size_t kEasyQrBits = codec::kMaxQrLinkBits * 3 / 4;

void check_form_fits(const Page& page, const EventId& id) {
  const std::string& name = page.program().events.find(id)->name;
  CAPTURE(name);
  const Result<std::string> address = sign_up_address(page.state(), id);
  REQUIRE(address.ok());
  CHECK(codec::link_advice(*address) == codec::LinkAdvice::qr_code);
  CHECK_MESSAGE(codec::qr_content_bits(*address) < kEasyQrBits, address->size());
}

}  // namespace

TEST_CASE("a form opens from its link on another device, of which one tab alone remembers it") {
  Browser browser, phone;
  Page host(browser);
  start_event(host);
  const std::string form = form_fragment(host);
  {
    Page guest(phone);
    guest.addresses.changed(form);
    guest.frame();
    REQUIRE(guest.state().sign_up != nullptr);
    CHECK(guest.state().place.screen == Screen::sign_up);
    CHECK(guest.addresses.address == "#/sign-up");
    guest.run(command::AnswerSignUp{{}, {}});
    CHECK(guest.error() == "error.name_missing");
    CHECK(guest.state().sign_up->answer_address.empty());
    guest.run(command::SaveSignUp{});
    CHECK(guest.files.downloads.empty());
  }
  phone.tab = {};
  Page again(phone);
  again.addresses.changed("#/sign-up");
  CHECK(again.state().sign_up == nullptr);
}

TEST_CASE("a form that is loaded anew has what was typed, and the link that was made of it") {
  Browser browser, phone;
  Page host(browser);
  start_event(host);
  Person person;
  person.name = "Kai \"K\" Lee";
  person.site = SiteId(intake::id_on_form({"", std::string(150, 's')}));
  Registration registration;
  registration.seeks = true;
  registration.availability = {"Fri lunch"};
  registration.comment = "Two\nlines";
  registration.characteristics = {{"Not said", ""}, {"Rooms", "12"}};
  std::string made;
  {
    Page guest(phone);
    guest.addresses.changed(form_fragment(host));
    guest.frame();
    REQUIRE(guest.state().sign_up != nullptr);
    const codec::FormChoice& topic = guest.state().sign_up->form.topics.front();
    registration.requests[TopicId(intake::id_on_form(topic))] = {1, 0, "Start"};
    guest.run(command::KeepTyped<command::AnswerSignUp>{{person, registration}});
    CHECK(guest.error() == "");
  }
  {
    Page again(phone, 2, "#/sign-up");
    REQUIRE(again.state().sign_up != nullptr);
    CHECK(again.state().sign_up->person == person);
    CHECK(again.state().sign_up->registration == registration);
    CHECK(again.state().sign_up->answer_address.empty());
    again.run(command::AnswerSignUp{person, registration});
    made = again.state().sign_up->answer_address;
    CHECK_FALSE(made.empty());
  }
  {
    Page again(phone, 3, "#/sign-up");
    REQUIRE(again.state().sign_up != nullptr);
    CHECK(again.state().sign_up->answer_address == made);
    // Of other words it is none.
    person.name = "Kai Li";
    again.run(command::KeepTyped<command::AnswerSignUp>{{person, registration}});
  }
  {
    Page again(phone, 4, "#/sign-up");
    REQUIRE(again.state().sign_up != nullptr);
    CHECK(again.state().sign_up->person.name == "Kai Li");
    CHECK(again.state().sign_up->answer_address.empty());
    again.run(command::ClearForm{});
  }
  const Page cleared(phone, 5, "#/sign-up");
  REQUIRE(cleared.state().sign_up != nullptr);
  CHECK(cleared.state().sign_up->person == Person{});
}

TEST_CASE("what was typed on a form is forgotten after a while, and with another page") {
  Browser browser, phone;
  Page host(browser);
  start_event(host);
  Person person;
  person.name = "Kai Lee";
  {
    Page guest(phone);
    guest.addresses.changed(form_fragment(host));
    guest.frame();
    guest.run(command::KeepTyped<command::AnswerSignUp>{{person, {}}});
    // The link once more is another visit.
    guest.addresses.changed(form_fragment(host));
    guest.frame();
    CHECK(guest.state().sign_up->person == Person{});
    CHECK(phone.tab.read("typed").empty());
    guest.run(command::KeepTyped<command::AnswerSignUp>{{person, {}}});
  }
  const Page late(phone, 2, "#/sign-up", kTypedKept_ms + kMinute_ms);
  CHECK(late.state().sign_up == nullptr);
  CHECK(phone.tab.read("typed").empty());
}

TEST_CASE("a form that is cleared stays, as nobody has filled it in, and leads to no program") {
  Browser browser, phone;
  Page host(browser);
  start_event(host);
  Page guest(phone);
  guest.addresses.changed(form_fragment(host));
  guest.frame();
  REQUIRE(guest.state().sign_up != nullptr);
  const SignUpVisit before = *guest.state().sign_up;
  Person person;
  person.name = "Kai Lee";
  Registration registration;
  registration.mentors = true;
  registration.offers[TopicId(intake::id_on_form(before.form.topics.front()))] = {};
  guest.run(command::AnswerSignUp{person, registration});
  REQUIRE_FALSE(guest.state().sign_up->answer_address.empty());
  guest.run(command::ClearForm{});
  REQUIRE(guest.state().sign_up != nullptr);
  CHECK(guest.state().sign_up->form == before.form);
  CHECK(guest.state().sign_up->number != before.number);  // what was typed goes as well
  CHECK(guest.state().sign_up->person == Person{});
  CHECK(guest.state().sign_up->answer_address.empty());
  CHECK(guest.state().place.screen == Screen::sign_up);
  CHECK(guest.addresses.address == "#/sign-up");
}

TEST_CASE("answers are looked at before one step takes them over, which Undo takes back") {
  Browser browser;
  Page host(browser);
  start_event(host);
  const std::string form = form_fragment(host);
  const std::string answer = answer_by(form, "Kai Lee");
  CHECK(answer.substr(0, 22) == "https://rondo.example/");
  host.run(command::OpenLink{answer});
  REQUIRE(host.state().received_sign_ups != nullptr);
  CHECK(host.state().place == Place{Screen::event_people, host.only_event().text()});
  CHECK(host.state().received_sign_ups->preview.added == 1);
  CHECK(host.program().people.empty());
  host.run(command::TakeSignUps{false});
  CHECK(host.state().received_sign_ups == nullptr);
  CHECK(host.program().people.empty());
  host.run(command::OpenLink{answer});
  host.run(command::TakeSignUps{true});
  CHECK(only_registration(host).offers.begin()->second == Offer{2, true});
  host.run(command::OpenLink{answer});
  CHECK(host.state().received_sign_ups->preview.unchanged == 1);
  host.run(command::TakeSignUps{true});
  CHECK(latest_notice(host.state()).text.key == "notice.sign_ups_nothing_new");
  host.run(command::Undo{});
  CHECK(host.program().people.empty());
  CHECK(host.program().registrations.empty());
}

TEST_CASE("many answers at once: pasted as mails, and as files that are dropped") {
  Browser browser;
  Page host(browser);
  start_event(host);
  const std::string form = form_fragment(host);
  std::string mails;
  for (int number = 0; number < 12; ++number) {
    mails += "Hello,\nhere: " + answer_by(form, "Person " + std::to_string(number)) + "\n\n";
  }
  host.run(command::OpenLink{mails});
  host.files.give("person.rondo.txt", answer_by(form, "One more") + "\n");
  host.files.give("pasted.csv", "see " + answer_by(form, "And another"));
  CHECK(host.state().received_sign_ups->preview.added == 14);
  host.run(command::TakeSignUps{true});
  CHECK(host.program().people.size() == 14);
  host.run(command::Undo{});
  CHECK(host.program().people.empty());
}

TEST_CASE("answers for another program, or for an event that is gone, are refused and say why") {
  Browser browser, elsewhere;
  Page host(browser);
  start_event(host);
  const std::string form = form_fragment(host);
  const std::string answer = answer_by(form, "Kai Lee");
  Page other(elsewhere, 2);
  start_event(other);
  other.run(command::OpenLink{answer});
  CHECK(other.error() == "error.sign_up.other_program");
  CHECK(other.state().received_sign_ups == nullptr);
  host.run(command::RemoveEvent{host.only_event()});
  host.run(command::OpenLink{answer});
  CHECK(host.error() == "error.sign_up.no_event");
  host.run(command::OpenLink{answer.substr(0, answer.size() - 5)});
  CHECK(host.error() == "error.link.cut");
}

TEST_CASE("an older sign-up is taken over all the same when the coordinator says so") {
  Browser browser;
  Page host(browser);
  start_event(host);
  const std::string earlier = answer_by(form_fragment(host), "Kai Lee");
  host.clock.now += 60'000;
  const TopicId topic = host.program().topics.begin()->first;
  Person kai;
  kai.name = "Kai Lee";
  Registration asks;
  asks.seeks = true;
  asks.requests[topic] = {1, 0, "Start"};
  host.run(command::SignUpHere{host.only_event(), kai, asks});
  host.run(command::OpenLink{earlier});
  REQUIRE(host.state().received_sign_ups->preview.questions.size() == 1);
  const std::string question = host.state().received_sign_ups->preview.questions[0].question;
  CHECK(host.state().received_sign_ups->preview.changed == 0);
  host.run(command::AnswerImportQuestion{question, "take"});
  CHECK(host.state().received_sign_ups->preview.changed == 1);
  host.run(command::TakeSignUps{true});
  CHECK(only_registration(host).mentors);
  host.run(command::Undo{});
  CHECK(only_registration(host).seeks);
}

TEST_CASE("the form goes out as a small file, which opens like the link") {
  Browser browser, phone;
  Page host(browser);
  start_event(host);
  host.run(command::SaveSignUpForm{host.only_event()});
  REQUIRE(host.files.downloads.size() == 1);
  const auto& file = host.files.downloads[0];
  CHECK(file.name.ends_with(".rondo.txt"));
  Page guest(phone);
  guest.files.give(file.name, file.bytes);
  REQUIRE(guest.state().sign_up != nullptr);
  CHECK(guest.state().sign_up->form.event == host.only_event());
}

TEST_CASE("who gets the answers stands on the form, and is one step that Undo takes back") {
  Browser browser;
  Page host(browser);
  start_event(host);
  host.run(command::SetCoordinator{" Amara  Okafor ", "amara at school"});
  CHECK(host.error() == "error.sign_up.email");
  CHECK_FALSE(host.program().coordinator().is_known());
  host.run(command::SetCoordinator{" Amara  Okafor ", "Amara <Amara@riverbend.example>"});
  const Coordinator amara{"Amara Okafor", "amara@riverbend.example"};
  CHECK(host.program().coordinator() == amara);
  CHECK(amara.line() == "Amara Okafor (amara@riverbend.example)");
  CHECK(Coordinator{"", "amara@riverbend.example"}.line() == "amara@riverbend.example");
  {
    Browser phone;
    Page guest(phone);
    guest.addresses.changed(form_fragment(host));
    guest.frame();
    REQUIRE(guest.state().sign_up != nullptr);
    CHECK(guest.state().sign_up->form.coordinator == amara);
  }
  CHECK(Page(browser).program().coordinator() == amara);  // it was saved
  const std::string name = host.program().name();
  host.run(command::RenameProgram{host.program().id, "North District"});
  CHECK(host.program().coordinator() == amara);
  host.run(command::Undo{});
  host.run(command::Undo{});
  CHECK_FALSE(host.program().coordinator().is_known());
  CHECK(host.program().name() == name);
}

TEST_CASE("on a shared device people sign up straight into the program") {
  Browser browser;
  Page host(browser);
  start_event(host);
  Person person;
  person.name = "Kai Lee";
  Registration registration;
  registration.seeks = true;
  host.run(command::SignUpHere{host.only_event(), person, registration});
  CHECK(host.error() == "error.sign_up.requests");
  const TopicId topic = host.program().topics.begin()->first;
  registration.requests[topic] = {1, 0, "Start"};
  host.run(command::SignUpHere{host.only_event(), person, registration});
  CHECK(only_registration(host).requests == registration.requests);
  host.run(command::Undo{});
  CHECK(host.program().people.empty());
}

TEST_CASE("who waits for approval takes no part until approved; each decision is one step") {
  Browser browser;
  Page host(browser);
  start_event(host);
  change_event(host, [](Event& event) { event.approval = Sides::both; });
  const std::string form = form_fragment(host);
  host.run(
      command::OpenLink{answer_by(form, "Kai Lee") + "\n\n" + answer_by(form, "Mia Roth", false)});
  host.run(command::TakeSignUps{true});
  std::vector<RegistrationId> ids;
  for (const auto& [id, registration] : host.program().registrations) {
    CHECK(registration.approval == Approval::waiting);
    ids.push_back(id);
  }
  host.run(command::RunMatch{host.only_event()});
  CHECK(host.error() != "");
  host.run(command::SetApproval{ids, Approval::approved});
  host.run(command::RunMatch{host.only_event()});
  host.frame();
  CHECK(host.program().matches.size() == 1);
  host.run(command::Undo{});
  host.run(command::Undo{});
  for (const RegistrationId& id : ids) {
    CHECK(host.program().registrations.find(id)->approval == Approval::waiting);
  }
  host.run(command::SetWithdrawn{{ids[0]}, true});
  CHECK(host.program().registrations.find(ids[0])->withdrawn);
  host.run(command::SetWithdrawn{{ids[0]}, false});
  CHECK_FALSE(host.program().registrations.find(ids[0])->withdrawn);
}

TEST_CASE("a rolling event matches what it takes over at once") {
  Browser browser;
  Page host(browser);
  start_event(host);
  change_event(host, [](Event& event) { event.rolling = true; });
  const std::string form = form_fragment(host);
  host.run(command::OpenLink{answer_by(form, "Kai Lee")});
  host.run(command::TakeSignUps{true});
  host.frame();
  CHECK(host.program().matches.empty());
  CHECK(host.error() == "");
  host.run(command::OpenLink{answer_by(form, "Mia Roth", false)});
  host.run(command::TakeSignUps{true});
  host.frame();
  CHECK(host.program().matches.size() == 1);
}

TEST_CASE("of two rolling events that get sign-ups in one paste both are matched") {
  Browser browser;
  Page host(browser);
  start_event(host);
  host.run(command::AddEvent{"blank"});
  std::string paste;
  const char* names[] = {"Kai Lee", "Mia Roth", "Noor Vale", "Ivo Brandt"};
  std::size_t at = 0;
  const Program before = host.program();
  for (const auto& [id, event] : before.events) {
    Event rolling = event;
    rolling.rolling = true;
    host.run(command::PutEvent{id, rolling});
    const std::string address = *sign_up_address(host.state(), id);
    const std::string form = address.substr(address.find('#'));
    paste += answer_by(form, names[at++]) + "\n\n";
    paste += answer_by(form, names[at++], false) + "\n\n";
  }
  host.run(command::OpenLink{paste});
  host.run(command::TakeSignUps{true});
  host.frame();
  REQUIRE(host.error() == "");
  std::map<EventId, int> matches;
  for (const auto& [id, match] : host.program().matches) ++matches[match.event];
  CHECK(matches.size() == 2);
  for (const auto& [event, count] : matches) CHECK(count == 1);
}

TEST_CASE("a sign-up on the shared screen is matched without leading away from it") {
  Browser browser;
  Page host(browser);
  start_event(host);
  change_event(host, [](Event& event) { event.rolling = true; });
  host.run(command::OpenLink{answer_by(form_fragment(host), "Kai Lee")});
  host.run(command::TakeSignUps{true});
  const Place kiosk{Screen::event_kiosk, host.only_event().text()};
  host.run(command::GoTo{kiosk});
  Person person;
  person.name = "Mia Roth";
  Registration registration;
  registration.seeks = true;
  registration.requests[only_registration(host).offers.begin()->first] = {1, 0, "Start", {}};
  host.run(command::SignUpHere{host.only_event(), person, registration});
  REQUIRE(host.error() == "");
  CHECK(host.program().matches.size() == 1);
  CHECK(host.state().place == kiosk);
}

TEST_CASE("a window that closes before it opens is refused") {
  Browser browser;
  Page host(browser);
  start_event(host);
  Event event = *host.program().events.find(host.only_event());
  event.opens_on = "2026-10-02";
  event.closes_on = "2026-10-01";
  host.run(command::PutEvent{host.only_event(), event});
  CHECK(host.error() == "error.event.window.sign-up");
  event.opens_on.clear();
  event.feedback_from = "2026-10-03";
  event.feedback_until = "2026-10-02";
  host.run(command::PutEvent{host.only_event(), event});
  CHECK(host.error() == "error.event.window.feedback");
}

TEST_CASE("app: topics that look alike are kept apart in one step, which is undone") {
  Browser browser;
  Page page(browser);
  page.run(command::PutTopic{{}, Topic{"Family outreach", {}, {}, {}, {}}});
  const TopicId id = page.program().topics.begin()->first;
  page.run(command::PutTopic{{}, Topic{"Family outrech", {}, {}, {}, {}}});
  const TopicId other = find_topic(page.program(), "Family outrech");
  page.run(command::KeepTopicsApart{id, other});
  REQUIRE(page.error() == "");
  CHECK(page.program().topics.find(id)->kept_apart == std::set<std::string>{"Family outrech"});
  page.run(command::Undo{});
  CHECK(page.program().topics.find(id)->kept_apart.empty());
}

TEST_CASE("an answer means the topic that was chosen, also when that was renamed meanwhile") {
  Browser browser;
  Page host(browser);
  start_event(host);
  const std::string answer = answer_by(form_fragment(host), "Kai Lee");
  const auto& [id, topic] = *host.program().topics.begin();
  const TopicId chosen = id;
  Topic renamed = topic;
  renamed.name = "Numbers and what they tell";
  renamed.synonyms.clear();
  host.run(command::PutTopic{chosen, renamed});
  REQUIRE(host.error() == "");
  host.run(command::OpenLink{answer});
  host.run(command::TakeSignUps{true});
  CHECK(only_registration(host).offers.count(chosen) == 1);
  CHECK(host.program().topics.size() == 1);
}

TEST_CASE(
    "topics that an event's form offers are chosen by name, and suggested ones become topics") {
  Browser browser;
  Page host(browser);
  host.run(command::AddEvent{"topic-sprint"});
  const EventId id = host.program().events.begin()->first;
  const Program before = host.program();
  REQUIRE(before.topics.empty());
  host.run(command::OfferTopics{id, {"Restorative circles", "Puppetry"}});
  REQUIRE(host.error() == "");
  const std::set<TopicId>& offered = host.program().events.find(id)->form_topics;
  REQUIRE(offered.size() == 2);
  std::set<std::string> names;
  for (const TopicId& topic : offered) names.insert(host.program().topics.find(topic)->name);
  CHECK(names == std::set<std::string>{"Puppetry", "Restorative circles"});
  CHECK(host.program().topics.size() == 3);  // with the focus area of the suggested one
  const std::size_t topics = host.program().topics.size();
  host.run(command::OfferTopics{id, {"Restorative circles"}});
  CHECK(host.program().events.find(id)->form_topics.size() == 1);
  CHECK(host.program().topics.size() == topics);
  host.run(command::OfferTopics{id, {}});
  CHECK(host.program().events.find(id)->form_topics.empty());
  for (int step = 0; step < 3; ++step) host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("the form of every template fits a QR code with much room left, in both languages") {
  for (const char* language : {"en", "es"}) {
    Browser browser;
    browser.languages.wanted = {language};
    Page host(browser);
    for (const EventTemplate& one : host.state().templates) host.run(command::AddEvent{one.name});
    REQUIRE(host.program().events.size() == host.state().templates.size());
    for (const auto& [id, event] : host.program().events) check_form_fits(host, id);
  }
}

TEST_CASE("the form of every event of the sample program fits a QR code with much room left") {
  Browser browser;
  Page host(browser);
  host.run(command::OpenSample{});
  std::vector<EventId> all;
  for (const auto& [id, event] : host.program().events) all.push_back(id);
  REQUIRE(all.size() > 5);
  for (const EventId& id : all) {
    Event event = *host.program().events.find(id);
    event.archived = false;  // of those no form goes out
    host.run(command::PutEvent{id, event});
    check_form_fits(host, id);
  }
}

TEST_CASE("the form of a large school, with all its own words, still fits a QR code") {
  Browser browser;
  Page host(browser);
  host.run(command::AddEvent{"pd-plan"});
  for (const char* site : {"Oak Grove K-8", "Roosevelt Upper", "Harbor View", "Westfield"}) {
    host.run(command::PutSite{{}, Site{site, {}}});
  }
  for (const char* topic : {"Graphing calculators",  "Number talks",         "Guided reading",
                            "Phonics in grade 2",    "Robotics club",        "Choir and band",
                            "Playground conflicts",  "Lunch duty",           "Sub plans",
                            "Fundraising",           "Chromebook carts",     "504 plans",
                            "Home languages",        "Bulletin boards",      "Seating plans",
                            "School garden",         "Book clubs",           "Debate team",
                            "Internships",           "Student council",      "Yoga and breathing",
                            "Teaching with sources", "Interactive notebooks"}) {
    add_topic(host, topic);
  }
  change_event(host, [](Event& event) {
    event.purpose =
        "This fall everybody in our district can meet a colleague for up to three short talks "
        "about one thing that they would like to do better. You choose the topic and say which "
        "days suit you; we look for somebody who has done it before. It counts for your PD record.";
  });
  const Result<std::string> address = sign_up_address(host.state(), host.only_event());
  REQUIRE(address.ok());
  CHECK_MESSAGE(codec::link_advice(*address) == codec::LinkAdvice::qr_code, address->size());
}

TEST_CASE(
    "the coordinator looks at the form as people see it, and nothing of it stays with the tab") {
  Browser browser;
  Page host(browser);
  start_event(host);
  const EventId event = host.only_event();
  host.run(command::SeeSignUpForm{event});
  REQUIRE(host.error() == "");
  CHECK(host.state().place.screen == Screen::sign_up);
  REQUIRE(host.state().sign_up != nullptr);
  CHECK(host.state().sign_up->preview_of == event);
  CHECK(host.state().sign_up->form.event == event);
  Person tried;
  tried.name = "Ana Lee";
  host.run(command::KeepTyped<command::AnswerSignUp>{{tried, {}}});
  CHECK(browser.tab.read("typed").empty());  // it is no page of a link
  host.run(command::GoTo{{Screen::event_invite, event.text()}});
  CHECK(host.state().place == Place{Screen::event_invite, event.text()});
  host.run(command::SeeSignUpForm{EventId("gone")});
  CHECK(host.error() != "");
}
