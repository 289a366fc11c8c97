"""What every form of the command line owes its caller: RONDO_COMMAND names the form to test."""

import os
import subprocess
import unittest

COMMAND = os.environ["RONDO_COMMAND"].split("\n")


def rondo(*arguments, given=""):
    return subprocess.run(
        [*COMMAND, *arguments], input=given, capture_output=True, text=True, check=False
    )


class ProgramTest(unittest.TestCase):
    def test_version_is_printed(self):
        done = rondo("--version")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"^rondo \d+\.\d+\.\d+")

    def test_a_call_without_a_verb_is_bad_input_and_says_how_to_call(self):
        done = rondo()
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertIn("usage", done.stderr)

    def test_an_unknown_verb_is_bad_input_and_says_how_to_call(self):
        done = rondo("juggle")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertIn("usage", done.stderr)


if __name__ == "__main__":
    unittest.main()
