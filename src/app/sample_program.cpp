#include "app/sample_program.h"

#include <algorithm>

#include "app/new_program.h"
#include "base/assets.h"
#include "codec/read_sheet.h"
#include "edit/new_event.h"
#include "intake/draft.h"
#include "intake/preview.h"
#include "match/run.h"

namespace rondo {
namespace {

constexpr std::string_view kSheet = "samples/google-forms.csv";
constexpr std::string_view kTemplate = "topic-sprint";

// `name` within a folder: what a person would see of the file.
std::string_view file_of_path(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

Result<Program> sample_program(Random& random, const Words& words,
                               const std::vector<EventTemplate>& templates,
                               std::string_view today) {
  const auto found = std::find_if(templates.begin(), templates.end(),
                                  [](const EventTemplate& each) { return each.name == kTemplate; });
  if (found == templates.end()) {
    return Error{"error.unknown_template", {arg("name", kTemplate)}};
  }
  Result<codec::Sheet> sheet = codec::read_sheet(asset(kSheet), file_of_path(kSheet));
  if (!sheet) return sheet.error();

  Program program = new_program(random, words);
  ProgramInfo& info = program.info.live.begin()->second;
  info.name = words.text("sample.program_name");
  info.sample = true;
  Transaction edit(program);
  const EventId event = add_event_from_template(edit, *found, today, random);
  edit.finish({"step.add_event", {}});
  Result<Step> imported =
      intake::apply(intake::start(program, event, {std::move(*sheet)}), program, random);
  if (!imported) return imported.error();
  return program;
}

}  // namespace rondo
