#include "ui/kiosk_way.h"

#include <optional>
#include <utility>

#include "speed/person_codes.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct KioskWayDraft {
  std::string title;  // of the open dialog: the label of the button that was pressed; empty: closed
  std::optional<Screen> opened_on;  // while the shared screen is open
};

constexpr float kCodeSize = 40;
constexpr std::string_view kCodeField = "leave-code";

}  // namespace

void kiosk_way_in(View& view, const EventScreen& on, std::string_view label_key) {
  const std::string label = view.tr(label_key);
  const Row row(view.ui, {.id = "kiosk-way"});
  if (button(view.ui, {.id = "kiosk", .label = label, .icon = Icon::people})) {
    ask_to_open_kiosk(view, on.id, label_key);
  }
  text(view.ui, view.tr("kiosk.code_is", {arg("code", host_code(on.id))}),
       {.size = type::second, .ink = Ink::muted});
}

void ask_to_open_kiosk(View& view, const EventId& event, std::string_view label_key) {
  view.drafts.event.follow(event);
  view.drafts.event.of<KioskWayDraft>().title = view.tr(label_key);
}

void kiosk_way_dialog(View& view, const EventScreen& on) {
  KioskWayDraft& way = view.drafts.event.of<KioskWayDraft>();
  std::string& title = way.title;
  if (title.empty()) return;
  const Dialog dialog(view.ui,
                      {.id = "open-kiosk", .title = title, .detail = view.tr("kiosk.open.detail")});
  text(view.ui, view.tr("kiosk.open.code"), {.weight = Weight::semibold});
  text(view.ui, host_code(on.id), {.id = "code", .size = kCodeSize, .weight = Weight::semibold});
  text(view.ui, view.tr("kiosk.windows"), {.size = type::second, .ink = Ink::muted});
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "kiosk.open.do"});
  if (choice == DialogChoice::accept) {
    way.opened_on = view.state.place.screen;
    view.go(Screen::event_kiosk, on.id.text());
  }
  if (choice != DialogChoice::none || dialog.dismissed()) title.clear();
}

bool kiosk_way_out(View& view, const EventScreen& on, KioskWayOut& draft, Screen otherwise) {
  spacer(view.ui, space::xl);
  const bool opened =
      !draft.open && text_button(view.ui, {.id = "leave", .label = view.tr("kiosk.leave")});
  draft.open = draft.open || opened;
  if (!draft.open) return false;
  if (opened) view.ui.focus(view.ui.id(kCodeField));
  const std::string error = draft.refused  ? view.tr("kiosk.code.wrong")
                            : draft.needed ? view.tr("kiosk.code.needed")
                                           : std::string();
  const FieldEvent typed = text_field(view.ui,
                                      {.id = kCodeField,
                                       .label = view.tr("kiosk.code"),
                                       .hint = view.tr("kiosk.code.hint"),
                                       .error = error,
                                       .width = 260},
                                      draft.code);
  if (typed.changed) draft.refused = draft.needed = false;
  if (!error.empty()) text(view.ui, view.tr("kiosk.lost"), {.ink = Ink::muted});
  bool leaves = typed.submitted, stays = false;
  {
    const Row row(view.ui, {.id = "leave-buttons"});
    leaves = button(view.ui, {.id = "back", .label = view.tr("kiosk.back")}) || leaves;
    stays = button(view.ui,
                   {.id = "stay", .label = view.tr("common.cancel"), .kind = ButtonKind::quiet});
  }
  if (stays) {
    draft = {};
  } else if (leaves && tidy_code(draft.code) == host_code(on.id)) {
    const auto back = std::exchange(view.drafts.event.of<KioskWayDraft>().opened_on, std::nullopt);
    view.emit(command::LeaveKiosk{draft.code, back.value_or(otherwise)});
    // A code that was typed and not used would open the way out for whoever comes next.
    draft = {};
  } else if (leaves) {
    draft.refused = true;
    view.ui.focus(view.ui.id(kCodeField));
    view.ui.announce(view.tr("kiosk.code.wrong"), access::Politeness::assertive);
  }
  return opened || typed.changed || leaves || stays;
}

void ask_for_host_code(View& view, KioskWayOut& draft) {
  draft = {};
  draft.open = draft.needed = true;
  view.ui.focus(view.ui.id(kCodeField));
  view.ui.announce(view.tr("kiosk.code.needed"), access::Politeness::assertive);
}

}  // namespace rondo::ui
