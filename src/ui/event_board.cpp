#include "ui/event_board.h"

#include "ui/event_day.h"
#include "ui/match_words.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// On the day: a table breaks, or its room is needed.
void draw_closing(View& view, const MeetingTableId& id, const MeetingTable& table, BoardUse use) {
  const Scope scope(view.ui, id.text());
  const bool closed = table.closed_from > 0;
  if (closed) chip(view.ui, view.tr("board.closed"), Status::warn);
  if (use == BoardUse::past) return;
  const std::string title = view.tr("board.table", {arg("name", table.name)});
  if (text_button(view.ui, {.id = "close",
                            .label = view.tr(closed ? "board.open" : "board.close"),
                            .size = type::small,
                            .about = title})) {
    view.emit(command::CloseTable{id, !closed});
  }
}

// What the two can talk about. Neither is to prepare for something else than the other.
void draw_topic(View& view, const MeetingTopic& topic) {
  const Program& program = view.state.program;
  const std::string asked = name_in(program.topics, topic.asked),
                    offered = name_in(program.topics, topic.offered);
  if (asked.empty()) return;
  const std::string words =
      offered.empty() ? view.tr("board.topic", {arg("topic", asked)})
                      : view.tr("board.topic_near", {arg("topic", asked), arg("offered", offered)});
  text(view.ui, words, {.id = "topic", .size = type::second, .ink = Ink::muted});
}

void why_button(View& view, const PersonId& mentor, const PersonId& mentee) {
  const std::string pair = match_pair_words(view, mentor, mentee);
  if (text_button(view.ui, {.id = "why", .label = view.tr("board.why"), .about = pair})) {
    view.drafts.event.of<SittingDrafts>().why = {mentor, mentee};
  }
}

// Who sits there, and who is expected in vain. Afterwards nobody waits any more.
void draw_seat(View& view, const RoundBoard& board, const PersonId& id, Side side, BoardUse use) {
  const Scope scope(view.ui, id.text());
  const std::string name = name_of_person(view, id), site = site_of(view.state.program, id);
  const auto away = board.away.find(id);
  if (away == board.away.end()) {
    person(view.ui, {.name = name, .detail = site, .side = side});
  } else {
    const Row row(view.ui, {.id = "away", .gap = space::s});
    person(view.ui, {.name = name, .detail = site, .side = side});
    chip(view.ui, view.tr(attendance_key(away->second)), Status::warn);
  }
  if (use == BoardUse::past || !waits_in_vain(board, id)) return;
  text(view.ui, view.tr("board.in_vain"),
       {.id = "in-vain", .size = type::second, .ink = Ink::warn});
}

void draw_table(View& view, const RoundBoard& board, const SeatedTable& seated,
                const MeetingTopics& topics, BoardUse use) {
  const Program& program = view.state.program;
  const MeetingTable& table = *program.meeting_tables.find(seated.table);
  const std::string title = view.tr("board.table", {arg("name", table.name)});
  const Card card(view.ui, {.id = seated.table.text(), .label = title, .gap = space::s});
  {
    const Row row(view.ui, {.id = "title", .gap = space::s});
    heading(view.ui, title, {.level = 3, .size = type::section});
    fill(view.ui);
    if (!table.room.empty()) chip(view.ui, table.room);
    if (table.accessible) chip(view.ui, view.tr("board.accessible"), Status::accent);
    if (use != BoardUse::plan) draw_closing(view, seated.table, table, use);
  }
  if (seated.mentor.empty()) {
    text(view.ui, view.tr("board.free"), {.size = type::second, .ink = Ink::muted});
    return;
  }
  draw_seat(view, board, seated.mentor, Side::mentor, use);
  for (const PersonId& mentee : seated.mentees) {
    const Scope scope(view.ui, mentee.text());
    draw_seat(view, board, mentee, Side::mentee, use);
    const auto topic = topics.find({seated.mentor, mentee});
    if (topic != topics.end()) draw_topic(view, topic->second);
    if (use == BoardUse::plan) why_button(view, seated.mentor, mentee);
  }
}

}  // namespace

bool rounds_changed_since_plan(const View& view, const EventScreen& on) {
  return plan_of_other_rounds(view.state.program, on.id) != nullptr;
}

void rounds_changed_card(View& view, const EventScreen& on) {
  const RoundsRun* run = plan_of_other_rounds(view.state.program, on.id);
  if (run == nullptr) return;
  const Banner banner(
      view.ui, {.id = "rounds-changed",
                .title = view.tr("plan.rounds_changed",
                                 {arg("planned", run->rounds), arg("rounds", on.event->rounds)}),
                .detail = view.tr("plan.rounds_changed.detail")});
  if (button(view.ui, {.id = "again",
                       .label = view.tr("plan.again"),
                       .kind = ButtonKind::primary,
                       .icon = Icon::swap})) {
    view.emit(command::PlanRounds{on.id});
  }
}

const std::vector<RoundBoard>& boards_of(View& view, const EventScreen& on) {
  return view.drafts.event.of<SittingDrafts>().boards.get(
      view.state.revision, on.id.text(), [&] { return round_boards(view.state.program, on.id); });
}

const MeetingTopics& topics_of(View& view, const EventScreen& on) {
  return view.drafts.event.of<SittingDrafts>().topics.get(
      view.state.revision, on.id.text(), [&] { return meeting_topics(view.state.program, on.id); });
}

const PlanNews& plan_news_of(View& view, const EventId& event) {
  const AppState& state = view.state;
  Derived<std::map<EventId, PlanNews>>& kept = view.drafts.program.plan_news;
  if (!kept.fresh(state.program, state.revision)) kept.keep(state.program, state.revision, {});
  const auto [place, is_new] = kept.value->try_emplace(event);
  if (is_new) place->second = plan_news(state.program, event);
  return place->second;
}

const SittingFigures& sitting_figures(View& view, const EventScreen& on) {
  const std::vector<RoundBoard>& boards = boards_of(view, on);
  return view.drafts.event.of<SittingDrafts>().figures.get(view.state.revision, on.id.text(), [&] {
    return figures_of(view.state.program, on.id, boards);
  });
}

std::string name_of_table(const View& view, const MeetingTableId& id) {
  return name_in(view.state.program.meeting_tables, id);
}

std::string name_of_person(const View& view, const PersonId& id) {
  return name_in(view.state.program.people, id);
}

std::string names_of(const View& view, const std::vector<PersonId>& people) {
  std::vector<std::string> names;
  for (const PersonId& id : people) names.push_back(name_of_person(view, id));
  return view.list_in_sentence(names);
}

Side side_in(const View& view, const EventId& event, const PersonId& person) {
  for (const auto& [id, registration] : view.state.program.registrations) {
    if (registration.event == event && registration.person == person) return side_of(registration);
  }
  return Side::none;
}

void draw_board(View& view, const EventScreen& on, const RoundBoard& board, BoardUse use) {
  {
    const Grid grid(view.ui, {.id = "board", .min_width = 200, .max_columns = 4});
    const MeetingTopics& topics = topics_of(view, on);
    for (const SeatedTable& seated : board.tables) draw_table(view, board, seated, topics, use);
  }
  if (board.resting.empty()) return;
  heading(view.ui,
          view.tr(counted("board.resting", static_cast<std::int64_t>(board.resting.size()))),
          {.level = 3});
  const Row row(view.ui, {.id = "resting", .gap = space::l});
  for (const PersonId& id : board.resting) {
    const Scope scope(view.ui, id.text());
    person(view.ui, {.name = name_of_person(view, id),
                     .detail = board.agreed.count(id) > 0 ? view.tr("plan.agreed_break") : "",
                     .side = side_in(view, on.id, id)});
  }
}

}  // namespace rondo::ui
