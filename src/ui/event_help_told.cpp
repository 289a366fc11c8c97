// The messages of one match, to copy or to hand to the mail program, before it is marked as told.
#include <algorithm>

#include "ui/event_help.h"
#include "ui/event_tell_parts.h"
#include "ui/message_desk.h"
#include "ui/message_list.h"
#include "ui/page_address.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// Of the two, the mentee's first: who asked waits for it.
std::vector<PersonMessage> messages_of(const View& view, const EventMatches& data,
                                       const Match& match) {
  const auto all =
      match_messages(data.view, EventMessage::notice, surroundings_now(view), view.state.words);
  std::vector<PersonMessage> both;
  if (!all) return both;
  for (const PersonId& person : {match.mentee, match.mentor}) {
    const auto found = std::find_if(all->begin(), all->end(), [&](const PersonMessage& message) {
      return message.person == person;
    });
    if (found != all->end()) both.push_back(*found);
  }
  return both;
}

void draw_message(View& view, const PersonMessage& message) {
  const Scope scope(view.ui, message.person.text());
  const std::string reader = person_words(view, message.person);
  const Card card(view.ui, {.id = "message", .label = reader, .gap = space::s});
  heading(view.ui, reader, {.level = 3});
  {
    const Row row(view.ui, {.id = "actions"});
    message_actions(view, message);
  }
  text(view.ui, message.subject, {.weight = Weight::semibold});
  paragraphs(view.ui, message.text);
}

// Whether its messages can be shown now.
bool is_to_be_told(HelpDrafts& drafts, const Match* match) {
  const bool is_new = std::exchange(drafts.told_is_new, false);
  if (match != nullptr && match->state == MatchState::approved) return true;
  if (!is_new) drafts.told = {};
  return false;
}

}  // namespace

void help_told_dialog(View& view, const HelpScreen& screen) {
  HelpDrafts& drafts = screen.drafts;
  if (drafts.told.empty()) return;
  const Match* match = view.state.program.matches.find(drafts.told);
  if (!is_to_be_told(drafts, match)) return;
  const auto& messages =
      drafts.messages.get(view.state.revision, drafts.told.text() + "\n" + surroundings_key(view),
                          [&] { return messages_of(view, screen.data, *match); });
  bool done = false;
  {
    const Dialog dialog(
        view.ui,
        {.id = "told",
         .title = view.tr("help.told.title", {arg("mentor", person_words(view, match->mentor)),
                                              arg("mentee", person_words(view, match->mentee))}),
         .detail = view.tr("help.told.detail"),
         .width = 640});
    if (messages.empty()) text(view.ui, view.tr("tell.text.unreadable"), {.ink = Ink::warn});
    if (!messages.empty()) warn_of_local_address(view, messages.front().text);
    for (const PersonMessage& message : messages) draw_message(view, message);
    const DialogActions actions(view.ui);
    done = button(view.ui,
                  {.id = "later", .label = view.tr("help.told.later"), .kind = ButtonKind::quiet});
    if (button(view.ui,
               {.id = "told", .label = view.tr("help.told.done"), .kind = ButtonKind::primary})) {
      view.emit(command::SetMatchState{{drafts.told}, MatchState::notified});
      done = true;
    }
    done = done || dialog.dismissed();
  }
  if (done) drafts.told = {};
}

}  // namespace rondo::ui
