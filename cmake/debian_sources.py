"""Library sources as Debian source packages, without touching the system's apt configuration.

The archive's address comes from apt itself and goes into a list file in a temporary folder of the
build tree; apt verifies the archive's signatures, and the upstream part's SHA-256 is compared with
the one in requirements.json before anything is unpacked.
"""

import fnmatch
import hashlib
import pathlib
import re
import shutil
import subprocess
import tarfile


class FetchError(Exception):
    """The text says what could not be fetched and why."""


def archive_addresses():
    """Addresses of the archives that this machine's apt uses, the main one first."""
    done = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False,
    )
    pairs = [line.split() for line in done.stdout.splitlines() if len(line.split()) == 2]
    main = [address for address, release in pairs if re.fullmatch(r"[a-z0-9]+", release)]
    addresses = list(dict.fromkeys(main))
    if not addresses:
        raise FetchError(
            "apt names no package archive (apt-get indextargets is empty); run apt-get update"
        )
    return addresses


class SuiteFetcher:
    """apt-get with its own list, state and cache folders for one suite of one archive."""

    def __init__(self, folder, address, suite):
        self.folder = folder
        (folder / "lists" / "partial").mkdir(parents=True)
        (folder / "cache" / "archives" / "partial").mkdir(parents=True)
        source_list = folder / "suite.list"
        source_list.write_text(f"deb-src {address} {suite} main\n", encoding="utf-8")
        self.options = [
            "-q",
            "-o", f"Dir::Etc::sourcelist={source_list}",
            "-o", "Dir::Etc::sourceparts=/dev/null",
            "-o", f"Dir::State::lists={folder / 'lists'}",
            "-o", f"Dir::Cache={folder / 'cache'}",
            "-o", "APT::Sandbox::User=",
        ]

    def run(self, *arguments):
        return subprocess.run(
            ["apt-get"] + self.options + list(arguments), cwd=self.folder,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )

    def update(self):
        done = self.run("update")
        return done.returncode == 0 and not re.search(r"^(Err|E):", done.stdout, re.MULTILINE)

    def download(self, package):
        """The upstream tarball of `package` in its current version, or None. Debian's own part of
        the package is not asked for."""
        if self.run("source", "--download-only", "--tar-only", package).returncode != 0:
            return None
        found = sorted(self.folder.glob(f"{package}_*.orig.tar.*"))
        return next((path for path in found if not path.name.endswith(".asc")), None)


def open_suite(work, suite):
    tried = []
    for number, address in enumerate(archive_addresses()):
        fetcher = SuiteFetcher(work / f"{suite}-{number}", address, suite)
        if fetcher.update():
            return fetcher
        tried.append(address)
    raise FetchError(f"no archive has the sources of suite {suite}; tried {', '.join(tried)}")


def check_version(name, entry, tarball, say):
    """The pinned bytes, or (where allowed) a later patch version, which is said aloud."""
    digest = hashlib.sha256(tarball.read_bytes()).hexdigest()
    if digest == entry["sha256"]:
        return
    version = tarball.name.split("_", 1)[1].split(".orig.", 1)[0]
    if "later" in entry and version.startswith(entry["later"]):
        say(f"{name} {entry['version']} is gone from the archive; taking {version} instead")
        return
    raise FetchError(
        f"{name}: the archive holds {version} with SHA-256 {digest}, "
        f"expected {entry['version']} with {entry['sha256']}"
    )


def unpack(tarball, target, keep):
    """Regular files matching `keep`, without the tarball's own top folder."""
    with tarfile.open(tarball) as archive:
        for member in archive:
            inner = member.name.partition("/")[2]
            wanted = any(
                fnmatch.fnmatchcase(inner, pattern) and ("/" in pattern or "/" not in inner)
                for pattern in keep
            )
            if not member.isfile() or not wanted or ".." in pathlib.PurePosixPath(inner).parts:
                continue
            path = target / inner
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.extractfile(member) as content, open(path, "wb") as out:
                shutil.copyfileobj(content, out)


def fetch(folder, sources, say):
    """Fetches every source into folder/<name>."""
    work = folder / "download"
    suites = {}
    for name, entry in sources.items():
        suite = entry["suite"]
        if suite not in suites:
            suites[suite] = open_suite(work, suite)
        tarball = suites[suite].download(entry["package"])
        if tarball is None:
            raise FetchError(f"the archive's suite {suite} has no source package {entry['package']}")
        check_version(name, entry, tarball, say)
        unpack(tarball, folder / name, entry["keep"])
        if not (folder / name / entry["proof"]).exists():
            raise FetchError(f"{name}: {entry['proof']} is not in its source package")
    shutil.rmtree(work)
