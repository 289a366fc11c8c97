// The name of a site in what people read.
#pragma once

#include <string>

#include "base/words.h"
#include "model/program.h"

namespace rondo {

// Of a closed one it is said that it is; empty where there is none.
std::string site_words(const Program& program, const SiteId& site, const Words& words);
std::string site_words(const std::string& name, bool closed, const Words& words);

}  // namespace rondo
