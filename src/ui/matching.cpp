#include "ui/matching.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

std::string step_words(const View& view, const MatchProgress& progress) {
  std::vector<Arg> args{arg("done", progress.done), arg("total", progress.total)};
  if (progress.total == 0) return view.tr("matches.matching.prepare");
  switch (progress.step) {
    case MatchStep::compare:
      return view.tr("matches.matching.compare", std::move(args));
    case MatchStep::place:
      return view.tr("matches.matching.place", std::move(args));
    case MatchStep::explain:
      return view.tr("matches.matching.explain", std::move(args));
    case MatchStep::check:
      break;
  }
  return view.tr("matches.matching.check", std::move(args));
}

}  // namespace

bool is_being_matched(const View& view, const EventId& event) {
  return view.state.matching && view.state.matching->event == event;
}

void matching_progress(View& view, const EventId& event) {
  if (!is_being_matched(view, event)) return;
  const RunningMatch& matching = *view.state.matching;
  const std::string label = view.tr("matches.matching");
  const Card card(view.ui, {.id = "matching"});
  progress(view.ui, {.id = "progress",
                     .label = label,
                     .share = matching.progress.share(),
                     .value_text = step_words(view, matching.progress)});
  if (matching.started_over) {
    text(view.ui, view.tr("matches.matching.started_over"),
         {.size = type::second, .ink = Ink::muted});
  }
  if (button(view.ui, {.id = "cancel", .label = view.tr("matches.matching.cancel")})) {
    view.emit(command::CancelMatch{});
  }
}

}  // namespace rondo::ui
