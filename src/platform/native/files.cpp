#include "platform/native/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "platform/native/descriptor.h"

namespace rondo {
namespace {

Error file_error(std::string_view key, const std::string& path) {
  return {std::string(key), {arg("path", path), arg("detail", std::strerror(errno))}};
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// The file that a link leads to, or the path itself.
std::string real_path(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(path, failed);
  return failed ? path : real.string();
}

// With the permissions of the file that it replaces, if any. False, with errno set, when not
// everything could be written and made durable.
bool write_durably(const std::string& path, std::string_view bytes, const struct stat* replaced) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!file.is_open()) return false;
  if (replaced != nullptr && ::fchmod(file.number(), replaced->st_mode & 0777) != 0) return false;
  return file.write_all(bytes) && ::fsync(file.number()) == 0;
}

Result<Done> write_to(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open() || !file.write_all(bytes)) return file_error("error.file.unwritable", path);
  return Done{};
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return file_error("error.file.unreadable", path);
  std::string bytes;
  std::array<char, 65536> chunk;
  while (true) {
    const ssize_t count = ::read(file.number(), chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return file_error("error.file.unreadable", path);
    if (count == 0) return bytes;
    bytes.append(chunk.data(), static_cast<std::size_t>(count));
    if (bytes.size() > max_bytes) return too_big_to_read(max_bytes);
  }
}

Error too_big_to_read(std::size_t max_bytes) {
  return {"error.file.too_big", {arg("limit_mb", static_cast<std::int64_t>(max_bytes >> 20U))}};
}

Result<Done> write_file(const std::string& path, std::string_view bytes) {
  struct stat old = {};
  const bool replaces = ::stat(path.c_str(), &old) == 0;
  if (replaces && !S_ISREG(old.st_mode) && !S_ISDIR(old.st_mode)) return write_to(path, bytes);
  // Beside the file that a link leads to: put in the place of the link, it would cut it.
  const std::string target = replaces ? real_path(path) : path;
  const std::string beside = target + ".new";
  if (!write_durably(beside, bytes, replaces ? &old : nullptr) ||
      std::rename(beside.c_str(), target.c_str()) != 0) {
    Error error = file_error("error.file.unwritable", path);
    ::unlink(beside.c_str());
    return error;
  }
  // The new name is durable once the folder is; file systems that can't do this do it by
  // themselves.
  const Descriptor folder(::open(folder_of(target).c_str(), O_RDONLY | O_CLOEXEC));
  if (folder.is_open()) static_cast<void>(::fsync(folder.number()));
  return Done{};
}

}  // namespace rondo
