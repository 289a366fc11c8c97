// What a template holds, to look at before one uses it: cards in brief, dialogs in full.
#pragma once

#include <string>

#include "model/event_template.h"
#include "ui/view.h"

namespace rondo::ui {

// How often and for how long people meet: "Up to 3 sessions of 45 minutes", or in rounds.
std::string sessions_words(const View& view, const Event& event);

// The same, and which sites it pairs.
std::string template_facts(const View& view, const Event& event);

// What it is for.
const std::string& template_purpose(const EventTemplate& each);

// Everything: purpose, settings, topics, agenda, questions, guidance. Headings of level 3.
void template_detail(View& view, const EventTemplate& each);

// What an event's kind is for and what to see to, as its template says: a card that stands open
// until it is closed or somebody has signed up, and then comes back by a press. Nothing for an
// event that goes on no more.
void kind_guidance(View& view, const EventId& id, const Event& event);

}  // namespace rondo::ui
