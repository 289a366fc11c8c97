// What the people of a sitting are sent: when and where they go before it, and after it what came
// of it.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "model/meeting_hours.h"
#include "model/school_year.h"
#include "report/sitting_messages.h"
#include "speed/clock.h"
#include "ui/event_board.h"
#include "ui/event_feedback.h"
#include "ui/event_tell_parts.h"
#include "ui/field_lead.h"
#include "ui/message_desk.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/shell.h"

namespace rondo::ui {
namespace {

struct TellSittingDrafts {
  std::string message = std::string(name_of(EventMessage::sitting_plan));
};

MakeMessages sitting_writer(View& view, const EventScreen& on) {
  return [&view, &on](EventMessage message,
                      const MessageTexts& texts) -> Result<std::vector<PersonMessage>> {
    const Result<EventView> event = view_event(view.state.program, on.id);
    if (!event) return event.error();
    return sitting_messages(*event, message, texts, surroundings_now(view), view.state.words);
  };
}

// People are told nothing of what nobody has said.
void ask_when_and_where(View& view, const EventScreen& on) {
  const auto& tables = view.state.program.meeting_tables;
  const bool has_room = std::any_of(tables.begin(), tables.end(), [&](const auto& entry) {
    return entry.second.event == on.id && !entry.second.room.empty();
  });
  const bool has_start = planned_start(*on.event).has_value();
  if (has_start && (has_room || !on.event->venue.empty())) return;
  const std::string_view key = has_start ? "tell.sitting.no_venue" : "tell.sitting.no_start";
  const std::string title = view.tr(key), detail = view.tr("tell.sitting.unsaid");
  const Banner banner(view.ui, {.id = "unsaid", .title = title, .detail = detail});
  if (button(view.ui, {.id = "say", .label = view.tr("tell.sitting.say")})) {
    lead_to(view, {Screen::event_setup, on.id.text()}, has_start ? "venue" : "start");
  }
}

void draw_earlier_plan(View& view, const PlanNews& news) {
  if (news.earlier.empty()) return;
  std::vector<std::string> names;
  for (const PersonId& person : news.earlier) names.push_back(person_words(view, person));
  std::sort(names.begin(), names.end(), reads_before);
  const std::string title = view.tr(counted("tell.sitting.earlier", std::ssize(names)));
  const std::string detail =
      view.tr("tell.sitting.earlier.detail", {arg("names", view.list_in_sentence(names))});
  const Banner banner(view.ui, {.id = "earlier", .title = title, .detail = detail});
}

void calendar_of_sitting(View& view, const EventScreen& on) {
  if (!planned_start(*on.event)) return;
  if (button(view.ui, {.id = "calendar",
                       .label = view.tr("own_page.calendar"),
                       .icon = Icon::calendar,
                       .description = view.tr("tell.sitting.calendar.detail")})) {
    view.emit(command::ExportCalendar{on.id, PersonId()});
  }
}

// Once the sitting has begun nobody is told of its plan any more; the messages stay to look at.
void draw_plan_messages(View& view, const EventScreen& on, const PlanNews& news, bool ahead) {
  std::vector<Telling> telling;
  if (ahead) {
    telling.push_back({EventMessage::sitting_plan, [&news] { return news.to_tell; },
                       [&view, id = on.id](std::vector<PersonId> people) {
                         view.emit(command::MarkToldOfPlan{id, std::move(people)});
                       }});
  }
  message_desk(view, on,
               {.kinds = kSittingMessages,
                .chosen = view.drafts.event.of<TellSittingDrafts>().message,
                .make = sitting_writer(view, on),
                .key = ahead ? "ahead" : "begun",
                .tools = [&](const auto&) { calendar_of_sitting(view, on); },
                .telling = std::move(telling)});
}

}  // namespace

void tell_sitting_page(View& view, const EventScreen& on) {
  const Page page(view.ui, {.id = "event-tell"});
  const PlanNews& news = plan_news_of(view, on.id);
  const bool planned = rounds_run_of(view.state.program, on.id) != nullptr;
  const bool ahead = sitting_lies_ahead(view.state.program, on.id, today_of(view));
  const std::string subtitle =
      planned && ahead
          ? view.tr("tell.sitting.subtitle", {arg("told", news.people - std::ssize(news.to_tell)),
                                              arg("count", news.people)})
          : std::string();
  event_header(view, on, subtitle, [&] {
    const bool all_told = planned && (news.to_tell.empty() || !ahead);
    if (all_told && button(view.ui, {.id = "next",
                                     .label = view.tr("plan.go_run"),
                                     .kind = main_button(view, kSittingMessages)})) {
      view.go(Screen::event_run, on.id.text());
    }
  });
  if (!planned) {
    if (empty_state(view.ui, {.id = "no-plan",
                              .icon = Icon::message,
                              .title = view.tr("run.no_plan"),
                              .detail = view.tr("tell.sitting.no_plan"),
                              .action = view.tr("run.go_plan")})) {
      view.go(Screen::event_plan, on.id.text());
    }
    return;
  }
  if (ahead) {
    ask_when_and_where(view, on);
    draw_earlier_plan(view, news);
  }
  draw_plan_messages(view, on, news, ahead);
}

void feedback_messages(View& view, const EventScreen& on) {
  // Whom somebody met changes as rounds go by.
  const EventClock* clock = clock_of(view.state.program, on.id);
  const int begun = clock == nullptr ? 0 : rounds_begun(*on.event, *clock, view.state.now_utc_ms);
  message_desk(view, on,
               {.kinds = kAfterSittingMessages,
                .chosen = view.drafts.event.of<FeedbackDrafts>().message,
                .make = sitting_writer(view, on),
                .key = std::to_string(begun)});
}

}  // namespace rondo::ui
