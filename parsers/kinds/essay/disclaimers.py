"""What a page says below an essay of whose opinion it is: 이 글은 필자의 개인 의견이며 … 다를 수 있습니다."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.endings import sentences
from parsers.text.line import Line
from parsers.vocabulary import Essays, alternatives, load

LONGEST, LONGEST_OF_PAPER = 120, 60
MARKS = " ※*◇■●-–—[]()（）<>〈〉"
# 외부 필자의 글은 본지의 편집 방향과 다를 수 있습니다: what a paper says of the contributions that it prints.
OF_PAPER = regex.compile(
    r"(?:^[※*]|(?:글|기고|칼럼|필[자진]|의견|견해|내용)\P{L}?\p{Hangul}{0,2}\s)"
    r"(?>.{0,40}?(?<!\p{Hangul})본[지보사](?:의|와)\s).*(?:다를|일치하지|무관)"
)
# 현장 발언과 다를 수 있습니다: what an office says below a speech.
OF_SPEECH = regex.compile(
    r"(?:.{0,40}\s)?(?:실제|현장|당일|행사)\p{Hangul}{0,2}\s(?:상황\p{Hangul}{0,2}\s)?.{0,12}(?:다를|다르|변경될|바뀔|달라질)\s?.{0,14}"
)


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """How a disclaimer begins, with the text or who wrote it, and whose view it says that this is, or is not."""
    words = load(Essays)
    writers = alternatives(words.writers)
    opening = regex.compile(
        rf"(?:(?:이|본|위|해당|외부)\s?)?(?:{alternatives(words.own_texts)}|{writers})[은는의이가에]"
    )
    views = alternatives(words.views)
    disowned = rf"(?:{views})[^.]{{0,40}}?(?:{alternatives(words.disowned)})"
    view = regex.compile(rf"{disowned}|개인[^.]{{0,8}}(?:{views})(?:임|입니다)")
    return opening, view


def says(text: str) -> bool:
    """Whether a text is one sentence that speaks of itself or its writer, and says whose view it is not, or behind a
    mark that a speech was held otherwise."""
    bare = text.strip(MARKS)
    opening, view = _patterns()
    one = len(bare) <= LONGEST and len(sentences.stops_in(bare)) <= 1
    if one and len(bare) <= LONGEST_OF_PAPER and text != bare and OF_SPEECH.fullmatch(bare):
        return True
    return one and opening.match(bare) is not None and view.search(bare) is not None


def of_paper(text: str) -> bool:
    """Whether a text says in a few words that contributions are not the paper's view, wherever it stands."""
    return len(text) <= LONGEST_OF_PAPER and OF_PAPER.search(text) is not None


def among(lines: Sequence[Line]) -> list[Line]:
    """The lines of disclaimers among those of a text: set off by a mark or a blank line, on one line or wrapped."""
    found: list[Line] = []
    for i, line in enumerate(lines):
        if len(line.text) > LONGEST or not (line.blank_before or line.marker is not None or line.text[0] in MARKS):
            continue
        below = [other for other in lines[i + 1 : i + 2] if not other.blank_before and other.marker is None]
        whole = [part for part in ([line], [line, *below]) if _is_whole(part)]
        found += whole[0] if whole else []
    return found


def _is_whole(lines: Sequence[Line]) -> bool:
    """Whether lines end with a sentence, and are a disclaimer together."""
    text = " ".join(line.text for line in lines).rstrip(MARKS)
    return (sentences.ends(text) or text.endswith(("임", "음", "함", "됨"))) and says(text)
