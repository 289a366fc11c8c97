// The field for the answer to one question of an event's profile form: on the sign-up form, and
// where a coordinator edits a registration.
#pragma once

#include <string>
#include <string_view>

#include "codec/sign_up_pages.h"
#include "ui/view.h"

namespace rondo::ui {

inline constexpr std::string_view kAnswerFieldId = "answer";

// Of a site the question's choices are the names of sites. Edits in place; true when a gesture is
// complete. An answer that is none of the choices is one of them for as long as it stands.
bool answer_field(View& view, const codec::FormQuestion& question, std::string_view error,
                  std::string& answer);

// The part of the field that takes the focus, of those with several; else empty.
std::string_view first_choice_of(const codec::FormQuestion& question);

}  // namespace rondo::ui
