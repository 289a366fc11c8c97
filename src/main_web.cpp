// The module behind the page: composition only.
#include <string>
#include <string_view>

#include "platform/web/page.h"
#include "platform/web/stage.h"
#include "ui/view_gallery.h"

int main() {
  // The page never ends, so neither do these.
  static rondo::Stage stage;
  static rondo::WebAddresses addresses;
  static rondo::ui::GalleryState gallery;
  if (!stage.ready()) return 1;
  addresses.set_title("Gallery - Rondo");
  stage.run([](rondo::ui::Ui& ui) { rondo::ui::view_gallery(ui, gallery); },
            [](std::string_view) { return false; },
            [](const std::string& address) { addresses.go(address); });
  return 0;
}
