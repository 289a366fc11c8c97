// Answers that links and files brought, whatever they are about, before they are taken in.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
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

}  // namespace rondo::ui
