// Drafts of screens, each known to its own screen alone: DraftBox::of<MeetDrafts>() is the one of
// that type, made when it is first asked for.
#pragma once

#include <algorithm>
#include <map>
#include <memory>

namespace rondo::ui {

class DraftBox {
 public:
  template <class Drafts>
  Drafts& of() {
    std::unique_ptr<Held>& held = held_[&kType<Drafts>];
    if (held == nullptr) held = std::make_unique<Holding<Drafts>>();
    return static_cast<Holding<Drafts>*>(held.get())->drafts;
  }
  void clear() { held_.clear(); }
  // Whether one of those that can tell (holds_something()) does.
  bool holds_something() const {
    return std::any_of(held_.begin(), held_.end(),
                       [](const auto& held) { return held.second->holds_something(); });
  }

 private:
  struct Held {
    virtual ~Held() = default;
    virtual bool holds_something() const = 0;
  };
  template <class Drafts>
  struct Holding final : Held {
    Drafts drafts;
    bool holds_something() const override {
      if constexpr (requires { drafts.holds_something(); }) return drafts.holds_something();
      return false;
    }
  };
  template <class Drafts>
  static constexpr char kType = 0;  // its address tells the types apart

  std::map<const void*, std::unique_ptr<Held>> held_;
};

}  // namespace rondo::ui
