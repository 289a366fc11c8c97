#include "codec/link.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/assets.h"
#include "base/random.h"
#include "base/sha256.h"
#include "codec/base32.h"
#include "codec/bit_alphabet.h"
#include "codec/deflate.h"
#include "codec/qr_code.h"

namespace rondo::codec {
namespace {

// As made by Python's zlib, base64 and hashlib. They have to open in every later version.
constexpr std::string_view kFirstVersion =
    "rondo1.template.115."
    "q1bKS8xNVbJScs5PTM7IzEtXSM4sSs5JVdJRKk4tLs7MzytWsjLWUSrJL8hMBjKjlVwSSxIVcjJ"
    "LUosSkyuByqLyD69-1DCzWCE5IzU5WzcTqCG2FgA.d1e783c9c6f7";
constexpr std::string_view kSecondVersion =
    "rondo2.template.61."
    "QOXXSRXUK7AU2ERF7BJHBSBSNT4NEZNUT2TI4USU73Q5LDY2MYLCGNJ3MJVQC.4401CA0130DD";
constexpr std::array kVersions{kFirstVersion, kSecondVersion};
constexpr std::string_view kPayload =
    R"({"name":"Coaching circle","sessions":3,"topics":["Data literacy","Zoë’s check-ins"]})";

std::string written(const std::string& kind, const std::string& payload) {
  const Result<std::string> text = write_link({kind, payload});
  REQUIRE(text.ok());
  return *text;
}

// The key of the refusal; the payload's size when it opens.
std::string link_refusal(std::string_view text) {
  const Result<Link> link = read_link(text);
  return link ? "opens with " + std::to_string(link->payload.size()) : link.error().key;
}

// A link around any data, with length and hash as they should be in the version that `front` names.
std::string sealed(const std::string& front, const std::string& data) {
  const std::string text = front + std::to_string(data.size()) + '.' + data;
  std::string hash = sha256_hex(text).substr(0, 12);
  if (front.rfind("rondo1", 0) != 0) {
    for (char& digit : hash) digit = digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
  }
  return text + '.' + hash;
}

// Data as links of version 1 held them, which nothing writes any more.
std::string base64url(std::string_view bytes) {
  constexpr BitAlphabet<6> kBase64Url(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
  return kBase64Url.text_of(bytes);
}

std::string packed_anew(std::string_view payload) {
  return to_base32(deflate_raw(payload, asset("links/dictionary-2.txt")));
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

TEST_CASE("link: one of an earlier version opens for ever") {
  for (const std::string_view version : kVersions) {
    const Result<Link> read = read_link(version);
    REQUIRE(read.ok());
    CHECK(*read == Link{"template", std::string(kPayload)});
  }
}

TEST_CASE("link: the dictionary of a version never changes, or links that are out would not open") {
  CHECK(sha256_hex(asset("links/dictionary-2.txt")) ==
        "327869cc5aafce08c1edf92a35dc8b719c28acf792bc5e6e823aea2ccb4b71c8");
}

TEST_CASE("link: it consists of what stands in addresses, and its end is no punctuation") {
  SeededRandom random(1);
  const std::string front = "rondo2.packet.";
  const std::string text = written("packet", random_payload(random, 5'000));
  REQUIRE(text.rfind(front, 0) == 0);
  const auto is_capital_or_digit = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  CHECK(std::all_of(text.begin() + static_cast<std::ptrdiff_t>(front.size()), text.end(),
                    [&](char c) { return c == '.' || is_capital_or_digit(c); }));
  CHECK(is_capital_or_digit(text.back()));
}

TEST_CASE("link: what stands in the dictionary takes next to no room") {
  const std::string topics =
      R"({"t":[{"n":"Restorative circles"},{"n":"Co-teaching"},{"n":"Data literacy"}],"v":1})";
  CHECK(written("form", topics).size() < topics.size());
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
  CHECK(link_refusal("") == "error.link.none");
  const std::string address = "https://example.org/rondo/#";
  for (const std::string_view whole : kVersions) {
    for (std::size_t length = 1; length < whole.size(); ++length) {
      CAPTURE(length);
      const std::string cut(whole.substr(0, length));
      CHECK(link_refusal(cut) == "error.link.cut");
      CHECK(link_refusal(address + cut) == "error.link.cut");
      CHECK_FALSE(read_link("<" + address + cut + ">").ok());
    }
  }
  // A sentence that happens to end like one that was cut.
  CHECK(link_refusal("I like Rondo, or rondo") == "error.link.none");
}

TEST_CASE("link: changed in any one character, it is refused") {
  std::string others =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_. \n\t>=<#%/,";
  others += {'\0', '\x7F', '\xA0', '\xFF'};
  for (const std::string_view sound : kVersions) {
    for (std::size_t at = 0; at < sound.size(); ++at) {
      std::string changed(sound);
      for (const char other : others) {
        if (other == sound[at]) continue;
        changed[at] = other;
        CAPTURE(changed);
        CHECK_FALSE(read_link(changed).ok());
      }
      CHECK_FALSE(read_link("https://example.org/#" + changed).ok());
    }
  }
}

TEST_CASE("link: with a character too many or too few, or two swapped, it is refused") {
  for (const std::string_view version : kVersions) {
    const std::string sound(version);
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
    CHECK(link_refusal(sound + "0") == "error.link.altered");
  }
}

TEST_CASE("link: a change says so, and not that something is missing") {
  for (const std::string_view version : kVersions) {
    const std::string sound(version);
    std::string changed = sound;
    changed[60] = changed[60] == 'A' ? 'B' : 'A';
    CHECK(link_refusal(changed) == "error.link.altered");
    changed = sound;
    changed.back() = changed.back() == '0' ? '1' : '0';
    CHECK(link_refusal(changed) == "error.link.altered");
    CHECK(link_refusal(replaced_all(sound, "template", "packet")) == "error.link.altered");
  }
  CHECK(link_refusal(replaced_all(std::string(kSecondVersion), "rondo2", "rondo1")) ==
        "error.link.altered");
  CHECK(link_refusal(replaced_all(std::string(kFirstVersion), ".115.", ".0115.")) ==
        "error.link.altered");
}

TEST_CASE("link: a newer version is named") {
  const Result<Link> read = read_link("rondo12.something(else)");
  CHECK(link_refusal("rondo12.something(else)") == "error.link.newer");
  REQUIRE_FALSE(read.ok());
  CHECK(read.error() == Error{"error.link.newer", {arg("version", 12), arg("supported", 2)}});
  CHECK(link_refusal("rondo0.packet") == "error.link.altered");
  CHECK(link_refusal("rondo01.packet") == "error.link.altered");
}

TEST_CASE("link: found in what people paste") {
  for (const std::string_view version : kVersions) {
    const std::string link(version);
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
      CHECK(read->payload == kPayload);
    }
  }
  for (const char* text : {"Hello", "https://example.org/", "https://example.org/#/people", "rondo",
                           "example.org/rondo1.packet.2.aa.bb", "\n\n", "\xFF\xFE"}) {
    CAPTURE(text);
    CHECK_FALSE(read_link(text).ok());
  }
  CHECK(link_refusal("Hello") == "error.link.none");
  CHECK(link_refusal("https://example.org/#/people") == "error.link.none");
}

TEST_CASE("link: broken into lines, wherever the breaks") {
  for (const std::string_view version : kVersions) {
    const std::string address = "https://example.org/#" + std::string(version);
    for (std::size_t width = 1; width <= address.size(); ++width) {
      for (const std::string_view line_end :
           {"\n", "\r\n", "\r", " ", "=\r\n", "\r\n> ", "\n >> "}) {
        CAPTURE(width);
        CAPTURE(line_end);
        const Result<Link> read = read_link(in_lines(address, width, line_end));
        REQUIRE(read.ok());
        CHECK(read->payload == kPayload);
      }
    }
    CHECK(link_refusal(in_lines(address, 76, "\n\n")) == "error.link.cut");
  }
}

TEST_CASE("link: a payload may have 16 MB, in both directions") {
  const std::string most(kMaxLinkPayloadBytes, 'x');
  const std::string text = written("packet", most);
  CHECK(text.size() < 30'000);
  CHECK(link_refusal(text) == "opens with 16777216");
  const Error too_large{"error.link.too_large", {arg("limit_mb", 16)}};
  CHECK(write_link({"packet", most + 'x'}).error() == too_large);
  for (const std::string& link : {sealed("rondo1.packet.", base64url(deflate_raw(most + 'x'))),
                                  sealed("rondo2.packet.", packed_anew(most + 'x'))}) {
    const Result<Link> read = read_link(link);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error() == too_large);
  }
  CHECK(link_refusal(std::string(kMaxLinkTextBytes + 1, 'x')) == "error.link.too_large");
}

TEST_CASE("links: of more than fit at once the first are read, and where it stopped is told") {
  std::string mails;
  std::vector<std::size_t> lines;
  for (std::size_t number = 0; number <= kMaxLinks; ++number) {
    mails += "Hello,\r\n\r\n> ";
    lines.push_back(mails.size() - 2);
    mails += "https://rondo.example/#" + written("packet", std::to_string(number)) + "\r\n\r\n";
  }
  const LinksRead read = read_links(mails);
  CHECK(read.links.size() == kMaxLinks);
  CHECK(read.links.back()->payload == std::to_string(kMaxLinks - 1));
  CHECK(read.unread_at == lines[kMaxLinks]);
  // One of them that comes again at the end is not one more.
  const LinksRead all =
      read_links(mails.substr(0, lines[kMaxLinks]) + "#" + written("packet", "0"));
  CHECK(all.links.size() == kMaxLinks);
  CHECK_FALSE(all.unread_at);
}

TEST_CASE("links: together they hold 64 MB, also where one comes again and again") {
  const std::string huge = "#" + written("packet", std::string(kMaxLinkPayloadBytes, 'x')) + "\n\n";
  const std::size_t fitting = kMaxLinksPayloadBytes / kMaxLinkPayloadBytes;
  std::string text;
  for (std::size_t number = 0; number <= fitting; ++number) text += huge;
  const LinksRead read = read_links(text);
  CHECK(read.links.size() == 1);
  CHECK(read.unread_at == fitting * huge.size());
}

TEST_CASE("links: of a text that is too long its beginning is read, and no link in half") {
  const std::string link = "#" + written("packet", "one");
  const std::string other = "#" + written("packet", "other");
  const std::string line(999, 'x');
  std::string text = link + "\n\n";
  while (text.size() + line.size() + 1 < kMaxLinkTextBytes - 20) text += line + "\n";
  const std::size_t half_at = text.size();
  text += std::string(kMaxLinkTextBytes - 20 - text.size(), ' ') + other + "\n";
  const LinksRead read = read_links(text);
  REQUIRE(read.links.size() == 1);
  CHECK(read.links[0]->payload == "one");
  CHECK(read.unread_at == half_at);
  const LinksRead rest = read_links(std::string_view(text).substr(half_at));
  REQUIRE(rest.links.size() == 1);
  CHECK(rest.links[0]->payload == "other");
  CHECK_FALSE(rest.unread_at);
}

TEST_CASE("link: well sealed and yet unsound inside") {
  const std::string packed = deflate_raw("hello");
  CHECK(link_refusal(sealed("rondo1.packet.", base64url(packed))) == "opens with 5");
  CHECK(link_refusal(sealed("rondo2.packet.", packed_anew("hello"))) == "opens with 5");
  for (const std::string& link : {
           sealed("rondo1.packet.", base64url(packed + "x")),
           sealed("rondo1.packet.", base64url(packed.substr(1))),
           sealed("rondo1.packet.", base64url("\xFF\xFF")),
           sealed("rondo1.packet.", ""),
           sealed("rondo1.packet.", "AAAAA"),
           sealed("rondo1..", base64url(packed)),
           sealed("rondo1.1packet.", base64url(packed)),
           sealed("rondo1.Packet.", base64url(packed)),
           sealed("rondo1.a2345678901234567.", base64url(packed)),
           // Each version in the other's writing, and what reaches back behind the dictionary.
           sealed("rondo1.packet.", packed_anew(kPayload)),
           sealed("rondo2.packet.", base64url(deflate_raw("hello?>"))),
           sealed("rondo2.packet.",
                  to_base32(deflate_raw("hello", "hello" + std::string(20'000, '.')))),
       }) {
    CAPTURE(link);
    CHECK(link_refusal(link) == "error.link.altered");
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

TEST_CASE("link: what kind it is of is told also of one that can't be read") {
  const std::string link = write_link({"form", "{}"}).value();
  CHECK(link_kind_in("#" + link) == "form");
  CHECK(link_kind_in("Here: https://example.org/#" + link.substr(0, link.size() - 4)) == "form");
  CHECK(link_kind_in("#rondo9.form.5.abcde") == "form");
  CHECK(link_kind_in("#rondo2.form.") == "form");
  for (const char* text : {"", "#", "#rondo2", "#rondo2.for", "#rondo2.Form.5", "no link"}) {
    CAPTURE(text);
    CHECK(link_kind_in(text).empty());
  }
}

TEST_CASE("link: how to pass it on depends on its size") {
  const auto advice = [](std::size_t characters) {
    return link_advice(std::string(characters, 'x'));
  };
  CHECK(advice(0) == LinkAdvice::qr_code);
  CHECK(advice(900) == LinkAdvice::qr_code);
  CHECK(advice(901) == LinkAdvice::link);
  CHECK(advice(2'000) == LinkAdvice::link);
  CHECK(advice(2'001) == LinkAdvice::long_link);
  CHECK(advice(8'000) == LinkAdvice::long_link);
  CHECK(advice(8'001) == LinkAdvice::file);
}

TEST_CASE("link: more of it fits a code than of other text, and the code is no larger") {
  const std::string front = "https://example.org/rondo/#rondo2.form.";
  const std::string fits = front + std::string(1'252, 'A');
  CHECK(link_advice(fits) == LinkAdvice::qr_code);
  CHECK(link_advice(fits + 'A') == LinkAdvice::link);
  CHECK(make_qr_code(fits)->size == make_qr_code(std::string(900, 'x'))->size);
  CHECK(make_qr_code(fits)->size ==
        113);  // a poster's 120 mm for them and the quiet zone: 1 mm each
}

}  // namespace
}  // namespace rondo::codec
