import io
import json
import pathlib
import tarfile
import tempfile
import unittest
from unittest import mock

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


class NodeModulesTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.lock("1.0.0")

    def lock(self, version):
        packages = {"": {}, "node_modules/lib": {"version": version}}
        (self.folder / "package-lock.json").write_text(json.dumps({"packages": packages}),
                                                       encoding="utf-8")

    def installs(self):
        """How often npm is called for the folder; it does what npm does."""
        calls = []

        def npm(command, doing, cwd):
            self.assertEqual((command[:2], doing, cwd), (["npm", "ci"], "npm ci", self.folder))
            calls.append(command)
            package = self.folder / "node_modules" / "lib" / "package.json"
            package.parent.mkdir(parents=True, exist_ok=True)
            package.touch()

        with mock.patch.object(bootstrap, "run_quiet", npm), mock.patch.object(bootstrap, "say"):
            bootstrap.ensure_node_modules(self.folder, "the page")
        return len(calls)

    def test_packages_are_installed_once_and_again_when_the_lock_file_or_one_of_them_changes(self):
        self.assertEqual([self.installs(), self.installs()], [1, 0])
        self.lock("1.1.0")
        self.assertEqual([self.installs(), self.installs()], [1, 0])
        (self.folder / "node_modules" / "lib" / "package.json").unlink()
        self.assertEqual([self.installs(), self.installs()], [1, 0])

    def test_the_page_gets_its_packages_without_those_of_the_tests(self):
        folders = []
        with mock.patch.multiple(
                bootstrap, is_debian=lambda: True, ensure_packages=mock.DEFAULT,
                ensure_sources=mock.DEFAULT,
                ensure_node_modules=lambda folder, purpose: folders.append(folder)):
            bootstrap.ensure(self.folder, ("build",))
            self.assertEqual(folders, [self.folder / "shell" / "packages"])
            bootstrap.ensure(self.folder, ("test",))
            self.assertEqual(folders[1:], [self.folder / "tests" / "browser"])

    def test_whatever_installs_packages_has_npm(self):
        required = bootstrap.requirements()
        for system in ("debian", "elsewhere"):
            for purpose in ("build", "test"):
                self.assertIn("npm", required[system][purpose])


if __name__ == "__main__":
    unittest.main()
