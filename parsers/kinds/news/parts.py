"""A newspaper page's lines to its parts: sentences of running text, lines that may be headlines, bylines, furniture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, takewhile

import regex

from parsers.endings import sentences
from parsers.gazetteer.persons import is_name
from parsers.kinds.news import bylines, captions, rubrics
from parsers.kinds.news.bylines import Signature
from parsers.kinds.news.column_widths import column_of
from parsers.kinds.news.columns import SENTENCE_INSIDE, Above, Columns
from parsers.kinds.news.page_part import PagePart, PagePartKind, Span
from parsers.mentions.day_lines import day_on
from parsers.structure import contacts, site
from parsers.structure.boilerplate import (
    FRAME,
    STAMPED,
    heads_comments,
    is_furniture,
    opens_tail,
    paper_above_issue,
    paper_at_start,
    stamp_start,
)
from parsers.text.likeness import contained
from parsers.text.line import Line
from parsers.vocabulary import News, load

# Running text that breaks off (the page ends, a picture stands between) has so many sentence particles.
FEWEST_PARTICLES = 2
# A headline below its story shares so much of its pairs of letters with it; the next story begins within so many lines.
TELLS_OF_STORY, STORY_AHEAD = 0.4, 8
FULL_NAME = 3
# 11 산간, 산 간   11: the page and its section, below the name of the paper or the day.
_SECTION = r"\p{Hangul}(?:\s?\p{Hangul}){1,5}"
PAGE_AND_SECTION = regex.compile(rf"\d{{1,2}}\s?면?\s+{_SECTION}|{_SECTION}\s{{2,}}\d{{1,2}}\s?면?")
POINT_IN_NUMBER = regex.compile(r"\d\.$")
# Headlines and byline of a first story are no more parts.
MOST_OF_HEAD = 8
CREDIT_MARKS = ("/", "ⓒ", "©", "사진", "<사진", "(사진", "[사진", "자료사진", "▲사진")


def parts_of(lines: Sequence[Line], columns: Columns) -> tuple[list[PagePart], list[int]]:
    """The parts of a page in order, and the numbers of the lines that are furniture."""
    parts: list[PagePart] = []
    at = site.head_of(lines).length
    furniture = [line.number for line in lines[:at]]
    in_tail = in_comments = False
    while at < len(lines):
        line = lines[at]
        in_tail = in_tail and not _heads_next_story(lines, at)
        in_comments = in_tail and (in_comments or heads_comments(line))
        rubric = None if in_tail else rubrics.rubric_at(lines, at)
        if rubric:
            parts.append(PagePart(PagePartKind.RUBRIC, (line,), (), (_whole(line),), rubric=rubric))
            furniture += [] if rubric.of_next else [line.number]
            at += 1
            continue
        if in_comments or is_furniture(line) or (not parts and _is_of_page_head(lines, at, furniture)):
            furniture.append(line.number)
            in_tail = in_tail or (opens_tail(line) and any(part.kind is PagePartKind.TEXT for part in parts))
            at += 1
            continue
        found = _alone(line) or _posted(lines, at) or _below_text(line, parts) or _running(lines, at, columns, parts)
        if in_tail and found[0].kind is PagePartKind.HEAD:
            # Titles of other stories, listed below this one.
            furniture.extend(part.lines[0].number for part in found)
        else:
            in_tail = in_tail and found[0].kind is not PagePartKind.TEXT
            parts.extend(found)
        at += sum(len(part.lines) for part in found)
    return parts, furniture


def _whole(line: Line) -> Span:
    return Span(line, line.start, line.end)


def _heads_next_story(lines: Sequence[Line], at: int) -> bool:
    """Whether a line set off opens the head of another article of the site: who wrote it or when it was put up stands
    right below, behind subheads at most, and sentences stand below that; a list of titles has none."""
    if not lines[at].blank_before or is_furniture(lines[at]):
        return False
    below = takewhile(lambda line: not line.blank_before, lines[at + 1 : at + 1 + MOST_OF_HEAD])
    signed = next((i for i, line in enumerate(below, at + 1) if _signs(line)), None)
    if signed is None:
        return False
    behind = dropwhile(_is_around, lines[signed : signed + 2 * MOST_OF_HEAD])
    text = takewhile(lambda line: not _is_around(line), behind)
    return any(sentences.stops_in(line.text) for line in text)


def _is_around(line: Line) -> bool:
    return _signs(line) or is_furniture(line)


def _signs(line: Line) -> bool:
    """Whether a line says who wrote an article, or when the site put it up."""
    return STAMPED.match(line.body) is not None or bylines.whole(line.text[: stamp_start(line.text)]) is not None


def _is_of_page_head(lines: Sequence[Line], at: int, furniture: Sequence[int]) -> bool:
    """Whether a line above all stories names the paper above its issue, or the number of the page and its section."""
    if at == 0:
        return paper_above_issue(lines) is not None
    return PAGE_AND_SECTION.fullmatch(lines[at].text) is not None and furniture[-1:] == [lines[at - 1].number]


def _alone(line: Line) -> list[PagePart]:
    """A line that is a byline or a credit as a whole."""
    span = _whole(line)
    signature = bylines.whole(line.text[: stamp_start(line.text)])
    if signature:
        return [PagePart(PagePartKind.BYLINE, (line,), (), (span,), signature=signature)]
    credit = captions.given_by(line.text)
    if credit and not (line.text.startswith(CREDIT_MARKS) or captions.is_office(credit.person or "")):
        # 어르신에 도시락 제공 is a headline.
        credit = None
    return [PagePart(PagePartKind.CREDIT, (line,), (), (span,), credit=credit)] if credit else []


def _posted(lines: Sequence[Line], at: int) -> list[PagePart]:
    """A full name alone on a line above the day and time at which the site put the story up: its reporter's."""
    line, below = lines[at], lines[at + 1 : at + 2]
    stamped = bool(below) and is_furniture(below[0]) and day_on(below[0].text) is not None
    if not stamped or len(line.text) != FULL_NAME or not is_name(line.text):
        return []
    signature = Signature(0, len(line.text), line.text, None, None)
    return [PagePart(PagePartKind.BYLINE, (line,), (), (_whole(line),), signature=signature)]


def _below_text(line: Line, parts: Sequence[PagePart]) -> list[PagePart]:
    """Whom a story below its text tells to ask, or the desk that signs it in place of a reporter and names nobody."""
    behind = parts[-1].kind if parts else None
    if behind in (PagePartKind.TEXT, PagePartKind.CONTACT) and contacts.with_number(line) is not None:
        return [PagePart(PagePartKind.CONTACT, (line,), (), (_whole(line),))]
    if behind is not PagePartKind.TEXT or parts[-1].signature or not bylines.is_desk(line.text):
        return []
    signature = Signature(0, len(line.text), None, None, None)
    return [PagePart(PagePartKind.BYLINE, (line,), (), (_whole(line),), signature=signature)]


def _running(lines: Sequence[Line], at: int, columns: Columns, parts: Sequence[PagePart]) -> list[PagePart]:
    """The sentences that begin at a line, as one part; lines that make no sentence, each as a possible headline."""
    last = parts[-1] if parts else None
    in_text = last is not None and last.kind is PagePartKind.TEXT and not (last.signature or last.credit)
    captioned = captions.label_end(lines[at].text) > 0
    in_text = in_text or captioned or _opens_first_story(parts)
    if not captioned and last is not None and last.signature and _names_story_before(lines, at, columns, parts):
        line = lines[at]
        return [PagePart(PagePartKind.HEAD, (line,), (Span(line, line.body_start, line.end),))]
    apart, due = _stand_apart(parts, lines[at]), _is_due(parts, lines[at], columns)
    end = at
    while end + 1 < len(lines) and not _ends(lines[end].text, lines[end + 1].text):
        following = lines[end + 1]
        running = in_text or end > at
        if _alone(following) or bylines.leading(following.text) or contacts.with_number(following) is not None:
            break
        inside = running or _cuts_number(lines[end].text, following.text)
        if is_furniture(following) and not (inside and columns.holds(lines[end], following)):
            break
        if not columns.goes_on(lines[end], following, Above(in_text, end > at, apart, due)):
            break
        end += 1
    chain = tuple(lines[at : end + 1])
    if _is_text(chain, columns, in_text=in_text):
        return [_text_part(chain)]
    return [PagePart(PagePartKind.HEAD, (line,), (Span(line, line.body_start, line.end),)) for line in chain]


def _stand_apart(parts: Sequence[PagePart], line: Line) -> bool:
    """Whether nothing but headlines stands above a line, and a blank line below each."""
    below = (*(part.lines[0] for part in parts[1 : MOST_OF_HEAD + 1]), line)
    return 0 < len(parts) <= MOST_OF_HEAD and all(
        part.kind is PagePartKind.HEAD and after.blank_before > 0 for part, after in zip(parts, below, strict=True)
    )


def _is_due(parts: Sequence[PagePart], line: Line, columns: Columns) -> bool:
    """Whether a headline is to come: a blank line stands behind a signed story or a caption with its credit, and a
    headline above the first story."""
    signed = bool(parts) and (parts[-1].signature is not None or parts[-1].credit is not None)
    headed = bool(parts) and parts[0].kind is PagePartKind.HEAD and not columns.heads_behind
    return signed and headed and line.blank_before > 0 and not columns.double_spaced


def _opens_first_story(parts: Sequence[PagePart]) -> bool:
    """Whether the last part is the byline below the headline of the first story: its text begins behind it."""
    kinds = [part.kind for part in parts[: MOST_OF_HEAD + 1]]
    return (
        len(kinds) <= MOST_OF_HEAD
        and kinds[-1:] == [PagePartKind.BYLINE]
        and PagePartKind.HEAD in kinds
        and PagePartKind.TEXT not in kinds
    )


def _names_story_before(lines: Sequence[Line], at: int, columns: Columns, parts: Sequence[PagePart]) -> bool:
    """Whether a line behind a signed story is its headline, printed below it: it tells of that, not of what follows.

    Both are compared with the line by pairs of letters, for spaces may be lost.
    """
    line = lines[at]
    if sentences.stops_in(line.text) or not columns.reads_like_headline(line) or _is_cut(lines, at, columns):
        return False
    before = "".join(part.text for part in _signed_story(parts))
    behind = "".join(following.text for following in lines[at + 1 : at + 1 + STORY_AHEAD])
    shared = contained(line.text, before)
    return shared >= TELLS_OF_STORY and shared > 2 * contained(line.text, behind)


def _is_cut(lines: Sequence[Line], at: int, columns: Columns) -> bool:
    """Whether a line that fills its column is cut inside a word, and the next one ends with the sentence."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.blank_before or not sentences.stops(below.text):
        return False
    return column_of(line, columns.found) is not None and columns.korean.begins_bound(line.text, below.text)


def _signed_story(parts: Sequence[PagePart]) -> Sequence[PagePart]:
    """The last parts of running text down to the signature before theirs."""
    start = len(parts) - 1
    while start > 0 and not parts[start - 1].signature:
        start -= 1
    return parts[start:]


def _ends(text: str, following: str = "") -> bool:
    """Whether a sentence ends with a line, a byline or credit behind it or not; no point inside a number ends one."""
    if _cuts_number(text, following):
        return False
    return sentences.stops(text) or bylines.trailing(text) is not None or captions.credit(text) is not None


def _cuts_number(text: str, following: str) -> bool:
    """Whether the cut between two lines goes through a number or a date, behind its point."""
    return POINT_IN_NUMBER.search(text) is not None and following[:1].isdecimal()


def _is_text(chain: Sequence[Line], columns: Columns, *, in_text: bool) -> bool:
    last = chain[-1].text
    if bylines.leading(chain[0].text):
        return True
    joined = "".join(line.text for line in chain)
    if _ends(last):
        # A question alone may be a headline: 청년이 돌아올까?
        asks = len(chain) == 1 and last.rstrip("”\"’'")[-1:] in ("?", "!")
        return in_text or not asks or len(sentences.stops_in(joined)) > 1
    if in_text and SENTENCE_INSIDE.search(joined):
        return True
    particles = columns.korean.case_particles(joined)
    if len(chain) > 1:
        return particles >= FEWEST_PARTICLES or bool(sentences.stops_in(joined))
    marked = chain[0].text.startswith(tuple(load(News).subhead_marks))
    return in_text and not marked and particles > 0 and column_of(chain[0], columns.found) is not None


def _text_part(chain: tuple[Line, ...]) -> PagePart:
    """Running text, the byline before its first sentence and byline and credit behind its last one cut off."""
    first, last = chain[0], chain[-1]
    opening = bylines.leading(first.text) or _opened_by_paper(first.text)
    signature = bylines.trailing(last.text)
    if signature and last.text[signature.start :].lstrip(FRAME).startswith("사진"):
        # 사진=홍길동 기자 credits a picture; 글·사진=홍길동 기자 signs.
        signature = None
    credit = None if signature else captions.credit(last.text)
    behind = signature or credit
    label = captions.label_end(first.text)
    starts = [line.start for line in chain]
    ends = [line.end for line in chain]
    aside = []
    if label:
        aside.append(Span(first, first.start, first.start + label))
        starts[0] += label
    if opening:
        aside.append(Span(first, first.start, first.start + opening.end))
        starts[0] += opening.end
    if behind:
        aside.append(Span(last, last.start + behind.start, last.end))
        ends[-1] = last.start + behind.start
    spans = [Span(line, start, end) for line, start, end in zip(chain, starts, ends, strict=True) if start < end]
    return PagePart(PagePartKind.TEXT, chain, tuple(spans), tuple(aside), opening, signature, credit)


def _opened_by_paper(text: str) -> Signature | None:
    """The paper's name in brackets that a story opens with, as a signature without a person."""
    paper = paper_at_start(text)
    return Signature(0, paper.end, None, None, paper.paper) if paper else None
