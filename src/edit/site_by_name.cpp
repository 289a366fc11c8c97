#include "edit/site_by_name.h"

#include <algorithm>

#include "base/text.h"

namespace rondo {

SiteId find_site(const Program& program, const std::string& name) {
  const std::string key = name_key(name);
  SiteId by_spelling;
  for (const auto& [id, site] : program.sites) {
    if (name_key(site.name) == key) return id;
    if (std::any_of(site.spellings.begin(), site.spellings.end(),
                    [&](const std::string& spelling) { return name_key(spelling) == key; })) {
      by_spelling = id;
    }
  }
  return by_spelling;
}

SiteId find_or_add_site(Transaction& edit, const std::string& name, Random& random) {
  const SiteId known = find_site(edit.program(), name);
  if (!known.empty()) return known;
  const auto id = new_id<SiteId>(random);
  edit.put(id, Site{name, {}});
  return id;
}

}  // namespace rondo
