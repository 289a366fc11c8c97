"""clang-format and clang-tidy.

clang-tidy is slow, so a file found clean is remembered by the content of everything that the
result depends on: the file, the project's headers it includes, the settings and the tool. The
memory lies beside the compiler cache, so a fresh clone profits too.
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


class Includes:
    """The project headers that a file reaches, found by following #include lines."""

    def __init__(self, root):
        self.root = root
        self.direct = {}

    def of(self, path):
        if path not in self.direct:
            found = layers.INCLUDE.findall((self.root / path).read_text(encoding="utf-8"))
            names = [name for mark, name in found if mark == '"']
            self.direct[path] = [
                base / name
                for name in names
                for base in (pathlib.PurePosixPath("src"), pathlib.PurePosixPath("tests"))
                if (self.root / base / name).is_file()
            ]
        return self.direct[path]

    def reached(self, path):
        seen, waiting = {path}, [path]
        while waiting:
            for other in self.of(waiting.pop()):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return sorted(seen)


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


def state_of(root, includes, path, command):
    digest = hashlib.sha256(tool_version().encode())
    digest.update((root / ".clang-tidy").read_bytes())
    digest.update(command.replace(str(root), "").encode())
    for file in includes.reached(path):
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
    includes = Includes(run.root)
    memory = memory_folder()
    jobs, clean = [], 0
    folders = ("src", "tests") if run.tidy_all else ("src",)
    for path in sources.matching(run.root, (".cpp",), folders):
        if path not in commands:
            continue
        folder, command = commands[path]
        remembered = memory / state_of(run.root, includes, path, command)
        if remembered.exists() and not run.tidy_all:
            remembered.touch()
            clean += 1
            continue
        jobs.append(functools.partial(tidy, run, path, folder, remembered))
    jobs.append(lambda: Outcome(passed=clean))
    return jobs
