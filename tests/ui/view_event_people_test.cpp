#include <doctest/doctest.h>

#include "ui/event_page.h"
#include "ui/event_people_parts.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

const Registration& put_registration(const EventPage& shown) {
  const auto* command = shown.last<command::PutRegistration>();
  REQUIRE(command != nullptr);
  return command->registration;
}

}  // namespace

TEST_CASE("people: who is missing stands first") {
  EventPage shown(Screen::event_people);
  CHECK(shown.says("5 people, 2 mentors, 3 mentees"));
  CHECK(shown.says("2 requests wait, 1 place"));
  CHECK(shown.says("1 place short"));
  CHECK_FALSE(shown.says("3 places"));  // family outreach has enough

  shown.change(
      [](Program& program) { program.registrations.live[RegistrationId("ana")].capacity = 2; });
  CHECK_FALSE(shown.says("Who is missing"));
}

TEST_CASE("people: whom nobody in their pools can help is missing before anything is matched") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    program.pool_categories.live[PoolCategoryId("grades")].name = "Grade span";
    program.pools.live[PoolId("low")] = {PoolCategoryId("grades"), "K to 2", {}};
    program.pools.live[PoolId("high")] = {PoolCategoryId("grades"), "9 to 12", {}};
    program.events.live[kEvent].pool_filter = true;
    for (const char* mentor : {"ana", "ben"}) {
      Registration& registration = program.registrations.live[RegistrationId(mentor)];
      registration.capacity = 3;
      registration.pools = {PoolId("high")};
    }
    program.registrations.live[RegistrationId("eli")].pools = {PoolId("low")};
  });
  CHECK(shown.says("1 request waits, 6 places, 1 request has no mentor in its pools"));
  CHECK(shown.says("1 without a mentor"));
  CHECK(shown.says("Pools short of mentors"));
  check_room_everywhere(shown);
  shown.change([](Program& program) {
    for (const char* mentor : {"ana", "ben"}) {
      program.outside_pool_pairs.live[OutsidePoolPairId(mentor)] = {kEvent, PersonId(mentor),
                                                                    PersonId("eli")};
    }
  });
  CHECK_FALSE(shown.says("Who is missing"));
  CHECK_FALSE(shown.says("Pools short of mentors"));
}

TEST_CASE("people: no column is cut while another has room, and places stay beside the status") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    program.sites.live[SiteId("west")].name = "South Middle";
    program.topics.live[TopicId("family")].name = "Formative assessment";
    for (auto& [id, registration] : program.registrations.live) {
      registration.approval = Approval::waiting;
    }
  });
  CHECK(shown.page.cut().empty());
  CHECK(shown.page.draws("Mentee · South Middle"));
  const access::Rect places = shown.page.find(Role::spin_button, "Places of Ana Ruiz").rect;
  CHECK(places.right() < shown.page.find(Role::column_header, "Status").rect.x);
}

TEST_CASE("people: requests are listed as they are ranked") {
  EventPage shown(Screen::event_people);
  CHECK(shown.says("Data literacy, Family outreach"));
  shown.change([](Program& program) {
    auto& requests = program.registrations.live[RegistrationId("dora")].requests;
    requests[TopicId("data")].rank = 2;
    requests[TopicId("family")].rank = 1;
  });
  CHECK(shown.says("Family outreach, Data literacy"));
}

TEST_CASE("people: in informational interviews the role and site that somebody wants are told") {
  EventPage shown(Screen::event_people);
  const auto wants = [](Program& program) {
    auto& said = program.registrations.live[RegistrationId("carl")].characteristics;
    said["Role you want to learn about"] = "Counselor";
    said["Site you want to learn about"] = "North High";
  };
  shown.change(wants);
  CHECK_FALSE(shown.says("wants: Counselor"));
  shown.change([](Program& program) {
    program.events.live[kEvent].kind = EventKind::informational_interview;
  });
  CHECK(shown.says("wants: Counselor, North High"));
}

TEST_CASE("people: a topic that nobody offers is missing, though somebody knows a near one") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    for (const char* topic : {"data", "family"}) {
      program.topics.live[TopicId(topic)].focus_area = TopicId("area");
    }
    program.topics.live[TopicId("area")].name = "Working together";
    program.registrations.live[RegistrationId("ana")].offers.erase(TopicId("data"));
  });
  CHECK(shown.says("Who is missing"));
  CHECK(shown.says("2 requests wait, 0 places"));
  CHECK(shown.says("mentors of nearby topics may take 2"));
  CHECK(shown.says("Nobody offers it"));
  CHECK_FALSE(shown.says("places short"));
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("ana")].capacity = 0;
    program.registrations.live[RegistrationId("ben")].capacity = 1;
  });
  CHECK(shown.says("a mentor of a nearby topic may take 1"));
  CHECK(shown.says("1 place short"));
}

TEST_CASE("people: who asks for a topic beside what they want most is told apart from who waits") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    for (const char* mentor : {"ana", "ben"}) {
      program.registrations.live[RegistrationId(mentor)].offers.erase(TopicId("family"));
    }
  });
  // Eli wants it most; Dora wants it second, and is served by one match.
  CHECK(shown.says("2 people ask for it, 1 request waits, 0 places"));
  CHECK(shown.says("counts here once, with the topic they want most"));
  change_event(shown, [](Event& event) { event.requests_per_mentee = 2; });
  CHECK(shown.says("2 requests wait, 0 places"));
  CHECK_FALSE(shown.says("2 people ask for it"));
  CHECK(shown.says("as they can still get mentors for: 2 in all"));
  check_room_everywhere(shown);
}

TEST_CASE("people: an archived event says so and asks nobody") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) { program.events.live[kEvent].archived = true; });
  CHECK(shown.says("This event is archived"));
  CHECK_FALSE(shown.page.has(Role::button, "Import sign-up sheet"));
  CHECK_FALSE(shown.page.has(Role::button, "Go on to wishes"));
}

TEST_CASE("people: wishes come before the match, until somebody was asked for them") {
  EventPage shown(Screen::event_people);
  shown.page.click(Role::button, "Go on to wishes");
  REQUIRE(shown.last<command::GoTo>() != nullptr);
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_prefer);
  SUBCASE("somebody was asked") {
    shown.change([](Program& program) {
      program.registrations.live[RegistrationId("carl")].wishes_asked_on = "2026-09-01";
    });
  }
  SUBCASE("the event asks for none") {
    shown.change([](Program& program) { program.events.live[kEvent].preferences = Sides::nobody; });
  }
  SUBCASE("the time for them is over") {
    shown.change([](Program& program) { program.events.live[kEvent].wishes_until = "2000-01-31"; });
  }
  SUBCASE("it was matched") {
    shown.match();
  }
  shown.page.click(Role::button, "Go on to match");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
}

TEST_CASE("people: an event without mentors says so and does not go on") {
  EventPage shown(Screen::event_people);
  CHECK_FALSE(shown.page.find(Role::button, "Go on to wishes").disabled);
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("ana")].withdrawn = true;
    program.registrations.live[RegistrationId("ben")].mentors = false;
  });
  CHECK(shown.says("Nobody mentors yet"));
  CHECK(shown.page.find(Role::button, "Go on to wishes").disabled);
}

TEST_CASE("people: with nobody else there no wishes are asked for") {
  EventPage shown(Screen::event_people, 1280, 3200);
  shown.page.click(Role::button, "Ana Ruiz");
  CHECK(shown.page.has(Role::heading, "Wishes"));
  shown.change([](Program& program) {
    std::erase_if(program.registrations.live,
                  [](const auto& entry) { return entry.first != RegistrationId("ana"); });
  });
  CHECK(shown.page.has(Role::heading, "Offers"));
  CHECK_FALSE(shown.page.has(Role::heading, "Wishes"));
}

TEST_CASE("people: filter and search") {
  EventPage shown(Screen::event_people);
  shown.page.click(Role::radio, "Mentors");
  CHECK(shown.page.has(Role::button, "Ana Ruiz"));
  CHECK_FALSE(shown.page.has(Role::button, "Carl Weiss"));
  shown.page.click(Role::radio, "All");
  shown.page.type(Role::search_field, "Find a person or topic", "WEST k8");
  CHECK(shown.says("Nobody fits that search"));
  shown.page.type(Role::search_field, "Find a person or topic", "west K-8");
  CHECK(shown.page.has(Role::button, "Ben Ito"));
  CHECK(shown.page.has(Role::button, "Carl Weiss"));
  CHECK_FALSE(shown.page.has(Role::button, "Ana Ruiz"));
}

TEST_CASE("people: sorted by any column, and back") {
  EventPage shown(Screen::event_people);
  const auto names = [&] {
    std::vector<std::string> found;
    for (const std::string& name : shown.page.names(Role::button)) {
      for (const char* person : {"Ana Ruiz", "Ben Ito", "Carl Weiss"}) {
        if (name == person) found.push_back(name);
      }
    }
    return found;
  };
  CHECK(names() == Names{"Ana Ruiz", "Ben Ito", "Carl Weiss"});
  shown.page.click(Role::button, "Places");
  CHECK(names() == Names{"Carl Weiss", "Ana Ruiz", "Ben Ito"});  // none, one, two
  shown.page.click(Role::button, "Places");
  CHECK(names() == Names{"Ben Ito", "Ana Ruiz", "Carl Weiss"});
  CHECK(shown.page.find(Role::column_header, "Places").sort == access::SortOrder::descending);
  shown.page.click(Role::button, "Places");
  CHECK(names() == Names{"Ana Ruiz", "Ben Ito", "Carl Weiss"});
}

TEST_CASE("people: as long as nobody has a status the topics have its room") {
  EventPage shown(Screen::event_people);
  CHECK_FALSE(shown.page.has(Role::column_header, "Status"));
  const float before = shown.page.find(Role::column_header, "Offers").rect.width;
  shown.match();
  CHECK(shown.page.has(Role::column_header, "Status"));
  CHECK(shown.page.find(Role::column_header, "Offers").rect.width < before);
}

TEST_CASE("people: who waits for approval has a status before any match") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("carl")].approval = Approval::waiting;
  });
  CHECK(shown.page.has(Role::column_header, "Status"));
}

TEST_CASE("people: who was decided about is no longer selected, so the next decision leaves them") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    program.events.live[kEvent].approval = Sides::mentees;
    for (const char* mentee : {"carl", "dora", "eli"}) {
      program.registrations.live[RegistrationId(mentee)].approval = Approval::waiting;
    }
  });
  shown.page.click(Role::checkbox, "Select Carl Weiss");
  shown.page.click(Role::button, "Approve");
  CHECK_FALSE(shown.says("1 selected"));
  CHECK(shown.page.find(Role::checkbox, "Select Carl Weiss").check == access::Check::off);
  shown.page.click(Role::checkbox, "Select Dora Kim");
  shown.page.click(Role::button, "Put on hold");
  CHECK(shown.last<command::SetApproval>()->ids ==
        std::vector<RegistrationId>{RegistrationId("dora")});
  shown.page.click(Role::checkbox, "Select Eli Ode");
  shown.page.click(Role::button, "Withdraw");
  CHECK(shown.last<command::SetWithdrawn>()->ids ==
        std::vector<RegistrationId>{RegistrationId("eli")});
  CHECK_FALSE(shown.says("1 selected"));
}

TEST_CASE("people: of those selected it says how many a search or filter hides") {
  EventPage shown(Screen::event_people);
  shown.page.click(Role::checkbox, "Select Carl Weiss");
  shown.page.click(Role::checkbox, "Select Dora Kim");
  CHECK(shown.says("2 selected"));
  CHECK_FALSE(shown.says("is not shown now"));
  shown.page.type(Role::search_field, "Find a person or topic", "dora");
  CHECK(shown.says("2 selected"));
  CHECK(shown.says("1 of them is not shown now: a search or filter hides it."));
}

TEST_CASE("people: places are changed in the list") {
  EventPage shown(Screen::event_people);
  shown.page.type(Role::spin_button, "Places of Ben Ito", "5");
  CHECK(put_registration(shown).capacity == 5);
  CHECK(put_registration(shown).person == PersonId("ben"));
}

TEST_CASE("people: a mentor's side, places and offers in the panel") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.page.click(Role::button, "Ana Ruiz");
  CHECK(shown.page.find(Role::spin_button, "Mentees at most").value == "1");

  shown.page.click(Role::checkbox, "As the event says: 2");
  CHECK_FALSE(put_registration(shown).capacity.has_value());
  shown.page.click(Role::button, "Remove Data literacy");
  CHECK(put_registration(shown).offers.count(TopicId("data")) == 0);
  shown.change([](Program&) {});
  shown.page.choose("Level in Family outreach", "Leads others");
  CHECK(put_registration(shown).offers.at(TopicId("family")).level == 4);
  shown.page.click(Role::checkbox, "Wants a mentor");
  CHECK(put_registration(shown).seeks);
}

TEST_CASE("people: a mentee's requests in the panel") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.page.click(Role::button, "Carl Weiss");
  shown.page.type(Role::text_field, "Goal for Data literacy", "Read my class's results");
  CHECK(put_registration(shown).requests.at(TopicId("data")).goal == "Read my class's results");
  shown.page.choose("Own level in Data literacy", "Some experience");
  CHECK(put_registration(shown).requests.at(TopicId("data")).level == 2);
  shown.page.choose("Add a request", "Family outreach");
  CHECK(put_registration(shown).requests.at(TopicId("family")).rank == 2);
}

TEST_CASE("people: the answers to the form are put right in the panel, in the form's own fields") {
  EventPage shown(Screen::event_people, 1280, 3200);
  shown.change([](Program& program) {
    program.events.live[kEvent].asked = {
        {"Languages",
         {.answer = ProfileAnswer::several_of, .choices = "English\nEspañol\nTagalog"}},
        {"Years of experience", {.answer = ProfileAnswer::number, .required = true}},
        {"Mentored before", {.answer = ProfileAnswer::yes_no}},
        {"How to meet", {.answer = ProfileAnswer::one_of, .choices = "In person\nOnline"}},
        {"Training taken", {.answer = ProfileAnswer::long_text, .sides = Sides::mentors}}};
    program.registrations.live[RegistrationId("ana")].characteristics = {
        {"Hobby", "Chess"},
        {"How to meet", "By the lake"},
        {"Languages", "English, Tagalog"},
        {"Mentored before", "Sí"}};
  });
  shown.page.click(Role::button, "Ana Ruiz");
  CHECK(shown.page.has(Role::heading, "Answers"));
  const auto answers = [&]() -> const auto& {
    return put_registration(shown).characteristics;
  };

  // As a sheet and an earlier version wrote them.
  CHECK(shown.page.find(Role::checkbox, "Tagalog").check == access::Check::on);
  CHECK(shown.page.find(Role::select, "Mentored before").value == "yes");
  CHECK(shown.page.find(Role::select, "How to meet").value == "By the lake");

  shown.page.click(Role::checkbox, "Español");
  CHECK(answers().at("Languages") == "English; Español; Tagalog");
  shown.page.choose("Mentored before", "No");
  CHECK(answers().at("Mentored before") == "no");
  shown.page.choose("How to meet", "Online");
  CHECK(answers().at("How to meet") == "Online");
  shown.page.type(Role::text_area, "Training taken", "Circles");
  CHECK(answers().at("Training taken") == "Circles");
  shown.page.type(Role::text_field, "Hobby", "");
  CHECK(answers().at("Hobby").empty());
  CHECK_FALSE(shown.page.find(Role::text_field, "Years of experience").required);
  shown.page.type(Role::text_field, "Years of experience", "seven");
  CHECK(shown.page.find(Role::text_field, "Years of experience").invalid);
  CHECK(shown.page.find(Role::text_field, "Years of experience")
            .description.find("is not a number") != std::string::npos);
  shown.page.type(Role::text_field, "Years of experience", "7");
  CHECK_FALSE(shown.page.find(Role::text_field, "Years of experience").invalid);
  CHECK(answers().at("Years of experience") == "7");
  check_room_everywhere(shown, {Role::complementary, Role::dialog});
}

TEST_CASE("people: only what is asked of somebody's side is shown, and what they answered") {
  EventPage shown(Screen::event_people, 1280, 3200);
  shown.page.click(Role::button, "Carl Weiss");
  CHECK_FALSE(shown.page.has(Role::heading, "Answers"));
  shown.change([](Program& program) {
    program.events.live[kEvent].asked = {{"Training taken", {.sides = Sides::mentors}},
                                         {"Goal", {.sides = Sides::mentees}}};
  });
  CHECK(shown.page.has(Role::text_field, "Goal"));
  CHECK_FALSE(shown.page.has(Role::text_field, "Training taken"));
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("carl")].characteristics = {
        {"Training taken", "Circles"}, {"Coached", "yes"}};
  });
  CHECK(shown.page.find(Role::text_field, "Training taken").value == "Circles");
  CHECK(shown.page.find(Role::select, "Coached").value == "yes");  // of another form
}

TEST_CASE("people: who waits for approval is counted, and is not said to be missing") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    for (const char* mentor : {"ana", "ben"}) {
      program.registrations.live[RegistrationId(mentor)].approval = Approval::waiting;
    }
  });
  // Whoever waits is no mentor yet, as in the list of events.
  CHECK(shown.says("5 people, 0 mentors, 3 mentees · 2 to approve: 2 mentors"));
  CHECK_FALSE(shown.says("Nobody mentors yet"));
  CHECK(shown.page.find(Role::button, "Go on to wishes").disabled);
  CHECK(shown.says("to approve"));
  shown.change([](Program& program) {
    for (auto& [id, registration] : program.registrations.live) {
      registration.approval = Approval::waiting;
    }
  });
  CHECK(shown.says("5 people, 0 mentors, 0 mentees · 5 to approve: 2 mentors, 3 mentees"));
  check_room_everywhere(shown);
}

TEST_CASE(
    "people: who is on hold is said beside those who take part, as who was archived never is") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("eli")].approval = Approval::waitlisted;
  });
  CHECK(shown.says("5 people, 2 mentors, 2 mentees · 1 on hold"));
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("eli")].approval = Approval::none_needed;
    program.people.live[PersonId("eli")].archived = true;
  });
  CHECK(shown.says("4 people, 2 mentors, 2 mentees"));
  // Of what is over it tells as its report does.
  shown.change([](Program& program) { program.events.live[kEvent].archived = true; });
  CHECK(shown.says("5 people, 2 mentors, 3 mentees"));
}

TEST_CASE("people: who is on hold waits in the order of sign-up, and the next can be approved") {
  EventPage shown(Screen::event_people, 1280, 2400);
  CHECK_FALSE(shown.page.has(Role::button, "Show them in order"));
  shown.change([](Program& program) {
    const auto wait = [&](const char* id, const char* signed_up_at) {
      Registration& registration = program.registrations.live.at(RegistrationId(id));
      registration.approval = Approval::waitlisted;
      registration.signed_up_at = signed_up_at;
    };
    wait("carl", "2026-09-03T10:00:00");
    wait("eli", "2026-09-01T10:00:00");
  });
  CHECK(shown.says("2 people on hold wait for a place"));
  CHECK(shown.says("Eli Ode signed up first."));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Show them in order");
  CHECK(shown.page.has(Role::button, "Carl Weiss"));
  CHECK_FALSE(shown.page.has(Role::button, "Dora Kim"));
  CHECK(shown.page.find(Role::button, "Eli Ode").rect.y <
        shown.page.find(Role::button, "Carl Weiss").rect.y);
  shown.page.click(Role::button, "Approve the next, Eli Ode");
  CHECK(shown.last<command::SetApproval>()->ids == std::vector{RegistrationId("eli")});
  CHECK(shown.last<command::SetApproval>()->approval == Approval::approved);
}

TEST_CASE("people: wishes are noted where the event asks for them, a never-with always") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.page.click(Role::button, "Carl Weiss");
  CHECK(shown.says("Mentors wished for"));
  shown.change([](Program& program) { program.events.live[kEvent].preferences = Sides::nobody; });
  CHECK_FALSE(shown.says("Mentors wished for"));
  CHECK(shown.says("Never with"));
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("carl")].preferred_mentors[PersonId("ana")] = 1;
  });
  CHECK(shown.says("Mentors wished for"));  // to be seen and taken back
}

TEST_CASE("people: whoever is matched is taken off the list with the match, and that is said") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Carl Weiss");
  shown.page.click(Role::button, "Take off the list");
  CHECK(shown.last<command::RemoveRegistrations>() == nullptr);
  CHECK(shown.says("Matches"));
  shown.page.click(Role::button, "Remove all of it");
  REQUIRE(shown.last<command::RemoveRegistrations>() != nullptr);
}

TEST_CASE("people: someone of the program is found while typing, before a second one is made") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    Person person;
    person.name = "Zoë Brontë";
    program.people.live[PersonId("zoe")] = person;
  });
  shown.page.click(Role::button, "Add a person");
  shown.page.type(Role::text_field, "Name", "zoe br");
  CHECK(shown.says("Already in this program"));
  shown.page.click(Role::radio, "Mentor");
  shown.page.click(Role::button, "Add, Zoë Brontë");
  CHECK(put_registration(shown).person == PersonId("zoe"));
  CHECK(put_registration(shown).mentors);
  CHECK_FALSE(put_registration(shown).seeks);
}

TEST_CASE("people: a new person joins the event in the same step") {
  EventPage shown(Screen::event_people);
  shown.page.click(Role::button, "Add a person");
  shown.page.type(Role::text_field, "Name", "Finn Haas");
  shown.page.choose("Site", "West K-8");
  shown.page.click(Role::button, "Add as new person");
  const auto* command = shown.last<command::PutPerson>();
  REQUIRE(command != nullptr);
  CHECK(command->person.name == "Finn Haas");
  CHECK(command->person.site == SiteId("west"));
  CHECK(command->event == kEvent);
  CHECK(command->registration.seeks);
}

TEST_CASE("people: a new person brings a site that the program does not have") {
  EventPage shown(Screen::event_people);
  shown.page.click(Role::button, "Add a person");
  shown.page.type(Role::text_field, "Name", "Finn Haas");
  CHECK_FALSE(shown.page.has(Role::text_field, "Name of the site"));
  shown.page.choose("Site", "New site…");
  shown.page.click(Role::button, "Add as new person");
  CHECK(shown.last<command::PutPerson>() == nullptr);
  CHECK(shown.focused_in_sight() == "Name of the site");
  CHECK(shown.page.focused()->description == "Say what the site is called.");
  shown.page.type(Role::text_field, "Name of the site", "Old Annex");
  check_room_everywhere(shown, {Role::dialog});
  const int told = latest_notice(shown.state).number;
  shown.drafts.event.of<EventPeopleDrafts>().add.sent = {true, told};
  shown.state.notices = {{.number = told + 1,
                          .text = {"error.site_closed", {arg("site", "Old Annex")}},
                          .error = true}};
  shown.page.settle();
  CHECK(shown.page.find(Role::text_field, "Name of the site").invalid);
  CHECK_FALSE(shown.page.find(Role::text_field, "Name").invalid);
  shown.page.type(Role::text_field, "Name of the site", "Hill School");
  CHECK_FALSE(shown.page.find(Role::text_field, "Name of the site").invalid);
  shown.page.click(Role::button, "Add as new person");
  CHECK(shown.last<command::PutPerson>()->site_name == "Hill School");
  CHECK(shown.last<command::PutPerson>()->person.site.empty());
}

TEST_CASE("people: with nobody there the sheet comes first") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) { program.registrations.live.clear(); });
  CHECK_FALSE(shown.page.has(Role::button, "Go on to wishes"));
  shown.page.click(Role::button, "Choose a file");
  REQUIRE(shown.last<command::PickSheets>() != nullptr);
  CHECK(shown.last<command::PickSheets>()->event == kEvent);
}

TEST_CASE("people: whose sign-up was looked at can be written to, in the event's own words") {
  EventPage shown(Screen::event_people);
  CHECK_FALSE(shown.page.has(Role::button, "Write to them"));
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("carl")].approval = Approval::approved;
    program.registrations.live[RegistrationId("dora")].approval = Approval::refused;
  });
  shown.page.click(Role::button, "Write to them");
  CHECK_FALSE(shown.says("Hello Carl Weiss,"));
  shown.page.click(Role::button, "Show an example");
  CHECK(shown.says("Hello Carl Weiss,"));
  CHECK(shown.says("Fall sprint: you take part"));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Copy, Carl Weiss");
  CHECK(shown.last<command::CopyText>()->text.find("is approved") != std::string::npos);
  shown.page.click(Role::radio, "On hold");
  CHECK(shown.says("Nobody’s sign-up is on hold."));
  shown.page.click(Role::radio, "Refused");
  CHECK(shown.says("Hello Dora Kim,"));
  shown.page.click(Role::button, "Download for mail merge");
  CHECK(shown.last<command::ExportEventMessages>()->message == EventMessage::sign_up_refused);
  shown.page.click(Role::button, "Edit the text");
  shown.page.type(Role::text_area, "Text", "Dear {name}");
  shown.page.click(Role::button, "Their topics");
  shown.page.click(Role::button, "Save the text");
  CHECK(shown.last<command::PutEvent>()->event.messages.at("sign-up-refused") ==
        "Dear {name}{topics}");
}

TEST_CASE("people: the panel of somebody else begins at its top") {
  EventPage shown(Screen::event_people, 1280, 480);
  const auto begins_in_sight = [&] {
    const float top = shown.page.find(Role::complementary, "In this event").rect.y;
    return shown.page.find(Role::button, "Close, In this event").rect.y > top;
  };
  // The list itself is out of sight on so low a screen.
  const auto show = [&](const char* id) {
    shown.drafts.event.of<EventPeopleDrafts>().selected = RegistrationId(id);
    shown.page.settle();
  };
  show("carl");
  shown.page.scroll(1150, 300, 10);
  REQUIRE_FALSE(begins_in_sight());
  show("dora");
  CHECK(begins_in_sight());
}
