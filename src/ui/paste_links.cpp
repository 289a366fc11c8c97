#include "ui/paste_links.h"

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

void paste_links(View& view, const std::string& words) {
  std::string& pasted = view.drafts.event.of<PastedLinks>().text;
  const Row row(view.ui, {.id = "paste", .vertical = Align::end});
  text_field(view.ui,
             {.id = "links",
              .label = view.tr(words + ".field"),
              .kind = FieldKind::area,
              .hint = view.tr("paste.hint"),
              .lines = 2,
              .width = view.ui.phone() ? 0.0F : 420.0F},
             pasted);
  if (button(view.ui, {.id = "take-links",
                       .label = view.tr(words + ".take"),
                       .disabled = trim(pasted).empty()})) {
    view.emit(command::OpenLink{pasted});
    pasted.clear();
  }
}

}  // namespace rondo::ui
