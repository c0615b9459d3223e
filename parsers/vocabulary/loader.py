"""Reading vocabulary files: YAML to the model of the file; a mistake is a ConfigError that names file and line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeVar

import regex
import yaml
from pydantic import BaseModel, ValidationError

from parsers.vocabulary.models import FILES, VocabularyFile
from schemas.errors import ConfigError

Model = TypeVar("Model", bound=BaseModel)
File = TypeVar("File", bound=VocabularyFile)


class _Loader(yaml.CSafeLoader):
    """Leaves days as text: the models check them, and so a day that is none is told with its line."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _line_of(node: yaml.Node | None, path: Sequence[int | str]) -> int:
    """1-based line of the YAML node at `path`, or of its nearest parent."""
    line = 1
    for step in path:
        if node is None:
            break
        line = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            node = None
    return node.start_mark.line + 1 if node is not None else line


def parse(name: str, text: str, model: type[Model]) -> Model:
    """The vocabulary file `name` with content `text` as a `model`.

    Raises ConfigError naming file and line when the YAML is broken, a field is wrong or a word is listed twice.
    """
    try:
        tree = yaml.compose(text, Loader=_Loader)
        data = yaml.load(text, Loader=_Loader)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise ConfigError(f"{name} line {line}: {error.reason}") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigError(f"{name} line {line}: {error.problem}") from error
    try:
        _refuse_doubles(name, tree)
    except RecursionError as error:
        raise ConfigError(f"{name}: a part of it is said to be inside itself (by & and *)") from error
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        raise ConfigError(f"{name} line {_line_of(tree, first['loc'])}: {first['msg']}") from error


def _refuse_doubles(name: str, node: yaml.Node | None) -> None:
    if isinstance(node, yaml.SequenceNode):
        seen: set[str] = set()
        for child in node.value:
            if isinstance(child, yaml.ScalarNode):
                if child.value in seen:
                    raise ConfigError(f"{name} line {child.start_mark.line + 1}: {child.value!r} is listed twice")
                seen.add(child.value)
            _refuse_doubles(name, child)
    elif isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key, child in node.value:
            if key.value in keys:
                raise ConfigError(f"{name} line {key.start_mark.line + 1}: {key.value!r} is listed twice")
            keys.add(key.value)
            _refuse_doubles(name, child)


def read_text(name: str) -> str:
    """The content of a vocabulary file."""
    return files("parsers.vocabulary").joinpath(name).read_text(encoding="utf-8")


def load(model: type[File]) -> File:
    """The vocabulary file of a model, read once."""
    loaded = _load(model)
    assert isinstance(loaded, model)
    return loaded


@cache
def _load(model: type[VocabularyFile]) -> VocabularyFile:
    name = FILES[model]
    return parse(f"parsers/vocabulary/{name}.yaml", read_text(f"{name}.yaml"), model)


def alternatives(words: Iterable[str]) -> str:
    """The body of a pattern that matches any of `words`, taken literally; of two that begin alike the longer first."""
    return "|".join(map(regex.escape, sorted(words, key=lambda word: (-len(word), word))))
