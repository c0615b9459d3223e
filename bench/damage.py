"""Well-spaced text made like the text of a newspaper page in PDF: narrow lines, most spaces lost, some marks lost.

Modelled on what extraction tools leave: of a line that was set loose all spaces, of the others next to none (a comma
helps); quotation marks and middle dots without a code vanish or leave a space. The same seed gives the same damage.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

QUOTES = "\"'“”‘’「」『』`"
DOTS = "·ㆍ･‧∙•・"
PROSE = regex.compile(r"^[^|]{50,700}다\.?$")
BULLET = regex.compile(r"^[□○ㅇ◦\-*<>◈※▷▶ ]+")
COLUMNS = (16, 17, 17.5, 20)


@dataclass(frozen=True)
class Damage:
    """Shares: of lines that keep all spaces; of spaces kept elsewhere, after a comma too; whether marks are lost."""

    whole_lines: float
    kept: float
    kept_after_comma: float
    marks_lost: bool
    between_words: bool = False


LIKE_PDF = Damage(0.22, 0.05, 0.25, marks_lost=True)
MARKS_KEPT = Damage(0.22, 0.05, 0.25, marks_lost=False)
ALL_LOST = Damage(0.0, 0.0, 0.1, marks_lost=True)
CUT_ONLY = Damage(1.0, 1.0, 1.0, marks_lost=False)
WRAPPED = Damage(1.0, 1.0, 1.0, marks_lost=False, between_words=True)


def paragraphs(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Name and prose paragraphs of every text file in a folder that has three or more; headings and lists apart."""
    for file in sorted(folder.rglob("*")):
        if file.suffix not in (".md", ".txt"):
            continue
        lines = (" ".join(line.split()) for line in file.read_text(encoding="utf-8").splitlines())
        prose = [BULLET.sub("", line) for line in lines if PROSE.match(line) and "http" not in line]
        prose = [text for text in prose if text.count(" ") > 0.16 * len(text)]
        if len(prose) >= 3:
            yield file.name, prose[:10]


def printed(text: str, damage: Damage) -> str:
    """What the page should read as after the damage: lost marks away, a space where a middle dot was."""
    if damage.marks_lost:
        text = "".join(" " if char in DOTS else char for char in text if char not in QUOTES)
    return regex.sub(r" (?=[,.)\]])", "", " ".join(text.split()))


def spaces(text: str) -> set[int]:
    """How many other characters stand before each space."""
    found, count = set(), 0
    for char in text.strip():
        if char.isspace():
            found.add(count)
        else:
            count += 1
    return found


def _width(char: str) -> float:
    if char == " ":
        return 0.4
    return 0.45 if char in ".,:;'()[]|!" else 1.0 if char > "\u1100" else 0.58


def damaged(text: str, damage: Damage, rng: random.Random, column: float) -> list[str]:
    """The lines of one paragraph."""
    if damage.between_words:
        return _wrapped(text, column + 6)
    lines: list[str] = []
    line, width, room = "", 0.0, column - 1
    for char in text:
        wide = _width(char)
        if char != " " and width + wide > room + rng.random():
            lines.append(line)
            line, width, room = "", 0.0, column
        line, width = line + char, width + wide
    lost = (_lost(line, damage, rng) for line in [*lines, line])
    return [line for line in lost if line]


def _wrapped(text: str, column: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if sum(map(_width, longer)) > column and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _lost(line: str, damage: Damage, rng: random.Random) -> str:
    whole = rng.random() < damage.whole_lines
    out, before = "", ""
    for char in line:
        if char == " ":
            share = 1.0 if whole else damage.kept_after_comma if before in ",." else damage.kept
        elif damage.marks_lost and char in QUOTES:
            share = 0.85 if whole else 0.6
        elif damage.marks_lost and char in DOTS:
            share = 0.4 if whole else 0.25
        else:
            out, before = out + char, char
            continue
        if rng.random() < share:
            out += " "
    return " ".join(out.split())


def page(texts: Sequence[str], damage: Damage, seed: int) -> tuple[str, list[tuple[str, list[tuple[int, int]]]]]:
    """A page of damaged paragraphs, and for each its right text and the spans of its lines."""
    rng = random.Random(seed)
    column = rng.choice(COLUMNS)
    text, found = "", []
    for right in texts:
        spans = []
        for line in damaged(right, damage, rng, column):
            spans.append((len(text), len(text) + len(line)))
            text += line + "\n\n"
        found.append((printed(right, damage), spans))
    return text, found
