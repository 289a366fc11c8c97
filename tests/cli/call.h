// The command line called in-process: what a person would see of it.
#pragma once

#include <string>
#include <string_view>

#include "cli/verbs.h"
#include "model/program.h"

namespace rondo::cli {

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

// `rondo <arguments>` with `given` on standard input.
Outcome rondo(const Arguments& arguments, const std::string& given = "");

bool contains(std::string_view text, std::string_view part);

// Checks that the call was refused for this reason, with nothing to read on standard output.
void check_refused(const Outcome& outcome, std::string_view reason);

// The text with the only occurrence of `part` changed; fails the running test when there is none.
std::string replaced(std::string text, std::string_view part, std::string_view by);

// The program in the file at `path`; fails the running test when it can't be read.
Program program_in(const std::string& path);

}  // namespace rondo::cli
