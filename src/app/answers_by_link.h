// What is alike of all answers that come back by link: answers to a match, and wishes.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "app/workbench.h"
#include "codec/link.h"

namespace rondo {

inline bool brings_kind(const std::vector<Result<codec::Link>>& links, std::string_view kind) {
  return std::any_of(links.begin(), links.end(),
                     [&](const Result<codec::Link>& link) { return link && link->kind == kind; });
}

// Adds what the link brings to `received` (its answers, and why others were refused), each once.
// Links of other kinds are passed over: a reply quotes the message with the link that it answers.
template <class Answer, class Received>
void receive_answer(const Program& program, const Result<codec::Link>& link, std::string_view kind,
                    Result<Answer> (*read)(std::string_view), Received& received) {
  if (!link) {
    received.refused.push_back(link.error());
    return;
  }
  if (link->kind != kind) return;
  Result<Answer> answer = read(link->payload);
  if (!answer) {
    received.refused.push_back(answer.error());
  } else if (answer->program != program.id) {
    received.refused.push_back({"error.answers.other_program", {}});
  } else if (std::find(received.answers.begin(), received.answers.end(), *answer) ==
             received.answers.end()) {
    received.answers.push_back(*std::move(answer));
  }
}

// Not a step of its own: Back must not lead to the link again.
inline void show_instead_of_link(Workbench& bench, const Place& place) {
  bench.state.place = place;
  bench.services.addresses->replace(address_of(place));
}

}  // namespace rondo
