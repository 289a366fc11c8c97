#include "ui/search_dialog.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "match/fingerprint.h"
#include "model/taking_part.h"
#include "speed/plan.h"
#include "ui/add_person_dialog.h"
#include "ui/event_frame.h"
#include "ui/kiosk_way.h"
#include "ui/next_things.h"
#include "ui/person_names.h"
#include "ui/program_figures.h"
#include "ui/program_list.h"
#include "ui/record_dialog.h"
#include "ui/settings.h"
#include "ui/view_parts.h"
#include "ui/widgets/combo.h"
#include "ui/widgets/overlays.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kMostTargets = 9;

// How a step of an event shows, and what it is found by besides its short name.
struct StepLook {
  Screen screen;
  Icon icon;
  std::string_view also_key = {};
};
constexpr std::array kStepLooks{
    StepLook{Screen::event_help, Icon::help, "screen.event_help"},
    StepLook{Screen::event_setup, Icon::gear},
    StepLook{Screen::event_invite, Icon::link},
    StepLook{Screen::event_people, Icon::people},
    StepLook{Screen::event_prefer, Icon::star},
    StepLook{Screen::event_plan, Icon::clock},
    StepLook{Screen::event_match, Icon::swap},
    StepLook{Screen::event_tell, Icon::message, "screen.event_tell"},
    StepLook{Screen::event_run, Icon::clock, "screen.event_projector"},
    StepLook{Screen::event_meet, Icon::calendar, "screen.event_meet"},
    StepLook{Screen::event_feedback, Icon::message},
    StepLook{Screen::event_report, Icon::chart},
};

// Gathers what can be found, most wanted first: before anything is typed the list begins so.
class Gatherer {
 public:
  explicit Gatherer(View& view) : view_(view), program_(view.state.program) {}

  std::vector<SearchTarget> run() && {
    add_screens();
    for (const auto& [id, event] : program_.events) {
      if (!event.archived) add_event(id, event);
    }
    add_people();
    add_topics();
    for (const auto& [id, event] : program_.events) {
      if (event.archived) add_archived_event(id, event);
    }
    add_program_commands();
    add_other_programs();
    add_settings();
    for (const EventTemplate& each : view_.state.templates) {
      act("template/" + each.name, view_.tr("search.new_event", {arg("template", each.title)}),
          Icon::plus, {command::AddEvent{each.name}});
    }
    for (const auto& [id, saved] : program_.saved_templates) {
      act("own-template/" + id.text(), view_.tr("search.new_event", {arg("template", saved.name)}),
          Icon::plus, {command::AddEventFrom{id}});
    }
    return std::move(targets_);
  }

 private:
  void add(ComboItem item, Commands commands, std::string also = {}) {
    targets_.push_back({std::move(item), std::move(also), std::move(commands)});
  }
  void act(std::string id, std::string label, Icon icon, Commands commands,
           std::string about = {}) {
    add({std::move(id), std::move(label), std::move(about), view_.tr("search.kind.command"), icon},
        std::move(commands));
  }
  // Opens a dialog, on the screen that it belongs to.
  void open(std::string_view id, std::string_view key, Icon icon, Screen screen,
            void (*dialog)(View&)) {
    lead(id, key, icon, screen);
    targets_.back().item.kind = view_.tr("search.kind.command");
    targets_.back().open = dialog;
  }
  void lead(std::string_view id, std::string_view key, Icon icon, Screen screen) {
    add({std::string(id), view_.tr(key), {}, view_.tr("search.kind.screen"), icon},
        {command::GoTo{{screen, {}}}});
  }

  void add_screens() {
    lead("home", "screen.home", Icon::home, Screen::home);
    lead("events", "screen.events", Icon::calendar, Screen::events);
    lead("people", "screen.people", Icon::people, Screen::people);
    lead("topics", "screen.topics", Icon::tag, Screen::topics);
    lead("report", "screen.report", Icon::chart, Screen::report);
    lead("templates", "templates.title", Icon::star, Screen::templates);
    lead("plans", "screen.plans", Icon::bookmark, Screen::plans);
    lead("files", "screen.files", Icon::folder, Screen::files);
    lead("settings", "screen.settings", Icon::gear, Screen::settings);
    lead("about", "screen.about", Icon::info, Screen::about);
  }

  void add_event(const EventId& id, const Event& event) {
    const std::string& key = id.text();
    add({"event/" + key, event.name, {}, view_.tr("search.kind.event"), Icon::calendar},
        {command::GoTo{{next_screen(event, figures(view_).events.at(id)), key}}});
    const auto lead_in = [&](std::string_view name, std::string label, Icon icon, Screen screen,
                             std::string_view also = {}) {
      add({std::string(name) + "-of/" + key, std::move(label), event.name,
           view_.tr("search.kind.screen"), icon},
          {command::GoTo{{screen, key}}}, also.empty() ? std::string() : view_.tr(also));
    };
    for (const EventStep& step : steps_of(event, Screen::home)) {
      const auto look =
          std::find_if(kStepLooks.begin(), kStepLooks.end(),
                       [&](const StepLook& one) { return one.screen == step.screen; });
      assert(look != kStepLooks.end());
      lead_in(step.id, view_.tr("event.step." + std::string(step.id)), look->icon, step.screen,
              look->also_key);
    }
    lead_in("import", view_.tr("roster.import"), Icon::upload, Screen::event_import);
    const bool sitting = event.kind == EventKind::speed_mentoring;
    // As from the step Run, which shows the code that leads out of it first.
    if (sitting && goes_on(event) && rounds_run_of(program_, id) != nullptr) {
      lead_in("kiosk", view_.tr("kiosk.open"), Icon::person, Screen::event_run);
      targets_.back().open = [id](View& view) {
        ask_to_open_kiosk(view, id, "kiosk.open");
      };
    }
    if (!sitting) add_matching(id, event);
    add_archiving(id, event);
  }

  void add_matching(const EventId& id, const Event& event) {
    const std::string& key = id.text();
    const Command there = command::GoTo{{Screen::event_match, key}};
    // What is over is matched no more.
    if (goes_on(event)) {
      act("match/" + key, view_.tr("search.match"), Icon::swap, {there, command::RunMatch{id}},
          event.name);
    }
    if (latest_run(program_, id) == nullptr) return;
    if (goes_on(event)) {
      act("approve/" + key, view_.tr("search.approve"), Icon::check,
          {there, command::ApproveAll{id}}, event.name);
    }
    act("export/" + key, view_.tr("matches.export"), Icon::download, {command::ExportMatches{id}},
        event.name);
    act("print/" + key, view_.tr("matches.print"), Icon::print, {command::PrintMatches{id}},
        event.name);
  }

  void add_archived_event(const EventId& id, const Event& event) {
    add({"event/" + id.text(), event.name, view_.tr("search.archived"),
         view_.tr("search.kind.event"), Icon::calendar},
        {command::GoTo{{next_screen(event, figures(view_).events.at(id)), id.text()}}});
    add_archiving(id, event);
  }
  void add_archiving(const EventId& id, const Event& event) {
    Event changed = event;
    changed.archived = !event.archived;
    act("archive/" + id.text(), view_.tr(event.archived ? "events.bring_back" : "events.archive"),
        Icon::folder, {command::PutEvent{id, std::move(changed)}}, event.name);
  }

  void add_people() {
    const std::string kind = view_.tr("search.kind.person");
    for (const auto& [id, person] : program_.people) {
      const std::string detail =
          person.archived ? view_.tr("search.archived") : person_detail(view_, id);
      add({"person/" + id.text(), person.name, detail, kind, Icon::person},
          {command::GoTo{{Screen::person, id.text()}}}, person.email);
    }
  }

  void add_topics() {
    const std::string kind = view_.tr("search.kind.topic");
    for (const auto& [id, topic] : program_.topics) {
      add({"topic/" + id.text(), topic.name, name_in(program_.topics, topic.focus_area), kind,
           Icon::tag},
          {command::GoTo{{Screen::topics, {}}}},
          join_words({topic.synonyms.begin(), topic.synonyms.end()}, " "));
    }
  }

  void add_program_commands() {
    const History& history = view_.state.history;
    if (const Step* step = history.next_undo()) {
      act("undo", view_.tr("shell.undo"), Icon::undo, {command::Undo{}}, view_.tr(step->label));
    }
    if (const Step* step = history.next_redo()) {
      act("redo", view_.tr("shell.redo"), Icon::redo, {command::Redo{}}, view_.tr(step->label));
    }
    open("add-person", "people.add_title", Icon::person, Screen::people,
         [](View& view) { open_add_person_dialog(view); });
    open("add-topic", "record.topic.add", Icon::tag, Screen::topics,
         [](View& view) { open_add_dialog(view, RecordKind::topic); });
    open("add-site", "record.site.add", Icon::site, Screen::topics, [](View& view) {
      view.drafts.program.topics.tab = "sites";
      open_add_dialog(view, RecordKind::site);
    });
    open("add-category", "record.category.add", Icon::people, Screen::topics, [](View& view) {
      view.drafts.program.topics.tab = "pools";
      open_add_dialog(view, RecordKind::category);
    });
    open("rename-program", "programs.rename_title", Icon::edit, Screen::files, [](View& view) {
      const Program& program = view.state.program;
      view.drafts.program.program_name = {true, program.id, program.name()};
    });
    act("duplicate-program", view_.tr("programs.duplicate"), Icon::copy,
        {command::DuplicateProgram{program_.id}}, program_.name());
    act("export", view_.tr("files.export"), Icon::download, {command::ExportProgram{}});
    act("open", view_.tr("files.open"), Icon::upload, {command::PickProgramFile{}});
    act("read-code", view_.tr("paste.read_code"), Icon::upload, {command::PickPictures{}});
    open("new", "programs.new", Icon::plus, Screen::home, open_new_program_dialog);
    act("sample", view_.tr("home.try_sample"), Icon::star, {command::OpenSample{}});
    act("keys", view_.tr("keys.title"), Icon::help, {command::ShowOverlay{PageOverlay::keys}});
  }

  void add_other_programs() {
    for (const ProgramEntry& entry : view_.state.programs) {
      if (entry.id == program_.id) continue;
      add({"program/" + entry.id, entry.name, {}, view_.tr("search.kind.program"), Icon::folder},
          {command::GoTo{{Screen::home, {}}}, command::OpenProgram{entry.id}});
    }
  }

  // Everything that the settings offer.
  void add_settings() {
    for (const Setting& setting : settings_of(view_)) {
      for (const auto& [value, label] : setting.choices) {
        act("setting/" + setting.key + "/" + value, label, Icon::gear,
            {command::SetPreference{setting.key, value}}, setting.label);
      }
    }
  }

  View& view_;
  const Program& program_;
  std::vector<SearchTarget> targets_;
};

SearchList make_list(View& view) {
  std::vector<SearchTarget> targets = Gatherer(view).run();
  std::vector<search::Thing> things;
  for (const SearchTarget& target : targets) {
    things.push_back({target.item.label, target.item.detail + " " + target.also});
  }
  return {std::move(targets), search::Finder(things)};
}

std::vector<ComboItem> items_for(const SearchList& list, std::string_view typed) {
  std::vector<ComboItem> items;
  if (typed.empty()) {
    for (const SearchTarget& target : list.targets) {
      if (items.size() < kMostTargets) items.push_back(target.item);
    }
    return items;
  }
  for (const std::size_t place : list.finder.find(typed, kMostTargets)) {
    items.push_back(list.targets[place].item);
  }
  return items;
}

void follow(View& view, const SearchTarget& target) {
  // Topics have no screen of their own: theirs shows just this one.
  if (target.item.id.rfind("topic/", 0) == 0) {
    view.drafts.program.topics = {.tab = "topics", .search = target.item.label};
  }
  view.emit(command::ShowOverlay{PageOverlay::none});
  for (const Command& command : target.commands) view.emit(command);
  if (target.open != nullptr) {
    view.ui.open_at_next_place();
    target.open(view);
  }
}

}  // namespace

void search_dialog(View& view) {
  SearchDraft& draft = view.drafts.search;
  if (view.state.overlay != PageOverlay::search) {
    draft.typed.clear();
    draft.lit = 0;
    return;
  }
  std::string about = view.state.program.id;
  for (const ProgramEntry& entry : view.state.programs) about += "/" + entry.id + entry.name;
  const SearchList& list =
      draft.list.get(view.state.revision, about, [&] { return make_list(view); });
  const Dialog dialog(view.ui,
                      {.id = "search-everything", .title = view.tr("search.title"), .width = 640});
  const ComboEvent event = combo_list(
      view.ui,
      {.id = "find",
       .label = view.tr("search.title"),
       .placeholder = view.tr("search.placeholder"),
       .none_found = view.tr("search.none")},
      [&](std::string_view typed) { return items_for(list, typed); }, draft.typed, draft.lit);
  if (event.changed) view.ui.announce(view.tr(counted("search.found", event.count)));
  for (const SearchTarget& target : list.targets) {
    if (target.item.id == event.chosen) return follow(view, target);
  }
  if (dialog.dismissed()) view.emit(command::ShowOverlay{PageOverlay::none});
}

}  // namespace rondo::ui
