#include "platform/web/files.h"

#include <emscripten.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace rondo {
namespace {

// As shell/library/pictures.js numbers them.
enum class PictureOutcome : std::uint8_t { code, no_code, unreadable, too_large, no_reader };

Result<std::string> code_of(PictureOutcome outcome, std::string text, double pixels) {
  constexpr std::int64_t kMillion = 1'000'000;
  switch (outcome) {
    case PictureOutcome::code:
      return text;
    case PictureOutcome::no_code:
      return Error{"error.picture.no_code", {}};
    case PictureOutcome::unreadable:
      return Error{"error.picture.unreadable", {}};
    case PictureOutcome::too_large:
      return Error{"error.picture.too_large",
                   {arg("size", (static_cast<std::int64_t>(pixels) + kMillion - 1) / kMillion),
                    arg("limit", static_cast<std::int64_t>(Files::limit_pixels) / kMillion)}};
    case PictureOutcome::no_reader:
      break;
  }
  return Error{"error.picture.no_reader", {}};
}

}  // namespace
}  // namespace rondo

extern "C" {

void rondo_files_listen(rondo::WebFiles* receiver, double limit_bytes, double limit_pixels);
void rondo_files_pick(const char* accept, std::size_t accept_size, int several);
void rondo_files_download(const char* name, std::size_t name_size, const char* mime,
                          std::size_t mime_size, const char* data, std::size_t data_size);

EMSCRIPTEN_KEEPALIVE void rondo_file_received(rondo::WebFiles* files, const char* name,
                                              std::size_t name_size, const char* data,
                                              std::size_t data_size, double file_size,
                                              double modified_ms, int unreadable) {
  rondo::ReceivedFile file;
  file.name.assign(name, name_size);
  file.bytes.assign(data, data_size);
  file.size_bytes = static_cast<std::uint64_t>(file_size);
  file.modified_utc_ms = static_cast<std::int64_t>(modified_ms);
  file.unreadable = unreadable != 0;
  files->received(std::move(file));
}

EMSCRIPTEN_KEEPALIVE void rondo_picture_received(rondo::WebFiles* files, const char* name,
                                                 std::size_t name_size, int outcome,
                                                 const char* text, std::size_t text_size,
                                                 double pixels) {
  rondo::ReceivedFile file;
  file.name.assign(name, name_size);
  file.code = rondo::code_of(static_cast<rondo::PictureOutcome>(outcome),
                             std::string(text, text_size), pixels);
  files->received(std::move(file));
}

EMSCRIPTEN_KEEPALIVE void rondo_files_reading(rondo::WebFiles* files, int reading) {
  files->set_reading_pictures(reading != 0);
}

EMSCRIPTEN_KEEPALIVE void rondo_files_complete(rondo::WebFiles* files, int origin) {
  files->complete(static_cast<rondo::FileOrigin>(origin));
}

EMSCRIPTEN_KEEPALIVE void rondo_files_dragging(rondo::WebFiles* files, int dragging) {
  files->set_dragging(dragging != 0);
}
}

namespace rondo {

WebFiles::WebFiles(std::function<void()> wake) : wake_(std::move(wake)) {
  rondo_files_listen(this, static_cast<double>(limit_bytes), static_cast<double>(limit_pixels));
}

void WebFiles::pick(std::string_view accept, bool several) {
  rondo_files_pick(accept.data(), accept.size(), several ? 1 : 0);
}

void WebFiles::download(std::string_view name, std::string_view mime, std::string_view bytes) {
  rondo_files_download(name.data(), name.size(), mime.data(), mime.size(), bytes.data(),
                       bytes.size());
}

void WebFiles::received(ReceivedFile file) {
  arriving_.push_back(std::move(file));
}

void WebFiles::complete(FileOrigin origin) {
  std::vector<ReceivedFile> files = std::exchange(arriving_, {});
  if (receiver_) receiver_(origin, std::move(files));
  wake_();
}

void WebFiles::set_reading_pictures(bool reading) {
  reading_pictures_ = reading;
  wake_();
}

void WebFiles::set_dragging(bool dragging) {
  dragging_ = dragging;
  wake_();
}

}  // namespace rondo
