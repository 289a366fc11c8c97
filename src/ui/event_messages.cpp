// What the host sends: each message to copy, all of them as a file for mail merge.
#include <array>

#include "report/sitting_messages.h"
#include "speed/clock.h"
#include "ui/event_feedback.h"
#include "ui/message_list.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

struct Kind {
  std::string_view id;
  SittingMessage message;
};
constexpr std::array kKinds{Kind{"itinerary", SittingMessage::itinerary},
                            Kind{"thanks", SittingMessage::thanks},
                            Kind{"follow_up", SittingMessage::follow_up}};

SittingMessage chosen_message(View& view) {
  std::string& chosen = view.drafts.event.of<FeedbackDrafts>().message;
  ChoiceList kinds;
  for (const Kind& kind : kKinds) {
    kinds.add(kind.id, view.tr("message.kind." + std::string(kind.id)));
  }
  segmented(view.ui, {.id = "kind", .label = view.tr("message.kind"), .choices = kinds.choices()},
            chosen);
  for (const Kind& kind : kKinds) {
    if (kind.id == chosen) return kind.message;
  }
  return SittingMessage::thanks;
}

}  // namespace

void feedback_messages(View& view, const EventScreen& on) {
  FeedbackDrafts& drafts = view.drafts.event.of<FeedbackDrafts>();
  SittingMessage kind = SittingMessage::thanks;
  {
    const Row row(view.ui, {.id = "message-tools", .vertical = Align::end});
    kind = chosen_message(view);
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
    return sitting_messages(view.state.program, on.id, kind, view.state.now_utc_ms,
                            view.state.page_address, view.state.words);
  });
  if (messages.empty()) {
    empty_state(view.ui, {.id = "none",
                          .icon = Icon::people,
                          .title = view.tr("message.none"),
                          .detail = view.tr("message.none.detail")});
    return;
  }
  message_example(view, messages);
  message_table(view, messages);
}

}  // namespace rondo::ui
