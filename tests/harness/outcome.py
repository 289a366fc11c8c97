"""What a test job found."""

import dataclasses
import time


@dataclasses.dataclass
class Outcome:
    """Numbers of tests; `detail` is shown when something failed."""

    passed: int = 0
    failed: int = 0
    detail: str = ""


def guarded(job):
    """A job's outcome and its seconds; a job that breaks down counts as one failure."""
    began = time.monotonic()
    try:
        found = job()
    except Exception as problem:  # a broken job must not hide the others' results
        found = Outcome(failed=1, detail=f"{type(problem).__name__}: {problem}")
    return found, time.monotonic() - began


def last_lines(text, count=60):
    return "\n".join(text.splitlines()[-count:])
