// Messages to single people, whatever they are about.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "report/person_messages.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"

namespace rondo::ui {

// What lead_to() calls a message: the first button of its desk, above the list of who gets it;
// where the example stands above that list, its button, and then it opens and comes into sight.
inline constexpr std::string_view kMessageField = "message-desk";

// Which of `kinds` is sent: a choice, where there is one, whose words are `key` and the kind's name
// in the string table. `chosen` is that name. Kinds: a container of what name_of() takes.
template <class Kinds>
auto choose_message(View& view, const Kinds& kinds, std::string_view key, std::string& chosen) {
  ChoiceList choices;
  for (const auto kind : kinds) {
    const std::string_view name = name_of(kind);
    choices.add(name, view.tr(std::string(key) + std::string(name)));
  }
  if (kinds.size() > 1) {
    segmented(view.ui,
              {.id = "kind",
               .label = view.tr("message.kind"),
               .choices = choices.choices(),
               .select_on_phone = true},
              chosen);
  }
  for (const auto kind : kinds) {
    if (name_of(kind) == chosen) return kind;
  }
  return kinds.front();
}

// One of them to look at, as a card: of the person who is chosen there, else the first; one that
// goes to anybody has no person. There is at least one.
void message_example(View& view, const std::vector<PersonMessage>& messages);
// Whether it stands beside the list of messages rather than above it.
bool example_stands_beside(View& view);
// The list of those who get one, as `list` draws it, with the example: beside it where there is
// room, else above it once it is asked for, so that people come first. What is wrong with the links
// is said either way.
void messages_with_example(View& view, const std::vector<PersonMessage>& messages,
                           const std::function<void()>& list);

// Notes that these people have heard of what the messages say.
using MarkTold = std::function<void(std::vector<PersonId>)>;

// Marks all of `to_tell` who have an address, as after a mail merge; once there are none, the rest.
void mark_told_button(View& view, const std::vector<PersonMessage>& to_tell, const MarkTold& mark);
// Marks the one whom the message is for.
void told_button(View& view, const PersonMessage& message, const MarkTold& mark);
// Says how many of `to_tell` no mail reaches; nothing where all have an address.
void people_without_address(View& view, const std::vector<PersonMessage>& to_tell);

// To copy one of them or to hand it to the mail program. `about` says what the message is about
// where one person may get several; else the name tells them apart.
void message_actions(View& view, const PersonMessage& message, std::string_view about = {});

// Each of them with what can be done with it; as a rule that is message_actions().
void message_table(View& view, const std::vector<PersonMessage>& messages,
                   const std::function<void(const PersonMessage&)>& actions = {});

}  // namespace rondo::ui
