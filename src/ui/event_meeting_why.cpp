// Why two meet in a sitting: what they can talk about, and how well they suit each other.
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "speed/sitting.h"
#include "ui/event_plan_parts.h"
#include "ui/fit_factors.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// Nothing for two who don't meet.
std::optional<MeetingWhy> explain_meeting(const Program& program, const EventId& event,
                                          const PersonId& mentor, const PersonId& mentee) {
  const bool meet = std::any_of(
      program.speed_meetings.begin(), program.speed_meetings.end(), [&](const auto& entry) {
        const SpeedMeeting& one = entry.second;
        return one.event == event && one.mentor == mentor && one.mentee == mentee;
      });
  const Result<EventView> view = view_event(program, event);
  if (!meet || !view) return std::nullopt;
  const Participant *giving = view->find(mentor), *asking = view->find(mentee);
  if (giving == nullptr || asking == nullptr) return std::nullopt;
  const Pairing pairing{asking, sitting_fit(*view, *giving, *asking).topic, giving};
  const bool wanted = std::any_of(
      program.wanted_meetings.begin(), program.wanted_meetings.end(), [&](const auto& entry) {
        const WantedMeeting& one = entry.second;
        return one.event == event && one.mentor == mentor && one.mentee == mentee;
      });
  const std::string goal = pairing.topic.empty() ? std::string() : request_of(pairing).goal;
  return MeetingWhy{fit_of(*view, pairing), view->topic_name(pairing.topic), goal, wanted};
}

}  // namespace

void plan_why_panel(View& view, const EventScreen& on) {
  SittingDrafts& drafts = view.drafts.event.of<SittingDrafts>();
  if (drafts.why.mentor.empty()) return;
  const PersonId mentor = drafts.why.mentor, mentee = drafts.why.mentee;
  const std::string key =
      join_words({on.id.text(), mentor.text(), mentee.text(), view.state.language}, "\n");
  const std::optional<MeetingWhy>& why = drafts.explained.get(view.state.revision, key, [&] {
    return explain_meeting(view.state.program, on.id, mentor, mentee);
  });
  if (!why) {  // by another plan they don't meet
    drafts.why = {};
    return;
  }
  const SidePanel panel(view.ui,
                        {.id = "why-meeting", .title = view.tr("plan.why"), .subject = key});
  const Scope scope(view.ui, mentee.text());
  person(view.ui, {.name = name_of_person(view, mentor),
                   .detail = person_detail(view, mentor),
                   .side = Side::mentor});
  person(view.ui, {.name = name_of_person(view, mentee),
                   .detail = person_detail(view, mentee),
                   .side = Side::mentee});
  const std::string fit = fit_words(view, why->fit.total);
  fit_bar(view.ui,
          {.words = why->topic.empty()
                        ? view.tr("plan.why.no_topic", {arg("fit", fit)})
                        : view.tr("matches.about", {arg("topic", why->topic), arg("fit", fit)}),
           .share = fit_share(why->fit.total)});
  if (why->wanted) text(view.ui, view.tr("plan.why.wanted"));
  divider(view.ui);
  factor_bars(view, why->fit);
  if (!why->goal.empty()) {
    const std::string goal = view.tr("matches.goal");
    const std::vector<KeyValue> pairs{{goal, why->goal}};
    key_values(view.ui, "goal", pairs);
  }
  if (panel.dismissed()) drafts.why = {};
}

}  // namespace rondo::ui
