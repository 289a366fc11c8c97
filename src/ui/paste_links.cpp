#include "ui/paste_links.h"

#include <string>
#include <utility>

#include "base/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

struct PastedLinks {
  std::string text;
};

struct GivenBack {
  int number = 0;  // of the kept links that a field has got back
};

// Once, into the field that is drawn next.
void give_back_kept(View& view, std::string& pasted) {
  const KeptLinks& kept = view.state.kept_links;
  if (std::exchange(view.drafts.others.of<GivenBack>().number, kept.number) == kept.number) return;
  if (!trim(pasted).empty()) pasted += "\n\n";
  pasted += kept.text;
}

}  // namespace

void paste_links(View& view) {
  std::string& pasted = view.drafts.event.of<PastedLinks>().text;
  give_back_kept(view, pasted);
  const Column column(view.ui, {.gap = space::s});
  text_field(view.ui,
             {.id = "links",
              .label = view.tr("paste.field"),
              .kind = FieldKind::area,
              .hint = view.tr(view.ui.touch() ? "paste.hint.touch" : "paste.hint"),
              .lines = 2},
             pasted);
  const Row row(view.ui, {.id = "link-buttons"});
  if (button(view.ui, {.id = "take-links",
                       .label = view.tr("paste.look"),
                       .disabled = trim(pasted).empty(),
                       .wide = view.ui.phone()})) {
    view.emit(command::OpenLink{.text = pasted, .pasted = true});
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
