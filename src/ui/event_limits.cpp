#include "ui/event_limits.h"

#include <string>

#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

bool edit_limit(View& view, Event& event, const EventLimit& limit) {
  const std::string unit = limit.minutes ? view.tr("setup.unit.minutes") : std::string();
  return number_field(view.ui,
                      {.id = limit.id,
                       .label = view.tr(limit.label_key),
                       .hint = view.tr(limit.hint_key),
                       .unit = unit,
                       .minimum = limit.minimum,
                       .maximum = limit.maximum,
                       .step = limit.step},
                      event.*limit.member)
      .committed;
}

}  // namespace

bool edit_limits(View& view, Event& event, std::string_view id,
                 std::span<const EventLimit> limits) {
  bool done = false;
  const Grid grid(view.ui, {.id = id, .min_width = 200, .max_columns = 4, .gap = space::l});
  for (const EventLimit& limit : limits) done = edit_limit(view, event, limit) || done;
  return done;
}

}  // namespace rondo::ui
