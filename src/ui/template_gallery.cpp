#include "ui/template_gallery.h"

#include <array>
#include <utility>

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

void template_gallery(View& view, GallerySize size) {
  constexpr int kLine = 5;
  const bool all = size == GallerySize::all;
  Grid grid(view.ui, {.id = "templates", .min_width = 160, .max_columns = all ? 4 : kLine});
  int drawn = 0;
  for (const EventTemplate& each : view.state.templates) {
    if (!all && drawn++ == kLine) break;
    if (action_card(view.ui, {.id = each.name,
                              .title = each.title,
                              .detail = each.summary,
                              .icon = template_icon(each)})) {
      view.emit(command::AddEvent{each.name});
    }
  }
}

}  // namespace rondo::ui
