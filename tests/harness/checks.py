"""Rules about the sources that no compiler holds; each check is one test."""

import functools
import re

import layers
from outcome import Outcome
import sources
import strings

MAX_LINES = 600

TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "web", "src", "assets", "shell", "tests", "serve.py",
    "README.md", "LICENSE", "CHANGELOG.md", "docs", "cmake",
}

UNFINISHED = ("TODO", "FIXME", "XXX", "HACK")

CODE_SUFFIXES = (".h", ".cpp", ".py", ".js", ".mjs", ".css", ".html", ".cmake", ".txt")


def includes_follow_the_layers(root):
    """Every include of src/ is allowed by cmake/layers.txt."""
    table = layers.read((root / "cmake" / "layers.txt").read_text(encoding="utf-8"))
    for path in sources.cpp(root, ("src",)):
        yield from layers.forbidden(table, str(path.relative_to("src")), sources.text(root, path))


def folders_are_in_the_table_and_the_documentation(root):
    """Each folder of src/ has its line in cmake/layers.txt and in docs/architecture.md."""
    table = layers.read((root / "cmake" / "layers.txt").read_text(encoding="utf-8"))
    page = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = {path.parts[1] for path in sources.cpp(root, ("src",)) if len(path.parts) > 2}
    for folder in sorted(folders):
        if folder not in table.allowed:
            yield f"cmake/layers.txt: nothing about src/{folder}"
        if f"`{folder}`" not in page:
            yield f"docs/architecture.md: nothing about `{folder}`"


def files_are_short(root):
    """No source file is longer than 600 lines."""
    for path in sources.matching(root, CODE_SUFFIXES):
        count = sources.text(root, path).count("\n")
        if count > MAX_LINES:
            yield f"{path}: {count} lines, {MAX_LINES} are the limit"


def sources_are_built(root):
    """Every .cpp is named by the CMakeLists.txt that is nearest above it: else nothing runs it."""
    for path in sources.cpp(root, ("src", "tests")):
        if path.suffix != ".cpp":
            continue
        folder = next(above for above in path.parents if (root / above / "CMakeLists.txt").exists())
        listed = (root / folder / "CMakeLists.txt").read_text(encoding="utf-8")
        if str(path.relative_to(folder)) not in re.split(r'[\s"()]+', listed):
            yield f"{path}: is not in {folder}/CMakeLists.txt"


def headers_open_with_a_comment(root):
    """Every header says first what it is for, and is included once."""
    for path in sources.matching(root, (".h",), ("src",)):
        content = sources.text(root, path)
        if not content.startswith("//"):
            yield f"{path}: the first line is not a comment"
        if "#pragma once" not in content:
            yield f"{path}: no #pragma once"


def strings_are_complete(root):
    """Every key used in src/ is in the string table, and the reverse, in every language."""
    yield from strings.problems(root)


# What draws and hears for the widgets. All other files of src/ui/ use widgets.
BELOW_THE_WIDGETS = {"draw_shapes.cpp", "draw_text.cpp", "interact.cpp", "overlay.cpp",
                     "scrolling.cpp", "ui.cpp"}


def views(root):
    for path in sources.cpp(root, ("src",)):
        if path.parts[1] == "ui" and len(path.parts) == 3 and path.name not in BELOW_THE_WIDGETS:
            yield path


def views_use_the_widgets(root):
    """No view calls ImGui itself: what it draws would be missing from the mirror."""
    for path in views(root):
        for number, line in enumerate(sources.text(root, path).splitlines(), 1):
            if "ImGui::" in line:
                yield f"{path}:{number}: {line.strip()}"


def views_take_their_words_from_the_table(root):
    """No view holds words that a person reads: they would be English in every language."""
    for path in views(root):
        # The gallery shows specimens; ui.h holds the words of widgets that nobody has set.
        if path.stem in ("view_gallery", "gallery_states", "ui"):
            continue
        for number, words in strings.words_in_code(sources.text(root, path)):
            yield f"{path}:{number}: “{words}” belongs into assets/strings/"


def nothing_is_left_unfinished(root):
    """No markers of unfinished work."""
    for path in sources.matching(root, CODE_SUFFIXES):
        if path.parts[:2] == ("tests", "harness"):
            continue
        for number, line in enumerate(sources.text(root, path).splitlines(), 1):
            for word in UNFINISHED:
                if word in line.replace("(", " ").replace(":", " ").split():
                    yield f"{path}:{number}: {word}"


def the_top_level_is_tidy(root):
    """Only the agreed files and folders stand at the top."""
    for name in sorted({path.parts[0] for path in sources.listed(root)}):
        if name not in TOP_LEVEL and not name.startswith("."):
            yield f"{name}: does not belong at the top level"


CHECKS = (
    includes_follow_the_layers,
    folders_are_in_the_table_and_the_documentation,
    files_are_short,
    sources_are_built,
    headers_open_with_a_comment,
    strings_are_complete,
    views_use_the_widgets,
    views_take_their_words_from_the_table,
    nothing_is_left_unfinished,
    the_top_level_is_tidy,
)


def outcome(root, check):
    problems = list(check(root))
    if not problems:
        return Outcome(passed=1)
    lines = "\n".join(f"  {problem}" for problem in problems)
    return Outcome(failed=1, detail=f"FAILED {check.__doc__.strip()}\n{lines}")


def jobs(run):
    return [functools.partial(outcome, run.root, check) for check in CHECKS]
