import pathlib
import tempfile
import unittest

import assemble_site
import embed_assets


class FolderTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)


class AssembleSiteTest(FolderTest):
    def assemble(self, files):
        listing = self.folder / "list"
        lines = []
        for name, content in files.items():
            source = self.folder / "from" / name
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_text(content, encoding="utf-8")
            lines.append(f"{name}={source}")
        listing.write_text("\n".join(lines) + "\n", encoding="utf-8")
        site = self.folder / "site"
        assemble_site.assemble(listing, site)
        return {
            path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
            for path in site.rglob("*") if path.is_file()
        }

    def test_the_folder_holds_exactly_the_listed_files(self):
        first = {"index.html": "page", "icons/a.svg": "icon"}
        self.assertEqual(self.assemble(first), first)
        second = {"index.html": "new page"}
        self.assertEqual(self.assemble(second), second)
        self.assertFalse((self.folder / "site" / "icons").exists())


class EmbedAssetsTest(FolderTest):
    def test_every_byte_becomes_a_literal_of_fixed_length(self):
        self.assertEqual(embed_assets.literal(b'a"\\?\n\xff0'), r"a\042\134\077\012\3770")

    def test_files_are_sorted_and_the_build_rules_left_out(self):
        for name in ("b.txt", "a/z.txt", "a.txt", "CMakeLists.txt"):
            path = self.folder / "assets" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name, encoding="utf-8")
        output = self.folder / "out.cpp"
        embed_assets.embed(self.folder / "assets", output)
        text = output.read_text(encoding="utf-8")
        places = [text.index(f'{{"{name}"') for name in ("a.txt", "a/z.txt", "b.txt")]
        self.assertEqual(places, sorted(places))
        self.assertNotIn("CMakeLists", text)


if __name__ == "__main__":
    unittest.main()
