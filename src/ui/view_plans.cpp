#include "ui/view_parts.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

void view_plans(View& view) {
  Page page(view.ui, {.id = "plans"});
  { PageHeader header(view.ui, {.title = view.tr("screen.plans")}); }
}

}  // namespace rondo::ui
