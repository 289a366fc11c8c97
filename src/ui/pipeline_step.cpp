#include "ui/pipeline_step.h"

#include <algorithm>

#include "model/enum_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"

namespace rondo::ui {
namespace {

void take_step(View& view, const PersonId& id, const Person& person, PipelineStep step) {
  Person changed = person;
  changed.pipeline = step;
  changed.pipeline_since = step == PipelineStep::none ? std::string() : today_of(view);
  view.emit(command::PutPerson{id, std::move(changed), {}, {}});
}

// Who wanted to wait begins anew; none after the last.
PipelineStep step_after(PipelineStep step) {
  if (step == PipelineStep::not_now) return kPipelineSteps.front();
  const auto at = std::find(kPipelineSteps.begin(), kPipelineSteps.end(), step);
  const bool last = at == kPipelineSteps.end() || *at == PipelineStep::completed;
  return last ? PipelineStep::none : *(at + 1);
}

}  // namespace

std::string pipeline_step_words(const View& view, PipelineStep step) {
  return view.tr("pipeline." + std::string(name_of(step)));
}

void edit_pipeline_step(View& view, const PersonId& id, const Person& person) {
  ChoiceList steps;
  for (const std::string_view name : EnumNames<PipelineStep>::names) {
    steps.add(std::string(name), view.tr("pipeline." + std::string(name)));
  }
  std::string chosen(name_of(person.pipeline));
  if (select(view.ui,
             {.id = "pipeline", .label = view.tr("pipeline.step"), .choices = steps.choices()},
             chosen)) {
    take_step(view, id, person, from_name<PipelineStep>(chosen).value_or(person.pipeline));
  }
}

void next_pipeline_step(View& view, const PersonId& id, const Person& person) {
  const PipelineStep next = step_after(person.pipeline);
  if (next == PipelineStep::none) return;
  if (button(view.ui,
             {.id = "next",
              .label = view.tr("pipeline.next", {arg("step", pipeline_step_words(view, next))}),
              .about = person.name})) {
    take_step(view, id, person, next);
  }
}

}  // namespace rondo::ui
