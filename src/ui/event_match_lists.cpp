// Who was left unserved and why; which pairs are kept apart.
#include <string>

#include "ui/event_match_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void unserved_row(View& view, const EventMatches& data, const UnservedRequest& unserved) {
  EventMatchDrafts& drafts = view.drafts.event.match;
  const std::string id = request_id(unserved.request);
  const Scope scope(view.ui, id);
  const std::string name = data.view.person_name(unserved.request.mentee);
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
    drafts.panel = shown ? MatchPanel::none : MatchPanel::unserved;
    drafts.request = unserved.request;
    drafts.all_alternatives = false;
  }
}

}  // namespace

void unserved_list(View& view, const EventMatches& data) {
  if (data.unserved.empty()) {
    empty_state(view.ui, {.id = "all-served",
                          .icon = Icon::check,
                          .title = view.tr("matches.all_served"),
                          .detail = view.tr("matches.all_served.detail")});
    return;
  }
  text(view.ui, view.tr("matches.unserved.hint"), {.size = type::second, .ink = Ink::muted});
  const List list(view.ui, {.id = "unserved", .label = view.tr("matches.tab.unserved")});
  for (const UnservedRequest& unserved : data.unserved) unserved_row(view, data, unserved);
}

void forbidden_list(View& view, const EventMatches& data) {
  if (data.forbidden.empty()) {
    empty_state(view.ui, {.id = "none-forbidden",
                          .icon = Icon::ban,
                          .title = view.tr("matches.none_forbidden"),
                          .detail = view.tr("matches.none_forbidden.detail")});
    return;
  }
  const List list(view.ui, {.id = "forbidden", .label = view.tr("matches.tab.forbidden")});
  for (const ForbiddenPairId& id : data.forbidden) {
    const ForbiddenPair* pair = view.state.program.forbidden_pairs.find(id);
    if (pair == nullptr) continue;
    const std::string names =
        view.tr("matches.pair", {arg("mentor", data.view.person_name(pair->mentor)),
                                 arg("mentee", data.view.person_name(pair->mentee))});
    const Scope scope(view.ui, id.text());
    const ListRow row(view.ui, {.id = id.text(), .icon = Icon::ban, .title = names});
    if (button(view.ui, {.id = "allow", .label = view.tr("matches.allow"), .about = names})) {
      view.emit(command::AllowPair{id});
    }
  }
}

}  // namespace rondo::ui
