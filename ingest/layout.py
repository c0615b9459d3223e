"""The names of all that a run writes under the output folder, and how to tell such a folder."""

from __future__ import annotations

import os
from pathlib import Path

from schemas.tables import TABLES

# In a generation, beside the tables.
TEXTS, LEDGER, MANIFEST, FAILED, SCHEMA = "text", "ledger.sqlite", "manifest.json", "failed.jsonl", "schema"
LOCK, RUNS = ".lock", "runs"
GENERATIONS, CURRENT = "generations", "current"
STAGE, SALVAGE, ASIDE, BESIDE = ".staging", ".salvage", ".aside", ".link"
# Of a generation in parts, the table that has the place of the folder of texts: a row for each document.
TEXT_ROWS = "texts"
TABLES_IN_PARTS = (*TABLES, TEXT_ROWS)
# What a generation publishes under the output folder itself, as links.
NAMES = (*(f"{table}.jsonl" for table in TABLES), FAILED, MANIFEST, SCHEMA, TEXTS)
NAMES_IN_PARTS = (*TABLES_IN_PARTS, FAILED, MANIFEST, SCHEMA)
OWN = (GENERATIONS, CURRENT, STAGE, SALVAGE, ASIDE, BESIDE, LOCK, RUNS)


def table_file(table: str, part: int) -> str:
    """The file of a part of a table, below the folder of the generation. Part 0 is the whole table."""
    return f"{table}/{part:06d}.jsonl" if part else f"{table}.jsonl"


def in_parts(folder: str | Path) -> bool:
    """Whether the tables of the generation in a folder lie in parts."""
    return os.path.isdir(os.path.join(folder, TABLES[0]))


def parts_in(folder: Path) -> list[int]:
    """The parts of the tables in the folder of a generation, in order: 0 alone where the tables are whole."""
    if not in_parts(folder):
        return [0]
    return sorted(int(file.stem) for file in (folder / TABLES[0]).glob("*.jsonl") if file.stem.isdecimal())


def is_output(folder: str | Path) -> bool:
    """Whether a folder is the output of a run: a generation in it has a ledger or a manifest."""
    generations = os.path.join(folder, GENERATIONS)
    try:
        inside = [os.path.join(generations, name) for name in os.listdir(generations) if name.isdecimal()]
    except OSError:
        return False
    return any(os.path.isfile(os.path.join(one, name)) for one in inside for name in (LEDGER, MANIFEST))


def is_report(name: str) -> bool:
    """Whether a file is named as the report of a run, whole or half written."""
    moment, _, number = os.path.splitext(name)[0].partition("-")
    day, _, time_of_day = moment.removesuffix("Z").partition("T")
    digits = day.isdecimal() and time_of_day.isdecimal() and (not number or number.isdecimal())
    return name.endswith((".json", ".part")) and len(day) == 8 and len(time_of_day) == 6 and digits
