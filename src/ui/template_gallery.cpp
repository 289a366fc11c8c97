#include "ui/template_gallery.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "ui/own_templates.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {

Icon template_icon(const EventTemplate& chosen) {
  constexpr std::array<std::pair<std::string_view, Icon>, 8> names{{{"star", Icon::star},
                                                                    {"bookmark", Icon::bookmark},
                                                                    {"bolt", Icon::bolt},
                                                                    {"clock", Icon::clock},
                                                                    {"help", Icon::help},
                                                                    {"sprout", Icon::sprout},
                                                                    {"plus", Icon::plus},
                                                                    {"calendar", Icon::calendar}}};
  for (const auto& [name, icon] : names) {
    if (name == chosen.icon) return icon;
  }
  return Icon::star;
}

namespace {

struct TemplateCard {
  const EventTemplate* made = nullptr;
  const OwnTemplate* own = nullptr;  // null: it comes with Rondo
};

// What one saved oneself is wanted again, the latest soonest; those of one day in reading order.
// One that can't be read is told of where all of them stand.
std::vector<const OwnTemplate*> latest_own_templates(View& view) {
  std::vector<const OwnTemplate*> latest;
  for (const OwnTemplate& own : own_templates(view)) {
    if (own.made) latest.push_back(&own);
  }
  std::stable_sort(latest.begin(), latest.end(),
                   [](const OwnTemplate* left, const OwnTemplate* right) {
                     return left->saved_day > right->saved_day;
                   });
  return latest;
}

std::vector<TemplateCard> template_cards(View& view) {
  std::vector<TemplateCard> cards;
  for (const OwnTemplate* own : latest_own_templates(view)) cards.push_back({&*own->made, own});
  for (const EventTemplate& each : view.state.templates) cards.push_back({&each, nullptr});
  return cards;
}

void draw_template_card(View& view, const TemplateCard& card) {
  const bool own = card.own != nullptr;
  const std::string id = own ? "own/" + card.own->id.text() : card.made->name;
  const std::string title =
      own ? view.tr("templates.own_about", {arg("name", card.own->name)}) : card.made->title;
  if (!action_card(view.ui, {.id = id,
                             .title = title,
                             .detail = card.made->summary,
                             .icon = template_icon(*card.made)})) {
    return;
  }
  if (own) {
    view.emit(command::AddEventFrom{card.own->id});
  } else {
    view.emit(command::AddEvent{card.made->name});
  }
}

}  // namespace

void template_gallery(View& view, GallerySize size) {
  constexpr std::size_t kLine = 5;
  const bool all = size == GallerySize::all;
  std::vector<TemplateCard> cards = template_cards(view);
  if (!all && cards.size() > kLine) cards.resize(kLine);
  const int columns = all ? 4 : static_cast<int>(kLine);
  Grid grid(view.ui, {.id = "templates", .min_width = 160, .max_columns = columns});
  for (const TemplateCard& card : cards) draw_template_card(view, card);
}

}  // namespace rondo::ui
