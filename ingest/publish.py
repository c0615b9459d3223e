"""The output folder: its generations, the one that is published, and how the next takes its place.

OUT/generations/000007/   a generation: the files of the contract, manifest.json, failed.jsonl, ledger.sqlite
OUT/current               -> generations/000007: replacing this link is the one instant in which a run publishes
OUT/documents.jsonl …     -> current/documents.jsonl …
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from errno import EINVAL
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.generation import Generation, sync
from ingest.layout import (
    ASIDE,
    BESIDE,
    CURRENT,
    GENERATIONS,
    NAMES,
    NAMES_IN_PARTS,
    SALVAGE,
    STAGE,
    TEXTS,
    in_parts,
    parts_in,
    table_file,
)
from schemas.errors import ConfigError
from schemas.tables import TABLES

if TYPE_CHECKING:
    from ingest.stage import Stage

LOG = logging.getLogger(__name__)


class Publisher:
    """The generations of an output folder. Only whoever holds its lock may use one to write."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self._generations = out / GENERATIONS

    @property
    def current(self) -> int:
        """The number of the published generation; 0 before the first. Raises ConfigError when the link leads astray."""
        try:
            target = os.readlink(self.out / CURRENT)
        except OSError as error:
            if error.errno == EINVAL:
                cure = "Remove it: what is in generations is used when it is made anew."
                raise ConfigError(f"{self.out / CURRENT} is no link, as in a copy without links. {cure}") from error
            return 0
        name = os.path.basename(target.rstrip("/"))
        if not name.isdecimal():
            cure = f"Let it lead to one of {self._generations}, or remove it: all is made anew then."
            raise ConfigError(f"{self.out / CURRENT} leads to {target}, which is no generation. {cure}")
        return int(name)

    def documents(self) -> int:
        """How many documents are published, by the rows of their table; for a generation whose ledger is damaged."""
        folder, count = self.out / CURRENT, 0
        with suppress(OSError):
            for part in parts_in(folder):
                with open(folder / table_file(TABLES[0], part), "rb") as rows:
                    count += sum(1 for _ in rows)
        return count

    def published(self) -> Generation | None:
        """The published generation; None where there is none or where it is damaged, so that all is to be done anew."""
        found = Generation.find(self._folder(self.current))
        if found and not found.is_whole():
            found.close()
            return None
        return found

    def recover(self) -> Generation | None:
        """Clears away what interrupted runs left, and keeps the most of it: its rows need not be made again."""
        current = self.current
        left = [self.out / SALVAGE, self.out / STAGE]
        left += [folder for number, folder in self._numbered() if number > current]
        found = [generation for folder in left if (generation := Generation.salvage(folder))]
        best = max(found, key=lambda generation: generation.ledger.count(), default=None)
        for generation in found:
            generation.close()
        for folder in left:
            if not best or folder != best.folder:
                _remove(folder)
        self._tidy(current, self.out / ASIDE)
        self._unlink_names()
        if best is None:
            return None
        os.replace(best.folder, self.out / SALVAGE)
        return Generation.find(self.out / SALVAGE)

    def begin(self, *, in_parts: bool = False, before: Generation | None = None) -> Stage:
        """A stage for the next generation, whose tables are whole or in parts; `before` is the published one."""
        from ingest.stage import Stage

        self._generations.mkdir(exist_ok=True)
        return Stage(self.out / STAGE, in_parts=in_parts, before=before)

    def publish(self) -> int:
        """Puts the finished stage in the place of the published generation, and returns its number.

        The one before is kept until the next time, for readers that are still in it. A reader that follows `current`
        once sees one generation and no other.
        """
        number = self.current + 1
        os.rename(self.out / STAGE, self._folder(number))
        sync(self._generations)
        self._link_names(NAMES_IN_PARTS if in_parts(self._folder(number)) else NAMES)
        _link(self.out / CURRENT, f"{GENERATIONS}/{self._folder(number).name}")
        self._unlink_names()
        sync(self.out)
        self._tidy(number, self.out / SALVAGE, self.out / ASIDE)
        return number

    def abandon(self) -> None:
        """Removes what was written of the next generation."""
        _remove(self.out / STAGE)

    def _folder(self, number: int) -> Path:
        return self._generations / f"{number:06d}"

    def _numbered(self) -> list[tuple[int, Path]]:
        folders = self._generations.iterdir() if self._generations.is_dir() else ()
        return sorted((int(folder.name), folder) for folder in folders if folder.name.isdecimal())

    def _tidy(self, current: int, *more: Path) -> None:
        """Removes what the published generation has made needless. What cannot be removed is no reason to fail."""
        for folder in (*more, *(folder for number, folder in self._numbered() if number < current - 1)):
            try:
                _remove(folder)
            except OSError as error:
                message = "%s is not needed any more and cannot be removed (%s: %s). Remove it by hand."
                LOG.warning(message, folder, error.strerror, error.filename, extra={"event": "left_behind"})

    def _link_names(self, names: Iterable[str]) -> None:
        """The names of the contract, as links into the current generation.

        They change with the form of the tables only. Files of that name, written before there were generations, make
        way; their folder of texts is set aside first, since a link cannot replace a folder.
        """
        for name in names:
            place, target = self.out / name, f"{CURRENT}/{name}"
            if place.is_symlink() and os.readlink(place) == target:
                continue
            if name == TEXTS and place.is_dir() and not place.is_symlink():
                os.rename(place, self.out / ASIDE)
            _link(place, target)

    def _unlink_names(self) -> None:
        """Removes links that lead nowhere: those of whole tables when they are in parts now, or the other way round."""
        for name in {*NAMES, *NAMES_IN_PARTS}:
            place = self.out / name
            if place.is_symlink() and not place.exists():
                place.unlink()


def _link(place: Path, target: str) -> None:
    """Makes `place` a link, whatever link or file it was before, in one step."""
    beside = place.with_name(BESIDE)
    beside.unlink(missing_ok=True)
    os.symlink(target, beside)
    os.replace(beside, place)


def _remove(place: Path) -> None:
    """Removes a folder, or what stands in the place of one."""
    if place.is_symlink() or place.is_file():
        place.unlink()
    elif place.exists():
        shutil.rmtree(place)
