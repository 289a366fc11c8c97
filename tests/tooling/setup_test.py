import io
import pathlib
import tarfile
import tempfile
import unittest

import bootstrap
import debian_sources


class PackagesTest(unittest.TestCase):
    def test_a_package_is_missing_when_one_of_its_files_is(self):
        wanted = {"here": ["/"], "gone": ["/", "/nowhere/at/all"]}
        self.assertEqual(bootstrap.missing_packages(wanted), ["gone"])

    def test_a_program_found_elsewhere_on_the_path_counts(self):
        self.assertEqual(bootstrap.missing_packages({"shell": ["/nowhere/bin/sh"]}), [])

    def test_other_systems_are_told_which_tools_to_install(self):
        required = {"build": {"no-such-tool": "the tool that nobody has"}}
        with self.assertRaisesRegex(bootstrap.SetupError, "the tool that nobody has"):
            bootstrap.ensure_tools_elsewhere(required, ["build"])


class SourcesTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def tarball(self, names):
        path = self.folder / "lib_1.2.orig.tar.gz"
        with tarfile.open(path, "w:gz") as archive:
            for name in names:
                content = name.encode()
                member = tarfile.TarInfo(name)
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
        return path

    def unpacked(self, names, keep):
        target = self.folder / "out"
        debian_sources.unpack(self.tarball(names), target, keep)
        return sorted(str(path.relative_to(target)) for path in target.rglob("*") if path.is_file())

    def test_only_wanted_files_are_unpacked_without_the_top_folder(self):
        names = ["lib-1.2/a.c", "lib-1.2/test/b.c", "lib-1.2/src/deep/c.h", "lib-1.2/README"]
        self.assertEqual(self.unpacked(names, ["*.c", "src/*"]), ["a.c", "src/deep/c.h"])

    def test_nothing_is_written_outside_the_folder(self):
        self.assertEqual(self.unpacked(["lib/src/../../../evil.c", "lib/a.c"], ["*.c", "src/*"]),
                         ["a.c"])
        self.assertFalse((self.folder.parent / "evil.c").exists())

    def test_other_bytes_than_the_pinned_ones_are_refused(self):
        entry = {"version": "1.2", "sha256": "0" * 64}
        with self.assertRaisesRegex(debian_sources.FetchError, "SHA-256"):
            debian_sources.check_version("lib", entry, self.tarball([]), print)

    def test_a_later_patch_version_is_taken_where_allowed_and_said(self):
        said = []
        entry = {"version": "1.1", "sha256": "0" * 64, "later": "1."}
        debian_sources.check_version("lib", entry, self.tarball([]), said.append)
        self.assertEqual(len(said), 1)
        self.assertIn("1.2", said[0])

    def test_sources_count_as_present_only_with_stamp_and_files(self):
        sources = {"lib": {"proof": "lib.h"}}
        self.assertFalse(bootstrap.sources_present(self.folder, sources, "key"))
        (self.folder / "stamp").write_text("key", encoding="utf-8")
        bootstrap.write_deps_cmake(self.folder, sources)
        self.assertFalse(bootstrap.sources_present(self.folder, sources, "key"))
        (self.folder / "lib").mkdir()
        (self.folder / "lib" / "lib.h").touch()
        self.assertTrue(bootstrap.sources_present(self.folder, sources, "key"))
        self.assertFalse(bootstrap.sources_present(self.folder, sources, "other key"))


if __name__ == "__main__":
    unittest.main()
