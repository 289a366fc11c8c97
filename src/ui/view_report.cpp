#include "ui/event_frame.h"
#include "ui/view_parts.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

void view_report(View& view) {
  Page page(view.ui, {.id = "report"});
  { PageHeader header(view.ui, {.title = view.tr("screen.report")}); }
}

}  // namespace rondo::ui
