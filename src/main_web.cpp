// The module behind the page: composition only.
#include <emscripten.h>

int main() {
  emscripten_set_window_title("Rondo");
  return 0;
}
