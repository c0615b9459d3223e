"""Reading the vocabulary: the shipped files, and over them those of a team."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib.resources import files
from typing import NamedTuple, TypeVar

import yaml
from pydantic import BaseModel

from parsers.vocabulary import rows
from parsers.vocabulary.gazetteers import LISTS, Statute, StatuteAlias
from parsers.vocabulary.mistakes import Mistake, MistakesError, hint, refuse
from parsers.vocabulary.models import FILES, IssueCodes, Provinces
from parsers.vocabulary.overlay import Layer
from parsers.vocabulary.parts import VocabularyFile
from parsers.vocabulary.rows import Placed, RegionRow, SpacingRow, TableRow, WeightRow
from parsers.vocabulary.trees import decoded, tree_of
from parsers.vocabulary.validation import validated
from schemas.errors import InternalError

Model = TypeVar("Model", bound=BaseModel)
File = TypeVar("File", bound=VocabularyFile)
Row = TypeVar("Row", bound=TableRow)
HERE = "parsers/vocabulary"
# The file of each table, without its ending.
TABLES: dict[type[TableRow], str] = {RegionRow: "regions", SpacingRow: "spacing", WeightRow: "weights", **LISTS}
# The codes of the issues are part of the output's form and no words of anybody's.
FIXED = "issues.yaml"


class Overlay(NamedTuple):
    """A team's own files by name, and the folder that they are told to be in."""

    files: Mapping[str, bytes]
    folder: str


class Tally(NamedTuple):
    """What was read: files, words and rows of tables; and what an overlay says in vain."""

    files: int
    words: int
    rows: int
    idle: tuple[Mistake, ...]


class _Desk:
    """What this process has read: it reads each file once, with one overlay over all of them."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Puts everything away."""
        self.overlay = Overlay({}, "")
        self.words: dict[type[VocabularyFile], VocabularyFile] = {}
        self.tables: dict[type[TableRow], tuple[TableRow, ...]] = {}
        self.placed: dict[type[TableRow], list[Placed]] = {}
        self.idle: dict[type[BaseModel], list[Mistake]] = {}


_desk = _Desk()


def lay_over(own: Mapping[str, bytes], folder: str) -> None:
    """Lays a team's files, by name, over the shipped ones for all that is read from now on.

    `folder` is where they lie, for messages. Raises InternalError when words were read without them already: what the
    parsers have made of those words stays.
    """
    if own != _desk.overlay.files and ({*_desk.words} - {IssueCodes} or _desk.tables):
        raise InternalError("the vocabulary was read before the words that are to lie over it were named")
    _desk.overlay = Overlay(dict(own), folder)


def forget() -> None:
    """Goes back to the beginning: nothing laid over, nothing read. What the parsers have made of the words stays."""
    _desk.clear()


def load(model: type[File]) -> File:
    """The vocabulary file of a model, read once. Raises MistakesError naming all that is wrong in it."""
    if model not in _desk.words:
        name = f"{FILES[model]}.yaml"
        layer = Layer()
        shipped, own = _tree(f"{HERE}/{name}", _shipped(name)), _own(name)
        tree: yaml.Node | None = shipped
        if own is not None and isinstance(shipped, yaml.MappingNode):
            tree = layer.over(model, shipped, _tree(_path(name), own))
        try:
            read = validated(f"{HERE}/{name}", tree, model)
        except MistakesError as error:
            raise MistakesError(sorted([*layer.wrong, *error.mistakes])) from error
        refuse(layer.wrong)
        _desk.words[model], _desk.idle[model] = read, layer.idle
    loaded = _desk.words[model]
    assert isinstance(loaded, model)
    return loaded


def load_rows(model: type[Row]) -> tuple[Row, ...]:
    """The table of a model, read once. Raises MistakesError naming all that is wrong in it."""
    if model not in _desk.tables:
        name = f"{TABLES[model]}.csv"
        found = _rows(f"{HERE}/{name}", _shipped(name), model)
        own, idle = _own(name), list[Mistake]()
        if own is not None:
            found, idle = rows.laid_over(found, _rows(_path(name), own, model, overlay=True), model)
        _desk.tables[model], _desk.placed[model] = rows.validated(found, model), found
        _desk.idle[model] = idle
    return _desk.tables[model]  # type: ignore[return-value]


def read_all() -> Tally:
    """Reads every file. Raises MistakesError naming all that is wrong in any of them."""
    mistakes = list(_strangers())
    readers: list[Callable[[], object]] = [partial(load, model) for model in FILES]
    readers += [partial(load_rows, model) for model in TABLES]
    for read in readers:
        try:
            read()
        except MistakesError as error:
            mistakes += error.mistakes
    if not mistakes:
        mistakes += [*_strange_provinces(), *_aliases_of_nothing()]
    refuse(mistakes)
    words = sum(_count(file.model_dump()) for file in _desk.words.values())
    idle = sorted(mistake for found in _desk.idle.values() for mistake in found)
    return Tally(len(FILES) + len(TABLES), words, sum(map(len, _desk.tables.values())), tuple(idle))


def parse(name: str, text: str, model: type[Model]) -> Model:
    """The YAML file `name` with content `text` as a `model`. Raises MistakesError naming all that is wrong in it."""
    return validated(name, tree_of(name, text), model)


def _shipped(name: str) -> bytes:
    return files("parsers.vocabulary").joinpath(name).read_bytes()


def _own(name: str) -> bytes | None:
    return _desk.overlay.files.get(name) if name != FIXED else None


def _path(name: str) -> str:
    return f"{_desk.overlay.folder}/{name}"


def _tree(path: str, data: bytes) -> yaml.Node | None:
    return tree_of(path, decoded(path, data))


def _rows(path: str, data: bytes, model: type[TableRow], *, overlay: bool = False) -> list[Placed]:
    return rows.rows_of(path, decoded(path, data), model, overlay=overlay)


def _strangers() -> Iterator[Mistake]:
    """Files of the overlay that lie over none."""
    known = [*(f"{name}.yaml" for name in FILES.values()), *(f"{name}.csv" for name in TABLES.values())]
    known.remove(FIXED)
    for name in _desk.overlay.files:
        if name == FIXED:
            yield Mistake(_path(name), 1, "the codes of issues are fixed, and no file may lie over them. Delete it.")
        elif name not in known:
            yield Mistake(_path(name), 1, f"no file of the vocabulary has this name.{hint(name, known)}")


def _strange_provinces() -> Iterator[Mistake]:
    """Provinces of regions.csv that provinces.yaml does not name."""
    named = {name for province in load(Provinces).provinces for name in province.names}
    for row in _desk.placed[RegionRow]:
        sido = row.fields["sido"]
        if sido not in named:
            said = f"sido: {sido!r} is no name of a province in provinces.yaml.{hint(sido, named)}"
            yield row.wrong(f"{said} Add it there or mend it here.")


def _aliases_of_nothing() -> Iterator[Mistake]:
    """Short names of statutes that are not listed."""
    named = {statute.name for statute in load_rows(Statute)}
    for row in _desk.placed[StatuteAlias]:
        if (name := row.fields["name"]) not in named:
            yield row.wrong(f"name: there is no statute {name!r} in statutes.csv. Add it there or mend it here.")


def _count(value: object) -> int:
    """How many words a value holds."""
    if isinstance(value, Mapping):
        return sum(map(_count, value.values()))
    if isinstance(value, list | frozenset):
        return sum(map(_count, value))
    return 1
