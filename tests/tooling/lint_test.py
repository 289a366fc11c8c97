import pathlib
import tempfile
import unittest

import lint


class HeadersLookedAtTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def through(self, files):
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        paths = sorted(pathlib.PurePosixPath(name) for name in files if name.endswith(".cpp"))
        return {
            str(path): sorted(map(str, headers))
            for path, headers in lint.headers_looked_at(self.root, paths).items()
        }

    def test_a_header_is_looked_at_through_its_own_source(self):
        self.assertEqual(self.through({
            "src/a/first.cpp": '#include "a/second.h"\n#include <string>\n',
            "src/a/second.cpp": '#include "a/second.h"\n',
            "src/a/second.h": "",
        }), {"src/a/first.cpp": [], "src/a/second.cpp": ["src/a/second.h"]})

    def test_one_without_a_source_through_the_first_that_includes_it(self):
        self.assertEqual(self.through({
            "src/a/first.cpp": '#include "a/alone.h"\n',
            "src/a/second.cpp": '#include "a/alone.h"\n',
            "src/a/alone.h": "",
        }), {"src/a/first.cpp": ["src/a/alone.h"], "src/a/second.cpp": []})

    def test_and_one_that_only_headers_include_where_they_are(self):
        self.assertEqual(self.through({
            "src/a/first.cpp": '#include "a/outer.h"\n',
            "src/a/outer.h": '#include "a/inner.h"\n',
            "src/a/inner.h": '#include "a/outer.h"\n',
        }), {"src/a/first.cpp": ["src/a/inner.h", "src/a/outer.h"]})


if __name__ == "__main__":
    unittest.main()
