// The topics on an event's sign-up form: those that the event names, or else all that fit.
#pragma once

#include <set>
#include <vector>

#include "codec/sign_up_pages.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo::intake {

// Those that the event names (Event::form_topics), sorted by name.
std::vector<codec::FormChoice> named_topics(const Program& program, const Event& event);

// Topics that no form offers of itself: focus areas, which stand for the topics below them; what is
// named only where pairs of another event go on together, which says nothing to others; and
// likely_misspellings().
std::set<TopicId> topics_left_out(const Program& program);

// What the form offers now: those that the event names; where it names none, those of the program
// but topics_left_out(), and what people of such an event are likely to ask for, which without an
// id is not in the program yet; the event's own come first, misspellings left out. `templates`: as
// for sign_up_form().
std::vector<codec::FormChoice> form_topics(const Program& program, const EventId& event,
                                           const std::vector<EventTemplate>& templates);

// What can be put down for somebody by hand: what the form offers, then all else of the program,
// for a request may be about what the form leaves out, and needs a mentor who offers it.
std::vector<codec::FormChoice> topics_by_hand(const Program& program, const EventId& event,
                                              const std::vector<EventTemplate>& templates);

// What an event of that kind could offer: all of the program and the likely ones, sorted by name.
std::vector<codec::FormChoice> possible_topics(const Program& program, EventKind kind,
                                               const std::vector<EventTemplate>& templates);

}  // namespace rondo::intake
