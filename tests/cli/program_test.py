"""What every form of the command line owes its caller."""

import json
import pathlib
import tempfile
import unittest

from command import rondo

SAMPLE = "assets/samples/google-forms.csv"

PROBLEM = {
    "format": "rondo-problem",
    "version": 1,
    "mentors": [{"id": "m1", "capacity": 1, "load_cost": [0]}],
    "requests": [{"id": "r1", "mentee": "p1", "rank": 1, "unserved_cost": 100000},
                 {"id": "r2", "mentee": "p2", "rank": 1, "unserved_cost": 100000}],
    "pairs": [["r1", "m1", 870], ["r2", "m1", 300]],
    "stages": ["served", "fit"],
}


class ProgramTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

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

    def test_from_the_sheet_to_the_list_of_matches(self):
        program = self.folder / "program.json"
        done = rondo("import", SAMPLE, "--template", "topic-sprint", "--out", program)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(rondo("check", program).stdout, "0 issues.\n")
        matched = rondo("match", program, "--out", program)
        self.assertEqual(matched.returncode, 0, matched.stderr)
        listed = rondo("matches", program, "--csv")
        self.assertEqual(listed.returncode, 0, listed.stderr)
        matches = json.loads(program.read_text(encoding="utf-8"))["matches"]
        self.assertEqual(len(listed.stdout.splitlines()), len(matches) + 1)
        # Nothing is left beside it.
        self.assertEqual([program], list(self.folder.iterdir()))

    def test_two_imports_name_their_records_differently(self):
        files = [self.folder / "one.json", self.folder / "two.json"]
        for path in files:
            rondo("import", SAMPLE, "--template", "blank", "--out", path)
        one, two = (set(json.loads(path.read_text(encoding="utf-8"))["people"]) for path in files)
        self.assertFalse(one & two)

    def test_a_problem_is_solved_and_the_solution_verified(self):
        problem = self.folder / "problem.json"
        problem.write_text(json.dumps(PROBLEM), encoding="utf-8")
        solved = rondo("solve", problem)
        self.assertEqual(solved.returncode, 0, solved.stderr)
        self.assertEqual(json.loads(solved.stdout)["pairs"], [["r1", "m1", 870]])
        proven = rondo("verify", problem, "-", given=solved.stdout)
        self.assertEqual(proven.returncode, 0, proven.stderr)
        self.assertIn("no better solution exists", proven.stdout)
        # The other way round.
        solution = self.folder / "solution.json"
        solution.write_text(solved.stdout, encoding="utf-8")
        self.assertEqual(rondo("verify", "-", solution, given=json.dumps(PROBLEM)).returncode, 0)

    def test_a_worse_solution_is_not_accepted(self):
        problem = self.folder / "problem.json"
        problem.write_text(json.dumps(PROBLEM), encoding="utf-8")
        worse = rondo("solve", problem).stdout.replace("870", "300").replace('"r1", "m1"', '"r2", "m1"')
        done = rondo("verify", problem, "-", given=worse)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertNotEqual(done.stdout, "")

    def test_locks_that_contradict_have_no_solution_and_a_reason(self):
        locked = {**PROBLEM, "locked": [["r1", "m1"], ["r2", "m1"]]}
        done = rondo("solve", "-", given=json.dumps(locked))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr, "2 pairs are locked to m1, who has room for 1.\n")
        self.assertEqual(json.loads(done.stdout)["status"], "infeasible")

    def test_a_problem_that_can_not_be_read_is_bad_input(self):
        for text, reason in (("", "The file is empty"), ("[1,2", "line 1, column 5"),
                             ("{}", "not a matching problem"),
                             (json.dumps({**PROBLEM, "pairs": [["r9", "m1", 1]]}),
                              "/pairs/0/0: there is no request “r9”")):
            problem = self.folder / "problem.json"
            problem.write_text(text, encoding="utf-8")
            for done in (rondo("solve", problem), rondo("verify", problem, "-", given="{}")):
                self.assertEqual(done.returncode, 2)
                self.assertEqual(done.stdout, "")
                self.assertIn(str(problem), done.stderr)
                self.assertIn(reason, done.stderr)

    def test_who_somebody_is_has_to_be_said(self):
        program = self.folder / "program.json"
        sheet = self.folder / "sheet.csv"
        header = "Name,Email,School,Topics offered\n"
        sheet.write_text(header + "Ana Lee,ana@example.org,North High,SEL\n", encoding="utf-8")
        rondo("import", sheet, "--template", "blank", "--out", program)
        before = program.read_bytes()
        sheet.write_text(header + "Ana Lee,lee@example.org,North High,SEL\n", encoding="utf-8")
        asked = rondo("import", sheet, "--into", program)
        self.assertEqual(asked.returncode, 1)
        self.assertIn("--answer 'person:lee@example.org=new'", asked.stderr)
        self.assertEqual(program.read_bytes(), before)
        answered = rondo("import", sheet, "--into", program, "--answer", "same")
        self.assertEqual(answered.returncode, 0, answered.stderr)
        self.assertIn(b"lee@example.org", program.read_bytes())


if __name__ == "__main__":
    unittest.main()
