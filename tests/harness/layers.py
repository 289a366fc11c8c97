"""The include rules of cmake/layers.txt, and the includes that break them."""

import dataclasses
import fnmatch
import pathlib
import re

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.MULTILINE)


@dataclasses.dataclass
class Layers:
    """`allowed` is transitive; `libraries` maps an include pattern to the folders that may use it."""

    allowed: dict
    libraries: dict


def read(table):
    """Parses the table's text; raises ValueError on a line that it can't read or a cycle."""
    direct, libraries = {}, {}
    for number, line in enumerate(table.splitlines(), 1):
        line = line.split("#", 1)[0].strip()
        if not line:
            continue
        folder = re.fullmatch(r"folder ([\w/]+):([\w/ ]*)", line)
        library = re.fullmatch(r"library \w+:([\w/ ]+)\|(.+)", line)
        if folder:
            direct[folder[1]] = folder[2].split()
        elif library:
            for pattern in library[2].split():
                libraries[pattern] = library[1].split()
        else:
            raise ValueError(f"line {number}: {line}")
    return Layers({name: closure(direct, name, ()) for name in direct}, libraries)


def closure(direct, name, path):
    if name in path:
        raise ValueError("layers depend on each other: " + " > ".join([*path, name]))
    reached = {name}
    for other in direct[name]:
        reached |= closure(direct, other, (*path, name))
    return reached


def layer_of(layers, path):
    """The layer of a file given relative to src/: its longest folder in the table, or its stem
    for the main files; None when it has none."""
    if "/" not in path:
        stem = pathlib.PurePosixPath(path).stem
        return stem if stem in layers.allowed else None
    folders = [str(folder) for folder in pathlib.PurePosixPath(path).parents]
    return next((folder for folder in folders if folder in layers.allowed), None)


def forbidden(layers, path, text):
    """What is wrong with the includes of one file, as sentences."""
    own = layer_of(layers, path)
    if own is None:
        return [f"src/{path}: its folder has no line in cmake/layers.txt"]
    problems = []
    for mark, target in INCLUDE.findall(text):
        users = library_users(layers, target)
        if users is not None:
            if own not in users:
                problems.append(f"src/{path}: {own} may not include <{target}>")
        elif mark == '"':
            other = layer_of(layers, target) if "/" in target else None
            if other is None:
                problems.append(f'src/{path}: "{target}" names no folder of cmake/layers.txt')
            elif other not in layers.allowed[own]:
                problems.append(f'src/{path}: {own} may not include "{target}"')
    return problems


def library_users(layers, target):
    for pattern, users in layers.libraries.items():
        if fnmatch.fnmatchcase(target, pattern):
            return users
    return None
