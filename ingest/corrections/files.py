"""Corrections as people hand them in: JSON lines from the review page, or a CSV with the same columns from Excel."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ingest.corrections.fields import path_of, value_of
from schemas.correction import Correction
from schemas.errors import ConfigError

COLUMNS = tuple(Correction.model_fields)
# Excel writes a CSV in the encoding of its system where one does not choose UTF-8.
ENCODINGS = ("utf-8-sig", "cp949")
# The page writes an apostrophe before what Excel would take for a formula.
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
NUMBERS = ("line", "char_start", "char_end")
CURE = "Export it from the review page again, or mend the line."

Corrections = Mapping[str, tuple[Correction, ...]]


def load(file: Path) -> Corrections:
    """The corrections of a file by document, each in a fixed order; the same one twice counts once.

    Raises ConfigError naming file and line of the first mistake.
    """
    return by_document(read(file))


def by_document(corrections: Iterable[Correction]) -> Corrections:
    """Corrections by document, in the order of the ids, and in each by line."""
    found: dict[str, dict[str, Correction]] = {}
    for correction in corrections:
        found.setdefault(correction.doc_id, {})[correction.model_dump_json()] = correction
    return {doc_id: tuple(sorted(found[doc_id].values(), key=_place)) for doc_id in sorted(found)}


def read(file: Path) -> Iterator[Correction]:
    """The corrections of a file as they stand in it, each checked. Raises ConfigError as `load` does."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}). Check the path.") from error
    rows = _of_csv(file, data) if file.suffix.lower() == ".csv" else _of_json_lines(file, data)
    for number, row in rows:
        yield _checked(file, number, row)


def digest_of(corrections: Iterable[Correction]) -> str:
    """What a run makes of the corrections of a document: 16 hex digits; empty where it makes nothing of them."""
    told = [correction.model_dump_json() for correction in corrections if correction.verdict != "right"]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16] if told else ""


def cell_of(value: Any) -> str:
    """A value as a CSV has it: what is null is empty, what is a list or an object is JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _place(correction: Correction) -> tuple[int, int, str, str]:
    return correction.line, correction.char_start or 0, correction.field, correction.model_dump_json()


def _of_json_lines(file: Path, data: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(data.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise ConfigError(f"{file}, line {number}: no JSON ({error}). {CURE}") from error
        if not isinstance(row, dict):
            raise ConfigError(f"{file}, line {number}: no JSON object. {CURE}")
        yield number, row


def _of_csv(file: Path, data: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    table = csv.DictReader(io.StringIO(_decoded(file, data), newline=""), strict=True)
    try:
        lacking = [name for name in COLUMNS if name not in (table.fieldnames or ())]
        if lacking:
            raise ConfigError(f"{file}: the column {lacking[0]} is missing in the first line. {CURE}")
        for row in table:
            if any(row.values()):
                yield table.line_num, {name: _cell(name, row[name] or "") for name in COLUMNS}
    except csv.Error as error:
        raise ConfigError(f"{file}, line {table.line_num}: no CSV ({error}). {CURE}") from error


def _decoded(file: Path, data: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ConfigError(f"{file}: is neither UTF-8 nor CP949. Save it as CSV UTF-8.")


def _cell(name: str, text: str) -> Any:
    """A cell as a value: an empty one is null where null may stand, objects and lists are JSON."""
    if text[:1] == "'" and text[1:2] in FORMULAS:
        text = text[1:]
    if name in NUMBERS:
        return text or None
    if name not in ("was", "should"):
        return text
    if text[:1] in ("{", "["):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text or None


def _checked(file: Path, number: int, row: dict[str, Any]) -> Correction:
    where = f"{file}, line {number}"
    try:
        correction = Correction.model_validate(row)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(map(str, first["loc"]))
        raise ConfigError(f"{where}: {name}: {first['msg']}. {CURE}") from error
    try:
        return _with_value(correction)
    except ValueError as error:
        raise ConfigError(f"{where}: {error} {CURE}") from error


def _with_value(correction: Correction) -> Correction:
    """The correction with what should be as its field takes it. Raises ValueError when it makes no sense."""
    if correction.field == "documents":
        return correction
    path = path_of(correction.field)
    if path.table == "facts" and (correction.char_start is None or correction.char_end is None):
        raise ValueError("a fact needs char_start and char_end.")
    if correction.verdict == "missing" and not path.whole:
        raise ValueError("only a fact or an entry of a list can be missing; for a field write edit.")
    if correction.verdict == "edit" and path.table == "facts" and path.whole:
        raise ValueError("edit names one field of a fact, as in facts[money].amount.")
    if correction.verdict in ("edit", "missing"):
        return correction.model_copy(update={"should": value_of(path, correction.should)})
    return correction
