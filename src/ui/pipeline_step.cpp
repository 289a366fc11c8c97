#include "ui/pipeline_step.h"

#include "model/enum_names.h"
#include "ui/view_parts.h"

namespace rondo::ui {

void edit_pipeline_step(View& view, const PersonId& id, const Person& person, bool in_row) {
  ChoiceList steps;
  for (const std::string_view name : EnumNames<PipelineStep>::names) {
    steps.add(std::string(name), view.tr("pipeline." + std::string(name)));
  }
  std::string chosen(name_of(person.pipeline));
  const std::string label =
      in_row ? view.tr("pipeline.step_of", {arg("name", person.name)}) : view.tr("pipeline.step");
  if (!select(view.ui,
              {.id = "pipeline", .label = label, .choices = steps.choices(), .hide_label = in_row},
              chosen)) {
    return;
  }
  Person changed = person;
  changed.pipeline = from_name<PipelineStep>(chosen).value_or(person.pipeline);
  changed.pipeline_since = changed.pipeline == PipelineStep::none ? std::string() : today_of(view);
  view.emit(command::PutPerson{id, std::move(changed), {}, {}});
}

}  // namespace rondo::ui
