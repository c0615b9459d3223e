"""Lists of names as CSV: statutes and their short names, bodies, news outlets, contests, titles of office.

Each list is validated when it is first used; a mistake is a ConfigError that names the file and the line.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from functools import cache
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, TypeAdapter, ValidationError

from parsers.vocabulary.loader import read_text
from schemas.errors import ConfigError

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2)]
Day = Annotated[str, StringConstraints(pattern=r"^(?:\d{4}-\d{2}-\d{2})?$")]
Names = Annotated[tuple[Name, ...], BeforeValidator(lambda written: tuple(filter(None, str(written).split(";"))))]


NATIONAL = "한국"
# 한국발명진흥회 is called 발명진흥회 too, 한국은행 never 은행.
SHORTEST_DERIVED = 5


class Entry(BaseModel):
    """A row of a list of names."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Statute(Entry):
    """A national statute in force by its official name, with the number that the ministry's law service gives it."""

    name: Name
    law_id: Annotated[str, StringConstraints(pattern=r"^\d{6}$")]


class StatuteAlias(Entry):
    """A short name that laws and offices use, with the official name of the statute it stands for."""

    short: Name
    name: Name


class Body(Entry):
    """A body by its full name in the days from `since` to before `until`; empty where unknown or still so."""

    name: Name
    short: Names
    kind: Name
    since: Day
    until: Day
    successor: Names
    basis: Names

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to write the name: in full, the listed short forms, and without 한국 or 대한 where more remains."""
        shorter = self.name[len(NATIONAL) :] if self.name.startswith(("한국", "대한")) else ""
        derived = (shorter,) if len(shorter) >= SHORTEST_DERIVED and shorter[0] != "민" else ()
        return (self.name, *self.short, *derived)

    def bore_its_name(self, day: str) -> bool:
        """Whether the body bore this name on an ISO day, as far as the list knows."""
        return (not self.since or self.since <= day) and (not self.until or day < self.until)


class Outlet(Entry):
    """A news outlet."""

    name: Name
    kind: Name
    basis: Name


class Contest(Entry):
    """A contest, an evaluation, a prize, or a title that offices win."""

    name: Name
    basis: Name


class Title(Entry):
    """A title of office; `ambiguous` is y where it is an ordinary word too."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
    ambiguous: Annotated[str, StringConstraints(pattern=r"^y?$")]


Row = TypeVar("Row", bound=Entry)


def parse_list(name: str, text: str, model: type[Row]) -> tuple[Row, ...]:
    """The rows of the CSV file `name` with content `text`. Raises ConfigError naming file and line of a wrong row."""
    rows = list(csv.DictReader(io.StringIO(text)))
    try:
        found = TypeAdapter(list[model]).validate_python(rows)  # type: ignore[valid-type]
    except ValidationError as error:
        first = error.errors()[0]
        row = first["loc"][0]
        line = row + 2 if isinstance(row, int) else 1
        raise ConfigError(f"{name} line {line}: {first['loc'][-1]}: {first['msg']}") from error
    seen: dict[Row, int] = {}
    for line, entry in enumerate(found, 2):
        if entry in seen:
            raise ConfigError(f"{name} line {line}: the same as line {seen[entry]}")
        seen[entry] = line
    return tuple(found)


def _read(file: str, model: type[Row]) -> tuple[Row, ...]:
    return parse_list(f"parsers/vocabulary/{file}", read_text(file), model)


@cache
def statutes() -> tuple[Statute, ...]:
    """The national statutes in force."""
    return _read("statutes.csv", Statute)


@cache
def statute_aliases() -> Mapping[str, str]:
    """Short names of statutes with the official name. Raises ConfigError when one stands for no listed statute."""
    official = {statute.name for statute in statutes()}
    aliases = {}
    for line, alias in enumerate(_read("statute_aliases.csv", StatuteAlias), 2):
        if alias.name not in official:
            raise ConfigError(f"parsers/vocabulary/statute_aliases.csv line {line}: no statute {alias.name!r}")
        aliases[alias.short] = alias.name
    return aliases


@cache
def bodies() -> tuple[Body, ...]:
    """Named bodies, in order of their names and days."""
    return _read("bodies.csv", Body)


@cache
def outlets() -> tuple[Outlet, ...]:
    """News outlets."""
    return _read("outlets.csv", Outlet)


@cache
def contests() -> tuple[Contest, ...]:
    """Contests, evaluations, prizes."""
    return _read("contests.csv", Contest)


@cache
def titles() -> tuple[Title, ...]:
    """Titles of office."""
    return _read("titles.csv", Title)
