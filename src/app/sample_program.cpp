#include "app/sample_program.h"

#include "app/new_program.h"
#include "app/sample_year.h"
#include "edit/new_event.h"

namespace rondo {
namespace {

constexpr std::string_view kSheet = "samples/google-forms.csv";
constexpr std::string_view kTemplate = "topic-sprint";
constexpr std::uint64_t kSampleSeed = 2026;

}  // namespace

Result<Program> sample_program(Random& random, const Words& words,
                               const std::vector<EventTemplate>& templates,
                               std::string_view language, std::string_view today) {
  const Result<SampleLanguage> spoken = SampleLanguage::read(language, templates);
  if (!spoken) return spoken.error();
  const Result<EventTemplate> from = template_called(templates, kTemplate);
  if (!from) return from.error();
  Program program = new_program(random, words.text("sample.program_name"));
  // Ids decide between what is equally good otherwise: a sample that was drawn anew each time would
  // be matched otherwise each time.
  SeededRandom ids(kSampleSeed);
  ProgramInfo& info = program.info.live.begin()->second;
  info.sample = true;
  Transaction edit(program);
  const EventId event = add_event_from_template(edit, *from, today, ids);
  edit.finish({"step.add_event", {}});
  // First of all, so that the past knows everybody and changes nothing about this event.
  if (Result<Done> read = import_sample_sheet(program, event, kSheet, *spoken, ids); !read) {
    return read.error();
  }
  if (Result<Done> played = play_sample_year(program, words, *spoken, templates, today, ids);
      !played) {
    return played.error();
  }
  return program;
}

}  // namespace rondo
