"""Headings inside a release: in brackets, numbered, behind a box, or a short line that stands alone.

A heading has something below it that it names. A caption whose picture or chart the text has lost has nothing, an item
of a list has its next of kin.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import takewhile

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of
from parsers.evidence import settled
from parsers.kinds.release.annexes import annex_label
from parsers.structure.headings import named
from parsers.text.bullets import is_note, marker_rank
from parsers.text.line import Line
from parsers.text.numbering import number_of
from parsers.vocabulary import Closings, Releases, load
from schemas.record import SectionKind

HEADING = "heading of a release"
LONGEST = 70
LONGEST_PLAIN = 45
LONGEST_BOXED = 60
# (단위 : %): of a table or chart, which the text has lost where no cells follow.
UNIT = regex.compile(r"\(단위[:：]?")
# What stands in the place of a picture: 그림 붙임 참고.
FOR_A_PICTURE = regex.compile(r"(?:그림|사진|도표|그래프)|(?:붙임|별첨|첨부)\d?(?:참고|참조)$")
# 햇살시는 …: the first word of a sentence, which goes on in the next line.
TOPIC = regex.compile(r"\p{Hangul}[\p{Hangul}\d]{1,13}[은는]\s")
# [사진 1] 물길을 걷는 주민
CAPTION = regex.compile(r"[\[<〈【(]\s?(?:사진|그림)\s?\d{0,2}\s?[\]>〉】)]\s?(?=\S)")
LABELLED = regex.compile(r"\s[:：]\s|[:：]\s")
# 안건 두 건이 상정되었음: a sentence.
TOLD = regex.compile(r"[음함임됨]$")
CIRCLED = regex.compile(r"[①-⑳❶-❿➀-➓]")
SUB_HEADLINE = regex.compile(r"[-–―‐ㅡ─━]\s?\S.*\s?[-–―‐ㅡ─━]")
# A clause that goes on: 확대해, 위하여, 하면서; 피해 and 올해 are nouns.
CONNECTIVE = regex.compile(r"\p{Hangul}(?<![피이재방침올공저손상유견오])(?:해|하여|하며|면서|도록)$")
ROMAN = regex.compile(r"[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.．]?")
PUNCTUATED = regex.compile(r"[.,:：]$")
FILLED = "■▣◆◈"
PAIRS = (("<", ">"), ("〈", "〉"), ("【", "】"), ("[", "]"), ("≪", "≫"), ("《", "》"), ("‹", "›"), ("「", "」"))
# <…>, 【…】, [ … ], with a note or an address of an annex behind: < 2. 방류 자료 > ※ …
BRACKETED = regex.compile(
    "(?:"
    + "|".join(rf"{regex.escape(a)}+\s*(?P<in>[^{regex.escape(a + b)}]+?)\s*{regex.escape(b)}+" for a, b in PAIRS)
    + r"|‹\s*(?P<in>[^‹›<>]+?)\s*>)(?P<behind>\s*(?:※.*|[(（][^()（）]*[)）]|\[(?:붙임|별첨|참고)\s?\d*\])?)"
)
SPACED = regex.compile(r"[<〈]\s.*\s[>〉](?:\s*[(（].*[)）])?$")
NUMBERED = regex.compile(
    r"(?:\d{1,2}(?:-\d{1,2})?[.)](?!\d)\s*+|\d{1,2}\s+(?=\p{Hangul})|[①-⑳❶-❿➀-➓㉮-㉻]\s?"
    r"|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\s?[.．]?\s|[가-하][.)]\s|\(\d{1,2}\)\s?|[\U000f02b1-\U000f02ba]\s?)(?P<words>\S.*)"
)
QUOTED = regex.compile(r"[“\"‘'].*[”\"’']\.?")
ENDED = regex.compile(r"끝\s?[.>)]?$|\d\s?부\s?\.?$")
QUESTION = regex.compile(r"Q\s?&\s?A\b|(?:[Qq]|문|질문|질의)\s?\d{0,2}\s?[.):：]|【질의\s?\d{0,2}】")
REMARKS = regex.compile(r"(?<![)）])(?:[(（][^()（）]{0,60}[)）]){1,3}$")
ENDING_REMARK = regex.compile(r"\s?(?:【[^【】]*】|[(（][^()（）]*[)）])$")
# 나루빛(羅陋彬): a name alone, as notices of appointments print it below the post.
PERSON = regex.compile(r"\p{Hangul}{2,4}\s?[(（]\p{Han}{2,4}[)）]")
# A paragraph has hardly more lines.
MOST_LINES = 8
DAY = regex.compile(r"\d{1,2}\s?[.월/]\s?\d{1,2}")
FIGURE = regex.compile(r"\d[\d,.]*")


def parted(line: Line) -> tuple[int, int]:
    """Where the heading on a line begins and ends in its text; a note behind its bracket (※ …) is none of it."""
    start = len(line.text) - len(line.headline)
    match = BRACKETED.fullmatch(line.headline.strip())
    if match and "※" in match["behind"]:
        return start, start + match.start("behind")
    return start, len(line.text)


def kind_of(text: str) -> SectionKind:
    """The kind of a section by its heading: a usual one, an annex, or one of the release's own."""
    inner = BRACKETED.fullmatch(text.strip())
    heading = named(inner["in"] if inner else text)
    if heading is not None:
        return heading.kind
    return "reference" if annex_label(text) is not None else "other"


def is_heading(lines: Sequence[Line], i: int, cells: Sequence[bool], rows: Container[int] = ()) -> bool:
    """Whether the line at `i` heads what stands below it.

    `cells` says of each line whether a table holds it, and `rows` are the numbers of those whose table has kept its
    columns.
    """
    return settled(HEADING, lines[i].number, None, *_heads(lines, i, cells, rows))


def _heads(lines: Sequence[Line], i: int, cells: Sequence[bool], rows: Container[int]) -> tuple[bool, str]:
    """The same with what the line was taken for."""
    line = lines[i]
    text = line.text
    following = lines[i + 1] if i + 1 < len(lines) else None
    bracketed = BRACKETED.fullmatch(line.headline.strip())
    chapter = bracketed is not None and text[0] in "[【" and NUMBERED.match(bracketed["in"]) is not None
    if len(text) > LONGEST or (cells[i] and not chapter):
        return False, "a cell of a lost table" if cells[i] else "longer than any heading"
    annex = annex_label(text)
    if (annex is not None and not annex[1]) or ROMAN.fullmatch(text):
        return True, "the label of an annex or a Roman number, alone on its line"
    if following is None or CAPTION.match(text):
        return False, "nothing stands below it that it names"
    if annex is not None and line.marker is None:
        return _opens_annex(text, following), "the label and title of an annex"
    if QUESTION.match(text):
        return not QUESTION.match(following.text), "a question"
    if bracketed:
        is_lost = cells[i + 1] and following.number not in rows
        return _heads_in_brackets(lines, i, bracketed, over_lost=is_lost), "words in brackets"
    if sentences.ends(text) or PUNCTUATED.search(text):
        return False, "it ends a sentence or a clause"
    numbered = NUMBERED.fullmatch(line.headline)
    if numbered:
        return _heads_by_number(lines, i, numbered["words"]), "a number before it"
    if line.marker is not None:
        return _heads_behind_box(line, following) or _heads_behind_note(line, following), "a bullet before it"
    return _stands_alone(lines, i, cells), "a line without bullet and sentence"


def _opens_annex(text: str, following: Line) -> bool:
    """Whether an annex begins at its label and title, and is not only named: no further one stands below it."""
    named_only = ENDED.search(text) or annex_label(following.text) is not None or NUMBERED.fullmatch(following.text)
    return not named_only and not sentences.ends(text) and not stops_short(text)


def _heads_in_brackets(lines: Sequence[Line], i: int, match: regex.Match[str], *, over_lost: bool) -> bool:
    """Whether a line in brackets heads what follows; the caption of a picture or chart that is lost heads nothing.

    `over_lost` says that a table follows whose columns are lost: its cells are what stands below.
    """
    line, following = lines[i], lines[i + 1]
    inside = "".join(match["in"].split())
    if is_note(line.marker) or FIGURE.fullmatch(inside) or inside == "끝":
        return False
    if NUMBERED.match(match["in"]) or _answers(inside):
        return True
    if UNIT.search(inside):
        return False
    if over_lost:
        return True
    spaced = SPACED.match(line.text) is not None
    caption = is_caption(line) or match["behind"].strip().startswith(("(", "（"))
    if BRACKETED.fullmatch(following.headline.strip()):
        return not spaced and not caption
    if caption and (is_note(following.marker) or (i and is_caption(lines[i - 1]))):
        return False
    below = following.marker is None or marker_rank(following.marker) > 0
    if spaced and following.marker is not None:
        if _opens_told_part(lines, i):
            return any(_opens_told_part(lines, j) for j in range(len(lines) - 1) if j != i)
        return below and not is_note(following.marker) and not sentences.ends(following.text)
    return (below or not caption) and FOR_A_PICTURE.search(inside) is None


def _opens_told_part(lines: Sequence[Line], i: int) -> bool:
    """Whether < words > apart from what stands above head a paragraph behind a box that is sentences: a part of what is
    told, where the text has others like it, and no box of facts."""
    if not SPACED.match(lines[i].text) or is_caption(lines[i]) or marker_rank(lines[i + 1].marker) > 0:
        return False
    below = lines[i + 1 : i + 1 + MOST_LINES]
    told = [*takewhile(lambda line: line is below[0] or line.marker is None, below)]
    return not LABELLED.search(below[0].body) and any(sentences.holds_end(line.text) for line in told)


def is_caption(line: Line) -> bool:
    """Whether a line is words in brackets that name a picture or chart: <연도별 추이(’20~’24)>."""
    match = BRACKETED.fullmatch(line.headline.strip())
    if match is None or line.text[0] not in "<〈":
        return False
    return REMARKS.sub("", "".join(match["in"].split())).endswith(tuple(load(Releases).caption_endings))


def stops_short(text: str) -> bool:
    """Whether a text stops in mid-sentence."""
    nouns = tuple(load(Closings).nouns_like_particles)
    return CONNECTIVE.search(text) is not None or (end_of(text) is End.OPEN and not text.endswith(nouns))


def _answers(inside: str) -> bool:
    """Whether words head an answer to the press: what was reported, what the body has to say to it."""
    words = load(Releases)
    return inside.endswith(tuple(words.answer_endings)) and any(word in inside for word in words.answer_words)


def _heads_by_number(lines: Sequence[Line], i: int, words: str) -> bool:
    """Whether a numbered line is a heading: a noun phrase with something else than the next number below it."""
    if len(words) > LONGEST_BOXED or stops_short(words) or CIRCLED.search(words) or lines[i + 1].text[0] in "(（":
        return False
    own = number_of(lines[i].headline)
    if own is not None and _counts_annexes(lines, i, own.value):
        return False
    below = number_of(lines[i + 1].headline)
    if below is not None and own is not None and below.style == own.style:
        return False
    parted = below is not None or lines[i + 1].marker is not None
    return parted or len(lines[i + 1].text) > len(words) or sentences.ends(lines[i + 1].text)


def _counts_annexes(lines: Sequence[Line], i: int, value: int) -> bool:
    """Whether the number of a line goes on from that of the line above, up to the label of annexes: 붙임 1. … 2. …"""
    above = lines[i - 1] if i and value > 1 and not lines[i].blank_before else None
    if above is None:
        return False
    annex = annex_label(above.text)
    # 붙임 1. …: its number stands in the label.
    before = number_of(above.text[len(annex[0].split()[0]) :].lstrip() if annex else above.headline)
    if before is None or before.value != value - 1:
        return False
    return annex is not None or _counts_annexes(lines, i - 1, before.value)


def _heads_behind_box(line: Line, following: Line) -> bool:
    """Whether a short noun phrase behind a bullet of the highest level has items of a lower one below it, a heading in
    brackets, or a paragraph that stands apart."""
    if marker_rank(line.marker) > 0 or line.marker is None:
        return False
    words = ENDING_REMARK.sub("", line.body)
    if len(words) > LONGEST_BOXED or stops_short(words):
        return False
    if following.marker is not None:
        return marker_rank(following.marker) > 0 and not is_note(following.marker)
    told = (LABELLED.search(words) and annex_label(words) is None) or TOLD.search(words)
    if BRACKETED.fullmatch(following.text) or (not told and _opens_list(following)):
        return True
    # A blank line above a filled box sets its line off as well as one below it.
    blank = max(following.blank_before, line.blank_before if line.marker[0] in FILLED else 0)
    apart = blank > 0 and len(following.text) > len(line.text)
    return apart and not told and len(words) <= LONGEST_PLAIN and sentences.ends(following.text)


def _opens_list(line: Line) -> bool:
    """Whether a line is the first of a numbered list."""
    number = number_of(line.headline)
    return number is not None and number.value == 1 and number.style == "circled"


def _heads_behind_note(line: Line, following: Line) -> bool:
    """Whether a note names the numbered list below it: ※ 개정 법률의 주요 내용, then ❶ ❷."""
    return line.marker == "※" and _opens_list(following) and not stops_short(line.body)


def _stands_alone(lines: Sequence[Line], i: int, cells: Sequence[bool]) -> bool:
    """Whether a short line without bullet and sentence stands between paragraphs as a heading does."""
    line, following = lines[i], lines[i + 1]
    if len(line.text) > LONGEST_PLAIN or not regex.search(r"\p{Hangul}{2}", line.text) or stops_short(line.text):
        return False
    if LABELLED.search(line.text) or (
        TOPIC.match(line.text) and following.marker is None and not following.blank_before
    ):
        return False
    if SUB_HEADLINE.fullmatch(following.text):
        return True
    if (
        line.text[0] in "(（~"
        or QUOTED.fullmatch(line.text)
        or PERSON.fullmatch(line.text)
        or regex.fullmatch(r"[\d.,%\s~\-()]+", line.text)
        or following.text[0] in ")”"
    ):
        return False
    before = lines[i - 1] if i else None
    if before is not None and is_note(before.marker) and DAY.match(before.body) and DAY.match(line.text):
        return False
    parted = (
        before is None
        or cells[i - 1]
        or sentences.ends(before.text)
        or before.marker is not None
        or len(before.text) > LONGEST_PLAIN
    )
    annexed = before is not None and (annex_label(before.text) is not None or ROMAN.fullmatch(before.text) is not None)
    if annexed:
        return True
    content = following.marker is not None or len(following.text) > LONGEST_PLAIN or sentences.ends(following.text)
    content = (
        content
        or BRACKETED.fullmatch(following.text) is not None
        or cells[i + 1]
        or NUMBERED.fullmatch(following.text) is not None
    )
    return parted and content and (before is None or not stops_short(before.text))
