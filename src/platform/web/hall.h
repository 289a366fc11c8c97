// Sounds, and other windows of this browser (shell/library/hall.js).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/services.h"

namespace rondo {

class WebSounds final : public Sounds {
 public:
  void play(Sound sound) override;
};

class WebWindows final : public Windows {
 public:
  // Listens from now on; must live as long as the page.
  WebWindows();
  WebWindows(const WebWindows&) = delete;
  WebWindows& operator=(const WebWindows&) = delete;

  void open(std::string_view address) override;
  void write_mail(std::string_view address) override;
  bool can_share() const override;
  void share(std::string_view title, std::string_view text) override;
  void tell_saved(std::string_view program) override;
  void on_saved(std::function<void(const std::string&)> saved) override;

  // Called by the library file.
  void saved(const std::string& program);

 private:
  std::function<void(const std::string&)> saved_;
};

}  // namespace rondo
