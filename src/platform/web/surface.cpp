#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "platform/web/stage_state.h"

extern "C" void rondo_environment_remember_graphics();

namespace rondo {
namespace {

constexpr float channel(std::uint8_t value) {
  return static_cast<float>(value) / 255.0F;
}

}  // namespace

bool Surface::open() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = false;
  wanted.depth = false;
  wanted.stencil = false;
  wanted.antialias = false;
  wanted.preserveDrawingBuffer = false;
  wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  const auto context = emscripten_webgl_create_context("#canvas", &wanted);
  if (context <= 0) return false;
  context_ = static_cast<unsigned long>(context);
  emscripten_webgl_make_context_current(context);
  rondo_environment_remember_graphics();
  return ImGui_ImplOpenGL3_Init("#version 300 es");
}

void Surface::draw(int pixel_width, int pixel_height, ui::Color ground) {
  glViewport(0, 0, pixel_width, pixel_height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(channel(ground.red), channel(ground.green), channel(ground.blue), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Surface::set_lost(bool lost) {
  if (lost_ == lost || context_ == 0) return;
  lost_ = lost;
  if (lost) {
    ImGui_ImplOpenGL3_Shutdown();
  } else {
    emscripten_webgl_make_context_current(static_cast<EMSCRIPTEN_WEBGL_CONTEXT_HANDLE>(context_));
    ImGui_ImplOpenGL3_Init("#version 300 es");
  }
}

}  // namespace rondo

extern "C" EMSCRIPTEN_KEEPALIVE void rondo_context(int available) {
  rondo::Stage::State* stage = rondo::current_stage();
  if (stage == nullptr) return;
  stage->surface.set_lost(available == 0);
  rondo::Stage::wake();
}
