// Who has yet to hear of an event's sessions, as a line with what tells them.
#pragma once

#include "sessions/session_news.h"
#include "ui/event_frame.h"
#include "ui/view.h"
#include "ui/widgets/buttons.h"

namespace rondo::ui {

const SessionNews& session_news_of(View& view, const EventId& event);

// Nothing while everybody knows. `tell`: of the button that leads to the message.
void session_news_banners(View& view, const EventScreen& on,
                          ButtonKind tell = ButtonKind::secondary);

}  // namespace rondo::ui
