import unittest

import browser
import outcome
import programs


def counts(found):
    return found.passed, found.failed


class OutcomesTest(unittest.TestCase):
    """Numbers come from the runners; a runner that died without numbers is a failure."""

    def test_doctest_counts_are_taken_over(self):
        text = "[doctest] test cases:  3 |  2 passed | 1 failed | 0 skipped"
        self.assertEqual(counts(programs.doctest_outcome(1, text)), (2, 1))

    def test_a_doctest_program_that_dies_fails_once(self):
        self.assertEqual(counts(programs.doctest_outcome(-11, "started")), (0, 1))

    def test_a_doctest_program_that_dies_after_its_summary_fails(self):
        text = "[doctest] test cases: 3 | 3 passed | 0 failed | 0 skipped\nLeakSanitizer: ..."
        self.assertEqual(counts(programs.doctest_outcome(23, text)), (3, 1))

    def test_silence_is_not_success(self):
        self.assertEqual(counts(programs.doctest_outcome(0, "")), (0, 1))
        self.assertEqual(counts(browser.counted(0, "", "x")), (0, 1))

    def test_unittest_counts_are_taken_over(self):
        self.assertEqual(counts(programs.unittest_outcome(0, "Ran 4 tests in 1s\n\nOK")), (4, 0))
        text = "Ran 4 tests in 1s\n\nFAILED (failures=1, errors=2)"
        self.assertEqual(counts(programs.unittest_outcome(1, text)), (1, 3))

    def test_unittest_that_finds_nothing_fails(self):
        self.assertEqual(counts(programs.unittest_outcome(0, "Ran 0 tests in 0s\n\nOK")), (0, 1))

    def test_browser_counts_are_taken_over(self):
        self.assertEqual(counts(browser.counted(1, 'x\n{"passed":5,"failed":2}\n', "x")), (5, 2))

    def test_a_browser_file_that_ends_badly_without_a_failed_test_fails(self):
        self.assertEqual(counts(browser.counted(1, '{"passed":5,"failed":0}', "x")), (5, 1))

    def test_a_job_that_breaks_down_counts_as_a_failure(self):
        found, _ = outcome.guarded(lambda: 1 / 0)
        self.assertEqual(counts(found), (0, 1))
        self.assertIn("ZeroDivisionError", found.detail)


if __name__ == "__main__":
    unittest.main()
