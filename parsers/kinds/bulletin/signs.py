"""What gives a bulletin away."""

from __future__ import annotations

from parsers.kind import Sign
from parsers.kinds.bulletin import bulleted, highlights, masthead
from parsers.kinds.bulletin.article_head import ArticleHead
from parsers.kinds.bulletin.schedule import schedules_on, title_of
from parsers.kinds.bulletin.titles import titles_on
from parsers.page import Page, reads_as_prose
from parsers.structure.genres import is_minutes
from parsers.structure.press import is_for_the_press

# So many titles alike are no accident.
CERTAINLY_ALIKE = 2
TITLE = "a periodical's title"
ISSUE = "its day or number"
REGIONS = "titles that name regions"
SCHEDULE = "a schedule"
ALIKE = "titles alike"
LIST = "a list of the articles"
SEEKS = (TITLE, ISSUE, REGIONS, SCHEDULE, ALIKE, LIST)
# Each of them is found once.
MOST = len(SEEKS)


def signs(page: Page) -> list[Sign]:
    """A periodical's title and its day of issue, titles of articles that are alike, their list in front, a schedule.

    Titles alike and a list of them are found in much else, so they count beside one of the others only. What is
    addressed to the press is no bulletin, whatever its title; nor are minutes of a sitting, nor an essay in a
    periodical, which has no items.
    """
    content = page.content
    if is_for_the_press(content) or is_minutes(content):
        return []
    heads = page.once(titles_on)
    title = masthead.title_of(content) or masthead.title_of_pages(page.lines.running_head) or _title_by_place(page)
    found = [Sign(f"title {title}", TITLE)] if title else []
    if title and masthead.is_issued(content):
        found.append(Sign("day or number of issue", ISSUE))
    placed = sum(1 for head in heads if head.named.region) >= CERTAINLY_ALIKE
    # Reports of a municipality name its towns as well.
    regions = sum(map(_names_region, heads)) >= CERTAINLY_ALIKE or (title is not None and placed)
    scheduled = bool(page.once(schedules_on))
    if not regions and not scheduled and page.once(reads_as_prose):
        return []
    found += [Sign(REGIONS, REGIONS)] if regions else []
    found += [Sign(SCHEDULE, SCHEDULE)] if scheduled else []
    if found and found != [Sign(f"title {title}", TITLE)] and len(heads) >= CERTAINLY_ALIKE:
        found.append(Sign(ALIKE, ALIKE))
        found += [Sign(LIST, LIST)] if highlights.announced(content, heads) else []
    return found


def _names_region(head: ArticleHead) -> bool:
    """Whether a title names a region that is no town of the issuer."""
    return head.named.region is not None and not head.named.town


def _title_by_place(page: Page) -> str | None:
    """A title that only its place tells, of a bulletin: its articles name regions or who printed them, or are alike
    below a head that says how often it comes, or it begins with a schedule.
    """
    content, heads = page.content, page.once(titles_on)
    printed = [head for head in heads if bulleted.is_printed(content, head.index)]
    if any(map(_names_region, heads)) or len(printed) >= CERTAINLY_ALIKE:
        return masthead.title_by_place(content) or masthead.title_by_period(content)
    at = min(page.once(schedules_on), default=len(content))
    if at < masthead.TOP and masthead.names_issuer_and_day(content):
        return title_of(content[at])
    return masthead.title_by_period(content) if len(heads) >= CERTAINLY_ALIKE else None
