"""What gives a newspaper page or a web article away."""

from __future__ import annotations

from itertools import islice

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of
from parsers.kind import Sign
from parsers.kinds.news import bylines, captions
from parsers.kinds.news.clippings import REPORTED, collection_on
from parsers.kinds.news.column_widths import columns_of, spaces_lost
from parsers.page import Page
from parsers.structure.boilerplate import (
    COPYRIGHT,
    STAMPED,
    is_furniture,
    masthead,
    paper_at_start,
    paper_on_head,
    stamp_start,
)
from parsers.structure.opinion import tells
from parsers.structure.rubrics import rubric_in_path, rubric_of
from parsers.structure.site import HEAD_LINES
from parsers.text.line import Line

# ~입니다.: offices and blogs tell so.
POLITE = regex.compile(r"니다[.”\"]")
FEWEST_PLAIN = 3
# What a site asks its readers to do is no longer, and no part of the story.
LONGEST_BUTTON = 30
# Columns of newspapers are no wider, and their lines are cut without regard to words.
WIDEST_COLUMN = 30.0
SHARE_IN_COLUMN = 0.4
FEWEST = 10
# A short story is told by its reporter and the spaces it lost as well.
FEWEST_SIGNED = 6
# A page says which paper it is of in its first lines or its last.
EDGE = 10
# More bylines make a page no more a news page.
MOST_SIGNED = 2
SIGNED = "a reporter's name"
AROUND = "a time stamp or copyright note"
COLUMN = "lines cut by a column"
PAPER = "a paper's name"
OPENED = "a story opened by its paper's name"
CREDITED = "a credited picture"
STYLE = "the style of a report"
SEEKS = (SIGNED, AROUND, OPENED, COLUMN, PAPER, CREDITED, STYLE)
# Each of them is found once, but reporters.
MOST = len(SEEKS) - 1 + MOST_SIGNED


def signs(page: Page) -> list[Sign]:
    """The labels of clippings and the reports below them, in a collection of such; the signs of stories."""
    collection = page.once(collection_on)
    labels = [clipping.label.line.number for clipping in collection.clippings] if collection else []
    labelled = [Sign(f"clipping {what} line {number}") for number in labels for what in ("labelled at", "below")]
    return [*labelled, *_of_stories(page)][:MOST]


def _of_stories(page: Page) -> list[Sign]:
    """Bylines, stamps, copyright notes, credited pictures, column-cut lines; with any of them the style of a report.

    What stands under a rubric of opinion ([기고]), or opines more than it tells, is no news where no reporter signs it,
    though a paper prints it; nor what has the rubric before its title ([기자수첩] …), by whichever one reporter.
    """
    content = page.content
    signed = list(islice(filter(_is_signed, content), MOST_SIGNED))
    rubrics = [rubric_of(line.text) for line in content[:EDGE]]
    rubrics += [(rubric_in_path(line), "") for line in content[:HEAD_LINES]]
    titled = any(rubric and title for rubric, title in rubrics) and len(signed) < MOST_SIGNED
    if titled or (not signed and any(rubric for rubric, _ in rubrics)):
        return []
    found = [Sign(f"signed by a reporter at line {line.number}", SIGNED) for line in signed]
    around = next((line for line in content if COPYRIGHT.search(line.text) or STAMPED.match(line.body)), None)
    if around:
        found.append(Sign(f"printed around stories at line {around.number}", AROUND))
    opened = next((line for line in content if paper_at_start(line.text)), None)
    found += [Sign(f"opened by a paper's name at line {opened.number}", OPENED)] if opened else []
    lost = _has_lost_spaces(content)
    headed = any(paper_on_head(line.text) for line in content[:HEAD_LINES])
    in_paper = signed or around or lost or headed
    cut = in_paper and _is_cut_by_columns(content, FEWEST_SIGNED if signed and lost else FEWEST)
    found += [Sign(COLUMN, COLUMN)] if cut else []
    # Short stories have a sentence each at least, and one with its reporter's address is a story however short.
    addressed = any("@" in line.text for line in signed)
    reports = _reports(content, MOST_SIGNED if len(signed) == MOST_SIGNED or addressed else FEWEST_PLAIN)
    # Columns under the name of a reporter or of a paper are a paper's, in whatever style it tells.
    if not found or not (reports or ((signed or headed) and cut)) or not (signed or cut or tells(content)):
        return []
    edges = (*content[:EDGE], *content[-EDGE:])
    heading = next((line for line in edges if masthead(line.text) or paper_on_head(line.text)), None)
    if heading:
        found.append(Sign(f"{PAPER} at line {heading.number}", PAPER))
    credited = next((line for line in content if captions.credit(line.text)), None)
    if credited:
        found.append(Sign(f"{CREDITED} at line {credited.number}", CREDITED))
    # What a paper prints around its stories stands around its columns as well.
    told = found if signed or cut else found[:1]
    return [*told, Sign(STYLE, STYLE)] if reports else told


def _is_signed(line: Line) -> bool:
    """Whether a reporter signs here; an address alone, or beside a name, signs letters and contacts as well."""
    if not bylines.may_sign(line.text) or rubric_of(line.text)[0]:
        return False
    if "@" in line.text and not bylines.has_role(line.text):
        return False
    text = line.text[: stamp_start(line.text)]
    return any(read(text) for read in (bylines.whole, bylines.trailing, bylines.leading))


def _reports(content: tuple[Line, ...], fewest: int) -> bool:
    """Whether a text tells in the style of a report, in `fewest` sentences at least."""
    # What a site prints below the note of rights is addressed to its readers.
    end = next((i for i, line in enumerate(content) if i >= FEWEST_PLAIN and COPYRIGHT.search(line.text)), len(content))
    told = [line for line in content[: end + 1] if len(line.text) > LONGEST_BUTTON or not is_furniture(line)]
    text = "\n".join(line.text for line in told)
    plain, polite = len(REPORTED.findall(text)), len(POLITE.findall(text))
    return plain >= fewest and plain > 2 * polite


def _has_lost_spaces(content: tuple[Line, ...]) -> bool:
    return spaces_lost(" ".join(line.text for line in content))


def _is_cut_by_columns(content: tuple[Line, ...], fewest: int) -> bool:
    """Whether many lines stop in mid-sentence at the edge of a narrow column, `fewest` at least."""
    open_lines = [line for line in content if not sentences.stops(line.text) and line.marker is None]
    columns = [column for column in columns_of(open_lines) if column.width <= WIDEST_COLUMN]
    inside = [line for line in open_lines if any(column.is_full(line) for column in columns)]
    broken = [line for line in inside if end_of(line.text) is not End.CLOSED]
    return len(broken) >= max(fewest, SHARE_IN_COLUMN * len(content))
