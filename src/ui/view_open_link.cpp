// Where somebody lands whose link can't be opened: why, and how to come by the whole of it. It
// shows nothing of any program in this browser.
#include <string>

#include "base/text.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct OpenLinkDraft {
  int opening = -1;  // of the page that the rest is of; see AppState::openings
  std::string pasted;
  Sent sent;
  Message refusal;  // of what was pasted last
};

OpenLinkDraft& open_link_draft(View& view) {
  OpenLinkDraft& draft = view.drafts.others.of<OpenLinkDraft>();
  if (draft.opening != view.state.openings) {
    draft = {};
    draft.opening = view.state.openings;
  }
  if (take_answer(view, draft.sent) == Answer::refused) {
    draft.refusal = latest_notice(view.state).text;
    view.ui.announce(view.tr(draft.refusal), access::Politeness::assertive);
  }
  return draft;
}

void paste_whole_link(View& view, OpenLinkDraft& draft) {
  const std::string title = view.tr("open_link.paste");
  const Card card(view.ui, {.id = "paste", .label = title});
  heading(view.ui, title);
  text(view.ui, view.tr("open_link.paste.detail"));
  const std::string error = draft.refusal.key.empty() ? std::string() : view.tr(draft.refusal);
  const FieldEvent typed = text_field(view.ui,
                                      {.id = "link",
                                       .label = view.tr("open_link.field"),
                                       .kind = FieldKind::area,
                                       .error = error,
                                       .lines = 3},
                                      draft.pasted);
  if (typed.changed) draft.refusal = {};
  if (button(view.ui, {.id = "open",
                       .label = view.tr("open_link.open"),
                       .kind = ButtonKind::primary,
                       .icon = Icon::link,
                       .disabled = trim(draft.pasted).empty()})) {
    send(view, draft.sent, command::OpenLink{draft.pasted});
  }
}

void open_as_file(View& view) {
  const std::string title = view.tr("open_link.file");
  const Card card(view.ui, {.id = "file", .label = title});
  heading(view.ui, title);
  text(view.ui, view.tr("open_link.file.detail"));
  if (button(view.ui, {.id = "file", .label = view.tr("files.open"), .icon = Icon::upload})) {
    view.emit(command::PickLinkFile{});
  }
}

}  // namespace

void view_open_link(View& view) {
  OpenLinkDraft& draft = open_link_draft(view);
  const Page page(view.ui, {.id = "open-link", .bare = true});
  const bool broken = view.state.broken_link.has_value();
  heading(view.ui, view.tr(broken ? "open_link.broken" : "open_link.title"), {.level = 1});
  if (broken) text(view.ui, view.tr(*view.state.broken_link), {.id = "reason"});
  paste_whole_link(view, draft);
  open_as_file(view);
  if (broken) text(view.ui, view.tr("open_link.safe"), {.ink = Ink::muted});
  if (text_button(view.ui, {.id = "home", .label = view.tr("open_link.home")})) {
    view.go(Screen::home);
  }
}

}  // namespace rondo::ui
