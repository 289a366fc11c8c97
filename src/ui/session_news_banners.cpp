#include "ui/session_news_banners.h"

#include <set>
#include <string>

#include "ui/cached.h"
#include "ui/event_tell_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

struct SessionNewsDrafts {
  Cached<SessionNews> news;
};

void session_news_banner(View& view, const EventScreen& on, EventMessage message,
                         const std::set<PersonId>& people, ButtonKind tell) {
  if (people.empty()) return;
  const std::string key = "tell.news_of." + std::string(name_of(message));
  const Scope scope(view.ui, name_of(message));
  const Banner banner(view.ui, {.id = "news",
                                .title = view.tr(counted(key, std::ssize(people))),
                                .detail = view.tr(key + ".detail")});
  const Row row(view.ui, {.id = "actions", .gap = space::s});
  if (!shows_message(view, on.id, message) && button(view.ui, {.id = "message",
                                                               .label = view.tr(key + ".message"),
                                                               .kind = tell,
                                                               .icon = Icon::message})) {
    open_message(view, on.id, message);
  }
  if (button(view.ui, {.id = "told",
                       .label = view.tr("message.mark_all"),
                       .icon = Icon::check,
                       .about = view.tr("event_message." + std::string(name_of(message)))})) {
    view.emit(command::MarkToldOfSessions{on.id, message, {people.begin(), people.end()}});
  }
}

}  // namespace

const SessionNews& session_news_of(View& view, const EventId& event) {
  const AppState& state = view.state;
  return view.drafts.event.of<SessionNewsDrafts>().news.get(
      state.revision, key_of_minute(view, event),
      [&] { return session_news(state.program, event, state.now_local); });
}

void session_news_banners(View& view, const EventScreen& on, ButtonKind tell) {
  const SessionNews& news = session_news_of(view, on.id);
  session_news_banner(view, on, EventMessage::session, news.when, tell);
  session_news_banner(view, on, EventMessage::session_off, news.off, ButtonKind::secondary);
}

}  // namespace rondo::ui
