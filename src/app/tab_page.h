// The page that somebody opened by a link in this tab of the browser, and what was typed there.
// Both stay with the tab, so that they are there again when it is loaded anew: a phone throws a
// page away while its owner looks into another application. They go with the tab, when the page is
// cleared, when another page is opened, and kTypedKept_ms after something was typed last.
//
// Nothing of it is known in other tabs: somebody else at the same device who opens the same link
// finds an empty form. A shared screen keeps nothing; its form is no page opened by a link.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/workbench.h"
#include "base/durations.h"
#include "codec/link.h"

namespace rondo {

inline constexpr std::int64_t kTypedKept_ms = 7 * kDay_ms;

struct TabPage {
  codec::Link link;
  std::string typed;   // in the form that its page gives it; empty: nothing
  std::string answer;  // the link made of what was typed; empty: not made, or of other words
};

// Opened by a link; what was typed on another one goes. Without a link nothing is kept.
void keep_tab_page(Workbench& bench, const Result<std::string>& link);
// What was typed there so far. The link of an answer that was made of other words goes.
void keep_typed(Workbench& bench, std::string_view typed);
void keep_made_answer(Workbench& bench, std::string_view typed, const std::string& link);
void forget_typed(Workbench& bench);
void forget_tab_page(Workbench& bench);

// Nothing when the tab's page is of another kind, or too old.
std::optional<TabPage> tab_page(Workbench& bench, std::string_view link_kind);

}  // namespace rondo
