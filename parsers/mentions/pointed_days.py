"""Whether two numbers with a point between are a month and a day, `8.7` the 7th of August: by where they stand."""

from __future__ import annotations

import regex

from parsers.mentions.date_surroundings import surroundings
from parsers.mentions.points import point_at

REACH = 24
LONGEST_TITLE = 60


def is_month_and_day(text: str, match: regex.Match[str]) -> bool:
    """Whether `8.7` is the 7th of August rather than a number: by its point or 일, or by where it stands."""
    before = text[max(0, match.start() - REACH) : match.start()]
    if before.endswith("(") and surroundings().pointed_day.match(text, match.start()):
        return True
    if surroundings().number_before.search(before):
        return False
    if match["tail"]:
        dotted = match["tail"].strip() == "."
        return not (match.start() == 0 and dotted and _is_section_title(text, match.end()))
    after = match.end()
    if len(match["d"]) > 1 and _is_called_by_its_day(text, before, after):
        return True
    if surroundings().weekday_after.match(text, after) or surroundings().until.match(text, after):
        return True
    if _is_until_a_day(text, before, after) or _is_beside_another(text, before, after):
        return True
    if surroundings().last_in_parentheses.search(before) and surroundings().in_parentheses.match(text, after):
        return True
    closing = surroundings().in_parentheses.match(text, after) if before.endswith("(") else None
    return closing is not None and (len(closing.group()) > 1 or not surroundings().share_before.search(before))


def _is_beside_another(text: str, before: str, after: int) -> bool:
    """Whether a stroke parts it from another day: 5.14/10.11."""
    if text[after : after + 1] == "/":
        other = point_at(text, after + 1)
        if other is not None and other[0].form == "day":
            return True
    return before.endswith("/") and (before[-2:-1].isdigit() or before[-2:-1] == ".")


def _is_called_by_its_day(text: str, before: str, after: int) -> bool:
    """Whether a day of two digits is told by what stands beside it: 5.17 대책, 지난 5.17 모임에서."""
    if surroundings().called_by_day.match(text, after):
        return True
    return bool(surroundings().pointed_at.search(before) and surroundings().of_that_day.match(text, after))


def _is_section_title(text: str, at: int) -> bool:
    """Whether what stands behind a number at the beginning of a line is the title of a section: short, no sentence."""
    if len(text) - at > LONGEST_TITLE or text.endswith("다."):
        return False
    return surroundings().section_title.match(text, at) is not None


def _is_until_a_day(text: str, before: str, after: int) -> bool:
    """Whether a mark of a period and a day follow at `after`: 8.7 ~ 9.1, (8.7~12), 8.7~12."""
    to = surroundings().to.match(text, after)
    if to is None or to["mark"] is None or surroundings().share_cell.fullmatch(text.strip()):
        return False
    other = point_at(text, to.end())
    if other is not None and other[0].form in ("day", "full", "short", "named day"):
        return True
    day = surroundings().plain_day.match(text, to.end())
    if day is None:
        return False
    within = before.endswith("(") or surroundings().last_in_parentheses.search(before) is not None
    # 3.25~26일, but 3.5~10일 are lengths as often.
    days = day["word"] is not None and text[after - 2].isdigit()
    return within or days or day["point"] is not None
