"""A team's own words over the shipped ones: lists grow, parts with a key are replaced, `remove` takes out.

All is done on trees, so that each word keeps the file and line it comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import yaml
from pydantic import BaseModel

from parsers.vocabulary.mistakes import Mistake, hint
from parsers.vocabulary.parts import VocabularyFile
from parsers.vocabulary.validation import part_of

REMOVE = "remove"
Pairs = Sequence[tuple[yaml.Node, yaml.Node]]


class Layer:
    """One file of an overlay.

    `wrong` names what its `remove` holds that has not the form of the file. `idle` names what it says in vain: words to
    add that are there, and words to take out that are not.
    """

    def __init__(self) -> None:
        self.wrong: list[Mistake] = []
        self.idle: list[Mistake] = []

    def over(self, model: type[BaseModel], shipped: yaml.MappingNode, own: yaml.Node | None) -> yaml.Node:
        """The shipped file with the team's laid over it; what fits nowhere stays, for the validation to name."""
        if not isinstance(own, yaml.MappingNode):
            return shipped if own is None else own
        out = [value for key, value in own.value if key.value == REMOVE]
        found = _mapping(shipped, shipped.value)
        for node in out:
            found = self._without(model, found, node)
        return self._with(model, found, [pair for pair in own.value if pair[0].value != REMOVE])

    def _with(self, model: type[BaseModel] | None, base: yaml.MappingNode, pairs: Pairs) -> yaml.MappingNode:
        """A mapping with the values of `pairs` put to its own."""
        found = dict(_by_name(base.value))
        for key, value in pairs:
            there = found.get(key.value)
            found[key.value] = (key, value) if there is None else (there[0], self._added(model, key, there[1], value))
        return _mapping(base, list(found.values()))

    def _added(self, model: type[BaseModel] | None, key: yaml.Node, there: yaml.Node, value: yaml.Node) -> yaml.Node:
        annotation = _annotation(model, key.value)
        part = part_of(annotation)
        if isinstance(there, yaml.SequenceNode) and isinstance(value, yaml.SequenceNode):
            if part is not None and issubclass(part, VocabularyFile):
                return _sequence(there, self._parts_added(part, there.value, value.value))
            known = {node.value for node in there.value}
            self._note(value.value, lambda node: node.value in known, "is there already. You may delete it here.")
            return _sequence(there, [*there.value, *(node for node in value.value if node.value not in known)])
        if isinstance(there, yaml.MappingNode) and isinstance(value, yaml.MappingNode):
            return self._with(part, there, value.value)
        if _is_marks(annotation) and isinstance(value, yaml.ScalarNode):
            return _scalar(value, there.value + "".join(mark for mark in value.value if mark not in there.value))
        return value

    def _parts_added(
        self, part: type[VocabularyFile], there: Sequence[yaml.Node], own: Sequence[yaml.Node]
    ) -> list[yaml.Node]:
        """The parts of a list, those that the overlay names by their key replaced or grown."""
        found = list(there)
        if not part.GROWS:
            named = {_key_of(part, node) for node in own}
            found = [node for node in found if _key_of(part, node) not in named]
            return [*found, *own]
        for node in own:
            at = next((i for i, old in enumerate(found) if _key_of(part, old) == _key_of(part, node)), None)
            old = None if at is None else found[at]
            if at is None or not isinstance(old, yaml.MappingNode) or not isinstance(node, yaml.MappingNode):
                found.append(node)
            else:
                found[at] = self._with(part, old, [pair for pair in node.value if pair[0].value != part.KEY])
        return found

    def _without(self, model: type[BaseModel] | None, base: yaml.MappingNode, out: yaml.Node) -> yaml.MappingNode:
        """A mapping without what `out`, which has its form, takes from it."""
        if not isinstance(out, yaml.MappingNode):
            self._refuse(out, f"`{REMOVE}` holds no keys. Write the key of the list, and the words to take out of it.")
            return base
        found = dict(_by_name(base.value))
        for key, value in out.value:
            there = found.get(key.value)
            if there is None:
                self._refuse(key, f"{REMOVE}: there is no key `{key.value}`.{hint(str(key.value), found)}")
            else:
                found[key.value] = (there[0], self._left(model, key, there[1], value))
        return _mapping(base, list(found.values()))

    def _left(self, model: type[BaseModel] | None, key: yaml.Node, there: yaml.Node, out: yaml.Node) -> yaml.Node:
        """What is left of a value."""
        annotation = _annotation(model, key.value)
        part = part_of(annotation)
        if part is not None and issubclass(part, VocabularyFile) and isinstance(there, yaml.MappingNode):
            return self._without(part, there, out)
        if part is not None and issubclass(part, VocabularyFile) and part.GROWS:
            return _sequence(there, self._parts_left(part, there.value, out))
        if _is_marks(annotation) and isinstance(out, yaml.ScalarNode):
            marks = "".join(mark for mark in there.value if mark not in out.value)
            return _scalar(there if marks else out, marks)
        if not isinstance(out, yaml.SequenceNode) or any(not isinstance(node, yaml.ScalarNode) for node in out.value):
            self._refuse(out, f"{REMOVE}.{key.value}: no list of words stands there. Write a list: [가, 나].")
            return there
        words = {node.value for node in out.value}
        if isinstance(there, yaml.MappingNode):
            self._not_there(out, {name for name, _ in _by_name(there.value)})
            return _mapping(there, [pair for pair in there.value if pair[0].value not in words])
        self._not_there(out, {_key_of(part, node) for node in there.value})
        left = [node for node in there.value if _key_of(part, node) not in words]
        # Whoever empties a list is to be named for it.
        return _sequence(there if left else out, left)

    def _parts_left(self, part: type[VocabularyFile], there: Sequence[yaml.Node], out: yaml.Node) -> list[yaml.Node]:
        """The parts of a list, each without what the part of the same key in `out` names."""
        found = list(there)
        for node in out.value if isinstance(out, yaml.SequenceNode) else [out]:
            name = _key_of(part, node) if isinstance(node, yaml.MappingNode) else None
            at = next((i for i, old in enumerate(found) if name is not None and _key_of(part, old) == name), None)
            old = None if at is None else found[at]
            if at is None or not isinstance(old, yaml.MappingNode) or not isinstance(node, yaml.MappingNode):
                form = f"Write `- {part.KEY}: …` as in the shipped file, and below it the words to take out."
                self._refuse(node, f"{REMOVE}: this names no {part.KEY} that is there. {form}")
                continue
            words = [pair for pair in node.value if pair[0].value != part.KEY]
            found[at] = self._without(part, old, _mapping(node, words))
        return found

    def _not_there(self, out: yaml.SequenceNode, known: set[str | None]) -> None:
        said = "is not there, so that nothing is taken out. Mend it or delete it."
        self._note(out.value, lambda node: node.value not in known, said)

    def _note(self, nodes: Sequence[yaml.Node], idle: Callable[[yaml.Node], bool], said: str) -> None:
        self.idle += [_mistake(node, f"{node.value!r} {said}") for node in nodes if idle(node)]

    def _refuse(self, node: yaml.Node, said: str) -> None:
        self.wrong.append(_mistake(node, said))


def _mistake(node: yaml.Node, said: str) -> Mistake:
    return Mistake(node.start_mark.name, node.start_mark.line + 1, said)


def _by_name(pairs: Pairs) -> list[tuple[str, tuple[yaml.Node, yaml.Node]]]:
    return [(key.value, (key, value)) for key, value in pairs]


def _annotation(model: type[BaseModel] | None, name: str) -> Any:
    field = model.model_fields.get(name) if model is not None else None
    return None if field is None else field.annotation


def _is_marks(annotation: Any) -> bool:
    """Whether a field is a set of single characters: the only texts that stand outside lists and parts."""
    return annotation is str


def _key_of(part: type[BaseModel] | None, node: yaml.Node) -> str | None:
    """The word that a node is, or by which a part is meant."""
    if isinstance(node, yaml.MappingNode) and part is not None and issubclass(part, VocabularyFile):
        return next((str(value.value) for key, value in node.value if key.value == part.KEY), None)
    return node.value if isinstance(node, yaml.ScalarNode) else None


def _mapping(like: yaml.Node, pairs: Pairs) -> yaml.MappingNode:
    return yaml.MappingNode("tag:yaml.org,2002:map", list(pairs), like.start_mark, like.end_mark)


def _sequence(like: yaml.Node, nodes: list[yaml.Node]) -> yaml.SequenceNode:
    return yaml.SequenceNode("tag:yaml.org,2002:seq", nodes, like.start_mark, like.end_mark)


def _scalar(like: yaml.Node, value: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", value, like.start_mark, like.end_mark)
