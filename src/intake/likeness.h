// Whether two names look alike without being the same: one or two typing errors, the same words in
// another order, an acronym and its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rondo::intake {

// A name taken apart, so that comparing it with many others costs little.
class Likeness {
 public:
  explicit Likeness(std::string_view name);

  // Names with different digits never look alike: "Grade 6" is not a misspelt "Grade 7".
  bool looks_like(const Likeness& other) const;

  // Whether all the words of one are those with which the other begins: "North High" and "North
  // High School".
  bool begins_alike(const Likeness& other) const;

  // Whether one is the other with a word or more cut off: "South Sch." and "South School". The
  // first word tells names apart, so it has to say by a dot that it is cut off.
  bool abbreviates(const Likeness& other) const;

 private:
  // "Social-emotional learning (SEL)" goes by three: as it is, without the part in parentheses, and
  // that part alone.
  struct Form {
    explicit Form(const std::string& folded);
    bool looks_like(const Form& other) const;
    bool is_acronym_of(const Form& other) const;

    std::string key;                 // without spaces
    std::size_t length = 0;          // of the key in code points
    std::uint64_t letters = 0;       // a bit for each that occurs in the key, some share one
    std::vector<std::string> words;  // sorted, small words left out
    std::string initials;            // of the words in their order; empty for a single word
  };

  // As written, word by word; folded, without its dot.
  struct WrittenWord {
    std::string folded;
    bool cut_off = false;  // ends in a dot
  };

  bool is_short_for(const Likeness& other) const;

  std::string folded_;
  std::string digits_;
  std::vector<WrittenWord> written_;
  std::vector<Form> forms_;
};

bool look_alike(std::string_view left, std::string_view right);

std::string digits_of(std::string_view text);

}  // namespace rondo::intake
