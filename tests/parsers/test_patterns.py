"""Every regular expression of the parsers takes time in proportion to the text, whatever the text is.

The one file of this suite that looks at the clock. A pattern is tried in the ways the parsers call it.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache
from types import ModuleType

import pytest
import regex
from stopwatch import seconds

import parsers

LONG = 20_000
SHORT = 1_000
FLOOR = 0.02
PATIENCE = 1.0
TRIES = 3

# Runs that tempt a pattern to go back: each is repeated to the length wanted, between an opening and an end.
HOSTILE = {
    "spaces": ("가", " ", "가"),
    "tabs and wide spaces": ("1", "\t\u3000", "."),
    "digits": ("", "1", "가"),
    "cells of an imprint": ("", "발행 가 / ", "끝"),
    "a telephone sign and digits": ("☎ ", "1", "가"),
    "commas": ("", ",", "가"),
    "commas with spaces": ("", ", ", "가"),
    "dots": ("1", ".", "가"),
    "a year and dots": ("2021", ". ", "가"),
    "dotted digits": ("", "1.", "가"),
    "hyphens": ("1", "-", "가"),
    "opening brackets": ("", "(", "가"),
    "closing brackets": ("가", ")", "가"),
    "pairs of brackets": ("(", "()", "가"),
    "opening square brackets": ("", "[", "가"),
    "syllables": ("", "가", "."),
    "syllables after a scheme": ("http://", "가", ".kr."),
    "letterspaced syllables": ("가", " 가", "."),
    "syllables in brackets": ("", "(가", "."),
    "colons": ("가", ":", "가"),
    "labels": ("", "가 : ", "가"),
    "labels after slashes": ("가 : ", "/가", "가"),
    "letters": ("", "a", "가"),
    "letters and dots": ("", "a.", "가"),
    "letters and at signs": ("", "a@", "가"),
    "addresses": ("http://", "a/", "가"),
    "bullets": ("", "ㅇ", "가"),
    "stars": ("가", " *", " "),
    "arrows": ("", "→ ", "가"),
    "units of dates": ("1", "월", "가"),
    "units of tables": ("", "단위", "가"),
    "amounts": ("", "1억 ", "가"),
    "a bit of everything": ("", "가 (1, [.] : -", "가"),
}

AnyPattern = regex.Pattern[str] | re.Pattern[str]

METHODS = ("match", "fullmatch", "search", "finditer", "sub", "split")


@cache
def _modules() -> tuple[ModuleType, ...]:
    found = pkgutil.walk_packages(parsers.__path__, "parsers.")
    return tuple(importlib.import_module(module.name) for module in found)


@cache
def _source_of(module: str) -> str:
    return inspect.getsource(importlib.import_module(module))


def _methods_of(module: str, name: str) -> tuple[str, ...]:
    """By which methods the parsers use a pattern: by its name in its own module, as `module.NAME` in others."""
    call = rf"(?:\(\))?\.({'|'.join(METHODS)})\("
    used = set(regex.findall(rf"(?<!\.)\b{name}{call}", _source_of(module)))
    short = module.rpartition(".")[2]
    for other in _modules():
        used.update(regex.findall(rf"\b{short}\.{name}{call}", _source_of(other.__name__)))
    return tuple(sorted(used)) or ("finditer",)


def _is_pattern(thing: object) -> bool:
    return isinstance(thing, type(regex.compile("")) | re.Pattern)


def _built_by(function: object) -> Iterator[tuple[str, AnyPattern]]:
    """The patterns of a cached function without arguments: `_label_pattern()`, or those in the tuple it returns."""
    if not hasattr(function, "cache_info") or inspect.signature(function).parameters:
        return
    built = function()
    for i, part in enumerate(built if isinstance(built, tuple) else (built,)):
        if _is_pattern(part):
            yield (f"[{i}]" if isinstance(built, tuple) else ""), part


def _patterns() -> Iterator[tuple[str, AnyPattern, tuple[str, ...]]]:
    """All patterns with the name a person finds them by, and the methods by which the parsers use them.

    Patterns are one where their texts are: whether two of one text are one object is left to chance by regex's cache.
    """
    seen: set[tuple[str, int, str]] = set()
    for module in _modules():
        for name, value in vars(module).items():
            found = [("", value)] if _is_pattern(value) else list(_built_by(value)) if callable(value) else []
            for suffix, pattern in found:
                used = [(pattern.pattern, pattern.flags, method) for method in _methods_of(module.__name__, name)]
                methods = tuple(use[-1] for use in used if use not in seen)
                seen.update(used)
                yield f"{module.__name__}.{name}{suffix}", pattern, methods


CASES = [
    pytest.param(pattern, method, id=f"{name}.{method}") for name, pattern, methods in _patterns() for method in methods
]


def _call(pattern: AnyPattern, method: str) -> Callable[[str], object]:
    """The call of a method; `re` cannot be told to give up."""
    patience = {} if isinstance(pattern, re.Pattern) else {"timeout": PATIENCE}
    if method == "finditer":
        return lambda text: list(pattern.finditer(text, **patience))
    if method == "sub":
        return lambda text: pattern.sub("", text, **patience)
    return lambda text: getattr(pattern, method)(text, **patience)


def _is_linear(call: Callable[[str], object], opening: str, run: str, end: str) -> bool:
    """Whether the text takes four times as long as a quarter of it, and not sixteen times; 8 tells the two apart.

    The best of a few tries counts. Where the whole text takes too long to wait for, half of it is tried, and so on:
    slow is not yet quadratic.
    """

    def at_length(length: int) -> float:
        text = opening + run * (length // len(run)) + end
        return seconds(lambda: call(text))

    length = LONG
    while (long := at_length(length)) == float("inf"):
        length //= 2
        if length < SHORT:
            return False
    short = float("inf")
    for _ in range(TRIES):
        if length == LONG and long <= FLOOR:
            return True
        short = min(short, at_length(length // 4))
        if long <= 8 * short:
            return True
        long = min(long, at_length(length))
    return False


def test_patterns_of_many_modules_are_tried() -> None:
    assert len({case.id.rsplit(".", 2)[0] for case in CASES}) > 10


@pytest.mark.parametrize(("pattern", "method"), CASES)
def test_a_pattern_takes_time_in_proportion_to_the_text(pattern: AnyPattern, method: str) -> None:
    call = _call(pattern, method)
    assert next((run for run, parts in HOSTILE.items() if not _is_linear(call, *parts)), None) is None
