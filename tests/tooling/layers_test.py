import unittest

import layers

TABLE = """
# a comment
folder base:
folder model: base
folder platform: model
folder platform/web: platform
folder main_web: platform/web
library json: model | nlohmann/*
library zlib: base | zlib.h zconf.h
"""


class LayersTest(unittest.TestCase):
    def setUp(self):
        self.layers = layers.read(TABLE)

    def problems(self, path, text):
        return layers.forbidden(self.layers, path, text)

    def test_including_downwards_is_allowed_also_over_several_layers(self):
        text = '#include "platform/web/page.h"\n#include "model/x.h"\n#include "base/y.h"\n'
        self.assertEqual(self.problems("main_web.cpp", text), [])

    def test_including_upwards_is_caught(self):
        found = self.problems("base/text.cpp", '#include "model/person.h"\n')
        self.assertEqual(found, ['src/base/text.cpp: base may not include "model/person.h"'])

    def test_a_folder_may_not_include_the_special_folder_below_it(self):
        self.assertEqual(len(self.problems("platform/files.h", '#include "platform/web/dom.h"')), 1)

    def test_an_indented_include_is_seen(self):
        self.assertEqual(len(self.problems("base/a.h", '  #  include "model/b.h"')), 1)

    def test_a_library_is_for_its_folders_only(self):
        text = "#include <nlohmann/json.hpp>\n"
        self.assertEqual(self.problems("model/a.cpp", text), [])
        self.assertEqual(
            self.problems("base/a.cpp", text),
            ["src/base/a.cpp: base may not include <nlohmann/json.hpp>"],
        )

    def test_a_library_header_in_quotes_is_caught_too(self):
        self.assertTrue(self.problems("model/a.cpp", '#include "zlib.h"'))

    def test_standard_headers_are_free(self):
        self.assertEqual(self.problems("base/a.cpp", "#include <vector>\n#include <cmath>\n"), [])

    def test_an_include_without_a_folder_is_caught(self):
        self.assertEqual(len(self.problems("model/a.cpp", '#include "person.h"')), 1)

    def test_a_file_outside_the_table_is_caught(self):
        self.assertEqual(len(self.problems("extra/a.cpp", "")), 1)
        self.assertEqual(len(self.problems("main_desk.cpp", "")), 1)

    def test_a_cycle_in_the_table_is_refused(self):
        with self.assertRaisesRegex(ValueError, "a > b > a"):
            layers.read("folder a: b\nfolder b: a\n")

    def test_an_unreadable_line_is_refused(self):
        with self.assertRaisesRegex(ValueError, "line 2"):
            layers.read("folder a:\nfoldr b: a\n")


if __name__ == "__main__":
    unittest.main()
