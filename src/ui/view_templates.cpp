// Templates: all kinds of event with what each is for.
#include "ui/template_gallery.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void draw_template(View& view, const EventTemplate& each) {
  Card card(view.ui, {.id = each.name, .label = each.title});
  {
    Row row(view.ui, {.id = "title", .wrap = false});
    icon_square(view.ui, template_icon(each));
    heading(view.ui, each.title);
  }
  text(view.ui, each.description.empty() ? each.summary : each.description, {.ink = Ink::muted});
  for (const std::string& sentence : each.guidance) {
    Row row(view.ui, {.id = sentence, .gap = space::s, .vertical = Align::start, .wrap = false});
    icon(view.ui, Icon::check, Ink::good);
    Column column(view.ui, {.grow = true});
    text(view.ui, sentence, {.size = type::second});
  }
  if (button(view.ui,
             {.id = "start", .label = view.tr("templates.start", {arg("name", each.title)})})) {
    view.emit(command::AddEvent{each.name});
  }
}

}  // namespace

void view_templates(View& view) {
  Page page(view.ui, {.id = "templates"});
  {
    PageHeader header(
        view.ui, {.title = view.tr("templates.title"), .subtitle = view.tr("templates.detail")});
  }
  Grid grid(view.ui, {.id = "templates", .min_width = 320, .max_columns = 2});
  for (const EventTemplate& each : view.state.templates) {
    const Scope scope(view.ui, each.name);
    draw_template(view, each);
  }
}

}  // namespace rondo::ui
