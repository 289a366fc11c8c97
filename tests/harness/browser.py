"""The browser suite: node:test files against the built page, served from a free port."""

import functools
import json
import os
import shutil
import threading

import bad_input
from outcome import Outcome, last_lines
import serve


def chromium():
    # Without the window that nobody sees, a test takes two thirds of the processor's time.
    for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return shutil.which(name)
    raise RuntimeError("no Chromium on the PATH")


def start_server(site):
    """serve.py's own server and headers, on a port of its own so that runs never meet."""
    server = serve.Server((serve.HOST, 0), functools.partial(serve.Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def jobs(run):
    # The longest first, so that none is left over at the end.
    files = sorted((run.root / "tests" / "browser").glob("*.test.mjs"),
                   key=lambda file: file.stat().st_size, reverse=True)
    server = start_server(run.root / "build" / "web-release" / "site")
    bad_files = run.root / "build" / "bad-input"
    bad_input.write_all(bad_files)
    environment = {
        **os.environ,
        "RONDO_BAD_INPUT": str(bad_files),
        "RONDO_ADDRESS": f"http://{serve.HOST}:{server.server_address[1]}/",
        "RONDO_CHROMIUM": chromium(),
    }

    def job(file):
        return lambda: run_file(run, file, environment)

    return [job(file) for file in files]


def run_file(run, file, environment):
    reporter = run.root / "tests" / "browser" / "support" / "reporter.mjs"
    code, output = run.command(
        ["node", "--test", f"--test-reporter={reporter}", "--test-reporter-destination=stdout",
         file],
        env=environment,
    )
    return counted(code, output, file.name)


def counted(code, output, name):
    """The reporter's last line holds the counts."""
    passed = failed = 0
    for line in output.splitlines():
        if line.startswith('{"passed":'):
            counts = json.loads(line)
            passed, failed = counts["passed"], counts["failed"]
    if failed == 0 and (code != 0 or passed == 0):
        failed = 1
    return Outcome(passed, failed, f"{name}:\n{last_lines(output, 120)}")
