#include "app/tab_page.h"

#include <charconv>
#include <system_error>

namespace rondo {
namespace {

constexpr std::string_view kPage = "page", kTyped = "typed", kAnswer = "answer", kUsed = "used";

void note_use(Workbench& bench) {
  bench.services.tab->write(kUsed, std::to_string(bench.clock.now_utc_ms()));
}

bool is_recent(Workbench& bench) {
  const std::string used = bench.services.tab->read(kUsed);
  std::int64_t used_utc_ms = 0;
  const char* const end = used.data() + used.size();
  const auto [stop, error] = std::from_chars(used.data(), end, used_utc_ms);
  return error == std::errc() && stop == end &&
         used_utc_ms > bench.clock.now_utc_ms() - kTypedKept_ms;
}

}  // namespace

void keep_tab_page(Workbench& bench, const Result<std::string>& link) {
  forget_tab_page(bench);
  if (!link) return;
  bench.services.tab->write(kPage, *link);
  note_use(bench);
}

void keep_typed(Workbench& bench, std::string_view typed) {
  bench.services.tab->write(kTyped, typed);
  bench.services.tab->write(kAnswer, {});
  note_use(bench);
}

void keep_made_answer(Workbench& bench, std::string_view typed, const std::string& link) {
  keep_typed(bench, typed);
  bench.services.tab->write(kAnswer, link);
}

void forget_typed(Workbench& bench) {
  for (const std::string_view key : {kTyped, kAnswer}) bench.services.tab->write(key, {});
}

void forget_tab_page(Workbench& bench) {
  forget_typed(bench);
  for (const std::string_view key : {kPage, kUsed}) bench.services.tab->write(key, {});
}

std::optional<TabPage> tab_page(Workbench& bench, std::string_view link_kind) {
  const std::string kept = bench.services.tab->read(kPage);
  if (kept.empty()) return std::nullopt;
  if (!is_recent(bench)) {
    forget_tab_page(bench);
    return std::nullopt;
  }
  Result<codec::Link> link = codec::read_link(kept);
  if (!link || link->kind != link_kind) return std::nullopt;
  return TabPage{*std::move(link), bench.services.tab->read(kTyped),
                 bench.services.tab->read(kAnswer)};
}

}  // namespace rondo
