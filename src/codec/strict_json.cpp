#include "codec/strict_json.h"

#include <cstdint>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"

namespace rondo::codec {
namespace {

using Json = nlohmann::json;

// Input that counts what has been read: the parser tells its handler no positions.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* count) : at_(at), count_(count) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*count_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* count_;
};

Error error_at(std::string_view key, std::string_view text, std::size_t byte) {
  std::int64_t line = 1;
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < byte && i < text.size(); ++i) {
    if (text[i] != '\n') continue;
    ++line;
    line_start = i + 1;
  }
  const std::size_t column = byte - line_start + 1;
  return {std::string(key),
          {arg("line", line), arg("column", static_cast<std::int64_t>(column)),
           arg("byte", static_cast<std::int64_t>(byte))}};
}

// Builds the Value bottom-up; the stack of open lists and objects is explicit.
class Builder final : public nlohmann::json_sax<Json> {
 public:
  Builder(std::string_view text, const std::size_t& read, const JsonLimits& limits)
      : text_(text), read_(read), limits_(limits) {}

  bool null() override { return add(Value()); }
  bool boolean(bool flag) override { return add(Value(flag)); }
  bool number_integer(number_integer_t number) override {
    return add(Value(static_cast<std::int64_t>(number)));
  }
  bool number_unsigned(number_unsigned_t number) override {
    if (number > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
      return add_decimal(std::to_string(number));
    }
    return add(Value(static_cast<std::int64_t>(number)));
  }
  bool number_float(number_float_t, const string_t& digits) override { return add_decimal(digits); }
  bool string(string_t& text) override { return add(Value(std::move(text))); }
  bool binary(binary_t&) override { return refuse("error.json.syntax"); }

  bool start_object(std::size_t) override { return open(Value(Value::Object{})); }
  bool key(string_t& name) override {
    Open& object = open_.back();
    if (object.value.find(name) != nullptr) {
      refuse("error.json.duplicate_key");
      error_->args.push_back(arg("key", name));
      return false;
    }
    object.key = std::move(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Value(Value::List{})); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    // The position counts bytes read, so the offending byte lies just before it.
    const std::size_t byte = position == 0 ? 0 : position - 1;
    const bool cut_off = byte >= text_.size();
    error_ = error_at(cut_off ? "error.json.cut_off" : "error.json.syntax", text_,
                      cut_off ? text_.size() : byte);
    return false;
  }

  Result<Value> finish() && {
    if (error_) return *std::move(error_);
    return std::move(root_);
  }

 private:
  struct Open {
    Value value;
    std::string key;  // of the member being read, when the value is an object
  };

  bool refuse(std::string_view key) {
    error_ = error_at(key, text_, read_ == 0 ? 0 : read_ - 1);
    return false;
  }

  bool add_decimal(std::string digits) {
    if (!limits_.keep_decimals) return refuse("error.json.number");
    return add(Value(Decimal{std::move(digits)}));
  }

  bool open(Value empty) {
    if (static_cast<int>(open_.size()) >= limits_.max_depth) {
      refuse("error.json.depth");
      error_->args.push_back(arg("limit", std::int64_t{limits_.max_depth}));
      return false;
    }
    open_.push_back({std::move(empty), {}});
    return true;
  }

  bool close() {
    Value done = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(done));
  }

  bool add(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return true;
    }
    Open& parent = open_.back();
    if (Value::List* list = parent.value.as_list()) {
      list->push_back(std::move(value));
    } else {
      parent.value.as_object()->emplace(std::move(parent.key), std::move(value));
    }
    return true;
  }

  std::string_view text_;
  const std::size_t& read_;
  const JsonLimits& limits_;
  std::vector<Open> open_;
  Value root_;
  std::optional<Error> error_;
};

void write_text(std::string_view text, std::string& out) {
  constexpr char hex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7f) {
      out += "\\u00";
      out += hex[byte >> 4];
      out += hex[byte & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

bool is_plain(const Value& value) {
  return value.as_list() == nullptr && value.as_object() == nullptr;
}

class Writer {
 public:
  Writer(bool lines, std::string& out) : lines_(lines), out_(out) {}

  void write(const Value& value, int indent) {
    if (const bool* flag = value.as_bool()) {
      out_ += *flag ? "true" : "false";
    } else if (const std::int64_t* number = value.as_int()) {
      out_ += std::to_string(*number);
    } else if (const Decimal* decimal = value.as_decimal()) {
      out_ += decimal->text;
    } else if (const std::string* text = value.as_text()) {
      write_text(*text, out_);
    } else if (const Value::List* list = value.as_list()) {
      write_list(*list, indent);
    } else if (const Value::Object* object = value.as_object()) {
      write_object(*object, indent);
    } else {
      out_ += "null";
    }
  }

 private:
  void write_list(const Value::List& list, int indent) {
    bool broken = false;
    for (const Value& item : list) broken = broken || (lines_ && !is_plain(item));
    out_ += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) out_ += lines_ && !broken ? ", " : ",";
      if (broken) break_line(indent + 1);
      write(list[i], indent + 1);
    }
    if (broken) break_line(indent);
    out_ += ']';
  }

  void write_object(const Value::Object& object, int indent) {
    out_ += '{';
    bool first = true;
    for (const auto& [name, member] : object) {
      if (!first) out_ += ',';
      first = false;
      if (lines_) break_line(indent + 1);
      write_text(name, out_);
      out_ += lines_ ? ": " : ":";
      write(member, indent + 1);
    }
    if (lines_ && !first) break_line(indent);
    out_ += '}';
  }

  void break_line(int indent) {
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent) * 2, ' ');
  }

  bool lines_;
  std::string& out_;
};

std::string well_formed_text(std::string_view text) {
  if (!first_invalid_utf8(text)) return std::string(text);
  std::string result;
  for (const char32_t code_point : code_points(text)) append_utf8(result, code_point);
  return result;
}

Value well_formed(const Value& value) {
  if (const std::string* text = value.as_text()) return Value(well_formed_text(*text));
  if (const Value::List* list = value.as_list()) {
    Value::List result;
    for (const Value& item : *list) result.push_back(well_formed(item));
    return Value(std::move(result));
  }
  if (const Value::Object* object = value.as_object()) {
    Value::Object result;
    for (const auto& [name, member] : *object) {
      result.emplace(well_formed_text(name), well_formed(member));
    }
    return Value(std::move(result));
  }
  return value;
}

}  // namespace

Result<Value> read_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.max_bytes) {
    return Error{"error.json.too_big",
                 {arg("size", static_cast<std::int64_t>(text.size())),
                  arg("limit", static_cast<std::int64_t>(limits.max_bytes))}};
  }
  if (trim(text).empty()) return Error{"error.json.empty", {}};
  if (const auto invalid = first_invalid_utf8(text)) {
    return error_at("error.json.encoding", text, *invalid);
  }
  std::size_t read = 0;
  Builder builder(text, read, limits);
  // The outcome is in the builder; the returned flag repeats it.
  static_cast<void>(Json::sax_parse(CountingIterator(text.data(), &read),
                                    CountingIterator(text.data() + text.size(), &read), &builder));
  return std::move(builder).finish();
}

std::string write_json(const Value& value, JsonLayout layout) {
  std::string out;
  Writer(layout == JsonLayout::lines, out).write(value, 0);
  if (first_invalid_utf8(out)) return write_json(well_formed(value), layout);
  if (layout == JsonLayout::lines) out += '\n';
  return out;
}

}  // namespace rondo::codec
