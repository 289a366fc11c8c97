"""clang-format and clang-tidy.

clang-tidy is slow, most of all since it walks everything that a source includes. So it looks at
the sources some at a time, as the build compiles them, and what was found clean is remembered by
the content of what it answers for: the sources, the headers that are looked at through them, the
settings and the tool. Each header is looked at through one source: its own, or else the first that
includes it. That a changed header makes something wrong in a source that did not change, and that
a source leaves an include to the one before it, is left to --all, which looks at every source by
itself. The memory lies beside the compiler cache, so a fresh clone profits too.
"""

import dataclasses
import functools
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess

import layers
from outcome import Outcome, last_lines
import sources

FORMAT_BATCH = 40


def format_jobs(run):
    files = [str(path) for path in sources.cpp(run.root)]

    def job(batch):
        code, output = run.command(["clang-format", "--dry-run", "-Werror", *batch])
        bad = sorted(set(re.findall(r"^([^:\n]+):\d+:\d+: error", output, re.MULTILINE)))
        if code != 0 and not bad:
            return Outcome(failed=1, detail=last_lines(output))
        detail = "not formatted (clang-format -i): " + " ".join(bad)
        return Outcome(len(batch) - len(bad), len(bad), detail)

    return [
        functools.partial(job, files[at : at + FORMAT_BATCH])
        for at in range(0, len(files), FORMAT_BATCH)
    ]


def memory_folder():
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = pathlib.Path(base) / "rondo-tidy"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def direct_includes(root, path):
    """The project's headers that the file includes."""
    found = layers.INCLUDE.findall((root / path).read_text(encoding="utf-8"))
    names = [name for mark, name in found if mark == '"']
    return [
        base / name
        for name in names
        for base in (pathlib.PurePosixPath("src"), pathlib.PurePosixPath("tests"))
        if (root / base / name).is_file()
    ]


def headers_looked_at(root, paths):
    """Per source the headers that are looked at through it; every one that is included has one."""
    through = {path: [] for path in paths}
    taken = set()

    def take(path, header):
        taken.add(header)
        through[path].append(header)
        # What only headers include is looked at where they are.
        for inner in direct_includes(root, header):
            if inner not in taken and inner.with_suffix(".cpp") not in through:
                take(path, inner)

    for path in paths:
        for header in direct_includes(root, path):
            own = header.with_suffix(".cpp")
            if header not in taken and (own == path or own not in through):
                take(path, header)
    return through


# How CMake's file that is compiled in the place of several names each of them.
INCLUDED_SOURCE = re.compile(r'^#include "([^"]+\.cpp)"', re.MULTILINE)


@dataclasses.dataclass(frozen=True)
class Unit:
    """What is compiled at once. Its sources are relative to the root; the folder of the compile
    commands says how."""

    file: str
    sources: tuple
    commands: pathlib.Path
    command: str


def sources_in(root, file):
    path = pathlib.Path(file)
    parts = [path]
    if path.parent.name == "Unity":
        parts = [pathlib.Path(part) for part in INCLUDED_SOURCE.findall(path.read_text("utf-8"))]
    return tuple(
        pathlib.PurePosixPath(part.relative_to(root).as_posix())
        for part in parts if part.is_relative_to(root)
    )


def units(run):
    """All that is compiled; natively wherever it can be. With --all each source by itself."""
    found, taken = [], set()
    for preset in ("native-debug", "web-release"):
        folder = run.root / "build" / preset
        if run.tidy_all:
            folder = run.root / "build" / "tidy" / preset
            run.must(["cmake", "--preset", preset, "-B", folder, "-DRONDO_BATCH=1"])
        for entry in json.loads((folder / "compile_commands.json").read_text(encoding="utf-8")):
            inside = sources_in(run.root, entry["file"])
            if not taken.issuperset(inside):
                taken.update(inside)
                found.append(Unit(entry["file"], inside, folder, entry["command"]))
    return found


def web_arguments():
    """What em++ adds by itself when it calls clang."""
    sysroot = subprocess.run(
        ["em-config", "CACHE"], stdout=subprocess.PIPE, text=True, check=True
    ).stdout.strip() + "/sysroot"
    return [
        "--extra-arg-before=--target=wasm32-unknown-emscripten",
        f"--extra-arg-before=--sysroot={sysroot}",
        f"--extra-arg-before=-isystem{sysroot}/include/compat",
        f"--extra-arg-before=-isystem{sysroot}/include/c++/v1",
    ]


def state_of(root, files, command):
    digest = hashlib.sha256(tool_version().encode())
    digest.update((root / ".clang-tidy").read_bytes())
    digest.update(command.replace(str(root), "").encode())
    for file in files:
        digest.update(str(file).encode() + b"\0" + (root / file).read_bytes())
    return digest.hexdigest()


@functools.lru_cache(maxsize=None)
def tool_version():
    return subprocess.run(
        ["clang-tidy", "--version"], stdout=subprocess.PIPE, text=True, check=True
    ).stdout


def tidy(run, unit, remembered):
    extra = web_arguments() if unit.commands.name.startswith("web") else []
    code, output = run.command([
        "clang-tidy", "--quiet", "-p", unit.commands, *extra,
        # Of GCC's own options.
        "--extra-arg=-Wno-unknown-warning-option",
        "--extra-arg=-Wno-unused-command-line-argument", unit.file,
    ])
    if code != 0:
        shown = "\n".join(
            line for line in output.splitlines() if not re.match(r"\d+ warnings? ", line)
        )
        return Outcome(failed=len(unit.sources), detail=shown)
    remembered.touch()
    return Outcome(passed=len(unit.sources))


def tidy_jobs(run):
    if shutil.which("clang-tidy") is None:
        raise RuntimeError("clang-tidy is not installed")
    memory = memory_folder()
    folders = ("src", "tests") if run.tidy_all else ("src",)
    listed = set(sources.matching(run.root, (".cpp",), folders))
    wanted = [unit for unit in units(run) if listed.issuperset(unit.sources) and unit.sources]
    through = headers_looked_at(run.root, sorted(path for unit in wanted for path in unit.sources))
    jobs, clean = [], 0
    for unit in wanted:
        headers = sorted(header for path in unit.sources for header in through[path])
        remembered = memory / state_of(run.root, [*unit.sources, *headers], unit.command)
        if remembered.exists() and not run.tidy_all:
            remembered.touch()
            clean += len(unit.sources)
            continue
        jobs.append(functools.partial(tidy, run, unit, remembered))
    jobs.append(lambda: Outcome(passed=clean))
    return jobs
