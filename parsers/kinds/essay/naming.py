"""Which of the plain lines above an essay are its title, and which name where it appears: paper, issue, column."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import takewhile

import regex

from parsers.endings.line_endings import End, end_of
from parsers.gazetteer.bodies import is_body
from parsers.kinds.essay.head import Head
from parsers.kinds.essay.speech import names_speech
from parsers.kinds.essay.titles import owner_of_series, title_of
from parsers.structure import prose
from parsers.structure.boilerplate import ISSUE, masthead, outlet_among
from parsers.structure.headings import WRAPPED
from parsers.structure.rubrics import (
    APART,
    cells_of,
    ends_with_issue,
    is_counted,
    is_issue,
    is_prize,
    issues_in,
    month_of,
    name_before_issue,
    periodical_of,
)
from parsers.text.line import Line
from parsers.vocabulary import Essays, load

CATEGORY = "카테고리"
SHORTEST_NAME = 3
LONGEST_NAME = 20
LONGEST_COLUMN = 6
# 골목과 사람 #12: with the number that a text has in its series.
NUMBER_IN_SERIES = regex.compile(r"\s?#\s?\d{1,4}$")
# 주간 골목저널: how often it comes.
OF_A_PERIOD = regex.compile(r"(?:[주월계]간|격월간)\s")


def settle(head: Head, behind: Sequence[Line]) -> None:
    """Finds title and subtitles among the plain lines; those before are names of outlet, series and category.

    `behind` are the lines below the last sentence.
    """
    _name_those_above_a_rubric(head)
    _name_series(head)
    _name_those_above_an_issue(head)
    while len(head.plain) > 1 and _is_name(head, head.plain[0], head.plain[1], behind):
        head.above.append(head.plain.pop(0))
    _name_those_above_the_title(head)
    for line in head.plain:
        if head.titles and (is_issue(line) or takes_periodical(head, line.text) or _says_title_again(head, line)):
            head.published = head.published or month_of(line)
            head.heads.append(line)
        elif not head.titles or _goes_on(head, line):
            head.titles.append(line)
        else:
            head.subtitles.append(line)
    for line in head.titles[:1]:
        head.take_brackets(title_of(line.text))


def _name_those_above_a_rubric(head: Head) -> None:
    """The line that opens with a rubric or label, or stands below a rubric alone on its line, is the title.

    Short ones above it name the paper and its parts.
    """
    titles = [title_of(line.text) for line in head.plain]
    opened = next((i for i, title in enumerate(titles) if title.rubric or title.label), None)
    at = _below_rubric(head) if opened is None else opened
    above = head.plain[:at]
    others = [line for line in above if periodical_of(line.text) is None]
    if any(len(part) > LONGEST_NAME for line in others for part in APART.split(line.text)):
        return
    numbered = {name for line in head.plain if (name := name_before_issue(line.text))}
    for line in above:
        if takes_periodical(head, line.text) or _takes_issue(head, line) or _takes_rubric_beside(head, line):
            continue
        named = opened is not None and titles[opened].rubric and len(line.body) >= SHORTEST_NAME
        alone = line.body if (named and " " not in line.body) or _stands_above_issue(head, line, numbered) else None
        head.outlet = head.outlet or outlet_among(line.body) or alone
    head.above.extend(above)
    head.plain = head.plain[at:]


def _takes_rubric_beside(head: Head, line: Line) -> bool:
    """Whether a line names a periodical beside a rubric in a cell of its own: `주간 골목저널 | 시론`."""
    cells = cells_of(line.text)
    names = [cell for cell in cells if title_of(cell).words]
    if len(names) != 1 or len(cells) == 1 or not (masthead(names[0]) or OF_A_PERIOD.match(names[0])):
        return False
    head.outlet = head.outlet or names[0]
    for cell in cells:
        head.take_brackets(title_of(cell))
    return True


def _below_rubric(head: Head) -> int:
    """Index of the first plain line below a rubric alone on its line; 0 where there is none."""
    rubric = head.rubric_line
    return next((i for i, line in enumerate(head.plain) if rubric and line.number > rubric.number), 0)


def _stands_above_issue(head: Head, line: Line, numbered: Container[str]) -> bool:
    """Whether the number of an issue with its day stands right below a line, or behind the same words on another line,
    of which these are `numbered`: the periodical's name."""
    below = any(issue.number == line.number + 1 for issue in (*head.issues, *filter(is_issue, head.plain)))
    return below or line.text in numbered


def _name_series(head: Head) -> None:
    """Takes the author from the name of a series; it is no title where another line can be it."""
    for line in list(head.plain):
        owner = owner_of_series(line.text)
        if owner is None:
            continue
        head.author = head.author or owner
        if len(head.plain) > 1:
            head.label = head.label or line.text
            head.plain.remove(line)
            head.above.append(line)


def _name_those_above_an_issue(head: Head) -> None:
    """Short lines above the number of an issue, which stands alone above the title, name a periodical and its parts."""
    at = next((i for i, line in enumerate(head.plain[:-1]) if i and is_issue(line) and is_counted(line.text)), 0)
    signed = head.author_line.number if head.author_line else 0
    above = head.plain[:at]
    if not at or not head.plain[at + 1].number < signed or any(len(line.text) > LONGEST_NAME for line in above):
        return
    head.outlet = head.outlet or APART.split(above[0].text)[0]
    head.label = head.label or (above[-1].text if len(above) > 1 else None)
    head.above.extend(above)
    head.plain = head.plain[at:]


def _name_those_above_the_title(head: Head) -> None:
    """The line right above the author's is the title where it says something, or is broken over two lines, or several
    names stand above it, each apart: those are of the column and its series. Of a text that is signed below, a column
    has a short name, or that of a letter, below the number of an issue."""
    signed = head.author_line.number if head.author_line else None
    above = [line for line in head.plain if signed is None or line.number < signed]
    close = sum(1 for _ in takewhile(lambda line: not line.blank_before, reversed(above))) + 1
    names, group = above[:-close], above[-close:]
    if not names or any(line.marker or WRAPPED.fullmatch(line.text) for line in above):
        return
    if any(len(line.text) > LONGEST_NAME or prose.ends_sentence(line.text) for line in names):
        return
    apart = all(line.blank_before for line in names[1:])
    broken = len(group) > 1 and all(len(line.text) <= LONGEST_NAME for line in group)
    # Below the paper's name and the day a page has its column, hardly ever a title with a subtitle.
    column = head.outlet is not None and head.published is not None and names[0].width < group[0].width
    if signed is None:
        around = (line for line in (*head.furniture, *head.above) if line.number < names[0].number)
        issued = any(ISSUE.search(line.text) for line in around)
        letter = names[0].squeezed.endswith(tuple(load(Essays).letters))
        named = column and issued and len(names) == 1 and (letter or len(names[0].squeezed) <= LONGEST_COLUMN)
    else:
        named = len(names) > 1 or broken or column or prose.ends_sentence(group[-1].text)
    if apart and named:
        head.label = head.label or NUMBER_IN_SERIES.sub("", names[-1].text)
        head.above.extend(names)
        head.titles = list(group) if broken else []
        head.plain = head.plain[len(names) + len(head.titles) :]


def takes_periodical(head: Head, text: str) -> bool:
    """Whether a text names a periodical with its issue, and what else the head of its page names."""
    periodical = periodical_of(text)
    if periodical is None:
        return False
    head.outlet, head.published = head.outlet or periodical.name, head.published or periodical.month
    head.steps |= periodical.names
    return True


def _takes_issue(head: Head, line: Line) -> bool:
    """Whether a line names what the text is printed in, with the number of the issue in a cell of its own or at the
    end."""
    if not issues_in(line.text) and not ends_with_issue(line.text):
        return False
    head.label, head.published = head.label or line.text, head.published or month_of(line)
    return True


def _says_title_again(head: Head, line: Line) -> bool:
    return title_of(line.text).words == title_of(head.titles[0].text).words


def _is_name(head: Head, line: Line, following: Line, behind: Sequence[Line]) -> bool:
    """Whether a line names where the text appears: an institute, what is said again at the end, an issue's name."""
    if is_issue(line):
        head.published = head.published or month_of(line)
        return True
    if _takes_rubric_beside(head, line):
        return True
    if title_of(line.text).rubric:
        return False
    if line.text in head.steps or (WRAPPED.fullmatch(line.text) and not WRAPPED.fullmatch(following.text)):
        head.label = head.label or line.text
        return True
    if takes_periodical(head, line.text) or _takes_issue(head, line):
        head.issue = line
        return True
    stands_with_issue = head.issue is not None and _stands_with(head.issue, line, following)
    if following.marker is None and (stands_with_issue or is_prize(line.text)):
        head.label = head.label or line.text
        return True
    return _is_said_again(head, line, following, behind) or line in head.names or _is_latin(head, line, following)


def _is_said_again(head: Head, line: Line, following: Line, behind: Sequence[Line]) -> bool:
    """Whether a line is an institute's name, one that an issue stands below, or one that is said again at the end."""
    name = APART.split(line.text)[0]
    # A title is said again too, but a subtitle stands below it.
    short = SHORTEST_NAME <= len(name) <= LONGEST_NAME and following.marker is None
    again = next((other.text for other in behind if short and name in other.text), None)
    if again and CATEGORY in again:
        head.rubric = head.rubric or name
        return True
    if again or is_issue(following) or (" " not in line.text and is_body(line.text)):
        head.outlet = head.outlet or name
        return True
    return False


def _is_latin(head: Head, line: Line, following: Line) -> bool:
    """Whether a line is a column's name in capitals above a title that is not."""
    latin = line.text.isascii() and line.text.isupper() and not following.text.isascii()
    head.rubric = head.rubric or (line.text if latin else None)
    return latin


def _goes_on(head: Head, line: Line) -> bool:
    last = head.titles[-1]
    adjacent = line.blank_before == 0 and line.marker is None and len(head.titles) == 1
    if len(head.titles) == 1 and names_speech(line.text):
        return True
    return adjacent and end_of(last.text) is End.OPEN and line.number == last.number + 1


def _stands_with(above: Line, line: Line, below: Line) -> bool:
    """Whether a line stands right below one and apart from the next."""
    return line.number == above.number + 1 and below.blank_before > 0


def outlet_above_path(lines: Sequence[Line]) -> str | None:
    """The outlet that the lines above a page's path name: a paper, or what stands beside its kind, `골목사람  웹진`."""
    for line in lines:
        cells = cells_of(line.text)
        names = [cell for cell in cells if cell not in load(Essays).kinds_of_outlets]
        beside = names[0] if len(cells) > 1 and len(names) == 1 and len(names[0]) <= LONGEST_NAME else None
        if name := masthead(line.text) or beside:
            return name
    return None
