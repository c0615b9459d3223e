"""Headlines and subheads joined to their stories by content.

On most pages a headline stands before its story, but a page read out of PDF may give all headlines after all stories,
in any order. What they share then is words. Spaces may be lost, so pairs of syllables are compared instead of words,
and a pair counts the more the fewer stories of the page have it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from parsers.endings.line_endings import End, end_of, open_brackets
from parsers.evidence import Decision, Evidence, trace, weights
from parsers.kinds.news.column_widths import column_of
from parsers.kinds.news.columns import Columns
from parsers.kinds.news.title_line import has_kicker, is_predicate, is_quoted, is_set_off, names_series
from parsers.structure.headings import WRAPPED
from parsers.text.likeness import WeightedLikeness
from parsers.text.line import Line
from parsers.vocabulary import Units, load

HEADLINE, SHARED = "headline", "shared pairs of syllables"
# Headlines belong to stories; photographs mostly have none.
OF_CAPTION = 0.6
# Lines in a row mostly belong to one story.
CHANGE = 0.15
# The headline is the first line that shares about as much with the story as any.
NEARLY_BEST = 0.4
# Right before its story the headline stands first, and shares with it at least so much.
FIRST_BEFORE_STORY = 0.1
# Targets that are asked before and behind a run of headlines; a page has fewer.
REACH = 40
# A headline takes up so many lines at most.
MOST_TITLE_LINES = 2
# What the page wrapped of a headline may be so short; no subhead is.
LONGEST_REST = 3
DIGITS_AT_END = regex.compile(r"\d{1,9}$")
# A headline printed in two lines: the first one breaks off.
BROKEN_OFF = regex.compile(r"(?:[,·∙ㆍ(“‘\"]|\p{Hangul}{2}(?:[을를]|위해|위한|통해))$")
END_OF_WORD = regex.compile(r"\p{Hangul}$")
AS_WORD = regex.compile(r"(?<!\p{Hangul})한\s?\p{Hangul}{1,2}에$")
# How the first line of a headline ends that goes on: of a thousand whole ones of offices five end so.
OPEN_TAGS = frozenset({"JKS", "JKO", "JKG", "JC", "ETM"})
OPEN_FORMS = {
    "JKB": frozenset({"에"}),
    "JX": frozenset({"은", "는"}),
    "EC": frozenset({"고", "며", "으며", "면서", "으면서", "지만", "도록", "려고", "으려고"}),
}


@dataclass(frozen=True, slots=True)
class Target:
    """What a headline may belong to: a story or a caption, its text, and its first and last line."""

    text: str
    is_caption: bool
    first: int
    last: int


class Targets:
    """All targets of a document, the stories first and then the captions."""

    def __init__(self, targets: Sequence[Target]) -> None:
        self._targets = targets
        self._by_line = sorted(range(len(targets)), key=lambda i: (targets[i].first, i))
        self._firsts = [targets[i].first for i in self._by_line]

    def __len__(self) -> int:
        return len(self._targets)

    def __getitem__(self, place: int) -> Target:
        return self._targets[place]

    def in_reach_of(self, line: Line) -> list[int]:
        """The places of the targets that are among the nearest before and behind a line."""
        at = bisect_left(self._firsts, line.number)
        return sorted(self._by_line[max(0, at - REACH) : at + REACH])

    def around(self, line: Line) -> int | None:
        """The place of the first target in reach that begins before a line and ends behind it."""
        near = ((i, self._targets[i]) for i in self.in_reach_of(line))
        return next((i for i, target in near if target.first < line.number < target.last), None)


def assign(lines: Sequence[Line], behind: int | None, targets: Targets, likeness: WeightedLikeness) -> list[int | None]:
    """For each line of a run the target that it belongs to, None for none; `behind` begins right behind the run.

    Only targets in reach of the run are asked. The assignment with the highest sum is taken, every change of target
    counted against it (Viterbi).
    """
    choices: list[int | None] = [None, *targets.in_reach_of(lines[0])]
    evidence = [
        [_evidence(lines, i, choice, behind, targets, likeness) for choice in choices] for i in range(len(lines))
    ]
    scores = [[sum(piece.weight for piece in pieces) for pieces in row] for row in evidence]
    found = _best(scores)
    kept = trace()
    if kept is not None:
        for line, pieces, margin, own, choice in zip(lines, evidence, _margins(scores), scores, found, strict=True):
            beside = Evidence("lines beside it", margin[choice] - own[choice])
            over = max(total for other, total in enumerate(margin) if other != choice) if targets else 0.0
            what = _named(choices[choice], targets)
            kept.note(Decision(HEADLINE, line.number, None, True, (*pieces[choice], beside), over, choice=what))
    return [choices[c] for c in found]


def note_against(line: Line, choice: int | None, targets: Targets, rule: str) -> None:
    """Notes that a rule gave a line to another target than the assignment did."""
    kept = trace()
    if kept is not None:
        kept.note(Decision(HEADLINE, line.number, None, True, rule=rule, choice=_named(choice, targets)))


def _named(choice: int | None, targets: Targets) -> str:
    if choice is None:
        return "of nothing on the page"
    target = targets[choice]
    return f"of the {'caption' if target.is_caption else 'story'} of lines {target.first} to {target.last}"


def _best(scores: Sequence[Sequence[float]]) -> list[int]:
    """For each line the choice that it has in the assignment with the highest sum."""
    choices = range(len(scores[0])) if scores else range(1)
    best = [0.0] * len(choices)
    came_from: list[list[int]] = []
    for i, row in enumerate(scores):
        leader = max(choices, key=lambda c: (best[c], -c))
        back = [c if best[c] >= best[leader] - CHANGE or i == 0 else leader for c in choices]
        best = [best[b] - (CHANGE if b != c else 0.0) + row[c] for c, b in enumerate(back)]
        came_from.append(back)
    at = max(choices, key=lambda c: (best[c], -c))
    path = [at]
    for back in reversed(came_from[1:]):
        at = back[at]
        path.append(at)
    return path[::-1]


def _margins(scores: Sequence[Sequence[float]]) -> list[list[float]]:
    """For each line and choice the highest sum of an assignment that holds it."""
    before: list[list[float]] = []
    for row in scores:
        start = [0.0] * len(row) if not before else _reached(before[-1])
        before.append([a + b for a, b in zip(start, row, strict=True)])
    after = [[0.0] * len(row) for row in scores]
    for i in range(len(scores) - 2, -1, -1):
        after[i] = _reached([a + b for a, b in zip(after[i + 1], scores[i + 1], strict=True)])
    return [[a + b for a, b in zip(one, other, strict=True)] for one, other in zip(before, after, strict=True)]


def _reached(sums: Sequence[float]) -> list[float]:
    """The best sums by the next choice, every change of choice counted against it."""
    return [
        max(total - (CHANGE if other != choice else 0.0) for other, total in enumerate(sums))
        for choice in range(len(sums))
    ]


def _evidence(
    lines: Sequence[Line],
    at: int,
    choice: int | None,
    behind: int | None,
    targets: Targets,
    likeness: WeightedLikeness,
) -> list[Evidence]:
    """What speaks for a line being a headline of a target."""
    table = weights(HEADLINE)
    if choice is None:
        return [table["none"]]
    share = likeness.of(lines[at].text, choice)
    if targets[choice].is_caption:
        beside = share > 0 and _is_beside(lines, at, targets[choice])
        return [Evidence(SHARED, OF_CAPTION * share), *([table["beside the caption"]] if beside else [])]
    return [Evidence(SHARED, share), *([table["right before the story"]] if choice == behind else [])]


def _is_beside(lines: Sequence[Line], at: int, caption: Target) -> bool:
    """Whether no other line of the run stands between a line and a caption."""
    number = lines[at].number
    if number > caption.last:
        return at == 0 or lines[at - 1].number < caption.first
    return at + 1 == len(lines) or lines[at + 1].number > caption.last


@dataclass(frozen=True, slots=True)
class StoryHead:
    """The head of a story: the lines of its headline, mostly one, its subheads, and every line that it takes up."""

    title: tuple[Line, ...]
    subheads: tuple[Line, ...]
    lines: tuple[Line, ...]


def _breaks_off(text: str) -> bool:
    """Whether a headline goes on in the next line; a straight quote at its end may close what one before it opened."""
    return BROKEN_OFF.search(text) is not None and not (text[-1] == '"' and text.count('"') % 2 == 0)


def _stops_short(line: Line, following: Line, columns: Columns) -> bool:
    """Whether a line stops where no headline ends, and the one right below may be the rest: the last word waits for
    another, by its case, as a form that describes a noun, or as a clause that goes on.

    Headlines do end with a way, and with places as words (현장에서, 강단으로, 한자리에).
    """
    close = following.number == line.number + 1 and not following.blank_before
    if not close or not END_OF_WORD.search(line.text) or AS_WORD.search(line.text):
        return False
    last = columns.korean.morphemes(line.text)[-1]
    return last.tag in OPEN_TAGS or last.form in OPEN_FORMS.get(last.tag, ())


def _is_broken(lines: Sequence[Line]) -> bool:
    """Whether the first two lines of a head are one headline: they stand apart from the third, and the first stops in
    mid-sentence, or both have fewer letters than any line below, as those of a larger size have."""
    if len(lines) <= MOST_TITLE_LINES or lines[1].marker is not None:
        return False
    first, second, *rest = lines
    together = second.number == first.number + 1 and not second.blank_before
    lengths = [len(line.squeezed) for line in lines]
    large = max(lengths[:MOST_TITLE_LINES]) < min(lengths[MOST_TITLE_LINES:])
    return together and rest[0].blank_before > 0 and (large or end_of(first.text) is End.OPEN)


def _is_rest(above: Line, so_far: str, line: Line, columns: Columns) -> bool:
    """Whether a line is the rest of the headline above it, which fills its column: the cut went through a word or a
    number and its unit, or the line is too short to say anything by itself: 골목 등불 열 곳 새로 / 밝혀."""
    if line.number != above.number + 1 or line.blank_before or column_of(above, columns.found) is None:
        return False
    if len(line.squeezed) <= LONGEST_REST:
        return True
    if so_far[-1].isdigit():
        return _unit_first(so_far, line, columns)
    cut = columns.korean.begins_bound(so_far, line.text) and not columns.korean.has_space(so_far, line.text)
    return cut and end_of(so_far) is not End.CLOSED


def _unit_first(so_far: str, line: Line, columns: Columns) -> bool:
    """Whether a line begins with the unit of the number above it; that of 2035 / 세계 is not 세."""
    units = load(Units).words
    if not line.text.startswith(tuple(units)):
        return False
    number = DIGITS_AT_END.search(so_far)
    digits = number.group() if number else ""
    read = columns.korean.morphemes(digits + line.text)
    return next((m.form in units for m in read if m.start == len(digits)), True)


def head_of(
    lines: Sequence[Line], target: int, likeness: WeightedLikeness, columns: Columns, *, in_place: bool
) -> StoryHead:
    """The head that a target's lines make: the first that shares enough with it is the headline, all others subheads.

    `in_place`: the lines stand before the story, a kicker above the headline perhaps. A line that says again what
    another said is no subhead of its own, and one in brackets below the first no headline.
    """
    told = [line for line in lines if not names_series(line)] or list(lines)
    bare = [line for line in told if (in_place and line is told[0]) or not WRAPPED.fullmatch(line.text)] or told
    unmarked = [line for line in bare if line.marker is None] or bare
    shares = [likeness.of(line.text, target) for line in unmarked]
    enough = FIRST_BEFORE_STORY if in_place else NEARLY_BEST * max(shares)
    # Below the name of a series stands the headline, whatever its words.
    enough = 0.0 if not in_place and is_set_off(lines) else enough
    enough = 0.0 if in_place and (len(told) < len(lines) or is_quoted(unmarked[0])) else min(enough, max(shares))
    first = next(line for line, share in zip(unmarked, shares, strict=True) if share >= enough)
    first = told[1] if in_place and first is told[0] and has_kicker(told) else first
    title = [first]
    for line in lines[lines.index(first) + 1 :]:
        so_far = "".join(part.text for part in title)
        if line.squeezed == first.squeezed:
            continue
        rest = in_place and len(title) < MOST_TITLE_LINES and _is_rest(title[-1], so_far, line, columns)
        short = in_place and len(title) < MOST_TITLE_LINES and _stops_short(title[-1], line, columns)
        short = short or (in_place and len(title) < MOST_TITLE_LINES and is_predicate(title[-1], line, columns.korean))
        goes_on = rest or short or _breaks_off(so_far) or open_brackets(so_far)
        if line.marker is not None or not goes_on:
            break
        title.append(line)
    if in_place and len(title) == 1 and _is_broken(lines[lines.index(first) :]):
        title.append(lines[lines.index(first) + 1])
    seen = {"".join(line.squeezed for line in title)}
    subheads = []
    for line in told:
        if line not in title and line.squeezed not in seen:
            seen.add(line.squeezed)
            subheads.append(line)
    return StoryHead(tuple(title), tuple(subheads), tuple(lines))
