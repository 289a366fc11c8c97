// The verbs `link`, `unlink` and `qr`, run in-process.
#include <doctest/doctest.h>

#include <string>

#include "base/random.h"
#include "cli/call.h"
#include "codec/link.h"

namespace rondo::cli {
namespace {

constexpr const char* kTemplate = "assets/templates/blank.json";

std::string link_of(const Arguments& arguments, const std::string& given = "") {
  const Outcome outcome = rondo(arguments, given);
  CHECK(outcome.status == kExitGood);
  REQUIRE_FALSE(outcome.out.empty());
  CHECK(outcome.out.find('\n') == outcome.out.size() - 1);
  return outcome.out.substr(0, outcome.out.size() - 1);
}

// JSON that does not pack well.
std::string long_json(std::size_t size) {
  SeededRandom random(size);
  std::string text = "\"";
  while (text.size() < size) text += static_cast<char>('a' + random.next() % 26);
  return text + '"';
}

TEST_CASE("rondo link, then unlink") {
  const Outcome outcome =
      rondo({"unlink", link_of({"link", "-"}, "{ \"b\": 1.50,\n \"a\": [\"é\"] }")});
  CHECK(outcome.status == kExitGood);
  CHECK(outcome.out == "{\"a\":[\"é\"],\"b\":1.50}\n");
  CHECK(outcome.err == "Kind: packet.\n");
}

TEST_CASE("rondo link names the kind and says how to pass the link on") {
  const Outcome linked = rondo({"link", "--kind", "template", kTemplate});
  CHECK(linked.status == kExitGood);
  CHECK(linked.out.rfind("rondo2.template.", 0) == 0);
  CHECK(contains(linked.err, "short enough for a QR code, too"));
  CHECK(rondo({"unlink", "-"}, linked.out).err == "Kind: template.\n");
  CHECK(contains(rondo({"link", "-"}, long_json(1'900)).err, "too long for a QR code"));
  CHECK(contains(rondo({"link", "-"}, long_json(5'000)).err, "may cut it"));
  CHECK(contains(rondo({"link", "-"}, long_json(20'000)).err, "Send the file instead"));
}

TEST_CASE("rondo link: layout and order do not count") {
  CHECK(link_of({"link", "-"}, R"({"a":1,"b":2})") ==
        link_of({"link", "-"}, "{\"b\":2, \"a\":1}\n"));
}

TEST_CASE("rondo link: what is no JSON is refused with its place") {
  check_refused(rondo({"link", "-"}, ""), "rondo link: -: The file is empty");
  check_refused(rondo({"link", "-"}, "{\"a\":\n"), "line 2, column 1");
  check_refused(rondo({"link", "-"}, R"({"a":1,"a":2})"), "“a” stands for the second time");
  check_refused(rondo({"link", "tests/fixtures/none.json"}), "tests/fixtures/none.json");
  check_refused(rondo({"link", "-"}, '"' + std::string(codec::kMaxLinkPayloadBytes, 'x') + '"'),
                "more than 16 MB");
  for (const Arguments& arguments : {Arguments{"link"},
                                     {"link", "a", "b"},
                                     {"link", "a", "--kind"},
                                     {"link", "a", "--kind", "A b"},
                                     {"link", "--kind", "a"},
                                     {"link", "a", "--kind", "a", "--kind", "b"},
                                     {"link", "--all"}}) {
    check_refused(rondo(arguments), "usage: rondo link FILE.json");
  }
}

TEST_CASE("rondo unlink: a link that did not arrive whole is refused") {
  const std::string link = link_of({"link", "-"}, R"({"name":"Coaching circle"})");
  check_refused(rondo({"unlink", link.substr(0, link.size() - 3)}), "ends too early");
  check_refused(rondo({"unlink", link + "a"}), "altered");
  check_refused(rondo({"unlink", "rondo9" + link.substr(6)}), "newer Rondo: it has version 9");
  check_refused(rondo({"unlink", "https://example.org/#/people"}), "no Rondo link");
  check_refused(rondo({"unlink", "-"}), "no Rondo link");
  check_refused(rondo({"unlink"}), "usage: rondo unlink LINK | -");
  check_refused(rondo({"unlink", link, link}), "usage: rondo unlink LINK | -");
  const std::string mail = "Please open\r\n> <https://example.org/#" + link.substr(0, 30) +
                           "=\r\n> " + link.substr(30) + ">\r\n\r\nKai";
  CHECK(rondo({"unlink", "-"}, mail).out == "{\"name\":\"Coaching circle\"}\n");
}

TEST_CASE("rondo qr: a picture of the text, given or piped") {
  const Outcome given = rondo({"qr", "https://example.org/"});
  CHECK(given.status == kExitGood);
  CHECK(given.err.empty());
  CHECK(given.out.rfind("<svg ", 0) == 0);
  CHECK(given.out.size() - given.out.rfind("</svg>\n") == 7);
  CHECK(rondo({"qr", "-"}, "https://example.org/\n").out == given.out);
  CHECK(rondo({"qr", "https://example.com/"}).out != given.out);
}

TEST_CASE("rondo qr: nothing and too much are refused") {
  check_refused(rondo({"qr", ""}), "rondo qr: There is no text");
  check_refused(rondo({"qr", "-"}, " \n"), "There is no text");
  check_refused(rondo({"qr", std::string(2'332, 'x')}), "has 2,332 bytes; a QR code holds 2,331");
  check_refused(rondo({"qr"}), "usage: rondo qr TEXT | -");
}

}  // namespace
}  // namespace rondo::cli
