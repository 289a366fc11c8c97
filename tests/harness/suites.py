"""The suites: what each needs built, and the jobs it consists of."""

import dataclasses
import typing

import browser
import checks
import lint
import programs

# In the order in which they are built: the preset, and which targets of it (none: all). Tests of pages
# wait for a third of their time, so they begin first and what is built meanwhile fills the gaps.
BUILDS = {
    "pages": ("web-release", ("rondo_site", "rondo_storage_page")),
    "web-release": ("web-release", ()),
    "native-debug": ("native-debug", ()),
}


@dataclasses.dataclass(frozen=True)
class Suite:
    about: str
    needs: tuple
    jobs: typing.Callable
    setup: tuple = ("build", "native")


SUITES = {
    "checks": Suite("layers, file lengths, string keys, widgets, wording", (), checks.jobs, ()),
    "tooling": Suite("the set-up's, the server's and this command's own tests", (),
                     programs.tooling_jobs, ()),
    "format": Suite("clang-format on all sources", (), lint.format_jobs, ("test",)),
    "native": Suite("unit tests under the address and undefined-behaviour sanitizers",
                    ("native-debug",), programs.native_jobs, ("build", "native", "test")),
    "cli": Suite("the command line as a native program and under Node",
                 ("native-debug", "web-release"), programs.cli_jobs, ("build", "native", "test")),
    "web": Suite("the same unit tests as WebAssembly under Node", ("web-release",),
                 programs.web_jobs, ("build",)),
    "browser": Suite("the page in Chromium", ("pages",), browser.jobs, ("build", "test")),
    "tidy": Suite("clang-tidy on the sources that changed since they were last clean",
                  ("native-debug", "web-release"), lint.tidy_jobs, ("build", "native", "test")),
}


def purposes(chosen):
    """What the set-up has to provide for the chosen suites."""
    return tuple(sorted({purpose for name in chosen for purpose in SUITES[name].setup}))
