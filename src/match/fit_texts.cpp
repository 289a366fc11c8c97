// The factors of a fit in words.
#include <algorithm>

#include "match/fit.h"
#include "match/texts.h"

namespace rondo {
namespace {

Message topic_text(const EventView& view, const Pairing& pairing) {
  const OfferFound found = find_offer(view, pairing);
  const Arg topic = arg("topic", view.topic_name(pairing.topic));
  if (found.closeness == TopicMatch::none) return {"fit.topic.none", {topic}};
  if (found.closeness == TopicMatch::same_area) {
    return {"fit.topic.area",
            {topic, arg("offered", view.topic_name(found.topic)),
             arg("area", view.topic_name(view.area_of(found.topic)))}};
  }
  if (found.offer.level >= kHighestLevel) return {"fit.topic.leads", {topic}};
  if (found.offer.trained) return {"fit.topic.trained", {topic}};
  if (found.offer.level == 3) return {"fit.topic.experienced", {topic}};
  return {"fit.topic.offers", {topic}};
}

Message rank_text(const Pairing& pairing) {
  const int rank = request_of(pairing).rank;
  if (rank <= 1) return {"fit.request_rank.first", {}};
  if (rank == 2) return {"fit.request_rank.second", {}};
  if (rank == 3) return {"fit.request_rank.third", {}};
  return {"fit.request_rank.later", {arg("rank", rank)}};
}

Message pools_text(const EventView& view, const Pairing& pairing) {
  const PoolCounts counts = count_pools(pairing.mentee->pools, pairing.mentor->pools);
  const PoolOverlap overlap = pool_overlap(pairing);
  const auto box_names = [&] {
    std::vector<std::string> names;
    for (const PoolId& id : overlap.common) names.push_back(view.program->pools.find(id)->name);
    return join_names(std::move(names));
  };
  const std::string categories = category_names(view, overlap.apart);
  if (counts.shared == 0) return {"fit.pools.none", {arg("categories", categories)}};
  if (counts.shared == counts.used) return {"fit.pools.all", {arg("pools", box_names())}};
  return {"fit.pools.some", {arg("pools", box_names()), arg("categories", categories)}};
}

Message site_text(const EventView& view, const Pairing& pairing) {
  const bool same = site_relation(pairing) == SiteRelation::same;
  const Arg site = arg("site", view.site_name(pairing.mentor->site()));
  switch (view.event->site_setting) {
    case SiteSetting::prefer_other:
      return same ? Message{"fit.site.same_not_preferred", {site}}
                  : Message{"fit.site.other_preferred", {}};
    case SiteSetting::prefer_same:
      return same ? Message{"fit.site.same_preferred", {site}}
                  : Message{"fit.site.other_not_preferred", {}};
    case SiteSetting::must_other:
      return same ? Message{"fit.site.same_against_rule", {site}}
                  : Message{"fit.site.other_as_asked", {}};
    case SiteSetting::any:
      break;
  }
  return same ? Message{"fit.site.same", {site}} : Message{"fit.site.across", {}};
}

Message level_text(const EventView& view, const Pairing& pairing) {
  const int need = request_of(pairing).level;
  const int have = find_offer(view, pairing).offer.level;
  if (have >= need + 2) return {"fit.level.far_above", {}};
  if (have == need + 1) return {"fit.level.above", {}};
  return have == need ? Message{"fit.level.equal", {}} : Message{"fit.level.below", {}};
}

// 0: on no list.
int rank_in(const std::map<PersonId, int>& ranks, const PersonId& person) {
  const auto found = ranks.find(person);
  return found == ranks.end() ? 0 : std::max(1, found->second);
}

Message preference_text(const Pairing& pairing) {
  const Participant& mentee = *pairing.mentee;
  const Participant& mentor = *pairing.mentor;
  const int by_mentee = rank_in(mentee.preferred, mentor.id);
  const int by_mentor = rank_in(mentor.preferred_mentees, mentee.id);
  const std::vector<Arg> both{arg("mentee", mentee.person->name),
                              arg("mentor", mentor.person->name), arg("mentee_rank", by_mentee),
                              arg("mentor_rank", by_mentor)};
  if (by_mentee > 0 && by_mentor > 0) return {"fit.preference.both", both};
  if (by_mentee == 1) return {"fit.preference.mentee_first", both};
  if (by_mentee > 1) return {"fit.preference.mentee", both};
  if (by_mentor > 0) return {"fit.preference.mentor", both};
  return {"fit.preference.none", {}};
}

Message availability_text(const Pairing& pairing) {
  const auto count = static_cast<std::int64_t>(common_slots(pairing).size());
  if (count == 0) return {"fit.availability.none", {}};
  return {"fit.availability.common", {arg("count", count)}};
}

Message languages_text(const Pairing& pairing) {
  const auto& theirs = pairing.mentor->facts.languages;
  const auto& own = pairing.mentee->facts.languages;
  std::vector<std::string> shared;
  for (const auto& [folded, written] : own) {
    if (theirs.count(folded) != 0) shared.push_back(written);
  }
  if (shared.empty()) return {"fit.languages.none", {}};
  return {"fit.languages.shared", {arg("languages", join_names(std::move(shared)))}};
}

Message experience_text(const Pairing& pairing) {
  const int more =
      *pairing.mentor->facts.experience_years - *pairing.mentee->facts.experience_years;
  if (more <= 0) return {"fit.experience.not_more", {}};
  return {"fit.experience.more", {arg("count", more)}};
}

Message role_text(const Pairing& pairing) {
  const auto& roles = pairing.mentor->facts.roles;
  const auto& targets = pairing.mentee->facts.target_roles;
  int best = 0;
  std::string role_text;
  std::string target_text;
  for (const auto& [target, target_written] : targets) {
    for (const auto& [role, role_written] : roles) {
      const int likeness = role_likeness(target, role);
      if (likeness <= best && best > 0) continue;
      best = std::max(best, likeness);
      role_text = role_written;
      target_text = target_written;
    }
  }
  const std::vector<Arg> names{arg("target", target_text), arg("role", role_text)};
  if (best == 2) return {"fit.target_role.same", names};
  return {best == 1 ? "fit.target_role.near" : "fit.target_role.different", names};
}

Message target_site_text(const EventView& view, const Pairing& pairing) {
  const SiteId& theirs = pairing.mentor->site();
  const Arg site = arg("site", view.site_name(theirs));
  if (pairing.mentee->target_sites.count(theirs) != 0) return {"fit.target_site.same", {site}};
  std::vector<std::string> wanted;
  for (const auto& [folded, written] : pairing.mentee->facts.target_sites) {
    wanted.push_back(written);
  }
  return {"fit.target_site.other", {site, arg("wanted", join_names(std::move(wanted)))}};
}

Message load_text(const Pairing& pairing) {
  const int load = pairing.mentor->load_this_year;
  if (load == 0) return {"fit.load_this_year.none", {}};
  return {"fit.load_this_year.some", {arg("count", load)}};
}

}  // namespace

Message factor_text(const EventView& view, const Pairing& pairing, Factor factor) {
  switch (factor) {
    case Factor::topic:
      return topic_text(view, pairing);
    case Factor::request_rank:
      return rank_text(pairing);
    case Factor::pools:
      return pools_text(view, pairing);
    case Factor::site:
      return site_text(view, pairing);
    case Factor::load_this_year:
      return load_text(pairing);
    case Factor::level:
      return level_text(view, pairing);
    case Factor::preference:
      return preference_text(pairing);
    case Factor::availability:
      return availability_text(pairing);
    case Factor::languages:
      return languages_text(pairing);
    case Factor::experience:
      return experience_text(pairing);
    case Factor::target_role:
      return role_text(pairing);
    case Factor::target_site:
      return target_site_text(view, pairing);
  }
  return {};
}

Message unread_times_text(const Pairing& pairing, std::string_view of_one,
                          std::string_view of_both) {
  const Participant& mentee = *pairing.mentee;
  const Participant& mentor = *pairing.mentor;
  if (!mentee.unread_times.empty() && !mentor.unread_times.empty()) {
    return {
        std::string(of_both),
        {arg("mentee", mentee.person->name), arg("mentee_times", join_names(mentee.unread_times)),
         arg("mentor", mentor.person->name), arg("mentor_times", join_names(mentor.unread_times))}};
  }
  const Participant& one = mentee.unread_times.empty() ? mentor : mentee;
  return {std::string(of_one),
          {arg("name", one.person->name), arg("times", join_names(one.unread_times))}};
}

Message why_not_known(const Pairing& pairing, Factor factor) {
  if (factor != Factor::availability || !has_unread_times(pairing)) return {};
  return unread_times_text(pairing, "fit.availability.unread", "fit.availability.unread_by_both");
}

std::string_view fit_word_key(FitWord word) {
  switch (word) {
    case FitWord::excellent:
      return "fit.word.excellent";
    case FitWord::strong:
      return "fit.word.strong";
    case FitWord::good:
      return "fit.word.good";
    case FitWord::fair:
      break;
  }
  return "fit.word.fair";
}

std::string_view factor_name_key(Factor factor) {
  switch (factor) {
    case Factor::topic:
      return "factor.topic";
    case Factor::request_rank:
      return "factor.request_rank";
    case Factor::pools:
      return "factor.pools";
    case Factor::site:
      return "factor.site";
    case Factor::load_this_year:
      return "factor.load_this_year";
    case Factor::level:
      return "factor.level";
    case Factor::preference:
      return "factor.preference";
    case Factor::availability:
      return "factor.availability";
    case Factor::languages:
      return "factor.languages";
    case Factor::experience:
      return "factor.experience";
    case Factor::target_role:
      return "factor.target_role";
    case Factor::target_site:
      break;
  }
  return "factor.target_site";
}

}  // namespace rondo
