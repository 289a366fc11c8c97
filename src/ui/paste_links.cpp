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
  const Row row(view.ui, {.id = "link-buttons"});
  if (button(view.ui, {.id = "take-links",
                       .label = view.tr("paste.look"),
                       .disabled = trim(pasted).empty(),
                       .wide = view.ui.phone()})) {
    view.emit(command::OpenLink{pasted});
    pasted.clear();
  }
  if (button(view.ui, {.id = "read-code",
                       .label = view.tr("paste.read_code"),
                       .busy = view.state.reading_pictures,
                       .wide = view.ui.phone(),
                       .description = view.tr("paste.read_code.detail")})) {
    view.emit(command::PickPictures{});
  }
}

}  // namespace rondo::ui
