// The year before the sample program's present, played by the functions that the screens use:
// templates, sign-up sheets, the matcher, the planner of rounds.
#pragma once

#include <string_view>
#include <vector>

#include "app/sample_language.h"
#include "base/random.h"
#include "base/result.h"
#include "base/words.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo {

// Reads the sheet into the event, as an import by the screens does when nothing is asked. Errors:
// those of reading the embedded sheet at `path`, which tests rule out.
Result<Done> import_sample_sheet(Program& program, const EventId& event, std::string_view path,
                                 const SampleLanguage& language, Random& random);

// The template called `name`. Errors: error.unknown_template.
Result<EventTemplate> template_called(const std::vector<EventTemplate>& templates,
                                      std::string_view name);

// `today` is an ISO date. Errors: those of the embedded files, of the matcher and of the planner,
// which tests rule out.
Result<Done> play_sample_year(Program& program, const Words& words, const SampleLanguage& language,
                              const std::vector<EventTemplate>& templates, std::string_view today,
                              Random& random);

}  // namespace rondo
