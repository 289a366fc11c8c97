# Third-party libraries, each as target `rondo_dep_<name>`, built by our own rules for native and
# web alike. The set-up unpacks Debian's sources and names them in build/deps/deps.cmake; without
# that file FetchContent clones the same versions, pinned by commit.

include(FetchContent)
include("${CMAKE_SOURCE_DIR}/build/deps/deps.cmake" OPTIONAL)

# SOURCE_SUBDIR names no folder: the sources are wanted, not their build rules.
function(rondo_declare name repository commit)
  FetchContent_Declare(${name}
    GIT_REPOSITORY "${repository}"
    GIT_TAG "${commit}"
    SOURCE_SUBDIR no_build_rules)
endfunction()

rondo_declare(imgui https://github.com/ocornut/imgui.git
  45acd5e0e82f4c954432533ae9985ff0e1aad6d5)  # v1.92.2b
rondo_declare(nlohmann_json https://github.com/nlohmann/json.git
  bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d)  # v3.11.2
rondo_declare(doctest https://github.com/doctest/doctest.git
  b7c21ec5ceeadb4951b00396fc1e4642dd347e5f)  # v2.4.9
rondo_declare(zlib https://github.com/madler/zlib.git
  04f42ceca40f73e2978b50e93806c2a18c1281fc)  # v1.2.13
rondo_declare(pugixml https://github.com/zeux/pugixml.git
  a0e064336317c9347a91224112af9933598714e9)  # v1.13
rondo_declare(utf8proc https://github.com/JuliaStrings/utf8proc.git
  1cb28a66ca79a0845e99433fd1056257456cef8b)  # v2.8.0
rondo_declare(qrcodegen https://github.com/nayuki/QR-Code-generator.git
  720f62bddb7226106071d4728c292cb1df519ceb)  # v1.8.0
FetchContent_MakeAvailable(imgui nlohmann_json doctest zlib pugixml utf8proc qrcodegen)

# rondo_dependency(<name> INCLUDE <dir> [SOURCES <file>...] [DEFINES <definition>...])
function(rondo_dependency name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "INCLUDE" "SOURCES;DEFINES")
  set(target rondo_dep_${name})
  if(arg_SOURCES)
    add_library(${target} STATIC EXCLUDE_FROM_ALL ${arg_SOURCES})
    set(scope PUBLIC)
    target_compile_options(${target} PRIVATE -w)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} SYSTEM ${scope} "${arg_INCLUDE}")
  target_compile_definitions(${target} ${scope} ${arg_DEFINES})
endfunction()

rondo_dependency(nlohmann_json INCLUDE "${nlohmann_json_SOURCE_DIR}/include"
  DEFINES JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

# What throws in an assertion ends its test, and each assertion is one call: that compiles in three
# quarters of the time.
rondo_dependency(doctest INCLUDE "${doctest_SOURCE_DIR}"
  DEFINES DOCTEST_CONFIG_SUPER_FAST_ASSERTS DOCTEST_CONFIG_NO_TRY_CATCH_IN_ASSERTS)
target_include_directories(rondo_dep_doctest SYSTEM INTERFACE "${doctest_SOURCE_DIR}/doctest")

rondo_dependency(utf8proc INCLUDE "${utf8proc_SOURCE_DIR}"
  SOURCES "${utf8proc_SOURCE_DIR}/utf8proc.c"
  DEFINES UTF8PROC_STATIC)

rondo_dependency(pugixml INCLUDE "${pugixml_SOURCE_DIR}/src"
  SOURCES "${pugixml_SOURCE_DIR}/src/pugixml.cpp"
  DEFINES PUGIXML_NO_EXCEPTIONS PUGIXML_NO_XPATH)

set(zlib_sources adler32 compress crc32 deflate inffast inflate inftrees trees uncompr zutil)
list(TRANSFORM zlib_sources PREPEND "${zlib_SOURCE_DIR}/")
list(TRANSFORM zlib_sources APPEND ".c")
rondo_dependency(zlib INCLUDE "${zlib_SOURCE_DIR}" SOURCES ${zlib_sources})

# The C form: the C++ one throws.
rondo_dependency(qrcodegen INCLUDE "${qrcodegen_SOURCE_DIR}/c"
  SOURCES "${qrcodegen_SOURCE_DIR}/c/qrcodegen.c")

# Code points beyond the basic plane (emoji, rare Han); item hooks, by which tests find every
# interactive item, are compiled in and idle unless a test asks.
rondo_dependency(imgui INCLUDE "${imgui_SOURCE_DIR}"
  SOURCES
    "${imgui_SOURCE_DIR}/imgui.cpp"
    "${imgui_SOURCE_DIR}/imgui_draw.cpp"
    "${imgui_SOURCE_DIR}/imgui_tables.cpp"
    "${imgui_SOURCE_DIR}/imgui_widgets.cpp"
  DEFINES IMGUI_USE_WCHAR32 IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS)

if(EMSCRIPTEN)
  rondo_dependency(imgui_opengl INCLUDE "${imgui_SOURCE_DIR}/backends"
    SOURCES "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp"
    DEFINES IMGUI_IMPL_OPENGL_ES3)
  target_link_libraries(rondo_dep_imgui_opengl PUBLIC rondo_dep_imgui)
endif()

# LEMON is an oracle of the matching tests, where it is installed; never part of the product.
if(NOT EMSCRIPTEN)
  find_path(RONDO_LEMON_INCLUDE lemon/network_simplex.h)
  find_library(RONDO_LEMON_LIBRARY lemon)
  if(RONDO_LEMON_INCLUDE AND RONDO_LEMON_LIBRARY)
    rondo_dependency(lemon INCLUDE "${RONDO_LEMON_INCLUDE}")
    target_link_libraries(rondo_dep_lemon INTERFACE "${RONDO_LEMON_LIBRARY}")
  endif()
endif()
