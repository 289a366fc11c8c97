// HeadlessUi: draws views without a screen and acts on them by role and name, as a person with a
// screen reader would. Dear ImGui runs without a renderer, with a font of simple widths.
//
//   HeadlessUi page([&](Ui& ui) { view(ui); });
//   page.click(Role::button, "Import");
//   CHECK(page.has(Role::heading, "Import sign-ups"));
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/action.h"
#include "access/tree.h"
#include "ui/ui.h"

struct ImGuiContext;

namespace rondo::ui {

using Names = std::vector<std::string>;

class HeadlessUi {
 public:
  using Draw = std::function<void(Ui&)>;

  explicit HeadlessUi(Draw draw, float width = 1280, float height = 800);
  ~HeadlessUi();
  HeadlessUi(const HeadlessUi&) = delete;
  HeadlessUi& operator=(const HeadlessUi&) = delete;

  Ui& ui() { return *ui_; }
  FrameInput& input() { return input_; }

  // Frames until the layout is settled. Fails the test when it never is, when a node is without a
  // name or its id is taken twice, or when something that is drawn or can be pressed is not in the
  // tree.
  void settle();
  // The same after some time has passed.
  void wait(double seconds);

  const access::Tree& tree() const { return ui_->tree(); }
  // Texts that had no room: they end in "…" or at the side of what shows them.
  std::vector<std::string> cut() const;
  // Lines that begin or end within a word.
  std::vector<std::string> broken() const;
  bool draws(std::string_view line) const;
  float width() const { return input_.width; }
  bool has(access::Role role, std::string_view name) const;
  // The one node with this role and name; the test fails when there is none or more than one.
  const access::Node& find(access::Role role, std::string_view name) const;
  // All names with this role, in reading order.
  Names names(access::Role role) const;
  // The text of all nodes under `node`, for looking into rows.
  std::string text_in(const access::Node& node) const;

  void click(access::Role role, std::string_view name);
  // The same for what is switched off: its element stays in reach, so a click can come from it.
  void try_click(access::Role role, std::string_view name);
  // Replaces a field's text and commits it, as leaving the field does.
  void type(access::Role role, std::string_view name, std::string_view text);
  // The same, left by Enter.
  void submit(access::Role role, std::string_view name, std::string_view text);
  // Chooses the option with this label.
  void choose(std::string_view select_name, std::string_view option_label);
  void key(access::Key key);  // on what has the focus
  // Moves the focus as Tab does, within reach; gives its new node.
  const access::Node* tab();
  const access::Node* focused() const;
  // Mouse: rests at a point of the page.
  void point_at(float x, float y);
  // Press and release there.
  void press_at(float x, float y, int frames_held = 0);
  void press_middle(const access::Rect& rect);
  // With the right button.
  void ask_at(float x, float y);
  // A finger goes down, up or down the page and off it, in a tenth of a second.
  void drag(float x, float from, float to);
  // The same from anywhere to anywhere, with a finger or the mouse.
  void touch_along(float from_x, float from_y, float to_x, float to_y);
  void mouse_along(float from_x, float from_y, float to_x, float to_y);
  void scroll(float x, float y, float lines);

  std::vector<access::Announcement> announcements;
  std::vector<std::string> followed;

 private:
  void send(access::Action action);
  void frame();
  void press_along(float from_x, float from_y, float to_x, float to_y);
  void use_button_at(int button, float x, float y, int frames_held);
  void check_audit() const;

  ImGuiContext* context_;
  std::unique_ptr<Ui> ui_;
  Draw draw_;
  FrameInput input_;
  FrameAudit audit_;
  std::vector<access::Action> actions_;
};

}  // namespace rondo::ui
