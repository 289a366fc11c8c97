// EventTemplate: a kind of event, ready to use. Read from assets/templates/<name>.json by
// codec/templates.h; a program holds the events made from it, not the template.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/event.h"
#include "model/stages.h"

namespace rondo {

// A topic that people are likely to write. It enters a program when somebody offers or requests it,
// so that nobody starts with a list of topics that nobody wants.
struct TemplateTopic {
  std::string focus_area;
  std::string name;
  std::vector<std::string> synonyms;

  bool operator==(const TemplateTopic&) const = default;
};

struct TemplateCategory {
  std::string name;
  TickRange ticks;
  std::vector<std::string> pools;

  bool operator==(const TemplateCategory&) const = default;
};

struct EventTemplate {
  std::string name;                   // "topic-sprint": for files, commands and addresses
  std::string title;                  // "Topic sprint"
  std::string summary;                // one line, for the card in the gallery
  std::string description;            // what it is for and how it runs
  std::string icon;                   // "star": a name of ui/icons.h
  std::vector<std::string> guidance;  // what to see to, a sentence each
  Event event;  // the settings an event starts with; its name is the suggested one
  std::vector<TemplateTopic> topics;
  bool only_topics = false;  // the form of an event that starts with it offers these and no others
  std::vector<TemplateCategory> categories;
  // The usual last days, so many days after people are invited; none where they can't be told.
  std::map<EventStage, int> days = {};

  bool operator==(const EventTemplate&) const = default;
};

}  // namespace rondo
