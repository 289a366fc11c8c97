// The sample program in the language of the interface. What happened in it, and its sheets, are
// written in English; assets/samples/<language>.json has each of their texts in another language.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "edit/transaction.h"
#include "model/event_template.h"

namespace rondo {

class SampleLanguage {
 public:
  // English where there is no such file. Errors: those of reading it, which tests rule out.
  static Result<SampleLanguage> read(std::string_view language,
                                     const std::vector<EventTemplate>& templates);

  // The text in this language; as it is where it has none: names of people and places.
  std::string said(const std::string& english) const;
  // What was said so: by it the same happens in every language.
  std::string english(const std::string& text) const;
  // With every text in it; its members may be named by texts, too.
  Value said(const Value& english) const;

  // The topics that a sheet has just brought, and what people wrote in it. Topics keep their
  // English names as other spellings, as those of the templates do: the next sheet names them so.
  void say_sheet(Transaction& edit) const;

 private:
  explicit SampleLanguage(const std::vector<EventTemplate>& templates) : templates_(templates) {}

  std::map<std::string, std::string> texts_;  // English -> this language
  const std::vector<EventTemplate>& templates_;
};

}  // namespace rondo
