// Getting around, undo and redo, settings of this browser, tables on the clipboard and
// on paper.
#include "app/execute.h"
#include "app/kiosk_hold.h"
#include "app/language.h"
#include "report/table_text.h"
#include "speed/person_codes.h"

namespace rondo {
namespace {

// What undo or redo did becomes part of what is stored, but not a new step of the history.
void keep(Workbench& bench, const Undone& undone, std::string_view key) {
  ++bench.state.revision;
  Message text{std::string(key), {arg("what", bench.state.words.text(undone.step.label))}};
  if (undone.skipped > 0) {
    text = {"notice.undone_partly", {arg("count", static_cast<std::int64_t>(undone.skipped))}};
  }
  bench.save(undone.step);
  bench.notify(std::move(text));
}

// The answer comes between frames; the workbench only refers to what lives as long as the page.
std::function<void(bool)> tell_copied(Workbench bench, Message text) {
  return [bench, text = std::move(text)](bool copied) mutable {
    if (copied) {
      bench.notify(text);
    } else {
      bench.notify_error({"error.clipboard", {}});
    }
    bench.services.wake();
  };
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::GoTo& command) {
  if (bench.in_kiosk()) {
    bench.stay_in_kiosk();
  } else {
    bench.go(command.place);
  }
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::LeaveKiosk& command) {
  const EventId event(bench.state.place.id);
  if (tidy_code(command.code) != host_code(event)) {
    bench.stay_in_kiosk();
    return Done{};
  }
  release_kiosk(*bench.services.preferences, event);
  bench.state.began_held = false;
  bench.state.kiosk_refusals = 0;
  bench.go({command.to, event.text()});
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::HoldPage& command) {
  bench.state.holds_typed = command.holds;
  bench.services.addresses->ask_before_leaving(would_lose_something(bench.state));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::OpenWindow& command) {
  bench.services.windows->open(address_of(command.place));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::Undo&) {
  if (bench.state.history.next_undo() == nullptr) return Done{};
  keep(bench, bench.state.history.undo(bench.state.program), "notice.undone");
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::Redo&) {
  if (bench.state.history.next_redo() == nullptr) return Done{};
  keep(bench, bench.state.history.redo(bench.state.program), "notice.redone");
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ShowOverlay& command) {
  bench.state.overlay = command.overlay;
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::SetPreference& command) {
  bench.state.preferences[command.key] = command.value;
  bench.services.preferences->write(command.key, command.value);
  if (command.key == kLanguage) {
    speak(bench.state, bench.services);
    ++bench.state.revision;  // what views have derived holds words
  }
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::CopyText& command) {
  bench.services.clipboard->copy(command.text, {}, tell_copied(bench, {"notice.text_copied", {}}));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::ShareText& command) {
  bench.services.windows->share(command.title, command.text);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::CopyTable& command) {
  const auto rows = static_cast<std::int64_t>(command.table.rows.size());
  bench.services.clipboard->copy(table_text(command.table), table_html(command.table),
                                 tell_copied(bench, {"notice.copied", {arg("count", rows)}}));
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::PrintRows& command) {
  std::vector<PrintBlock> blocks{{.kind = PrintBlock::Kind::title, .text = command.title}};
  if (!command.note.empty()) blocks.push_back({PrintBlock::Kind::paragraph, command.note});
  blocks.push_back({.kind = PrintBlock::Kind::table, .text = {}, .table = command.table});
  bench.services.printer->print(command.title, blocks);
  return Done{};
}

}  // namespace rondo
