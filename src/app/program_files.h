// Programs and links as files.
#pragma once

#include <string>
#include <string_view>

#include "app/workbench.h"

namespace rondo {

// Text that every system takes as a file name: "Riverbend District" -> "riverbend-district".
std::string file_name_of(std::string_view name);

// The whole program, as codec/program_json.h writes it.
std::string file_of(const Program& program);

// Hands the person the file of the program, named after it.
void download_program(Files& files, const Program& program);

// Hands the person the link in a text file, named after what or whom it is about.
void download_link(Files& files, std::string_view about, const std::string& address);

// Opens a program file beside the open program. One that has the id of a program in this browser
// and differs from it is asked about; nothing is ever overwritten without an answer.
Result<Done> open_program_file(Workbench& bench, const ReceivedFile& file);

}  // namespace rondo
