#include "ui/record_dialog.h"

#include "base/text.h"
#include "ui/event_places.h"
#include "ui/view_parts.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

std::string key_of(RecordKind kind, std::string_view end) {
  constexpr std::string_view names[] = {"record.topic", "record.site", "record.category",
                                        "record.pool"};
  return std::string(names[static_cast<std::size_t>(kind)]) + std::string(end);
}

// The record as it is, or a new one, so that what the dialog does not show stays.
template <class Record>
Record current(const Table<Record>& table, const std::string& id) {
  const Record* found = table.find(typename Record::Id(id));
  return found == nullptr ? Record{} : *found;
}

Command put_command(const Program& program, const RecordDraft& draft) {
  switch (draft.kind) {
    case RecordKind::topic: {
      Topic topic = current(program.topics, draft.id);
      topic.name = draft.name;
      topic.focus_area = TopicId(draft.above);
      topic.synonyms = lines_of(draft.spellings);
      topic.initiatives = draft.initiatives;
      return command::PutTopic{TopicId(draft.id), std::move(topic)};
    }
    case RecordKind::site: {
      Site site = current(program.sites, draft.id);
      site.name = draft.name;
      site.spellings = lines_of(draft.spellings);
      site.places = draft.places;
      site.shared_places = draft.shared_places;
      return command::PutSite{SiteId(draft.id), std::move(site)};
    }
    case RecordKind::category: {
      PoolCategory category = current(program.pool_categories, draft.id);
      category.name = draft.name;
      return command::PutPoolCategory{PoolCategoryId(draft.id), std::move(category)};
    }
    case RecordKind::pool:
      break;
  }
  Pool pool = current(program.pools, draft.id);
  pool.name = draft.name;
  pool.category = PoolCategoryId(draft.above);
  pool.spellings = lines_of(draft.spellings);
  return command::PutPool{PoolId(draft.id), std::move(pool)};
}

// A topic can stand under every focus area but itself. Only two levels are offered: that is what
// people keep in mind.
void choose_focus_area(View& view, RecordDraft& draft) {
  ChoiceList areas;
  areas.add("", view.tr("topics.no_area"));
  areas.add_all(by_name(view.state.program.topics, [&](const TopicId& id, const Topic& topic) {
    return topic.focus_area.empty() && id.text() != draft.id;
  }));
  select(view.ui,
         {.id = "area",
          .label = view.tr("topics.area"),
          .choices = areas.choices(),
          .hint = view.tr("topics.area_hint")},
         draft.above);
}

void choose_initiatives(View& view, RecordDraft& draft) {
  const auto initiatives = by_name(view.state.program.initiatives);
  if (initiatives.empty()) return;
  const std::string label = view.tr("topics.initiatives");
  const Group group(view.ui, access::Role::group, "initiatives", label);
  text(view.ui, label, {.weight = Weight::semibold});
  for (const auto* row : initiatives) {
    bool serves = draft.initiatives.count(row->first) > 0;
    if (!checkbox(view.ui, {.id = row->first.text(), .label = row->second.name}, serves)) continue;
    if (serves) {
      draft.initiatives.insert(row->first);
    } else {
      draft.initiatives.erase(row->first);
    }
  }
}

// Several in a row are usual when a program is set up by hand: Enter saves.
bool draw_fields(View& view, RecordDraft& draft) {
  const FieldEvent typed =
      text_field(view.ui,
                 {.id = "name",
                  .label = view.tr("common.name"),
                  .error = draft.refusal.key.empty() ? std::string() : view.tr(draft.refusal),
                  .required = true},
                 draft.name);
  if (typed.changed) draft.refusal = {};
  if (draft.kind == RecordKind::topic) choose_focus_area(view, draft);
  if (draft.kind != RecordKind::category) {
    text_field(view.ui,
               {.id = "spellings",
                .label = view.tr(key_of(draft.kind, ".spellings")),
                .kind = FieldKind::area,
                .hint = view.tr("record.spellings_hint"),
                .lines = 3},
               draft.spellings);
  }
  if (draft.kind == RecordKind::site) edit_place_lists(view, draft.places, draft.shared_places);
  if (draft.kind == RecordKind::topic) choose_initiatives(view, draft);
  return typed.submitted;
}

}  // namespace

void open_add_dialog(View& view, RecordKind kind, const std::string& above) {
  RecordDraft draft;
  draft.open = true;
  draft.kind = kind;
  draft.above = above;
  view.drafts.program.record = std::move(draft);
}

void open_edit_dialog(View& view, RecordKind kind, const std::string& id) {
  open_add_dialog(view, kind);
  RecordDraft& draft = view.drafts.program.record;
  const Program& program = view.state.program;
  draft.id = id;
  if (kind == RecordKind::topic) {
    const Topic topic = current(program.topics, id);
    draft.name = topic.name;
    draft.above = topic.focus_area.text();
    draft.spellings = lines_from(topic.synonyms);
    draft.initiatives = topic.initiatives;
  } else if (kind == RecordKind::site) {
    const Site site = current(program.sites, id);
    draft.name = site.name;
    draft.spellings = lines_from(site.spellings);
    draft.places = site.places;
    draft.shared_places = site.shared_places;
  } else if (kind == RecordKind::category) {
    draft.name = current(program.pool_categories, id).name;
  } else {
    const Pool pool = current(program.pools, id);
    draft.name = pool.name;
    draft.above = pool.category.text();
    draft.spellings = lines_from(pool.spellings);
  }
}

void record_dialog(View& view) {
  RecordDraft& draft = view.drafts.program.record;
  if (!draft.open) return;
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::refused) draft.refusal = latest_notice(view.state).text;
  if (answer == Answer::accepted) {
    draft.open = false;
    return;
  }
  const bool adds = draft.id.empty();
  Dialog dialog(view.ui,
                {.id = "record", .title = view.tr(key_of(draft.kind, adds ? ".add" : ".edit"))});
  const bool submitted = draw_fields(view, draft);
  const bool empty = trim(draft.name).empty();
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = adds ? "common.add" : "common.save", .disabled = empty});
  if (!empty && (submitted || choice == DialogChoice::accept)) {
    send(view, draft.sent, put_command(view.state.program, draft));
  }
  if (choice == DialogChoice::cancel || dialog.dismissed()) draft.open = false;
}

}  // namespace rondo::ui
