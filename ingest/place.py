"""Whose the output folder is: a run writes into a folder of gongbo's own, or into an empty one, and nowhere else."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from ingest.layout import CURRENT, LOCK, MANIFEST, NAMES, NAMES_IN_PARTS, OWN, RUNS, TEXTS, is_output, is_report
from ingest.lock import LABEL
from ingest.wording import first_of
from schemas.errors import ConfigError

# Of many strange files a message names the first.
NAMED = 5
DOC_ID_DIGITS = 16
# Fields that tell a row of the tables, a failure and a manifest.
MARKS = ("doc_id", "remedy", "pipeline")
ALL_NAMES = {*NAMES, *NAMES_IN_PARTS}


def refuse_strange(source: str, out: Path, *, migrate: bool) -> None:
    """Raises ConfigError when `out` holds anything that is not gongbo's, or lies within the input `source`.

    With `migrate` an output from before there were generations counts as gongbo's. Nothing is touched.
    """
    own, whole = os.path.realpath(out), os.path.realpath(source)
    if os.path.isdir(whole):
        common = os.path.commonpath([own, whole])
        if common == own:
            raise ConfigError(f"{out}: the output folder holds the input {source}. Choose another folder with --out.")
        if common == whole:
            raise ConfigError(f"{out}: the output folder lies in the input {source}. Choose one beside it with --out.")
    if os.path.lexists(out) and not out.is_dir():
        raise ConfigError(f"{out}: is no folder. Give a folder for the output with --out.")
    strange = list(_strange(out, migrate=migrate))
    if not strange:
        return
    if not migrate and any(_is_of_old(out, name) for name in NAMES):
        cure = "Run once with --migrate to turn it into one with generations, or choose another folder with --out."
        raise ConfigError(f"{out} is an output of a gongbo from before there were generations. {cure}")
    named = first_of(strange[:NAMED], len(strange))
    cure = "Give an empty folder or a new one with --out, or move them away."
    raise ConfigError(f"{out} holds what gongbo has not made: {named}. Nothing was touched. {cure}")


def is_ours(out: Path) -> bool:
    """Whether runs write into a folder: one has published there, or its lock and reports say that one has begun."""
    if is_output(out):
        return True
    if not (out / LOCK).is_file() or not _is_label(out / LOCK):
        return False
    reports = os.listdir(out / RUNS) if (out / RUNS).is_dir() else []
    if reports:
        return all(map(is_report, reports))
    return all(name.startswith(".") or name in {*OWN, *ALL_NAMES} for name in os.listdir(out))


def _strange(out: Path, *, migrate: bool) -> Iterator[str]:
    """Names in an output folder, or in its folder of texts, that a run would replace, remove or write beside.

    Hidden files that no run uses (.gitkeep, .DS_Store) disturb nobody.
    """
    names = sorted(os.listdir(out)) if out.is_dir() else []
    ours = is_ours(out) or (migrate and _is_of_old(out, NAMES[0]))
    for name in names:
        if name not in ALL_NAMES:
            if not ours and (name in OWN or not name.startswith(".")):
                yield name
        elif not _is_link_of_ours(out, name) and not (migrate and _is_of_old(out, name)):
            yield from (_strange_texts(out / TEXTS) if migrate and name == TEXTS else ()) or (name,)


def _is_label(lock: Path) -> bool:
    with open(lock, "rb") as file:
        return file.read(len(LABEL)) in (b"", LABEL.encode())


def _is_link_of_ours(out: Path, name: str) -> bool:
    place = out / name
    return place.is_symlink() and os.readlink(place) == f"{CURRENT}/{name}"


def _is_of_old(out: Path, name: str) -> bool:
    """Whether a version without generations wrote this, straight into the output folder."""
    place = out / name
    if place.is_symlink():
        return False
    if name == TEXTS:
        return place.is_dir() and not _strange_texts(place)
    try:
        with open(place, encoding="utf-8") as rows:
            first = json.loads(rows.read() if name == MANIFEST else rows.readline() or "null")
    except (OSError, ValueError):
        return False
    return first is None or (isinstance(first, dict) and not first.keys().isdisjoint(MARKS))


def _strange_texts(texts: Path) -> list[str]:
    """What lies in a folder of texts and is none of gongbo's: these are named by their document's id."""
    names = sorted(os.listdir(texts)) if texts.is_dir() else []
    return [f"{TEXTS}/{name}" for name in names if not _is_text(name)]


def _is_text(name: str) -> bool:
    doc_id, ending = os.path.splitext(name)
    return ending == ".txt" and len(doc_id) == DOC_ID_DIGITS and set(doc_id) <= set("0123456789abcdef")
