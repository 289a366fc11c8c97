#include "ui/next_things.h"

#include <algorithm>
#include <utility>

#include "base/iso_time.h"
#include "base/reading_order.h"
#include "edit/site_closing.h"
#include "edit/site_copy.h"
#include "feedback/match_feedback.h"
#include "match/event_view.h"
#include "match/explain.h"
#include "match/fingerprint.h"
#include "model/enum_names.h"
#include "model/stages.h"
#include "model/taking_part.h"
#include "sessions/proposals.h"
#include "sessions/sessions.h"
#include "speed/clock.h"
#include "speed/plan.h"
#include "ui/event_day.h"
#include "ui/event_stages.h"

namespace rondo::ui {
namespace {

// The topic of which most requests lack a mentor; nothing when none is short.
const std::pair<const TopicId, TopicFigures>* worst_shortage(const EventFigures& figures) {
  const std::pair<const TopicId, TopicFigures>* worst = nullptr;
  std::pair<int, int> most_lacking;  // what mentors of nearby topics may take comes after the rest
  for (const auto& entry : figures.topics) {
    const TopicSupply& supply = entry.second.supply;
    const std::pair lacking(supply.short_of(), supply.missing);
    if (lacking <= most_lacking) continue;
    most_lacking = lacking;
    worst = &entry;
  }
  return worst;
}

class EventThings {
 public:
  EventThings(const Program& program, const EventId& id, const Event& event,
              const EventFigures& figures, const MatchNews& news, std::vector<NextThing>& things)
      : program_(program),
        id_(id),
        event_(event),
        figures_(figures),
        news_(news),
        things_(things) {}

  void collect() {
    if (news_.matching == id_) {
      add_matching();
      return;
    }
    add_approvals();
    // There an approver decides about the people of one site, and nothing else.
    if (!approver_site_of(program_).empty()) return;
    add_off();
    for (const EventStage stage : kEventStages) add_last_day(stage);
    switch (progress_of(figures_)) {
      case EventProgress::no_people:
        if (event_.kind == EventKind::one_off) {
          add("help", Icon::bolt, Message{"next.help", {name()}}, Message{"next.help_detail", {}},
              "next.help_action", Screen::event_help);
          return;
        }
        add("import", Icon::upload, Message{"next.import", {name()}},
            Message{"next.import_detail", {}}, "next.import_action", Screen::event_import);
        return;
      case EventProgress::one_side_missing:
        add_missing_side();
        return;
      case EventProgress::ready:
        if (figures_.sitting) {
          add_plan();
          return;
        }
        add_without_topic();
        add_shortage();
        if (figures_.wanted > 0) add_match();
        return;
      case EventProgress::proposed:
        add_changed();
        add_review();
        break;
      case EventProgress::approved:
        if (figures_.sitting) {
          add_tell_of_plan_and_run();
          return;
        }
        add_changed();
        break;
    }
    add_tell();
    add_session_news();
    add_sessions();
    add_without_topic();
    add_unserved();
    add_unsettled();
    if (!figures_.sitting) add_feedback_due();
    add_having_met();
  }

 private:
  // One-off support has all that in one place.
  Screen of_kind(Screen usual) const {
    return event_.kind == EventKind::one_off ? Screen::event_help : usual;
  }

  Arg name() const { return arg("event", event_.name); }

  NextThing& add(std::string_view kind, Icon icon, Message title, Message detail,
                 std::string_view action, Screen screen) {
    things_.push_back({std::string(kind) + "-" + id_.text(), icon, std::move(title),
                       std::move(detail), Message{std::string(action), {}},
                       Place{screen, id_.text()}, false});
    return things_.back();
  }

  void add_approvals() {
    const int waiting = left_in_stage(program_, id_, EventStage::approve, news_.today);
    if (waiting == 0) return;
    const std::string& by = event_.approve_by;
    const std::string_view detail = by.empty()         ? "next.approve_detail"
                                    : by < news_.today ? "next.approve_overdue"
                                                       : "next.approve_by";
    add("approve", Icon::people, Message{"next.approve", {arg("count", waiting)}},
        Message{std::string(detail), {name(), arg("date", WallTime{by})}}, "next.approve_action",
        Screen::event_people);
  }

  // Whatever else is to be done: somebody waits for a partner in vain.
  void add_off() {
    const auto people = news_.to_hear_of_off.find(id_);
    if (people == news_.to_hear_of_off.end() || people->second == 0) return;
    add("off", Icon::message, Message{"next.off", {arg("count", people->second)}},
        Message{"next.off_detail", {name()}}, "next.tell_action", Screen::event_tell)
        .message = EventMessage::news;
  }

  // In the last days there is still time to ask who is missing; what was to be done by then is
  // overdue afterwards. Approving has a line of its own.
  void add_last_day(EventStage stage) {
    constexpr std::int64_t kDaysBefore = 3;
    if (stage == EventStage::approve || !has_stage(event_, stage)) return;
    const std::string& until = event_.*days_of(stage).until;
    const std::optional<std::int64_t> days = days_between(news_.today, until);
    const bool over = days && *days < 0;
    if (!days || *days > kDaysBefore || (over && has_window(stage))) return;
    const int left = left_in_stage(program_, id_, stage, news_.today);
    if (left == 0 && stage != EventStage::sign_up) return;
    const std::string kind(name_of(stage));
    const std::string title = (over         ? "next.overdue."
                               : *days == 0 ? "next.ends_today."
                                            : "next.ends.") +
                              kind;
    const std::int64_t count = over ? left : *days;
    add("last-day-" + kind, Icon::clock,
        Message{title, {name(), arg("count", count), arg("date", WallTime{until})}},
        Message{"next.ends_detail." + kind, {}}, "next.ends_action." + kind, screen_of(stage));
  }

  Screen screen_of(EventStage stage) const {
    switch (stage) {
      case EventStage::sign_up:
        return Screen::event_invite;
      case EventStage::approve:
        return Screen::event_people;
      case EventStage::prefer:
        return Screen::event_prefer;
      case EventStage::answer:
        return of_kind(Screen::event_tell);
      case EventStage::meet:
        return Screen::event_meet;
      case EventStage::feedback:
        break;
    }
    return Screen::event_feedback;
  }

  void add_missing_side() {
    const bool mentors_missing = figures_.mentors == 0;
    add("side", Icon::people,
        Message{mentors_missing ? "next.no_mentors" : "next.no_mentees", {name()}},
        Message{"next.one_side_detail", {arg("count", figures_.people)}}, "next.one_side_action",
        of_kind(Screen::event_people));
  }

  void add_shortage() {
    const auto* shortage = worst_shortage(figures_);
    if (shortage == nullptr) return;
    const Topic* topic = program_.topics.find(shortage->first);
    if (topic == nullptr) return;
    const TopicSupply& supply = shortage->second.supply;
    const int served = supply.waiting - supply.missing;
    // Only pools are in the way; there may be places enough.
    const bool apart = supply.apart == supply.missing;
    // Nobody offers it, and matching takes whoever offers something near.
    const bool near = !apart && supply.perhaps_nearby > 0;
    // Then more places of those who mentor are of no use.
    const bool unoffered = shortage->second.mentors == 0;
    add("shortage", Icon::warning,
        Message{apart        ? "next.shortage_apart"
                : near       ? "next.shortage_near"
                : unoffered  ? "next.shortage_unoffered"
                : served > 0 ? "next.shortage"
                             : "next.shortage_none",
                {arg("count", apart ? supply.apart : supply.waiting), arg("topic", topic->name),
                 arg("places", near ? supply.perhaps_nearby : served)}},
        Message{apart       ? "next.shortage_apart_detail"
                : near      ? "next.shortage_near_detail"
                : unoffered ? "next.shortage_unoffered_detail"
                            : "next.shortage_detail",
                {name()}},
        "next.shortage_action", of_kind(Screen::event_people));
  }

  void add_match() {
    NextThing& thing =
        add("match", Icon::swap, Message{"next.match", {name()}},
            Message{"next.match_detail",
                    {arg("mentors", figures_.mentors), arg("mentees", figures_.mentees),
                     arg("requests", figures_.wanted)}},
            "next.match_action", Screen::event_match);
    thing.runs_match = true;
  }

  void add_plan() {
    add("plan", Icon::clock, Message{"next.plan", {name()}},
        Message{"next.plan_detail",
                {arg("mentors", figures_.mentors), arg("mentees", figures_.mentees)}},
        "next.plan_action", Screen::event_plan);
  }

  SittingTime time_of_sitting() const {
    const EventClock* clock = clock_of(program_, id_);
    return clock == nullptr ? SittingTime() : sitting_time(event_, *clock, news_.now_utc_ms);
  }

  void add_run() {
    const SittingTime time = time_of_sitting();
    if (time.phase == SittingPhase::over) {
      add("feedback", Icon::message, Message{"next.feedback", {name()}},
          Message{"next.feedback_detail", {}}, "next.feedback_action", Screen::event_feedback);
      return;
    }
    if (is_under_way(time)) {
      add("run", Icon::clock, Message{time.paused ? "next.paused" : "next.running", {name()}},
          phase_message(event_, time), "next.run_action", Screen::event_run)
          .runs_now = true;
      return;
    }
    add("run", Icon::clock, Message{"next.run", {name()}},
        Message{"next.run_detail", {arg("count", figures_.meetings)}}, "next.run_action",
        Screen::event_run);
  }

  void add_feedback_due() {
    const std::vector<MatchForm> forms = match_forms(program_, id_, news_.today, news_.clock);
    const auto add_due = [&](EventMessage message, std::string_view kind, Message title,
                             Message detail) {
      const bool later = message == EventMessage::feedback_later;
      const auto due = std::count_if(forms.begin(), forms.end(), [&](const MatchForm& form) {
        return form.state == FormState::due && form.later == later;
      });
      if (due == 0) return;
      title.args = {name(), arg("count", due)};
      add(kind, Icon::message, std::move(title), std::move(detail), "next.feedback_due_action",
          Screen::event_feedback)
          .message = message;
    };
    if (window_of(event_, EventStage::feedback, news_.today) == DayWindow::open) {
      add_due(EventMessage::feedback, "feedback", {"next.feedback_due", {}},
              {"next.feedback_due_detail", {}});
    }
    add_due(EventMessage::feedback_later, "feedback-later", {"next.feedback_later", {}},
            {"next.feedback_later_detail", {}});
  }

  void add_matching() {
    add("matching", Icon::swap, Message{"next.matching", {name()}},
        Message{"next.matching_detail", {}}, "next.matching_action", Screen::event_match);
  }

  void add_changed() {
    if (news_.changed.count(id_) == 0) return;
    add("changed", Icon::swap, Message{"next.changed", {name()}},
        Message{"next.changed_detail", {}}, "next.changed_action", of_kind(Screen::event_match));
  }

  void add_review() {
    add("review", Icon::check, Message{"next.review", {arg("count", figures_.proposed)}},
        Message{"next.review_detail", {name()}}, "next.review_action",
        of_kind(Screen::event_match));
  }

  // Of those whose match is approved at least one has not heard of it.
  void add_tell() {
    const auto pairs =
        std::count_if(program_.matches.begin(), program_.matches.end(), [&](const auto& entry) {
          return entry.second.event == id_ && entry.second.state == MatchState::approved;
        });
    if (pairs == 0) return;
    add("tell", Icon::message, Message{"next.tell", {arg("count", pairs)}},
        Message{"next.tell_detail", {name()}}, "next.tell_action", of_kind(Screen::event_tell));
  }

  void add_session_news() {
    const auto found = news_.session_news.find(id_);
    if (found == news_.session_news.end()) return;
    add_news_of(EventMessage::session, found->second.when);
    add_news_of(EventMessage::session_off, found->second.off);
  }

  void add_news_of(EventMessage message, const std::set<PersonId>& people) {
    if (people.empty()) return;
    const std::string kind(name_of(message));
    add(kind, Icon::message, Message{"next.tell_of." + kind, {arg("count", std::ssize(people))}},
        Message{"next.tell_detail", {name()}}, "next.tell_action", Screen::event_tell)
        .message = message;
  }

  // Nobody is to hear of tables that planning again may change.
  bool add_plan_again() {
    const RoundsRun* run = plan_of_other_rounds(program_, id_);
    if (run == nullptr) return false;
    if (time_of_sitting().phase != SittingPhase::not_started) return false;
    add("plan", Icon::clock, Message{"next.rounds_changed", {name()}},
        Message{"plan.rounds_changed", {arg("planned", run->rounds), arg("rounds", event_.rounds)}},
        "next.plan_action", Screen::event_plan);
    return true;
  }

  // On its day the sitting itself comes first.
  void add_tell_of_plan_and_run() {
    if (add_plan_again()) return;
    const bool today = !event_.starts_at.empty() && day_of(event_.starts_at) == news_.today;
    if (today) add_run();
    add_tell_of_plan();
    if (!today) add_run();
  }

  // Of those who take part at least one has not heard where to go.
  void add_tell_of_plan() {
    const auto people = news_.to_hear_of_plan.find(id_);
    if (people == news_.to_hear_of_plan.end() || people->second == 0) return;
    add("tell", Icon::message, Message{"next.tell_plan", {arg("count", people->second)}},
        Message{"next.tell_detail", {name()}}, "next.tell_action", Screen::event_tell);
  }

  SessionsToDo sessions_to_see_to() const {
    const auto found = news_.sessions.find(id_);
    return found == news_.sessions.end() ? SessionsToDo{} : found->second;
  }

  void add_sessions_of(std::string_view kind, Icon icon, int count,
                       std::string_view detail_form = {}) {
    if (count == 0) return;
    const std::string key = "next.sessions_" + std::string(kind);
    add("sessions-" + std::string(kind), icon, Message{key, {name(), arg("count", count)}},
        Message{key + "_detail" + std::string(detail_form), {}}, "next.sessions_action",
        Screen::event_meet);
  }

  void add_sessions() {
    const SessionsToDo to_do = sessions_to_see_to();
    add_sessions_of("log", Icon::edit, to_do.to_log);
    add_sessions_of("plan", Icon::calendar, to_do.to_plan, to_do.named_times ? "" : ".unnamed");
  }

  // Least pressing: these pairs have what the event is for.
  void add_having_met() {
    const SessionsToDo to_do = sessions_to_see_to();
    add_sessions_of("met", Icon::calendar, to_do.to_go_on);
    add_sessions_of("complete", Icon::check, to_do.to_complete);
  }

  // No request of theirs waits: the unserved leave them out.
  void add_without_topic() {
    if (figures_.without_topic == 0) return;
    add("no-topic", Icon::tag,
        Message{"topic_needed.people", {arg("count", figures_.without_topic)}},
        Message{"next.no_topic_detail", {name()}}, "next.no_topic_action", Screen::event_people);
  }

  void add_unserved() {
    if (figures_.unserved() == 0) return;
    add("unserved", Icon::person, Message{"next.unserved", {arg("count", figures_.unserved())}},
        Message{"next.unserved_detail", {name()}}, "next.unserved_action",
        of_kind(Screen::event_match))
        .shows_unserved = event_.kind != EventKind::one_off;
  }

  // They have met, and say that it was not enough.
  void add_unsettled() {
    const auto count = news_.unsettled.find(id_);
    if (count == news_.unsettled.end() || count->second == 0) return;
    add("unsettled", Icon::person, Message{"next.unsettled", {arg("count", count->second)}},
        Message{"next.unsettled_detail", {name()}}, "next.unsettled_action",
        of_kind(Screen::event_match));
  }

  const Program& program_;
  const EventId& id_;
  const Event& event_;
  const EventFigures& figures_;
  const MatchNews& news_;
  std::vector<NextThing>& things_;
};

// Those that go on, the latest first.
std::vector<std::pair<const EventId*, const Event*>> open_events(const Program& program) {
  std::vector<std::pair<const EventId*, const Event*>> events;
  for (const auto& [id, event] : program.events) {
    if (goes_on(event)) events.emplace_back(&id, &event);
  }
  std::sort(events.begin(), events.end(), [](const auto& left, const auto& right) {
    if (left.second->created_on != right.second->created_on) {
      return left.second->created_on > right.second->created_on;
    }
    return reads_before(left.second->name, right.second->name);
  });
  return events;
}

// Whose people are to be moved to another site before they are matched.
std::vector<NextThing> closed_sites(const Program& program) {
  std::vector<NextThing> things;
  for (const auto& [id, site] : program.sites) {
    if (site.closed_on.empty()) continue;
    const auto people = std::ssize(taking_part_from(program, id));
    if (people == 0) continue;
    NextThing& thing = things.emplace_back();
    thing.id = "site-" + id.text();
    thing.icon = Icon::site;
    thing.title = {"next.closed_site", {arg("site", site.name), arg("count", people)}};
    thing.detail = {"next.closed_site_detail", {}};
    thing.action = {"next.closed_site_action", {}};
    thing.place = {Screen::topics, {}};
    thing.shows_sites = true;
  }
  return things;
}

}  // namespace

std::vector<NextThing> next_things(const Program& program, const ProgramFigures& figures,
                                   const MatchNews& news) {
  std::vector<NextThing> things = closed_sites(program);
  for (const auto& [id, event] : open_events(program)) {
    const auto found = figures.events.find(*id);
    if (found != figures.events.end()) {
      EventThings(program, *id, *event, found->second, news, things).collect();
    }
  }
  std::stable_partition(things.begin(), things.end(),
                        [](const NextThing& thing) { return thing.runs_now; });
  return things;
}

std::map<EventId, SessionsToDo> sessions_to_do(const Program& program, std::string_view now_local) {
  std::map<EventId, SessionsToDo> all;
  for (const auto& [id, event] : open_events(program)) {
    const std::vector<MatchSessions> sessions = event_sessions(program, *id, now_local);
    SessionsToDo to_do = count_to_do(sessions);
    if (to_do.to_plan > 0) {
      const Result<EventView> view = view_event(program, *id);
      to_do.named_times = view.ok() && any_named_times(*view, sessions);
    }
    if (to_do.all() > 0) all.emplace(*id, to_do);
  }
  return all;
}

std::set<EventId> events_changed(const Program& program, const ProgramFigures& figures) {
  std::set<EventId> changed;
  for (const auto& [id, event] : open_events(program)) {
    const auto found = figures.events.find(*id);
    const bool open = found != figures.events.end() &&
                      (found->second.proposed > 0 || found->second.unserved() > 0);
    const MatchRun* run = open ? latest_run(program, *id) : nullptr;
    if (run == nullptr) continue;
    const Result<EventView> view = view_event(program, *id);
    if (view && !is_current(*view, *run) && may_match_more(*view, unserved_requests(*view))) {
      changed.insert(*id);
    }
  }
  return changed;
}

EventProgress progress_of(const EventFigures& figures) {
  if (figures.people == 0) return EventProgress::no_people;
  if (figures.proposed > 0) return EventProgress::proposed;
  if (figures.served > 0) return EventProgress::approved;
  if (figures.mentors == 0 || figures.mentees == 0) return EventProgress::one_side_missing;
  if (figures.sitting) {
    return figures.was_planned ? EventProgress::approved : EventProgress::ready;
  }
  return figures.was_matched ? EventProgress::approved : EventProgress::ready;
}

Message progress_words(const EventFigures& figures, std::optional<int> held) {
  switch (progress_of(figures)) {
    case EventProgress::no_people:
      return {"progress.no_people", {}};
    case EventProgress::one_side_missing:
      return {figures.mentors == 0 ? "progress.no_mentors" : "progress.no_mentees", {}};
    case EventProgress::ready:
      return {figures.sitting ? "progress.ready_to_plan" : "progress.ready", {}};
    case EventProgress::proposed:
      return {"progress.proposed", {arg("count", figures.proposed)}};
    case EventProgress::approved:
      break;
  }
  if (held) return {"progress.held", {arg("count", *held)}};
  if (figures.sitting) return {"progress.planned", {arg("count", figures.meetings)}};
  return {"progress.matched", {arg("count", figures.matches)}};
}

Screen next_screen(const Event& event, const EventFigures& figures) {
  if (event.kind == EventKind::one_off) return Screen::event_help;
  switch (progress_of(figures)) {
    case EventProgress::no_people:
    case EventProgress::one_side_missing:
      return Screen::event_people;
    case EventProgress::ready:
    case EventProgress::proposed:
    case EventProgress::approved:
      break;
  }
  if (!figures.sitting) return Screen::event_match;
  return figures.was_planned ? Screen::event_run : Screen::event_plan;
}

EventId newest_event(const Program& program) {
  const auto events = open_events(program);
  return events.empty() ? EventId() : *events.front().first;
}

}  // namespace rondo::ui
