// The ids on a sign-up form that goes out. In a link or QR code each character counts, and an id of
// twelve random ones hardly packs: so a form has only as much of each as tells it apart, and what
// comes back is taken for the record whose id begins so.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "codec/sign_up_pages.h"
#include "model/program.h"

namespace rondo::intake {

// As the program is now.
class FormIds {
 public:
  explicit FormIds(const Program& program);

  // With the beginnings of ids: at least 4 characters, and as many as no other record's id begins
  // with, be that removed or joined into another. Ids that are not letters and digits stay whole.
  codec::SignUpForm shortened(codec::SignUpForm form) const;
  std::vector<codec::FormChoice> shortened_topics(std::vector<codec::FormChoice> topics) const;

  // With whole ids. Where records that came later begin alike, the name decides; what it does not
  // decide, and what this copy of the program never had, stays as it is.
  codec::SignUp whole(codec::SignUp said) const;

 private:
  // id -> name; an empty name: was removed, or joined into another.
  using Names = std::map<std::string, std::string, std::less<>>;

  template <class Record>
  static Names names_of(const Table<Record>& table);
  static std::string short_id(const Names& names, const std::string& id);
  static std::string whole_id(const Names& names, const codec::FormChoice& choice);
  static void shorten(const Names& names, std::vector<codec::FormChoice>& choices);

  Names sites_, topics_, categories_, pools_;
};

}  // namespace rondo::intake
