// A folder of a test's own, gone with everything in it when the test ends.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "platform/system.h"

namespace rondo::test {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    SystemRandom random;
    path_ = std::filesystem::temp_directory_path() / ("rondo-test-" + new_id_text(random));
    std::filesystem::create_directory(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string file(std::string_view name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace rondo::test
