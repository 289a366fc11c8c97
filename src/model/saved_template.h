// A template that a coordinator made of an event.
#pragma once

#include <string>

#include "base/value.h"
#include "model/ids.h"

namespace rondo {

struct SavedTemplate {
  using Id = SavedTemplateId;

  std::string name;      // as the gallery shows it
  std::string saved_on;  // ISO date, local to who saved it
  Value content;         // an EventTemplate in the form of codec/templates.h

  bool operator==(const SavedTemplate&) const = default;
};

}  // namespace rondo
