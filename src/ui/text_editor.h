// The text of a message while the coordinator changes it, with its fields to put in and what comes
// of it for one person; an event's or the program's own.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/event_texts.h"
#include "report/person_messages.h"
#include "ui/view.h"

namespace rondo::ui {

struct EditedText {
  std::string_view message;  // its name: "event_message." and this is what it is called
  std::span<const MessageField> subject_fields, text_fields;
  MessageTexts usual;
  std::function<Command(const MessageTexts&)> keep;  // makes them the coordinator's own
  std::function<Result<std::vector<PersonMessage>>(const MessageTexts&)> make;
  std::string key;  // of what is made of it, besides the program
};

// `desk`: where it is edited, one text at a time. True while it is.
bool edits_text(View& view, std::string_view desk);
// Begins with these.
void edit_text(View& view, std::string_view desk, MessageTexts now);
void text_editor(View& view, std::string_view desk, const EditedText& edited);

}  // namespace rondo::ui
