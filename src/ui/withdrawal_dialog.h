// The question before somebody withdraws who has matches: which of them end, and what is called
// off.
#pragma once

#include <functional>
#include <vector>

#include "ui/view.h"

namespace rondo::ui {

// Opens the question; who has no open match withdraws at once. Undo is at hand either way. `then`
// is called once they do.
void ask_to_withdraw(View& view, std::vector<RegistrationId> ids,
                     std::function<void(View&)> then = {});

// While it is open; above every screen.
void withdrawal_dialog(View& view);

// What ends when they withdraw, a line each; nothing where nothing does.
void withdrawal_list(View& view, const std::vector<RegistrationId>& ids);

}  // namespace rondo::ui
