// Room for words: whether a page shows each text whole, breaks no word in two and keeps within its
// sides, in languages that need more room than English.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "base/words.h"
#include "ui/screen_page.h"

namespace rondo::ui {

// Each text of the table begins and ends with a mark, unless with an argument, so that it is told
// from names and other data, which may be cut.
struct LongLanguage {
  std::string name;
  Words words;
  std::string_view begin, end;  // the marks
  bool has_words = true;        // not only letters that fill
};

// English 40 % longer, and Spanish.
const std::vector<LongLanguage>& long_languages();

inline const std::vector<float> kRoomWidths = {1280, 800, 640, 390, 320};
inline const std::vector<float> kPhoneWidths = {390, 320};
// So high that nothing is out of sight, also on the narrowest page: what is out of sight is not
// drawn.
inline constexpr float kRoomHeight = 12000;

// Fails the test for each text that has no room.
void check_room(const HeadlessUi& page, const LongLanguage& language);

// Does so for what the page shows now, in each long language at each of `widths`. What was opened
// has one of the roles `opened` at all of them.
void check_room_everywhere(ScreenPage& shown, std::initializer_list<access::Role> opened = {},
                           const std::vector<float>& widths = kRoomWidths);

}  // namespace rondo::ui
