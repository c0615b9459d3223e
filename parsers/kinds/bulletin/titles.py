"""Where the articles of a bulletin begin: their titles are numbered, named by a region in brackets, or bulleted.

A bulletin marks all its titles alike, so the mark is learned from the document: `1 (충북 제천시) …`, `① …`,
`【대구】 …`, `◎ … / 대구`, `□ …`, under Markdown's number signs as well. Lists of contents repeat the titles and have
no text below them; that tells them from the articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from parsers.gazetteer.bodies import division_endings, is_body
from parsers.kinds.bulletin import bulleted
from parsers.kinds.bulletin.bulleted import FEWEST, LONGEST_TITLE
from parsers.kinds.bulletin.places import NamedPlace, name_of
from parsers.kinds.bulletin.schedule import schedules_on
from parsers.page import Page
from parsers.structure.headings import named as heading_named
from parsers.text.bullets import is_note
from parsers.text.likeness import letters
from parsers.text.line import Line
from parsers.text.numbering import value_of
from parsers.vocabulary import Bulletins, load

# What stands before a title, by style; a title begins with a letter, a bracket or a quotation mark.
_TITLE = r"(?=[\p{L}(\[【<〈《「‘“'\"’´])"
NUMBERED: Mapping[str, regex.Pattern[str]] = {
    "bare": regex.compile(rf"(?P<number>\d{{1,2}})\s+{_TITLE}"),
    "point": regex.compile(rf"(?P<number>\d{{1,2}})\.\s*{_TITLE}"),
    "bracket": regex.compile(rf"[(\[<【]?(?P<number>\d{{1,2}})[)\]>】]\s*{_TITLE}"),
    "boxed": regex.compile(rf"[□■]\s?(?P<number>\d{{1,2}})\s*[.)]?\s*{_TITLE}"),
    "circled": regex.compile(rf"(?P<number>[①-⑳])\s*{_TITLE}"),
    "filled": regex.compile(rf"(?P<number>[❶-❿])\s*{_TITLE}"),
    "letter": regex.compile(rf"(?P<number>[가나다라마바사아자차카타파하])[.)]\s*{_TITLE}"),
    # Boxed numbers of the Hancom fonts, in an area of private use.
    "square": regex.compile(rf"(?P<number>[\U000F02B1-\U000F02BA])\s*{_TITLE}"),
    "roman": regex.compile(rf"(?P<number>[Ⅰ-Ⅻ])\s*\.?\s*{_TITLE}"),
}
ANY_NUMBER = regex.compile("|".join(f"(?:{pattern.pattern})" for pattern in NUMBERED.values()))
# [문화예술과] …: the division that reports.
DIVISION = regex.compile(
    r"(?P<bracket>[\[【<〈《〔])\s?(?P<name>\p{Hangul}[\p{Hangul}·]{2,11})\s?[\]】>〉》〕]\s*(?=\S)"
)
# … (문화예술과): the same behind the title.
DIVISION_BEHIND = regex.compile(r"\s?[(\[（]\s?(?P<name>\p{Hangul}[\p{Hangul}·]{2,11})\s?[)\]）]$")
STROKES = ("|", "｜", "│")
LONGEST_RUBRIC = 8
# A line may be the rubric of the titles below it by its place alone where it has no more letters.
LONGEST_PART = 14


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """A title's line by its index, its number, and the region and title it names. `text_start` is a source offset.

    `division` is the office that reports, in brackets before the title or behind it.
    """

    index: int
    style: str
    number: int
    text_start: int
    named: NamedPlace
    division: str | None = None

    @property
    def key(self) -> str:
        """The title's letters, by which its repetition in a list of contents is known."""
        return letters(self.named.title or self.named.region or "")


def find(lines: Sequence[Line], planned: Collection[int] = frozenset()) -> list[ArticleHead]:
    """The titles of a bulletin's articles in order; empty where no style of title is found.

    `planned` are the indices of the headings of schedules: what has their bullet is no title for their sake.
    """
    styles = _candidates(lines)
    runs_of = {style: _runs(heads) if style in NUMBERED else [heads] for style, heads in styles.items()}
    # A number that counts nothing is no title's: □ 60개소.
    known = {head.index for runs in runs_of.values() for run in runs for head in run}
    last_of = _latest(styles)
    printed = bulleted.cited(lines)
    headed = [[i for i in indices if i not in planned] for indices in bulleted.heads(lines)]
    bullets = [heads_at(lines, indices) for indices in [*filter(None, headed), *([printed] if printed else [])]]
    # 1. 경제 분야: a rubric, below which titles stand at once.
    marked = {head.index for heads in styles.values() for head in heads}
    qualified: list[list[ArticleHead]] = []
    for runs in runs_of.values():
        # Rows of a schedule may begin with a region as titles do.
        runs = [run for run in runs if run[0].index - 1 not in planned or run[0].number]
        kept = [head for run in runs for head in _articles(run, known, last_of, lines)]
        # One article shows a style where its title names a region.
        placed = any(head.named.region for head in kept)
        if kept and (all(is_rubric(head) and head.index + 1 in marked for head in kept)):
            continue
        if len(kept) >= FEWEST and not placed and any(_are_rubrics(kept, below, lines) for below in bullets):
            continue
        if len(kept) >= FEWEST or placed:
            qualified.append(kept)
    if qualified:
        found = min(qualified, key=lambda heads: heads[0].index)
        return _with_divisions(_with_placeless(found, bullets, lines))
    return _with_divisions(_bulleted(bullets, lines) or heads_at(lines, bulleted.above_labels(lines)))


def _with_placeless(
    heads: list[ArticleHead], bullets: Sequence[Sequence[ArticleHead]], lines: Sequence[Line]
) -> list[ArticleHead]:
    """The titles that name a region after a bullet, with the fewer ones among them that name none: ● (경기 안성시) …,
    ● 무더위에 늘어난 민원.

    No line behind the first may have that bullet that is not set off and has no text below.
    """
    marker = lines[heads[0].index].marker
    if marker is None or len(heads) < FEWEST or not heads[0].style.startswith("region "):
        return heads
    alike = next((found for found in bullets if lines[found[0].index].marker == marker), [])
    first = min(head.index for head in (*heads, *alike))
    taken, able = ({head.index for head in found} for found in (heads, alike))
    marked = {i for i in range(first, len(lines)) if lines[i].marker == marker}
    if marked != taken | able or 2 * len(taken) <= len(marked) or not all(lines[i].blank_before for i in marked):
        return heads
    return sorted([*heads, *(head for head in alike if head.index not in taken)], key=lambda head: head.index)


def _with_divisions(heads: list[ArticleHead]) -> list[ArticleHead]:
    """The titles, the divisions behind them told apart where all of them name one and not all the same."""
    behind = [
        match if (match := DIVISION_BEHIND.search(head.named.title or "")) and _is_division(match["name"]) else None
        for head in heads
    ]
    names = [match["name"] for match in behind if match]
    if len(set(names)) < FEWEST or len(names) < len(heads):
        return heads
    return [replace(head, division=name) for head, name in zip(heads, names, strict=True)]


def without_division(text: str, division: str | None) -> str:
    """A title without the division behind it."""
    match = DIVISION_BEHIND.search(text)
    return text[: match.start()] if match and match["name"] == division else text


def titles_on(page: Page) -> list[ArticleHead]:
    """The titles of articles among all lines of a page."""
    return find(page.content, page.once(schedules_on))


def _candidates(lines: Sequence[Line]) -> dict[str, list[ArticleHead]]:
    """By style the lines that have its form."""
    found: defaultdict[str, list[ArticleHead]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) > LONGEST_TITLE:
            continue
        text, begins = _without_markdown(line)
        # Most lines have no number: they are asked once rather than for every style.
        for style, pattern in NUMBERED.items() if ANY_NUMBER.match(text) else ():
            match = pattern.match(text)
            if match:
                named = name_of(text[match.end() :])
                found[style].append(ArticleHead(index, style, value_of(match["number"]), begins + match.end(), named))
        named = name_of(line.body)
        if named.bracket and not named.behind and line.body[:1] in (named.bracket, (named.region or "")[:1]):
            style = f"region {line.marker or ''}{named.bracket}"
            found[style].append(ArticleHead(index, style, 0, line.body_start, named))
        elif named.behind and line.marker is not None and not is_note(line.marker):
            style = f"region behind {line.marker}"
            found[style].append(ArticleHead(index, style, 0, line.body_start, named))
        elif (match := DIVISION.match(line.body)) and _is_division(match["name"]) and _may_head(line):
            style = f"division {line.marker or ''}{match['bracket']}"
            begins, title = line.body_start + match.end(), name_of(line.body[match.end() :])
            found[style].append(ArticleHead(index, style, 0, begins, title, match["name"]))
    for head in _of_bodies(lines):
        if len(found.get(head.style, ())) >= FEWEST:
            found[head.style] = sorted([*found[head.style], head], key=lambda other: other.index)
    return {style: heads for style, heads in found.items() if _is_habit(style, heads, lines)}


def _of_bodies(lines: Sequence[Line]) -> Iterator[ArticleHead]:
    """The lines that name a body where titles name their region, above their items: [행안부] …"""
    for index, (line, below) in enumerate(pairwise(lines)):
        match = DIVISION.match(line.body) if len(line.text) <= LONGEST_TITLE and below.marker is not None else None
        if match and is_body(match["name"]) and name_of(line.body).bracket is None:
            style, title = f"region {line.marker or ''}{match['bracket']}", NamedPlace(None, line.body[match.end() :])
            yield ArticleHead(index, style, 0, line.body_start + match.end(), title)


def _is_division(name: str) -> bool:
    """Whether a name is a division's, and no usual heading that ends as one: 주요성과."""
    return name.endswith(division_endings()) and heading_named(name) is None


def _may_head(line: Line) -> bool:
    """Whether a line has no bullet, or one that stands before headings."""
    return line.marker is None or bulleted.stands_out(line.marker)


def _without_markdown(line: Line) -> tuple[str, int]:
    """A line's text without the number signs of a Markdown heading, and where it begins in the source."""
    if line.marker is not None and line.marker[0] == "#":
        return line.body, line.body_start
    return line.text, line.start


def _is_habit(style: str, heads: Sequence[ArticleHead], lines: Sequence[Line]) -> bool:
    """Whether lines of a style are titles; items may end with a region as well, but then not most with their bullet.

    A division in brackets or a region before a stroke may stand in an article too, below bulleted titles. One word in
    brackets before several lines is a label rather than a division: [조치결과].
    """
    if style.startswith("division") or style.endswith(STROKES):
        named = {head.division or head.named.region for head in heads}
        own = {head.index for head in heads}
        others = (i for i in range(heads[-1].index) if i not in own)
        return len(named) >= FEWEST and not any(bulleted.stands_out(lines[i].marker) for i in others)
    if not style.startswith("region behind"):
        return True
    alike = [line for line in lines[heads[0].index :] if line.marker == lines[heads[0].index].marker]
    return len(heads) >= FEWEST and 2 * len(heads) > len(alike)


def _latest(styles: Mapping[str, Sequence[ArticleHead]]) -> dict[str, int]:
    """For each title the index of the last line that has it."""
    last: dict[str, int] = {}
    for heads in styles.values():
        for head in heads:
            last[head.key] = max(last.get(head.key, head.index), head.index)
    return last


def _runs(heads: Sequence[ArticleHead]) -> list[list[ArticleHead]]:
    """Numbers that count up from 1; after a rubric they may begin again."""
    runs: list[list[ArticleHead]] = []
    for head in heads:
        if head.number == 1:
            runs.append([head])
        elif runs and head.number == runs[-1][-1].number + 1:
            runs[-1].append(head)
    return runs


def _articles(
    run: Sequence[ArticleHead], known: set[int], last_of: Mapping[str, int], lines: Sequence[Line]
) -> list[ArticleHead]:
    """The titles of a run that are articles: not said again further down, and most of them with text below.

    A title that names who printed it needs none.
    """
    once = [head for head in run if last_of[head.key] == head.index]
    with_text = [
        head
        for head in once
        if (head.index + 1 < len(lines) and head.index + 1 not in known) or bulleted.cites(lines[head.index].body)
    ]
    return once if 2 * len(with_text) >= len(once) and with_text else []


def is_rubric(head: ArticleHead) -> bool:
    """Whether a title is the name of a rubric: a word or two, ended as rubrics are."""
    name = "".join((head.named.title or "").split())
    return len(name) <= LONGEST_RUBRIC and name.endswith(tuple(load(Bulletins).rubric_endings))


def _are_rubrics(heads: Sequence[ArticleHead], titles: Sequence[ArticleHead], lines: Sequence[Line]) -> bool:
    """Whether most lines of a style stand right above titles of another one, as rubrics do.

    They are short, and fewer; and the titles are no items, by their bullet, their source or the blank lines above.
    """
    below = {head.index for head in titles}
    above = [head for head in heads if head.index + 1 in below]
    if 2 * len(above) <= len(heads) or len(above) >= len(titles):
        return False
    first = lines[titles[0].index]
    apart = bulleted.stands_out(first.marker) or bulleted.cites(first.body) or all(lines[i].blank_before for i in below)
    return apart and all(len(letters(head.named.title or "")) <= LONGEST_PART for head in above)


def heads_at(lines: Sequence[Line], indices: Sequence[int]) -> list[ArticleHead]:
    """The titles on the given lines, without numbers."""
    return [
        ArticleHead(i, f"bullet {lines[i].marker or ''}", 0, lines[i].body_start, name_of(lines[i].body))
        for i in indices
    ]


def _bulleted(styles: Sequence[Sequence[ArticleHead]], lines: Sequence[Line]) -> list[ArticleHead]:
    """Titles by their bullet alone, the highest that heads others and is no rubric's."""
    # ■ 햇살시 alone is the rubric of the titles below it, and so is ◆ 긍정 보도.
    below = {head.index for heads in styles for head in heads}
    named = [[h for h in heads if h.named.title and not (is_rubric(h) and h.index + 1 in below)] for heads in styles]
    named = [heads for heads in named if len(heads) >= FEWEST]
    titles = [
        heads for heads in named if not any(_are_rubrics(heads, other, lines) for other in named if other is not heads)
    ]
    return list(titles[0]) if titles else []
