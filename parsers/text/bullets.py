"""Bullets: which a line begins with, their levels, those of headings and of notes."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from parsers.vocabulary import Markers, load

# Bullets of symbol fonts that no extraction could name keep their code in the private use areas, but for the boxed
# digits of HWP, which are numbers.
LOST_RANGES = (("\ue000", "\uf8ff"), ("\U000f0000", "\U000f02b0"), ("\U000f02bb", "\U000ffffd"))


@cache
def bullet_pattern() -> regex.Pattern[str]:
    """The pattern of a bullet at the start of a line, with the white space behind it."""
    chars = regex.escape("".join(rank.chars for rank in load(Markers).ranks), special_only=False)
    chars += "".join(f"{first}-{last}" for first, last in LOST_RANGES)
    letters = "".join(rank.letters or "" for rank in load(Markers).ranks)
    korean = r"[\p{Hangul}\p{Han}\p{Ps}\p{Pi}'\"]|’\d|[A-Z]{2}|\d[\d,.]*\s?\p{Hangul}|\d{4}\.\s?\d"
    lettered = rf"[{letters}](?=\s+(?:{korean}))"
    # A boxed number is printed as a box and a number: □1, □10. Text converters write a list's own bullet before the
    # printed one (- ▶), number signs before headings, a backslash before a printed asterisk or dash, and bold type
    # between asterisks, which are no note then.
    return regex.compile(
        rf"(?:\*\*(?=[□■◆◇○●◈]))?(?!\*\*\S[^*]*\*\*)(?P<bullet>□\d{{1,2}}(?=\s|\p{{Hangul}})|#{{1,6}}(?=\s)|\\[*\-](?=\s)|{lettered}|(?P<first>[{chars}])(?P=first)*(?:\s[{chars}](?=\s))?)\s*(?=\S)"
    )


@lru_cache(maxsize=4_000)
def marker_rank(marker: str | None) -> int:
    """Level of a bullet, 0 the highest; a line without one ranks 0. Of two bullets (`- ▶`) the printed one counts."""
    if marker is None:
        return 0
    ranks = load(Markers).ranks
    return next((rank.rank for rank in ranks if marker[-1] in rank.chars + (rank.letters or "")), 0)


def is_box(marker: str | None) -> bool:
    """Whether the bullet is a printed one of the highest level: □, ■, ◆ …"""
    return marker is not None and marker[-1] in _chars_down_to(0)


def is_box_or_circle(marker: str | None) -> bool:
    """Whether the bullet is a printed one of the two highest levels: □, ○ …"""
    return marker is not None and marker[-1] in _chars_down_to(1)


@cache
def _chars_down_to(lowest: int) -> str:
    """The bullets of the levels 0 to `lowest`."""
    return "".join(rank.chars + (rank.letters or "") for rank in load(Markers).ranks if rank.rank <= lowest)


def bulleted(text: str) -> bool:
    """Whether a text begins with a bullet."""
    return bullet_pattern().match(text) is not None


def may_head(marker: str | None) -> bool:
    """Whether the bullet may stand before a heading; one whose glyph is lost may."""
    return marker is not None and (marker[0] in load(Markers).heading or is_lost(marker))


def is_lost(marker: str) -> bool:
    """Whether a bullet's glyph is lost: its font alone knew what it was."""
    return any(first <= marker[0] <= last for first, last in LOST_RANGES)


def is_note(marker: str | None) -> bool:
    """Whether the bullet marks a note (`*`, `※`)."""
    return marker is not None and marker[-1] in load(Markers).note
