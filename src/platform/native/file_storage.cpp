#include "platform/native/file_storage.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "platform/native/files.h"
#include "store/batch_bytes.h"

namespace rondo {
namespace {

constexpr std::string_view kMagic = "rondo journal 1\n";
constexpr std::size_t kMaxJournalBytes = std::numeric_limits<std::int32_t>::max();
// A journal is written anew when it has this many times the bytes of a fresh one.
constexpr std::size_t kMostGrowth = 4;
constexpr std::size_t kWorthShrinkingBytes = std::size_t{1} << 20;

Error storage_error(std::string_view key) {
  return {std::string(key), {arg("detail", std::strerror(errno))}};
}

Error write_error() {
  return storage_error(errno == ENOSPC || errno == EDQUOT ? "error.storage.full"
                                                          : "error.storage.failed");
}

// A commit in the journal: its bytes and their checksum.
std::string frame(const Batch& batch) {
  const std::string packed = pack_batch(batch);
  std::string out;
  append_part(out, packed);
  append_part(out, sha256_hex(packed));
  return out;
}

// Takes the next whole commit off the front; nothing when it was cut off or is damaged.
std::optional<Batch> take_frame(std::string_view& journal) {
  std::string_view rest = journal;
  const std::optional<std::string> packed = take_part(rest);
  const std::optional<std::string> checksum = take_part(rest);
  if (!packed || !checksum || *checksum != sha256_hex(*packed)) return std::nullopt;
  std::optional<Batch> batch = unpack_batch(*packed);
  if (batch) journal = rest;
  return batch;
}

std::string fresh_journal(const StoredCollections& contents) {
  Batch everything;
  for (const auto& [collection, records] : contents.collections) {
    for (const auto& [key, bytes] : records) everything.writes.push_back({collection, key, bytes});
  }
  return std::string(kMagic) + frame(everything);
}

}  // namespace

FileStorage::FileStorage(std::string path) : path_(std::move(path)), opened_(open()) {}

Result<Done> FileStorage::open() {
  std::string journal;
  if (::access(path_.c_str(), F_OK) == 0) {
    Result<std::string> read = read_file(path_, kMaxJournalBytes);
    if (!read) return storage_error("error.storage.unavailable");
    journal = std::move(*read);
    if (std::string_view(journal).substr(0, kMagic.size()) != kMagic) {
      return Error{"error.storage.damaged", {arg("detail", path_)}};
    }
  } else {
    journal = fresh_journal({});
    if (!write_file(path_, journal)) return storage_error("error.storage.unavailable");
  }
  std::string_view rest = std::string_view(journal).substr(kMagic.size());
  while (const std::optional<Batch> batch = take_frame(rest)) contents_.apply(*batch);
  std::size_t whole = journal.size() - rest.size();
  if (whole > kWorthShrinkingBytes) {
    const std::string fresh = fresh_journal(contents_);
    if (whole > kMostGrowth * fresh.size() && write_file(path_, fresh)) whole = fresh.size();
  }
  size_bytes_ = static_cast<std::int64_t>(whole);
  file_ = Descriptor(::open(path_.c_str(), O_WRONLY | O_CLOEXEC));
  // What was cut off by a crash would stand between the commits before and after it.
  if (!file_.is_open() || ::ftruncate(file_.number(), size_bytes_) != 0) {
    return storage_error("error.storage.unavailable");
  }
  return Done{};
}

Result<Done> FileStorage::append(const Batch& batch) {
  const std::string bytes = frame(batch);
  if (::lseek(file_.number(), size_bytes_, SEEK_SET) < 0 || !file_.write_all(bytes) ||
      ::fsync(file_.number()) != 0) {
    Error error = write_error();
    // Should even this fail, the half written commit has no valid checksum.
    static_cast<void>(::ftruncate(file_.number(), size_bytes_) == 0);
    return error;
  }
  size_bytes_ += static_cast<std::int64_t>(bytes.size());
  contents_.apply(batch);
  return Done{};
}

void FileStorage::commit(Batch batch, Committed done) {
  done(opened_ ? append(batch) : opened_);
}

void FileStorage::load(std::string collection, Loaded done) {
  if (opened_) {
    done(contents_.records(collection));
  } else {
    done(opened_.error());
  }
}

}  // namespace rondo
