// The ids on a sign-up form that goes out. In a link or QR code each character counts, and an id of
// twelve random ones hardly packs: so a form has only as much of each as tells it apart, and what
// comes back is taken for the record whose id begins so and that goes by that name.
#pragma once

#include <functional>
#include <map>
#include <set>
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

  // With whole ids. Of what is only a beginning the name has to agree, also by another spelling or
  // one from before the record was renamed or joined: another record, that came later or is in
  // this copy of the program alone, may begin alike. Where none agrees, or several do, it stays as
  // it is.
  codec::SignUp whole(codec::SignUp said) const;
  codec::FormChoice whole_topic(codec::FormChoice topic) const;

 private:
  // id, also of what was removed or joined into another -> name_key() of all that it goes by
  using Names = std::map<std::string, std::set<std::string>, std::less<>>;

  template <class Record>
  static Names names_of(const Table<Record>& table);
  static std::string short_id(const Names& names, const std::string& id);
  static std::string whole_id(const Names& names, const codec::FormChoice& choice);
  static void shorten(const Names& names, std::vector<codec::FormChoice>& choices);

  Names sites_, topics_, categories_, pools_;
};

}  // namespace rondo::intake
