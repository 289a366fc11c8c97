#include "platform/web/hall.h"

#include <emscripten.h>

#include <cstddef>
#include <utility>

extern "C" {
void rondo_sound_play(int kind);
void rondo_windows_open(const char* address, std::size_t size);
void rondo_windows_write_mail(const char* address, std::size_t size);
int rondo_windows_can_share();
void rondo_windows_share(const char* title, std::size_t title_size, const char* text,
                         std::size_t text_size);
void rondo_windows_listen(rondo::WebWindows* windows);
void rondo_windows_tell(const char* program, std::size_t size);

EMSCRIPTEN_KEEPALIVE void rondo_windows_saved(rondo::WebWindows* windows, const char* text,
                                              std::size_t size) {
  windows->saved(std::string(text, size));
}
}

namespace rondo {

void WebSounds::play(Sound sound) {
  rondo_sound_play(static_cast<int>(sound));
}

WebWindows::WebWindows() {
  rondo_windows_listen(this);
}

void WebWindows::open(std::string_view address) {
  rondo_windows_open(address.data(), address.size());
}

void WebWindows::write_mail(std::string_view address) {
  rondo_windows_write_mail(address.data(), address.size());
}

bool WebWindows::can_share() const {
  return rondo_windows_can_share() != 0;
}

void WebWindows::share(std::string_view title, std::string_view text) {
  rondo_windows_share(title.data(), title.size(), text.data(), text.size());
}

void WebWindows::tell_saved(std::string_view program) {
  rondo_windows_tell(program.data(), program.size());
}

void WebWindows::on_saved(std::function<void(const std::string&)> saved) {
  saved_ = std::move(saved);
}

void WebWindows::saved(const std::string& program) {
  if (saved_) saved_(program);
}

}  // namespace rondo
