#include "report/preference_page.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "base/text.h"
#include "match/fit.h"

namespace rondo {
namespace {

std::string name_for_page(const std::string& text) {
  return beginning_of(text, codec::kMaxPreferenceName - 1);  // and "…"
}

std::vector<std::string> topic_names(const EventView& view, const std::set<TopicId>& topics) {
  std::vector<std::pair<std::string, std::string>> keyed;
  for (const TopicId& topic : topics) {
    std::string name = name_for_page(view.topic_name(topic));
    keyed.emplace_back(reading_key(name), std::move(name));
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::string> names;
  for (auto& [key, name] : keyed) {
    if (names.size() < codec::kMaxPreferenceTopics) names.push_back(std::move(name));
  }
  return names;
}

// The most wanted first.
std::vector<std::string> request_names(const EventView& view, const Participant& reader) {
  std::map<int, std::set<TopicId>> by_rank;
  for (const auto& [topic, request] : reader.requests) by_rank[request.rank].insert(topic);
  std::vector<std::string> names;
  for (const auto& [rank, topics] : by_rank) {
    for (std::string& name : topic_names(view, topics)) names.push_back(std::move(name));
  }
  if (names.size() > codec::kMaxPreferenceTopics) names.resize(codec::kMaxPreferenceTopics);
  return names;
}

// Of the topics that the two share, the one that suits best; in a sitting they may share none.
int best_fit(const EventView& view, const PersonId& reader, const PersonId& other,
             const PossiblePartner& possible) {
  std::set<TopicId> topics = possible.topics;
  if (topics.empty()) topics.insert(TopicId());
  int best = 0;
  for (const TopicId& topic : topics) {
    if (possible.mentors) {
      best = std::max(best, fit_total(view, {view.find(reader), topic, view.find(other)}));
    }
    if (possible.seeks) {
      best = std::max(best, fit_total(view, {view.find(other), topic, view.find(reader)}));
    }
  }
  return best;
}

// As many as somebody can look through and a link can hold, the best first where there are more.
PossiblePartners most_suitable(const EventView& view, const PersonId& reader,
                               const PossiblePartners& partners) {
  if (partners.size() <= kMostListedPartners) return partners;
  std::vector<std::pair<int, PersonId>> by_fit;
  for (const auto& [id, possible] : partners) {
    by_fit.emplace_back(-best_fit(view, reader, id, possible), id);
  }
  std::sort(by_fit.begin(), by_fit.end());
  PossiblePartners kept;
  for (std::size_t at = 0; at < kMostListedPartners; ++at) {
    kept.insert(*partners.find(by_fit[at].second));
  }
  return kept;
}

}  // namespace

codec::PreferencePage preference_page(const EventView& view, const PersonId& person,
                                      const PossiblePartners& partners) {
  codec::PreferencePage page;
  page.program = view.program->id;
  page.event = view.id;
  page.person = person;
  page.coordinator = view.program->coordinator();
  page.event_name = name_for_page(view.event->name);
  page.person_name = name_for_page(view.person_name(person));
  const Participant& reader = *view.find(person);
  if (reader.seeks) page.requests = request_names(view, reader);
  page.opens_on = view.event->wishes_from;
  page.closes_on = view.event->wishes_until;
  std::vector<std::pair<std::string, codec::PreferencePartner>> keyed;
  for (const auto& [id, possible] : most_suitable(view, person, partners)) {
    codec::PreferencePartner partner;
    partner.person = id;
    partner.name = name_for_page(view.person_name(id));
    partner.site = name_for_page(view.site_name(view.find(id)->person->site));
    partner.topics = topic_names(view, possible.topics);
    partner.mentors = possible.mentors;
    partner.seeks = possible.seeks;
    keyed.emplace_back(reading_key(partner.name), std::move(partner));
  }
  // Of two with the same name the one with the smaller id is first.
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  for (auto& [key, partner] : keyed) page.partners.push_back(std::move(partner));
  return page;
}

Result<std::string> preference_address(const EventView& view, const PersonId& person,
                                       const PossiblePartners& partners,
                                       const std::string& page_address) {
  const Result<std::string> link =
      codec::write_preference_link(preference_page(view, person, partners));
  if (!link) return link.error();
  return page_address + "#" + *link;
}

}  // namespace rondo
