"""Well-set text wrapped as a page wraps it, with the truth about which lines belong together.

Every line of a press release is one item or paragraph. It is set at a width, between words or inside them, with or
without the space that a layout program leaves, with blank lines between all lines, between items or none, with or
without bullets. The same seed gives the same page.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

from parsers.text.bullets import bullet_pattern
from parsers.text.line import width_of

# What the archive puts around a text, tables and pictures; no item is shorter.
NO_ITEM = regex.compile(r"#|---|!\[|- (?:부처|배포일|NewsItemId|원문):|\||.*https?://|.{0,2}$")
BODY = "## 본문"
FEWEST_ITEMS = 6
MOST_ITEMS = 60
WIDTHS = (26, 32, 38, 44)
# Justified lines end within so many em of the margin.
UNEVEN = 1.0


@dataclass(frozen=True)
class Setting:
    """How a page is set: width in em; whether words are cut, a space is left where lines were wrapped between words,
    blank lines stand between all lines, wrapped lines hang below the text.

    `apart` is the share of items with a blank line before them, `bullets` of those that keep their bullet, `stray` of
    those with a space at their end.
    """

    width: float
    cuts_words: bool
    leaves_space: bool
    double_spaced: bool
    hangs: bool
    apart: float
    bullets: float
    stray: float


@dataclass(frozen=True)
class WrappedPage:
    """A page's text, and for each of its lines the number of its item; None of a blank one."""

    text: str
    owners: tuple[int | None, ...]


def items_in(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Name and items of every press release in a folder that has some of them, in the order of their names."""
    for file in sorted(folder.rglob("*.md")):
        _, _, body = file.read_text(encoding="utf-8").partition(BODY)
        lines = (" ".join(line.split()) for line in body.splitlines())
        items = [line for line in lines if not NO_ITEM.match(line)]
        if len(items) >= FEWEST_ITEMS:
            yield file.name, items[:MOST_ITEMS]


def setting(rng: random.Random) -> Setting:
    """A setting as pages have it."""
    cuts = rng.random() < 0.5
    return Setting(
        width=rng.choice(WIDTHS),
        cuts_words=cuts,
        leaves_space=rng.random() < 0.6,
        double_spaced=rng.random() < 0.4,
        hangs=rng.random() < 0.2,
        apart=rng.choice((0.0, 0.0, 0.3, 1.0)),
        bullets=rng.choice((0.0, 0.5, 0.8)),
        stray=rng.choice((0.0, 0.05, 0.2)),
    )


def page(items: Sequence[str], how: Setting, rng: random.Random) -> WrappedPage:
    """The items set as a page."""
    text, owners = "", list[int | None]()
    for number, item in enumerate(items):
        bullet = bullet_pattern().match(item)
        kept = bullet is not None and rng.random() < how.bullets
        body = item if bullet is None or kept else item[bullet.end() :]
        start = bullet.end() if bullet is not None and kept else 0
        if number and not how.double_spaced and rng.random() < how.apart:
            text += "\n"
            owners.append(None)
        lines = list(_lines(body, how, rng))
        lines[-1] += " " if rng.random() < how.stray else ""
        for i, line in enumerate(lines):
            text += (" " * start if i and how.hangs else "") + line + ("\n\n" if how.double_spaced else "\n")
            owners += [number, None] if how.double_spaced else [number]
    return WrappedPage(text, tuple(owners))


def _lines(text: str, how: Setting, rng: random.Random) -> Iterator[str]:
    """The lines of one item; all but the last end at the margin."""
    units = list(text) if how.cuts_words else regex.findall(r"\S+\s?", text)
    line = ""
    room = how.width - UNEVEN * rng.random()
    for unit in units:
        if line and width_of((line + unit).rstrip()) > room:
            wrapped, rest = line.rstrip(), line[len(line.rstrip()) :]
            yield wrapped + (" " if rest and how.leaves_space else "")
            line, room = "", how.width - UNEVEN * rng.random()
        line = line + unit if line or not unit.isspace() else line
    yield line.rstrip()
