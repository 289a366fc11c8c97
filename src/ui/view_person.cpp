// A person: who they are, what is known of them, and what they do in each event.
#include <array>
#include <utility>

#include "base/text.h"
#include "model/school_year.h"
#include "report/site_words.h"
#include "ui/event_frame.h"
#include "ui/field_lead.h"
#include "ui/join_dialog.h"
#include "ui/pipeline_step.h"
#include "ui/plan_editor.h"
#include "ui/removal_dialog.h"
#include "ui/site_field.h"
#include "ui/view_parts.h"
#include "ui/view_people_parts.h"
#include "ui/view_person_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"
#include "ui/year_cap_field.h"

namespace rondo::ui {
namespace {

// The draft follows the program, except for what was typed and not accepted yet.
PersonDraft& current_draft(View& view, const PersonId& id, const Person& person) {
  PersonDraft& draft = view.drafts.program.person;
  const AppState& state = view.state;
  const Answer answer = take_answer(view, draft.sent);
  if (answer == Answer::refused) draft.refusal = latest_notice(state).text;
  if (answer == Answer::accepted && draft.sends_site) draft.site = {};
  const bool same_person = draft.program == state.program.id && draft.id == id.text();
  if (!same_person || draft.revision != state.revision) {
    // A new site waits for its name while other fields are saved.
    SiteDraft site = same_person ? std::move(draft.site) : SiteDraft();
    draft = {};
    draft.site = std::move(site);
    draft.program = state.program.id;
    draft.id = id.text();
    draft.revision = state.revision;
    draft.person = person;
    draft.year_cap = year_cap_text(person.mentees_per_year);
  }
  if (!draft.site.is_new()) draft.site.chosen = draft.person.site.text();
  return draft;
}

// With the name of a new site only where that was entered just now: while it lacks one, or was
// refused, everything else can be changed.
void save(View& view, PersonDraft& draft, const std::string& site_name = {}) {
  draft.refusal = {};
  draft.sends_site = !site_name.empty();
  command::PutPerson put{PersonId(draft.id), draft.person, {}, {}};
  put.site_name = site_name;
  send(view, draft.sent, std::move(put));
}

void draw_name_and_email(View& view, PersonDraft& draft) {
  const bool site_refused = is_about_new_site(draft.refusal);
  const std::string refusal =
      draft.refusal.key.empty() || site_refused ? std::string() : view.tr(draft.refusal);
  const bool email_refused = draft.refusal.find("email") != nullptr;
  Grid grid(view.ui, {.id = "who", .min_width = 240, .max_columns = 2});
  const FieldEvent name = text_field(view.ui,
                                     {.id = "name",
                                      .label = view.tr("common.name"),
                                      .error = email_refused ? std::string() : refusal,
                                      .required = true},
                                     draft.person.name);
  const FieldEvent email = text_field(view.ui,
                                      {.id = "email",
                                       .label = view.tr("common.email"),
                                       .kind = FieldKind::email,
                                       .error = email_refused ? refusal : std::string()},
                                      draft.person.email);
  if (name.committed || email.committed) save(view, draft);
}

void draw_site(View& view, PersonDraft& draft) {
  focus_if_led_to(view, "site", "site");
  const FieldEvent site = edit_site(
      view, {.none_key = "people.no_site", .now = draft.person.site, .refusal = draft.refusal},
      draft.site);
  if (!site.committed) return;
  // Who only leaves the empty field is not brought back to it.
  draft.site.shows_missing = draft.site.lacks_name();
  if (draft.site.shows_missing) return;
  if (!draft.site.is_new()) draft.person.site = draft.site.id();
  save(view, draft, draft.site.new_name());
}

void draw_year_cap(View& view, PersonDraft& draft) {
  const std::optional<int> of_all = year_cap_of(view.state.program);
  const std::string hint = of_all ? view.tr("person.year_cap.as_program", {arg("count", *of_all)})
                                  : view.tr("person.year_cap.no_limit");
  const std::string label = view.tr("person.year_cap");
  focus_if_led_to(view, "year-cap", "year-cap");
  if (edit_year_cap(view, {.id = "year-cap", .label = label, .hint = hint}, draft.year_cap,
                    draft.person.mentees_per_year)) {
    save(view, draft);
  }
}

void draw_facts(View& view, PersonDraft& draft) {
  heading(view.ui, view.tr("person.facts"), {.level = 2, .size = type::strong});
  std::string removed;
  for (auto& [fact, value] : draft.person.characteristics) {
    const Scope scope(view.ui, fact);
    Row row(view.ui, {.id = "fact", .vertical = Align::end, .wrap = false});
    {
      Column column(view.ui, {.id = "value", .grow = true});
      if (text_field(view.ui, {.id = "value", .label = fact}, value).committed) save(view, draft);
    }
    if (button(view.ui, {.id = "remove",
                         .label = view.tr("person.remove_fact", {arg("name", fact)}),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::cross,
                         .icon_only = true})) {
      removed = fact;
    }
  }
  if (removed.empty()) return;
  draft.person.characteristics.erase(removed);
  save(view, draft);
}

void draw_new_fact(View& view, PersonDraft& draft) {
  Row row(view.ui, {.id = "new-fact", .vertical = Align::end});
  text_field(view.ui,
             {.id = "new-fact-name",
              .label = view.tr("person.new_fact"),
              .placeholder = view.tr("person.new_fact_example"),
              .width = 220},
             draft.new_fact);
  text_field(view.ui,
             {.id = "new-fact-value",
              .label = view.tr("person.new_fact_value"),
              .placeholder = view.tr("person.new_fact_value_example"),
              .width = 220},
             draft.new_fact_value);
  const std::string fact = collapse_spaces(draft.new_fact);
  if (!button(view.ui, {.id = "add-fact",
                        .label = view.tr("person.add_fact"),
                        .disabled = fact.empty() || trim(draft.new_fact_value).empty()})) {
    return;
  }
  draft.person.characteristics[fact] = collapse_spaces(draft.new_fact_value);
  draft.new_fact.clear();
  draft.new_fact_value.clear();
  save(view, draft);
}

// What sheets and files still call this person, after two were merged.
void draw_other_spellings(View& view, PersonDraft& draft) {
  const auto draw_set = [&](std::string_view id, std::string_view key,
                            std::set<std::string>& spellings) {
    if (spellings.empty()) return;
    const Scope scope(view.ui, id);
    heading(view.ui, view.tr(key), {.level = 2, .size = type::strong});
    std::string removed;
    for (const std::string& spelling : spellings) {
      const Scope entry(view.ui, spelling);
      Row row(view.ui, {.id = "spelling", .gap = space::s});
      text(view.ui, spelling);
      if (button(view.ui, {.id = "remove",
                           .label = view.tr("person.forget", {arg("name", spelling)}),
                           .kind = ButtonKind::quiet,
                           .icon = Icon::cross,
                           .icon_only = true})) {
        removed = spelling;
      }
    }
    if (removed.empty()) return;
    spellings.erase(removed);
    save(view, draft);
  };
  draw_set("names", "person.other_names", draft.person.other_names);
  draw_set("emails", "person.other_emails", draft.person.other_emails);
}

// For people who leave: put out of the way, or gone without a trace.
void draw_leaving(View& view, const PersonId& id, const Person& person) {
  const std::string archive = view.tr(person.archived ? "person.unarchive" : "person.archive");
  const std::string erase = view.tr("person.erase");
  const std::array items{
      MenuItem{.id = "archive", .label = archive, .icon = Icon::folder},
      MenuItem{.id = "erase", .label = erase, .icon = Icon::ban, .danger = true}};
  const std::string_view chosen =
      menu_button(view.ui, {.id = "leaving",
                            .label = view.tr("common.more_about", {arg("name", person.name)}),
                            .items = items,
                            .icon = Icon::more,
                            .icon_only = true});
  if (chosen == "archive") view.emit(command::ArchivePeople{{id}, !person.archived});
  if (chosen == "erase") open_erase_dialog(view, id);
}

void draw_person_header(View& view, const PersonId& id, const Person& person) {
  const std::string site = site_words(view.state.program, person.site, view.state.words);
  const std::string archived = person.archived ? view.tr("person.archived") : std::string();
  PageHeader header(view.ui, {.title = person.name, .subtitle = dotted({site, archived})});
  if (view.state.program.people.size() > 1 &&
      button(view.ui, {.id = "join", .label = view.tr("person.join"), .icon = Icon::people})) {
    open_join_dialog(view, JoinKind::people, id.text());
  }
  if (button(view.ui, {.id = "remove", .label = view.tr("person.remove"), .icon = Icon::trash})) {
    ask_to_remove(view, command::RemovePeople{{id}});
  }
  draw_leaving(view, id, person);
}

}  // namespace

void view_person(View& view) {
  const PersonId id(view.state.place.id);
  const Person* person = view.state.program.people.find(id);
  {
    Page page(view.ui, {.id = "person-" + id.text()});
    way_back(view);
    link(view.ui, {.id = "back",
                   .label = view.tr("person.back"),
                   .address = address_of({Screen::people, {}}),
                   .icon = Icon::chevron_left});
    if (person == nullptr) {
      PageHeader header(
          view.ui, {.title = view.tr("person.gone"), .subtitle = view.tr("person.gone_detail")});
      return;
    }
    draw_person_header(view, id, *person);
    PersonDraft& draft = current_draft(view, id, *person);
    {
      Card card(view.ui, {.id = "details", .label = view.tr("person.details")});
      draw_name_and_email(view, draft);
      draw_site(view, draft);
      draw_year_cap(view, draft);
      if (has_pipeline(view.state.program)) edit_pipeline_step(view, id, *person);
      draw_facts(view, draft);
      draw_new_fact(view, draft);
      draw_other_spellings(view, draft);
    }
    person_record_part(view, id);
    person_plans(view, id);
    person_events(view, id);
  }
  join_dialog(view);
  erase_dialog(view);
  plan_page_dialog(view);
}

}  // namespace rondo::ui
