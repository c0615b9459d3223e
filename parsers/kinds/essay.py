"""Essays: opinion in prose under a name. Posts of a blog, columns and contributions in a paper, an institute's preface.

Layout: outlet, title and author at the top in any order, paragraphs under headings or under none, the author's office
perhaps at the end, and what the page prints around it: buttons, tags, links to other posts.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.bulletin import masthead
from parsers.essay import marks, prose
from parsers.essay.frame import Frame, frame_of
from parsers.essay.headings import heading_of
from parsers.essay.marks import Author
from parsers.joins import Joiner, joiner_for
from parsers.korean import Korean
from parsers.lines import Line, Lines
from parsers.outline import join, whole
from parsers.parsed import Block, Draft, Parsed, Unit
from parsers.text import Segments, SourceText
from parsers.vocabulary import Essays, load
from schemas.record import Byline, Contact

# Words of opinion and of reporting a sentence.
VOICE = 0.15
REPORTING = 0.1


def signs(lines: Lines) -> list[str]:
    """Prose in sentences, and beside it a named author, an outlet, a rubric of opinion, the words of opinion.

    Reports of what others said, announcements to the press and speeches are no essays, however they are written.
    """
    content = lines.content
    if masthead.is_for_the_press(content) or marks.is_speech(content) or not prose.is_running(content):
        return []
    text = " ".join(line.text for line in content)
    sentences = prose.count_sentences(text)
    vocabulary = load(Essays)
    if sum(text.count(word) for word in vocabulary.reporting) > REPORTING * sentences:
        return []
    frame = frame_of(content)
    found = ["prose in sentences"]
    found += [f"author {frame.author.person}"] if frame.author else []
    found += [f"outlet {frame.outlet}"] if frame.outlet else []
    found += [f"rubric {frame.rubric}"] if frame.rubric else []
    if sum(text.count(word) for word in vocabulary.voice) >= VOICE * sentences:
        found.append("words of opinion")
    return found


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """One essay. A text without any prose keeps all its lines as paragraphs."""
    content = lines.content
    if not content:
        return Parsed("essay", ())
    joiner = joiner_for(lines, korean)
    frame = frame_of(content)
    around = {line.number for line in frame.furniture}
    kept = tuple(line for line in content if line.number not in around)
    if not kept:
        return Parsed("essay", (), furniture=tuple(sorted(around)))
    title = join(source, frame.titles, joiner) if frame.titles else None
    words = marks.rubric_of(title.text)[1] if title else None
    body = [line for line in content[frame.first : frame.after] if line.number not in around]
    blocks = _blocks(source, body, joiner)
    author = frame.author or _author_behind(content[: frame.after])
    byline = Byline(person=author.person, email=author.email, outlet=frame.outlet) if author else None
    if byline is None and frame.outlet:
        byline = Byline(person=None, email=None, outlet=frame.outlet)
    draft = Draft(
        kind="essay",
        lines=kept,
        units=tuple(_units(source, frame, title, blocks)),
        title=words,
        category=frame.rubric,
        published=frame.published,
        blocks=tuple(blocks),
        contacts=tuple(_contacts(author, frame.author_line)),
        subtitles=tuple(" ".join(line.body.split()) for line in frame.subtitles),
        byline=byline,
    )
    return Parsed("essay", (draft,), furniture=tuple(sorted(around)), title=words, published=frame.published)


def _author_behind(lines: Sequence[Line]) -> Author | None:
    """The author named in brackets at the end of the last paragraph."""
    if not lines:
        return None
    match = marks.BEHIND.search(lines[-1].text)
    return marks.author_named(match["inside"]) if match else None


def _contacts(author: Author | None, line: Line | None) -> list[Contact]:
    """The author's office, where the line that names him gives one."""
    if author is None or line is None or not (author.affiliation or author.role):
        return []
    return [
        Contact(
            text=line.text,
            line=line.number,
            organization=author.affiliation,
            department=None,
            person=author.person,
            position=author.role,
            phone=None,
            email=author.email,
        )
    ]


def _blocks(source: SourceText, lines: Sequence[Line], joiner: Joiner) -> list[Block]:
    """The sections of the body; paragraphs before the first heading stand under none."""
    wrapped = prose.is_wrapped(lines)
    headings = {i: text for i in range(len(lines)) if (text := heading_of(lines, i))}
    blocks: list[Block] = []
    for start, end in zip([-1, *headings], [*headings, len(lines)], strict=True):
        items = tuple(prose.paragraphs(source, lines[start + 1 : end], joiner, wrapped=wrapped))
        if start >= 0:
            blocks.append(Block("other", headings[start], lines[start], items))
        elif items:
            blocks.append(Block("other", None, None, items))
    return blocks


def _units(source: SourceText, frame: Frame, title: Segments | None, blocks: Sequence[Block]) -> list[Unit]:
    """All text of the essay in the order of the page."""
    heads = [*frame.subtitles, *frame.heads]
    units: list[Unit] = [(None, whole(source, line)) for line in heads]
    units += [(None, title)] if title else []
    for block in blocks:
        units += [("other", whole(source, block.heading_line))] if block.heading_line else []
        units += [("other", item.text) for item in block.items]
    return sorted(units, key=lambda unit: unit[1].pieces[0].start)
