// The sign-up form of an event, as people fill it in on their own device or on a shared one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/sign_up_pages.h"
#include "ui/availability.h"
#include "ui/view.h"

namespace rondo::ui {

struct SignUpDraft {
  int visit = 0;  // that the rest is of; see SignUpVisit::number
  Person person;
  Registration registration;
  std::string side;                    // "mentor", "mentee", "both"; empty: not said
  std::string site;                    // id on the form, or kOtherSite
  std::string other_site;              // written, where the form's list has it not
  std::string new_offer, new_request;  // typed, not yet among the others
  NewTime new_time;
  // What was wrong when it was to be sent and is not mended yet; each stands at its field.
  std::vector<Message> mistakes;
  bool refused_now = false;                        // the field of the first of them gets the focus
  bool late = false;                               // goes on although the time to sign up has ended
  std::optional<command::AnswerSignUp> kept = {};  // with the tab; see keep_typed()

  bool says_the_same_as(const Person& other, const Registration& said) const {
    return person == other && registration == said;
  }
  // The same on screen, with what is neither in the person nor in the registration yet: what is
  // being typed, and steps that only show more of the form.
  bool looks_the_same_as(const SignUpDraft& other) const {
    return says_the_same_as(other.person, other.registration) && side == other.side &&
           site == other.site && other_site == other.other_site && new_offer == other.new_offer &&
           new_request == other.new_request && new_time == other.new_time &&
           mistakes == other.mistakes && late == other.late;
  }
};

inline constexpr std::string_view kOtherSite = "other-site";

// Of what is known already: what was typed before the tab was loaded anew.
SignUpDraft sign_up_draft(const codec::SignUpForm& form, const Person& person,
                          const Registration& registration);

// What it is for, for whom, and until when; or that it is closed.
void sign_up_head(View& view, const codec::SignUpForm& form);
inline bool is_closed(const codec::SignUpForm& form) {
  return form.asks.sides == Sides::nobody;
}
struct SendButton {
  std::string label;
  bool ready = false;  // what the form says has been made ready
};
// After its last day a form asks nothing, unless somebody wants to be late.
bool has_ended(const View& view, const codec::SignUpForm& form);
// The questions and a button; true when that was pressed and nothing speaks against sending it. Of
// a form that is closed, neither.
bool sign_up_form(View& view, const codec::SignUpForm& form, SignUpDraft& draft,
                  const SendButton& send);

}  // namespace rondo::ui
