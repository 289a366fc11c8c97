// Files through the browser: dialog, drop, paste and download (shell/library/files.js); of pictures
// the QR codes (pictures.js).
#pragma once

#include "app/services.h"

namespace rondo {

class WebFiles final : public Files {
 public:
  // Listens from now on; must live as long as the page. `wake` asks for a frame.
  explicit WebFiles(std::function<void()> wake);
  WebFiles(const WebFiles&) = delete;
  WebFiles& operator=(const WebFiles&) = delete;

  void pick(std::string_view accept, bool several) override;
  void on_received(Receiver receiver) override { receiver_ = std::move(receiver); }
  bool dragging() const override { return dragging_; }
  bool reading_pictures() const override { return reading_pictures_; }
  void download(std::string_view name, std::string_view mime, std::string_view bytes) override;

  // Called by the library file.
  void received(ReceivedFile file);
  void complete(FileOrigin origin);
  void set_dragging(bool dragging);
  void set_reading_pictures(bool reading);

 private:
  std::function<void()> wake_;
  Receiver receiver_;
  std::vector<ReceivedFile> arriving_;  // until all files of one gesture are there
  bool dragging_ = false;
  bool reading_pictures_ = false;
};

}  // namespace rondo
