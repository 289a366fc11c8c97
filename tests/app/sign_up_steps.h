// What tests of signing up without a server share: an event with a form, and answers on it.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "app/app_fixture.h"
#include "app/sign_up_visit.h"
#include "codec/link.h"

namespace rondo::test::sign_up {

inline void add_topic(Page& page, const std::string& name) {
  Topic topic;
  topic.name = name;
  page.run(command::PutTopic{{}, topic});
}

inline void start_event(Page& page, const std::string& kind = "blank") {
  page.run(command::AddEvent{kind});
  add_topic(page, "Data talks");
  REQUIRE(page.error() == "");
}

template <class Change>
void change_event(Page& page, Change change) {
  Event event = *page.program().events.find(page.only_event());
  change(event);
  page.run(command::PutEvent{page.only_event(), event});
  REQUIRE(page.error() == "");
}

inline std::string form_fragment(const Page& host) {
  const std::string address = *sign_up_address(host.state(), host.only_event());
  return address.substr(address.find('#'));
}

// Opens the form on another device and fills it in; the address of the answer.
inline std::string answer_by(const std::string& form, const std::string& name,
                             bool mentors = true) {
  Browser browser;
  Page guest(browser);
  guest.addresses.changed(form);
  guest.frame();
  REQUIRE(guest.state().sign_up != nullptr);
  Person person;
  person.name = name;
  Registration registration;
  registration.mentors = mentors;
  registration.seeks = !mentors;
  const TopicId topic(intake::id_on_form(guest.state().sign_up->form.topics.front()));
  if (mentors) {
    registration.offers[topic] = {2, true};
  } else {
    registration.requests[topic] = {1, 0, "Start"};
  }
  guest.run(command::AnswerSignUp{person, registration});
  REQUIRE(guest.error() == "");
  CHECK(guest.program().people.empty());
  return guest.state().sign_up->answer_address;
}

}  // namespace rondo::test::sign_up
