// The page's clipboard, printer, addresses and preferences (shell/library/page.js).
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "app/services.h"

namespace rondo {

class WebClipboard final : public Clipboard {
 public:
  void copy(std::string_view text, std::string_view html, std::function<void(bool)> done) override;

  // Called by the library file.
  void copied(int request, bool worked);

 private:
  std::map<int, std::function<void(bool)>> waiting_;
  int last_request_ = 0;
};

class WebPrinter final : public Printer {
 public:
  void print(std::string_view title, const std::vector<PrintBlock>& blocks) override;
};

class WebAddresses final : public Addresses {
 public:
  // Listens from now on; must live as long as the page.
  WebAddresses();
  WebAddresses(const WebAddresses&) = delete;
  WebAddresses& operator=(const WebAddresses&) = delete;

  std::string current() const override;
  std::string page() const override;
  void go(std::string_view address) override;
  void replace(std::string_view address) override;
  void set_title(std::string_view title) override;
  void ask_before_leaving(bool ask) override;
  void on_changed(std::function<void(const std::string&)> changed) override;
  // Told with every frame: something lies over a phone's page, so Back is as Escape and closes
  // that.
  void back_closes(bool something);

  // Called by the library file.
  void changed(const std::string& address);

 private:
  std::function<void(const std::string&)> changed_;
  std::string title_;
};

enum class Keeper : std::uint8_t { browser, tab };

class WebPreferences final : public Preferences {
 public:
  explicit WebPreferences(Keeper keeper = Keeper::browser) : keeper_(keeper) {}

  std::string read(std::string_view key) const override;
  void write(std::string_view key, std::string_view value) override;

 private:
  Keeper keeper_;
};

}  // namespace rondo
