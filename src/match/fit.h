// Fit: how well a mentor suits a request, 0 to 1000, and what it is made of.
//
// Each factor gives 0 to 1000 points from what is known. The fit is the mean of the known factors,
// weighted as the event says, rounded to a whole number. A factor that is not known is left out: a
// person who said less is not worse. A factor without a weight does not count, and neither does
// `site` in an event that takes any site. Without any known factor the fit is 0.
//
// docs/fit.md gives the points of each factor.
#pragma once

#include <string_view>
#include <vector>

#include "base/message.h"
#include "match/event_view.h"
#include "match/site_mix.h"

namespace rondo {

inline constexpr int kFullPoints = 1000;

struct FactorPoints {
  bool known = false;
  int points = 0;  // 0..kFullPoints
};

struct FactorScore {
  Factor factor = Factor::topic;
  int weight = 0;  // 1..10
  bool known = false;
  int points = 0;
  Message text;  // "Time: 4 common slots"; where it is not known, why, or empty: nothing was said

  bool operator==(const FactorScore&) const = default;
};

struct Fit {
  int total = 0;
  std::vector<FactorScore> factors;  // those with a weight, in the order of Factor

  bool operator==(const Fit&) const = default;
};

// Topics by closeness: the mentor's offer that answers the request.
enum class TopicMatch { none, same_area, same };
struct OfferFound {
  TopicMatch closeness = TopicMatch::none;
  TopicId topic;  // what is offered; of several in the focus area the one with the highest level
  Offer offer;
};
OfferFound find_offer(const EventView& view, const Pairing& pairing);

// What the mentee says about the request; a first choice without a level where the mentee has no
// such request (a pair made by hand).
Request request_of(const Pairing& pairing);

// In how many categories both ticked a box, and in how many of those they have one in common.
struct PoolCounts {
  int used = 0;
  int shared = 0;
};
PoolCounts count_pools(const PoolTicks& mentee, const PoolTicks& mentor);

// The boxes that both ticked, and the categories that both used without one in common.
struct PoolOverlap {
  std::vector<PoolId> common;
  std::vector<PoolCategoryId> apart;
};
PoolOverlap pool_overlap(const Pairing& pairing);

// What suits both, each once: the starts in common (match/common_times.h) in the order of the week,
// then what names no time and both wrote. As the mentee wrote it where the mentor wrote the same
// and it is of one day, else in plain words ("tue 15:30").
std::vector<std::string> common_slots(const Pairing& pairing);

// Whether times of one of them can't be read (Participant::unread_times), so that no slot in common
// does not mean that they have none.
bool has_unread_times(const Pairing& pairing);
// Says what was written and by whom: with the key `of_one` where one of them wrote it (`name`,
// `times`), with `of_both` where both did (`mentee`, `mentee_times`, `mentor`, `mentor_times`).
Message unread_times_text(const Pairing& pairing, std::string_view of_one,
                          std::string_view of_both);

// Where the two can be matched; and, for figures and lists, where what came of it counts.
SiteRelation site_relation(const Pairing& pairing);
SiteRelation site_relation_then(const Pairing& pairing);

// How the mentor's role answers what the mentee wants to hear about.
enum class RoleMatch { not_asked, not_known, other, as_asked };
RoleMatch role_match(const Pairing& pairing);
// Whether mentees of the event say of what role they want to hear, so that another is worth a word.
bool asks_for_roles(const Event& event);

FactorPoints factor_points(const EventView& view, const Pairing& pairing, Factor factor);

// Why a factor is not known though something was said; empty where nothing was.
Message why_not_known(const Pairing& pairing, Factor factor);

// The weight with which a factor counts in the event; 0 when it does not.
int weight_of(const Event& event, Factor factor);
// Whether it matters there at all: it has a weight or is required.
bool counts(const Event& event, Factor factor);

int fit_total(const EventView& view, const Pairing& pairing);
Fit fit_of(const EventView& view, const Pairing& pairing);

// A factor that is known, in words, for this pair.
Message factor_text(const EventView& view, const Pairing& pairing, Factor factor);

// Fit on screen: 0 to 100, rounded down so that a word and its number never disagree, and the word.
enum class FitWord { fair, good, strong, excellent };
int fit_percent(int total);
FitWord fit_word(int total);
std::string_view fit_word_key(FitWord word);  // of the string table
std::string_view factor_name_key(Factor factor);

}  // namespace rondo
