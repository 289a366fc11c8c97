// Where answers of any kind come in: links or whole mails pasted, QR codes in pictures.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// A field, and under it the buttons that open what was pasted and pictures of codes. What was
// pasted and not opened yet is the event's, on whichever of its screens it is seen. Text of which
// nothing came, and answers that can't be used, come back into the field: to be mended, or opened
// again once they can.
void paste_links(View& view);

}  // namespace rondo::ui
