"""Documents of offices that are of none of our kinds, though they have items or prose: minutes, laws, tenders."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.text.line import Line
from parsers.vocabulary import Genres, load

HEAD = 30
FEWEST = 2
LONGEST_TITLE = 60
# 제3조(목적), 제12조의2 …: an article, or a chapter of articles, opens a line.
ARTICLE = regex.compile(r"제\s?\d{1,4}\s?(?:조(?:의\d{1,2})?|장)(?:\s?[(（\[]|\s|제|$)")
# … 중 일부를 다음과 같이 개정한다.
AMENDS = regex.compile(r"다음과\s?같이\s?(?:개정|신설|삭제|제정|정|변경)(?:하고|한다|함)")
IN_BRACKETS = regex.compile(r"[(（\[][^()（）\[\]]*[)）\]]$")


def is_minutes(lines: Sequence[Line]) -> bool:
    """Whether a text is the minutes of a sitting: its head names agenda, items of business, when it was opened."""
    heads = [line.squeezed for line in lines[:HEAD]]
    return len({word for word in load(Genres).minutes if any(word in head for head in heads)}) >= FEWEST


def is_legal(lines: Sequence[Line]) -> bool:
    """Whether a text is a law, a rule, or a bill: articles open its lines, or it says how it amends."""
    return sum(bool(ARTICLE.match(line.body) or AMENDS.search(line.text)) for line in lines) >= FEWEST


def is_tender(lines: Sequence[Line]) -> bool:
    """Whether a text asks for proposals, bids or applications: its title says so, and so do several of its words."""
    words = load(Genres)
    titles = [IN_BRACKETS.sub("", line.squeezed) for line in lines[:HEAD] if len(line.text) <= LONGEST_TITLE]
    if not any(title.endswith(tuple(words.tender_titles)) for title in titles):
        return False
    text = "".join(line.squeezed for line in lines)
    return sum(term in text for term in words.tender_terms) >= FEWEST
