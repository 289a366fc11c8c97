// The messages of a step: which of them, its words to edit, who gets it.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/event_texts.h"
#include "report/match_messages.h"
#include "ui/event_frame.h"
#include "ui/message_list.h"
#include "ui/view.h"
#include "ui/widgets/buttons.h"

namespace rondo::ui {

// What messages depend on besides the event, now; and a key for what is made of it.
MessageSurroundings surroundings_now(const View& view);
std::string surroundings_key(const View& view);

using MakeMessages = std::function<Result<std::vector<PersonMessage>>(EventMessage message,
                                                                      const MessageTexts& texts)>;

// By which message people are told of something that they have to hear of: who waits for it (asked
// once per revision and key), and what notes who has heard. A desk has one for each message at
// most.
struct Telling {
  EventMessage message;
  std::function<std::set<PersonId>()> waiting;
  MarkTold mark;
};

struct MessageDesk {
  std::span<const EventMessage> kinds;  // at least one
  std::string& chosen;                  // name of one of them
  MakeMessages make;
  std::string key = {};             // of what messages depend on besides the program
  std::vector<PersonId> only = {};  // to whom alone; empty: to all
  std::function<void(const std::vector<PersonMessage>&)> tools = {};  // more of them
  std::vector<Telling> telling = {};
};
void message_desk(View& view, const EventScreen& on, const MessageDesk& desk);

// --- the text of one of these kinds, while the coordinator changes it
// ----------------------------
bool edits_message(View& view, std::span<const EventMessage> kinds);
// For the main button beside it: one primary button a screen, and meanwhile that is to save it.
ButtonKind main_button(View& view, std::span<const EventMessage> kinds);
void edit_message(View& view, const EventScreen& on, std::span<const EventMessage> kinds,
                  EventMessage message);
// `key` as above.
void message_editor(View& view, const EventScreen& on, std::span<const EventMessage> kinds,
                    const MakeMessages& make, const std::string& key);

}  // namespace rondo::ui
