// A poster that invites to sign up for an event: what it is for, for whom and when, and the QR code
// of its form; where there is none, the steps to take instead and whom to ask, with a line to write
// on by hand.
#pragma once

#include <string>
#include <vector>

#include "base/words.h"
#include "model/event.h"
#include "model/program.h"
#include "report/blocks.h"

namespace rondo {

struct SignUpPoster {
  std::vector<PrintBlock> blocks;  // one page
  bool with_code = true;  // false: the address is too long for a code that a phone reads from paper
};

// `address`: of the form. `to`: to whom answers go, as far as it is known.
SignUpPoster sign_up_poster(const Event& event, const Coordinator& to, const std::string& address,
                            const Words& words);

}  // namespace rondo
