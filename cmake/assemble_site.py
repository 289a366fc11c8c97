"""Makes a folder hold exactly the listed files: assemble_site.py LIST FOLDER

Each line of LIST is `path in the folder=source file`.
"""

import filecmp
import pathlib
import shutil
import sys


def assemble(listing, folder):
    wanted = {}
    for line in listing.read_text(encoding="utf-8").splitlines():
        path, _, source = line.partition("=")
        if path:
            wanted[folder / path] = pathlib.Path(source)
    for target, source in wanted.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or not filecmp.cmp(source, target, shallow=False):
            shutil.copyfile(source, target)
    for found in sorted(folder.rglob("*"), reverse=True):
        if found.is_dir():
            if not any(found.iterdir()):
                found.rmdir()
        elif found not in wanted:
            found.unlink()


if __name__ == "__main__":
    assemble(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
