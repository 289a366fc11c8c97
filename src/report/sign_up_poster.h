// A poster that invites to sign up for an event: what it is for, for whom and when, and the QR code
// of its form; where there is none, the steps to take instead and a line for whom to ask.
#pragma once

#include <string>
#include <vector>

#include "base/words.h"
#include "model/event.h"
#include "report/blocks.h"

namespace rondo {

struct SignUpPoster {
  std::vector<PrintBlock> blocks;  // one page
  bool with_code = true;  // false: the address is too long for a code that a phone reads from paper
};

// `address`: of the form.
SignUpPoster sign_up_poster(const Event& event, const std::string& address, const Words& words);

}  // namespace rondo
