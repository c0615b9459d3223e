"""When a document was written, as far as its own text tells."""

from __future__ import annotations

import regex

# ’21. 4. 23. / 2021.4.23 / 2021년 4월: a year with its month. The day is not needed to date a document.
YEAR_AND_MONTH = regex.compile(
    r"(?<![\d.])(?:(?P<long>(?:19|20)\d\d)|[’'‘`′](?P<short>\d\d))\s?[.년]\s?(?P<month>1[0-2]|0?[1-9])(?![\d])"
)
# A few dates always lie ahead: plans. The document is as old as the dates below this share of them.
SHARE_OF_PAST_DATES = 0.98


def reference_day(text: str) -> str | None:
    """The ISO day near which the text was written: the last of its dates but for the few that lie ahead.

    Null when the text holds no date with a month. The day is given as the 28th, so that a whole month counts as past.
    """
    months = sorted(
        (int(match["long"] or "20" + match["short"]), int(match["month"])) for match in YEAR_AND_MONTH.finditer(text)
    )
    if not months:
        return None
    year, month = months[min(len(months) - 1, int(len(months) * SHARE_OF_PAST_DATES))]
    return f"{year:04d}-{month:02d}-28"
