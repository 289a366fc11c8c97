#include "edit/answer_order.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "base/iso_time.h"

using namespace rondo;

namespace {

// What a record keeps, and a day of September on which answers are taken over.
struct Kept {
  std::string latest;
  std::set<std::string> ahead;

  AnswerOrder order(const char* given_at, const char* now) const {
    return order_of(given_at, latest, ahead, *utc_ms_of(now));
  }
  void take(const char* given_at, const char* now) {
    note_taken(given_at, *utc_ms_of(now), latest, ahead);
  }
};

constexpr const char* kDay10 = "2026-09-10T12:00:00Z";
constexpr const char* kDay12 = "2026-09-12T12:00:00Z";
constexpr const char* kDay14 = "2026-09-14T12:00:00Z";

}  // namespace

TEST_CASE("answer order: by clocks that are right, the time that each carries decides") {
  Kept kept;
  CHECK(kept.order("2026-09-10T08:00:00Z", kDay10) == AnswerOrder::newest);
  kept.take("2026-09-10T08:00:00Z", kDay10);
  CHECK(kept.latest == "2026-09-10T08:00:00Z");
  CHECK(kept.ahead.empty());
  CHECK(kept.order("2026-09-10T08:00:00Z", kDay12) == AnswerOrder::known);
  CHECK(kept.order("2026-09-10T07:59:59Z", kDay12) == AnswerOrder::older);
  CHECK(kept.order("2026-09-10T08:00:01Z", kDay12) == AnswerOrder::newest);
  // The same second, however it is written.
  CHECK(kept.order("2026-09-10T08:00:00.250Z", kDay12) == AnswerOrder::known);
}

TEST_CASE(
    "answer order: a latest that lies ahead of the clock here is known once it was replaced") {
  Kept kept{"2027-09-10T08:00:00Z", {}};  // as it was kept once, or this clock was set back
  kept.take("2026-09-10T08:00:00Z", kDay10);
  CHECK(kept.latest == "2026-09-10T08:00:00Z");
  CHECK(kept.order("2027-09-10T08:00:00Z", kDay12) == AnswerOrder::known);
  CHECK(kept.order("2027-09-10T08:00:00Z", "2028-01-01T08:00:00Z") == AnswerOrder::known);
}

TEST_CASE("answer order: a clock that is hours, days or years ahead keeps out nothing later") {
  for (const char* ahead :
       {"2026-09-10T15:00:00Z", "2026-09-13T08:00:00Z", "2031-01-01T08:00:00Z"}) {
    CAPTURE(ahead);
    Kept kept;
    CHECK(kept.order(ahead, kDay10) == AnswerOrder::newest);
    kept.take(ahead, kDay10);
    CHECK(kept.latest == kDay10);
    CHECK(kept.ahead == std::set<std::string>{ahead});
    // From another device, later; and one of before that was read only now.
    CHECK(kept.order("2026-09-11T08:00:00Z", kDay12) == AnswerOrder::newest);
    CHECK(kept.order("2026-09-09T08:00:00Z", kDay12) == AnswerOrder::older);
    kept.take("2026-09-11T08:00:00Z", kDay12);
    CHECK(kept.latest == "2026-09-11T08:00:00Z");
    // The first one once more, then and when its time has come.
    CHECK(kept.order(ahead, kDay12) == AnswerOrder::known);
    CHECK(kept.order(ahead, kDay14) == AnswerOrder::known);
    CHECK(kept.order(ahead, "2031-02-01T08:00:00Z") == AnswerOrder::known);
  }
}

TEST_CASE("answer order: of two by the same clock that is ahead the later wins") {
  Kept kept;
  kept.take("2027-09-10T08:00:00Z", kDay10);
  CHECK(kept.order("2027-09-11T08:00:00Z", kDay12) == AnswerOrder::newest);
  kept.take("2027-09-11T08:00:00Z", kDay12);
  CHECK(kept.latest == kDay12);
  // One between them that is read after both.
  CHECK(kept.order("2027-09-10T20:00:00Z", kDay14) == AnswerOrder::older);
  CHECK(kept.order("2027-09-10T08:00:00Z", kDay14) == AnswerOrder::known);
}

TEST_CASE("answer order: one that is ahead comes after those that are not") {
  Kept kept;
  kept.take("2026-09-10T08:00:00Z", kDay10);
  CHECK(kept.order("2026-12-01T08:00:00Z", kDay12) == AnswerOrder::newest);
}

TEST_CASE("answer order: what was taken by a clock here that was wrong keeps nothing out") {
  Kept fast;
  fast.take("2028-01-01T08:00:00Z", "2028-01-01T09:00:00Z");
  CHECK(fast.order("2026-09-12T08:00:00Z", kDay12) == AnswerOrder::newest);
  fast.take("2026-09-12T08:00:00Z", kDay12);
  CHECK(fast.latest == "2026-09-12T08:00:00Z");
  CHECK(fast.order("2026-09-11T08:00:00Z", kDay12) == AnswerOrder::older);

  Kept slow;
  slow.take("2026-09-10T08:00:00Z", "2020-01-01T09:00:00Z");
  CHECK(slow.order("2026-09-10T08:00:00Z", "2020-01-01T10:00:00Z") == AnswerOrder::known);
  CHECK(slow.order("2026-09-09T08:00:00Z", "2020-01-01T10:00:00Z") == AnswerOrder::older);
  CHECK(slow.order("2026-09-11T08:00:00Z", "2020-01-01T10:00:00Z") == AnswerOrder::newest);
  CHECK(slow.order("2026-09-10T08:00:00Z", kDay12) == AnswerOrder::known);
  CHECK(slow.order("2026-09-11T08:00:00Z", kDay12) == AnswerOrder::newest);
}

TEST_CASE("answer order: an older one that is taken all the same leaves what is latest") {
  Kept kept;
  kept.take("2026-09-12T08:00:00Z", kDay12);
  kept.take("2026-09-10T08:00:00Z", kDay14);
  CHECK(kept.latest == "2026-09-12T08:00:00Z");
  CHECK(kept.order("2026-09-11T08:00:00Z", kDay14) == AnswerOrder::older);
}

TEST_CASE("answer order: of several that come in together the one given last counts") {
  const std::int64_t now = *utc_ms_of(kDay14);
  using Places = std::vector<std::size_t>;
  const AnswerChoice none = which_counts({}, {}, now);
  CHECK_FALSE(none.counts());
  const AnswerChoice choice = which_counts({{"2026-09-12T08:00:00Z"},
                                            {"2026-09-10T08:00:00Z"},
                                            {"2026-09-11T08:00:00Z", AnswerOrder::known, true},
                                            {"2026-09-09T08:00:00Z", AnswerOrder::older},
                                            {"2026-09-12T08:00:00Z"}},
                                           {}, now);
  CHECK(choice.in_time == Places{3, 1, 2, 0, 4});
  // Of the same time twice the second; the first is that one once more.
  CHECK(choice.counts() == 4);
  CHECK(choice.older == std::set<std::size_t>{1, 3});
  CHECK(choice.unsure.empty());
}

TEST_CASE("answer order: an older one counts when that was decided, the last of several such") {
  const AnswerChoice choice = which_counts({{"2026-09-12T08:00:00Z"},
                                            {"2026-09-11T08:00:00Z", AnswerOrder::older, true},
                                            {"2026-09-10T08:00:00Z", AnswerOrder::newest, true}},
                                           {}, *utc_ms_of(kDay14));
  CHECK(choice.latest == 0);
  CHECK(choice.counts() == 1);
  CHECK(choice.older == std::set<std::size_t>{1, 2});
}

TEST_CASE("answer order: which is older is unsure where a clock that runs ahead tells it") {
  const std::int64_t now = *utc_ms_of(kDay12);
  const AnswerIn older{"2026-09-09T08:00:00Z", AnswerOrder::older};
  const AnswerIn fast{"2027-09-10T08:00:00Z"}, right{"2026-09-11T08:00:00Z"};
  CHECK(which_counts({older, right}, {}, now).unsure.empty());
  CHECK(which_counts({older, fast}, {}, now).unsure == std::set<std::size_t>{0});
  // Beside what was taken over alone.
  CHECK(which_counts({older}, {}, now).unsure.empty());
  CHECK(which_counts({older}, {"2027-09-10T08:00:00Z"}, now).unsure == std::set<std::size_t>{0});
  const AnswerIn older_and_fast{"2027-09-09T08:00:00Z", AnswerOrder::older};
  CHECK(which_counts({older_and_fast}, {}, now).unsure == std::set<std::size_t>{0});
}
