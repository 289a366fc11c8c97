"""The command line as its caller meets it: RONDO_COMMAND names the form to test, a word a line."""

import os
import subprocess

COMMAND = os.environ["RONDO_COMMAND"].split("\n")


def rondo(*arguments, given=""):
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], input=given, capture_output=True, text=True, check=False,
    )
