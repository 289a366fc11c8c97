// The tab of topics: the tree by focus area, with how many requests wait for each and how many
// places are left.
#include <map>

#include "base/text.h"
#include "intake/topic_spellings.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/join_dialog.h"
#include "ui/record_dialog.h"
#include "ui/removal_dialog.h"
#include "ui/view_parts.h"
#include "ui/view_topics_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

using TopicRow = NamedRow<Topic>;

struct MisspeltTopics {
  Cached<std::map<TopicId, TopicId>> found;
};

// The topic that it may be a misspelling of; empty: none.
TopicId topic_that_is_meant(View& view, const TopicId& id) {
  const Program& program = view.state.program;
  const auto& found = view.drafts.of_program.of<MisspeltTopics>().found.get(
      view.state.revision, program.id, [&] { return intake::likely_misspellings(program); });
  const auto meant = found.find(id);
  return meant == found.end() ? TopicId() : meant->second;
}

TopicFigures counts_of(View& view, const TopicId& id) {
  const auto& topics = figures(view).topics;
  const auto found = topics.find(id);
  return found == topics.end() ? TopicFigures{} : found->second;
}

std::string topic_chip(View& view, const TopicFigures& counts) {
  if (counts.supply.waiting == 0 && counts.supply.places == 0) return {};
  return view.list({view.tr(counted("roster.shortage.waiting", counts.supply.waiting)),
                    view.tr(counted("common.places", counts.supply.places))});
}

// In which events it is short.
std::string where_short(View& view, const TopicFigures& counts) {
  const Arg what = arg("what", view.tr(shortage_words(counts.supply)));
  if (counts.short_in.size() > 1) {
    return view.tr("topics.short_in_events", {what, arg("count", std::ssize(counts.short_in))});
  }
  const std::string event = name_in(view.state.program.events, counts.short_in.front());
  return view.tr("topics.short_in", {what, arg("event", event)});
}

// Why the chip warns, although other events may have places to spare, or does not although there
// are fewer places than requests; else nothing.
std::string reason_of_chip(View& view, const TopicFigures& counts) {
  if (!counts.is_short()) {
    const int nearby = counts.supply.nearby;
    return nearby == 0 ? std::string() : view.tr(counted("roster.shortage.nearby", nearby));
  }
  const int perhaps = counts.supply.perhaps_nearby;
  return dotted(
      {where_short(view, counts),
       perhaps == 0 ? std::string() : view.tr(counted("roster.shortage.perhaps_nearby", perhaps))});
}

std::string topic_detail(View& view, const Topic& topic, const TopicFigures& counts,
                         const TopicId& meant) {
  std::vector<std::string> parts;
  if (!meant.empty()) {
    const std::string name = name_in(view.state.program.topics, meant);
    parts.push_back(view.tr("topics.looks_like", {arg("name", name)}));
  }
  if (counts.mentors > 0) {
    parts.push_back(view.tr(counted("topics.mentors_offer", counts.mentors)));
  }
  if (std::string reason = reason_of_chip(view, counts); !reason.empty()) {
    parts.push_back(std::move(reason));
  }
  if (!topic.synonyms.empty()) {
    parts.push_back(view.tr(
        "topics.also", {arg("names", view.list({topic.synonyms.begin(), topic.synonyms.end()}))}));
  }
  return join_words(parts, " · ");
}

void topic_menu(View& view, const TopicRow& row, bool is_area) {
  const auto& [id, topic] = row;
  std::string_view chosen;
  if (is_area) {
    chosen = row_menu(view, topic.name,
                      {{.id = "edit", .key = "topics.edit", .icon = Icon::edit},
                       {.id = "add", .key = "topics.add_below", .icon = Icon::plus},
                       {.id = "join", .key = "topics.join", .icon = Icon::link},
                       {.id = "remove",
                        .key = "topics.remove_area",
                        .icon = Icon::trash,
                        .danger = true,
                        .line_before = true}});
  } else {
    chosen = row_menu(view, topic.name,
                      {{.id = "edit", .key = "topics.edit", .icon = Icon::edit},
                       {.id = "join", .key = "topics.join", .icon = Icon::link},
                       {.id = "remove",
                        .key = "topics.remove",
                        .icon = Icon::trash,
                        .danger = true,
                        .line_before = true}});
  }
  if (chosen == "edit") open_edit_dialog(view, RecordKind::topic, id.text());
  if (chosen == "add") open_add_dialog(view, RecordKind::topic, id.text());
  if (chosen == "join") open_join_dialog(view, JoinKind::topics, id.text());
  if (chosen == "remove") ask_to_remove(view, command::RemoveTopic{id});
}

void draw_topic(View& view, const TopicRow& row) {
  const auto& [id, topic] = row;
  const Scope scope(view.ui, id.text());
  const TopicFigures counts = counts_of(view, id);
  const TopicId meant = topic_that_is_meant(view, id);
  ListRow line(view.ui, {.id = id.text(),
                         .title = topic.name,
                         .detail = topic_detail(view, topic, counts, meant),
                         .chip = topic_chip(view, counts),
                         .chip_status = counts.is_short() ? Status::warn : Status::neutral,
                         .pressable = true,
                         .actions_below_on_phone = !meant.empty()});
  if (line.activated()) open_edit_dialog(view, RecordKind::topic, id.text());
  if (!meant.empty()) misspelling_buttons(view, id, meant);
  topic_menu(view, row, false);
}

// The tree as focus area -> topics below it. Deeper levels are shown under their topmost one.
struct Tree {
  std::vector<const TopicRow*> areas;  // with topics below, in reading order
  std::map<TopicId, std::vector<const TopicRow*>> below;
  std::vector<const TopicRow*> loose;  // neither below nor above another topic
};

TopicId topmost(const Table<Topic>& topics, const TopicId& start) {
  TopicId at = start;
  for (std::size_t steps = 0; steps < topics.size(); ++steps) {
    const Topic* topic = topics.find(at);
    if (topic == nullptr || topics.find(topic->focus_area) == nullptr) break;
    at = topic->focus_area;
  }
  return at;
}

bool found_by(const Topic& topic, const std::string& folded) {
  if (fold(topic.name).find(folded) != std::string::npos) return true;
  return std::any_of(topic.synonyms.begin(), topic.synonyms.end(), [&](const std::string& other) {
    return fold(other).find(folded) != std::string::npos;
  });
}

Tree tree_of(const Program& program, const std::string& search) {
  Tree tree;
  const std::string folded = fold(search);
  const auto rows = by_name(program.topics);
  std::map<TopicId, bool> has_below;
  for (const TopicRow* row : rows) {
    const TopicId top = topmost(program.topics, row->first);
    if (top == row->first) continue;
    has_below[top] = true;
    if (found_by(row->second, folded)) tree.below[top].push_back(row);
  }
  for (const TopicRow* row : rows) {
    if (!(topmost(program.topics, row->first) == row->first)) continue;
    const bool found = found_by(row->second, folded);
    if (has_below.count(row->first) == 0) {
      if (found) tree.loose.push_back(row);
    } else if (found || tree.below.count(row->first) != 0) {
      tree.areas.push_back(row);
    }
  }
  return tree;
}

void draw_area(View& view, const TopicRow& area, const std::vector<const TopicRow*>& topics) {
  const Scope scope(view.ui, area.first.text());
  const TopicFigures counts = counts_of(view, area.first);
  {
    SectionHeader header(view.ui, {.title = area.second.name});
    if (const std::string words = topic_chip(view, counts); !words.empty()) {
      chip(view.ui, words, counts.is_short() ? Status::warn : Status::neutral);
    }
    topic_menu(view, area, true);
  }
  if (const std::string reason = reason_of_chip(view, counts); !reason.empty()) {
    text(view.ui, reason, {.id = "reason", .size = type::second, .ink = Ink::muted});
  }
  if (topics.empty()) return;
  List list(view.ui, {.id = "topics", .label = area.second.name});
  for (const TopicRow* row : topics) draw_topic(view, *row);
}

void draw_loose(View& view, const Tree& tree) {
  if (tree.loose.empty()) return;
  const std::string title =
      view.tr(tree.areas.empty() ? "topics.tab_topics" : "topics.without_area");
  if (!tree.areas.empty()) heading(view.ui, title);
  List list(view.ui, {.id = "loose", .label = title});
  for (const TopicRow* row : tree.loose) draw_topic(view, *row);
}

}  // namespace

void topics_tab(View& view) {
  const Program& program = view.state.program;
  if (program.topics.empty()) {
    if (empty_state(view.ui, {.id = "no-topics",
                              .icon = Icon::tag,
                              .title = view.tr("topics.none"),
                              .detail = view.tr("topics.none_detail"),
                              .action = view.tr("record.topic.add")})) {
      open_add_dialog(view, RecordKind::topic);
    }
    return;
  }
  std::string& search = view.drafts.program.topics.search;
  find_field(view, "search", "topics.find", search);
  const Tree tree = tree_of(program, search);
  for (const TopicRow* area : tree.areas) {
    const auto below = tree.below.find(area->first);
    draw_area(view, *area,
              below == tree.below.end() ? std::vector<const TopicRow*>() : below->second);
  }
  draw_loose(view, tree);
  if (tree.areas.empty() && tree.loose.empty() &&
      empty_state(view.ui, {.id = "none-found",
                            .icon = Icon::search,
                            .title = view.tr("topics.none_found"),
                            .action = view.tr("topics.show_all")})) {
    search.clear();
  }
}

}  // namespace rondo::ui
