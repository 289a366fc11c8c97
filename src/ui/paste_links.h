// Where answers of any kind come in: links or whole mails pasted.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

// A field and the button that opens what was pasted. `words` begins the keys of the string table by
// which they go: `words` + ".field", `words` + ".take". What was pasted and not opened yet is the
// event's, on whichever of its screens it is seen.
void paste_links(View& view, const std::string& words);

}  // namespace rondo::ui
