#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <string>
#include <utility>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "platform/web/stage_state.h"

extern "C" void rondo_environment_remember_graphics();

namespace rondo {
namespace {

constexpr float channel(std::uint8_t value) {
  return static_cast<float>(value) / 255.0F;
}

template <class T>
void append(std::string& bytes, const T* first, std::size_t count) {
  bytes.append(reinterpret_cast<const char*>(first), count * sizeof(T));
}

// All that decides how the frame looks, but for what is in its textures.
std::string picture_of(const ImDrawData& data, int pixel_width, int pixel_height,
                       ui::Color ground) {
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(data.TotalVtxCount) * sizeof(ImDrawVert) +
                static_cast<std::size_t>(data.TotalIdxCount) * sizeof(ImDrawIdx) + 4096);
  append(bytes, &pixel_width, 1);
  append(bytes, &pixel_height, 1);
  append(bytes, &ground, 1);
  append(bytes, &data.DisplayPos, 1);
  append(bytes, &data.DisplaySize, 1);
  for (const ImDrawList* list : data.CmdLists) {
    append(bytes, list->CmdBuffer.Data, static_cast<std::size_t>(list->CmdBuffer.Size));
    append(bytes, list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.Size));
    append(bytes, list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.Size));
  }
  return bytes;
}

// Pixels that the graphics card does not have yet: of letters seen for the first time.
bool has_new_pixels(const ImDrawData& data) {
  return std::any_of(data.Textures->begin(), data.Textures->end(),
                     [](const ImTextureData* one) { return one->Status != ImTextureStatus_OK; });
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
  ImDrawData& data = *ImGui::GetDrawData();
  std::string picture = picture_of(data, pixel_width, pixel_height, ground);
  // Most frames after an event only see that nothing moves any more.
  if (picture == shown_ && !has_new_pixels(data)) return;
  shown_ = std::move(picture);
  glViewport(0, 0, pixel_width, pixel_height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(channel(ground.red), channel(ground.green), channel(ground.blue), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
}

void Surface::set_lost(bool lost) {
  if (lost_ == lost || context_ == 0) return;
  lost_ = lost;
  shown_.clear();
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
