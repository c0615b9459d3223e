"""What gives a work report away."""

from __future__ import annotations

from collections import Counter

from parsers.kind import Sign
from parsers.kinds.report import cover
from parsers.kinds.report.headings import usual
from parsers.kinds.report.names import LEADERS
from parsers.kinds.report.parse import first_parts, first_survey, telling_lines
from parsers.page import Page
from parsers.structure.genres import is_tender

FEWEST_TASKS = 2
FIRST_LINES = 30
FEWEST_HEADINGS = 4
# A heading of no usual name is one where it comes as often.
FEWEST_AGAIN = 3
FEWEST_CHAPTERS = 2
TITLE = "a report's title in the first lines"
HEADINGS = "usual block headings that come again"
CHAPTERS = "numbered chapters"
TASKS = "tasks"
LISTED = "a list of contents with its pages"
SEEKS = (TITLE, HEADINGS, CHAPTERS, TASKS, LISTED)
# Each of them is found once.
MOST = len(SEEKS)


def signs(page: Page) -> list[Sign]:
    """What a reader would point at: the title, chapters with numerals, the same headings again and again, tasks.

    Requests for proposals and public notices have chapters and blocks as well, and are no reports.
    """
    content = page.once(telling_lines)
    if is_tender(content):
        return []
    found = [
        Sign(f"title at line {line.number}", TITLE) for line in content[:FIRST_LINES] if cover.is_title(line.body)
    ][:1]
    surveyed = page.once(first_survey)
    headings = [(surveyed.lines[i], heading.kind) for i, heading in sorted(surveyed.headings.items())]
    again = Counter(line.squeezed for line, _ in headings)
    kinds = [
        kind if usual(line) else line.squeezed
        for line, kind in headings
        if usual(line) or again[line.squeezed] >= FEWEST_AGAIN
    ]
    if len(kinds) >= FEWEST_HEADINGS and len(kinds) > len(set(kinds)):
        found.append(Sign(f"{len(kinds)} block headings, repeated", HEADINGS))
    counts = Counter(part.kind for part in page.once(first_parts))
    if counts["chapter"] >= FEWEST_CHAPTERS:
        found.append(Sign(f"{counts['chapter']} chapters", CHAPTERS))
    if counts["task"] >= FEWEST_TASKS:
        found.append(Sign(f"{counts['task']} tasks", TASKS))
    listed = sum(LEADERS.search(line.text) is not None for line in content)
    # Much else has such a list; beside the title of a report it tells that chapters follow.
    if listed >= FEWEST_CHAPTERS and found and found[0].feature == TITLE:
        found.append(Sign(f"{listed} entries of a list of contents", LISTED))
    return found
