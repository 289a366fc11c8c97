#include "platform/web/stage.h"

#include <emscripten.h>

#include <cmath>
#include <utility>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "platform/web/canvas_font.h"
#include "platform/web/canvas_text.h"
#include "platform/web/stage_state.h"

extern "C" void rondo_frames_request(double seconds);

namespace rondo {
namespace {

// After an event: one frame for it, one for what it changed, one for hover to settle.
constexpr int kFramesPerEvent = 3;
// A layout that still moves after this many passes is shown as it is.
constexpr int kMostPasses = 5;

Stage::State* the_stage = nullptr;

// Passes until nothing moves any more, so that no half-laid-out picture is ever seen. Only the
// first hears the actions and the mouse.
void draw_until_settled(Stage::State& stage, double time_s) {
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = static_cast<float>(std::fmin(0.1, std::fmax(0.001, time_s - stage.last_frame_s)));
  stage.last_frame_s = time_s;
  stage.input.time_s = time_s;
  stage.input.page_draws_fields = true;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    std::vector<access::Action> actions;
    if (pass == 0) actions = stage.mirror->take_actions();
    stage.ui->begin_frame(stage.input, std::move(actions));
    stage.draw(*stage.ui);
    stage.ui->end_frame();
    if (stage.ui->settled()) return;
    io.DeltaTime = 0.001F;
  }
}

bool follow_link(Stage::State& stage) {
  const std::string followed = stage.ui->take_followed();
  if (followed.empty() || !stage.follow) return false;
  stage.follow(followed);
  return true;
}

void present(Stage::State& stage) {
  ImGui::Render();
  const ui::FrameInput& input = stage.input;
  stage.surface.draw(static_cast<int>(std::lround(input.width * input.pixel_ratio)),
                     static_cast<int>(std::lround(input.height * input.pixel_ratio)),
                     stage.ui->theme().canvas);
}

void tell_page(Stage::State& stage) {
  ui::Ui& ui = *stage.ui;
  stage.mirror->show(ui.tree(), ui.pointer_captured());
  if (const ui::NodeId id = ui.take_focus_request(); id != 0) stage.mirror->focus(id);
  for (const access::Announcement& news : ui.take_announcements()) stage.mirror->announce(news);
  show_cursor(stage);
}

void run_frame(Stage::State& stage, double time_s) {
  if (!stage.surface.usable()) return;
  ImGui_ImplOpenGL3_NewFrame();
  stage.shaper->next_frame();
  hear_pointer(stage);
  draw_until_settled(stage, time_s);
  // Where a link leads is what this frame shows, not the next.
  if (follow_link(stage)) draw_until_settled(stage, time_s);
  present(stage);
  tell_page(stage);
  if (stage.frames_owed > 0 && --stage.frames_owed > 0) rondo_frames_request(0);
  const double next = stage.ui->next_frame_s();
  if (next >= 0) rondo_frames_request(next);
}

}  // namespace

Stage::State* current_stage() {
  return the_stage;
}

Stage::Stage() : state_(std::make_unique<State>()) {
  state_->context = ImGui::CreateContext();
  state_->obstacle = !canvas_can_be_read()     ? Obstacle::hidden_canvas
                     : !state_->surface.open() ? Obstacle::no_webgl
                                               : Obstacle::none;
  if (state_->obstacle != Obstacle::none) return;
  ImGuiIO& io = ImGui::GetIO();
  ImFont* regular = add_canvas_font(*io.Fonts, 400);
  ImFont* semibold = add_canvas_font(*io.Fonts, 600);
  state_->ui = std::make_unique<ui::Ui>(regular, semibold);
  state_->shaper = std::make_unique<CanvasShaper>(*io.Fonts);
  state_->ui->set_shaper(state_->shaper.get());
}

Stage::~Stage() {
  the_stage = nullptr;
  state_->ui.reset();
  ImGui::DestroyContext(state_->context);
}

Obstacle Stage::obstacle() const {
  return state_->obstacle;
}
ui::Ui& Stage::ui() {
  return *state_->ui;
}

void Stage::choose_look(const Look& look) {
  if (state_->look == look) return;
  state_->look = look;
  apply_look(*state_);
  wake();
}

void Stage::run(Draw draw, Shortcut shortcut, Follow follow) {
  state_->draw = std::move(draw);
  state_->shortcut = std::move(shortcut);
  state_->follow = std::move(follow);
  state_->mirror = std::make_unique<Mirror>();
  the_stage = state_.get();
  listen_to_environment();
  listen_to_input();
  wake();
}

void Stage::wake() {
  if (the_stage != nullptr) the_stage->frames_owed = kFramesPerEvent;
  rondo_frames_request(0);
}

}  // namespace rondo

extern "C" EMSCRIPTEN_KEEPALIVE void rondo_frame(double time_s) {
  rondo::Stage::State* stage = rondo::current_stage();
  if (stage != nullptr) rondo::run_frame(*stage, time_s);
}
