// Where answers come in: links or whole mails pasted.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

void paste_links(View& view, std::string& pasted);

}  // namespace rondo::ui
