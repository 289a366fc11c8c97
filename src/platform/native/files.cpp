#include "platform/native/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <utility>

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
    if (bytes.size() > max_bytes) {
      return Error{"error.file.too_big",
                   {arg("path", path), arg("limit", static_cast<std::int64_t>(max_bytes))}};
    }
  }
}

Result<Done> write_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".new";
  {
    const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.is_open()) return file_error("error.file.unwritable", path);
    if (!file.write_all(bytes) || ::fsync(file.number()) != 0) {
      Error error = file_error("error.file.unwritable", path);
      ::unlink(beside.c_str());
      return error;
    }
  }
  if (std::rename(beside.c_str(), path.c_str()) != 0) {
    Error error = file_error("error.file.unwritable", path);
    ::unlink(beside.c_str());
    return error;
  }
  // The new name is durable once the folder is; file systems that can't do this do it by
  // themselves.
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_CLOEXEC));
  if (folder.is_open()) static_cast<void>(::fsync(folder.number()));
  return Done{};
}

}  // namespace rondo
