"""The spacing of written Korean, restored where a page's extraction lost it.

Each place between two characters is judged by itself: what morphology says (`boundaries.py`), what the page writes
elsewhere, and whether the source has a space there, as far as its spaces can be trusted (`source_spaces.py`). All are
log-odds and are added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from math import log

import regex

from parsers.evidence import Decision, Evidence, Trace, trace
from parsers.language.boundaries import Boundary, boundaries, log_odds, pieces
from parsers.language.forms_of_writing import decided
from parsers.language.kiwi import Korean
from parsers.language.source_spaces import PRESENT, Spelling, Units, absence, line_end, spelling_of
from parsers.text.source import Piece, Segments, SourceText
from parsers.vocabulary import Spacing, load

__all__ = ["Spelling", "has_lost_spaces", "lacks_space", "lost_most", "respaced", "spelling_of"]

# Marks that no space stands before, and those that none stands after.
CLOSING = frozenset(",.;!?)]}’”」』】〉》")
OPENING = frozenset("([{‘“「『【〈《")
NEVER = -12.0
# Below zero: newspapers part nouns more than the press releases that the table was made from.
THRESHOLD = -0.6
# A number and its unit, or the parts of one amount, stand together unless the source parts them.
NUMBER = -6.0
NUMBER_WITH_SPACE = -3.0
# A page that parts a number from its unit does so with others. Numbers that stand close may have lost their space.
APART = 0.55
FURTHER = 1.5
NUMBER_WORDS = frozenset("십백천만억조여")
MARK, AMOUNT, FORM = "mark that stands close", "number and its unit", "form of writing"
WITHIN = "space in a line"
# How much a page's own spelling counts; a space that lacks may have been lost, but not each time.
OWN_SPELLING = 1.5
MAYBE_LOST = 0.3
UNSEEN = 0.3
LAYOUT_SPACE = 8.0
AFTER_BRACKET = 2.5
SENTENCE_MARKS = frozenset(",.;!?")
# Places where morphology is this sure of a space are the probe of a page: of pages set with all their spaces about one
# in a hundred lacks its space (a writer's choice, or an error of Kiwi's), of pages that lost a tenth one in ten.
SURE = 2.3
SHARE_LOST = 0.05
FEWEST_LOST = 4
FEWEST_OF_LINE, MOST_OF_LINE = 2, 0.5
# A comma between words, and a full stop after a sentence, part words even where no space is left.
PARTING = regex.compile(r"(?<=\p{Hangul},|[다요까]\.)(?=\p{Hangul})")


@dataclass(slots=True)
class _Joined:
    """The characters of a paragraph that are not white space, with their source offsets.

    `spaced` holds the places with a space inside a line, `ends` those where a line ends, with whether the source has a
    space there; `lines` are the first and last place of each line.
    """

    chars: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    spaced: set[int] = field(default_factory=set)
    ends: dict[int, bool] = field(default_factory=dict)

    @property
    def lines(self) -> list[tuple[int, int]]:
        """First place and the one after the last, of each line."""
        cuts = [0, *sorted(self.ends), len(self.chars)]
        return list(pairwise(cuts))


def _joined(source: SourceText, spans: Sequence[tuple[int, int]]) -> _Joined:
    joined = _Joined()
    last = None
    for start, end in spans:
        for offset in range(start, end):
            char = source.text[offset]
            if char.isspace():
                continue
            at = len(joined.chars)
            if last is not None and last + 1 < offset:
                gap = source.text[last + 1 : offset]
                if "\n" in gap:
                    joined.ends[at] = gap[0] == " "
                elif gap.isspace():
                    joined.spaced.add(at)
            joined.chars.append(char)
            joined.offsets.append(offset)
            last = offset
    return joined


def _readable(joined: _Joined) -> str:
    """The text as Kiwi shall read it: without the spaces that a lost mark left before a particle or a comma."""
    words: list[str] = []
    clinging = load(Spacing).clinging
    for start, end in pairwise([0, *sorted(joined.spaced), len(joined.chars)]):
        word = "".join(joined.chars[start:end])
        clings = word[:1] in CLOSING or word.rstrip(",.") in clinging
        words.append(word if clings or not words else " " + word)
    return PARTING.sub(" ", "".join(words))


def readable(source: SourceText, spans: Sequence[tuple[int, int]]) -> str:
    """The spans joined, with the source's own spaces: what the evidence of each place is read from."""
    return _readable(_joined(source, spans))


def _expected(joined: _Joined, places: Sequence[Boundary], spelling: Spelling) -> list[float]:
    """Log-odds of a space before each character, from morphology and the page's own spelling."""
    expected = [0.0]
    for at, place in enumerate(places, start=1):
        there = at in joined.spaced
        sort = _sort(joined, at, place)
        if sort == MARK:
            expected.append(NEVER)
        elif sort == AMOUNT:
            units = spelling.powers if joined.chars[at - 1] in NUMBER_WORDS else spelling.digits
            expected.append(_number(place, there, units))
        else:
            expected.append(log_odds(place) + _own_spelling(joined, at, spelling))
    for at, odds in decided("".join(joined.chars)):
        expected[at] = odds
    return expected


def _sort(joined: _Joined, at: int, place: Boundary) -> str | None:
    """What decides a place whatever its words are, None where they do."""
    if joined.chars[at] in CLOSING or joined.chars[at - 1] in OPENING:
        return MARK
    return AMOUNT if place.sort in ("unit", "amount") else None


def _number(place: Boundary, there: bool, units: Units) -> float:
    """Log-odds of a space before a unit; `units` is how the page writes others behind such a number."""
    if there:
        return NUMBER_WITH_SPACE
    if place.sort == "amount" or not units.apart:
        return NUMBER
    return APART + FURTHER * (units.apart - 1) - FURTHER * units.close


def _own_spelling(joined: _Joined, at: int, spelling: Spelling) -> float:
    """What the rest of the page says of the syllables about a place: written apart, or again and again together."""
    left, right = "".join(joined.chars[max(0, at - 2) : at]), "".join(joined.chars[at : at + 2])
    there, inside = at in joined.spaced, at not in joined.ends
    apart = max(0, spelling.apart(left, right) - there)
    close = max(0, spelling.close(left, right) - (inside and not there))
    weighed = min(close, spelling.surely_close(left, right)) + MAYBE_LOST * close
    return OWN_SPELLING * log((apart + UNSEEN) / (weighed + UNSEEN))


def has_lost_spaces(
    source: SourceText, paragraphs: Sequence[Sequence[tuple[int, int]]], spelling: Spelling, korean: Korean
) -> bool:
    """Whether a page lost spaces inside its lines: whether they lack where Korean cannot do without.

    A page that lost only some of them still has many, so how many it has does not tell.
    """
    counts = [_lost(source, spans, spelling, korean) for spans in paragraphs]
    lost, sure = sum(lost for lost, _ in counts), sum(sure for _, sure in counts)
    return lost >= FEWEST_LOST and lost > SHARE_LOST * sure


def lost_most(source: SourceText, span: tuple[int, int], spelling: Spelling, korean: Korean) -> bool:
    """Whether a line lost its spaces: whether most lack of those that Korean cannot do without, two at least."""
    lost, sure = _lost(source, [span], spelling, korean)
    return lost >= FEWEST_OF_LINE and lost > MOST_OF_LINE * sure


def _lost(source: SourceText, spans: Sequence[tuple[int, int]], spelling: Spelling, korean: Korean) -> tuple[int, int]:
    """How many spaces lack where morphology is sure of one, and at how many places it is."""
    joined = _joined(source, spans)
    places = boundaries(_readable(joined), korean) if joined.chars else []
    expected = enumerate(_expected(joined, places, spelling))
    sure = [at for at, odds in expected if odds > SURE and at not in joined.ends]
    return sum(at not in joined.spaced for at in sure), len(sure)


def lacks_space(text: str, korean: Korean) -> bool:
    """Whether a space lacks in a line where Korean cannot do without."""
    places = boundaries(text, korean)
    there = set(accumulate(map(len, text.split())))
    return any(not place.sort and log_odds(place) > SURE and i not in there for i, place in enumerate(places, start=1))


def _present(joined: _Joined, at: int) -> float:
    """Log-odds that a space of the source gives; behind a bracket, a lost quotation mark often left it."""
    return AFTER_BRACKET if joined.chars[at - 1] in CLOSING - SENTENCE_MARKS else PRESENT


def _weighed(joined: _Joined, expected: Sequence[float], spelling: Spelling) -> list[float]:
    """Log-odds of a space before each character: morphology and the source weighed against each other."""
    odds = list(expected)
    for first, end in joined.lines:
        inner = range(first + 1, end)
        missing = absence([expected[at] for at in inner], [at in joined.spaced for at in inner], spelling.whole)
        for at in inner:
            odds[at] += _present(joined, at) if at in joined.spaced else missing
    unknown = [expected[at] for at, spaced in joined.ends.items() if not spaced]
    at_end = line_end(unknown) if unknown else 0.0
    for at, spaced in joined.ends.items():
        odds[at] += LAYOUT_SPACE if spaced else at_end
    return odds


def _note(
    kept: Trace,
    source: SourceText,
    joined: _Joined,
    places: Sequence[Boundary],
    expected: Sequence[float],
    odds: Sequence[float],
    spelling: Spelling,
) -> None:
    """Notes the places where the text gets a space, or loses one."""
    fixed = {at for at, _ in decided("".join(joined.chars))}
    for at in range(1, len(odds)):
        there = joined.ends.get(at, at in joined.spaced)
        answer = odds[at] > THRESHOLD
        if answer == there:
            continue
        place = places[at - 1]
        sort = FORM if at in fixed else _sort(joined, at, place)
        own = _own_spelling(joined, at, spelling)
        told = (Evidence(sort, expected[at]),) if sort else (*pieces(place), Evidence("spelling of the page", own))
        told = (*told, Evidence("spaces of the source", odds[at] - expected[at]))
        offset = joined.offsets[at]
        kept.note(Decision(WITHIN, source.line_at(offset), None, answer, told, THRESHOLD, at=offset))


def respaced(source: SourceText, spans: Sequence[tuple[int, int]], spelling: Spelling, korean: Korean) -> Segments:
    """The text of one paragraph (or headline): the source spans, pieces of lines in order, with right spacing.

    Lines may be cut inside a word. All characters but white space are kept in order. A space of the source stays a
    piece of it where it can; others are inserted.
    """
    joined = _joined(source, spans)
    places = boundaries(_readable(joined), korean) if joined.chars else []
    expected = _expected(joined, places, spelling) if places else []
    odds = _weighed(joined, expected, spelling) if places else []
    spaces = {at for at in range(1, len(odds)) if odds[at] > THRESHOLD}
    kept = trace()
    if kept is not None:
        _note(kept, source, joined, places, expected, odds, spelling)
    found: list[Piece] = []
    for at, offset in enumerate(joined.offsets):
        if at in spaces:
            there = source.text[offset - 1] == " "
            found.append(Piece(offset - 1, offset) if there else Piece(offset, offset, " "))
        found.append(Piece(offset, offset + 1))
    return Segments(source, _merged(found))


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Neighbouring source pieces as one."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last and not last.inserted and not piece.inserted and last.end == piece.start:
            merged[-1] = Piece(last.start, piece.end)
        else:
            merged.append(piece)
    return merged
