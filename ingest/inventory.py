"""Which files a run is about: every document under INPUT, in an order of their own, each with its state on disk."""

from __future__ import annotations

import hashlib
import os
import stat as modes
import sys
import time
import unicodedata
from collections.abc import Iterable, Iterator
from operator import itemgetter
from pathlib import PurePosixPath
from typing import NamedTuple

from ingest.layout import GENERATIONS, is_output
from schemas.errors import ConfigError

# Endings of files that hold text for people; anything else (pictures, tables, archives) is skipped and counted.
TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".pdf", ".hwp", ".hwpx", ".docx")
# A file that changed this shortly ago may change again within the same tick of the file system's clock (two seconds on
# the coarsest), unseen.
SETTLED_NS = 2_000_000_000
# Integers of SQLite are smaller than this: times from 1677 to 2262.
HELD = 1 << 63
# Of many paths a report names the first.
LISTED = 100
# As os.fsencode does it, which takes four times as long.
ON_DISK = sys.getfilesystemencoding()
NOT_STATED = (None, None, None)
Key = tuple[str, bytes]


def ending_of(path: str) -> str:
    """The ending of a file's name in lower case, with its dot."""
    return PurePosixPath(path).suffix.lower()


KEY = itemgetter(0, 1)
Listed = tuple[str, bytes, int | None, int | None, int | None]


class State(NamedTuple):
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
        """This state, if whatever changes the file from now on changes it too, and if the ledger can hold it.

        A time of writing in the future was set by somebody, and tells nothing; a time of change in the future tells
        that the clock of the file system is another.
        """
        now = time.time_ns()
        recent = 0 <= now - self.mtime_ns < SETTLED_NS or now - self.ctime_ns < SETTLED_NS
        return None if recent or not all(-HELD <= part < HELD for part in self) else self

    @classmethod
    def now(cls, file: str) -> State | None:
        """The state of a file, or of a link that leads nowhere; None where the system gives none."""
        for look in (os.stat, os.lstat):
            try:
                return cls.of(look(file))
            except OSError:
                continue
        return None

    @classmethod
    def trusted(cls, file: str) -> State | None:
        """The settled state of a file at this moment, None where it has none."""
        now = cls.now(file)
        return now and now.settled()


class Entry(NamedTuple):
    """A file to read: its path below INPUT as the output writes it and as the disk has it, and its state when listed.

    A folder that cannot be listed is an entry too, so that what lies in it does not vanish silently. The state's parts
    are None where the file system gave none. A tuple, since a run with nothing new is spent on making these.
    """

    path: str
    name: bytes
    size: int | None
    mtime_ns: int | None
    ctime_ns: int | None

    @property
    def key(self) -> Key:
        """What entries are sorted by: the path, then the bytes of the name, where two names differ in form only."""
        return (self.path, self.name)


def digest(listing: Iterable[Listed]) -> str:
    """A digest of what listing a folder gave: entries, or their equals."""
    total = hashlib.sha256()
    for _, name, size, mtime_ns, ctime_ns in listing:
        total.update(name + f"\0{size} {mtime_ns} {ctime_ns}\n".encode())
    return total.hexdigest()


class Inventory:
    """The documents of a file or folder; hidden files, the folder `apart` and outputs of runs are no part of it.

    Iterating walks the folder anew, in the order of the paths' code points. It counts in `skipped` the files that hold
    no document, of which `skipped_paths` names the first, and in `outputs` the folders that a run has written. At no
    time more than the entries of one branch of the tree are held. Raises ConfigError when there is nothing at `root`,
    or when it is the output of a run.
    """

    def __init__(self, root: str, apart: str | None = None) -> None:
        self.root = root
        self.skipped = 0
        self.skipped_paths: list[str] = []
        self.outputs = 0
        self._alone = os.path.isfile(root)
        if not self._alone and not os.path.isdir(root):
            raise ConfigError(f"{root}: no such file or folder. Give a document or a folder of documents.")
        if not self._alone and is_output(root):
            raise ConfigError(f"{root} is the output of a gongbo run. Give the folder of the documents as INPUT.")
        self._apart = os.path.realpath(apart) if apart else None
        if not self._alone:
            try:
                os.scandir(root).close()
            except OSError as error:
                raise ConfigError(f"{root}: cannot be listed ({error.strerror}). Check its permissions.") from error

    def __iter__(self) -> Iterator[Entry]:
        self.skipped, self.skipped_paths, self.outputs = 0, [], 0
        if self._alone:
            state = State.now(self.root) or NOT_STATED
            return iter([Entry(*_names(os.path.basename(self.root)), *state)])
        return self._walk()

    def file(self, entry: Entry) -> str:
        """Where an entry is."""
        if self._alone or not entry.name:
            return self.root
        return os.path.join(self.root, os.fsdecode(entry.name)).rstrip("/")

    def _walk(self) -> Iterator[Entry]:
        """The entries of the root and of the folders in it, in the order of their keys.

        Folders whose names differ in Unicode form only are one folder in the output, and are listed together.
        """
        pending = [Entry("", b"", *NOT_STATED)]
        while pending:
            entry = pending.pop()
            if entry.path and entry.path[-1] != "/":
                yield entry
                continue
            same = [entry]
            while pending and pending[-1].path == entry.path:
                same.append(pending.pop())
            found: list[Entry] = []
            for folder in same:
                try:
                    found += self._listed(folder)
                except OSError:
                    yield Entry(folder.path, folder.name, *(State.now(self.file(folder)) or NOT_STATED))
            found.sort(key=KEY, reverse=True)
            pending += found

    def _listed(self, folder: Entry) -> list[Entry]:
        """What is in a folder. A folder in it is an entry without a state whose name ends with `/`: sorted so, whole
        paths come out in order.

        Files are looked at in the order of the listing, in which their states lie on the disk, and from the folder on,
        so that the system does not look for the folder again each time.
        """
        found: list[Entry] = []
        skipped: list[str] = []
        generations = False
        place, above, name_above = self.file(folder), folder.path, folder.name
        opened = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
        try:
            with os.scandir(opened) as listing:
                for one in listing:
                    if one.name[0] == ".":
                        continue
                    shown, name = _names(one.name)
                    if one.is_dir(follow_symlinks=False):
                        generations = generations or one.name == GENERATIONS
                        if not self._is_apart(os.path.join(place, one.name)):
                            found.append(Entry(f"{above}{shown}/", name_above + name + b"/", *NOT_STATED))
                    elif entry := _document(one, place, above + shown, name_above + name):
                        found.append(entry)
                    else:
                        skipped.append(above + shown)
        finally:
            os.close(opened)
        if generations and is_output(place):
            self.outputs += 1
            return []
        self.skipped += len(skipped)
        self.skipped_paths += sorted(skipped)[: LISTED - len(self.skipped_paths)]
        return found

    def _is_apart(self, folder: str) -> bool:
        apart = self._apart
        return apart is not None and folder.endswith(os.path.basename(apart)) and os.path.realpath(folder) == apart


def _document(one: os.DirEntry[str], folder: str, path: str, name: bytes) -> Entry | None:
    """The entry of a file in a folder; None for what holds no document, is a pipe or a link to a folder."""
    if not path.lower().endswith(TEXT_SUFFIXES):
        return None
    try:
        found = one.stat()
    except OSError:
        return Entry(path, name, *(State.now(os.path.join(folder, one.name)) or NOT_STATED))
    if not modes.S_ISREG(found.st_mode):
        return None
    return Entry(path, name, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _names(name: str) -> tuple[str, bytes]:
    """A name as the output writes it (NFC, bytes that are no UTF-8 replaced), and as the disk has it."""
    if name.isascii():
        return name, name.encode()
    raw = name.encode(ON_DISK, "surrogateescape")
    return unicodedata.normalize("NFC", raw.decode("utf-8", "replace")), raw
