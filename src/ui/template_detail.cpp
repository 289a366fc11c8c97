#include "ui/template_detail.h"

#include <array>
#include <map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "edit/event_list.h"
#include "edit/new_event.h"
#include "model/enum_names.h"
#include "model/taking_part.h"
#include "ui/event_frame.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct KindGuidanceDraft {
  std::map<EventId, bool> open;  // as somebody chose
};

// A heading over lines; nothing where there are none.
void draw_lines(View& view, std::string_view id, std::string_view key,
                const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  const Scope scope(view.ui, id);
  const Column column(view.ui, {.gap = space::s});
  const std::string title = view.tr(key);
  heading(view.ui, title, {.level = 3});
  const Group list(view.ui, access::Role::list, "lines", title);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string place = std::to_string(at);
    const Group item(view.ui, access::Role::list_item, place);
    text(view.ui, lines[at], {.id = place, .size = type::second});
  }
}

// "SEL: Morning meetings, Restorative circles"; an area's topics stand together already.
std::vector<std::string> topics_by_area(const View& view, const std::vector<TemplateTopic>& all) {
  std::vector<std::pair<std::string, std::vector<std::string>>> areas;
  for (const TemplateTopic& topic : all) {
    if (areas.empty() || areas.back().first != topic.focus_area) {
      areas.push_back({topic.focus_area, {}});
    }
    areas.back().second.push_back(topic.name);
  }
  std::vector<std::string> lines;
  for (const auto& [area, names] : areas) {
    lines.push_back(area.empty() ? view.list(names)
                                 : view.tr("templates.area",
                                           {arg("area", area), arg("topics", view.list(names))}));
  }
  return lines;
}

std::vector<std::string> pools_by_category(const View& view,
                                           const std::vector<TemplateCategory>& all) {
  std::vector<std::string> lines;
  for (const TemplateCategory& category : all) {
    lines.push_back(view.tr(
        "templates.area", {arg("area", category.name), arg("topics", view.list(category.pools))}));
  }
  return lines;
}

void draw_settings(View& view, const Event& event) {
  const std::string sessions = view.tr("setup.sessions"), sites = view.tr("setup.site"),
                    capacity = view.tr("setup.capacity"), requests = view.tr("setup.requests"),
                    how_often = sessions_words(view, event),
                    which = view.tr("setup.site." + std::string(name_of(event.site_setting))),
                    most = view.number(event.default_capacity),
                    served = view.number(event.requests_per_mentee);
  std::vector<KeyValue> pairs{{sessions, how_often}, {sites, which}};
  // As in Set up: the rounds of a sitting say how many meet.
  if (is_matched(event)) pairs.insert(pairs.end(), {{capacity, most}, {requests, served}});
  key_values(view.ui, "settings", pairs);
}

}  // namespace

std::string sessions_words(const View& view, const Event& event) {
  const bool sitting = event.kind == EventKind::speed_mentoring;
  return view.tr({sitting ? "setup.sitting.summary" : "setup.summary",
                  {arg("count", sitting ? event.rounds : event.max_sessions),
                   arg("minutes", event.session_minutes)}});
}

std::string template_facts(const View& view, const Event& event) {
  return dotted({sessions_words(view, event),
                 view.tr("setup.site." + std::string(name_of(event.site_setting)))});
}

const std::string& template_purpose(const EventTemplate& each) {
  return each.event.purpose.empty() ? each.description : each.event.purpose;
}

void kind_guidance(View& view, const EventId& id, const Event& event) {
  const EventTemplate* kind = template_of_kind(view.state.templates, event.kind);
  if (kind == nullptr || !goes_on(event)) return;
  KindGuidanceDraft& draft = view.drafts.of_program.of<KindGuidanceDraft>();
  const auto chosen = draft.open.find(id);
  const bool open =
      chosen != draft.open.end() ? chosen->second : is_list_empty(view.state.program, id);
  const Scope scope(view.ui, "kind-guidance");
  const std::string title = view.tr("setup.kind.title", {arg("kind", kind->title)});
  if (!open) {
    if (text_button(view.ui, {.id = "open", .label = title})) draft.open[id] = true;
    return;
  }
  const Card card(view.ui, {.id = "card", .label = title});
  {
    const SectionHeader header(view.ui, {.title = title});
    if (button(view.ui, {.id = "close",
                         .label = view.tr("widget.close"),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::cross,
                         .icon_only = true,
                         .about = title})) {
      draft.open[id] = false;
    }
  }
  text(view.ui, kind->description, {.id = "description"});
  draw_lines(view, "guidance", "templates.guidance", kind->guidance);
}

void template_detail(View& view, const EventTemplate& each) {
  const std::string& purpose = template_purpose(each);
  text(view.ui, purpose, {.id = "purpose"});
  if (each.description != purpose) {
    text(view.ui, each.description, {.id = "description", .ink = Ink::muted});
  }
  draw_settings(view, each.event);
  draw_lines(view, "topics", "templates.topics", topics_by_area(view, each.topics));
  draw_lines(view, "pools", "setup.pools", pools_by_category(view, each.categories));
  draw_lines(view, "agenda", "setup.texts.agenda", lines_in(each.event.agenda));
  draw_lines(view, "questions", "setup.texts.questions", lines_in(each.event.questions));
  draw_lines(view, "guidance", "templates.guidance", each.guidance);
}

}  // namespace rondo::ui
