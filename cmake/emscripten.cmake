# Toolchain of the web presets: finds Emscripten (an activated emsdk, else the one on the PATH, as
# Debian's package is) and hands over to its own toolchain file.

if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten")
  set(rondo_emscripten_root "$ENV{EMSDK}/upstream/emscripten")
else()
  find_program(RONDO_EM_CONFIG em-config)
  if(NOT RONDO_EM_CONFIG)
    message(FATAL_ERROR
      "Emscripten is not there. On Debian run `python3 serve.py --setup`; elsewhere install and "
      "activate emsdk.")
  endif()
  execute_process(
    COMMAND "${RONDO_EM_CONFIG}" EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE rondo_emscripten_root
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
endif()

include("${rondo_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")

# Optimized links run the acorn module under Node. Debian installs it where only Debian's own Node
# looks, so the link command is told.
if(EXISTS /usr/share/nodejs/acorn)
  foreach(language C CXX)
    set(CMAKE_${language}_LINKER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
  endforeach()
endif()
