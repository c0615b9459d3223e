"""The head of a release: page data, letterhead, headline and sub-headlines put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.kinds.release import days, headline, letterhead, titles
from parsers.kinds.release.frame import ReleaseFrame
from parsers.kinds.release.wrapping import Wraps, unwrapped
from parsers.mentions.day_lines import day_on
from parsers.page import Page
from parsers.text.line import Line
from parsers.text.source import Segments
from parsers.vocabulary import Releases, load
from schemas.document import Embargo


@dataclass(frozen=True, slots=True)
class ReleaseHead:
    """What the head of a release states. `lines` are those of letterhead and headline, `body` those of the text below.

    `published` is the ISO day on which it was handed out. `texts` are all texts of the head.
    """

    title: str | None
    subtitles: tuple[str, ...]
    publisher: str | None
    branch: str | None
    audience: str | None
    published: str | None
    embargo: Embargo | None
    texts: tuple[Segments, ...]
    body: tuple[Line, ...]


def read(page: Page, frame: ReleaseFrame, text: Sequence[Line], own: frozenset[int], wraps: Wraps) -> ReleaseHead:
    """The head of a release.

    `text` are the lines of the frame's body, `own` the numbers of those that hold contacts and nothing else, `wraps`
    those of them that a page has broken.
    """
    words = load(Releases)
    printed = letterhead.read(text, own)
    stated = frame.stated(words.title_labels) or _heading(frame) or printed.title
    rest = [line for line in text[printed.length :] if line.number not in own]
    top = unwrapped((*printed.inside, *rest), wraps)
    heading = headline.read(top, stated)
    title = page.joined(heading.titles) if heading.titles else None
    inside = {line.number for line in printed.inside}
    letter = [line for line in text[: printed.length] if line.number not in own | inside]
    texts = [*map(page.whole, (*frame.titles, *frame.quoted, *letter)), *([title] if title else [])]
    texts += [page.joined(group) for group in dict.fromkeys(subtitle.lines for subtitle in heading.subtitles)]
    day = day_on(frame.stated(words.day_labels) or "")
    published = day.iso if day else printed.published
    quoted = headline.quoted(frame.quoted)
    stated_below = frame.stated(words.subtitle_labels) or printed.subtitle
    subtitles = (
        *([stated_below] if stated_below else []),
        *(subtitle.text for subtitle in quoted),
        *(subtitle.text for subtitle in heading.subtitles),
    )
    embargo = frame.stated(words.embargo_labels) or printed.embargo or titles.embargo_in(stated or "")
    return ReleaseHead(
        title=stated or (title.text if title else None),
        subtitles=tuple(text for text in subtitles if stated is None or not titles.repeats(text, stated)),
        publisher=printed.publisher,
        branch=printed.branch,
        audience=frame.stated(words.audience_labels) or printed.audience,
        published=published,
        embargo=_embargo(embargo, published),
        texts=tuple(texts),
        body=(*heading.notes, *top[heading.length :]),
    )


def _heading(frame: ReleaseFrame) -> str | None:
    return " ".join(frame.titles[0].body.split()) if frame.titles else None


def _embargo(text: str | None, published: str | None) -> Embargo | None:
    """From when on the text may be printed: the words, and the ISO moment where they name one."""
    return Embargo(text=text, until=days.moment_in(text, published)) if text else None
