"""QR codes, read by an independent reader (read_qr.mjs)."""

import json
import pathlib
import random
import re
import subprocess
import unittest

from command import rondo

READER = pathlib.Path(__file__).with_name("read_qr.mjs")


def drawn(text):
    done = rondo("qr", "-", given=text)
    assert done.returncode == 0, done.stderr
    return done.stdout


def read(pictures):
    done = subprocess.run(["node", READER], input=json.dumps(pictures), capture_output=True,
                          text=True, check=True)
    return json.loads(done.stdout)


def random_link(seed, size):
    source = random.Random(seed)
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    return "https://example.org/#" + "".join(source.choice(letters) for _ in range(size - 21))


def random_capitals(size):
    source = random.Random(size)
    return "".join(source.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.") for _ in range(size))


def stained(picture, share):
    """With a light square of that share of its area over the middle, where there is only text."""
    side = int(re.search(r'viewBox="0 0 (\d+)', picture)[1])
    stain = round((side - 8) * share ** 0.5)
    at = (side - stain) // 2
    square = f'<path fill="#fff" d="M{at} {at}h{stain}v{stain}h-{stain}z"/>'
    return picture.replace("</svg>", square + "</svg>")


class QrTest(unittest.TestCase):
    def test_codes_of_all_sizes_are_read(self):
        texts = ["7", "https://example.org/", "Zoë’s café, 王小明, \U0001F600", "ÜMLAUT", "tab\there"]
        texts += ["ABC7", "https://example.org/#ABC.7/$%*+-: Z", "0123456789" * 300]
        texts += [random_link(size, size).split("#")[0] + "#rondo2.form." + random_capitals(size)
                  for size in (8, 9, 40, 333, 1_000, 1_688)]
        texts += [random_link(size, size) for size in (30, 62, 110, 180, 290, 450, 666, 900, 1_200)]
        self.assertEqual(read([drawn(text) for text in texts]), texts)

    def test_the_largest_code_is_read(self):
        text = random_link(1, 2_331)
        self.assertEqual(read([drawn(text)]), [text])

    def test_a_stain_leaves_the_text_readable(self):
        texts = [random_link(seed, 300) for seed in range(5)]
        self.assertEqual(read([stained(drawn(text), 0.04) for text in texts]), texts)

    def test_a_link_goes_from_file_to_paper_and_back(self):
        path = pathlib.Path("assets/templates/speed-mentoring.json")
        link = rondo("link", path).stdout
        seen = read([drawn(link)])[0]
        opened = rondo("unlink", seen)
        self.assertEqual(json.loads(opened.stdout), json.loads(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    unittest.main()
