#include "intake/known_topics.h"

#include <map>
#include <set>

#include "base/text.h"

namespace rondo::intake {

std::string id_of_likely(std::size_t place) {
  return "likely " + std::to_string(place);  // no record's id holds a space
}

std::vector<KnownName> known_topics(const Program& program,
                                    const std::vector<TemplateTopic>& likely) {
  std::vector<KnownName> known;
  std::map<std::string, std::size_t> by_key;  // name_key -> place in `known`
  for (const auto& [id, topic] : program.topics) {
    by_key.emplace(name_key(topic.name), known.size());
    known.push_back({id.text(), topic.name, topic.synonyms, topic.kept_apart, false});
  }
  // What a topic is called counts before what another is called besides.
  for (std::size_t at = 0; at < known.size(); ++at) {
    for (const std::string& text : known[at].spellings) by_key.emplace(name_key(text), at);
  }
  for (std::size_t place = 0; place < likely.size(); ++place) {
    const std::set<std::string> synonyms(likely[place].synonyms.begin(),
                                         likely[place].synonyms.end());
    const auto found = by_key.find(name_key(likely[place].name));
    if (found == by_key.end()) {
      known.push_back({id_of_likely(place), likely[place].name, synonyms, {}, true});
      continue;
    }
    const std::size_t meant = found->second;
    for (const std::string& text : synonyms) {
      const std::size_t means = by_key.emplace(name_key(text), meant).first->second;
      if (means == meant) known[meant].spellings.insert(text);
    }
  }
  return known;
}

}  // namespace rondo::intake
