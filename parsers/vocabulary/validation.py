"""A tree against the model of its file: what the models find wrong, said as the one who wrote the file sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar, get_args

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from parsers.vocabulary.mistakes import Mistake, hint, meant, refuse
from parsers.vocabulary.parts import KeyPath, VocabularyFile
from parsers.vocabulary.trees import data_of, key_at, node_at, wide_mark_in

Model = TypeVar("Model", bound=BaseModel)
WORD = "A word or a sentence belongs there."
LIST = "Write a list: [가, 나]."


def validated(name: str, tree: yaml.Node | None, model: type[Model]) -> Model:
    """The tree as a `model`. `name` is told where the tree is empty. Raises MistakesError with all that is wrong."""
    data = data_of(tree)
    try:
        made = model.model_validate(data)
    except ValidationError as error:
        refuse(_told(name, tree, model, error.errors()))
        raise
    if isinstance(made, VocabularyFile):
        own = tree.start_mark.name if tree else name
        refuse(_conflict(tree, own, places, said) for places, said in made.mistakes())
    return made


def part_of(annotation: Any) -> type[BaseModel] | None:
    """The model that a field holds, or that the list in it is made of; None where it holds plain values."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(part_of, get_args(annotation))), None)


def said_of(error: ErrorDetails, place: KeyPath) -> str:
    """What is said of an error in a field that is there, and its cure."""
    if error["type"] == "value_error":
        return f"{_field(place)}{error['ctx']['error']}"
    return _field(place) + SAID.get(error["type"], _unforeseen)(error["input"], error.get("ctx", {}), error["msg"])


def _conflict(tree: yaml.Node | None, own: str, places: tuple[KeyPath, ...], said: str) -> Mistake:
    """Told at the last of the places; one in a file laid over is told first, for its writer has the say there."""
    nodes = list(filter(None, (node_at(tree, place) for place in places)))
    node = next((node for node in reversed(nodes) if node.start_mark.name != own), nodes[-1])
    in_list = isinstance(node_at(tree, places[-1][:-1]), yaml.SequenceNode)
    field = _field(places[-1][:-1] if in_list else places[-1])
    return Mistake(node.start_mark.name, node.start_mark.line + 1, f"{field}{said}")


def _told(name: str, tree: yaml.Node | None, model: type[BaseModel], errors: list[ErrorDetails]) -> Iterator[Mistake]:
    """The errors as mistakes. A missing field whose misspelt name is there is told once."""
    meanings: dict[KeyPath, str | None] = {}
    for error in errors:
        if error["type"] == "extra_forbidden":
            *above, wrong = error["loc"]
            missing = {e["loc"][-1] for e in errors if e["type"] == "missing" and list(e["loc"][:-1]) == above}
            meanings[error["loc"]] = meant(str(wrong), map(str, missing))
    explained = {(*place[:-1], near) for place, near in meanings.items() if near}
    for error in errors:
        place = tuple(step for step in error["loc"] if step != "[key]")
        if error["type"] == "missing" and place in explained:
            continue
        known = list(_keys(model, place[:-1]))
        node = (key_at(tree, place) if error["type"] == "extra_forbidden" else None) or node_at(tree, place)
        file, line = (node.start_mark.name, node.start_mark.line + 1) if node else (name, 1)
        yield Mistake(file, line, _said(error, place, meanings.get(error["loc"]), known))


def _keys(model: type[BaseModel], place: KeyPath) -> Iterator[str]:
    """The keys that the part of a file at `place` has."""
    part: type[BaseModel] | None = model
    for step in place:
        if isinstance(step, str) and part is not None:
            part = part_of(part.model_fields[step].annotation) if step in part.model_fields else None
    yield from part.model_fields if part is not None else ()


def _field(place: KeyPath) -> str:
    names = [step for step in place if isinstance(step, str)]
    return f"{'.'.join(names)}: " if names else ""


def _said(error: ErrorDetails, place: KeyPath, near: str | None, known: list[str]) -> str:
    """The sentence of an error, and its cure."""
    if error["type"] == "missing":
        return f"{_field(place[:-1])}`{place[-1]}` is missing. Add it: `{place[-1]}: …`."
    if error["type"] == "extra_forbidden":
        names = [near] if near else known
        return f"{_field(place[:-1])}there is no key `{place[-1]}`.{hint(str(place[-1]), names)}"
    return said_of(error, place)


Say = Callable[[Any, Mapping[str, Any], str], str]


def _no_word(value: Any, _context: Mapping[str, Any], _message: str) -> str:
    if value is None:
        return f"nothing stands there. {WORD}"
    if isinstance(value, bool):
        return "YAML reads this word as yes or no. Put it in quotes."
    if isinstance(value, int | float):
        return f'{value} is a number where a word belongs. Put it in quotes: "{value}".'
    return f"{_shape(value)} stands there. {WORD}"


def _no_list(value: Any, _context: Mapping[str, Any], _message: str) -> str:
    wide = isinstance(value, str) and wide_mark_in(value)
    return wide or f"{_shape(value)} stands there, and no list. {LIST}"


def _no_keys(value: Any, _context: Mapping[str, Any], _message: str) -> str:
    wide = isinstance(value, str) and wide_mark_in(value)
    return wide or f"{_shape(value)} stands there, and no keys with their values. Write `key: value`."


def _none_of(value: Any, context: Mapping[str, Any], _message: str) -> str:
    known = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    return f"{value!r} is none of those that there are.{hint(str(value), known)}"


def _no_day(value: Any, _context: Mapping[str, Any], _message: str) -> str:
    return f"{_shape(value)} is no day. Write it as 2024-05-27."


def _unforeseen(value: Any, _context: Mapping[str, Any], message: str) -> str:
    return f"{value!r} is not right: {message[:1].lower()}{message[1:]}."


def _shape(value: Any) -> str:
    """What a value is, for a person: a list, keys, nothing, or the value itself."""
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, list) else "a list of keys" if isinstance(value, dict) else repr(value)


SAID: Mapping[str, Say] = {
    **dict.fromkeys(("string_type",), _no_word),
    **dict.fromkeys(("list_type", "frozen_set_type"), _no_list),
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), _no_keys),
    **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing"), _no_day),
    "literal_error": _none_of,
    "string_too_short": lambda *_: "an empty word stands there. Write it, or delete the line.",
    "too_short": lambda *_: "the list is empty. Leave one word in it at least.",
    **dict.fromkeys(
        ("int_type", "int_parsing", "int_from_float"),
        lambda value, *_: f"{_shape(value)} is no whole number. Write one.",
    ),
}
