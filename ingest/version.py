"""The version of everything that shapes a result: two runs with the same versions write the same rows."""

from __future__ import annotations

import hashlib
import os
import sys
import unicodedata
from collections.abc import Mapping

import parsers
import schemas
from ingest import __version__

# Libraries whose answers stand in the rows. The lock file pins them; a ledger may come from another installation.
LIBRARIES = (
    "kiwipiepy",
    "kiwipiepy_model",
    "lxml",
    "olefile",
    "phonenumbers",
    "pycryptodome",
    "pydantic",
    "pypdfium2",
    "PyYAML",
    "regex",
)
CODE = (".py",)
WORDS = (".yaml", ".csv")


def versions() -> dict[str, str]:
    """Names and versions: the package, Python, the libraries, digests of the code and of the vocabulary files.

    The digests make a change count that nobody has given a version number yet.
    """
    files = _shaping_files()
    return {
        "gongbo": __version__,
        "python": ".".join(map(str, sys.version_info[:3])),
        "unicode": unicodedata.unidata_version,
        **_libraries(),
        "code": _digest(files, CODE),
        "vocabulary": _digest(files, WORDS),
    }


def fingerprint(*settings: Mapping[str, str]) -> str:
    """One value for a set of versions and options: 16 hex digits."""
    pairs = sorted(pair for setting in settings for pair in setting.items())
    return hashlib.sha256(repr(pairs).encode()).hexdigest()[:16]


def manifest_head(current: int, shaping: Mapping[str, str]) -> dict[str, object]:
    """How the manifest of the generation behind `current` begins, whose rows these versions have shaped."""
    from ingest.contract import SCHEMA_VERSION
    from ingest.contract.forms import form_digest

    return {
        "generation": current + 1,
        "previous": current or None,
        "pipeline": f"gongbo {__version__}",
        "versions": shaping,
        "schema_version": SCHEMA_VERSION,
        "schema": form_digest(),
    }


def _shaping_files() -> list[tuple[str, str]]:
    """Names, from the package on, and places of the files that turn bytes into rows, in the order of the names."""
    here = os.path.dirname(__file__)
    files = [(name, os.path.join(here, name)) for name in ("twin.py", "work.py")]
    own = (os.path.join(here, name) for name in ("corrections", "readers"))
    for root in (*parsers.__path__, *schemas.__path__, *own):
        above = len(os.path.dirname(root)) + 1
        for folder, _, names in os.walk(root):
            files += [(f"{folder}/{name}"[above:], f"{folder}/{name}") for name in names]
    return sorted(files)


def _digest(files: list[tuple[str, str]], endings: tuple[str, ...]) -> str:
    """A digest over the names and bytes of the files with these endings."""
    total = hashlib.sha256()
    for name, file in files:
        if name.endswith(endings):
            with open(file, "rb", buffering=0) as opened:
                content = opened.read()
            total.update(f"{name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()[:16]


def _libraries() -> dict[str, str]:
    """The versions of LIBRARIES as the names of their metadata folders tell them.

    importlib.metadata would take longer to import than a night with nothing new takes; it answers where a library is
    installed in another way.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        for name in os.listdir(folder) if os.path.isdir(folder) else ():
            library, _, version = name.removesuffix(".dist-info").partition("-")
            if name.endswith(".dist-info"):
                found.setdefault(library.lower().replace("-", "_"), version)
    return {library: found.get(library.lower()) or _ask(library) for library in LIBRARIES}


def _ask(library: str) -> str:
    """The version of a library; `none` where an extra is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
