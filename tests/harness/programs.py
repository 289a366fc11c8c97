"""Suites that run test programs: doctest natively and under Node, Python's unittest."""

import os
import re
import shutil
import subprocess
import sys

from outcome import Outcome, last_lines

DOCTEST_SUMMARY = re.compile(r"test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed")
UNITTEST_RAN = re.compile(r"^Ran (\d+) tests?", re.MULTILINE)
UNITTEST_BAD = re.compile(r"(?:failures|errors|unexpected successes)=(\d+)")

# Of where memory was allocated the innermost callers are kept: whole stacks take a quarter of the time.
SANITIZER_OPTIONS = {
    "ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1:malloc_context_size=6",
    "UBSAN_OPTIONS": "print_stacktrace=1",
}


def doctest_outcome(code, output):
    """doctest's own counts; a program that died without them is one failure."""
    found = DOCTEST_SUMMARY.search(output)
    passed, failed = (int(found[1]), int(found[2])) if found else (0, 0)
    if code != 0 and failed == 0:
        failed = 1
    if code == 0 and not found:
        failed, output = 1, output + "\nno summary in the output"
    return Outcome(passed, failed, last_lines(output))


def unittest_outcome(code, output):
    ran = UNITTEST_RAN.search(output)
    count = int(ran[1]) if ran else 0
    failed = sum(int(number) for number in UNITTEST_BAD.findall(output))
    if failed == 0 and (code != 0 or count == 0):
        failed = 1
    return Outcome(max(count - failed, 0), failed, last_lines(output))


def native_jobs(run):
    folder = run.root / "build" / "native-debug"
    environment = {**os.environ, **SANITIZER_OPTIONS}

    def job(program):
        return lambda: doctest_outcome(*run.command([program], env=environment))

    names = declared_tests(folder)
    return [job(folder / "tests" / f"test_{name}") for name in names]


def declared_tests(folder):
    """The tests that CMake knows, so that a program left from another branch never runs."""
    listing = subprocess.run(
        ["ctest", "--test-dir", str(folder), "-N"],
        stdout=subprocess.PIPE, text=True, check=True,
    ).stdout
    return re.findall(r"Test +#\d+: (\S+)", listing)


def node_command():
    """Node, told to leave fetch out: Emscripten 3.1.6 takes its presence for a browser."""
    node = shutil.which("node")
    version = subprocess.run([node, "--version"], stdout=subprocess.PIPE, text=True, check=True)
    major = int(version.stdout.lstrip("v").split(".")[0])
    return [node, "--no-experimental-fetch"] if major < 22 else [node]


# Whose tests take longest, so that they run beside the others'.
LONG_TESTS = ("*tests/app/*", "*tests/codec/*", "*tests/match/*")


def web_jobs(run):
    program = run.root / "build" / "web-release" / "rondo_tests.js"

    def job(choice):
        command = [*node_command(), program, "--no-colors", choice]
        return lambda: doctest_outcome(*run.command(command))

    return [*(job(f"--source-file={files}") for files in LONG_TESTS),
            job(f"--source-file-exclude={','.join(LONG_TESTS)}")]


def python_tests(run, folder, environment=None):
    command = [sys.executable, "-m", "unittest", "discover", "-s", folder, "-p", "*_test.py"]
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **(environment or {})}
    return unittest_outcome(*run.command(command, env=variables))


def tooling_jobs(run):
    return [lambda: python_tests(run, "tests/tooling")]


def cli_jobs(run):
    """tests/cli/*_test.py against each form of the command line, named by RONDO_COMMAND."""
    native = [str(run.root / "build" / "native-debug" / "rondo")]
    node = [*node_command(), str(run.root / "build" / "web-release" / "rondo_cli.js")]

    def job(command):
        return lambda: python_tests(run, "tests/cli", {"RONDO_COMMAND": "\n".join(command)})

    return [job(native), job(node)]
