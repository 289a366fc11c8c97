#include "ui/view_parts.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

void view_notice(View& view) {
  Page page(view.ui, {.id = "notice"});
  { PageHeader header(view.ui, {.title = view.tr("notice.title")}); }
}

}  // namespace rondo::ui
