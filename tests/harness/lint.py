"""clang-format and clang-tidy.

clang-tidy is slow, so a file found clean is remembered by the content of what it is there to
answer for: the file, the headers that are looked at through it, the settings and the tool. Each
header is looked at through one file: its own source, or else the first that includes it. That a
changed header makes something wrong in a source that did not change is left to the compilers, and
to --all. The memory lies beside the compiler cache, so a fresh clone profits too.
"""

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


# What makes a compiler read precompiled headers, which are its own alone. Without them it is seen
# whether a source includes what it uses.
PRECOMPILED = re.compile(
    r" -Winvalid-pch| -fpch-\S+| -Xclang -fno-pch-timestamp| -include \S+cmake_pch\S+"
    r"| -Xclang -include(?:-pch)? -Xclang \S+cmake_pch\S+"
)


def compile_commands(root):
    """Per source file the folder that says how to compile it; natively wherever it can be."""
    folders = {}
    for preset in ("native-debug", "web-release"):
        built = root / "build" / preset / "compile_commands.json"
        folder = root / "build" / "tidy" / preset
        folder.mkdir(parents=True, exist_ok=True)
        entries = json.loads(PRECOMPILED.sub("", built.read_text(encoding="utf-8")))
        (folder / built.name).write_text(json.dumps(entries), encoding="utf-8")
        for entry in entries:
            path = pathlib.Path(entry["file"])
            if path.is_relative_to(root):
                relative = pathlib.PurePosixPath(path.relative_to(root).as_posix())
                folders.setdefault(relative, (folder, entry["command"]))
    return folders


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


def tidy(run, path, folder, remembered):
    extra = web_arguments() if folder.name.startswith("web") else []
    code, output = run.command([
        "clang-tidy", "--quiet", "-p", folder, *extra,
        "--extra-arg=-Wno-unknown-warning-option", path,
    ])
    if code != 0:
        shown = "\n".join(
            line for line in output.splitlines() if not re.match(r"\d+ warnings? ", line)
        )
        return Outcome(failed=1, detail=shown)
    remembered.touch()
    return Outcome(passed=1)


def tidy_jobs(run):
    if shutil.which("clang-tidy") is None:
        raise RuntimeError("clang-tidy is not installed")
    commands = compile_commands(run.root)
    memory = memory_folder()
    jobs, clean = [], 0
    folders = ("src", "tests") if run.tidy_all else ("src",)
    paths = [
        path for path in sources.matching(run.root, (".cpp",), folders) if path in commands
    ]
    for path, headers in headers_looked_at(run.root, paths).items():
        folder, command = commands[path]
        remembered = memory / state_of(run.root, [path, *sorted(headers)], command)
        if remembered.exists() and not run.tidy_all:
            remembered.touch()
            clean += 1
            continue
        jobs.append(functools.partial(tidy, run, path, folder, remembered))
    jobs.append(lambda: Outcome(passed=clean))
    return jobs
