#include "ui/own_templates.h"

#include "base/iso_time.h"
#include "codec/link.h"
#include "codec/templates.h"
#include "ui/cached.h"
#include "ui/page_address.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct OwnTemplatesDrafts {
  Cached<std::vector<OwnTemplate>> all;
  SavedTemplateId shared;  // in the dialog; empty: closed
  Cached<Result<std::string>> address;
};

OwnTemplatesDrafts& drafts_of(View& view) {
  return view.drafts.others.of<OwnTemplatesDrafts>();
}

std::string date_words(const View& view, const std::string& iso_date) {
  // Noon, which is the same day wherever it is read.
  const auto noon_utc_ms = utc_ms_of(iso_date + "T12:00:00Z");
  return noon_utc_ms ? view.state.words.formats().date(*noon_utc_ms) : std::string();
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
  const codec::LinkAdvice advice = codec::link_advice(address->size());
  const bool too_long = advice == codec::LinkAdvice::file;
  if (too_long) {
    text(view.ui, view.tr("templates.share.too_long"), {.id = "advice", .ink = Ink::warn});
  } else if (advice == codec::LinkAdvice::long_link) {
    text(view.ui, view.tr("templates.share.long"), {.id = "advice", .ink = Ink::muted});
  }
  if (is_local_address(*address)) {
    text(view.ui, view.tr("own_page.local"), {.id = "local", .ink = Ink::warn});
  }
  return !too_long;
}

void draw_ways(View& view, const OwnTemplate& own) {
  const Result<std::string>& address = drafts_of(view).address.get(
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
  return drafts_of(view).all.get(view.state.revision, key, [&] {
    std::vector<OwnTemplate> all;
    for (const auto* row : by_name(program.saved_templates)) {
      const SavedTemplate& saved = row->second;
      all.push_back({row->first, saved.name, date_words(view, saved.saved_on),
                     codec::template_from(saved.content)});
    }
    return all;
  });
}

void open_share_template(View& view, const SavedTemplateId& id) {
  drafts_of(view).shared = id;
}

void share_template_dialog(View& view) {
  SavedTemplateId& shared = drafts_of(view).shared;
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
