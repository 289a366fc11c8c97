#include "report/site_words.h"

namespace rondo {

std::string site_words(const Program& program, const SiteId& site, const Words& words) {
  const Site* found = program.sites.find(site);
  return found == nullptr ? std::string()
                          : site_words(found->name, !found->closed_on.empty(), words);
}

std::string site_words(const std::string& name, bool closed, const Words& words) {
  return closed ? words.text({"site.closed", {arg("site", name)}}) : name;
}

}  // namespace rondo
