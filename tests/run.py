#!/usr/bin/env python3
"""Builds everything and runs the tests; see --help."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "cmake"))

import bootstrap  # noqa: E402


def build(preset, *targets):
    if not (ROOT / "build" / preset / "build.ninja").exists():
        subprocess.run(["cmake", "--preset", preset], cwd=ROOT, check=True)
    folder = str(ROOT / "build" / preset)
    subprocess.run(["ninja", "-C", folder, "-j2", *targets], cwd=ROOT, check=True)


def run(command):
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    print(done.stdout)
    cases = re.search(r"test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed", done.stdout)
    passed, failed = (int(cases[1]), int(cases[2])) if cases else (0, 1)
    return passed, max(failed, int(done.returncode != 0))


def main():
    bootstrap.ensure(ROOT, ("build", "native"))
    build("native-debug")
    build("web-debug")
    programs = sorted((ROOT / "build" / "native-debug" / "tests").glob("test_*"))
    results = [run([str(program)]) for program in programs]
    results.append(run(["node", "--no-experimental-fetch", "build/web-debug/rondo_tests.js", "--no-colors"]))
    passed = sum(result[0] for result in results)
    failed = sum(result[1] for result in results)
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
