#include "ui/removal_dialog.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

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
  Cached<Losses> losses;
};

// Of what is asked. Carries it out on a copy of the program, so it is done once.
const Losses& what_goes(const View& view, RemovalDraft& draft) {
  return draft.losses.get(view.state.revision, std::to_string(draft.number),
                          [&] { return losses_of(view.state.program, *draft.asked); });
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
  if (loses_more(what_goes(view, draft))) return;
  send(view, *draft.asked);
  draft.asked.reset();
}

void loss_list(View& view, const Losses& losses) {
  const std::vector<LossLine> lines = loss_lines(losses, view.state.program, view.state.words);
  if (lines.empty()) return;
  std::vector<KeyValue> pairs;
  for (const LossLine& line : lines) pairs.push_back({line.what, line.how_much});
  key_values(view.ui, "losses", pairs, view.tr("removal.list"));
}

void removal_dialog(View& view) {
  RemovalDraft& draft = view.drafts.of_program.of<RemovalDraft>();
  if (!draft.asked) return;
  const Losses& losses = what_goes(view, draft);
  const Dialog dialog(view.ui, {.id = "removal",
                                .title = view.tr(label_of(view.state.program, *draft.asked)),
                                .detail = view.tr("removal.detail")});
  loss_list(view, losses);
  if (closes_instead(view, *draft.asked)) {
    draft.asked.reset();
    return;
  }
  const DialogChoice choice = dialog_buttons(view, {.accept_key = "removal.do", .danger = true});
  if (choice == DialogChoice::accept) send(view, *draft.asked);
  if (choice != DialogChoice::none || dialog.dismissed()) draft.asked.reset();
}

}  // namespace rondo::ui
