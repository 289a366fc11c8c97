"""Writes a C++ source holding every file below a folder: embed_assets.py FOLDER OUTPUT.cpp"""

import pathlib
import sys

LINE_BYTES = 96

HEADER = """// Written by cmake/embed_assets.py from the files below assets/.
#include "base/assets.h"

#include <algorithm>
#include <array>

namespace rondo {
namespace {

struct Embedded {
  std::string_view path;
  std::string_view bytes;
};

constexpr std::array<Embedded, %d> kFiles = {{
"""

FOOTER = """}};

}  // namespace

std::string_view asset(std::string_view path) {
  const auto at = std::lower_bound(
      kFiles.begin(), kFiles.end(), path,
      [](const Embedded& file, std::string_view wanted) { return file.path < wanted; });
  return at != kFiles.end() && at->path == path ? at->bytes : std::string_view();
}

std::vector<std::string_view> asset_paths() {
  std::vector<std::string_view> paths;
  paths.reserve(kFiles.size());
  for (const Embedded& file : kFiles) paths.push_back(file.path);
  return paths;
}

}  // namespace rondo
"""


def literal(data):
    """Octal escapes have a fixed length, so that a digit may follow them."""
    return "".join(
        chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\?' else f"\\{byte:03o}"
        for byte in data
    )


def entry(path, data):
    lines = [data[at : at + LINE_BYTES] for at in range(0, len(data), LINE_BYTES)] or [b""]
    body = "\n".join(f'      "{literal(line)}"' for line in lines)
    return f'    {{"{literal(path.encode())}", std::string_view(\n{body},\n      {len(data)})}},\n'


def embed(folder, output):
    files = sorted(
        (path.relative_to(folder).as_posix().encode(), path)
        for path in folder.rglob("*")
        if path.is_file() and path.name != "CMakeLists.txt"
    )
    parts = [HEADER % len(files)]
    parts += [entry(name.decode(), path.read_bytes()) for name, path in files]
    output.write_text("".join(parts) + FOOTER, encoding="utf-8")


if __name__ == "__main__":
    embed(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
