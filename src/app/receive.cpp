#include "app/receive.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/execute.h"
#include "app/import_session.h"
#include "app/program_files.h"
#include "base/text.h"
#include "codec/link.h"
#include "codec/read_sheet.h"
#include "codec/templates.h"

namespace rondo {
namespace {

// What was pasted onto the page, and not into a field, is called so.
constexpr std::string_view kPasted = "pasted.csv";

bool looks_like_program(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.substr(0, kMark.size()) == kMark) bytes.remove_prefix(kMark.size());
  const std::string_view start = trim(bytes.substr(0, 64));
  return !start.empty() && start.front() == '{';
}

bool says_link(std::string_view text) {
  for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    if (codec::looks_like_link(text.substr(at))) return true;
  }
  return false;
}

// What a person's own page or a form saved, or mails with such links, also pasted ones.
bool holds_links(const ReceivedFile& file) {
  return (file.name.ends_with(".txt") || file.name == kPasted) && says_link(file.bytes);
}

// The event that a sheet belongs to: the one it was asked for, the one on screen, the only one.
EventId event_for_sheet(const AppState& state) {
  const Table<Event>& events = state.program.events;
  if (events.find(state.import_event) != nullptr) return state.import_event;
  if (events.find(EventId(state.place.id)) != nullptr) return EventId(state.place.id);
  return events.size() == 1 ? events.begin()->first : EventId();
}

// Sheets that are open already keep what the coordinator decided about them.
void add_sheets(Workbench& bench, const EventId& event, std::vector<codec::Sheet> added) {
  std::vector<codec::Sheet> sheets;
  const bool continues = bench.state.import != nullptr && bench.state.import->draft.event == event;
  if (continues) {
    for (const auto& open : bench.state.import->draft.sheets) sheets.push_back(open.sheet);
  }
  const std::size_t kept = sheets.size();
  for (codec::Sheet& sheet : added) sheets.push_back(std::move(sheet));
  intake::Draft draft =
      intake::start(bench.state.program, event, std::move(sheets), bench.state.templates);
  draft.today = bench.today();
  if (continues) {
    const intake::Draft& before = bench.state.import->draft;
    for (std::size_t index = 0; index < kept; ++index) {
      draft.sheets[index] = before.sheets[index];
    }
    draft.answers = before.answers;
  }
  show_import(bench, std::move(draft));
  bench.state.import_event = EventId();
  bench.go({Screen::event_import, event.text()});
}

Result<Done> open_template_file(Workbench& bench, const ReceivedFile& file) {
  Result<EventTemplate> read = codec::read_template(file.bytes);
  if (!read) {
    const std::string reason = bench.state.words.text(read.error());
    return Error{"error.program_file", {arg("file", file.name), arg("reason", reason)}};
  }
  bench.go({Screen::templates, {}});
  receive_template(bench, *std::move(read));
  return Done{};
}

// Nothing where the file came in whole.
std::optional<Error> refusal_of(const ReceivedFile& file) {
  if (file.unreadable) return Error{"error.file_unreadable", {arg("file", file.name)}};
  if (file.size_bytes > Files::limit_bytes) {
    constexpr std::int64_t kMegabyte = 1024 * 1024;
    return Error{"error.file_too_large",
                 {arg("file", file.name),
                  arg("size", static_cast<std::int64_t>(file.size_bytes) / kMegabyte),
                  arg("limit", static_cast<std::int64_t>(Files::limit_bytes) / kMegabyte)}};
  }
  return std::nullopt;
}

Result<Done> receive_file(Workbench& bench, const ReceivedFile& file) {
  if (codec::looks_like_template(file.bytes)) return open_template_file(bench, file);
  if (looks_like_program(file.bytes)) return open_program_file(bench, file);
  return receive_sheet(bench, file.bytes, file.name);
}

void add_text_with_links(command::OpenLink& links, const ReceivedFile& file,
                         std::string_view text) {
  if (file.name != kPasted) links.files.emplace(links.text.size(), file.name);
  links.text += text;
  links.text += "\n\n";
}

// Of pictures that brought no link: why, and the names of all of which that is to be said.
using RefusedPictures = std::vector<std::pair<Error, std::vector<std::string>>>;

void receive_picture(const ReceivedFile& file, command::OpenLink& links, RefusedPictures& refused) {
  const Result<std::string>& code = *file.code;
  if (code && says_link(*code)) {
    add_text_with_links(links, file, *code);
    return;
  }
  const Error reason = code ? Error{"error.link.none", {}} : code.error();
  auto known = std::find_if(refused.begin(), refused.end(),
                            [&](const auto& entry) { return entry.first == reason; });
  if (known == refused.end()) known = refused.insert(known, {reason, {}});
  known->second.push_back(file.name);
}

void tell_refused_pictures(Workbench& bench, const RefusedPictures& refused) {
  const Words& words = bench.state.words;
  for (const auto& [reason, names] : refused) {
    bench.notify_error({"error.links.refused",
                        {arg("what", words.list(names)), arg("reason", words.text(reason))}});
  }
}

}  // namespace

void receive_files(Workbench& bench, const std::vector<ReceivedFile>& files) {
  command::OpenLink links;
  RefusedPictures refused;
  // There it is all that anybody brings.
  const bool only_links = bench.state.place.screen == Screen::open_link;
  for (const ReceivedFile& file : files) {
    if (const std::optional<Error> refusal = refusal_of(file)) {
      bench.notify_error(*refusal);
      continue;
    }
    if (file.code) {
      receive_picture(file, links, refused);
      continue;
    }
    if (only_links || holds_links(file)) {
      add_text_with_links(links, file, file.bytes);
      continue;
    }
    if (Result<Done> received = receive_file(bench, file); !received) {
      bench.notify_error(received.error());
    }
  }
  tell_refused_pictures(bench, refused);
  if (links.text.empty()) return;
  const Result<Done> opened = execute(bench, links);
  if (!opened) bench.notify_error(opened.error());
}

Result<Done> receive_sheet(Workbench& bench, std::string_view bytes, const std::string& name) {
  Result<codec::Sheet> sheet = codec::read_sheet(bytes, name);
  if (!sheet) return sheet.error();
  const EventId event = event_for_sheet(bench.state);
  if (!event.empty()) {
    add_sheets(bench, event, {std::move(*sheet)});
    return Done{};
  }
  const bool no_event = bench.state.program.events.empty();
  if (!no_event) return Error{"error.sheet_for_which_event", {arg("file", name)}};
  bench.state.waiting_sheets.push_back(std::move(*sheet));
  bench.notify({"notice.sheet_waits", {arg("file", name)}});
  bench.go({Screen::templates, {}});
  return Done{};
}

void open_new_event(Workbench& bench, const EventId& event) {
  const bool one_off = bench.state.program.events.find(event)->kind == EventKind::one_off;
  bench.go({one_off ? Screen::event_help : Screen::event_people, event.text()});
  if (bench.state.waiting_sheets.empty()) return;
  add_sheets(bench, event, std::exchange(bench.state.waiting_sheets, {}));
}

}  // namespace rondo
