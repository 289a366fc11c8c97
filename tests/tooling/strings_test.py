import json
import pathlib
import tempfile
import unittest

import strings


class StringsTest(unittest.TestCase):
    def test_keys_are_found_in_literals_and_not_in_comments(self):
        text = 'refuse("error.json.depth");  // never "error.json.ghost"\n/* "error.old" */'
        self.assertEqual(strings.used_keys([text], {"error"}), {"error.json.depth"})

    def test_a_message_counts_whatever_its_key_begins_with(self):
        used = strings.used_keys(['return Message{"fresh.key", {}};'], {"error"})
        self.assertEqual(used, {"fresh.key"})

    def test_file_names_are_no_keys(self):
        used = strings.used_keys(['open("notes.txt"); url("https://a.b//c");'], {"error"})
        self.assertEqual(used, set())

    def test_the_beginning_of_a_key_uses_all_keys_that_go_on_from_it(self):
        for beginning in ("stage.", "stage.match_", "stage.match_now"):
            used = strings.used_keys([f'words.text("{beginning}" + name)'], {"stage"})
            self.assertEqual(strings.compare({"stage.match_now.title": ""}, used), ([], []))

    def test_half_a_word_is_no_beginning(self):
        self.assertEqual(
            strings.compare({"stage.match_now": ""}, {"stage.mat"}),
            (["stage.mat"], ["stage.match_now"]),
        )

    def test_a_missing_key_and_an_unused_one_are_reported(self):
        missing, unused = strings.compare({"a.unused": ""}, {"a.missing"})
        self.assertEqual((missing, unused), (["a.missing"], ["a.unused"]))

    def test_plural_forms_are_one_key(self):
        table = {"people.count.one": "", "people.count.other": ""}
        self.assertEqual(strings.compare(table, {"people.count"}), ([], []))

    def test_words_in_code_are_found_and_keys_are_not(self):
        code = 'tr("people.add"); text("Add a person"); // "In a comment"\nlabel("Save"); add("side.")'
        self.assertEqual(list(strings.words_in_code(code)), [(1, "Add a person"), (2, "Save")])

    def test_languages_agree_on_keys_and_arguments(self):
        english = {"a": "{name} has {count}", "b.one": "1 day", "b.other": "{count} days", "c": "x"}
        other = {"a": "{name} tiene", "b.one": "{count} día", "b.few": "{count} días",
                 "b.other": "{count} días", "d": "y"}
        found = list(strings.compare_languages(english, other))
        self.assertEqual(found, ["c is not in both this table and en.json",
                                 "d is not in both this table and en.json",
                                 "a takes ['name'] and not ['count', 'name']"])

    def test_a_key_that_stands_twice_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "en.json"
            path.write_text('{"a.b": "1", "a.b": "2"}', encoding="utf-8")
            with self.assertRaisesRegex(ValueError, "a.b"):
                strings.read_table(path)
            path.write_text(json.dumps({"a.b": "1"}), encoding="utf-8")
            self.assertEqual(strings.read_table(path), {"a.b": "1"})


if __name__ == "__main__":
    unittest.main()
