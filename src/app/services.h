// What the application asks of the machine it runs on, besides storage (store/storage.h): files,
// clipboard, printing, addresses of screens, small settings. platform/ implements it; tests put
// recorders in its place.
//
// Calls come back at once; what takes time answers through a function that runs between frames.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/formats.h"
#include "base/result.h"
#include "report/blocks.h"

namespace rondo {

struct ReceivedFile {
  std::string name;                  // without folders; "pasted.csv" for pasted text
  std::string bytes;                 // at most Files::limit_bytes
  std::uint64_t size_bytes = 0;      // may be more than was read: then `bytes` is empty
  bool unreadable = false;           // the browser could not get at it, or it is a folder
  std::int64_t modified_utc_ms = 0;  // 0: not known
  // Of a picture, in place of its bytes: what the QR code in it says, or why that is not known.
  // Errors: error.picture.no_code, error.picture.unreadable, error.picture.too_large {size, limit}
  // (millions of pixels), error.picture.no_reader.
  std::optional<Result<std::string>> code = {};
};

enum class FileOrigin : std::uint8_t { dialog, drop, paste };

class Files {
 public:
  // A sign-up sheet or a program is far smaller; more would freeze the page.
  static constexpr std::uint64_t limit_bytes = 64ULL * 1024 * 1024;
  // Of a picture. Few phones take larger ones, and a tab has not room for much more.
  static constexpr std::uint64_t limit_pixels = 64'000'000;
  using Receiver = std::function<void(FileOrigin, std::vector<ReceivedFile>)>;

  virtual ~Files() = default;
  // Opens the file dialog; must be called in the frame in which a person pressed something.
  // `accept` as HTML names it: ".csv,.xlsx". Nothing is received when the person cancels.
  virtual void pick(std::string_view accept, bool several) = 0;
  // All files from dialog, drop and paste arrive there.
  virtual void on_received(Receiver receiver) = 0;
  // A file hangs over the page.
  virtual bool dragging() const = 0;
  // Codes are looked for in pictures that have come: that may take seconds.
  virtual bool reading_pictures() const = 0;
  virtual void download(std::string_view name, std::string_view mime, std::string_view bytes) = 0;
};

class Clipboard {
 public:
  virtual ~Clipboard() = default;
  // Both forms go on the clipboard; `html` may be empty. `done` hears whether it worked.
  virtual void copy(std::string_view text, std::string_view html,
                    std::function<void(bool)> done) = 0;
};

class Printer {
 public:
  virtual ~Printer() = default;
  virtual void print(std::string_view title, const std::vector<PrintBlock>& blocks) = 0;
};

class Addresses {
 public:
  virtual ~Addresses() = default;
  virtual std::string current() const = 0;  // "#/people", "" at the start
  virtual std::string page()
      const = 0;  // of the application itself, without what stands behind "#"
  virtual void go(std::string_view address) = 0;       // a step that Back returns from
  virtual void replace(std::string_view address) = 0;  // without one
  virtual void set_title(std::string_view title) = 0;  // of the page
  // Whether the browser asks before it closes the page or goes elsewhere: work is not on disk yet.
  virtual void ask_before_leaving(bool ask) = 0;
  virtual void on_changed(std::function<void(const std::string&)> changed) = 0;
};

// Small settings of this browser (theme, folded panels): not part of any program.
class Preferences {
 public:
  virtual ~Preferences() = default;
  virtual std::string read(std::string_view key) const = 0;
  virtual void write(std::string_view key, std::string_view value) = 0;
};

// What the browser knows of languages.
class Languages {
 public:
  virtual ~Languages() = default;
  // The person's own, best first: "es-MX", "en".
  virtual std::vector<std::string> preferred() const = 0;
  // Makes it the language of the page, and gives how it writes numbers and the like.
  virtual std::shared_ptr<const Formats> speak(std::string_view language) = 0;
};

// What is heard in the hall. A browser is silent until somebody has pressed something on the page.
enum class Sound : std::uint8_t { round_begins, one_minute_left, round_ends };
class Sounds {
 public:
  virtual ~Sounds() = default;
  virtual void play(Sound sound) = 0;
};

// Other windows of this browser that have Rondo open, such as the one on the projector.
class Windows {
 public:
  virtual ~Windows() = default;
  // Shows an address of the application in another window; must be called in the frame in which a
  // person pressed something.
  virtual void open(std::string_view address) = 0;
  virtual void tell_saved(std::string_view program) = 0;
  // `saved` hears the ids of programs that another window has saved.
  virtual void on_saved(std::function<void(const std::string&)> saved) = 0;
  // Hands a "mailto:" address to the mail program of this device; must be called in the frame in
  // which a person pressed something.
  virtual void write_mail(std::string_view address) = 0;
  // Whether the device has a list of applications that take a text, and shows it; under the same
  // condition.
  virtual bool can_share() const = 0;
  virtual void share(std::string_view title, std::string_view text) = 0;
};

struct Services {
  Files* files = nullptr;
  Clipboard* clipboard = nullptr;
  Printer* printer = nullptr;
  Addresses* addresses = nullptr;
  Preferences* preferences = nullptr;
  Preferences* tab =
      nullptr;  // of this tab alone: there again when it is loaded anew, gone with it
  Languages* languages = nullptr;
  Sounds* sounds = nullptr;
  Windows* windows = nullptr;
  // Asks for a frame after work that finished between frames.
  std::function<void()> wake = {};
};

}  // namespace rondo
