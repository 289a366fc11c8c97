// What each column of a sign-up sheet becomes.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "model/profile_form.h"
#include "ui/event_import_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

using intake::Meaning;
using intake::MeaningKind;

// Choices without doubles.
class MeaningChoices {
 public:
  explicit MeaningChoices(const View& view) : view_(view) {}

  void add(const Meaning& meaning) {
    const std::string id = intake::meaning_text(meaning);
    if (!ids_.insert(id).second) return;
    list_.add(id, view_.tr(intake::meaning_label(meaning)));
  }
  const std::vector<Choice>& choices() const { return list_.choices(); }

 private:
  const View& view_;
  std::set<std::string> ids_;
  ChoiceList list_;
};

using CharacteristicNames = std::vector<std::string>;

// What the event's form asks, in its order; then what else is known of its people.
CharacteristicNames characteristics_of(const Program& program, const EventId& id) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return {};
  CharacteristicNames names = names_in_order(event->asked);
  std::set<std::string> others;
  for (const auto& [registration_id, registration] : program.registrations) {
    if (!(registration.event == id)) continue;
    for (const auto& [name, answer] : registration.characteristics) {
      if (event->asked.count(name) == 0) others.insert(name);
    }
  }
  names.insert(names.end(), others.begin(), others.end());
  return names;
}

// What a column could mean. Where a meaning needs a name, those that exist are offered, of pool
// categories and of characteristics, and the column's own heading.
void add_meanings(const View& view, const CharacteristicNames& characteristics,
                  const intake::Column& column, MeaningChoices& choices) {
  for (MeaningKind kind : intake::all_meaning_kinds()) {
    if (!intake::needs_detail(kind)) {
      choices.add({kind, {}});
      continue;
    }
    if (kind == MeaningKind::pool) {
      for (const auto* category : by_name(view.state.program.pool_categories)) {
        choices.add({kind, category->second.name});
      }
    }
    if (kind == MeaningKind::characteristic) {
      for (const std::string& name : characteristics) choices.add({kind, name});
    }
    if (!column.heading.empty()) choices.add({kind, column.heading});
  }
  choices.add(column.meaning);
}

struct ColumnPlace {
  int sheet = 0;
  int column = 0;
};

void meaning_cell(View& view, const CharacteristicNames& characteristics,
                  const intake::Column& column, ColumnPlace place, const std::string& name) {
  MeaningChoices choices(view);
  add_meanings(view, characteristics, column, choices);
  std::string chosen = intake::meaning_text(column.meaning);
  const std::string label = view.tr("import.becomes_of", {arg("column", name)});
  if (select(view.ui,
             {.id = "becomes", .label = label, .choices = choices.choices(), .hide_label = true},
             chosen)) {
    view.emit(command::SetColumnMeaning{place.sheet, place.column, chosen});
  }
}

Status status_of(intake::Confidence confidence) {
  switch (confidence) {
    case intake::Confidence::sure:
      return Status::good;
    case intake::Confidence::check:
      return Status::warn;
    case intake::Confidence::left_out:
      break;
  }
  return Status::neutral;
}

void column_table(View& view, const ImportSession& session, int sheet) {
  const auto at = static_cast<std::size_t>(sheet);
  const intake::DraftSheet& draft = session.draft.sheets[at];
  const std::string heading_label = view.tr("import.table.column"),
                    becomes = view.tr("import.table.becomes"),
                    first = view.tr("import.table.first"), found = view.tr("import.table.found");
  const CharacteristicNames& characteristics =
      view.drafts.event.of<EventImportDrafts>().characteristics.get(
          view.state.revision, session.draft.event.text(),
          [&] { return characteristics_of(view.state.program, session.draft.event); });
  const std::vector<TableColumn> columns = {
      {.id = "column", .label = heading_label, .share = 1.4F},
      {.id = "becomes", .label = becomes, .share = 1.4F},
      {.id = "first", .label = first},
      {.id = "found", .label = found, .fixed_width = 170, .hide_label = true}};
  table(view.ui,
        {.id = "columns",
         .label = view.tr("import.table", {arg("file", draft.sheet.name)}),
         .columns = columns,
         .row_count = static_cast<int>(draft.columns.size()),
         .row_id = [](int index) { return std::to_string(index); },
         .row_height = size::row_two_lines},
        [&](TableRow& cells) {
          const int index = cells.index();
          const intake::Column& column = draft.columns[static_cast<std::size_t>(index)];
          const auto& finding = session.preview.columns[at][static_cast<std::size_t>(index)];
          const std::string name = column_name(draft, index, view.state.words);
          cells.text(name);
          cells.cell([&] { meaning_cell(view, characteristics, column, {sheet, index}, name); });
          cells.text(column.first_answer);
          cells.chip(view.tr(finding.found), status_of(finding.confidence));
        });
}

void role_select(View& view, const intake::DraftSheet& draft, int sheet) {
  ChoiceList roles;
  for (intake::SheetRole role : {intake::SheetRole::as_columns_say, intake::SheetRole::mentors,
                                 intake::SheetRole::mentees}) {
    const std::string_view id = intake::sheet_role_text(role);
    roles.add(id, view.tr("import.role." + std::string(id)));
  }
  std::string chosen(intake::sheet_role_text(draft.role));
  if (select(view.ui,
             {.id = "role",
              .label = view.tr("import.role", {arg("file", draft.sheet.name)}),
              .choices = roles.choices(),
              .hide_label = true},
             chosen)) {
    view.emit(command::SetSheetRole{sheet, chosen});
  }
}

}  // namespace

void import_columns(View& view, const ImportSession& session) {
  for (std::size_t at = 0; at < session.draft.sheets.size(); ++at) {
    const intake::DraftSheet& draft = session.draft.sheets[at];
    const int sheet = static_cast<int>(at);
    const Scope scope(view.ui, "sheet-" + std::to_string(sheet));
    {
      const Row row(view.ui, {.id = "sheet"});
      heading(view.ui, draft.sheet.name);
      if (draft.remembered) chip(view.ui, view.tr("import.remembered"), Status::good, Icon::check);
      fill(view.ui);
      role_select(view, draft, sheet);
    }
    column_table(view, session, sheet);
  }
}

}  // namespace rondo::ui
