"""A label at the beginning of a text: `사업기간: …`, `(대상) …`, `【문의】 …`."""

from __future__ import annotations

import regex

# A longer run of words before a colon is a sentence or a title of two parts.
LONGEST = 16
BRACKETED = regex.compile(r"[(\[【〔]\s?[^()\[\]【】〔〕]{1,20}[)\]】〕](?=\s*+\S)")
# No time (9:30), ratio (1:1) or address (http://): a word or bracket stands before the colon.
COLON = regex.compile(
    rf"(?=[^:：]{{0,{LONGEST + 1}}}+[:：])[^:：]{{0,{LONGEST - 1}}}[\p{{L}})\]]\s?[:：](?!//)(?=\s*+\S)"
)


def has_colon_label(text: str) -> bool:
    """Whether a text begins with a label and its colon, and says something behind it."""
    return COLON.match(text) is not None


def has_label(text: str) -> bool:
    """Whether a text begins with a label, by colon or in brackets, and says something behind it."""
    return BRACKETED.match(text) is not None or has_colon_label(text)
