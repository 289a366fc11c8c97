#include "codec/read_sheet.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <utility>
#include <vector>

#include "base/text.h"
#include "codec/csv.h"
#include "codec/limits.h"
#include "codec/text_decoding.h"
#include "codec/xlsx.h"
#include "codec/zip_archive.h"

namespace rondo::codec {
namespace {

std::string megabytes(std::size_t bytes) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.1f", static_cast<double>(bytes) / (1 << 20));
  return buffer.data();
}

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// A text sheet among an archive's files; what macOS adds for itself is none.
bool is_text_sheet(const ZipEntry& entry) {
  if (entry.name.rfind("__MACOSX/", 0) == 0 || last_part(entry.name).substr(0, 1) == ".") {
    return false;
  }
  const std::string name = fold_case(entry.name);
  return ends_with(name, ".csv") || ends_with(name, ".tsv") || ends_with(name, ".txt");
}

std::string joined_names(const std::vector<const ZipEntry*>& entries) {
  constexpr std::size_t kNamesShown = 10;
  std::string names;
  for (std::size_t index = 0; index < entries.size() && index < kNamesShown; ++index) {
    if (index != 0) names += ", ";
    names += entries[index]->name;
  }
  return entries.size() > kNamesShown ? names + ", ..." : names;
}

Result<Sheet> read_text(std::string_view bytes, std::string name) {
  Result<DecodedText> decoded = decode_text(bytes);
  if (!decoded) return decoded.error();
  const std::string_view start = trim(std::string_view(decoded->text).substr(0, 400));
  if (start.substr(0, 1) == "{" && start.find("\"format\"") != std::string_view::npos) {
    return Error{"error.sheet.is_program", {}};
  }
  Result<Sheet> sheet = read_csv(decoded->text, std::move(name));
  if (sheet && decoded->unreadable > 0) {
    sheet->notices.push_back({0,
                              0,
                              {"sheet.unreadable_characters",
                               {arg("count", static_cast<std::int64_t>(decoded->unreadable))}}});
  }
  return sheet;
}

Result<Sheet> read_archive(std::string_view bytes, std::string name) {
  Result<ZipArchive> archive = ZipArchive::open(bytes);
  if (!archive) return archive.error();
  if (is_workbook(*archive)) return read_workbook(*archive, std::move(name));
  if (archive->find("content.xml") != nullptr) return Error{"error.sheet.open_document", {}};

  std::vector<const ZipEntry*> sheets;
  std::vector<const ZipEntry*> all;
  for (const ZipEntry& entry : archive->entries()) {
    all.push_back(&entry);
    if (is_text_sheet(entry)) sheets.push_back(&entry);
  }
  if (sheets.empty()) return Error{"error.zip.no_sheet", {arg("names", joined_names(all))}};
  if (sheets.size() > 1) {
    return Error{"error.zip.several_sheets", {arg("names", joined_names(sheets))}};
  }
  Result<std::string> text = archive->read(*sheets.front());
  if (!text) return text.error();
  return read_text(*text, std::string(last_part(sheets.front()->name)));
}

Result<Sheet> read_any(std::string_view bytes, std::string_view file_name) {
  if (bytes.size() > kMaxSheetBytes) {
    return Error{"error.sheet.too_large",
                 {arg("size_mb", megabytes(bytes.size())),
                  arg("limit_mb", static_cast<std::int64_t>(kMaxSheetBytes >> 20U))}};
  }
  if (ZipArchive::looks_like_one(bytes)) return read_archive(bytes, std::string(file_name));
  return read_text(bytes, std::string(file_name));
}

}  // namespace

Result<Sheet> read_sheet(std::string_view bytes, std::string_view file_name) {
  Result<Sheet> sheet = read_any(bytes, file_name);
  if (sheet) return sheet;
  Error error = sheet.error();
  error.args.push_back(arg("file", file_name));
  return error;
}

}  // namespace rondo::codec
