"""Bad input at each form of the command line: exit status 2, the reason with file and place on
standard error, nothing written. The same table holds for the page."""

import pathlib
import tempfile
import unittest

import bad_input
from command import rondo

GOOD_SHEET = bad_input.HEADER + bad_input.MENTOR + bad_input.MENTEE


class BadInputTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.out = self.folder / "out.json"

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def program(self):
        path = self.folder / "program.json"
        sheet = self.file("good.csv", GOOD_SHEET)
        done = rondo("import", sheet, "--template", "blank", "--out", path)
        self.assertEqual(done.returncode, 0, done.stderr)
        return path

    def each(self, cases, check):
        """Runs check(case, path of its file) for each, and names the one that fails."""
        for case in cases:
            with self.subTest(case.about):
                check(case, case.write(self.folder))

    def assert_refused(self, done, case):
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertIn(case.file, done.stderr)
        for part in case.says:
            self.assertIn(part, done.stderr)
        self.assertFalse(self.out.exists())

    def test_a_sheet_that_can_not_be_read_leaves_the_program_as_it_was(self):
        program = self.program()
        before = program.read_bytes()

        def check(case, path):
            self.assert_refused(rondo("import", path, "--into", program), case)
            self.assertEqual(program.read_bytes(), before)

        self.each(bad_input.REFUSED_SHEETS, check)

    def test_one_bad_sheet_of_two_and_no_program_is_written(self):
        good = self.file("good.csv", GOOD_SHEET)
        case = bad_input.REFUSED_SHEETS[0]
        done = rondo("import", good, case.write(self.folder), "--template", "blank", "--out", self.out)
        self.assert_refused(done, case)

    def test_what_is_read_with_a_remark_is_listed_with_row_and_column(self):
        def check(case, path):
            done = rondo("import", path, "--template", "blank", "--out", self.out)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f"{case.people} people new", done.stdout)
            for noted in case.noted:
                column = f", column “{noted.column}”" if noted.column else ""
                start = f"{case.file}, row {noted.row}{column}: "
                said = [line for line in done.stdout.splitlines() if line.startswith(start)]
                self.assertTrue(any(noted.says in line for line in said), done.stdout)

        self.each(bad_input.NOTED_SHEETS, check)

    def test_an_event_that_can_not_be_matched_says_what_is_missing(self):
        def check(case, path):
            program = self.folder / f"{case.file}.json"
            done = rondo("import", path, "--template", "blank", "--out", program)
            self.assertEqual(done.returncode, 0, done.stderr)
            before = program.read_bytes()
            matched = rondo("match", program, "--out", self.out)
            self.assertEqual(matched.returncode, 2, matched.stderr)
            for part in case.says:
                self.assertIn(part, matched.stderr)
            self.assertFalse(self.out.exists())
            self.assertEqual(program.read_bytes(), before)

        self.each(bad_input.UNMATCHED_SHEETS, check)

    def test_a_program_file_that_can_not_be_read_is_refused_by_every_verb(self):
        sheet = self.file("good.csv", GOOD_SHEET)

        def check(case, path):
            before = path.read_bytes()
            self.assert_refused(rondo("check", path), case)
            self.assert_refused(rondo("match", path, "--out", self.out), case)
            self.assert_refused(rondo("import", sheet, "--into", path), case)
            self.assertEqual(path.read_bytes(), before)

        self.each(bad_input.REFUSED_PROGRAMS, check)

    def test_more_than_a_program_can_have_is_not_read_to_its_end(self):
        path = self.folder / "huge.json"
        bad_input.blank(100)(path)
        done = rondo("check", path)
        self.assertEqual(done.returncode, 2)
        self.assertIn("more than 64 MB", done.stderr)

    def test_what_can_not_be_written_is_said_and_leaves_what_is_there(self):
        sheet = self.file("good.csv", GOOD_SHEET)
        for place in (self.folder, self.folder / "no folder" / "program.json"):
            done = rondo("import", sheet, "--template", "blank", "--out", place)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn(str(place), done.stderr)
            self.assertIn("can’t be written", done.stderr)
        self.assertEqual([sheet], list(self.folder.iterdir()))


if __name__ == "__main__":
    unittest.main()
