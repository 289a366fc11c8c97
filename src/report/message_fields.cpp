#include "report/message_fields.h"

#include <algorithm>
#include <optional>

#include "base/direction.h"
#include "base/text.h"

namespace rondo {
namespace {

constexpr int kCloseSpelling = 2;  // typing errors

const MessageField* find_field(std::span<const MessageField> fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const MessageField& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

Error unknown_field(std::span<const MessageField> fields, std::string_view name,
                    std::int64_t line) {
  const Arg written = arg("field", written_field(beginning_of(name, 40)));
  const std::string typed = fold_case(name);
  int nearest = kCloseSpelling + 1;
  std::string meant, all;
  for (const MessageField& field : fields) {
    const int distance = edit_distance(typed, field.name, kCloseSpelling);
    if (distance < nearest) meant = written_field(field.name);
    nearest = std::min(nearest, distance);
    all += (all.empty() ? "" : " ") + written_field(field.name);
  }
  if (meant.empty()) {
    return {"error.message_text.unknown_field", {arg("line", line), written, arg("fields", all)}};
  }
  return {"error.message_text.misspelt_field", {arg("line", line), written, arg("meant", meant)}};
}

Error lone_brace(char brace, std::int64_t line) {
  return {"error.message_text.brace",
          {arg("line", line), arg("brace", std::string(1, brace)),
           arg("twice", std::string(2, brace))}};
}

class LineReader {
 public:
  LineReader(std::string_view line, std::int64_t number, std::span<const MessageField> fields)
      : line_(line), number_(number), fields_(fields) {}

  Result<MessageLine> read() {
    for (std::size_t at = 0; at < line_.size(); ++at) {
      const char c = line_[at];
      if (c != '{' && c != '}') {
        words_ += c;
      } else if (line_.substr(at + 1, 1) == line_.substr(at, 1)) {
        words_ += c;
        ++at;
      } else if (c == '}') {
        return lone_brace(c, number_);
      } else {
        const std::size_t end = line_.find_first_of("{}", at + 1);
        if (end == std::string_view::npos || line_[end] == '{') return lone_brace(c, number_);
        const std::string_view name = line_.substr(at + 1, end - at - 1);
        if (find_field(fields_, name) == nullptr) return unknown_field(fields_, name, number_);
        end_words();
        pieces_.push_back({std::string(name), true});
        at = end;
      }
    }
    end_words();
    return std::move(pieces_);
  }

 private:
  void end_words() {
    if (!words_.empty()) pieces_.push_back({std::move(words_), false});
    words_.clear();
  }

  std::string_view line_;
  std::int64_t number_;
  std::span<const MessageField> fields_;
  std::string words_;
  MessageLine pieces_;
};

std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

bool tells_of_match(const MessageLine& line, std::span<const MessageField> fields) {
  return std::any_of(line.begin(), line.end(), [&](const MessagePiece& piece) {
    return piece.is_field && find_field(fields, piece.words)->of_match;
  });
}

// --- filling in ---------------------------------------------------------------------------------

struct Filled {
  std::string words;
  bool has_fields = false;
  bool says_something = false;  // one of the fields does
};

Filled filled_line(const MessageLine& line, const FieldValues& reader, const FieldValues* match) {
  Filled filled;
  const auto value_of = [&](const std::string& field) -> std::string_view {
    for (const FieldValues* values : {match, &reader}) {
      if (values == nullptr) continue;
      const auto found = values->find(field);
      if (found != values->end()) return found->second;
    }
    return {};
  };
  for (const MessagePiece& piece : line) {
    if (!piece.is_field) {
      filled.words += piece.words;
      continue;
    }
    const std::string_view value = value_of(piece.words);
    // Alone in its line a value runs as it does.
    filled.words += line.size() == 1 ? std::string(value) : isolated(value);
    filled.has_fields = true;
    filled.says_something = filled.says_something || !value.empty();
  }
  return filled;
}

// After an empty line, where it is not the first.
void add_paragraph(std::string& text, const MessageParagraph& paragraph, const FieldValues& reader,
                   const FieldValues* match) {
  std::string lines;
  bool has_fields = false, says_something = false;
  for (const MessageLine& line : paragraph.lines) {
    const Filled filled = filled_line(line, reader, match);
    has_fields = has_fields || filled.has_fields;
    says_something = says_something || filled.says_something;
    if (filled.has_fields && !filled.says_something) continue;
    lines += filled.words + "\n";
  }
  if (lines.empty() || (has_fields && !says_something)) return;
  if (!text.empty()) text += "\n";
  text += lines;
}

}  // namespace

std::string written_field(std::string_view name) {
  return "{" + std::string(name) + "}";
}

Result<MessageText> read_message_text(std::string_view text, std::span<const MessageField> fields) {
  MessageText read;
  bool in_paragraph = false;
  for (std::int64_t number = 1; !text.empty(); ++number) {
    const std::string_view words = next_line(text);
    if (trim(words).empty()) {
      in_paragraph = false;
      continue;
    }
    Result<MessageLine> line = LineReader(words, number, fields).read();
    if (!line) return line.error();
    if (!in_paragraph) read.emplace_back();
    in_paragraph = true;
    read.back().of_match = read.back().of_match || tells_of_match(*line, fields);
    read.back().lines.push_back(*std::move(line));
  }
  return read;
}

std::string fill_in(const MessageText& text, const FieldValues& reader,
                    const std::vector<FieldValues>& matches) {
  std::string filled;
  for (const MessageParagraph& paragraph : text) {
    if (!paragraph.of_match) {
      add_paragraph(filled, paragraph, reader, nullptr);
      continue;
    }
    for (const FieldValues& match : matches) add_paragraph(filled, paragraph, reader, &match);
  }
  return filled;
}

}  // namespace rondo
