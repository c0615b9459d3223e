"""The head of an annex: its label, perhaps with a number and a title: `붙임 1`, `참고 2 사업 개요`, `<붙임>`."""

from __future__ import annotations

from functools import cache

import regex

from parsers.vocabulary import Releases, alternatives, load

BEFORE_NUMBER = regex.compile(r"(?<=\p{Hangul})(?=\d)")


@cache
def _annex() -> regex.Pattern[str]:
    labels = alternatives(load(Releases).attachments, between=r"\s?")
    return regex.compile(
        rf"(?P<open>[<〈\[【(‹※\s]*)(?P<label>(?:{labels})\s?(?:\d{{1,2}}(?:-\d{{1,2}})?|[ⅠⅡⅢⅣⅤ])?)(?P<close>\s?[>〉\]】)›])?\s*[.:：]?\s*(?P<title>.*)"
    )


def annex_label(text: str) -> tuple[str, str] | None:
    """Label and title of the head of an annex: `붙임 1`, `참고 2 사업 개요`, `<붙임>`; None for other lines."""
    match = _annex().fullmatch(text.strip())
    # A bracket that is only closed was opened on the line above.
    if match is None or (match["close"] and not match["open"].strip()):
        return None
    follows = match["title"]
    if (
        follows
        and not match["close"]
        and not regex.match(r"[\s\d.:：\[(<「｢‘“]", text.strip()[len(text.strip()) - len(follows) - 1 :])
    ):
        return None
    label = "".join(match["label"].split())
    return BEFORE_NUMBER.sub(" ", label), " ".join(follows.split())
