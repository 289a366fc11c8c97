// How far somebody is on the way into a grow-your-own program.
#pragma once

#include <array>
#include <string>

#include "ui/view.h"

namespace rondo::ui {

// As people go through them; who wants to wait comes last.
inline constexpr std::array kPipelineSteps{PipelineStep::interested, PipelineStep::in_touch,
                                           PipelineStep::applied,    PipelineStep::taking_part,
                                           PipelineStep::completed,  PipelineStep::not_now};

std::string pipeline_step_words(const View& view, PipelineStep step);

// A choice among all steps, noted with today's date.
void edit_pipeline_step(View& view, const PersonId& id, const Person& person);

// For a row of many: one press to the step that follows; nothing where none does.
void next_pipeline_step(View& view, const PersonId& id, const Person& person);

}  // namespace rondo::ui
