// A file descriptor that closes itself.
#pragma once

#include <string_view>

namespace rondo {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }

  // False, with errno set, when not everything could be written.
  bool write_all(std::string_view bytes) const;

 private:
  int number_ = -1;
};

}  // namespace rondo
