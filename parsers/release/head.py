"""The head of a release: page data, letterhead, headline and sub-headlines put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.joins import Joiner
from parsers.lines import Line
from parsers.outline import join, whole
from parsers.parsed import Unit
from parsers.release import days, headline, letterhead
from parsers.release.frame import Frame
from parsers.text import SourceText
from parsers.vocabulary import load
from parsers.vocabulary.models import Releases
from schemas.document import Embargo


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a release states. `lines` are those of letterhead and headline, `body` those of the text below.

    `published` is the ISO day on which it was handed out. `units` are the texts of the head.
    """

    title: str | None
    subtitles: tuple[str, ...]
    publisher: str | None
    audience: str | None
    published: str | None
    embargo: Embargo | None
    units: tuple[Unit, ...]
    body: tuple[Line, ...]


def read(source: SourceText, page: Frame, text: Sequence[Line], own: frozenset[int], joiner: Joiner) -> Head:
    """The head of a release.

    `text` are the lines of the page's body, `own` the numbers of those that hold contacts and nothing else.
    """
    words = load(Releases)
    printed = letterhead.read(text, own)
    stated = page.stated(words.title_labels) or _heading(page) or printed.title
    rest = [line for line in text[printed.length :] if line.number not in own]
    top = [*printed.inside, *rest]
    heading = headline.read(top, stated)
    title = join(source, heading.titles, joiner) if heading.titles else None
    inside = {line.number for line in printed.inside}
    letter = [line for line in text[: printed.length] if line.number not in own | inside]
    units: list[Unit] = [(None, whole(source, line)) for line in (*page.titles, *page.quoted, *letter)]
    units += [(None, title)] if title else []
    units += [(None, join(source, subtitle.lines, joiner)) for subtitle in heading.subtitles]
    published = days.day_in(page.stated(words.day_labels) or "") or printed.published
    quoted = headline.quoted(page.quoted)
    stated_below = page.stated(words.subtitle_labels)
    return Head(
        title=stated or (title.text if title else None),
        subtitles=(
            *([stated_below] if stated_below else []),
            *(subtitle.text for subtitle in (*quoted, *heading.subtitles)),
        ),
        publisher=printed.publisher,
        audience=page.stated(words.audience_labels) or printed.audience,
        published=published,
        embargo=_embargo(page.stated(words.embargo_labels) or printed.embargo, published),
        units=tuple(units),
        body=(*heading.notes, *top[heading.length :]),
    )


def _heading(page: Frame) -> str | None:
    return " ".join(page.titles[0].body.split()) if page.titles else None


def _embargo(text: str | None, published: str | None) -> Embargo | None:
    """From when on the text may be printed: the words, and the ISO moment where they name one."""
    return Embargo(text=text, until=days.moment_in(text, published)) if text else None
