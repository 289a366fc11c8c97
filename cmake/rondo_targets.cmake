# The helpers that the folders of src/ and tests/ are declared with.

# Reads layers.txt into rondo_folders, rondo_allowed_<folder> (transitive) and rondo_users_<library>.
file(STRINGS "${CMAKE_SOURCE_DIR}/cmake/layers.txt" rondo_layer_lines REGEX "^(folder|library) ")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cmake/layers.txt")
foreach(line IN LISTS rondo_layer_lines)
  if(line MATCHES "^folder ([^:]+):(.*)$")
    set(folder "${CMAKE_MATCH_1}")
    separate_arguments(direct UNIX_COMMAND "${CMAKE_MATCH_2}")
    set(rondo_allowed_${folder} ${direct})
    foreach(other IN LISTS direct)
      list(APPEND rondo_allowed_${folder} ${rondo_allowed_${other}})
    endforeach()
    list(APPEND rondo_folders "${folder}")
  elseif(line MATCHES "^library ([^:]+):([^|]*)")
    set(library "${CMAKE_MATCH_1}")
    separate_arguments(rondo_users_${library} UNIX_COMMAND "${CMAKE_MATCH_2}")
  endif()
endforeach()

# A folder's sources are compiled as one, or as two where there are many, since what their headers
# instantiate costs more than they themselves do: three quarters of the time that compiling 24 at a
# time takes. Unnamed namespaces of a folder therefore share their names. One at a time is for who changes
# the same source again and again, and for clang-tidy's closest look (tests/harness/lint.py).
set(RONDO_BATCH 100 CACHE STRING "How many sources of a folder are compiled at a time")
function(rondo_batches target)
  if(RONDO_BATCH GREATER 1)
    set_target_properties(${target} PROPERTIES
      UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${RONDO_BATCH})
  endif()
endfunction()

# rondo_library(<folder> SOURCES <file>... [DEPENDS <folder>...] [USES <third-party>...])
#
# The static library `rondo_<folder>`. DEPENDS become visible to its own users; USES stay private,
# so that a third-party header can't be included further up. Both must stand in layers.txt.
function(rondo_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;USES")
  foreach(other IN LISTS arg_DEPENDS)
    if(NOT other IN_LIST rondo_allowed_${folder})
      message(FATAL_ERROR "layers.txt: ${folder} may not depend on ${other}")
    endif()
  endforeach()
  string(REPLACE "/" "_" target "rondo_${folder}")
  add_library(${target} STATIC ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE rondo_core_settings)
  foreach(other IN LISTS arg_DEPENDS)
    string(REPLACE "/" "_" other_target "rondo_${other}")
    target_link_libraries(${target} PUBLIC ${other_target})
  endforeach()
  foreach(library IN LISTS arg_USES)
    rondo_use(${target} ${folder} ${library})
  endforeach()
  rondo_batches(${target})
endfunction()

# Links a third-party library privately, if layers.txt lets the folder (or a folder below) see it.
function(rondo_use target folder library)
  set(users ${rondo_users_${library}})
  list(FILTER users INCLUDE REGEX "^${folder}(/|$)")
  if(NOT users)
    message(FATAL_ERROR "layers.txt: ${folder} may not use ${library}")
  endif()
  target_link_libraries(${target} PRIVATE rondo_dep_${library})
endfunction()

# rondo_test(<folder> SOURCES <file>... DEPENDS <folder or target>...)
#
# The doctest program `test_<folder>`, run from the source folder so that fixtures are found at
# tests/fixtures. For the web all folders' tests are one program, `rondo_tests` (linking is what
# costs time there).
function(rondo_test folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS")
  list(TRANSFORM arg_DEPENDS REPLACE "^([a-z]+)$" "rondo_\\1")
  set(objects rondo_test_${folder}_objects)
  add_library(${objects} OBJECT ${arg_SOURCES})
  target_include_directories(${objects} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${objects} PRIVATE rondo_settings rondo_test_support ${arg_DEPENDS})
  target_compile_options(${objects} PRIVATE ${rondo_test_options})
  rondo_batches(${objects})
  if(EMSCRIPTEN)
    set_property(GLOBAL APPEND PROPERTY rondo_web_test_parts ${objects} ${arg_DEPENDS})
    return()
  endif()
  add_executable(test_${folder})
  set_target_properties(test_${folder} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_link_libraries(test_${folder} PRIVATE ${objects} rondo_test_main ${arg_DEPENDS})
  add_test(NAME ${folder} COMMAND test_${folder} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
endfunction()
