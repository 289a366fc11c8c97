"""Runs builds one after the other and suites beside them, and adds up what they found."""

import concurrent.futures
import os
import shutil
import subprocess
import threading
import time

from outcome import Outcome, guarded, last_lines
import suites


# A build takes what the tests beside it leave, so that none of them runs out of time.
BEHIND_TESTS = ("nice", "-n", "5") if shutil.which("nice") else ()


class BuildFailed(Exception):
    """The text is the build's own output."""


class Plan:
    """The builds that the chosen suites need, in order; each suite starts once its builds exist.

    Builds use all cores. Suites share a pool of two workers more than there are cores, so that
    single-threaded tails (links, slow tests) leave no core idle; a browser test waits for a third
    of its time.
    """

    def __init__(self, root, tidy_all=False):
        self.root = root
        self.tidy_all = tidy_all
        self.cores = os.cpu_count() or 1
        self.pool = concurrent.futures.ThreadPoolExecutor(max_workers=self.cores + 2)
        self.running = {}
        self.lines = threading.Lock()
        self.began = time.monotonic()

    def say(self, text):
        with self.lines:
            print(text, flush=True)

    def timed(self, name, work):
        began = time.monotonic()
        work()
        self.say(f"{name}: {time.monotonic() - began:.1f} s")

    def command(self, command, **kwargs):
        """Runs a command in the source folder; gives (exit code, all its output)."""
        done = subprocess.run(
            [str(part) for part in command], cwd=kwargs.pop("cwd", self.root),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            check=False, **kwargs,
        )
        return done.returncode, done.stdout

    def build(self, name):
        preset, targets = suites.BUILDS[name]
        folder = self.root / "build" / preset
        if not (folder / "build.ninja").exists():
            self.must(["cmake", "--preset", preset])
        self.must([*BEHIND_TESTS, "ninja", "-C", folder, "-j", self.cores, *targets])

    def must(self, command):
        code, output = self.command(command)
        if code != 0:
            raise BuildFailed(output)

    def start(self, name):
        """Puts a suite's jobs into the pool; each job gives an Outcome."""
        jobs = suites.SUITES[name].jobs(self)
        began = time.monotonic()
        self.running[name] = (began, [self.pool.submit(guarded, job) for job in jobs])

    def execute(self, chosen):
        broken = {}
        waiting = list(chosen)
        self.start_ready(waiting, set())
        built = set()
        for build in suites.BUILDS:
            if not any(build in suites.SUITES[name].needs for name in chosen):
                continue
            try:
                self.timed(f"build {build}", lambda: self.build(build))
                built.add(build)
            except BuildFailed as problem:
                broken[build] = str(problem)
                self.say(f"build {build}: FAILED\n{last_lines(str(problem))}")
            self.start_ready(waiting, built)
        total = self.collect(chosen)
        total.failed += len(broken)
        self.pool.shutdown()
        self.say(f"altogether {time.monotonic() - self.began:.0f} s")
        self.say(f"{total.passed} passed, {total.failed} failed")
        return 0 if total.passed and not total.failed else 1

    def start_ready(self, waiting, built):
        for name in list(waiting):
            if built.issuperset(suites.SUITES[name].needs):
                waiting.remove(name)
                self.start(name)

    def collect(self, chosen):
        total = Outcome()
        for name in chosen:
            if name not in self.running:
                self.say(f"{name}: not run, its build failed")
                continue
            began, futures = self.running[name]
            outcomes = [future.result() for future in futures]
            passed = sum(outcome.passed for outcome, _ in outcomes)
            failed = sum(outcome.failed for outcome, _ in outcomes)
            busy = sum(seconds for _, seconds in outcomes)
            for outcome, _ in outcomes:
                if outcome.failed and outcome.detail:
                    self.say(outcome.detail.rstrip())
            self.say(f"{name}: {passed} passed, {failed} failed, {busy:.1f} s of work")
            total.passed += passed
            total.failed += failed
        return total
