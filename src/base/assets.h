// The files below assets/, embedded at build time: page and command line hold the same bytes.
#pragma once

#include <string_view>
#include <vector>

namespace rondo {

// The bytes of the file at `path` relative to assets/ ("strings/en.json"); empty when there is
// none.
std::string_view asset(std::string_view path);

// The paths of all embedded files, sorted.
std::vector<std::string_view> asset_paths();

}  // namespace rondo
