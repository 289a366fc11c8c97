#include "ui/paste_links.h"

#include <string>

#include "base/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

struct PastedLinks {
  std::string text;
};

}  // namespace

void paste_links(View& view) {
  std::string& pasted = view.drafts.event.of<PastedLinks>().text;
  const Column column(view.ui, {.gap = space::s});
  text_field(view.ui,
             {.id = "links",
              .label = view.tr("paste.field"),
              .kind = FieldKind::area,
              .hint = view.tr("paste.hint"),
              .lines = 2},
             pasted);
  if (button(view.ui, {.id = "take-links",
                       .label = view.tr("paste.look"),
                       .disabled = trim(pasted).empty(),
                       .wide = view.ui.phone()})) {
    view.emit(command::OpenLink{pasted});
    pasted.clear();
  }
}

}  // namespace rondo::ui
