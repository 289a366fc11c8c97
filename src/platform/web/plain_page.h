// The page without a canvas, for browsers that can't draw it: ordinary HTML that lists the
// programs in this browser, each with a button that downloads its file
// (shell/library/plain_page.js).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/program_store.h"
#include "app/services.h"
#include "base/words.h"

namespace rondo {

class PlainPage {
 public:
  PlainPage(Storage& storage, const Clock& clock, Files& files, Words words);
  PlainPage(const PlainPage&) = delete;
  PlainPage& operator=(const PlainPage&) = delete;

  // `why`: the key of the text that says why there is no canvas. What it lists comes as soon as
  // storage has answered.
  void show(std::string_view why);

  // Called by the library file: the button of a program was pressed.
  void download(const std::string& id);

 private:
  void show_programs(std::string_view why, const Result<std::vector<ProgramEntry>>& listed);

  Files& files_;
  Words words_;
  ProgramStore store_;
};

}  // namespace rondo
