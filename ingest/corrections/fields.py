"""The fields that a correction may name, as paths into the rows, and the values they may take."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

import regex
from pydantic import BaseModel, TypeAdapter, ValidationError

from schemas.document import Document
from schemas.fact import FACT_TYPES, FactBase
from schemas.record import Record

PATH = regex.compile(r"(?P<table>documents|records|facts)(?:\[(?P<type>\w+)\])?(?P<steps>(?:\.\w+|\[\])*)")
STEP = regex.compile(r"\.\w+|\[\]")
# What gongbo itself works out: ids, places, sums. Nobody has to correct them.
IDS = {"doc_id", "record_id", "fact_id", "ordinal", "path", "sha256", "pipeline", "type"}
PLACES = {"line", "line_start", "line_end", "char_start", "char_end", "section", "section_index", "item_index", "text"}
SUMS = {"size", "format", "encoding", "records", "facts", "furniture", "outline", "issues", "keywords"}
FIXED = IDS | PLACES | SUMS
# Inside an entry of a list this is no place but what it says.
SAID = {"text"}
# Entries of these own lines of the source, and every line has one owner.
OWNERS = {"sections", "items", "tables", "rows", "spans"}
# Fields that hold ISO 8601, as exact as the text is.
DAYS = {"start", "end", "date", "published", "dated"}
ISO = regex.compile(r"\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?")
EXAMPLES = "facts[money], facts[money].amount, records.title, records.contacts[].person, documents.publisher"


class Path(NamedTuple):
    """A field: its table, the type of fact (None elsewhere), and the steps from the row: names, "[]" for an entry."""

    table: str
    type: str | None
    steps: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether it names a whole fact or a whole entry of a list, which can be added or taken out."""
        return self.steps[-1:] == ("[]",) or (self.table == "facts" and not self.steps)


def path_of(field: str) -> Path:
    """The parts of a field's path. Raises ValueError, with a sentence, when there is no such field to correct."""
    match = PATH.fullmatch(field)
    if match is None:
        raise ValueError(f"{field!r} is no field. Write one like {EXAMPLES}.")
    steps = tuple(step.lstrip(".") for step in STEP.findall(match["steps"]))
    path = Path(match["table"], match["type"], steps)
    if (path.table == "facts") != (path.type in FACT_TYPES):
        raise ValueError(f"{field!r}: name the type of fact, as in facts[money]; one of {', '.join(FACT_TYPES)}.")
    if path.steps[-2:-1] and path.steps[-1] == "[]" and path.steps[-2] in OWNERS:
        raise ValueError(
            f"{field!r} cannot be added or taken out: its lines would belong to nothing. Correct a field of it."
        )
    if not path.whole and _is_fixed(path):
        raise ValueError(f"{field!r} cannot be corrected. Write one like {EXAMPLES}.")
    _annotation(path, field)
    return path


def value_of(path: Path, value: Any) -> Any:
    """A value for a field as the field's own type: "300" from a CSV is a number for an amount.

    Raises ValueError, with a sentence, when the field cannot take it.
    """
    if path.table == "facts" and not path.steps:
        return _fact_fields(path.type or "", value)
    _check_day(path.steps[-1], value)
    try:
        found = TypeAdapter(_annotation(path, "")).validate_python(value)
    except ValidationError as error:
        raise ValueError(f"{value!r} is no value for it ({error.errors()[0]['msg']}).") from error
    return found.model_dump() if isinstance(found, BaseModel) else found


def own_fields(kind: str) -> list[str]:
    """The fields of a type of fact beside those that all facts have."""
    return [name for name in FACT_TYPES[kind].model_fields if name not in FactBase.model_fields]


def _fact_fields(kind: str, value: Any) -> dict[str, Any]:
    """The own fields of a fact that is to be added; what may be null may be left out."""
    if not isinstance(value, dict):
        raise ValueError(f"a {kind} is an object with {', '.join(own_fields(kind))}.")
    model, own = FACT_TYPES[kind], own_fields(kind)
    strange = sorted(set(value) - set(own))
    if strange:
        raise ValueError(f"a {kind} has no {', '.join(strange)}; it has {', '.join(own)}.")
    taken = {}
    for name in own:
        _check_day(name, value.get(name))
        try:
            annotation: Any = model.model_fields[name].annotation
            taken[name] = TypeAdapter(annotation).validate_python(value.get(name))
        except ValidationError as error:
            raise ValueError(f"{name}: {value.get(name)!r} is no value for it ({error.errors()[0]['msg']}).") from error
    return taken


def _check_day(name: str, value: Any) -> None:
    if name in DAYS and value is not None and not ISO.fullmatch(str(value)):
        raise ValueError(f"{value!r} is no day, month or year. Write it like 2025-03-21.")


def _is_fixed(path: Path) -> bool:
    if path.table == "facts":
        return path.steps[0] not in own_fields(path.type or "")
    inside = len(path.steps) > 1
    return not path.steps or path.steps[0] in FIXED or (inside and path.steps[-1] in FIXED - SAID)


def _annotation(path: Path, field: str) -> Any:
    """The type that the models give to a field. Raises ValueError when they have no such field."""
    roots: dict[str, type[BaseModel]] = {"documents": Document, "records": Record}
    found: Any = FACT_TYPES[path.type] if path.type else roots[path.table]
    for step in path.steps:
        bare = _without_null(found)
        if step == "[]":
            if get_origin(bare) is not list:
                raise ValueError(f"{field!r}: there is no list before []. Write one like {EXAMPLES}.")
            found = get_args(bare)[0]
        elif isinstance(bare, type) and issubclass(bare, BaseModel) and step in bare.model_fields:
            found = bare.model_fields[step].annotation
        else:
            raise ValueError(f"{field!r}: there is no {step}. Write one like {EXAMPLES}.")
    return found


def _without_null(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, UnionType):
        (bare, *others) = [part for part in get_args(annotation) if part is not NoneType]
        return annotation if others else bare
    return annotation
