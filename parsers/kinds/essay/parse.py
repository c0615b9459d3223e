"""Essays: opinion in prose under a name. Posts of a blog, columns and contributions in a paper, an institute's preface.

Layout: outlet, title and author at the top in any order, paragraphs under headings or under none, the author's office
perhaps at the end, and what the page prints around it: buttons, tags, links to other posts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.draft import PICTURE, Block, Contents, Draft, LogicalItem, Parsed
from parsers.kinds.essay.author_in_text import author_in_text
from parsers.kinds.essay.byline import Author
from parsers.kinds.essay.frame import frame_on
from parsers.kinds.essay.headings import captions_of, headings_of
from parsers.kinds.essay.publisher import publisher_of
from parsers.kinds.essay.speech import names_speech, titled
from parsers.kinds.essay.titles import title_of
from parsers.page import Page
from parsers.structure import prose
from parsers.structure.contacts import Who, contact_on
from parsers.structure.given import contents_of
from parsers.structure.sections import PlacedHeading, sections
from parsers.text.line import Line
from schemas.record import Attachment, Byline, Contact, SectionKind

# - 작은 길을 걷고 -: a subtitle stands between dashes.
DASHES = " -–—―"


def parse(page: Page) -> Parsed:
    """One essay. A text without any prose keeps all its lines as paragraphs."""
    content = page.content
    if not content:
        return Parsed("essay", ())
    frame = page.once(frame_on)
    around = {line.number for line in frame.furniture}
    kept = tuple(line for line in content if line.number not in around)
    if not kept:
        return Parsed("essay", (), furniture=tuple(sorted(around)))
    title = page.joined(frame.titles) if frame.titles else None
    words = title_of(title.text).words if title else None
    if len(frame.titles) > 1 and names_speech(frame.titles[-1].text):
        words = titled(page.joined(frame.titles[:-1]).text, frame.titles[-1].text)
    body = [line for line in content[frame.first : frame.after] if line.number not in around]
    author = frame.author or author_in_text(content[: frame.after], body)
    person = author.person if author else frame.poster
    address = (author.email if author else None) or frame.address
    author = replace(author, email=address) if author else None
    byline = Byline(person=person, email=address, outlet=frame.outlet)
    pictures = captions_of(body)
    draft = Draft(
        kind="essay",
        lines=kept,
        head=(*map(page.whole, (*frame.subtitles, *frame.heads)), *([title] if title else [])),
        title=words,
        category=frame.rubric or frame.label,
        published=frame.published,
        blocks=_blocks(page, body, author.person if author else None, pictures),
        aside=tuple((None, page.whole(line)) for line in pictures),
        attachments=tuple(Attachment(label=PICTURE, title=line.body, line=line.number) for line in pictures),
        contacts=tuple(_contacts(author, frame.author_line)),
        subtitles=tuple(" ".join(line.body.split()).rstrip(DASHES) for line in frame.subtitles),
        byline=byline if person or frame.outlet or address else None,
    )
    return Parsed(
        "essay",
        (draft,),
        furniture=tuple(sorted(around)),
        title=words,
        publisher=publisher_of(content, frame),
        published=frame.published,
    )


def _contacts(author: Author | None, line: Line | None) -> list[Contact]:
    """The author's office, where the line that names him gives one."""
    if author is None or line is None or not (author.affiliation or author.role):
        return []
    return [contact_on(line, Who(author.affiliation, None, author.person, author.role), None, author.email)]


def _blocks(page: Page, lines: Sequence[Line], person: str | None, pictures: Sequence[Line]) -> tuple[Block, ...]:
    """The sections of the body; paragraphs before the first heading stand under none, and captions in no section.

    A line that begins with the name of the author is a word on him: `나소율 원장은`.
    """
    wrapped = prose.is_wrapped([line for line in lines if line.number not in page.tabled])
    placed = [
        PlacedHeading(i, i + 1, "other", text, lines[i], (page.whole(lines[i]),))
        for i, text in headings_of(lines).items()
        if lines[i].number not in page.tabled and not (person and f"{text} ".startswith(f"{person} "))
    ]

    def paragraphs(part: Sequence[Line]) -> list[LogicalItem]:
        return prose.paragraphs(page.source, part, page.joiner, wrapped=wrapped)

    def between(first: int, after: int, _kind: SectionKind) -> Contents:
        part = [line for line in lines[first:after] if line not in pictures]
        return contents_of(part, page.given_among(part), paragraphs)

    return sections(0, len(lines), placed, between)
