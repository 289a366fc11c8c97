#include "ui/event_own_page.h"

#include "codec/link.h"
#include "codec/qr_code.h"
#include "report/guest_page.h"
#include "ui/event_board.h"
#include "ui/page_address.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/qr_picture.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void draw_address(View& view, const PersonId& person, const std::string& address,
                  const EventId& calendar_of) {
  address_picture(view, "own_page.qr", address);
  const Row row(view.ui, {.id = "own-page-buttons"});
  if (button(view.ui, {.id = "copy", .label = view.tr("own_page.copy"), .icon = Icon::copy})) {
    view.emit(command::CopyText{address});
  }
  if (!calendar_of.empty() &&
      button(view.ui,
             {.id = "calendar", .label = view.tr("own_page.calendar"), .icon = Icon::calendar})) {
    view.emit(command::ExportCalendar{calendar_of, person});
  }
}

}  // namespace

void code_of_address(View& view, std::string_view label_key, const std::string& address) {
  switch (codec::link_advice(address)) {
    case codec::LinkAdvice::qr_code:
      qr_picture(view.ui, {.id = "qr", .label = view.tr(label_key), .text = address});
      break;
    case codec::LinkAdvice::link:
      text(view.ui, view.tr("own_page.too_long"), {.ink = Ink::muted});
      break;
    case codec::LinkAdvice::long_link:
    case codec::LinkAdvice::file:
      text(view.ui, view.tr("own_page.better_as_file"), {.ink = Ink::warn});
      break;
  }
}

void address_picture(View& view, std::string_view label_key, const std::string& address) {
  code_of_address(view, label_key, address);
  warn_of_local_address(view, address);
}

void open_own_page(View& view, const PersonId& person) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) return;
  view.drafts.event.of<OwnPageDraft>() = {on.id, person, on.event->starts_at, {}};
}

void own_page_dialog(View& view, const EventScreen& on) {
  OwnPageDraft& draft = view.drafts.event.of<OwnPageDraft>();
  if (draft.person.empty() || !(draft.event == on.id)) return;
  const Result<std::string>& address = draft.address.get(
      view.state.revision, draft.person.text() + "\n" + view.state.page_address, [&] {
        return GuestPages(view.state.program, on.id, *view.state.clock)
            .address(draft.person, view.state.page_address);
      });
  const EventId calendar_of = draft.starts_at.empty() ? EventId() : draft.event;
  if (draw_own_page(view, draft.person, address, calendar_of)) draft = {};
}

bool draw_own_page(View& view, const PersonId& person, const Result<std::string>& address,
                   const EventId& calendar_of, std::string_view detail_key) {
  const Dialog dialog(
      view.ui, {.id = "own-page",
                .title = view.tr("own_page.title", {arg("name", name_of_person(view, person))}),
                .detail = view.tr(detail_key)});
  if (address) {
    draw_address(view, person, *address, calendar_of);
  } else {
    text(view.ui, view.tr(address.error()), {.ink = Ink::bad});
  }
  bool done = false;
  {
    const DialogActions actions(view.ui);
    done = button(view.ui,
                  {.id = "done", .label = view.tr("own_page.done"), .kind = ButtonKind::primary});
  }
  return done || dialog.dismissed();
}

}  // namespace rondo::ui
