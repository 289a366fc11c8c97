#include "base/message.h"

namespace rondo {

const ArgValue* Message::find(std::string_view name) const {
  for (const Arg& candidate : args) {
    if (candidate.name == name) return &candidate.value;
  }
  return nullptr;
}

}  // namespace rondo
