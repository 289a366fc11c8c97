// A person's own page as the host hands it on: its QR code, its address, and a calendar file.
#pragma once

#include <string>
#include <string_view>

#include "ui/cached.h"
#include "ui/event_frame.h"

namespace rondo::ui {

// Whose page is handed on; an empty person: the dialog is closed.
struct OwnPageDraft {
  EventId event;
  PersonId person;
  std::string starts_at;
  Cached<Result<std::string>> address;
};

// Its QR code, or why there is none.
void code_of_address(View& view, std::string_view label_key, const std::string& address);
// The same where a coordinator passes an address on, with a warning where nobody else could open
// it.
void address_picture(View& view, std::string_view label_key, const std::string& address);

// Of a sitting.
void open_own_page(View& view, const PersonId& person);
// Draws it while it is open.
void own_page_dialog(View& view, const EventScreen& on);

// The dialog with the page at `address`, whatever it shows; `detail_key` says what that is. True
// when it is to be closed. An empty `calendar_of`: there is nothing for calendars.
bool draw_own_page(View& view, const PersonId& person, const Result<std::string>& address,
                   const EventId& calendar_of, std::string_view detail_key = "own_page.detail");

}  // namespace rondo::ui
