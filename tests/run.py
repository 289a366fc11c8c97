#!/usr/bin/env python3
"""The test command: makes the machine ready, builds everything, runs every suite.

    python3 tests/run.py                 everything
    python3 tests/run.py --only native   one suite (repeat for more)
    python3 tests/run.py --only tidy     clang-tidy on the sources that changed
    python3 tests/run.py --all           everything, and clang-tidy on every file, tests too
    python3 tests/run.py --list          the suites

It prints what each suite found and how long it took, and ends with `N passed, N failed`. The exit
code is 0 only if something ran and nothing failed.
"""

import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "cmake"), str(ROOT / "tests" / "harness"), str(ROOT)]

import bootstrap  # noqa: E402  (found through the line above, as are those below)
import plan  # noqa: E402
import suites  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description="Build and test Rondo.")
    parser.add_argument("--only", action="append", choices=list(suites.SUITES), metavar="SUITE",
                        help="run this suite only; may be repeated")
    parser.add_argument("--all", action="store_true", help="clang-tidy on every file, tests too")
    parser.add_argument("--list", action="store_true", help="list the suites")
    return parser.parse_args()


def main():
    given = arguments()
    if given.list:
        for name, suite in suites.SUITES.items():
            print(f"{name:10} {suite.about}")
        return 0
    chosen = given.only or list(suites.SUITES)
    run = plan.Plan(ROOT, tidy_all=given.all)
    try:
        run.timed("set-up", lambda: bootstrap.ensure(ROOT, suites.purposes(chosen)))
    except bootstrap.SetupError as problem:
        print(f"set-up: {problem}\n0 passed, 1 failed")
        return 1
    return run.execute(chosen)


if __name__ == "__main__":
    sys.exit(main())
