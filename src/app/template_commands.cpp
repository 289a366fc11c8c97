// Templates of one's own: saved of an event, shared, taken in, started from.
#include <algorithm>
#include <memory>
#include <utility>

#include "app/execute.h"
#include "app/naming.h"
#include "app/program_files.h"
#include "app/receive.h"
#include "codec/templates.h"
#include "edit/new_event.h"
#include "edit/template_of_event.h"

namespace rondo {
namespace {

Result<Done> put_template(Workbench& bench, std::string_view step, const EventTemplate& made) {
  const SavedTemplate saved{made.title, bench.today(), codec::template_value(made)};
  return bench.edit(
      {std::string(step), {arg("name", saved.name)}},
      [&](Transaction& edit) { edit.put(new_id<SavedTemplateId>(bench.random), saved); },
      Tell::with_undo);
}

}  // namespace

void receive_template(Workbench& bench, EventTemplate received) {
  const Value content = codec::template_value(received);
  const Table<SavedTemplate>& saved = bench.state.program.saved_templates;
  const bool known = std::any_of(saved.begin(), saved.end(), [&](const auto& entry) {
    return entry.second.content == content;
  });
  if (known) {
    bench.notify({"notice.template_known", {arg("name", received.title)}});
    return;
  }
  bench.state.received_template = std::make_shared<const EventTemplate>(std::move(received));
}

Result<Done> execute(Workbench& bench, const command::SaveTemplate& command) {
  const Program& program = bench.state.program;
  const Event* event = program.events.find(command.event);
  if (event == nullptr) return Done{};
  const Result<std::string> name = tidy_name(program.saved_templates, {}, command.name);
  if (!name) return name.error();
  // There is one for each kind (codec/templates.h).
  const EventTemplate& kind = *template_of_kind(bench.state.templates, event->kind);
  return put_template(bench, "step.save_template",
                      template_of_event(program, command.event, *name, kind));
}

Result<Done> execute(Workbench& bench, const command::RemoveTemplate& command) {
  const SavedTemplate* saved = bench.state.program.saved_templates.find(command.id);
  if (saved == nullptr) return Done{};
  return bench.edit(
      {"step.remove_template", {arg("name", saved->name)}},
      [&](Transaction& edit) { edit.remove<SavedTemplate>(command.id); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::AddEventFrom& command) {
  const SavedTemplate* saved = bench.state.program.saved_templates.find(command.id);
  if (saved == nullptr) return Done{};
  const Result<EventTemplate> from = codec::template_from(saved->content);
  if (!from) return from.error();
  EventId id;
  const Result<Done> added =
      bench.edit({"step.add_event", {arg("name", saved->name)}}, [&](Transaction& edit) {
        id = add_event_from_template(edit, *from, bench.today(), bench.random);
        add_topics_of_template(edit, *from, bench.random);
      });
  if (!added) return added;
  open_new_event(bench, id);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::TakeTemplate& command) {
  const std::shared_ptr<const EventTemplate> received =
      std::exchange(bench.state.received_template, nullptr);
  if (received == nullptr || !command.take) return Done{};
  EventTemplate made = *received;
  made.title = free_name(bench.state.program.saved_templates, made.title);
  return put_template(bench, "step.take_template", made);
}

Result<Done> execute(Workbench& bench, const command::SaveTemplateFile& command) {
  const SavedTemplate* saved = bench.state.program.saved_templates.find(command.id);
  if (saved == nullptr) return Done{};
  const Result<EventTemplate> made = codec::template_from(saved->content);
  if (!made) return made.error();
  bench.services.files->download(file_name_of(saved->name) + ".rondo-template.json",
                                 "application/json", codec::write_template(*made));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::RenameTemplate& command) {
  const SavedTemplate* saved = bench.state.program.saved_templates.find(command.id);
  if (saved == nullptr) return Done{};
  const Result<std::string> name =
      tidy_name(bench.state.program.saved_templates, command.id, command.name);
  if (!name) return name.error();
  Result<EventTemplate> made = codec::template_from(saved->content);
  if (!made) return made.error();
  made->title = *name;
  const SavedTemplate renamed{*name, saved->saved_on, codec::template_value(*made)};
  return bench.edit({"step.rename_template", {arg("name", *name)}},
                    [&](Transaction& edit) { edit.put(command.id, renamed); });
}

}  // namespace rondo
