# How the web programs are linked, and the folder that is published.

# rondo.js and rondo.wasm, started by the page in shell/.
set_target_properties(rondo_web PROPERTIES
  OUTPUT_NAME rondo
  SUFFIX ".js"
  RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/module")
target_link_options(rondo_web PRIVATE
  -sENVIRONMENT=web
  -sMODULARIZE=1
  -sEXPORT_NAME=create_rondo
  -sALLOW_MEMORY_GROWTH=1
  -sMIN_WEBGL_VERSION=2
  -sMAX_WEBGL_VERSION=2
  -sDYNAMIC_EXECUTION=0
  -sFILESYSTEM=0
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  $<$<CONFIG:Debug>:-sASSERTIONS=1>)

# JS libraries are linked into the module; the page's own files are published as they are.
file(GLOB rondo_js_libraries CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/shell/library/*.js")
foreach(library IN LISTS rondo_js_libraries)
  target_link_options(rondo_web PRIVATE "SHELL:--js-library \"${library}\"")
  set_property(TARGET rondo_web APPEND PROPERTY LINK_DEPENDS "${library}")
endforeach()

# The same command line under Node, reading and writing real files. Compiling for size leaves inlining
# to the link: without that pass the tests take twice as long. Node optimizes what was inlined itself;
# to do so at the link takes four times as long and gains nothing. Large functions stay as they are
# even where they have one caller: tests' bodies would get more locals than an engine takes.
set(rondo_node_options
  -O1
  -sBINARYEN_EXTRA_PASSES=one-caller-inline-max-function-size=20,inlining
  -sENVIRONMENT=node
  -sNODERAWFS=1
  -sALLOW_MEMORY_GROWTH=1
  -sEXIT_RUNTIME=1)
set_target_properties(rondo_cli_program PROPERTIES
  OUTPUT_NAME rondo_cli
  SUFFIX ".js"
  RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
target_link_options(rondo_cli_program PRIVATE ${rondo_node_options})

# The reader of QR codes, which the page loads when a picture is opened.
set(rondo_jsqr "${CMAKE_SOURCE_DIR}/shell/packages/node_modules/jsqr")
if(NOT EXISTS "${rondo_jsqr}/dist/jsQR.js")
  message(FATAL_ERROR "jsQR is not installed: run `python3 serve.py --setup`, or "
    "`npm ci --prefix shell/packages`")
endif()

# site/: exactly the shell's page, the module, the reader of QR codes and web/, nothing left over from
# earlier builds.
file(GLOB rondo_shell_files CONFIGURE_DEPENDS
  RELATIVE "${CMAKE_SOURCE_DIR}/shell" "${CMAKE_SOURCE_DIR}/shell/*.*")
file(GLOB_RECURSE rondo_static_files CONFIGURE_DEPENDS
  RELATIVE "${CMAKE_SOURCE_DIR}/web" "${CMAKE_SOURCE_DIR}/web/*")
set(rondo_site_files)
foreach(file IN LISTS rondo_shell_files)
  list(APPEND rondo_site_files "${file}=${CMAKE_SOURCE_DIR}/shell/${file}")
endforeach()
foreach(file IN LISTS rondo_static_files)
  list(APPEND rondo_site_files "${file}=${CMAKE_SOURCE_DIR}/web/${file}")
endforeach()
foreach(file rondo.js rondo.wasm)
  list(APPEND rondo_site_files "${file}=${CMAKE_BINARY_DIR}/module/${file}")
endforeach()
list(APPEND rondo_site_files
  "jsqr/jsQR.js=${rondo_jsqr}/dist/jsQR.js"
  "jsqr/LICENSE.txt=${rondo_jsqr}/LICENSE")
list(TRANSFORM rondo_site_files REPLACE "^[^=]*=" "" OUTPUT_VARIABLE rondo_site_inputs)
list(FILTER rondo_site_inputs EXCLUDE REGEX "/module/")
list(JOIN rondo_site_files "\n" rondo_site_list)
file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/site.list" CONTENT "${rondo_site_list}\n")

add_custom_command(
  OUTPUT "${CMAKE_BINARY_DIR}/site.stamp"
  COMMAND Python3::Interpreter "${CMAKE_SOURCE_DIR}/cmake/assemble_site.py"
    "${CMAKE_BINARY_DIR}/site.list" "${CMAKE_BINARY_DIR}/site"
  COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_BINARY_DIR}/site.stamp"
  DEPENDS rondo_web "${CMAKE_BINARY_DIR}/site.list" ${rondo_site_inputs}
    "${CMAKE_SOURCE_DIR}/cmake/assemble_site.py"
  COMMENT "Assembling the site"
  VERBATIM)
add_custom_target(rondo_site ALL DEPENDS "${CMAKE_BINARY_DIR}/site.stamp")
