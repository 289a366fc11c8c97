// Sites that somebody names.
#pragma once

#include <string>

#include "base/random.h"
#include "edit/transaction.h"

namespace rondo {

// The site of that name or, where there is none, of that spelling; empty: neither.
SiteId find_site(const Program& program, const std::string& name);

// The site that find_site finds for a name that is not empty, else a new one of that name.
SiteId find_or_add_site(Transaction& edit, const std::string& name, Random& random);

}  // namespace rondo
