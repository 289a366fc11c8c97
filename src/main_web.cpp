// The module behind the page: composition only.
#include <string>
#include <string_view>

#include "app/app.h"
#include "app/language.h"
#include "platform/system.h"
#include "platform/web/files.h"
#include "platform/web/hall.h"
#include "platform/web/idb_storage.h"
#include "platform/web/languages.h"
#include "platform/web/page.h"
#include "platform/web/plain_page.h"
#include "platform/web/stage.h"
#include "platform/web/system.h"
#include "ui/settings.h"
#include "ui/view.h"
#include "ui/view_gallery.h"

namespace {

using rondo::Obstacle;
using rondo::Stage;

constexpr std::string_view kDatabase = "rondo";

rondo::ThemeChoice theme_choice(std::string_view preference) {
  if (preference == "light") return rondo::ThemeChoice::light;
  if (preference == "dark") return rondo::ThemeChoice::dark;
  if (preference == "contrast") return rondo::ThemeChoice::high_contrast;
  return rondo::ThemeChoice::system;
}

rondo::Look look_of(const rondo::AppState& state) {
  const auto preferred = [&](std::string_view key) {
    const auto found = state.preferences.find(key);
    return found == state.preferences.end() ? std::string_view() : std::string_view(found->second);
  };
  rondo::Look look{.theme = theme_choice(preferred("theme")),
                   .compact = preferred("density") == "compact"};
  for (const int percent : rondo::ui::kTextSizes) {
    if (preferred("text_size") == std::to_string(percent)) look.text_percent = percent;
  }
  return look;
}

// Everything behind the page. The page never ends, so neither does this.
struct Page {
  explicit Page(Stage& where) : stage(where) {}

  Stage& stage;
  rondo::WebFiles files{Stage::wake};
  rondo::WebClipboard clipboard;
  rondo::WebPrinter printer;
  rondo::WebAddresses addresses;
  rondo::WebPreferences preferences;
  rondo::WebPreferences tab{rondo::Keeper::tab};
  rondo::WebLanguages languages;
  rondo::WebSounds sounds;
  rondo::WebWindows windows;
  rondo::SystemClock clock;
  rondo::WebRandom random;
  rondo::IdbStorage storage{kDatabase};
  rondo::App app{{&files, &clipboard, &printer, &addresses, &preferences, &tab, &languages, &sounds,
                  &windows, Stage::wake},
                 storage,
                 clock,
                 random};
  rondo::ui::UiState drafts;
  rondo::ui::GalleryState gallery;

  void draw(rondo::ui::Ui& ui) {
    app.look_around();
    app.go_on();
    const rondo::AppState& state = app.state();
    stage.choose_look(look_of(state));
    rondo::Commands commands;
    rondo::ui::View view{ui, state, drafts, commands};
    addresses.set_title(rondo::ui::page_title(view));
    if (state.place.screen == rondo::Screen::gallery) {
      rondo::ui::view_gallery(ui, gallery);
    } else {
      rondo::ui::draw_screen(view);
    }
    addresses.back_closes(ui.back_closes());
    app.run(commands);
  }
};

// The same where nothing can be drawn: the programs can still be taken out.
struct PageWithoutCanvas {
  rondo::WebFiles files{[] {
  }};
  rondo::SystemClock clock;
  rondo::IdbStorage storage{kDatabase};
  rondo::WebPreferences preferences;
  rondo::WebLanguages languages;
  rondo::PlainPage plain{
      storage, clock, files,
      rondo::words_for(preferences.read(rondo::kLanguage), rondo::all_languages(), languages)
          .words};
};

}  // namespace

int main() {
  static Stage stage;
  if (stage.obstacle() != Obstacle::none) {
    static PageWithoutCanvas page;
    page.plain.show(stage.obstacle() == Obstacle::no_webgl ? "plain.why" : "plain.why_hidden");
    return 0;
  }
  static Page page(stage);
  page.app.start();
  page.stage.run([](rondo::ui::Ui& ui) { page.draw(ui); },
                 [](std::string_view keys) { return page.app.shortcut(keys); },
                 [](const std::string& address) { page.app.follow(address); });
  return 0;
}
