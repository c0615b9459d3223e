"""Which files a run is about: every document under INPUT, in an order of their own, each with its state on disk."""

from __future__ import annotations

import os
import stat as modes
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby

from schemas.errors import ConfigError

# Endings of files that hold text for people; anything else (pictures, tables, archives) is skipped and counted.
TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".pdf", ".hwp", ".hwpx", ".docx"})
# A file that changed this shortly ago may change again within the same tick of the file system's clock (two seconds on
# the coarsest), unseen.
SETTLED_NS = 2_000_000_000
Key = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class State:
    """What the file system says of a file without opening it: bytes, and the times of its last changes in ns.

    Whoever writes to a file, replaces it or sets its times back changes the third, which no program can choose.
    """

    size: int
    mtime_ns: int
    ctime_ns: int

    @classmethod
    def of(cls, found: os.stat_result) -> State:
        """The state that a call of stat found."""
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns)

    def settled(self) -> State | None:
        """This state, if whatever changes the file from now on changes it too."""
        recent = time.time_ns() - max(self.mtime_ns, self.ctime_ns) < SETTLED_NS
        return None if recent else self

    @classmethod
    def now(cls, file: str) -> State | None:
        """The state of a file, None where the system gives none."""
        try:
            return cls.of(os.stat(file))
        except OSError:
            return None


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to read: where it is, its path below INPUT as the output writes it and as the disk has it, its state.

    A folder that cannot be listed is an entry too, so that what lies in it does not vanish silently. `state` is None
    where the file system gave none.
    """

    file: str
    path: str
    name: bytes
    state: State | None

    @property
    def key(self) -> Key:
        """What entries are sorted by: the path, then the bytes of the name, where two names differ in form only."""
        return (self.path, self.name)


class Inventory:
    """The documents of a file or folder; hidden files, and what lies in the output folder `out`, are no part of it.

    Iterating walks the folder anew, in the order of the paths' code points, and counts in `skipped` the files that
    hold no document. At no time more than the names of one branch of the tree are held. Raises ConfigError when there
    is nothing at `root`, or when `out` holds it.
    """

    def __init__(self, root: str, out: str) -> None:
        self.root = root
        self.skipped = 0
        self._alone = os.path.isfile(root)
        if not self._alone and not os.path.isdir(root):
            raise ConfigError(f"{root}: no such file or folder. Give a document or a folder of documents.")
        own, whole = os.path.realpath(out), os.path.realpath(root)
        if not self._alone and os.path.commonpath([own, whole]) == own:
            raise ConfigError(f"{out}: the output folder holds the input {root}. Choose another folder with --out.")
        self._own = own
        if not self._alone:
            try:
                os.scandir(root).close()
            except OSError as error:
                raise ConfigError(f"{root}: cannot be listed ({error.strerror}). Check its permissions.") from error

    def __iter__(self) -> Iterator[Entry]:
        self.skipped = 0
        if self._alone:
            name = os.path.basename(self.root)
            return iter([Entry(self.root, _printable(name), os.fsencode(name), State.now(self.root))])
        return self._walk(self.root, "", b"")

    def _walk(self, folder: str, above: str, name_above: bytes) -> Iterator[Entry]:
        """The entries of a folder. A folder is sorted as its name and `/`, so that whole paths come out in order."""
        try:
            with os.scandir(folder) as listing:
                found = sorted(
                    (_printable(one.name) + ("/" if one.is_dir(follow_symlinks=False) else ""), os.fsencode(one.name))
                    for one in listing
                    if not one.name.startswith(".")
                )
        except OSError:
            yield Entry(folder, above, name_above, State.now(folder))
            return
        for shown, same in groupby(found, key=lambda pair: pair[0]):
            path = above + shown
            names = [name for _, name in same]
            files = [os.path.join(folder, os.fsdecode(name)) for name in names]
            if not shown.endswith("/"):
                yield from self._documents(path, files, [name_above + name for name in names])
            else:
                inside = [
                    self._walk(file, path, name_above + name + b"/")
                    for file, name in zip(files, names, strict=True)
                    if not self._is_own(file)
                ]
                # Two folders whose names differ in Unicode form only are one folder in the output.
                yield from inside[0] if len(inside) == 1 else merge(*inside, key=lambda entry: entry.key)

    def _is_own(self, folder: str) -> bool:
        return os.path.basename(folder) == os.path.basename(self._own) and os.path.realpath(folder) == self._own

    def _documents(self, path: str, files: list[str], names: list[bytes]) -> Iterator[Entry]:
        if os.path.splitext(path)[1].lower() not in TEXT_SUFFIXES:
            self.skipped += len(files)
            return
        for file, name in zip(files, names, strict=True):
            try:
                found = os.stat(file)
            except OSError:
                yield Entry(file, path, name, None)
                continue
            if modes.S_ISREG(found.st_mode):
                yield Entry(file, path, name, State.of(found))
            else:
                self.skipped += 1


def _printable(path: str) -> str:
    """A path as the output writes it: NFC, bytes that are no UTF-8 replaced."""
    if path.isascii():
        return path
    return unicodedata.normalize("NFC", path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
