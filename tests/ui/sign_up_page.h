// The sign-up form of the small event, as somebody fills it in on a device of their own.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "app/sign_up_visit.h"
#include "codec/templates.h"
#include "ui/event_page.h"

namespace rondo::ui {

// The small event, which weighs levels (else its form asks for none), with a category of which one
// box has to be ticked.
inline Program program_with_form() {
  Program program = small_event();
  Event& event = program.events.live[kEvent];
  event.categories = {{PoolCategoryId("grades"), {1, 1}}};
  event.weights[Factor::level] = 3;
  return program;
}

// Answers go to Amara Okafor (amara@riverbend.example).
inline void send_answers_to_amara(Program& program) {
  ProgramInfo& info = program.info.live[ProgramInfoId(std::string(kProgramInfo))];
  info.coordinator = "Amara Okafor";
  info.coordinator_email = "amara@riverbend.example";
}

inline codec::SignUpForm form_of(const Program& program) {
  return intake::sign_up_form(program, kEvent, codec::embedded_templates()).value();
}

inline AppState state_with_form(const Program& program) {
  AppState state = new_state(Screen::sign_up);
  auto visit = std::make_shared<SignUpVisit>();
  visit->number = 1;
  visit->form = form_of(program);
  state.sign_up = std::move(visit);
  return state;
}

// The program asks for one of the grades.
struct SignUpPage : ScreenPage {
  explicit SignUpPage(const Program& program) : ScreenPage(state_with_form(program), 1280, 2600) {}

  void fill_in() {
    page.type(access::Role::text_field, "Your name", "Kai Lee");
    page.choose("Site", "North High");
    page.click(access::Role::radio, "I would like help");
    page.click(access::Role::button, "Topics you would like help with (required): Choose topics");
    page.click(access::Role::checkbox, "Family outreach");
    page.click(access::Role::checkbox, "Data literacy");
    page.click(access::Role::button, "Done");
    page.type(access::Role::text_field, "Goal for Family outreach", "Call home more often");
    page.click(access::Role::checkbox, "Grades K-5");
  }

  // Finishes, and makes the address of the answer as the command does.
  void finish() {
    page.click(access::Role::button, "Finish");
    const auto* answer = last<command::AnswerSignUp>();
    REQUIRE(answer != nullptr);
    auto visit = std::make_shared<SignUpVisit>(*state.sign_up);
    visit->person = answer->person;
    visit->registration = answer->registration;
    visit->answer_address = "https://rondo.example/#rondo2.signup.1.x.y";
    state.sign_up = visit;
    page.settle();
  }
};

}  // namespace rondo::ui
