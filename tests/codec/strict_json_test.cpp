#include "codec/strict_json.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/random.h"
#include "codec/message_args.h"

namespace rondo::codec {
namespace {

Error json_refusal(std::string_view text, const JsonLimits& limits = {}) {
  const Result<Value> read = read_json(text, limits);
  REQUIRE_MESSAGE(!read.ok(), text);
  return read.error();
}

Value random_value(SeededRandom& random, int depth) {
  static const std::vector<std::string> texts = {"",
                                                 "a",
                                                 "Zoë",
                                                 "line\nbreak",
                                                 "tab\t",
                                                 "\"quoted\"",
                                                 "back\\slash",
                                                 std::string("nul\0x", 5),
                                                 "\x01\x1f\x7f",
                                                 "日本語",
                                                 "\U0001F600"};
  const std::uint64_t kind = random.next() % (depth == 0 ? 4 : 6);
  if (kind == 0) return Value();
  if (kind == 1) return Value(random.next() % 2 == 0);
  if (kind == 2) return Value(static_cast<std::int64_t>(random.next()));
  if (kind == 3) return Value(texts[random.next() % texts.size()]);
  if (kind == 4) {
    Value::List list(random.next() % 4);
    for (Value& item : list) item = random_value(random, depth - 1);
    return Value(std::move(list));
  }
  Value::Object object;
  for (std::uint64_t i = random.next() % 4; i > 0; --i) {
    object[texts[random.next() % texts.size()]] = random_value(random, depth - 1);
  }
  return Value(std::move(object));
}

TEST_CASE("strict_json: what is written is read back the same, in both layouts") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const Value value = random_value(random, 5);
    for (const JsonLayout layout : {JsonLayout::compact, JsonLayout::lines}) {
      const std::string text = write_json(value, layout);
      const Result<Value> read = read_json(text);
      REQUIRE(read.ok());
      CHECK(*read == value);
      CHECK(write_json(*read, layout) == text);
    }
  }
}

TEST_CASE("strict_json: layouts") {
  const Value value(Value::Object{{"b", Value(Value::List{1, 2})},
                                  {"a", Value(Value::List{Value(Value::List{"x", true}), Value()})},
                                  {"c", Value(Value::Object{})}});
  CHECK(write_json(value, JsonLayout::compact) == R"({"a":[["x",true],null],"b":[1,2],"c":{}})");
  CHECK(write_json(value, JsonLayout::lines) ==
        "{\n  \"a\": [\n    [\"x\", true],\n    null\n  ],\n  \"b\": [1, 2],\n  \"c\": {}\n}\n");
}

TEST_CASE("strict_json: malformed text is written so that it can be read") {
  const Value value(Value::Object{{"a\xff", Value(Value::List{"b\xc3", "c"})}});
  CHECK(write_json(value, JsonLayout::compact) == "{\"a\uFFFD\":[\"b\uFFFD\",\"c\"]}");
  CHECK(read_json(write_json(value, JsonLayout::lines)).ok());
}

TEST_CASE("strict_json: every cut of a document is refused") {
  const std::string text = R"({"a": [1, -2, {"b": "x\u00e9é"}], "c": null, "d": true})";
  REQUIRE(read_json(text).ok());
  for (std::size_t size = 0; size < text.size(); ++size) {
    CAPTURE(size);
    CHECK(!read_json(text.substr(0, size)).ok());
  }
}

TEST_CASE("strict_json: refusals say what and where") {
  CHECK(json_refusal("").key == "error.json.empty");
  CHECK(json_refusal(" \n ").key == "error.json.empty");

  const Error cut_off = json_refusal("{\"a\": [1,\n2");
  CHECK(cut_off.key == "error.json.cut_off");
  CHECK(number_arg(cut_off, "line") == 2);
  CHECK(number_arg(cut_off, "byte") == 11);

  const Error syntax = json_refusal("{\"a\": 1,\n \"b\" 2}");
  CHECK(syntax.key == "error.json.syntax");
  CHECK(number_arg(syntax, "line") == 2);
  CHECK(number_arg(syntax, "column") == 6);

  CHECK(json_refusal("[1] 2").key == "error.json.syntax");
  CHECK(json_refusal("[1,]").key == "error.json.syntax");
  CHECK(json_refusal("// note\n1").key == "error.json.syntax");

  const Error duplicate = json_refusal("{\"a\": 1,\n\"a\": 2}");
  CHECK(duplicate.key == "error.json.duplicate_key");
  CHECK(std::get<std::string>(*duplicate.find("key")) == "a");
  CHECK(number_arg(duplicate, "line") == 2);

  const Error encoding = json_refusal("[\"a\xff\"]");
  CHECK(encoding.key == "error.json.encoding");
  CHECK(number_arg(encoding, "byte") == 3);
}

TEST_CASE("strict_json: an equal key in another object is no duplicate") {
  CHECK(read_json(R"({"a": {"a": 1}, "b": {"a": 2}})").ok());
}

TEST_CASE("strict_json: only whole numbers of 64 bits") {
  CHECK(*read_json("9223372036854775807")->as_int() == INT64_MAX);
  CHECK(*read_json("-9223372036854775808")->as_int() == INT64_MIN);
  for (const char* text : {"9223372036854775808", "-9223372036854775809", "1.5", "1e3", "1.0",
                           "123456789012345678901234567890"}) {
    CAPTURE(text);
    CHECK(json_refusal(text).key == "error.json.number");
  }
}

TEST_CASE("strict_json: other numbers keep their digits where they are asked for") {
  for (const char* text :
       {"1.5", "-0.10", "1e3", "9223372036854775808", "123456789012345678901234567890"}) {
    CAPTURE(text);
    const Result<Value> read = read_json(text, {.keep_decimals = true});
    REQUIRE(read.ok());
    CHECK(*read == Value(Decimal{text}));
    CHECK(write_json(*read, JsonLayout::compact) == text);
  }
  CHECK(*read_json("-7", {.keep_decimals = true})->as_int() == -7);
}

TEST_CASE("strict_json: size and depth caps") {
  CHECK(json_refusal("[1,2]", {.max_bytes = 4}).key == "error.json.too_big");
  CHECK(read_json("[1,2]", {.max_bytes = 5}).ok());
  const std::string at_limit = std::string(64, '[') + std::string(64, ']');
  CHECK(read_json(at_limit).ok());
  CHECK(json_refusal("[" + at_limit + "]").key == "error.json.depth");
  CHECK(json_refusal(std::string(100000, '[')).key == "error.json.depth");
  CHECK(number_arg(json_refusal("[{\"a\":[1]}]", {.max_depth = 2}), "limit") == 2);
}

}  // namespace
}  // namespace rondo::codec
