// Templates: those of this program and all kinds of event, found as one types, with what each is
// for.
#include <algorithm>
#include <set>
#include <utility>

#include "search/finder.h"
#include "ui/own_templates.h"
#include "ui/template_detail.h"
#include "ui/template_gallery.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// One card: of the program's own templates or of those that come with Rondo.
struct GalleryEntry {
  std::string id;
  const OwnTemplate* own = nullptr;
  const EventTemplate* made = nullptr;  // null: the program's own one can't be read
  const std::string& title() const { return own == nullptr ? made->title : own->name; }
};

struct GalleryDrafts {
  std::string search;
  std::string detailed;            // the entry that the dialog shows; empty: closed
  std::set<SavedTemplateId> seen;  // the program's own that were shown
  Cached<search::Finder> finder;
};

std::vector<GalleryEntry> all_entries(View& view) {
  std::vector<GalleryEntry> entries;
  for (const OwnTemplate& own : own_templates(view)) {
    entries.push_back({"own/" + own.id.text(), &own, own.made ? &*own.made : nullptr});
  }
  for (const EventTemplate& each : view.state.templates) {
    entries.push_back({"kind/" + each.name, nullptr, &each});
  }
  return entries;
}

// Title, and beside it summary, purpose and topics.
search::Thing thing_of(const GalleryEntry& entry) {
  search::Thing thing{entry.title(), {}};
  if (entry.made == nullptr) return thing;
  thing.detail =
      entry.made->summary + " " + entry.made->description + " " + entry.made->event.purpose;
  for (const TemplateTopic& topic : entry.made->topics) {
    thing.detail += " " + topic.focus_area + " " + topic.name;
    for (const std::string& synonym : topic.synonyms) thing.detail += " " + synonym;
  }
  return thing;
}

std::vector<const GalleryEntry*> found_entries(View& view, GalleryDrafts& drafts,
                                               const std::vector<GalleryEntry>& entries) {
  std::vector<const GalleryEntry*> found;
  if (drafts.search.empty()) {
    for (const GalleryEntry& entry : entries) found.push_back(&entry);
    return found;
  }
  const std::string key = view.state.program.id + "\n" + view.state.language;
  const search::Finder& finder = drafts.finder.get(view.state.revision, key, [&] {
    std::vector<search::Thing> things;
    for (const GalleryEntry& entry : entries) things.push_back(thing_of(entry));
    return search::Finder(things);
  });
  for (const std::size_t place : finder.find_all(drafts.search)) found.push_back(&entries[place]);
  return found;
}

// A template that was saved or taken meanwhile is in sight, whatever was looked for before.
void show_new_ones(GalleryDrafts& drafts, const std::vector<GalleryEntry>& entries) {
  std::set<SavedTemplateId> now;
  for (const GalleryEntry& entry : entries) {
    if (entry.own != nullptr) now.insert(entry.own->id);
  }
  if (!std::includes(drafts.seen.begin(), drafts.seen.end(), now.begin(), now.end())) {
    drafts.search.clear();
  }
  drafts.seen = std::move(now);
}

void start(View& view, const GalleryEntry& entry) {
  if (entry.own != nullptr) {
    view.emit(command::AddEventFrom{entry.own->id});
  } else {
    view.emit(command::AddEvent{entry.made->name});
  }
}

void draw_buttons(View& view, GalleryDrafts& drafts, const GalleryEntry& entry) {
  const Row row(view.ui, {.id = "buttons"});
  const std::string about = entry.own == nullptr
                                ? entry.title()
                                : view.tr("templates.own_about", {arg("name", entry.title())});
  if (entry.made != nullptr) {
    if (button(view.ui,
               {.id = "start", .label = view.tr("templates.start", {arg("name", about)})})) {
      start(view, entry);
    }
    if (button(view.ui, {.id = "details",
                         .label = view.tr("templates.details"),
                         .kind = ButtonKind::quiet,
                         .about = about})) {
      drafts.detailed = entry.id;
    }
  }
  if (entry.own == nullptr) return;
  if (entry.made != nullptr && button(view.ui, {.id = "share",
                                                .label = view.tr("templates.share"),
                                                .kind = ButtonKind::quiet,
                                                .icon = Icon::link,
                                                .about = about})) {
    open_share_template(view, entry.own->id);
  }
  if (entry.made != nullptr && button(view.ui, {.id = "rename",
                                                .label = view.tr("templates.rename"),
                                                .kind = ButtonKind::quiet,
                                                .icon = Icon::edit,
                                                .about = about})) {
    open_rename_template(view, entry.own->id);
  }
  if (button(view.ui, {.id = "remove",
                       .label = view.tr("common.remove"),
                       .kind = ButtonKind::quiet,
                       .icon = Icon::trash,
                       .about = about})) {
    view.emit(command::RemoveTemplate{entry.own->id});
  }
}

void draw_entry(View& view, GalleryDrafts& drafts, const GalleryEntry& entry) {
  const Scope scope(view.ui, entry.id);
  const Card card(view.ui, {.id = "card", .label = entry.title()});
  {
    const Row row(view.ui, {.id = "title", .wrap = false});
    icon_square(view.ui, entry.made == nullptr ? Icon::warning : template_icon(*entry.made));
    const Column column(view.ui, {.gap = space::xs, .grow = true});
    heading(view.ui, entry.title(), {.id = "heading", .level = 3});
    if (entry.own != nullptr && !entry.own->saved_on.empty()) {
      text(view.ui, view.tr("templates.saved_on", {arg("date", entry.own->saved_on)}),
           {.id = "saved", .size = type::second, .ink = Ink::muted});
    }
  }
  if (entry.made == nullptr) {
    text(view.ui, view.tr(entry.own->made.error()), {.id = "reason", .ink = Ink::bad});
  } else {
    text(view.ui, template_purpose(*entry.made), {.id = "purpose"});
    text(view.ui, template_facts(view, entry.made->event),
         {.id = "facts", .size = type::second, .ink = Ink::muted});
  }
  draw_buttons(view, drafts, entry);
}

// The entries of one section; nothing where there are none.
void draw_section(View& view, GalleryDrafts& drafts, const std::vector<const GalleryEntry*>& shown,
                  bool own) {
  const auto belongs = [own](const GalleryEntry* entry) {
    return (entry->own != nullptr) == own;
  };
  if (std::none_of(shown.begin(), shown.end(), belongs)) return;
  heading(view.ui, view.tr(own ? "templates.yours" : "templates.ready"));
  const Grid grid(view.ui, {.id = own ? "own" : "kinds", .min_width = 320, .max_columns = 2});
  for (const GalleryEntry* entry : shown) {
    if (belongs(entry)) draw_entry(view, drafts, *entry);
  }
}

void draw_gallery(View& view, GalleryDrafts& drafts, const std::vector<GalleryEntry>& entries) {
  const Page page(view.ui, {.id = "templates"});
  {
    const PageHeader header(
        view.ui, {.title = view.tr("templates.title"), .subtitle = view.tr("templates.detail")});
    if (button(view.ui,
               {.id = "open-file", .label = view.tr("files.open"), .icon = Icon::upload})) {
      view.emit(command::PickProgramFile{});
    }
  }
  find_field(view, "search", "templates.find", drafts.search);
  const std::vector<const GalleryEntry*> shown = found_entries(view, drafts, entries);
  if (shown.empty() && empty_state(view.ui, {.id = "none-found",
                                             .icon = Icon::search,
                                             .title = view.tr("templates.none_found"),
                                             .detail = view.tr("templates.none_found.detail"),
                                             .action = view.tr("templates.show_all")})) {
    drafts.search.clear();
  }
  draw_section(view, drafts, shown, true);
  draw_section(view, drafts, shown, false);
}

void detail_dialog(View& view, GalleryDrafts& drafts, const std::vector<GalleryEntry>& entries) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const GalleryEntry& entry) {
    return entry.id == drafts.detailed && entry.made != nullptr;
  });
  if (found == entries.end()) {
    drafts.detailed.clear();
    return;
  }
  const Dialog dialog(view.ui,
                      {.id = "template", .title = found->title(), .width = 640, .to_read = true});
  template_detail(view, *found->made);
  bool close = dialog.dismissed();
  {
    const DialogActions actions(view.ui);
    if (button(view.ui,
               {.id = "use", .label = view.tr("templates.use"), .kind = ButtonKind::primary})) {
      start(view, *found);
      close = true;
    }
  }
  if (close) drafts.detailed.clear();
}

}  // namespace

void view_templates(View& view) {
  auto& drafts = view.drafts.of_program.of<GalleryDrafts>();
  const std::vector<GalleryEntry> entries = all_entries(view);
  show_new_ones(drafts, entries);
  draw_gallery(view, drafts, entries);
  detail_dialog(view, drafts, entries);
  share_template_dialog(view);
  rename_template_dialog(view);
}

}  // namespace rondo::ui
