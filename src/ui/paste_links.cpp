#include "ui/paste_links.h"

#include "base/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {

void paste_links(View& view, std::string& pasted) {
  const Row row(view.ui, {.id = "paste", .vertical = Align::end});
  text_field(view.ui,
             {.id = "links",
              .label = view.tr("tell.paste"),
              .kind = FieldKind::area,
              .hint = view.tr("tell.paste.hint"),
              .lines = 2,
              .width = view.ui.phone() ? 0.0F : 420.0F},
             pasted);
  if (button(view.ui, {.id = "take-links",
                       .label = view.tr("tell.paste.take"),
                       .disabled = trim(pasted).empty()})) {
    view.emit(command::OpenLink{pasted});
    pasted.clear();
  }
}

}  // namespace rondo::ui
