#include "ui/removal_dialog.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "report/figure_words.h"
#include "report/loss_lines.h"
#include "ui/cached.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct RemovalDraft {
  std::optional<Removal> asked;  // nothing: the dialog is closed
  int number = 0;                // of the question, for what is derived
  Cached<WhatGoes> goes;
};

// Of what is asked. Carries it out on a copy of the program, so it is done once.
const WhatGoes& what_goes(const View& view, RemovalDraft& draft) {
  const Program& program = view.state.program;
  return draft.goes.get(view.state.revision, std::to_string(draft.number), [&] {
    const Program after = after_removal(program, *draft.asked);
    return WhatGoes{losses_of(program, after, *draft.asked),
                    hours_lost(program, after, view.state.now_utc_ms)};
  });
}

void loss_list(View& view, const Losses& losses) {
  const std::vector<LossLine> lines = loss_lines(losses, view.state.program, view.state.words);
  if (lines.empty()) return;
  std::vector<KeyValue> pairs;
  for (const LossLine& line : lines) pairs.push_back({line.what, line.how_much});
  key_values(view.ui, "losses", pairs, view.tr("removal.list"));
}

// "Ben Ríos (1 h 30 min), Dana Weiss (45 min)": the first few by name.
std::string who_loses(const View& view, const std::vector<HoursLost>& lost) {
  constexpr std::size_t kNamed = 3;
  const Words& words = view.state.words;
  const std::size_t named = std::min(lost.size(), kNamed);
  std::vector<std::string> items;
  for (std::size_t at = 0; at < named; ++at) {
    items.push_back(view.tr("losses.hours.person",
                            {arg("name", view.state.program.people.find(lost[at].person)->name),
                             arg("hours", hours_text(words, lost[at].minutes))}));
  }
  int minutes = 0;
  for (std::size_t at = named; at < lost.size(); ++at) minutes += lost[at].minutes;
  if (named < lost.size()) {
    items.push_back(
        view.tr("losses.hours.more", {arg("count", static_cast<int>(lost.size() - named)),
                                      arg("hours", hours_text(words, minutes))}));
  }
  return words.list(items);
}

// Nobody would look for it in the records of others.
void warn_of_hours(View& view, const std::vector<HoursLost>& lost) {
  if (lost.empty()) return;
  const Banner banner(
      view.ui, {.id = "hours",
                .title = view.tr(counted("losses.hours", std::ssize(lost))),
                .detail = view.tr("losses.hours.detail", {arg("who", who_loses(view, lost))}),
                .status = Status::warn});
}

void send(View& view, const Removal& removal) {
  std::visit([&](const auto& command) { view.emit(command); }, removal);
}

// A site where people were is better closed: then what they did there keeps its name. True when it
// is.
bool closes_instead(View& view, const Removal& removal) {
  const auto* removed = std::get_if<command::RemoveSite>(&removal);
  if (removed == nullptr) return false;
  const Site* site = view.state.program.sites.find(removed->id);
  if (site == nullptr || !site->closed_on.empty()) return false;
  text(view.ui, view.tr("removal.site"));
  if (!button(view.ui, {.id = "close-instead", .label = view.tr("site.close")})) return false;
  view.emit(command::CloseSite{removed->id, true});
  return true;
}

}  // namespace

void ask_to_remove(View& view, Removal removal) {
  RemovalDraft& draft = view.drafts.of_program.of<RemovalDraft>();
  draft.asked = std::move(removal);
  ++draft.number;
  if (loses_more(what_goes(view, draft).losses)) return;
  send(view, *draft.asked);
  draft.asked.reset();
}

void say_what_goes(View& view, const WhatGoes& goes) {
  loss_list(view, goes.losses);
  warn_of_hours(view, goes.hours);
}

void removal_dialog(View& view) {
  RemovalDraft& draft = view.drafts.of_program.of<RemovalDraft>();
  if (!draft.asked) return;
  const WhatGoes& goes = what_goes(view, draft);
  const Dialog dialog(view.ui, {.id = "removal",
                                .title = view.tr(label_of(view.state.program, *draft.asked)),
                                .detail = view.tr("removal.detail")});
  say_what_goes(view, goes);
  if (closes_instead(view, *draft.asked)) {
    draft.asked.reset();
    return;
  }
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "removal.do", .danger = true});
  if (choice == DialogChoice::accept) send(view, *draft.asked);
  if (choice != DialogChoice::none || dialog.dismissed()) draft.asked.reset();
}

}  // namespace rondo::ui
