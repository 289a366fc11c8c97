import json
import pathlib
import tempfile
import unittest

import strings


class StringsTest(unittest.TestCase):
    def test_keys_are_found_in_literals_and_not_in_comments(self):
        text = 'refuse("error.json.depth");  // never "error.json.ghost"\n/* "error.old" */'
        self.assertEqual(strings.used_keys([text], {"error"}), ({"error.json.depth"}, set()))

    def test_a_message_counts_whatever_its_key_begins_with(self):
        keys, _ = strings.used_keys(['return Message{"fresh.key", {}};'], {"error"})
        self.assertEqual(keys, {"fresh.key"})

    def test_file_names_are_no_keys(self):
        keys, prefixes = strings.used_keys(['open("notes.txt"); url("https://a.b//c");'], {"error"})
        self.assertEqual((keys, prefixes), (set(), set()))

    def test_a_prefix_uses_all_keys_that_begin_so(self):
        keys, prefixes = strings.used_keys(['words.text("stage." + name)'], {"stage"})
        self.assertEqual(strings.compare({"stage.match": ""}, keys, prefixes), ([], []))

    def test_a_missing_key_and_an_unused_one_are_reported(self):
        missing, unused = strings.compare({"a.unused": ""}, {"a.missing"}, set())
        self.assertEqual((missing, unused), (["a.missing"], ["a.unused"]))

    def test_plural_forms_are_one_key(self):
        table = {"people.count.one": "", "people.count.other": ""}
        self.assertEqual(strings.compare(table, {"people.count"}, set()), ([], []))

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
