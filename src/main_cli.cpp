// The command line program: composition only.
#include <cstdio>
#include <string_view>

#include "base/assets.h"

namespace {

constexpr int kExitGood = 0;
constexpr int kExitBadInput = 2;

}  // namespace

int main(int argc, char** argv) {
  const std::string_view verb = argc > 1 ? argv[1] : "";
  if (verb == "--version") {
    std::printf("rondo %s, %zu files embedded\n", RONDO_VERSION, rondo::asset_paths().size());
    return kExitGood;
  }
  std::fputs("usage: rondo --version\n", stderr);
  return kExitBadInput;
}
