"""A text as the patterns of the facts expect it, and the way back: odd spellings of the same characters are folded.

Full-width digits, letters and marks become those of ASCII, the odd spaces a plain one; characters that print nothing
(soft hyphen, zero-width space, word joiner) are left out.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from parsers.mentions.mention import Mention

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys((0x00A0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F, 0x3000), 0x20)
_TABLE = {**_WIDE, **_SPACES}
_ODD = regex.compile(f"[{INVISIBLE}\uff01-\uff5e\u00a0\u2002\u2003\u2007\u2009\u202f\u3000]")
_NO_SIGN = regex.compile(f"[{INVISIBLE}]")


class Folded:
    """A text folded: `text`, and `unfold`, which sets a mention found in it back into the text as it was."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._offsets: list[int] | None = None
        if _ODD.search(text) is None:
            return
        if _NO_SIGN.search(text):
            self._offsets = [at for at, char in enumerate(text) if char not in INVISIBLE]
            text = "".join(text[at] for at in self._offsets)
        self.text = text.translate(_TABLE)

    def unfold(self, found: Mention) -> Mention:
        """The mention with its offsets in the text as it was."""
        if self._offsets is None:
            return found
        return replace(found, start=self._offsets[found.start], end=self._offsets[found.end - 1] + 1)
