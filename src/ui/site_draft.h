// At which site somebody is, while it is chosen: one of the program, none, or one that is new and
// comes into the program together with what is being written down.
#pragma once

#include <string>

#include "model/program.h"

namespace rondo::ui {

struct SiteDraft {
  std::string chosen;          // id; empty: none; or else that it is a new one
  std::string name;            // of a new one
  bool shows_missing = false;  // it was to be sent without that name
  bool leads_to_name = false;  // which gets the focus

  bool is_new() const;
  bool lacks_name() const;
  // What a command says of it: an id, or a name alone.
  SiteId id() const;
  std::string new_name() const;
  // Whether it can't be sent for want of the name; it then says so, and leads there.
  bool refuses();
};

}  // namespace rondo::ui
