#include "match/possible_partners.h"

#include "match/eligibility.h"
#include "match/fit.h"
#include "match/wishes.h"

namespace rondo {
namespace {

class Lists {
 public:
  explicit Lists(const EventView& view) : view_(view) {
    for (const auto& [id, person] : view.participants) {
      if (is_asked(*view.event, person)) lists_[id];
    }
  }

  void add(const Pairing& pairing) {
    if (!is_possible(view_, pairing)) return;
    const PersonId& mentor = pairing.mentor->id;
    const PersonId& mentee = pairing.mentee->id;
    if (asks_mentees(*view_.event)) {
      PossiblePartner& partner = lists_[mentee][mentor];
      partner.mentors = true;
      partner.topics.insert(find_offer(view_, pairing).topic);
    }
    if (asks_mentors(*view_.event)) {
      PossiblePartner& partner = lists_[mentor][mentee];
      partner.seeks = true;
      partner.topics.insert(pairing.topic);
    }
  }

  std::map<PersonId, PossiblePartners> finish() { return std::move(lists_); }

 private:
  const EventView& view_;
  std::map<PersonId, PossiblePartners> lists_;
};

}  // namespace

std::map<PersonId, PossiblePartners> possible_partners(const EventView& view) {
  Lists lists(view);
  for (const auto& [id, mentee] : view.participants) {
    if (!mentee.seeks) continue;
    for (const auto& [topic, request] : mentee.requests) {
      const auto near = view.mentors_by_area.find(view.area_of(topic));
      if (near == view.mentors_by_area.end()) continue;
      for (const Participant* mentor : near->second) lists.add({&mentee, topic, mentor});
    }
  }
  return lists.finish();
}

}  // namespace rondo
