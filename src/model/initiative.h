// A school-wide effort that events can serve.
#pragma once

#include <string>

#include "model/ids.h"

namespace rondo {

struct Initiative {
  using Id = InitiativeId;

  std::string name;

  bool operator==(const Initiative&) const = default;
};

}  // namespace rondo
