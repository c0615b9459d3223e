"""The tables of the vocabulary, CSV: every row checked by itself, then against the others."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

from parsers.vocabulary.mistakes import Mistake, MistakesError, hint, refuse
from parsers.vocabulary.validation import said_of
from parsers.vocabulary.words import Day, RegionCode, Squeezed

REMOVE = "remove"


class TableRow(BaseModel):
    """A row of a table. `KEY` names the columns by which an overlay means it; to a CLOSED table it can add no other."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    KEY: ClassVar[tuple[str, ...]] = ()
    CLOSED: ClassVar[bool] = False

    @classmethod
    def mistakes(cls, _rows: Sequence[Placed], /) -> Iterator[Mistake]:
        """What is wrong between rows that are right by themselves."""
        yield from ()


class Placed(NamedTuple):
    """A row with the file and line it comes from; `out` where an overlay takes the row of this key out."""

    file: str
    line: int
    fields: dict[str, str]
    out: bool = False

    def wrong(self, said: str) -> Mistake:
        """A mistake in this row."""
        return Mistake(self.file, self.line, said)


class RegionRow(TableRow):
    """A province or municipality: code, names, first day, first day it was no more, codes of what it became."""

    KEY = ("code",)

    code: RegionCode
    sido: Squeezed
    sigungu: str
    since: Day
    until: Day | None
    successor: tuple[str, ...]

    @field_validator("until", mode="before")
    @classmethod
    def _still_there(cls, until: str) -> str | None:
        return until or None

    @field_validator("successor", mode="before")
    @classmethod
    def _codes(cls, codes: str) -> tuple[str, ...]:
        return successors(codes)

    @classmethod
    def mistakes(cls, rows: Sequence[Placed], /) -> Iterator[Mistake]:
        """Days in the wrong order, a successor that is not there."""
        codes = {row.fields["code"] for row in rows}
        for row in rows:
            since, until = row.fields["since"], row.fields["until"]
            # The registers begin on one day; what was no more by then has it as its first day and its last.
            if until and until < since:
                yield row.wrong(f"until: it ends on {until}, before its first day {since}. Exchange or mend them.")
            for code in successors(row.fields["successor"]):
                if code not in codes:
                    yield row.wrong(f"successor: there is no row with the code {code!r}. Add the row or mend the code.")


class SpacingRow(TableRow):
    """How much pieces of evidence weigh for a space: hundredths of log-odds.

    `between` names what the place stands between, as many as weigh alike, parted by spaces; of two rows that name the
    same, the later one counts.
    """

    KEY = ("evidence", "between")

    evidence: str
    between: str
    weight: int

    @classmethod
    def mistakes(cls, rows: Sequence[Placed], /) -> Iterator[Mistake]:
        """The row that counts everywhere is not there."""
        if not any(row.fields["evidence"] == "base" for row in rows):
            last = rows[-1] if rows else Placed("spacing.csv", 1, {})
            yield last.wrong("evidence: the row `base`, which counts everywhere, is missing. Put it back.")


class WeightRow(TableRow):
    """How much a piece of evidence weighs in a decision, and why."""

    KEY = ("decision", "evidence")
    CLOSED = True

    decision: str = Field(min_length=1)
    evidence: str = Field(min_length=1)
    weight: float = Field(allow_inf_nan=False)
    reason: str = Field(min_length=1)


Row = TypeVar("Row", bound=TableRow)


def successors(codes: str) -> tuple[str, ...]:
    """The codes in the last column of regions.csv."""
    return tuple(codes.replace(";", " ").replace("|", " ").split())


def rows_of(name: str, text: str, model: type[TableRow], *, overlay: bool = False) -> list[Placed]:
    """The rows of a CSV file, in order, fields stripped. Columns may stand in any order; blank rows do not count.

    An overlay may have a column `remove` besides: a row with anything in it takes the row of its key out.
    Raises MistakesError when a column is missing or unknown, a row has another number of fields, or a key comes twice.
    """
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        header = [field.strip() for field in next(reader, [])]
        refuse(_wrong_columns(name, header, [*model.model_fields], overlay))
        lines = [(reader.line_num, [field.strip() for field in row]) for row in reader]
    except csv.Error as error:
        said = f"this is no CSV ({error}). Look for a quotation mark that is not closed."
        raise MistakesError([Mistake(name, max(1, reader.line_num), said)]) from error
    wrong: list[Mistake] = []
    found: list[Placed] = []
    for line, row in lines:
        if len(row) != len(header) and any(row):
            count = f"{len(row)} field{'s' * (len(row) != 1)}"
            said = f"the row has {count} and not {len(header)}. Put a comma between all fields, empty ones too."
            wrong.append(Mistake(name, line, said))
        elif any(row):
            fields = dict(zip(header, row, strict=True))
            out = bool(fields.pop(REMOVE, ""))
            found.append(Placed(name, line, fields, out))
    refuse([*wrong, *_doubles(found, model)])
    return found


def laid_over(
    shipped: Iterable[Placed], own: Iterable[Placed], model: type[TableRow]
) -> tuple[list[Placed], list[Mistake]]:
    """The rows of both; of two with one key the team's counts. And what the overlay says in vain."""
    found = {_key(row, model): row for row in shipped}
    idle = []
    for row in own:
        key = _key(row, model)
        if not row.out:
            if model.CLOSED and key not in found:
                idle.append(row.wrong(f"{_named(key)} is nothing that a rule looks for. Mend it or delete it."))
                continue
            found[key] = row
        elif found.pop(key, None) is None:
            idle.append(row.wrong(f"{_named(key)} is not there, so that nothing is taken out. Mend it or delete it."))
    return list(found.values()), idle


def validated(rows: Sequence[Placed], model: type[Row]) -> tuple[Row, ...]:
    """The rows as models. Raises MistakesError with all that is wrong."""
    try:
        made = TypeAdapter(list[model]).validate_python([row.fields for row in rows])  # type: ignore[valid-type]
    except ValidationError as error:
        refuse(rows[int(e["loc"][0])].wrong(said_of(e, e["loc"][1:])) for e in error.errors())
        raise
    refuse(model.mistakes(rows))
    return tuple(made)


def _key(row: Placed, model: type[TableRow]) -> tuple[str, ...]:
    return tuple(row.fields[name] for name in model.KEY)


def _named(key: tuple[str, ...]) -> str:
    return repr(",".join(key))


def _wrong_columns(name: str, header: list[str], known: list[str], overlay: bool) -> Iterator[Mistake]:
    if len(header) == 1 and (mark := next((mark for mark in ";\t" if mark in header[0]), None)):
        what = "semicolons" if mark == ";" else "tabs"
        yield Mistake(name, 1, f"the columns are parted by {what}. Save the table as CSV with commas.")
        return
    spare = [column for column in header if column not in (*known, *([REMOVE] if overlay else []))]
    missing = [column for column in known if column not in header]
    for column in spare:
        yield Mistake(name, 1, f"there is no column `{column}`.{hint(column, missing or known)}")
    for column in missing if len(missing) > len(spare) or not spare else []:
        yield Mistake(name, 1, f"the column `{column}` is missing. The columns are {','.join(known)}.")
    for column in sorted({column for column in header if header.count(column) > 1 and column not in spare}):
        yield Mistake(name, 1, f"the column `{column}` is there twice. Delete one of the two.")


def _doubles(rows: Iterable[Placed], model: type[TableRow]) -> Iterator[Mistake]:
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = _key(row, model)
        if key in first:
            yield row.wrong(f"{_named(key)} is listed twice, first on line {first[key]}. Delete one of the two.")
        first.setdefault(key, row.line)
