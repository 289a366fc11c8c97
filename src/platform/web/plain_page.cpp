#include "platform/web/plain_page.h"

#include <emscripten.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "app/program_files.h"

extern "C" {

void rondo_plain_begin();
void rondo_plain_text(int kind, const char* text, std::size_t size);
void rondo_plain_program(rondo::PlainPage* page, const char* id, std::size_t id_size,
                         const char* name, std::size_t name_size, const char* detail,
                         std::size_t detail_size);
void rondo_plain_button(const char* label, std::size_t label_size, const char* about,
                        std::size_t about_size);
void rondo_plain_news(int assertive, const char* text, std::size_t size);

EMSCRIPTEN_KEEPALIVE void rondo_plain_download(rondo::PlainPage* page, const char* id,
                                               std::size_t size) {
  page->download(std::string(id, size));
}
}

namespace rondo {
namespace {

// As plain_page.js numbers them.
enum class LineKind : std::uint8_t { title, heading, paragraph };

void add(LineKind kind, std::string_view text) {
  rondo_plain_text(static_cast<int>(kind), text.data(), text.size());
}

void tell_result(std::string_view text) {
  rondo_plain_news(0, text.data(), text.size());
}
void tell_error(std::string_view text) {
  rondo_plain_news(1, text.data(), text.size());
}

// The browser's own words. Those of the error are for somebody who can still see a program.
std::string reason_of(const Error& error) {
  const ArgValue* detail = error.find("detail");
  return detail == nullptr ? std::string() : std::get<std::string>(*detail);
}

// An entry that can't be read has no name; its program may be sound.
const std::string& title_of(const ProgramEntry& entry) {
  return entry.name.empty() ? entry.id : entry.name;
}

void add_program(PlainPage& page, const Words& words, const ProgramEntry& entry) {
  const std::string& name = title_of(entry);
  const std::string detail = words.text({"common.people", {arg("count", entry.people)}}) + " · " +
                             words.text({"common.events", {arg("count", entry.events)}});
  rondo_plain_program(&page, entry.id.data(), entry.id.size(), name.data(), name.size(),
                      detail.data(), detail.size());
  const std::string label = words.text("plain.download");
  const std::string about = words.text({"plain.download_of", {arg("name", name)}});
  rondo_plain_button(label.data(), label.size(), about.data(), about.size());
}

}  // namespace

PlainPage::PlainPage(Storage& storage, const Clock& clock, Files& files, Words words)
    : files_(files), words_(std::move(words)), store_(storage, clock) {}

void PlainPage::show(std::string_view why) {
  store_.list([this, why = std::string(why)](const Result<std::vector<ProgramEntry>>& listed) {
    show_programs(why, listed);
  });
}

void PlainPage::show_programs(std::string_view why,
                              const Result<std::vector<ProgramEntry>>& listed) {
  rondo_plain_begin();
  add(LineKind::title, words_.text("app.name"));
  add(LineKind::paragraph, words_.text(why));
  if (!listed) {
    tell_error(words_.text({"plain.unreadable", {arg("reason", reason_of(listed.error()))}}));
    return;
  }
  if (listed->empty()) {
    add(LineKind::paragraph, words_.text("plain.none"));
    return;
  }
  add(LineKind::paragraph, words_.text("plain.what_to_do"));
  add(LineKind::heading, words_.text("programs.title"));
  for (const ProgramEntry& entry : *listed) add_program(*this, words_, entry);
  add(LineKind::paragraph, words_.text("files.where_file"));
}

void PlainPage::download(const std::string& id) {
  store_.load(id, [this](Result<LoadedProgram> loaded) {
    if (!loaded) {
      tell_error(words_.text(loaded.error()));
      return;
    }
    download_program(files_, loaded->program);
    tell_result(words_.text({"plain.downloaded", {arg("name", loaded->program.name())}}));
  });
}

}  // namespace rondo
