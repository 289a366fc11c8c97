// The tab of initiatives, and the dialog that adds or renames one.
#include "base/text.h"
#include "ui/removal_dialog.h"
#include "ui/view_parts.h"
#include "ui/view_topics_parts.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/lists.h"

namespace rondo::ui {
namespace {

struct InitiativeDraft {
  bool open = false;
  InitiativeId id;  // empty: a new one
  std::string name;
  Sent sent;
  Message refusal;
};

void open_dialog(View& view, const InitiativeId& id, const std::string& name) {
  auto& draft = view.drafts.of_program.of<InitiativeDraft>();
  draft = {};
  draft.open = true;
  draft.id = id;
  draft.name = name;
}

void draw_initiative(View& view, const NamedRow<Initiative>& entry,
                     const std::map<InitiativeId, int>& events) {
  const auto& [id, initiative] = entry;
  const Scope scope(view.ui, id.text());
  const auto found = events.find(id);
  const ListRow row(
      view.ui,
      {.id = id.text(),
       .icon = Icon::chart,
       .title = initiative.name,
       .chip = view.tr(counted("initiatives.events", found == events.end() ? 0 : found->second)),
       .pressable = true});
  const std::string_view chosen =
      row_menu(view, initiative.name,
               {{.id = "edit", .key = "common.edit", .icon = Icon::edit},
                {.id = "remove",
                 .key = "common.remove",
                 .icon = Icon::trash,
                 .danger = true,
                 .line_before = true}});
  if (row.activated() || chosen == "edit") open_dialog(view, id, initiative.name);
  if (chosen == "remove") ask_to_remove(view, command::RemoveInitiative{id});
}

}  // namespace

void open_add_initiative(View& view) {
  open_dialog(view, {}, {});
}

void initiatives_tab(View& view) {
  const auto initiatives = by_name(view.state.program.initiatives);
  if (initiatives.empty()) {
    if (empty_state(view.ui, {.id = "no-initiatives",
                              .icon = Icon::chart,
                              .title = view.tr("initiatives.none"),
                              .detail = view.tr("initiatives.none.detail"),
                              .action = view.tr("initiatives.add")})) {
      open_add_initiative(view);
    }
    return;
  }
  std::map<InitiativeId, int> events;
  for (const auto& [id, event] : view.state.program.events) ++events[event.initiative];
  const List list(view.ui, {.id = "initiatives", .label = view.tr("topics.tab_initiatives")});
  for (const auto* initiative : initiatives) draw_initiative(view, *initiative, events);
}

void initiative_dialog(View& view) {
  auto& draft = view.drafts.of_program.of<InitiativeDraft>();
  if (!draft.open) return;
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::refused) draft.refusal = latest_notice(view.state).text;
  if (answer == Answer::accepted) {
    draft.open = false;
    return;
  }
  const bool adds = draft.id.empty();
  const Dialog dialog(view.ui, {.id = "initiative",
                                .title = view.tr(adds ? "initiatives.add" : "initiatives.edit")});
  const FieldEvent typed =
      text_field(view.ui,
                 {.id = "name",
                  .label = view.tr("common.name"),
                  .error = draft.refusal.key.empty() ? std::string() : view.tr(draft.refusal),
                  .required = true},
                 draft.name);
  if (typed.changed) draft.refusal = {};
  const bool empty = trim(draft.name).empty();
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = adds ? "common.add" : "common.save", .disabled = empty});
  if (!empty && (typed.submitted || choice == DialogChoice::accept)) {
    send(view, draft.sent, command::PutInitiative{draft.id, Initiative{draft.name}});
  }
  if (choice == DialogChoice::cancel || dialog.dismissed()) draft.open = false;
}

}  // namespace rondo::ui
