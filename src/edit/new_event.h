// Adding an event: its name, and what comes from a template.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/text.h"
#include "edit/transaction.h"
#include "model/event_template.h"

namespace rondo {

// `wanted`, with a number behind it where `taken(name)`: "SEL sprint", "SEL sprint 2".
template <class Taken>
std::string first_free_name(const std::string& wanted, Taken taken) {
  std::string name = wanted;
  for (int number = 2; taken(name); ++number) name = wanted + " " + std::to_string(number);
  return name;
}

// Likewise, where a record of the table has that name.
template <class Record>
std::string free_name(const Table<Record>& records, const std::string& wanted) {
  return first_free_name(wanted, [&](const std::string& name) {
    return std::any_of(records.begin(), records.end(),
                       [&](const auto& entry) { return fold(entry.second.name) == fold(name); });
  });
}

// The one of that kind, which says what is usual there; null where there is none among them.
const EventTemplate* template_of_kind(const std::vector<EventTemplate>& templates, EventKind kind);

// The template's event under a name that no other event has, with its pool categories: those that
// read like one in the program are that one. The template's topics stay out until somebody offers
// or requests them, unless the form offers only these. `today` is an ISO date.
EventId add_event_from_template(Transaction& edit, const EventTemplate& from,
                                std::string_view today, Random& random);

// What people of an event of that kind are likely to name: the topics of its template.
const std::vector<TemplateTopic>& likely_topics(const std::vector<EventTemplate>& templates,
                                                EventKind kind);

// Whether the program has the topic, under its name or one of its synonyms; two that share no more
// than a synonym are two.
bool knows_topic(const Program& program, const TemplateTopic& wanted);

// The template's topics with their focus areas, except for those that the program knows under one
// of their spellings: people elsewhere have asked for them, and a sign-up offers them.
void add_topics_of_template(Transaction& edit, const EventTemplate& from, Random& random);

// The topic of that name or, where there is none, of that synonym; empty: neither.
TopicId find_topic(const Program& program, const std::string& name);

// Adds a likely topic under `name`, which is one of its spellings; it has the others as synonyms.
// Its focus area is the program's of that name, else a new one.
TopicId add_likely_topic(Transaction& edit, const TemplateTopic& likely, const std::string& name,
                         Random& random);

// The topic that find_topic finds for a name that is not empty, or for the one of `likely` that is
// called so; else a new one: that likely topic, or where none is called so one of that name.
TopicId topic_named(Transaction& edit, const std::string& name,
                    const std::vector<TemplateTopic>& likely, Random& random);

}  // namespace rondo
