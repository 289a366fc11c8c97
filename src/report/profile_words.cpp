#include "report/profile_words.h"

#include "model/yes_no.h"

namespace rondo {

std::string profile_answer_words(const std::string& kept, const Words& words) {
  if (kept == kYesAnswer) return words.text("choice.yes");
  if (kept == kNoAnswer) return words.text("choice.no");
  return kept;
}

}  // namespace rondo
