// How an answer goes back to the coordinator: by mail, as a link, a file or a QR code.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

// The banner under a form whose answer is ready at `address`; `subject` is that of the mail, `save`
// the command that saves it as a file.
void answer_ways(View& view, const std::string& address, const std::string& subject, Command save);

}  // namespace rondo::ui
