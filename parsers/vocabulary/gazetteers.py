"""Lists of names as CSV: statutes and their short names, bodies, news outlets, contests, titles of office, and nouns.

Each is read with `parsers.vocabulary.load_rows`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from parsers.vocabulary.rows import TableRow

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2)]
Day = Annotated[str, StringConstraints(pattern=r"^(?:\d{4}-\d{2}-\d{2})?$")]
Names = Annotated[tuple[Name, ...], BeforeValidator(lambda written: tuple(filter(None, str(written).split(";"))))]


NATIONAL = "한국"
# 한국발명진흥회 is called 발명진흥회 too, 한국은행 never 은행.
SHORTEST_DERIVED = 5


class Statute(TableRow):
    """A national statute in force by its official name, with the number that the ministry's law service gives it."""

    KEY = ("name",)

    name: Name
    law_id: Annotated[str, StringConstraints(pattern=r"^\d{6}$")]


class StatuteAlias(TableRow):
    """A short name that laws and offices use, with the official name of the statute it stands for."""

    KEY = ("short",)

    short: Name
    name: Name


class Body(TableRow):
    """A body by its full name in the days from `since` to before `until`; empty where unknown or still so."""

    KEY = ("name", "since")

    name: Name
    short: Names
    kind: Name
    since: Day
    until: Day
    successor: Names
    basis: Names

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to write the name: in full, the listed short forms, without 한국 or 대한 where more remains, and a
        committee as 위.
        """
        shorter = self.name[len(NATIONAL) :] if self.name.startswith(("한국", "대한")) else ""
        derived = (shorter,) if len(shorter) >= SHORTEST_DERIVED and shorter[0] != "민" else ()
        committee = (self.name.removesuffix("원회"),) if self.name.endswith("위원회") else ()
        return (self.name, *self.short, *derived, *committee)

    def bore_its_name(self, day: str) -> bool:
        """Whether the list says that the body bore this name on an ISO day."""
        return (not self.since or self.since <= day) and (not self.until or day < self.until)


class Outlet(TableRow):
    """A news outlet."""

    KEY = ("name",)

    name: Name
    kind: Name
    basis: Name


class Contest(TableRow):
    """A contest, an evaluation, a prize, or a title that offices win."""

    KEY = ("name",)

    name: Name
    basis: Name


class Title(TableRow):
    """A title of office; `ambiguous` is y where it is an ordinary word too."""

    KEY = ("title",)

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
    ambiguous: Annotated[str, StringConstraints(pattern=r"^y?$")]


class NameLikeNoun(TableRow):
    """A common noun that reads like a person's name: a family name and two or three syllables more."""

    KEY = ("noun",)

    noun: Annotated[str, StringConstraints(pattern=r"^[가-힣]{3,4}$")]


# The file of each list, in parsers/vocabulary and without its ending.
LISTS: dict[type[TableRow], str] = {
    Statute: "statutes",
    StatuteAlias: "statute_aliases",
    Body: "bodies",
    Outlet: "outlets",
    Contest: "contests",
    Title: "titles",
    NameLikeNoun: "name_like_nouns",
}
