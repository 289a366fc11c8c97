// The command line program: composition only.
#include <cstdio>
#include <iostream>

#include "cli/verbs.h"
#include "codec/strings.h"
#include "platform/system.h"

int main(int argc, char** argv) {
  const auto& tables = rondo::codec::embedded_words();
  const auto words = tables.find("en");
  if (words == tables.end()) {
    // The table is part of the program, so this is a broken build.
    std::fputs("rondo: the string table can't be read\n", stderr);
    return rondo::cli::kExitBadInput;
  }
  rondo::SystemRandom random;
  const rondo::SystemClock clock;
  rondo::cli::Context context{std::cin,      std::cout, std::cerr, words->second,
                              RONDO_VERSION, random,    clock};
  const int status = rondo::cli::run({argv + 1, argv + argc}, context);
  std::cout.flush();
  return status;
}
