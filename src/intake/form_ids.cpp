#include "intake/form_ids.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "base/text.h"

namespace rondo::intake {
namespace {

using codec::FormChoice;

// 20 bits of a random id: records that a copy of the program made meanwhile rarely begin alike.
constexpr std::size_t kLeastCharacters = 4;

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// How many characters of `id` it takes to be none of `other`'s beginning.
std::size_t telling_apart(std::string_view id, std::string_view other) {
  const std::size_t most = std::min(id.size(), other.size());
  std::size_t alike = 0;
  while (alike < most && id[alike] == other[alike]) ++alike;
  return alike + 1;
}

void add_keys(const std::set<std::string>& names, std::set<std::string>& keys) {
  for (const std::string& name : names) keys.insert(name_key(name));
}

}  // namespace

template <class Record>
FormIds::Names FormIds::names_of(const Table<Record>& table) {
  Names names;
  const auto add = [&](const typename Record::Id& id, const Record& record) {
    std::set<std::string>& own = names[id.text()];
    own.insert(name_key(record.name));
    if constexpr (requires { record.synonyms; }) add_keys(record.synonyms, own);
    if constexpr (requires { record.spellings; }) add_keys(record.spellings, own);
  };
  for (const auto& [id, record] : table.removed) add(id, record);
  for (const auto& [id, record] : table.live) {
    add(id, record);
    if constexpr (requires(const Record& one) { one.merged_ids; }) {
      for (const auto& merged : record.merged_ids) add(merged, record);
    }
  }
  return names;
}

FormIds::FormIds(const Program& program)
    : sites_(names_of(program.sites)),
      topics_(names_of(program.topics)),
      categories_(names_of(program.pool_categories)),
      pools_(names_of(program.pools)) {}

std::string FormIds::short_id(const Names& names, const std::string& id) {
  const auto found = names.find(id);
  if (found == names.end() || !std::all_of(id.begin(), id.end(), is_letter_or_digit)) return id;
  // In the order of ids those that begin most alike are neighbours.
  std::size_t needed = kLeastCharacters;
  if (found != names.begin()) {
    needed = std::max(needed, telling_apart(id, std::prev(found)->first));
  }
  if (std::next(found) != names.end()) {
    needed = std::max(needed, telling_apart(id, std::next(found)->first));
  }
  return id.substr(0, needed);
}

std::string FormIds::whole_id(const Names& names, const FormChoice& choice) {
  if (choice.id.empty() || names.count(choice.id) != 0) return choice.id;
  const std::string key = name_key(choice.name);
  std::vector<std::string> meant;
  for (auto at = names.lower_bound(choice.id);
       at != names.end() && at->first.starts_with(choice.id); ++at) {
    if (at->second.count(key) != 0) meant.push_back(at->first);
  }
  return meant.size() == 1 ? meant.front() : choice.id;
}

void FormIds::shorten(const Names& names, std::vector<FormChoice>& choices) {
  for (FormChoice& choice : choices) choice.id = short_id(names, choice.id);
}

codec::SignUpForm FormIds::shortened(codec::SignUpForm form) const {
  shorten(sites_, form.sites);
  shorten(topics_, form.topics);
  for (codec::FormCategory& one : form.categories) {
    one.category.id = short_id(categories_, one.category.id);
    shorten(pools_, one.pools);
  }
  return form;
}

std::vector<FormChoice> FormIds::shortened_topics(std::vector<FormChoice> topics) const {
  shorten(topics_, topics);
  return topics;
}

codec::SignUp FormIds::whole(codec::SignUp said) const {
  said.site.id = whole_id(sites_, said.site);
  for (codec::OfferSaid& one : said.offers) one.topic.id = whole_id(topics_, one.topic);
  for (codec::RequestSaid& one : said.requests) one.topic.id = whole_id(topics_, one.topic);
  for (FormChoice& pool : said.pools) pool.id = whole_id(pools_, pool);
  return said;
}

FormChoice FormIds::whole_topic(FormChoice topic) const {
  topic.id = whole_id(topics_, topic);
  return topic;
}

}  // namespace rondo::intake
