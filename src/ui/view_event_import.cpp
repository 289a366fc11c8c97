// Reading sign-up sheets into an event. Nothing enters the program before Import, and Import is one
// step to undo.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/text.h"
#include "ui/event_import_parts.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

int people_in(const intake::Preview& preview) {
  return preview.added + preview.changed + preview.unchanged;
}

// What is not decided, and what becomes of it as it stands.
void open_questions_banner(View& view, const intake::Preview& preview) {
  const std::int64_t open = open_questions(preview);
  if (open == 0) return;
  std::string detail = view.tr(counted("import.open.detail", open));
  if (preview.undecided > 0) {
    detail += " " + view.tr(counted("import.undecided", preview.undecided)) + " " +
              view.tr("import.undecided.detail");
  }
  const Banner banner(
      view.ui, {.id = "open", .title = view.tr(counted("import.open", open)), .detail = detail});
  if (button(view.ui, {.id = "lead",
                       .label = view.tr(counted("import.open.lead", open)),
                       .kind = ButtonKind::primary})) {
    lead_to_open_question(view, preview);
  }
}

bool stops_event(const intake::Problem& problem) {
  return problem.stops_event;
}

bool leaves_nobody_to_pair(const intake::Preview& preview) {
  return std::any_of(preview.problems.begin(), preview.problems.end(), stops_event);
}

// What spoils all of it stands in the list of problems as well, screens below the button that
// imports.
void event_stopped_banner(View& view, const intake::Preview& preview) {
  if (!preview.has_changes || !leaves_nobody_to_pair(preview)) return;
  const Banner banner(view.ui, {.id = "stopped", .title = view.tr("import.stopped")});
  for (const intake::Problem& problem : preview.problems) {
    if (!stops_event(problem)) continue;
    text(view.ui, view.tr(problem.message));
    question_detail(view, problem);
  }
}

// "fall-sel-signup.csv: 66 answers from 64 people. Two answered twice; the later answer counts. 4
// of them are in the program already."
std::string subtitle(const View& view, const ImportSession& session) {
  std::vector<std::string> names;
  for (const auto& draft : session.draft.sheets) names.push_back(draft.sheet.name);
  const intake::Preview& preview = session.preview;
  std::string words = view.tr(
      "import.summary",
      {arg("files", view.list(names)),
       arg("answers", view.tr(counted("import.answers", preview.answers))),
       arg("people", view.tr(counted("common.people", people_in(preview) + preview.undecided)))});
  if (preview.answered_again > 0) {
    words += " " + view.tr(counted("import.again", preview.answered_again));
  }
  const int known = preview.known + preview.changed + preview.unchanged;
  if (known > 0) words += " " + view.tr(counted("import.known", known));
  return words;
}

void actions(View& view, const ImportSession& session) {
  const intake::Preview& preview = session.preview;
  // With a question open the next step is to answer it; where nobody could be paired afterwards it
  // is to look why. See the banners below.
  const bool open = open_questions(preview) > 0;
  const bool stopped = preview.has_changes && leaves_nobody_to_pair(preview);
  const ButtonKind kind = open || stopped ? ButtonKind::secondary : ButtonKind::primary;
  if (!preview.has_changes) {
    if (button(view.ui, {.id = "back", .label = view.tr("import.back"), .kind = kind})) {
      view.emit(command::CancelImport{});
    }
    return;
  }
  if (button(view.ui, {.id = "cancel", .label = view.tr("common.cancel")})) {
    view.emit(command::CancelImport{});
  }
  if (button(view.ui, {.id = "apply",
                       .label = open ? view.tr("import.as_it_is")
                                     : view.tr(counted("import.apply", people_in(preview))),
                       .kind = kind})) {
    view.emit(command::ApplyImport{});
  }
}

bool someone_left_places_open(const intake::Preview& preview) {
  return preview.default_capacity &&
         std::any_of(preview.people.begin(), preview.people.end(), [](const auto& person) {
           return person.mentors && !person.capacity &&
                  person.status != intake::PersonStatus::absent;
         });
}

// What comes along with the people.
void novelties(View& view, const intake::Preview& preview) {
  const std::string sites_key = view.tr("import.new_sites"),
                    topics_key = view.tr("import.new_topics"),
                    pools_key = view.tr("import.new_pools"), places_key = view.tr("import.places");
  const std::string sites = names_in_sheet(view, preview.new_sites),
                    topics = names_in_sheet(view, preview.new_topics),
                    pools = names_in_sheet(view, preview.new_pools);
  const std::string places =
      view.tr("import.default_places", {arg("count", preview.default_capacity.value_or(0))});
  const std::string closed_key = view.tr("import.closed_sites"),
                    closed = names_in_sheet(
                        view, {preview.closed_sites.begin(), preview.closed_sites.end()});
  std::vector<KeyValue> pairs;
  if (!closed.empty()) pairs.push_back({closed_key, closed});
  if (!sites.empty()) pairs.push_back({sites_key, sites});
  if (!topics.empty()) pairs.push_back({topics_key, topics});
  if (!pools.empty()) pairs.push_back({pools_key, pools});
  if (someone_left_places_open(preview)) pairs.push_back({places_key, places});
  if (pairs.empty()) return;
  const Card card(view.ui, {.id = "novelties", .label = view.tr("import.comes_along")});
  heading(view.ui, view.tr("import.comes_along"));
  key_values(view.ui, "new", pairs);
}

// Why there is nothing to import.
void nothing_new(View& view, const intake::Preview& preview) {
  if (preview.undecided > 0) return;  // that is why, and is said
  if (people_in(preview) == 0) {
    const Banner banner(view.ui, {.id = "nobody",
                                  .title = view.tr("import.nobody_found"),
                                  .detail = view.tr("import.nobody_found.detail"),
                                  .status = Status::bad});
    return;
  }
  const Banner banner(view.ui, {.id = "nothing-new",
                                .title = view.tr("import.nothing_new"),
                                .detail = view.tr("import.nothing_new.detail"),
                                .status = Status::good});
}

void review(View& view, const ImportSession& session) {
  {
    const PageHeader header(
        view.ui, {.title = view.tr("import.title"), .subtitle = subtitle(view, session)});
    actions(view, session);
  }
  if (!session.preview.has_changes) nothing_new(view, session.preview);
  open_questions_banner(view, session.preview);
  event_stopped_banner(view, session.preview);
  import_columns(view, session);
  import_problems(view, session);
  novelties(view, session.preview);
  import_people(view, session);
}

}  // namespace

void sheet_zone(View& view, const EventId& event) {
  if (drop_zone(view.ui,
                {.id = "drop",
                 .title = view.tr(view.ui.touch() ? "import.choose.title" : "import.drop.title"),
                 .detail = view.tr("import.drop.detail"),
                 .action = view.tr("import.drop.action"),
                 .dragging = view.state.dragging_file})) {
    view.emit(command::PickSheets{event});
  }
}

void import_source(View& view, const EventScreen& on) {
  std::string& pasted = view.drafts.event.of<EventImportDrafts>().pasted;
  {
    const PageHeader header(view.ui,
                            {.title = view.tr("import.title"),
                             .subtitle = view.tr("import.into", {arg("event", on.event->name)})});
    if (button(view.ui, {.id = "cancel", .label = view.tr("common.cancel")})) {
      view.go(Screen::event_people, on.id.text());
    }
  }
  sheet_zone(view, on.id);
  const Card card(view.ui, {.id = "paste", .label = view.tr("import.paste")});
  text_field(view.ui,
             {.id = "text",
              .label = view.tr("import.paste"),
              .kind = FieldKind::area,
              .hint = view.tr("import.paste.hint"),
              .lines = 6},
             pasted);
  const Row row(view.ui, {.id = "read"});
  if (button(view.ui, {.id = "read-text",
                       .label = view.tr("import.paste.read"),
                       .disabled = trim(pasted).empty()})) {
    view.emit(command::ImportText{on.id, pasted});
  }
}

void view_event_import(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  const Page page(view.ui, {.id = "event-import"});
  const ImportSession* session = view.state.import.get();
  if (session == nullptr || !(session->draft.event == on.id)) {
    import_source(view, on);
    return;
  }
  view.drafts.event.of<EventImportDrafts>().pasted.clear();
  review(view, *session);
}

}  // namespace rondo::ui
