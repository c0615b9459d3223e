"""Reference pages at the end of a case: 참고 1 관련 사진, 참 고 보도자료."""

from __future__ import annotations

from functools import cache

import regex

from parsers.text.line import Line
from parsers.vocabulary import Casebooks, alternatives, load

LONGEST = 36


def reference_of(line: Line) -> tuple[str, str | None] | None:
    """Label and title of a reference page's heading (참고 1 관련 사진; 참 고 보도자료), or None."""
    if len(line.text) > LONGEST or (line.marker is not None and line.marker[0] in "※*-"):
        return None
    match = _reference().fullmatch(line.body)
    if not match:
        return None
    # 참고 자료는 … begins a sentence: without a number the label is letterspaced or begins a page.
    if not match["label"].rstrip()[-1].isdigit() and " " not in match["label"].strip() and not line.page_start:
        return None
    label = regex.sub(r"^(\p{Hangul})\s*(\p{Hangul})\s*", r"\1\2 ", match["label"]).strip()
    return label, match["title"]


@cache
def _reference() -> regex.Pattern[str]:
    label = alternatives(load(Casebooks).references, between=r"\s*")
    return regex.compile(rf"(?P<label>(?:{label})\s*\d{{0,2}})(?:\s*[.:：]\s*|\s+|$)(?P<title>\S.*)?")
