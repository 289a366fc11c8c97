#include "intake/meaning.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rondo::intake {
namespace {

struct MeaningWords {
  MeaningKind kind;
  std::string_view text;
  std::string_view label;
  bool needs_detail;
};

// In the order of the menu.
constexpr std::array kKinds{
    MeaningWords{MeaningKind::ignore, "ignore", "meaning.ignore", false},
    MeaningWords{MeaningKind::name, "name", "meaning.name", false},
    MeaningWords{MeaningKind::first_name, "first-name", "meaning.first_name", false},
    MeaningWords{MeaningKind::last_name, "last-name", "meaning.last_name", false},
    MeaningWords{MeaningKind::email, "email", "meaning.email", false},
    MeaningWords{MeaningKind::site, "site", "meaning.site", false},
    MeaningWords{MeaningKind::role, "role", "meaning.role", false},
    MeaningWords{MeaningKind::is_mentor, "is-mentor", "meaning.is_mentor", false},
    MeaningWords{MeaningKind::is_mentee, "is-mentee", "meaning.is_mentee", false},
    MeaningWords{MeaningKind::offers, "offers", "meaning.offers", false},
    MeaningWords{MeaningKind::requests, "requests", "meaning.requests", false},
    MeaningWords{MeaningKind::topics, "topics", "meaning.topics", false},
    MeaningWords{MeaningKind::offered_topic, "offered-topic", "meaning.offered_topic", true},
    MeaningWords{MeaningKind::requested_topic, "requested-topic", "meaning.requested_topic", true},
    MeaningWords{MeaningKind::topic, "topic", "meaning.topic", true},
    MeaningWords{MeaningKind::capacity, "capacity", "meaning.capacity", false},
    MeaningWords{MeaningKind::offer_level, "offer-level", "meaning.offer_level", false},
    MeaningWords{MeaningKind::request_level, "request-level", "meaning.request_level", false},
    MeaningWords{MeaningKind::trained, "trained", "meaning.trained", false},
    MeaningWords{MeaningKind::goal, "goal", "meaning.goal", false},
    MeaningWords{MeaningKind::needed_by, "needed-by", "meaning.needed_by", false},
    MeaningWords{MeaningKind::pool, "pool", "meaning.pool", true},
    MeaningWords{MeaningKind::characteristic, "characteristic", "meaning.characteristic", true},
    MeaningWords{MeaningKind::availability, "availability", "meaning.availability", false},
    MeaningWords{MeaningKind::preferred_mentors, "preferred-mentors", "meaning.preferred_mentors",
                 false},
    MeaningWords{MeaningKind::preferred_mentees, "preferred-mentees", "meaning.preferred_mentees",
                 false},
    MeaningWords{MeaningKind::vetoes, "vetoes", "meaning.vetoes", false},
    MeaningWords{MeaningKind::comment, "comment", "meaning.comment", false},
    MeaningWords{MeaningKind::timestamp, "timestamp", "meaning.timestamp", false},
};

const MeaningWords& words_of(MeaningKind kind) {
  return *std::find_if(kKinds.begin(), kKinds.end(),
                       [&](const MeaningWords& words) { return words.kind == kind; });
}

}  // namespace

std::string meaning_text(const Meaning& meaning) {
  const std::string text(words_of(meaning.kind).text);
  return meaning.detail.empty() ? text : text + ':' + meaning.detail;
}

std::optional<Meaning> meaning_from_text(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view name = text.substr(0, colon);
  for (const MeaningWords& words : kKinds) {
    if (words.text != name) continue;
    std::string detail;
    if (colon != std::string_view::npos) detail = text.substr(colon + 1);
    if (words.needs_detail && detail.empty()) return std::nullopt;
    return Meaning{words.kind, std::move(detail)};
  }
  return std::nullopt;
}

Message meaning_label(const Meaning& meaning) {
  Message label{std::string(words_of(meaning.kind).label), {}};
  if (words_of(meaning.kind).needs_detail) label.args.push_back(arg("detail", meaning.detail));
  return label;
}

bool needs_detail(MeaningKind kind) {
  return words_of(kind).needs_detail;
}

const std::vector<MeaningKind>& all_meaning_kinds() {
  static const std::vector<MeaningKind> kinds = [] {
    std::vector<MeaningKind> all;
    for (const MeaningWords& words : kKinds) all.push_back(words.kind);
    return all;
  }();
  return kinds;
}

}  // namespace rondo::intake
