#include "codec/link.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/sha256.h"
#include "codec/base64url.h"
#include "codec/deflate.h"

namespace rondo::codec {
namespace {

// As made by Python's zlib, base64 and hashlib. Has to open in every later version.
constexpr std::string_view kFirstVersion =
    "rondo1.template.115."
    "q1bKS8xNVbJScs5PTM7IzEtXSM4sSs5JVdJRKk4tLs7MzytWsjLWUSrJL8hMBjKjlVwSSxIVcjJ"
    "LUosSkyuByqLyD69-1DCzWCE5IzU5WzcTqCG2FgA.d1e783c9c6f7";
constexpr std::string_view kFirstPayload =
    R"({"name":"Coaching circle","sessions":3,"topics":["Data literacy","Zoë’s check-ins"]})";

std::string written(const std::string& kind, const std::string& payload) {
  const Result<std::string> text = write_link({kind, payload});
  REQUIRE(text.ok());
  return *text;
}

// The key of the refusal; the payload's size when it opens.
std::string refusal(std::string_view text) {
  const Result<Link> link = read_link(text);
  return link ? "opens with " + std::to_string(link->payload.size()) : link.error().key;
}

// A link around any data, with length and hash as they should be.
std::string sealed(const std::string& front, const std::string& data) {
  const std::string text = front + std::to_string(data.size()) + '.' + data;
  return text + '.' + sha256_hex(text).substr(0, 12);
}

std::string replaced_all(std::string text, std::string_view part, std::string_view by) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.replace(at, part.size(), by);
    at += by.size();
  }
  return text;
}

std::string in_lines(std::string_view text, std::size_t width, std::string_view line_end) {
  std::string lines;
  for (std::size_t at = 0; at < text.size(); at += width) {
    if (at > 0) lines += line_end;
    lines += text.substr(at, width);
  }
  return lines;
}

std::string random_payload(SeededRandom& random, std::size_t size) {
  // Of few different bytes or many: what packs well and what doesn't.
  const std::uint64_t different = 1 + random.next() % 256;
  std::string payload(size, '\0');
  for (char& byte : payload) byte = static_cast<char>(random.next() % different);
  return payload;
}

TEST_CASE("link: kind and payload come back") {
  for (const Link& link :
       {Link{"packet", R"({"a":1})"}, Link{"t", ""}, Link{"a234567890123456", "x"},
        Link{"card", std::string("\0\xFF\n", 3)}}) {
    const Result<Link> read = read_link(written(link.kind, link.payload));
    REQUIRE(read.ok());
    CHECK(*read == link);
  }
  CHECK(written("packet", "text") == written("packet", "text"));
}

TEST_CASE("link: one of the first version opens for ever") {
  const Result<Link> read = read_link(kFirstVersion);
  REQUIRE(read.ok());
  CHECK(*read == Link{"template", std::string(kFirstPayload)});
}

TEST_CASE("link: it consists of what stands in addresses, and its end is no punctuation") {
  SeededRandom random(1);
  const std::string text = written("packet", random_payload(random, 5'000));
  CHECK(std::all_of(text.begin(), text.end(),
                    [](char c) { return c == '.' || is_base64url_character(c); }));
  CHECK(is_base64url_character(text.back()));
}

TEST_CASE("link: random payloads of 0 to 64 KiB come back") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const Link link{"packet", random_payload(random, random.next() % (64 * 1024 + 1))};
    const Result<Link> read = read_link(written(link.kind, link.payload));
    REQUIRE(read.ok());
    CHECK(*read == link);
  }
}

TEST_CASE("link: cut anywhere, it ends too early") {
  CHECK(refusal("") == "error.link.none");
  const std::string address = "https://example.org/rondo/#";
  for (std::size_t length = 1; length < kFirstVersion.size(); ++length) {
    CAPTURE(length);
    CHECK(refusal(kFirstVersion.substr(0, length)) == "error.link.cut");
    CHECK(refusal(address + std::string(kFirstVersion.substr(0, length))) == "error.link.cut");
    const std::string in_brackets =
        "<" + address + std::string(kFirstVersion.substr(0, length)) + ">";
    CHECK(read_link(in_brackets).ok() == false);
  }
  // A sentence that happens to end like one that was cut.
  CHECK(refusal("I like Rondo, or rondo") == "error.link.none");
}

TEST_CASE("link: changed in any one character, it is refused") {
  std::string others =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_. \n\t>=<#%/,";
  others += {'\0', '\x7F', '\xA0', '\xFF'};
  const std::string sound(kFirstVersion);
  for (std::size_t at = 0; at < sound.size(); ++at) {
    std::string changed = sound;
    for (const char other : others) {
      if (other == sound[at]) continue;
      changed[at] = other;
      CAPTURE(changed);
      CHECK_FALSE(read_link(changed).ok());
    }
    CHECK_FALSE(read_link("https://example.org/#" + changed).ok());
  }
}

TEST_CASE("link: with a character too many or too few, or two swapped, it is refused") {
  const std::string sound(kFirstVersion);
  for (std::size_t at = 0; at < sound.size(); ++at) {
    CAPTURE(at);
    std::string more = sound;
    more.insert(at, 1, sound[at]);
    CHECK_FALSE(read_link(more).ok());
    std::string fewer = sound;
    fewer.erase(at, 1);
    CHECK_FALSE(read_link(fewer).ok());
    std::string swapped = sound;
    std::swap(swapped[at], swapped[(at + 1) % sound.size()]);
    if (swapped != sound) CHECK_FALSE(read_link(swapped).ok());
  }
  CHECK(refusal(sound + "0") == "error.link.altered");
}

TEST_CASE("link: a change says so, and not that something is missing") {
  std::string changed(kFirstVersion);
  changed[60] = changed[60] == 'A' ? 'B' : 'A';
  CHECK(refusal(changed) == "error.link.altered");
  changed = kFirstVersion;
  changed.back() = changed.back() == '0' ? '1' : '0';
  CHECK(refusal(changed) == "error.link.altered");
  CHECK(refusal(replaced_all(std::string(kFirstVersion), "template", "packet")) ==
        "error.link.altered");
  CHECK(refusal(replaced_all(std::string(kFirstVersion), ".115.", ".0115.")) ==
        "error.link.altered");
}

TEST_CASE("link: a newer version is named") {
  const Result<Link> read = read_link("rondo12.something(else)");
  CHECK(refusal("rondo12.something(else)") == "error.link.newer");
  REQUIRE_FALSE(read.ok());
  CHECK(read.error() == Error{"error.link.newer", {arg("version", 12), arg("supported", 1)}});
  CHECK(refusal("rondo0.packet") == "error.link.altered");
  CHECK(refusal("rondo01.packet") == "error.link.altered");
}

TEST_CASE("link: found in what people paste") {
  const std::string link(kFirstVersion);
  const std::string address = "https://example.org/rondo1.app/index.html?x=1#" + link;
  for (const std::string& text : {
           "#" + link,
           address,
           " \r\n\t" + address + " \n\n",
           "\xEF\xBB\xBF" + address + "\xC2\xA0",
           "<" + address + ">",
           "Dear Ana, please open <" + address + ">. Best wishes, rondo1 fan",
           "(" + address + ").",
           "\xE2\x80\x9C" + address + "\xE2\x80\x9D,",
           "Here it is: " + address + "\n\nBest wishes\nKai",
           "Here it is: " + address + "\nBest wishes\nKai",
           "> > see\r\n> > " + address + "\r\n> thanks",
           "[Open](" + address + ")",
           "rondo1 is new, see " + address,
           link + " " + link,
           "https://filter.example.com/?url=https%3A%2F%2Fexample.org%2Frondo%2F%23" + link +
               "&data=05%7C02",
           "https://filter.example.com/v3/__https://example.org/*" + link + ";Iw!!abc",
       }) {
    CAPTURE(text);
    const Result<Link> read = read_link(text);
    REQUIRE(read.ok());
    CHECK(read->payload == kFirstPayload);
  }
  for (const char* text : {"Hello", "https://example.org/", "https://example.org/#/people", "rondo",
                           "example.org/rondo1.packet.2.aa.bb", "\n\n", "\xFF\xFE"}) {
    CAPTURE(text);
    CHECK_FALSE(read_link(text).ok());
  }
  CHECK(refusal("Hello") == "error.link.none");
  CHECK(refusal("https://example.org/#/people") == "error.link.none");
}

TEST_CASE("link: broken into lines, wherever the breaks") {
  const std::string address = "https://example.org/#" + std::string(kFirstVersion);
  for (std::size_t width = 1; width <= address.size(); ++width) {
    for (const std::string_view line_end : {"\n", "\r\n", "\r", " ", "=\r\n", "\r\n> ", "\n >> "}) {
      CAPTURE(width);
      CAPTURE(line_end);
      const Result<Link> read = read_link(in_lines(address, width, line_end));
      REQUIRE(read.ok());
      CHECK(read->payload == kFirstPayload);
    }
  }
  CHECK(refusal(in_lines(address, 76, "\n\n")) == "error.link.cut");
}

TEST_CASE("link: a payload may have 16 MB, in both directions") {
  const std::string most(kMaxLinkPayloadBytes, 'x');
  const std::string text = written("packet", most);
  CHECK(text.size() < 30'000);
  CHECK(refusal(text) == "opens with 16777216");
  const Error too_large{"error.link.too_large", {arg("limit_mb", 16)}};
  CHECK(write_link({"packet", most + 'x'}).error() == too_large);
  const Result<Link> read =
      read_link(sealed("rondo1.packet.", to_base64url(deflate_raw(most + 'x'))));
  REQUIRE_FALSE(read.ok());
  CHECK(read.error() == too_large);
  CHECK(refusal(std::string(kMaxLinkTextBytes + 1, 'x')) == "error.link.too_large");
}

TEST_CASE("link: well sealed and yet unsound inside") {
  const std::string packed = deflate_raw("hello");
  CHECK(refusal(sealed("rondo1.packet.", to_base64url(packed))) == "opens with 5");
  for (const std::string& link : {
           sealed("rondo1.packet.", to_base64url(packed + "x")),
           sealed("rondo1.packet.", to_base64url(packed.substr(1))),
           sealed("rondo1.packet.", to_base64url("\xFF\xFF")),
           sealed("rondo1.packet.", ""),
           sealed("rondo1.packet.", "AAAAA"),
           sealed("rondo1..", to_base64url(packed)),
           sealed("rondo1.1packet.", to_base64url(packed)),
           sealed("rondo1.Packet.", to_base64url(packed)),
           sealed("rondo1.a2345678901234567.", to_base64url(packed)),
       }) {
    CAPTURE(link);
    CHECK(refusal(link) == "error.link.altered");
  }
}

TEST_CASE("link: random text behind its name never crashes") {
  constexpr std::string_view kPieces = "rondo1.packet.#%23 \n>=aZ9-_.";
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    std::string text = random.next() % 2 == 0 ? "rondo1.packet." : "";
    for (std::size_t count = random.next() % 60; count > 0; --count) {
      text += random.next() % 8 == 0 ? static_cast<char>(random.next())
                                     : kPieces[random.next() % kPieces.size()];
    }
    CHECK_FALSE(read_link(text).ok());
  }
}

TEST_CASE("link: kinds are short words") {
  for (const char* kind : {"a", "packet", "card2"}) CHECK(is_link_kind(kind));
  for (const char* kind : {"", "Packet", "2card", "a-b", "a.b", "a2345678901234567", "ä"}) {
    CHECK_FALSE(is_link_kind(kind));
  }
}

TEST_CASE("link: how to pass it on depends on its size") {
  CHECK(link_advice(0) == LinkAdvice::qr_code);
  CHECK(link_advice(1'200) == LinkAdvice::qr_code);
  CHECK(link_advice(1'201) == LinkAdvice::link);
  CHECK(link_advice(2'000) == LinkAdvice::link);
  CHECK(link_advice(2'001) == LinkAdvice::long_link);
  CHECK(link_advice(8'000) == LinkAdvice::long_link);
  CHECK(link_advice(8'001) == LinkAdvice::file);
}

}  // namespace
}  // namespace rondo::codec
