#include "search/finder.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/random.h"

namespace rondo::search {
namespace {

using Names = std::vector<std::string>;

const std::vector<Thing> kThings{
    {"Amara Okafor", "North High amara@example.org"},
    {"Zoë Brontë", "West K-8"},
    {"Ana Okoro", "Amaranth School"},
    {"Łukasz Dvořák", "West K-8"},
    {"Co-teaching", "SEL"},
    {"Restorative circles", "SEL"},
    {"山田 花子", "North High"},
};

Names found(std::string_view typed, std::size_t most = 10) {
  Names names;
  for (const std::size_t place : Finder(kThings).find(typed, most)) {
    names.push_back(kThings[place].name);
  }
  return names;
}

TEST_CASE("all that fit stand as they stood") {
  const Finder finder(kThings);
  CHECK(finder.find_all("west") == std::vector<std::size_t>{1, 3});
  CHECK(finder.find_all("Okafro") == std::vector<std::size_t>{0});
  CHECK(finder.find_all("").empty());
}

std::size_t below(Random& random, std::size_t limit) {
  return static_cast<std::size_t>(random.next() % limit);
}

// A letter too many, too few, another one, or two swapped.
std::string with_an_error(std::string word, Random& random) {
  const std::size_t at = below(random, word.size() - 1);
  switch (below(random, 4)) {
    case 0:
      return word.insert(at, "q");
    case 1:
      return word.erase(at, 1);
    case 2:
      word[at] = 'q';
      return word;
    default:
      std::swap(word[at], word[at + 1]);
      return word;
  }
}

}  // namespace

TEST_CASE("finder: case, accents and punctuation don't count") {
  CHECK(found("zoe bronte") == Names{"Zoë Brontë"});
  CHECK(found("CO TEACHING") == Names{"Co-teaching"});
  CHECK(found("dvorak") == Names{"Łukasz Dvořák"});
  CHECK(found("花子") == Names{"山田 花子"});
}

TEST_CASE("finder: a name weighs more than what else is known, a beginning more than the inside") {
  CHECK(found("amara") == Names{"Amara Okafor", "Ana Okoro"});
  CHECK(found("ok") == Names{"Amara Okafor", "Ana Okoro"});
  CHECK(found("ana") == Names{"Ana Okoro"});
  CHECK(found("circ") == Names{"Restorative circles"});
  CHECK(found("okoro ana") == Names{"Ana Okoro"});
}

TEST_CASE("finder: what begins a word comes before what is inside one, wherever it stands") {
  const Finder finder({{"Counseling", ""},
                       {"Self-regulation", ""},
                       {"Social-emotional learning", "SEL, wellbeing"},
                       {"SEL check-ins", ""},
                       {"Family nights", "Selected schools"}});
  CHECK(finder.find("sel", 10) == std::vector<std::size_t>{3, 1, 2, 4, 0});
}

TEST_CASE("finder: every word has to be there") {
  CHECK(found("west zoe") == Names{"Zoë Brontë"});
  CHECK(found("north zoe").empty());
  CHECK(found("example.org") == Names{"Amara Okafor"});
}

TEST_CASE("finder: one typing error is forgiven where nothing fits as typed") {
  CHECK(found("okafro") == Names{"Amara Okafor"});
  CHECK(found("restoratvie") == Names{"Restorative circles"});
  CHECK(found("bromte") == Names{"Zoë Brontë"});
  CHECK(found("resto") == Names{"Restorative circles"});
  CHECK(found("rexto") == Names{"Restorative circles"});
  CHECK(found("rexyo").empty());
  CHECK(found("amq").empty());  // too short to tell
}

TEST_CASE("finder: equally good ones are in reading order, and no more than asked for") {
  CHECK(found("west") == Names{"Łukasz Dvořák", "Zoë Brontë"});
  CHECK(found("sel") == Names{"Co-teaching", "Restorative circles"});
  CHECK(found("sel", 1) == Names{"Co-teaching"});
  CHECK(found("sel", 0).empty());
  CHECK(found(" . ").empty());
  CHECK(Finder({}).find("sel", 5).empty());
}

TEST_CASE("finder: any word with one error is found, seeds 1 to 200") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    std::string word;
    const std::size_t length = 5 + below(random, 8);
    for (std::size_t at = 0; at < length; ++at) {
      word += static_cast<char>('a' + below(random, 16));
    }
    const Finder finder({{"first " + word, ""}});
    const std::string typed = with_an_error(word, random);
    CAPTURE(word);
    CAPTURE(typed);
    CHECK(finder.find(typed, 1).size() == 1);
  }
}

}  // namespace rondo::search
