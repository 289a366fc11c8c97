#include "ui/save_template.h"

#include "base/text.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct SaveTemplateDraft {
  bool open = false;
  std::string name;
  Sent sent;
  Message refusal;
};

SaveTemplateDraft& save_template_draft(View& view) {
  return view.drafts.event.of<SaveTemplateDraft>();
}

bool edit_name(View& view, SaveTemplateDraft& draft) {
  const FieldEvent typed =
      text_field(view.ui,
                 {.id = "name",
                  .label = view.tr("templates.save.name"),
                  .error = draft.refusal.key.empty() ? std::string() : view.tr(draft.refusal),
                  .required = true},
                 draft.name);
  if (typed.changed) draft.refusal = {};
  return typed.submitted;
}

}  // namespace

void save_template_card(View& view, const EventScreen& on) {
  const std::string title = view.tr("templates.save.title");
  const Card card(view.ui, {.id = "template", .label = title});
  const Row row(view.ui, {.id = "template-row"});
  {
    const Column words(view.ui, {.gap = space::xs, .grow = true});
    heading(view.ui, title);
    text(view.ui, view.tr("templates.save.detail"), {.size = type::second, .ink = Ink::muted});
  }
  if (button(view.ui, {.id = "save", .label = view.tr("templates.save"), .icon = Icon::bookmark})) {
    save_template_draft(view) = {true, on.event->name, {}, {}};
  }
}

void save_template_dialog(View& view, const EventScreen& on) {
  SaveTemplateDraft& draft = save_template_draft(view);
  if (!draft.open) return;
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::refused) draft.refusal = latest_notice(view.state).text;
  if (answer == Answer::accepted) {
    draft.open = false;
    return;
  }
  const Dialog dialog(view.ui, {.id = "save-template",
                                .title = view.tr("templates.save"),
                                .detail = view.tr("templates.save.what")});
  const bool submitted = edit_name(view, draft);
  const bool empty = trim(draft.name).empty();
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "common.save", .disabled = empty});
  if (!empty && (submitted || choice == DialogChoice::accept)) {
    send(view, draft.sent, command::SaveTemplate{on.id, draft.name});
  }
  if (choice == DialogChoice::cancel || dialog.dismissed()) draft.open = false;
}

}  // namespace rondo::ui
