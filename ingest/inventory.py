"""Which files a run is about: every file under INPUT, in an order of their own, and why some are not read."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import ConfigError

# Endings of files that hold text for people; anything else (pictures, tables, archives) is skipped and counted.
TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".pdf", ".hwp", ".hwpx", ".docx"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to read: where it is, and its path relative to INPUT with `/` as separator."""

    file: Path
    path: str


@dataclass(frozen=True, slots=True)
class Inventory:
    """Files to read, sorted by path, and paths that hold no document."""

    entries: tuple[Entry, ...]
    skipped: tuple[str, ...]


def take(root: Path, out: Path | None = None) -> Inventory:
    """The inventory of a file or folder; hidden files, and what lies in the output folder `out`, are not part of it.

    Raises ConfigError when there is nothing at `root`, or when `out` holds it.
    """
    if root.is_file():
        return Inventory((Entry(root, _printable(root.name)),), ())
    if not root.is_dir():
        raise ConfigError(f"{root}: no such file or folder. Give a document or a folder of documents.")
    own = out.resolve() if out else None
    if own and (own == root.resolve() or own in root.resolve().parents):
        raise ConfigError(f"{out}: the output folder holds the input {root}. Choose another folder with --out.")
    entries: list[Entry] = []
    skipped: list[str] = []
    for file in root.rglob("*"):
        relative = file.relative_to(root)
        if any(part.startswith(".") for part in relative.parts) or not file.is_file():
            continue
        if own and own in file.resolve().parents:
            continue
        if file.suffix.lower() in TEXT_SUFFIXES:
            entries.append(Entry(file, _printable(relative.as_posix())))
        else:
            skipped.append(_printable(relative.as_posix()))
    return Inventory(tuple(sorted(entries, key=lambda entry: entry.path)), tuple(sorted(skipped)))


def _printable(path: str) -> str:
    """A path as the output writes it: NFC, bytes that are no UTF-8 replaced."""
    return unicodedata.normalize("NFC", path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
