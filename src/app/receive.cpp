#include "app/receive.h"

#include "app/execute.h"
#include "app/import_session.h"
#include "app/program_files.h"
#include "base/text.h"
#include "codec/link.h"
#include "codec/read_sheet.h"

namespace rondo {
namespace {

bool looks_like_program(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.substr(0, kMark.size()) == kMark) bytes.remove_prefix(kMark.size());
  const std::string_view start = trim(bytes.substr(0, 64));
  return !start.empty() && start.front() == '{';
}

// What a person's own page saved (SaveAnswers).
bool looks_like_link(const ReceivedFile& file) {
  const std::size_t at = file.bytes.find("#rondo");
  return file.name.ends_with(".txt") && at != std::string::npos &&
         codec::looks_like_link(std::string_view(file.bytes).substr(at));
}

bool shows_event(Screen screen) {
  return screen == Screen::event_setup || screen == Screen::event_people ||
         screen == Screen::event_import || screen == Screen::event_match;
}

// The event that a sheet belongs to: the one it was asked for, the one on screen, the only one.
EventId event_for_sheet(const AppState& state) {
  const Table<Event>& events = state.program.events;
  if (events.find(state.import_event) != nullptr) return state.import_event;
  if (shows_event(state.place.screen) && events.find(EventId(state.place.id)) != nullptr) {
    return EventId(state.place.id);
  }
  return events.size() == 1 ? events.begin()->first : EventId();
}

// Sheets that are open already keep what the coordinator decided about them.
void add_sheets(Workbench& bench, const EventId& event, std::vector<codec::Sheet> added) {
  ImportSession session;
  std::vector<codec::Sheet> sheets;
  const bool continues = bench.state.import != nullptr && bench.state.import->draft.event == event;
  if (continues) {
    for (const auto& open : bench.state.import->draft.sheets) sheets.push_back(open.sheet);
  }
  const std::size_t kept = sheets.size();
  for (codec::Sheet& sheet : added) sheets.push_back(std::move(sheet));
  session.draft = intake::start(bench.state.program, event, std::move(sheets));
  if (continues) {
    const intake::Draft& before = bench.state.import->draft;
    for (std::size_t index = 0; index < kept; ++index) {
      session.draft.sheets[index] = before.sheets[index];
    }
    session.draft.answers = before.answers;
  }
  session.preview = intake::preview(session.draft, bench.state.program);
  bench.state.import = std::make_shared<const ImportSession>(std::move(session));
  bench.state.import_event = EventId();
  bench.go({Screen::event_import, event.text()});
}

Result<Done> receive_file(Workbench& bench, const ReceivedFile& file) {
  if (file.unreadable) return Error{"error.file_unreadable", {arg("file", file.name)}};
  if (file.size_bytes > Files::limit_bytes) {
    constexpr std::int64_t kMegabyte = 1024 * 1024;
    return Error{"error.file_too_large",
                 {arg("file", file.name),
                  arg("size", static_cast<std::int64_t>(file.size_bytes) / kMegabyte),
                  arg("limit", static_cast<std::int64_t>(Files::limit_bytes) / kMegabyte)}};
  }
  if (looks_like_program(file.bytes)) return open_program_file(bench, file);
  if (looks_like_link(file)) return execute(bench, command::OpenLink{file.bytes});
  return receive_sheet(bench, file.bytes, file.name);
}

}  // namespace

void receive_files(Workbench& bench, const std::vector<ReceivedFile>& files) {
  for (const ReceivedFile& file : files) {
    if (Result<Done> received = receive_file(bench, file); !received) {
      bench.notify_error(received.error());
    }
  }
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

void take_waiting_sheets(Workbench& bench, const EventId& event) {
  if (bench.state.waiting_sheets.empty()) return;
  add_sheets(bench, event, std::exchange(bench.state.waiting_sheets, {}));
}

}  // namespace rondo
