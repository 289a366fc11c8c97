#include "ui/widgets/qr_picture.h"

#include <doctest/doctest.h>

#include <string>

#include "codec/qr_code.h"
#include "ui/widget_screen.h"

using namespace rondo::ui;
using rondo::access::Role;

TEST_CASE("a QR code is an image that says what it leads to, as large as its modules need") {
  const std::string text = "https://rondo.example/#/gallery";
  WidgetScreen screen(
      [&](Ui& ui) { qr_picture(ui, {.id = "qr", .label = "Opens the gallery", .text = text}); });
  const rondo::access::Node& image = screen.page.find(Role::image, "Opens the gallery");
  const int modules = rondo::codec::make_qr_code(text)->size + 2 * rondo::codec::kQrQuietZone;
  CHECK(image.rect.width == image.rect.height);
  CHECK(image.rect.width >= 4.0F * static_cast<float>(modules));
}

TEST_CASE("the largest code that is advised has modules as large as those of a small one") {
  const std::string text(900, 'x');
  WidgetScreen screen(
      [&](Ui& ui) { qr_picture(ui, {.id = "qr", .label = "Opens the form", .text = text}); });
  CHECK(screen.page.find(Role::image, "Opens the form").rect.width == 4.0F * 121.0F);
}

TEST_CASE("of a text that no QR code holds nothing is shown") {
  WidgetScreen screen([&](Ui& ui) {
    qr_picture(
        ui,
        {.id = "qr", .label = "Too long", .text = std::string(rondo::codec::kMaxQrBytes + 1, 'a')});
  });
  CHECK(screen.page.names(Role::image).empty());
}
