"""`gongbo export`: the tables of an output in a folder of one's own, all of them replaced or none."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

from ingest.compare.outputs import Output
from ingest.contract.flat import tables
from ingest.export.pour import pour
from ingest.export.writers import Language, Wanted, formats
from ingest.layout import is_output
from ingest.wording import first_of
from schemas.errors import ConfigError

# What exports wrote into a folder, so that the next may replace it and nothing else.
LIST = ".gongbo-export"
NAMED = 5


class Exported(NamedTuple):
    """What an export wrote: rows by table, and what the format could not take as it is."""

    rows: dict[str, int]
    told: list[str]


def export(out: Path, to: Path, form: str, headers: Language | None, review: str | None) -> Exported:
    """Writes the tables of the output `out` into the folder `to` in one of the formats.

    Raises ConfigError when `out` is no output, `to` is gongbo's own or holds files of these names that no export wrote,
    the format has no headers of that language, or a library is missing. `to` is as it was then.
    """
    found = formats()[form]
    if headers and headers not in found.may_have:
        cure = "Leave --headers out, or export to csv or xlsx."
        raise ConfigError(f"{form} has English names only, in which queries and views are written. {cure}")
    if review and form != "xlsx":
        raise ConfigError("links to a review page are for people who read xlsx. Leave --review out.")
    output = Output(out)
    _refuse_own(out, to)
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".gongbo-", dir=to) as place:
        made = Path(place) / "made"
        made.mkdir()
        writer = found.writer(made, tables().values(), Wanted(headers or found.headers, review))
        rows = pour(output, writer, tables())
        told = writer.finish()
        _move(made, to)
    return Exported(rows, told)


def _refuse_own(out: Path, to: Path) -> None:
    """Nothing is written into an output: it belongs to the runs, which would refuse it afterwards."""
    place, own = Path(os.path.realpath(to)), Path(os.path.realpath(out))
    if place == own or own in place.parents or any(is_output(folder) for folder in (place, *place.parents)):
        raise ConfigError(f"{to} belongs to an output of gongbo. Choose a folder beside it with --to.")
    if os.path.lexists(to) and not to.is_dir():
        raise ConfigError(f"{to}: is no folder. Give a folder with --to.")


def _move(made: Path, to: Path) -> None:
    """Puts what was made in its place. Raises ConfigError before the first where a file of somebody else is there."""
    names = sorted(file.name for file in made.iterdir())
    ours = _listed(to)
    strange = [name for name in names if name not in ours and os.path.lexists(to / name)]
    if strange:
        named = first_of(strange[:NAMED], len(strange))
        cure = "Choose another folder with --to, or move them away."
        raise ConfigError(f"{to} holds what no export has written: {named}. Nothing was touched. {cure}")
    (made / LIST).write_text(json.dumps(sorted({*ours, *names})) + "\n", encoding="utf-8")
    for name in (LIST, *names):
        if (to / name).is_dir() and not (to / name).is_symlink():
            shutil.rmtree(to / name)
        os.replace(made / name, to / name)


def _listed(to: Path) -> set[str]:
    """The names that exports have written into a folder."""
    try:
        return set(json.loads((to / LIST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return set()
