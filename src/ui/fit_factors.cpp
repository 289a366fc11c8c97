#include "ui/fit_factors.h"

#include <vector>

#include "ui/view_parts.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

std::string fit_words(const View& view, int fit) {
  return view.tr("matches.fit", {arg("word", view.tr(fit_word_key(fit_word(fit)))),
                                 arg("percent", fit_percent(fit))});
}

double fit_share(int fit) {
  return static_cast<double>(fit) / kFullPoints;
}

void factor_bars(View& view, const Fit& fit) {
  std::vector<std::string> left_out, reasons;
  const Column column(view.ui, {.gap = space::s});
  {
    const Group group(view.ui, access::Role::group, "factors", view.tr("matches.factors"));
    const Column bars(view.ui, {.id = "bars", .gap = space::s});
    for (const FactorScore& score : fit.factors) {
      if (score.known) {
        fit_bar(view.ui, {.words = view.tr(score.text), .share = fit_share(score.points)});
      } else if (!score.text.key.empty()) {
        reasons.push_back(view.tr(score.text));
      } else {
        left_out.push_back(view.tr(factor_name_key(score.factor)));
      }
    }
  }
  for (const std::string& reason : reasons) {
    text(view.ui, reason, {.size = type::second, .ink = Ink::muted});
  }
  if (left_out.empty()) return;
  text(view.ui, view.tr("matches.not_known", {arg("factors", view.list(left_out))}),
       {.size = type::second, .ink = Ink::muted});
}

}  // namespace rondo::ui
