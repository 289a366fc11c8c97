// What the host sends: each message to copy, all of them as a file for mail merge.
#include "report/sitting_messages.h"
#include "speed/clock.h"
#include "ui/event_feedback.h"
#include "ui/message_list.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {

void feedback_messages(View& view, const EventScreen& on) {
  FeedbackDrafts& drafts = view.drafts.event.of<FeedbackDrafts>();
  SittingMessage kind = SittingMessage::thanks;
  {
    const Row row(view.ui, {.id = "message-tools", .vertical = Align::end});
    kind = choose_message(view, kSittingMessages, "message.kind.", drafts.message);
    fill(view.ui);
    if (button(view.ui,
               {.id = "merge", .label = view.tr("message.download"), .icon = Icon::download})) {
      view.emit(command::ExportMessages{on.id, kind});
    }
  }
  // Whom somebody met changes as rounds go by.
  const EventClock* clock = clock_of(view.state.program, on.id);
  const int begun = clock == nullptr ? 0 : rounds_begun(*on.event, *clock, view.state.now_utc_ms);
  const std::string key = join_words({on.id.text(), drafts.message, std::to_string(begun)}, "\n");
  const auto& messages = drafts.messages.get(view.state.revision, key, [&] {
    return sitting_messages(view.state.program, on.id, kind, *view.state.clock,
                            view.state.page_address, view.state.words);
  });
  if (messages.empty()) {
    empty_state(view.ui, {.id = "none",
                          .icon = Icon::people,
                          .title = view.tr("message.none"),
                          .detail = view.tr("message.none.detail")});
    return;
  }
  messages_with_example(view, messages, [&] { message_table(view, messages); });
}

}  // namespace rondo::ui
