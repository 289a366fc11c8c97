// Who could mentor next on a topic in an event: with the reason, a message to ask them, and the
// press that puts them on the event's list as a mentor.
#pragma once

#include <vector>

#include "ui/view.h"

namespace rondo::ui {

// `most` rows at most; says so where nobody is found. Kept for a revision.
void next_mentor_list(View& view, const EventId& event, const TopicId& topic, std::size_t most);

// The words of the message that asks them. `of` are the lists on the screen: the example is to
// somebody there. While one is edited, nothing else is drawn and it gives true.
struct NextMentorsOf {
  EventId event;
  TopicId topic;
};
bool mentor_request_editor(View& view, const std::vector<NextMentorsOf>& of);
void mentor_request_edit_buttons(View& view);

// Whether it would show anybody.
bool has_next_mentors(View& view, const EventId& event, const TopicId& topic);

// The same in a dialog, for a screen that has no room for it. Draw it after the page.
void open_next_mentors(View& view, const EventId& event, const TopicId& topic);
void next_mentors_dialog(View& view);

}  // namespace rondo::ui
