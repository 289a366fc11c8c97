// What makes a sign-up form long, for one that is too long for a QR code.
#pragma once

#include <cstdint>
#include <string_view>

#include "codec/sign_up_pages.h"

namespace rondo::intake {

// What a coordinator can shorten.
enum class FormPart : std::uint8_t { topics, purpose, times, questions, pools, sites };
std::string_view name_of(FormPart part);  // "topics"

// The part without which the form's link would be shortest. O(size of the form).
FormPart largest_part(const codec::SignUpForm& form);

}  // namespace rondo::intake
