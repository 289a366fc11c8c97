// Answers that links and files brought, whatever they are about, before they are taken in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "ui/view.h"

namespace rondo::ui {

struct ReceivedList {
  std::string_view id;
  std::int64_t count = 0;     // of answers
  std::int64_t changing = 0;  // those of them that would change something
  std::set<EventId> events;   // that they are about
};

enum class ReceivedChoice : std::uint8_t { none, take, aside };

// The dialog with the rows that `draw_rows` draws, and what `draw_questions` draws below them.
ReceivedChoice received_answers_dialog(View& view, const ReceivedList& received,
                                       const std::function<void()>& draw_rows,
                                       const std::function<void()>& draw_questions = {});

// An answer that is left out because its person seems to have given a later one.
struct OlderAnswer {
  std::size_t at = 0;         // its place among those that came in
  std::string name;           // of the person
  std::string_view given_at;  // ISO time, UTC, by the clock of the device on which that was
  bool unsure = false;        // as in AnswerChoice
  bool taken = false;         // it counts all the same
};
// Whether it counts all the same; true when that was changed.
bool older_answer(View& view, const OlderAnswer& answer);

}  // namespace rondo::ui
