// Short messages over the foot of the page.
#pragma once

#include <functional>
#include <string>

#include "ui/ui.h"

namespace rondo::ui {

// A short message at the bottom that goes away by itself, later where there is something to press,
// and not while a pointer that moved or the keyboard is at it; with at most one action. Menus lie
// over it. The text is announced. `act` runs at once, inside the frame, when its button is pressed;
// a press anywhere else on the message puts it away, as its cross does. A new message takes the
// place of the last one; errors stay until they are closed, so or by whoever showed them, at most
// three. Gives the number to close it by.
struct ToastOptions {
  std::string text;
  std::string action = {};
  std::function<void()> act = {};
  bool error = false;  // stays until closed
};
int show_toast(Ui& ui, ToastOptions options);
// Nothing when it is gone already.
void close_toast(Ui& ui, int number);
// What it says still holds, and what its button would do no longer: it goes as soon as one without.
void take_toast_action(Ui& ui, int number);
// Draws them; the application shell does it last.
void draw_toasts(Ui& ui);

}  // namespace rondo::ui
