// Who is on the way into a grow-your-own program, followed over time.
#include <algorithm>

#include "model/enum_names.h"
#include "ui/event_frame.h"
#include "ui/people_rows.h"
#include "ui/person_names.h"
#include "ui/pipeline_step.h"
#include "ui/view_parts.h"
#include "ui/view_people_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

void draw_pipeline_person(View& view, const PersonId& id, const Person& person) {
  const Scope scope(view.ui, id.text());
  const std::string since =
      person.pipeline_since.empty()
          ? std::string()
          : view.tr("pipeline.since", {arg("date", view.day(person.pipeline_since))});
  ListRow row(view.ui, {.id = id.text(),
                        .icon = Icon::person,
                        .title = person.name,
                        .detail = dotted({person_detail(view, id), since}),
                        .pressable = true});
  if (row.activated()) view.go(Screen::person, id.text());
  next_pipeline_step(view, id, person);
}

}  // namespace

bool has_pipeline(const Program& program) {
  const auto follows = [](const auto& entry) {
    return entry.second.pipeline != PipelineStep::none;
  };
  const auto asks = [](const auto& entry) {
    return entry.second.kind == EventKind::informational_interview;
  };
  return std::any_of(program.people.begin(), program.people.end(), follows) ||
         std::any_of(program.events.begin(), program.events.end(), asks);
}

void pipeline_tab(View& view) {
  text(view.ui, view.tr("pipeline.detail"), {.ink = Ink::muted});
  bool any = false;
  for (const PipelineStep step : kPipelineSteps) {
    const auto people =
        by_name(view.state.program.people, [&](const PersonId&, const Person& person) {
          return person.pipeline == step && !person.archived;
        });
    if (people.empty()) continue;
    any = true;
    const std::string title = pipeline_step_words(view, step);
    const Scope scope(view.ui, name_of(step));
    {
      const SectionHeader header(view.ui, {.title = title});
      chip(view.ui, view.number(static_cast<std::int64_t>(people.size())));
    }
    const List list(view.ui, {.id = "people", .label = title});
    for (const auto* person : people) draw_pipeline_person(view, person->first, person->second);
  }
  if (any) return;
  empty_state(view.ui, {.id = "nobody-interested",
                        .icon = Icon::people,
                        .title = view.tr("pipeline.nobody"),
                        .detail = view.tr("pipeline.nobody.detail")});
}

}  // namespace rondo::ui
