"""YAML as a tree whose every node knows its file and line, so that files laid over each other keep them."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

import regex
import yaml

from parsers.vocabulary.mistakes import Mistake, MistakesError

# What a Korean keyboard types where YAML wants a mark of its own.
WIDE_MARKS = {
    "，": ",",
    "：": ":",
    "［": "[",
    "］": "]",
    "｛": "{",
    "｝": "}",
    "＂": '"',
    "＇": "'",
    "－": "-",
    "＃": "#",
}
# What the YAML library says, and how it is said here.
PLAIN_WORDS = (
    ("tab", "a tab stands there, where YAML takes spaces only. Put spaces in its place"),
    ("cannot start any token", "a mark stands there that YAML has a meaning for. Put the word in quotes"),
    ("',' or ']'", "a list is not closed, or a comma is missing in it. Add ']' or the comma"),
    ("',' or '}'", "a list of keys is not closed, or a comma is missing in it. Add '}' or the comma"),
    ("mapping values", "a colon stands where no key can be. Put the word in quotes, or begin a line with the key"),
    ("end of stream", "a quotation mark is not closed. Add it"),
    ("expected ':'", "a key has no colon behind it. Add ': '"),
    ("another document", "a second document begins there. Delete the line of dashes"),
    ("undefined alias", "a word begins with '*', which YAML has a meaning for. Put it in quotes"),
    ("alphabetic", "a word begins with '*' or '&', which YAML has a meaning for. Put it in quotes"),
)


class _Loader(yaml.CSafeLoader):
    """Leaves days as text: the models check them, and so a day that is none is told with its line."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


class _Named(io.StringIO):
    """A text with the name of its file, which the library gives to every node."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.name = name


def decoded(name: str, data: bytes) -> str:
    """The text of a file, in NFC as all texts are, without byte order mark, line ends `\\n`.

    Raises MistakesError when it is no UTF-8.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise MistakesError([Mistake(name, line, "the file is no UTF-8 text. Save it as UTF-8.")]) from error
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def tree_of(name: str, text: str) -> yaml.Node | None:
    """The tree of a YAML file, None for one without content.

    Raises MistakesError when it is no YAML, or gives a word or a key twice.
    """
    try:
        tree = yaml.compose(_Named(name, text), Loader=_Loader)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        said = f"a character stands there that YAML does not take ({error.reason}). Type the line anew."
        raise MistakesError([Mistake(name, line, said)]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise MistakesError([Mistake(name, *_said_plainly(text, line, error))]) from error
    try:
        doubles = list(_doubles(name, tree))
    except RecursionError as error:
        said = "a part of the file is said to be inside itself. Write it out instead of naming it by & and *."
        raise MistakesError([Mistake(name, 1, said)]) from error
    if doubles:
        raise MistakesError(doubles)
    return tree


def data_of(tree: yaml.Node | None) -> Any:
    """What a tree holds, as lists, mappings and scalars."""
    if tree is None:
        return None
    loader = _Loader("")
    try:
        return loader.construct_document(tree)
    except yaml.MarkedYAMLError as error:
        # A key that is a list; a scalar with a tag of YAML that it does not fit.
        mark = error.problem_mark or tree.start_mark
        said = f"{error.problem}. Write plain words, lists and keys."
        raise MistakesError([Mistake(mark.name, mark.line + 1, said)]) from error


def node_at(tree: yaml.Node | None, path: Sequence[int | str]) -> yaml.Node | None:
    """The node at `path`, or its nearest parent that is there. A word means its own place in a list."""
    found = tree
    for step in path:
        below = _below(found, step)
        if below is None:
            break
        found = below
    return found


def key_at(tree: yaml.Node | None, path: Sequence[int | str]) -> yaml.Node | None:
    """The key that ends `path`, where there is one."""
    parent = node_at(tree, path[:-1])
    pairs = parent.value if isinstance(parent, yaml.MappingNode) else ()
    return next((key for key, _ in pairs if key.value == str(path[-1])), None)


def _below(node: yaml.Node | None, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode):
        if isinstance(step, int):
            return node.value[step] if step < len(node.value) else None
        return next((child for child in node.value if child.value == step), None)
    return None


def wide_mark_in(text: str) -> str:
    """What is said of a text that holds a mark of a Korean keyboard in the place of one of YAML; empty for others."""
    wide = next((mark for mark in WIDE_MARKS if mark in text), None)
    return f"the wide mark {wide!r} is none to YAML. Type {WIDE_MARKS[wide]!r} in its place." if wide else ""


def _said_plainly(text: str, line: int, error: yaml.MarkedYAMLError) -> tuple[int, str]:
    """What is wrong with the YAML, and on which line: a wide mark there, or on the line before, is the likely cause."""
    lines = ["", *text.split("\n"), ""]
    for near in (line, line - 1):
        if wide := wide_mark_in(regex.sub(r"#.*", "", lines[near])):
            return near, wide
    problem = "tab" if regex.match(r" *\t", lines[line]) else error.problem or str(error)
    plain = next((said for words, said in PLAIN_WORDS if words in problem), None)
    return line, f"{plain or f'this is no YAML ({problem}). Compare it with the lines around it'}."


def _doubles(name: str, node: yaml.Node | None) -> Iterator[Mistake]:
    """Words that a list gives twice, and keys."""
    seen: dict[str, int] = {}
    children: list[yaml.Node] = []
    if isinstance(node, yaml.SequenceNode):
        children = node.value
        named = [child for child in children if isinstance(child, yaml.ScalarNode)]
    elif isinstance(node, yaml.MappingNode):
        children = [value for _, value in node.value]
        named = [key for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
    else:
        return
    for scalar in named:
        line = scalar.start_mark.line + 1
        if scalar.value in seen:
            first = f"first on line {seen[scalar.value]}"
            yield Mistake(name, line, f"{scalar.value!r} is listed twice, {first}. Delete one of the two.")
        seen.setdefault(scalar.value, line)
    for child in children:
        yield from _doubles(name, child)
