#include "ui/view_parts.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

void view_sign_up(View& view) {
  Page page(view.ui, {.id = "sign-up"});
  { PageHeader header(view.ui, {.title = view.tr("sign_up.title")}); }
}

}  // namespace rondo::ui
