#include "ui/own_templates.h"

#include "base/text.h"
#include "codec/link.h"
#include "codec/templates.h"
#include "ui/cached.h"
#include "ui/page_address.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct OwnTemplatesDrafts {
  Cached<std::vector<OwnTemplate>> all;
  SavedTemplateId shared;  // in the dialog; empty: closed
  Cached<Result<std::string>> address;
  SavedTemplateId renamed;  // likewise
  std::string name;
  Sent sent;
  Message refusal;
};

OwnTemplatesDrafts& own_templates_drafts(View& view) {
  return view.drafts.of_program.of<OwnTemplatesDrafts>();
}

Result<std::string> address_of_template(const View& view, const EventTemplate& made) {
  Result<std::string> link = codec::write_template_link(made);
  if (!link) return link;
  return view.state.page_address + "#" + *link;
}

// True when the address may be copied.
bool draw_advice(View& view, const Result<std::string>& address) {
  if (!address) {
    text(view.ui, view.tr(address.error()), {.id = "advice", .ink = Ink::warn});
    return false;
  }
  const codec::LinkAdvice advice = codec::link_advice(*address);
  const bool too_long = advice == codec::LinkAdvice::file;
  if (too_long) {
    text(view.ui, view.tr("templates.share.too_long"), {.id = "advice", .ink = Ink::warn});
  } else if (advice == codec::LinkAdvice::long_link) {
    text(view.ui, view.tr("templates.share.long"), {.id = "advice", .ink = Ink::muted});
  }
  warn_of_local_address(view, *address);
  return !too_long;
}

void draw_ways(View& view, const OwnTemplate& own) {
  const Result<std::string>& address = own_templates_drafts(view).address.get(
      view.state.revision, own.id.text() + "\n" + view.state.page_address,
      [&] { return address_of_template(view, *own.made); });
  const bool by_link = draw_advice(view, address);
  const DialogActions actions(view.ui);
  if (button(view.ui, {.id = "file",
                       .label = view.tr("templates.share.file"),
                       .kind = by_link ? ButtonKind::secondary : ButtonKind::primary,
                       .icon = Icon::download})) {
    view.emit(command::SaveTemplateFile{own.id});
  }
  if (by_link && button(view.ui, {.id = "copy",
                                  .label = view.tr("templates.share.copy"),
                                  .kind = ButtonKind::primary,
                                  .icon = Icon::copy})) {
    view.emit(command::CopyText{*address});
  }
}

}  // namespace

const std::vector<OwnTemplate>& own_templates(View& view) {
  const Program& program = view.state.program;
  const std::string key = program.id + "\n" + view.state.language;
  return own_templates_drafts(view).all.get(view.state.revision, key, [&] {
    std::vector<OwnTemplate> all;
    for (const auto* row : by_name(program.saved_templates)) {
      const SavedTemplate& saved = row->second;
      all.push_back({row->first, saved.name, view.day(saved.saved_on), saved.saved_on,
                     codec::template_from(saved.content)});
    }
    return all;
  });
}

void open_share_template(View& view, const SavedTemplateId& id) {
  own_templates_drafts(view).shared = id;
}

void open_rename_template(View& view, const SavedTemplateId& id) {
  OwnTemplatesDrafts& drafts = own_templates_drafts(view);
  drafts.renamed = id;
  drafts.name = name_in(view.state.program.saved_templates, id);
  drafts.sent = {};
  drafts.refusal = {};
}

void rename_template_dialog(View& view) {
  OwnTemplatesDrafts& drafts = own_templates_drafts(view);
  if (view.state.program.saved_templates.find(drafts.renamed) == nullptr) return;
  const Answer answer = take_answer(view, drafts.sent);
  if (answer == Answer::refused) drafts.refusal = latest_notice(view.state).text;
  if (answer == Answer::accepted) {
    drafts.renamed = {};
    return;
  }
  const Dialog dialog(view.ui,
                      {.id = "rename-template", .title = view.tr("templates.rename.title")});
  const FieldEvent typed =
      text_field(view.ui,
                 {.id = "name",
                  .label = view.tr("templates.save.name"),
                  .error = drafts.refusal.key.empty() ? std::string() : view.tr(drafts.refusal),
                  .required = true},
                 drafts.name);
  if (typed.changed) drafts.refusal = {};
  const bool empty = trim(drafts.name).empty();
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "common.save", .disabled = empty});
  if (!empty && (typed.submitted || choice == DialogChoice::accept)) {
    send(view, drafts.sent, command::RenameTemplate{drafts.renamed, drafts.name});
  }
  if (choice == DialogChoice::cancel || dialog.dismissed()) drafts.renamed = {};
}

void share_template_dialog(View& view) {
  SavedTemplateId& shared = own_templates_drafts(view).shared;
  if (shared.empty()) return;
  for (const OwnTemplate& own : own_templates(view)) {
    if (!(own.id == shared) || !own.made) continue;
    const Dialog dialog(view.ui,
                        {.id = "share-template",
                         .title = view.tr("templates.share.title", {arg("name", own.name)}),
                         .detail = view.tr("templates.share.detail")});
    draw_ways(view, own);
    if (dialog.dismissed()) shared = {};
    return;
  }
  shared = {};  // it was removed meanwhile
}

}  // namespace rondo::ui
