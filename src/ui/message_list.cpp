#include "ui/message_list.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "codec/link.h"
#include "ui/field_lead.h"
#include "ui/page_address.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct MessageDrafts {
  std::string shown;  // id of the person whose message is shown; empty: the first
  bool example_asked_for = false;
  Cached<bool> long_ones;
  Cached<ChoiceList> people;
};

MessageDrafts& message_drafts(View& view) {
  return view.drafts.event.of<MessageDrafts>();
}

const PersonMessage& shown_message(View& view, const std::vector<PersonMessage>& messages) {
  const std::string& shown = message_drafts(view).shown;
  const auto found =
      std::find_if(messages.begin(), messages.end(),
                   [&](const PersonMessage& message) { return message.person.text() == shown; });
  return found == messages.end() ? messages.front() : *found;
}

bool too_long_for_mail(const PersonMessage& message) {
  return !message.email.empty() && mail_address(message).size() > codec::kMaxSafeLinkCharacters;
}

// Tells the lists of one revision apart.
std::string key_of(const std::vector<PersonMessage>& messages) {
  const PersonMessage& first = messages.front();
  return join_words({std::to_string(messages.size()), first.person.text(),
                     messages.back().person.text(), first.subject, first.text},
                    "\n");
}

// Encoding them all is too much for each frame.
bool some_too_long(View& view, const std::vector<PersonMessage>& messages) {
  return message_drafts(view).long_ones.get(view.state.revision, key_of(messages), [&] {
    return std::any_of(messages.begin(), messages.end(), too_long_for_mail);
  });
}

// Whose it is: of two people with one name it says which. One that goes to anybody has no person.
std::string reader_words(const View& view, const PersonMessage& message) {
  return message.person.empty() ? message.name : person_words(view, message.person);
}

// Who gets one, hundreds as a rule.
const ChoiceList& readers(View& view, const std::vector<PersonMessage>& messages) {
  return message_drafts(view).people.get(view.state.revision, key_of(messages), [&] {
    ChoiceList people;
    for (const PersonMessage& message : messages) {
      people.add(message.person.text(), reader_words(view, message));
    }
    return people;
  });
}

void draw_message_row(View& view, const PersonMessage& message,
                      const std::function<void(const PersonMessage&)>& actions, TableRow& cells) {
  const std::string address = message.email.empty() ? view.tr("message.no_email") : message.email;
  cells.person({.name = message.name, .detail = address});
  cells.cell([&] {
    const Row row(view.ui, {.id = "actions"});
    if (actions) {
      actions(message);
    } else {
      message_actions(view, message);
    }
  });
}

}  // namespace

void message_example(View& view, const std::vector<PersonMessage>& messages) {
  const std::string title = view.tr("message.example");
  const Card card(view.ui, {.id = "example", .label = title});
  heading(view.ui, title, {.size = type::section});
  const PersonMessage& shown = shown_message(view, messages);
  warn_of_local_address(view, shown.text);
  std::string chosen = shown.person.text();
  if (!shown.person.empty() && select(view.ui,
                                      {.id = "shown",
                                       .label = view.tr("message.shown"),
                                       .choices = readers(view, messages).choices()},
                                      chosen)) {
    message_drafts(view).shown = chosen;
  }
  text(view.ui, shown.subject, {.weight = Weight::semibold});
  paragraphs(view.ui, shown.text);
}

bool example_stands_beside(View& view) {
  constexpr float kRoomForBoth = 900;
  return offered_width(view.ui) >= kRoomForBoth;
}

void messages_with_example(View& view, const std::vector<PersonMessage>& messages,
                           const std::function<void()>& list) {
  if (example_stands_beside(view)) {
    constexpr float kExampleWidth = 340;
    const Row both(
        view.ui, {.id = "with-example", .gap = space::l, .vertical = Align::start, .wrap = false});
    {
      const Column people(view.ui, {.id = "people-told", .grow = true});
      list();
    }
    const Column beside(view.ui, {.id = "example-beside", .width = kExampleWidth});
    message_example(view, messages);
    return;
  }
  bool& open = message_drafts(view).example_asked_for;
  const bool led_to = focus_if_led_to(view, kMessageField, "example-button");
  open = open || led_to;
  if (!open) warn_of_local_address(view, shown_message(view, messages).text);
  if (button(view.ui, {.id = "example-button",
                       .label = view.tr(open ? "message.example.hide" : "message.example.show"),
                       .kind = ButtonKind::quiet,
                       .icon = open ? Icon::chevron_up : Icon::chevron_down})) {
    open = !open;
  }
  if (open) {
    // On a phone it would begin under the bar.
    const Opened opened(view.ui, "example", led_to);
    message_example(view, messages);
  }
  list();
}

void mark_told_button(View& view, const std::vector<PersonMessage>& to_tell, const MarkTold& mark) {
  std::vector<PersonId> reached, others;
  for (const PersonMessage& message : to_tell) {
    (message.email.empty() ? others : reached).push_back(message.person);
  }
  std::vector<PersonId>& people = reached.empty() ? others : reached;
  if (people.empty()) return;
  if (button(view.ui, {.id = "mark-told",
                       .label = view.tr(counted("message.mark_told", std::ssize(people))),
                       .icon = Icon::check,
                       .description = view.tr("message.mark_told.detail")})) {
    mark(std::move(people));
  }
}

void told_button(View& view, const PersonMessage& message, const MarkTold& mark) {
  if (button(view.ui, {.id = "told",
                       .label = view.tr("message.mark_one"),
                       .about = reader_words(view, message)})) {
    mark({message.person});
  }
}

void people_without_address(View& view, const std::vector<PersonMessage>& to_tell) {
  const auto count =
      std::count_if(to_tell.begin(), to_tell.end(),
                    [](const PersonMessage& message) { return message.email.empty(); });
  if (count == 0) return;
  text(view.ui, view.tr(counted("message.without_address", count)),
       {.id = "without-address", .ink = Ink::warn});
}

void message_actions(View& view, const PersonMessage& message, std::string_view about) {
  const std::string reader = about.empty() ? reader_words(view, message) : std::string();
  if (about.empty()) about = reader;
  if (button(
          view.ui,
          {.id = "copy", .label = view.tr("message.copy"), .icon = Icon::copy, .about = about})) {
    view.emit(command::CopyText{message.subject + "\n\n" + message.text});
  }
  if (message.email.empty()) return;
  link(view.ui, {.id = "mail",
                 .label = view.tr("message.mail"),
                 .address = mail_address(message),
                 .about = about});
  if (too_long_for_mail(message)) chip(view.ui, view.tr("message.long"), Status::warn);
}

void message_table(View& view, const std::vector<PersonMessage>& messages,
                   const std::function<void(const PersonMessage&)>& actions) {
  if (some_too_long(view, messages)) {
    text(view.ui, view.tr("message.long.detail"), {.size = type::second, .ink = Ink::muted});
  }
  TableSetup setup;
  setup.label(view.tr("message.list"))
      .column({.id = "name", .share = 1}, view.tr("common.name"))
      .column({.id = "actions", .share = 1.7F, .hide_label = true}, view.tr("message.actions"));
  const auto message_at = [&messages](int row) -> const PersonMessage& {
    return messages[static_cast<std::size_t>(row)];
  };
  TableOptions& options = setup.options;
  options.id = "messages";
  options.row_count = static_cast<int>(messages.size());
  options.row_id = [message_at](int row) {
    return message_at(row).person.text();
  };
  table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    draw_message_row(view, message_at(cells.index()), actions, cells);
  });
}

}  // namespace rondo::ui
