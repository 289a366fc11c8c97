"""String tables against the keys that the sources use.

A literal counts as a key when it looks like one (`error.json.syntax`) and either begins like a key
of the table or stands where a Message or Error is made. A literal that is no key itself but that
keys go on from (`"stage."`, `"settings.theme_"`, `"join.people"` for `join.people.title`) is put
together with its rest at run time, and uses all keys that go on from it. Plural forms `<key>.one`,
`<key>.other` and so on are one key.
"""

import json
import re

import sources

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
KEY = re.compile(r"[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)*(?:\.[a-z0-9_-]+|\.)")
MADE_HERE = re.compile(r'\b(?:Error|Message)\s*\{\s*"([^"]*)"')
PLURAL = re.compile(r"\.(?:zero|one|two|few|many|other)$")
ARGUMENT = re.compile(r"\{(\w+)\}")
# Two words, a word with a capital, or one at the end of a sentence.
WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}|^[A-Z][a-z]{2,}|[^\W\d_]{3,}[.!?…]$")
# Keys of the table's texts, and of the keyboard; names that are the same in every language.
NO_WORDS = re.compile(r"[a-z_.]+\.|Control\+.*|Dear ImGui|JSON for Modern C\+\+|Apache-2\.0")


def without_comments(text):
    """Removes comments, leaving string literals (which may hold slashes) alone."""
    both = re.compile(LITERAL.pattern + "|" + COMMENT.pattern, re.DOTALL)
    return both.sub(lambda found: found[0] if found[0].startswith('"') else " ", text)


def read_table(path):
    """The table's keys and texts; raises ValueError for a key that stands twice."""

    def pairs(items):
        keys = [key for key, _ in items]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise ValueError(f"{path.name}: twice: {', '.join(twice)}")
        return dict(items)

    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=pairs)


def used_keys(texts, starts):
    """The keys and beginnings of keys in the given sources; `starts` are first segments of keys."""
    used = set()
    for text in texts:
        code = without_comments(text)
        used.update(MADE_HERE.findall(code))
        used.update(
            literal
            for literal in LITERAL.findall(code)
            if literal.split(".", 1)[0] in starts and KEY.fullmatch(literal)
        )
    return used


def goes_on_from(key, beginning):
    return key.startswith(beginning) and (
        beginning[-1:] in ("", ".", "_") or key[len(beginning) :][:1] == "."
    )


def compare(table, used):
    """Keys that are missing from the table, and keys of the table that nothing uses."""
    known = {PLURAL.sub("", key) for key in table}
    exact = {PLURAL.sub("", key) for key in used}
    beginnings = {key for key in exact - known if any(goes_on_from(k, key) for k in known)}
    missing = sorted(exact - known - beginnings)
    unused = sorted(
        key for key in known - exact if not any(goes_on_from(key, start) for start in beginnings)
    )
    return missing, unused


def words_in_code(text):
    """The literals that are words to read, with their lines."""
    for number, line in enumerate(without_comments(text).splitlines(), 1):
        if line.startswith("#"):
            continue
        for literal in LITERAL.findall(line):
            if WORDS.search(literal) and not NO_WORDS.fullmatch(literal):
                yield number, literal


def compare_languages(english, other):
    """What a table lacks, has too much or takes other arguments for. Plurals differ by language; a
    form that stands for one number may say it in words."""
    for key in sorted({PLURAL.sub("", key) for key in set(english) ^ set(other)}):
        both = [any(PLURAL.sub("", k) == key for k in table) for table in (english, other)]
        if both != [True, True]:
            yield f"{key} is not in both this table and en.json"
    for key, text in sorted(other.items()):
        if key not in english:
            continue
        here, there = (set(ARGUMENT.findall(table[key])) for table in (other, english))
        if key.endswith(".one"):
            here, there = here - {"count"}, there - {"count"}
        if here != there:
            yield f"{key} takes {sorted(here)} and not {sorted(there)}"


def problems(root):
    folder = root / "assets" / "strings"
    try:
        tables = {path.name: read_table(path) for path in sorted(folder.glob("*.json"))}
    except ValueError as problem:
        yield str(problem)
        return
    english = tables.pop("en.json")
    starts = {key.split(".", 1)[0] for key in english} | {"error"}
    texts = [sources.text(root, path) for path in sources.cpp(root, ("src",))]
    texts += [sources.text(root, path) for path in sources.matching(root, (".js",), ("shell",))]
    assets = {str(path.relative_to("assets")) for path in sources.matching(root, (".json", ".csv"))
              if path.parts[0] == "assets"}
    missing, unused = compare(english, used_keys(texts, starts) - assets)
    for key in missing:
        yield f"en.json: {key} is used in src/ and not in the table"
    for key in unused:
        yield f"en.json: {key} is used nowhere"
    for name, table in tables.items():
        for problem in compare_languages(english, table):
            yield f"{name}: {problem}"
