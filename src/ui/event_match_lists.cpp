// Who was left unserved and why; what was decided of pairs.
#include <iterator>
#include <string>

#include "ui/event_match.h"
#include "ui/event_match_parts.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/removal_dialog.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void unserved_row(View& view, const EventMatches& data, const UnservedRequest& unserved) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  const std::string id = request_id(unserved.request);
  const Scope scope(view.ui, id);
  const std::string name = person_words(view, unserved.request.mentee);
  const std::string topic = data.view.topic_name(unserved.request.topic);
  const std::string asked =
      unserved.instead ? view.tr("matches.unserved.or", {arg("topic", topic)}) : topic;
  const std::string reason = view.tr(unserved.reason);
  const ListRow row(
      view.ui, {.id = id, .side = Side::mentee, .title = name, .detail = dotted({asked, reason})});
  const bool shown = drafts.panel == MatchPanel::unserved && drafts.request == unserved.request;
  if (button(view.ui, {.id = "why",
                       .label = view.tr("matches.see_why"),
                       .pressed = access::check_of(shown),
                       .about = view.list({name, topic})})) {
    if (shown) {
      drafts.panel = MatchPanel::none;
    } else {
      choose_request(view, unserved.request);
    }
  }
}

struct PairRow {
  Icon icon;
  std::string_view decided_key;  // what was decided of it
  std::string_view undo_key;     // of the button that takes it back
};

// True when that button was pressed.
template <class Pair>
bool pair_row(View& view, const std::string& id, const Pair& pair, const PairRow& row) {
  const std::string names = match_pair_words(view, pair.mentor, pair.mentee);
  const std::string decided = view.tr(row.decided_key);
  const Scope scope(view.ui, id);
  const ListRow drawn(view.ui, {.id = id, .icon = row.icon, .title = names, .detail = decided});
  return button(view.ui, {.id = "undo", .label = view.tr(row.undo_key), .about = names});
}

// What was made or locked by hand; taken back here as long as it is a proposal.
void decided_match_row(View& view, const EventMatches& data, const MatchLine& line) {
  const Match& match = *line.match;
  const std::string names = match_line_words(view, line);
  const std::string detail =
      dotted({view.tr(match.forced ? "matches.set_by_you" : "matches.pairs.locked"),
              data.view.topic_name(data.view.topic_now(match.topic))});
  const Scope scope(view.ui, line.id.text());
  const ListRow drawn(view.ui, {.id = line.id.text(),
                                .icon = match.forced ? Icon::swap : Icon::lock,
                                .title = names,
                                .detail = detail});
  if (match.state != MatchState::proposed) return;
  if (match.forced) {
    if (button(view.ui, {.id = "undo", .label = view.tr("matches.remove"), .about = names})) {
      ask_to_remove(view, command::RemoveMatch{line.id});
    }
  } else if (button(view.ui, {.id = "undo", .label = view.tr("matches.unlock"), .about = names})) {
    view.emit(command::LockMatches{{line.id}, false});
  }
}

}  // namespace

void open_unserved(View& view, const EventId& event) {
  view.drafts.event.follow(event);
  view.drafts.event.of<EventMatchDrafts>().tab = "unserved";
  view.go(Screen::event_match, event.text());
}

void unserved_list(View& view, const EventMatches& data) {
  if (data.unserved.empty()) {
    const std::string detail = data.without_topic > 0
                                   ? view.tr(counted("matches.without_topic", data.without_topic))
                                   : view.tr("matches.all_served.detail");
    empty_state(view.ui, {.id = "all-served",
                          .icon = Icon::check,
                          .title = view.tr("matches.all_served"),
                          .detail = detail});
    return;
  }
  // Then there are more lines than the tab counts.
  if (std::ssize(data.unserved) > data.missing) {
    text(view.ui, view.tr(counted("matches.unserved.counted", data.missing)),
         {.id = "counted", .size = type::second, .ink = Ink::muted});
  }
  text(view.ui, view.tr("matches.unserved.hint"), {.size = type::second, .ink = Ink::muted});
  const List list(view.ui, {.id = "unserved", .label = view.tr("matches.tab.unserved")});
  for (const UnservedRequest& unserved : data.unserved) unserved_row(view, data, unserved);
}

void pair_list(View& view, const EventMatches& data) {
  if (data.forbidden.empty() && data.outside_pools.empty() && data.by_hand.empty()) {
    empty_state(view.ui, {.id = "no-pairs",
                          .icon = Icon::ban,
                          .title = view.tr("matches.no_pairs"),
                          .detail = view.tr("matches.no_pairs.detail")});
    return;
  }
  const Program& program = view.state.program;
  const List list(view.ui, {.id = "pairs", .label = view.tr("matches.pairs")});
  for (const MatchLine& line : data.by_hand) decided_match_row(view, data, line);
  for (const ForbiddenPairId& id : data.forbidden) {
    const ForbiddenPair* pair = program.forbidden_pairs.find(id);
    if (pair != nullptr &&
        pair_row(view, id.text(), *pair, {Icon::ban, "matches.pairs.forbidden", "matches.allow"})) {
      view.emit(command::AllowPair{id});
    }
  }
  for (const OutsidePoolPairId& id : data.outside_pools) {
    const OutsidePoolPair* pair = program.outside_pool_pairs.find(id);
    if (pair != nullptr &&
        pair_row(view, id.text(), *pair,
                 {Icon::people, "matches.pairs.outside_pools", "matches.keep_inside_pools"})) {
      view.emit(command::KeepInsidePool{id});
    }
  }
}

}  // namespace rondo::ui
