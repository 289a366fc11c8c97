// The command line program: composition only.
#include <cstdio>
#include <iostream>

#include "base/assets.h"
#include "cli/verbs.h"
#include "codec/strings.h"
#include "platform/system.h"

int main(int argc, char** argv) {
  const auto words = rondo::codec::read_words(rondo::asset("strings/en.json"));
  if (!words) {
    // The table is part of the program, so this is a broken build.
    std::fputs("rondo: the string table can't be read\n", stderr);
    return rondo::cli::kExitBadInput;
  }
  rondo::SystemRandom random;
  const rondo::SystemClock clock;
  rondo::cli::Context context{std::cin, std::cout, std::cerr, *words, RONDO_VERSION, random, clock};
  const int status = rondo::cli::run({argv + 1, argv + argc}, context);
  std::cout.flush();
  return status;
}
