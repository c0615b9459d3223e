"""A team's own words: the folder that lies over the shipped vocabulary.

It is read anew and its digest taken on every night; what it says is looked at only when there is a document to read.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from schemas.errors import ConfigError

if TYPE_CHECKING:
    from parsers.vocabulary import Tally

# The variable of the environment that names the folder where no option does.
VARIABLE = "GONGBO_VOCABULARY"
ENDINGS = (".yaml", ".yml", ".csv")
CURE = "Give the folder that holds words of your own, with --vocabulary or in " + VARIABLE + "."


class Overlay(NamedTuple):
    """The folder as given, None for none, and its files by name."""

    folder: str | None = None
    files: Mapping[str, bytes] = {}

    @property
    def digest(self) -> str:
        """What the files say, wherever they lie: 16 hex digits; `none` for no files."""
        total = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            total.update(f"{name}\0{len(content)}\0".encode() + content)
        return total.hexdigest()[:16] if self.files else "none"


NO_OVERLAY = Overlay()


def overlay_in(folder: Path | None) -> Overlay:
    """The YAML and CSV files of a folder; other files, and all that is hidden, are none of ours.

    Raises ConfigError when the folder or a file in it cannot be read.
    """
    if folder is None:
        return NO_OVERLAY
    try:
        names = sorted(name for name in os.listdir(folder) if name.lower().endswith(ENDINGS) and name[0] != ".")
        return Overlay(str(folder), {name: (folder / name).read_bytes() for name in names})
    except OSError as error:
        raise ConfigError(f"{error.filename or folder}: cannot be read ({error.strerror or error}). {CURE}") from error


def read_vocabulary(overlay: Overlay) -> Tally:
    """Reads the whole vocabulary with the overlay over it, for this process.

    Raises ConfigError naming all that is wrong, InternalError when words were used already without it.
    """
    from parsers.vocabulary import lay_over, read_all

    lay_over(overlay.files, overlay.folder or "")
    return read_all()
