// An App over storage in memory, with services that record what was asked of them.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/app.h"
#include "base/direction.h"
#include "base/random.h"
#include "support/fake_clock.h"
#include "support/faulty_storage.h"

namespace rondo::test {

struct FakeFiles final : Files {
  struct Download {
    std::string name, mime, bytes;
  };
  std::vector<Download> downloads;
  std::vector<std::string> picks;
  Receiver receiver;

  void pick(std::string_view accept, bool) override { picks.emplace_back(accept); }
  void on_received(Receiver to) override { receiver = std::move(to); }
  bool dragging() const override { return false; }
  bool reading = false;
  bool reading_pictures() const override { return reading; }
  void download(std::string_view name, std::string_view mime, std::string_view bytes) override {
    downloads.push_back({std::string(name), std::string(mime), std::string(bytes)});
  }
  void give(const std::string& name, std::string bytes) {
    ReceivedFile file{name, std::move(bytes), 0};
    file.size_bytes = file.bytes.size();
    receiver(FileOrigin::dialog, {file});
  }
  // In which a code says `code`, or that none can be read of.
  static ReceivedFile picture(const std::string& name, Result<std::string> code) {
    ReceivedFile file{name, {}};
    file.code = std::move(code);
    return file;
  }
};

struct FakeClipboard final : Clipboard {
  std::string text;
  void copy(std::string_view words, std::string_view, std::function<void(bool)> done) override {
    text = std::string(words);
    done(true);
  }
};

struct FakePrinter final : Printer {
  std::vector<PrintBlock> blocks;
  void print(std::string_view, const std::vector<PrintBlock>& printed) override {
    blocks = printed;
  }
};

inline constexpr const char* kPageAddress = "https://rondo.example/";

struct FakeAddresses final : Addresses {
  std::string address;
  std::function<void(const std::string&)> changed;
  std::string current() const override { return address; }
  std::string page() const override { return kPageAddress; }
  void go(std::string_view to) override { address = std::string(to); }
  void replace(std::string_view to) override { address = std::string(to); }
  void set_title(std::string_view) override {}
  bool asks_before_leaving = false;
  void ask_before_leaving(bool ask) override { asks_before_leaving = ask; }
  void on_changed(std::function<void(const std::string&)> listener) override {
    changed = std::move(listener);
  }
};

struct FakePreferences final : Preferences {
  std::map<std::string, std::string, std::less<>> values;
  std::string read(std::string_view key) const override {
    const auto found = values.find(key);
    return found == values.end() ? std::string() : found->second;
  }
  void write(std::string_view key, std::string_view value) override {
    values[std::string(key)] = std::string(value);
  }
};

struct FakeLanguages final : Languages {
  std::vector<std::string> wanted;
  std::string spoken;
  std::vector<std::string> preferred() const override { return wanted; }
  std::shared_ptr<const Formats> speak(std::string_view language) override {
    spoken = std::string(language);
    return std::make_shared<PlainFormats>();
  }
};

struct FakeSounds final : Sounds {
  std::vector<Sound> played;
  void play(Sound sound) override { played.push_back(sound); }
};

struct FakeWindows final : Windows {
  std::vector<std::string> told, opened, mails;
  std::function<void(const std::string&)> saved;
  void open(std::string_view address) override { opened.emplace_back(address); }
  void write_mail(std::string_view address) override { mails.emplace_back(address); }
  bool shares = false;
  std::vector<std::string> shared;
  bool can_share() const override { return shares; }
  void share(std::string_view title, std::string_view text) override {
    shared.push_back(std::string(title) + "\n" + std::string(text));
  }
  void tell_saved(std::string_view program) override { told.emplace_back(program); }
  void on_saved(std::function<void(const std::string&)> listener) override {
    saved = std::move(listener);
  }
};

// What stays when the page is closed.
struct Browser {
  StoredCollections contents;
  FakePreferences preferences;
  FakePreferences tab;  // in which each page is loaded anew
  FakeLanguages languages;
};

class Page {
 public:
  // `at`: the address that it is opened at; `later_ms`: than other pages.
  explicit Page(Browser& browser, std::uint64_t seed = 1, const std::string& at = {},
                std::int64_t later_ms = 0)
      : random_(seed),
        storage(browser.contents),
        app(Services{&files, &clipboard, &printer, &addresses, &browser.preferences, &browser.tab,
                     &browser.languages, &sounds, &windows,
                     [this] {
                       ++frames_asked_for;
                     }},
            storage, clock, random_) {
    addresses.address = at;
    clock.now += later_ms;
    app.start();
  }

 private:
  SeededRandom random_;

 public:
  FaultyStorage storage;
  FakeFiles files;
  FakeClipboard clipboard;
  FakePrinter printer;
  FakeAddresses addresses;
  FakeSounds sounds;
  FakeWindows windows;
  FakeClock clock;
  int frames_asked_for = 0;
  App app;

  const AppState& state() const { return app.state(); }
  const Program& program() const { return app.state().program; }
  void run(Command command) { app.run({std::move(command)}); }
  // What happens from one picture to the next.
  void frame() {
    app.look_around();
    app.go_on();
  }
  // The key of the latest notice, when it is an error.
  std::string error() const {
    const Notice& notice = latest_notice(state());
    return notice.error ? notice.text.key : "";
  }
  // What was told last; empty: nothing.
  std::string told() const {
    return without_isolates(state().words.text(latest_notice(state()).text));
  }
  // The key of what Undo would take back; there has to be a step.
  std::string last_step() const { return state().history.next_undo()->label.key; }
  EventId only_event() const { return program().events.begin()->first; }
};

}  // namespace rondo::test
