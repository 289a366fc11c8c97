"""Makes a machine ready to build, serve or test Rondo.

`ensure(root, purposes)` installs what is missing and says what it does. With everything present
it only looks at files and takes a few milliseconds. The requirement list is requirements.json:
Debian packages with the files that prove them, libraries taken as Debian source packages
(checked by SHA-256, unpacked below build/deps), and the tools to name on other systems, where
CMake fetches the same libraries from pinned commits. JavaScript packages come by npm as their
lock files name them. Standard library only, Python 3.9 or later.
"""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import debian_sources  # noqa: E402  (found through the line above)

PURPOSES = ("build", "native", "test")


class SetupError(Exception):
    """Something that the person at the keyboard has to do; the text says what."""


def say(text):
    print(f"set-up: {text}", flush=True)


def requirements():
    return json.loads((HERE / "requirements.json").read_text(encoding="utf-8"))


def is_debian():
    return shutil.which("apt-get") is not None and pathlib.Path("/etc/debian_version").exists()


def missing_packages(wanted):
    """Names of the packages of which a proving file is absent."""
    return [
        name
        for name, files in wanted.items()
        if not all(os.path.exists(file) for file in files)
        and not (len(files) == 1 and "/bin/" in files[0] and shutil.which(os.path.basename(files[0])))
    ]


def as_root(command):
    if os.geteuid() == 0:
        return command
    if shutil.which("sudo"):
        return ["sudo"] + command
    raise SetupError(
        "installing packages needs root and there is no sudo here; as root run:\n  "
        + " ".join(command)
    )


def run_quiet(command, doing, **kwargs):
    """Runs a command, showing its output only when it fails."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **kwargs
    )
    if done.returncode != 0:
        raise SetupError(f"{doing} failed:\n  {' '.join(command)}\n{done.stdout[-3000:]}")


def install_packages(names):
    say("installing " + " ".join(names) + " (Debian packages)")
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    run_quiet(as_root(["apt-get", "-q", "update"]), "reading the package lists")
    run_quiet(
        as_root(environment + ["apt-get", "-qy", "install", "--no-install-recommends"] + names),
        "installing packages",
    )


def ensure_packages(required, purposes):
    wanted = {}
    for purpose in purposes:
        wanted.update(required[purpose])
    missing = missing_packages(wanted)
    if not missing:
        return
    install_packages(missing)
    still = missing_packages(wanted)
    if still:
        raise SetupError("installed, yet their files are not there: " + " ".join(still))


def ensure_tools_elsewhere(required, purposes):
    """Other systems: say precisely what to install; nothing is installed for them."""
    absent = [
        f"  {tool}: {what}"
        for purpose in purposes
        for tool, what in required[purpose].items()
        if shutil.which(tool) is None
    ]
    if absent:
        raise SetupError(
            "this is not a Debian system, so please install these and put them on the PATH:\n"
            + "\n".join(absent)
            + "\nThe libraries (Dear ImGui, nlohmann/json, doctest, zlib, pugixml, utf8proc,"
            " qrcodegen) are fetched by CMake."
        )


def sources_present(folder, sources, key):
    stamp = folder / "stamp"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != key:
        return False
    if not (folder / "deps.cmake").exists():
        return False
    return all((folder / name / entry["proof"]).exists() for name, entry in sources.items())


def write_deps_cmake(folder, names):
    lines = ["# Written by the set-up: where CMake's FetchContent finds the libraries."]
    for name in names:
        lines.append(
            f'set(FETCHCONTENT_SOURCE_DIR_{name.upper()} "${{CMAKE_CURRENT_LIST_DIR}}/{name}"'
            ' CACHE PATH "" FORCE)'
        )
    (folder / "deps.cmake").write_text("\n".join(lines) + "\n", encoding="utf-8")


def ensure_sources(root, sources):
    folder = root / "build" / "deps"
    key = hashlib.sha256(json.dumps(sources, sort_keys=True).encode()).hexdigest()
    if sources_present(folder, sources, key):
        return
    say("fetching the sources of " + ", ".join(sources) + " (Debian source packages)")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        debian_sources.fetch(folder, sources, say)
    except debian_sources.FetchError as problem:
        raise SetupError(str(problem)) from problem
    write_deps_cmake(folder, sources)
    (folder / "stamp").write_text(key, encoding="utf-8")


def ensure_node_modules(folder, purpose):
    """The packages of a folder, exactly as its lock file names them."""
    lock = folder / "package-lock.json"
    stamp = folder / "node_modules" / ".rondo-stamp"
    key = hashlib.sha256(lock.read_bytes()).hexdigest()
    packages = [path for path in json.loads(lock.read_text(encoding="utf-8"))["packages"] if path]
    present = all((folder / path / "package.json").exists() for path in packages)
    if present and stamp.exists() and stamp.read_text(encoding="utf-8") == key:
        return
    names = ", ".join(path.split("node_modules/")[-1] for path in packages)
    say(f"installing {names} (npm, for {purpose})")
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    run_quiet(command, "npm ci", cwd=folder)
    stamp.write_text(key, encoding="utf-8")


def ensure(root, purposes):
    """Makes the machine ready for `purposes` (a subset of PURPOSES); raises SetupError."""
    required = requirements()
    if is_debian():
        ensure_packages(required["debian"], purposes)
        ensure_sources(pathlib.Path(root), required["sources"])
    else:
        ensure_tools_elsewhere(required["elsewhere"], purposes)
    if "build" in purposes:
        ensure_node_modules(pathlib.Path(root) / "shell" / "packages", "the page")
    if "test" in purposes:
        ensure_node_modules(pathlib.Path(root) / "tests" / "browser", "the tests")
