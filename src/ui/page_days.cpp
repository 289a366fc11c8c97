#include "ui/page_days.h"

#include "model/stages.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

bool page_is_open(View& view, const PageDays& days, bool& late) {
  switch (window_of(days.opens_on, days.closes_on, today_of(view))) {
    case DayWindow::not_yet:
      text(view.ui, view.tr("page_days.opens", {arg("date", view.day(days.opens_on))}),
           {.ink = Ink::warn});
      return true;
    case DayWindow::open:
      if (days.closes_on.empty()) return true;
      text(view.ui, view.tr("page_days.closes", {arg("date", view.day(days.closes_on))}),
           {.ink = Ink::muted});
      return true;
    case DayWindow::closed:
      break;
  }
  text(view.ui, view.tr("page_days.closed", {arg("date", view.day(days.closes_on))}),
       {.ink = Ink::warn});
  if (late) return true;
  text(view.ui, view.tr("page_days.late.detail"));
  if (button(view.ui, {.id = "late", .label = view.tr("page_days.late")})) late = true;
  return late;
}

}  // namespace rondo::ui
