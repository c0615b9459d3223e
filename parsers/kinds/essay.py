"""Essays: opinion in prose under a name. Posts of a blog, columns and contributions in a paper, an institute's preface.

Layout: outlet, title and author at the top in any order, paragraphs under headings or under none, the author's office
perhaps at the end, and what the page prints around it: buttons, tags, links to other posts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsers import essay_head, masthead, prose
from parsers.closings import End, end_of
from parsers.essay_head import Author
from parsers.essay_headings import heading_of
from parsers.joins import Joiner, joiner_for
from parsers.korean import Korean
from parsers.lines import Line, Lines
from parsers.outline import join, whole
from parsers.parsed import Block, Draft, Parsed
from parsers.text import Segments, SourceText
from parsers.vocabulary import Essays, load
from schemas.record import Byline, Contact, SectionKind

# Of the characters of an essay so many at most stand in items, and a sentence ends once in so many.
MOST_IN_ITEMS = 0.15
LONGEST_SENTENCE = 160
FEWEST_SENTENCES = 5
# Words of opinion and of reporting a sentence.
VOICE = 0.15
REPORTING = 0.1


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the body of an essay, and what its lines are.

    `first` and `after` bound the body. `titles` are the title's lines, `heads` further lines of the record's head or
    end, `furniture` those that carry no content.
    """

    first: int
    after: int
    titles: tuple[Line, ...]
    subtitles: tuple[Line, ...]
    heads: tuple[Line, ...]
    furniture: tuple[Line, ...]
    outlet: str | None
    rubric: str | None
    author: Author | None
    author_line: Line | None
    published: str | None


def signs(lines: Lines) -> list[str]:
    """Prose in sentences, and beside it a named author, an outlet or a rubric of opinion, the words of opinion.

    Reports of what others said, announcements to the press and speeches are no essays, however they are written.
    """
    content = lines.content
    if masthead.is_for_the_press(content) or essay_head.is_speech(content) or not _is_prose(content):
        return []
    text = " ".join(line.text for line in content)
    sentences = prose.count_sentences(text)
    vocabulary = load("essays", Essays)
    if sum(text.count(word) for word in vocabulary.reporting) > REPORTING * sentences:
        return []
    frame = frame_of(content)
    found = ["prose in sentences"]
    found += [f"author {frame.author.person}"] if frame.author else []
    found += ["outlet or rubric of opinion"] if frame.outlet or frame.rubric else []
    if sum(text.count(word) for word in vocabulary.voice) >= VOICE * sentences:
        found.append("words of opinion")
    return found


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether a text is running prose: sentences of usual length, and hardly any items."""
    characters = sum(len(line.text) for line in lines)
    items = sum(len(line.text) for line in lines if line.marker is not None)
    sentences = prose.count_sentences(" ".join(line.text for line in lines))
    return (
        sentences >= FEWEST_SENTENCES
        and characters <= LONGEST_SENTENCE * sentences
        and items <= MOST_IN_ITEMS * characters
    )


def frame_of(lines: Sequence[Line]) -> Frame:
    """What stands around the body."""
    first, last = _bounds(lines)
    head = _Head()
    for line in lines[:first]:
        head.take(line)
    # The heading of the first section stands between the head and the first sentence.
    while head.subtitles and head.subtitles[-1] is lines[first - 1] and heading_of(lines, first - 1, marked_only=True):
        head.subtitles.pop()
        first -= 1
    for line in lines[last + 1 :]:
        head.take_at_end(line)
    after = next((i for i in range(last + 1, len(lines)) if lines[i] in head.tail), len(lines))
    return Frame(
        first=first,
        after=after,
        titles=tuple(head.titles),
        subtitles=tuple(head.subtitles),
        heads=tuple(head.heads),
        furniture=tuple(head.furniture),
        outlet=head.outlet,
        rubric=head.rubric,
        author=head.author,
        author_line=head.author_line,
        published=head.published,
    )


def _bounds(lines: Sequence[Line]) -> tuple[int, int]:
    """Indices of the first and the last line of the prose; of all lines where there is none."""
    sentences = [i for i, line in enumerate(lines) if prose.is_prose(line)]
    if not sentences:
        return 0, len(lines) - 1
    first = sentences[0]
    # The first sentence may begin on lines before the one it ends on.
    while first > 0 and prose.leads_into(lines[first - 1], lines[first]) and prose.is_wrapped(lines):
        first -= 1
    return first, sentences[-1]


class _Head:
    """The lines around the body, sorted as they are met."""

    def __init__(self) -> None:
        self.titles: list[Line] = []
        self.subtitles: list[Line] = []
        self.heads: list[Line] = []
        self.furniture: list[Line] = []
        self.tail: list[Line] = []
        self.outlet: str | None = None
        self.rubric: str | None = None
        self.author: Author | None = None
        self.author_line: Line | None = None
        self.published: str | None = None

    def take(self, line: Line) -> None:
        """Sorts a line that stands before the body. The title is the first that nothing else explains."""
        rubric, rest = essay_head.rubric_of(line.text)
        if rubric and not rest:
            self.rubric = self.rubric or rubric
            self.heads.append(line)
        elif self._is_around(line):
            return
        elif not self.titles:
            self.rubric = self.rubric or rubric
            self.titles.append(line)
        elif self._goes_on(line):
            self.titles.append(line)
        else:
            self.subtitles.append(line)

    def _is_around(self, line: Line) -> bool:
        """Whether a line is furniture, names the outlet, gives the day or the author; their values are taken."""
        if essay_head.is_furniture(line):
            self.published = self.published or essay_head.day_of(line)
            self.furniture.append(line)
            return True
        outlet = essay_head.outlet_of(line) if self.outlet is None else None
        day = essay_head.day_of(line)
        if self.author is None and self._take_author(line, at_end=False):
            self.published = self.published or day
            return True
        if outlet or day:
            self.outlet = self.outlet or outlet
            self.published = self.published or day
            self.furniture.append(line)
            return True
        return False

    def _take_author(self, line: Line, *, at_end: bool) -> bool:
        author = essay_head.author_of(line, at_end=at_end)
        if author is None:
            return False
        self.author, self.author_line = author, line
        # A line that says more than the name is content.
        (self.furniture if author.alone else self.heads).append(line)
        return True

    def _goes_on(self, line: Line) -> bool:
        last = self.titles[-1]
        adjacent = line.blank_before == 0 and line.marker is None and len(self.titles) == 1
        return adjacent and end_of(last.text) is End.OPEN and line.number == last.number + 1

    def take_at_end(self, line: Line) -> None:
        """Sorts a line that stands behind the last sentence: from the first that is the page's on, all are."""
        if self.author is None and self._take_author(line, at_end=True):
            self.tail.append(line)
        elif self.tail or essay_head.is_furniture(line) or essay_head.day_of(line):
            self.tail.append(line)
            self.furniture.append(line)


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
    words = essay_head.rubric_of(title.text)[1] if title else None
    blocks = _blocks(source, content[frame.first : frame.after], joiner)
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
    match = essay_head.BEHIND.search(lines[-1].text)
    return essay_head.author_named(match["inside"]) if match else None


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


def _units(
    source: SourceText, frame: Frame, title: Segments | None, blocks: Sequence[Block]
) -> list[tuple[SectionKind | None, Segments]]:
    """All text of the essay in the order of the page."""
    heads = [*frame.subtitles, *frame.heads]
    units: list[tuple[SectionKind | None, Segments]] = [(None, whole(source, line)) for line in heads]
    units += [(None, title)] if title else []
    for block in blocks:
        units += [("other", whole(source, block.heading_line))] if block.heading_line else []
        units += [("other", item.text) for item in block.items]
    return sorted(units, key=lambda unit: unit[1].pieces[0].start)
