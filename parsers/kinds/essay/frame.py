"""Where an essay's body begins and ends, and what the lines around it are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from parsers.endings.sentences import stops_in
from parsers.kinds.essay import author_notes, comments, disclaimers, naming, speech
from parsers.kinds.essay.byline import LONGEST_BYLINE, Author, author_of, signed_day
from parsers.kinds.essay.furniture import day_of, is_furniture
from parsers.kinds.essay.head import Head
from parsers.kinds.essay.headings import has_others_like, heading_of, is_addressed, is_divider, recurs
from parsers.kinds.essay.titles import title_of
from parsers.page import Page
from parsers.structure import prose, site
from parsers.structure.boilerplate import COPYRIGHT
from parsers.structure.rubrics import cells_of, is_issue, name_before_issue, periodical_of, rubric_in_path
from parsers.text.line import Line

# 12 / …, … | 12, 12   …: the number of a page beside what its foot says, set off by a sign or a gap.
FOOT = regex.compile(
    r"^\d{1,3}(?:\s*[/|∣_]\s*|\s[•·∙ㆍ]\s|\s{2,})(?=\S)|(?<!\s)(?:\s*+[/|∣_]\s*+|\s[•·∙ㆍ]\s|\s{2,}+)\d{1,3}$"
)

# 골목에 놓인 의자(나소율): what the head of a page says of a text.
AUTHOR_BEHIND = regex.compile(r"\s?[(（]\p{Hangul}{2,4}[)）]$")
SHORTEST_OUTLET = 3
FEWEST_BUTTONS = 3
FEWEST_FEET, LONGEST_FOOT = 2, 30
LONGEST_NUMBER = 3


@dataclass(frozen=True, slots=True)
class EssayFrame:
    """What stands around the body of an essay, and what its lines are.

    `first` and `after` bound the body. `titles` are the title's lines, `heads` further lines of the record's head or
    end, `furniture` those that carry no content. `issued` tells whether the number of an issue stands above it,
    `speech` whether a line calls it one, `poster` is the reporter who put it on the page.
    """

    first: int
    after: int
    titles: tuple[Line, ...]
    subtitles: tuple[Line, ...]
    heads: tuple[Line, ...]
    furniture: tuple[Line, ...]
    outlet: str | None
    issued: bool
    speech: bool
    rubric: str | None
    label: str | None
    author: Author | None
    author_line: Line | None
    address: str | None
    poster: str | None
    published: str | None


def frame_on(page: Page) -> EssayFrame:
    """What stands around the body of a page's text."""
    return frame_of(page.content)


def frame_of(lines: Sequence[Line]) -> EssayFrame:
    """What stands around the body."""
    end = len(lines) - site.foot_of(lines)
    lines, foot = lines[:end], lines[end:]
    said = disclaimers.among(lines)
    note = author_notes.note_below([line for line in lines if line not in said])
    noted = [*said, *(note[1] if note else ())]
    first, last = _bounds(lines, noted)
    head = Head()
    head.furniture.extend(noted)
    above = site.head_of(lines[:first])
    # The title stands right above the board, or above who wrote it: then no line above is a page's name by its place.
    signed = any(map(_names_author, lines[above.sure : first]))
    path = max(_path(lines[:first]), above.sure if signed else above.length)
    head.furniture.extend(line for line in lines[:path] if not (rubric_in_path(line) or line in noted))
    head.published = above.day
    for line in lines[:first]:
        if line not in head.furniture:
            head.take(line)
    # What the board says below the title, and nothing else has explained: 작성자  비서실  등록일  2031-05-03.
    posted = [line for line in head.plain if line.number in above.board]
    head.heads.extend(posted)
    head.plain = [line for line in head.plain if line not in posted]
    naming.settle(head, [*lines[last + 1 :], *foot])
    # The heading of the first section stands between the head and the first sentence, or a call upon those present.
    body = lines[: last + 1]
    while head.subtitles and head.subtitles[-1] is lines[first - 1] and _opens_body(head, body, first - 1):
        head.subtitles.pop()
        first -= 1
    set_off = _set_off(head, lines[:first])
    head.furniture.extend(set_off)
    head.heads[:0] = [line for line in head.above if line not in set_off]
    for line in (*lines[last + 1 :], *foot):
        if line not in noted:
            head.take_at_end(line)
    for line in lines[first : first + 1]:
        head.open_with(line)
    if note and head.author is None:
        head.author = Author(note[0], None, None, None, alone=True)
    after = next((i for i in range(last + 1, len(lines)) if lines[i] in head.tail), len(lines))
    edges = _edges(head, lines[first:])
    again = [line for line in lines[first:after] if _is_head_of_page(line, lines[:first]) or is_divider(line)]
    return EssayFrame(
        first=first,
        after=after,
        titles=tuple(head.titles),
        subtitles=tuple(head.subtitles),
        heads=tuple(head.heads),
        furniture=tuple(dict.fromkeys((*head.furniture, *again, *edges, *foot))),
        outlet=head.outlet or naming.outlet_above_path(lines[:path]),
        issued=any(_names_issue(line) for line in lines[:first]),
        speech=any(speech.ends_as_speech(line.text) for line in lines[:first]),
        rubric=head.rubric,
        label=head.label,
        author=head.author,
        author_line=head.author_line,
        address=head.address,
        poster=head.poster,
        published=head.published,
    )


def _set_off(head: Head, lines: Sequence[Line]) -> list[Line]:
    """The lines above the title that name an issue, or stand a blank line away from title and author: the page prints
    paper, series and rubric there."""
    own = [line.number for line in (*head.titles, *head.heads)]
    opened = min(own, default=0)
    for below, line in pairwise(reversed(lines)):
        if below.number == opened and line in head.above and not below.blank_before:
            opened = line.number
    return [line for line in head.above if line.number < opened or _names_issue(line)]


def _is_head_of_page(line: Line, above: Sequence[Line]) -> bool:
    """Whether a page begins with a line of the text's head, the rest of it left out perhaps: the issue without its day,
    the title with the author in brackets."""
    if not line.page_start:
        return False
    said = {line.text, AUTHOR_BEHIND.sub("", line.text)}
    issue = name_before_issue(line.text) is not None
    return any(head.text in said or (issue and head.text.startswith(line.text)) for head in above)


def _names_issue(line: Line) -> bool:
    return is_issue(line) or periodical_of(line.text) is not None


def _opens_body(head: Head, lines: Sequence[Line], index: int) -> bool:
    """Whether a line above the body belongs to it: it calls upon those present, up to the line below perhaps, or heads
    the first section."""
    called = lines[index : index + 1 + (not lines[index + 1].blank_before)]
    return any(is_addressed(line.text) for line in called) or _heads_first_section(head, lines, index)


def _heads_first_section(head: Head, lines: Sequence[Line], index: int) -> bool:
    """Whether the last line above the first sentence is a heading, by its mark or as others of the essay are set; below
    the author's line it is one where the text has others like it.
    """
    if heading_of(lines, index, marked_only=True) or recurs(lines, index):
        return True
    below_author = head.author_line is not None and head.author_line.number < lines[index].number
    return below_author and has_others_like(lines, index)


def _edges(head: Head, lines: Sequence[Line]) -> list[Line]:
    """The feet and heads of the pages of a text; what the feet name is taken."""
    feet = [line for line in lines if _is_foot(line, head.outlet)]
    for line in feet:
        naming.takes_periodical(head, FOOT.sub("", line.text))
    counted = _counted_feet(lines)
    heads = (*_heads_below(lines, counted), *_running_heads(lines, head.outlet))
    return [*feet, *(line for line in dict.fromkeys((*counted, *heads)) if line not in feet)]


def _is_foot(line: Line, outlet: str | None) -> bool:
    """Whether a line is the foot of a periodical's page, its number beside the issue or the name of the `outlet`:
    골목행정 2021. 5. / 71, 70   골목행정 | 서재."""
    text = FOOT.sub("", line.text)
    if text == line.text:
        return False
    named = outlet is not None and any(outlet.endswith(cell) for cell in cells_of(text) if len(cell) >= SHORTEST_OUTLET)
    return named or periodical_of(text) is not None


def _counted_feet(lines: Sequence[Line]) -> list[Line]:
    """The feet of pages that name nothing known, by their numbers: set off, and each one more than the last. Numbers
    from 1 in front of lines that all say something else are those of headings."""
    found = [
        (int(regex.sub(r"\D", "", number.group())), number.start(), line)
        for line in lines
        if line.blank_before and len(line.text) <= LONGEST_FOOT and (number := FOOT.search(line.text))
    ]
    counts = len(found) >= FEWEST_FEET and all(after[0] == before[0] + 1 for before, after in pairwise(found))
    said = {FOOT.sub("", line.text) for *_, line in found}
    heads = counts and found[0][:2] == (1, 0) and len(said) == len(found)
    return [line for *_, line in found] if counts and not heads else []


def _heads_below(lines: Sequence[Line], feet: Sequence[Line]) -> list[Line]:
    """The lines right below the feet of pages that print the same head each, twice at least."""
    numbers = {line.number for line in feet}
    below = [line for line in lines if line.number - 1 in numbers and len(line.text) <= LONGEST_FOOT]
    printed = Counter(line.text for line in below)
    return [line for line in below if printed[line.text] >= FEWEST_FEET]


def _running_heads(lines: Sequence[Line], outlet: str | None) -> list[Line]:
    """The lines that say the `outlet`'s name and nothing else, with the number of the page above or below them."""
    found: dict[Line, None] = {}
    for above, line in pairwise(lines):
        for name, number in ((above, line), (line, above)):
            if name.text == outlet and number.text.isdecimal() and len(number.text) <= LONGEST_NUMBER:
                found |= {name: None, number: None}
    return list(found)


def _path(lines: Sequence[Line]) -> int:
    """Index of the page's path that ends with a rubric: what stands above it is the site's; 0 where there is none."""
    return next((i for i in range(len(lines) - 1, -1, -1) if rubric_in_path(lines[i])), 0)


def _bounds(lines: Sequence[Line], noted: Sequence[Line]) -> tuple[int, int]:
    """Indices of the first and the last line of the prose, but `noted` ones; of all lines where there is none."""
    candidates = (i for i, line in enumerate(lines) if prose.is_prose(line) and line not in noted)
    sentences = [i for i in candidates if not _is_around(lines[i])]
    rights = next((i for i, line in enumerate(lines) if COPYRIGHT.search(line.text) and is_furniture(line)), len(lines))
    buttons = _buttons(lines, sentences[len(sentences) // 2]) if sentences else rights
    below = comments.begin_at(lines, sentences[len(sentences) // 2]) if sentences else rights
    if any(buttons < i < below and len(stops_in(lines[i].text)) > 1 for i in sentences):
        # Paragraphs below are the text's: the list stands in the middle of it.
        buttons = len(lines)
    told = [i for i in sentences if i < min(rights, buttons, below)]
    # Behind the note of rights, or a list of buttons, the page says a sentence or two of its own, or its readers do.
    sentences = told if 2 * len(told) > len(sentences) else sentences
    if not sentences:
        return 0, len(lines) - 1
    while len(sentences) > 1 and _asks_as_title(lines[: sentences[-1] + 1], *sentences[:2]):
        sentences = sentences[1:]
    first = sentences[0]
    body = lines[first : sentences[-1] + 1]
    wrapped, gap = prose.is_wrapped(body), prose.usual_gap(body)
    # The first sentence may begin on lines before the one it ends on.
    while (
        wrapped and first > 0 and lines[first].blank_before <= gap and _begins_sentence(*lines[first - 1 : first + 1])
    ):
        first -= 1
    return first, sentences[-1]


def _buttons(lines: Sequence[Line], first: int) -> int:
    """Index of the first list of buttons, tags and counters behind a line, several in a row; the count of lines for
    none."""
    kept = [first, *(i for i in range(first + 1, len(lines)) if not is_furniture(lines[i])), len(lines)]
    return next((before + 1 for before, after in pairwise(kept) if after - before > FEWEST_BUTTONS), len(lines))


def _asks_as_title(lines: Sequence[Line], index: int, following: int) -> bool:
    """Whether a line that asks or cries out is the title rather than the first sentence, by what stands between it and
    the `following` sentence: who wrote it, or more blank lines than stand anywhere in the text below."""
    line = lines[index]
    if line.text[-1] in "." or line.marker is not None or line.width > prose.LONGEST_TITLE:
        return False
    asks, between = line.text[-1] in "?!", lines[index + 1 : following]
    if any((_is_around(other) if asks else _names_author(other)) or signed_day(other) for other in between):
        return True
    if not asks:
        return False
    gap = max((below.blank_before for below in lines[following + 1 :]), default=0)
    return following == index + 1 and len(lines) > following + 1 and lines[following].blank_before > gap


def _is_around(line: Line) -> bool:
    """Whether a line that reads like a sentence is a title by its rubric, names the author, or is the page's."""
    if title_of(line.text).rubric:
        return True
    return _names_author(line) or (len(line.text) <= LONGEST_BYLINE and is_furniture(line))


def _names_author(line: Line) -> bool:
    return len(line.text) <= LONGEST_BYLINE and author_of(line) is not None


def _begins_sentence(line: Line, following: Line) -> bool:
    """Whether a line before the first sentence's end is its beginning, and not of the head."""
    explained = line.marker is not None or _is_around(line) or day_of(line)
    return prose.leads_into(line, following) and not explained
