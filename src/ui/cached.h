// Cached: a value derived from the program, made again only when the program or the key has
// changed. For lists that cost more than a loop over the records, such as sorted ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rondo::ui {

template <class T>
class Cached {
 public:
  // `revision` is that of AppState; `key` holds whatever else the value depends on.
  template <class Make>
  const T& get(std::uint64_t revision, std::string_view key, Make make) {
    if (!value_ || revision != revision_ || key != key_) {
      value_ = make();
      revision_ = revision;
      key_ = key;
    }
    return *value_;
  }

 private:
  std::optional<T> value_;
  std::uint64_t revision_ = 0;
  std::string key_;
};

}  // namespace rondo::ui
