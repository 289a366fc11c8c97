// What the people of an event's matches are sent.
#include "base/durations.h"
#include "ui/event_tell_parts.h"
#include "ui/message_list.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

MatchMessage draw_tell_tools(View& view, const EventScreen& on) {
  const MatchMessage kind = choose_message(view, kMatchMessages, "match_message.",
                                           view.drafts.event.of<TellDrafts>().message);
  const Row row(view.ui, {.id = "message-tools"});
  if (button(view.ui, {.id = "edit", .label = view.tr("tell.text.edit"), .icon = Icon::edit})) {
    edit_message(view, on, kind);
  }
  if (button(view.ui,
             {.id = "merge", .label = view.tr("message.download"), .icon = Icon::download})) {
    view.emit(command::ExportMatchMessages{on.id, kind});
  }
  return kind;
}

}  // namespace

MessageSurroundings surroundings_now(const View& view) {
  return {view.state.page_address, view.state.now_utc_ms};
}

std::string surroundings_key(const View& view) {
  // Sessions go by.
  return view.state.page_address + "\n" + std::to_string(view.state.now_utc_ms / kHour_ms);
}

void tell_messages(View& view, const EventScreen& on, const EventMatches& data) {
  if (edits_message(view)) {
    message_editor(view, on, data);
    return;
  }
  const MatchMessage kind = draw_tell_tools(view, on);
  const MessageTexts texts = texts_of(*on.event, kind, view.state.words);
  if (const Result<Done> good = check_texts(kind, texts); !good) {
    const std::string reason = view.tr(good.error());
    const Banner banner(
        view.ui, {.id = "unreadable", .title = view.tr("tell.text.unreadable"), .detail = reason});
    return;
  }
  const std::string key =
      join_words({on.id.text(), std::string(name_of(kind)), surroundings_key(view)}, "\n");
  const auto& messages =
      view.drafts.event.of<TellDrafts>().messages.get(view.state.revision, key, [&] {
        return match_messages(data.view, kind, texts, surroundings_now(view), view.state.words)
            .value();
      });
  if (messages.empty()) {
    empty_state(view.ui, {.id = "none",
                          .icon = Icon::message,
                          .title = view.tr("message.none"),
                          .detail = view.tr("tell.none." + std::string(name_of(kind)))});
    return;
  }
  message_example(view, messages);
  message_table(view, messages);
}

}  // namespace rondo::ui
