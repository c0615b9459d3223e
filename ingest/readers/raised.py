"""Raised numbers: references to notes, and powers. On the line they would join the digits that stand before them."""

from __future__ import annotations

import re

SUPERSCRIPT = str.maketrans("0123456789()+-=", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻⁼")
NUMBER = re.compile(r"\s*[(+-]?\d{1,3}\)?\s*")


def raised(text: str) -> str:
    """A text that is printed raised; one that is no number stays as it is, since it has no raised letters."""
    return text.translate(SUPERSCRIPT) if NUMBER.fullmatch(text) else text
