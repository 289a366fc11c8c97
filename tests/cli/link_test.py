"""Links against an independent reading and writing of their form, as docs/data.md has it."""

import base64
import hashlib
import json
import pathlib
import unittest
import zlib

from command import rondo

TEMPLATES = sorted(pathlib.Path("assets/templates/es").glob("*.json"))


DICTIONARY = pathlib.Path("assets/links/dictionary-2.txt").read_bytes()


def digest_of(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def written_first(kind, payload):
    """In version 1 of the form."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(payload) + packer.flush()
    data = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    text = f"rondo1.{kind}.{len(data)}.{data}"
    return f"{text}.{digest_of(text)}"


def written(kind, payload):
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=DICTIONARY)
    packed = packer.compress(payload) + packer.flush()
    data = base64.b32encode(packed).decode().rstrip("=")
    text = f"rondo2.{kind}.{len(data)}.{data}"
    return f"{text}.{digest_of(text).upper()}"


def opened(link):
    name, kind, length, data, digest = link.split(".")
    text = link.rsplit(".", 1)[0]
    assert name == "rondo2" and int(length) == len(data)
    assert digest == digest_of(text).upper()
    packed = base64.b32decode(data + "=" * (-len(data) % 8))
    return kind, zlib.decompressobj(-zlib.MAX_WBITS, zdict=DICTIONARY).decompress(packed)


class LinkTest(unittest.TestCase):
    def test_what_rondo_links_others_read(self):
        for path in TEMPLATES:
            done = rondo("link", path, "--kind", "template")
            self.assertEqual(done.returncode, 0, done.stderr)
            kind, payload = opened(done.stdout.strip())
            self.assertEqual(kind, "template")
            self.assertEqual(json.loads(payload), json.loads(path.read_text(encoding="utf-8")))
            self.assertIn(f"{len(done.stdout) - 1:,} characters", done.stderr)

    def test_what_others_link_rondo_reads(self):
        for path in TEMPLATES:
            for write in (written_first, written):
                link = write("template", path.read_bytes())
                done = rondo("unlink", f"https://example.org/rondo/#{link}")
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(done.stdout, path.read_text(encoding="utf-8") + "\n")

    def test_bad_links_are_bad_input(self):
        link = written("packet", b'{"name": "Coaching circle"}')
        for text, reason in ((link[:-5], "ends too early"), (link[:40] + "." + link[41:], "altered"),
                             ("rondo7" + link[6:], "newer Rondo"), ("hello", "no Rondo link")):
            for done in (rondo("unlink", text), rondo("unlink", "-", given=text)):
                self.assertEqual(done.returncode, 2)
                self.assertEqual(done.stdout, "")
                self.assertIn("rondo unlink: ", done.stderr)
                self.assertIn(reason, done.stderr)

    def test_a_link_that_inflates_too_far_is_refused(self):
        # 64 MB of zeros: four times the limit, in 65 KB.
        done = rondo("unlink", "-", given=written("packet", bytes(64 << 20)))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertIn("more than 16 MB", done.stderr)

    def test_what_is_no_json_is_not_linked(self):
        done = rondo("link", "-", given="{]")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertIn("line 1, column 2", done.stderr)


if __name__ == "__main__":
    unittest.main()
