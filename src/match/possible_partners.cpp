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

  void add_if_possible(const Pairing& pairing) {
    if (is_possible(view_, pairing)) add(pairing);
  }

  // Of a sitting, where a topic in common is only said.
  void add_if_could_sit(const Participant& mentee, const Participant& mentor) {
    if (!could_sit_together(view_, {&mentee, TopicId(), &mentor})) return;
    add({&mentee, TopicId(), &mentor});
    for (const auto& [topic, request] : mentee.requests) {
      const Pairing pairing{&mentee, topic, &mentor};
      if (find_offer(view_, pairing).closeness != TopicMatch::none) add(pairing);
    }
  }

  std::map<PersonId, PossiblePartners> finish() { return std::move(lists_); }

 private:
  // A pairing without a topic adds none.
  void add(const Pairing& pairing) {
    const PersonId& mentor = pairing.mentor->id;
    const PersonId& mentee = pairing.mentee->id;
    const bool has_topic = !pairing.topic.empty();
    if (asks_mentees(*view_.event)) {
      PossiblePartner& partner = lists_[mentee][mentor];
      partner.mentors = true;
      if (has_topic) partner.topics.insert(find_offer(view_, pairing).topic);
    }
    if (asks_mentors(*view_.event)) {
      PossiblePartner& partner = lists_[mentor][mentee];
      partner.seeks = true;
      if (has_topic) partner.topics.insert(pairing.topic);
    }
  }

  const EventView& view_;
  std::map<PersonId, PossiblePartners> lists_;
};

void add_those_of_sitting(const EventView& view, Lists& lists) {
  for (const auto& [mentee_id, mentee] : view.participants) {
    if (!mentee.seeks) continue;
    for (const auto& [mentor_id, mentor] : view.participants) {
      if (mentor.mentors) lists.add_if_could_sit(mentee, mentor);
    }
  }
}

void add_those_of_topics(const EventView& view, Lists& lists) {
  for (const auto& [id, mentee] : view.participants) {
    if (!mentee.seeks) continue;
    for (const auto& [topic, request] : mentee.requests) {
      const auto near = view.mentors_by_area.find(view.area_of(topic));
      if (near == view.mentors_by_area.end()) continue;
      for (const Participant* mentor : near->second) {
        lists.add_if_possible({&mentee, topic, mentor});
      }
    }
  }
}

}  // namespace

std::map<PersonId, PossiblePartners> possible_partners(const EventView& view) {
  Lists lists(view);
  if (view.event->kind == EventKind::speed_mentoring) {
    add_those_of_sitting(view, lists);
  } else {
    add_those_of_topics(view, lists);
  }
  return lists.finish();
}

}  // namespace rondo
