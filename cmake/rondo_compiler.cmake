# Compiler settings that hold for the project's own code (`rondo_settings`), for its core, which is
# built without exceptions (`rondo_core_settings`), and for everything (sanitizers, ccache).

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_INTERPROCEDURAL_OPTIMIZATION OFF)

# One cache for every checkout on the machine: paths below the source folder are hashed relative.
find_program(RONDO_CCACHE ccache)
if(RONDO_CCACHE)
  foreach(language C CXX)
    set(CMAKE_${language}_COMPILER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;CCACHE_SLOPPINESS=time_macros;${RONDO_CCACHE}")
  endforeach()
endif()

# -O0 is too slow for the property tests and -O1 doubles the compile time under the sanitizers; line
# tables are enough for reports.
if(NOT EMSCRIPTEN)
  set(CMAKE_CXX_FLAGS_DEBUG "-Og -g1")
  set(CMAKE_C_FLAGS_DEBUG "-Og -g1")
endif()
# The page is downloaded, so all but the matcher (src/CMakeLists.txt) is compiled for size; natively
# that saves a third of the compile time. The web link's own optimizer still goes for speed: that
# costs a tenth more bytes and halves the time of a solve.
add_compile_options($<$<CONFIG:Release>:-Os>)
# Pointers are checked by the address sanitizer; the undefined-behaviour sanitizer's own look at each
# one takes a quarter of the compile time.
if(RONDO_SANITIZE)
  add_compile_options(
    -fsanitize=address,undefined -fno-sanitize=null,alignment,object-size,vptr
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # The compiler collects its own garbage late: a tenth less time, for a few hundred megabytes more.
    add_compile_options("SHELL:--param ggc-min-heapsize=1000000")
    # What a test's own body keeps on the stack is not what is tested; to look at that, too, takes a
    # quarter of the time that compiling the tests takes.
    set(rondo_test_options "SHELL:--param asan-stack=0")
  endif()
endif()
# What is tested is optimized as it is published. The tests' own bodies take twice as long to optimize
# as to compile, which is more than they gain by it.
if(EMSCRIPTEN)
  set(rondo_test_options -O0)
endif()

add_library(rondo_settings INTERFACE)
target_include_directories(rondo_settings INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_features(rondo_settings INTERFACE cxx_std_20)
target_compile_options(rondo_settings INTERFACE
  -Wall -Wextra -Wpedantic -Werror
  -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wcast-align -Wcast-qual
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wextra-semi -Wundef)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports both for correct code of its own standard library once it inlines.
  target_compile_options(rondo_settings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

add_library(rondo_core_settings INTERFACE)
target_link_libraries(rondo_core_settings INTERFACE rondo_settings)
target_compile_options(rondo_core_settings INTERFACE -fno-exceptions)

# doctest's REQUIRE leaves a test by throwing; on the web that needs a mode for compile and link.
add_library(rondo_test_settings INTERFACE)
if(EMSCRIPTEN)
  target_compile_options(rondo_test_settings INTERFACE -fwasm-exceptions)
  target_link_options(rondo_test_settings INTERFACE -fwasm-exceptions)
endif()
