"""The project's own text files, as git knows them (also those not added yet, never the ignored)."""

import functools
import pathlib
import subprocess


@functools.lru_cache(maxsize=None)
def listed(root):
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root, stdout=subprocess.PIPE, text=True, check=True,
    )
    paths = sorted(set(done.stdout.splitlines()))
    return [pathlib.PurePosixPath(path) for path in paths if (root / path).is_file()]


def matching(root, suffixes, folders=()):
    """Paths relative to root with one of the suffixes, below one of the folders if any are given."""
    return [
        path
        for path in listed(root)
        if path.suffix in suffixes and (not folders or path.parts[0] in folders)
    ]


def cpp(root, folders=("src", "tests")):
    return matching(root, (".h", ".cpp"), folders)


def text(root, path):
    return (root / path).read_text(encoding="utf-8")
