// How well two suit each other, in words and bars: of matches, and of meetings of a sitting.
#pragma once

#include <string>

#include "match/fit.h"
#include "ui/view.h"

namespace rondo::ui {

// "Excellent 91".
std::string fit_words(const View& view, int fit);
double fit_share(int fit);

// A bar for each factor that is known, and which are left out, and why.
void factor_bars(View& view, const Fit& fit);

}  // namespace rondo::ui
