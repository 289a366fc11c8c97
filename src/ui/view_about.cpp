// About: the version, who may use Rondo how, and what it is made with.
#include <array>

#include "ui/view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// The libraries inside the page and beside it, and their licences.
constexpr std::array<KeyValue, 7> kLibraries{{{"Dear ImGui", "MIT"},
                                              {"JSON for Modern C++", "MIT"},
                                              {"jsQR", "Apache-2.0"},
                                              {"pugixml", "MIT"},
                                              {"qrcodegen", "MIT"},
                                              {"utf8proc", "MIT"},
                                              {"zlib", "zlib"}}};

}  // namespace

void view_about(View& view) {
  Page page(view.ui, {.id = "about"});
  {
    PageHeader header(view.ui,
                      {.title = view.tr("screen.about"),
                       .subtitle = view.tr("about.version", {arg("version", RONDO_VERSION)})});
  }
  {
    Card card(view.ui, {.id = "what", .label = view.tr("about.what_title")});
    heading(view.ui, view.tr("about.what_title"));
    text(view.ui, view.tr("about.what"), {.id = "what"});
    text(view.ui, view.tr("about.privacy"), {.id = "privacy"});
    text(view.ui, view.tr("about.licence"), {.id = "licence"});
  }
  {
    Card card(view.ui, {.id = "libraries", .label = view.tr("about.libraries")});
    heading(view.ui, view.tr("about.libraries"));
    Column column(view.ui, {.id = "column", .width = 420});
    key_values(view.ui, "licences", kLibraries);
  }
}

}  // namespace rondo::ui
