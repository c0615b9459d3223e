"""A page's parts to its stories and captions: where a story begins, and by which byline it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from parsers.kinds.news import captions
from parsers.kinds.news.bylines import Signature
from parsers.kinds.news.column_widths import column_of
from parsers.kinds.news.columns import Columns
from parsers.kinds.news.page_part import PagePart, PagePartKind
from parsers.kinds.news.rubrics import Rubric
from parsers.text.line import Line
from parsers.vocabulary import News, load

# A caption is not longer than so many lines of a column.
LONGEST_CAPTION = 8
# The page cut a credit off its name: 사진= / 홍길동 기자
CREDIT_OPEN = ("=", ":")
# A brief has no more letters.
LONGEST_BRIEF = 400


@dataclass(slots=True)
class Story:
    """A story being put together: parts of text with the subheads between them, bylines, contacts, pictures inside.

    `category` is what the rubric says that it stands under, `label` the line of that where it is this story's own.
    """

    parts: list[PagePart] = field(default_factory=list)
    bylines: list[PagePart] = field(default_factory=list)
    contacts: list[PagePart] = field(default_factory=list)
    pictures: list[PagePart] = field(default_factory=list)
    closed: bool = False
    category: str | None = None
    label: Line | None = None

    @property
    def signatures(self) -> list[Signature]:
        """Every signature of the story in order."""
        found = [*((p.lines[0].number, p.signature) for p in self.bylines)]
        for part in self.parts:
            found += [(part.lines[0].number, part.opening), (part.lines[-1].number, part.signature)]
        return [signature for _, signature in sorted(found, key=lambda pair: pair[0]) if signature]

    @property
    def lines(self) -> list[Line]:
        """The story's lines in order."""
        every = (line for part in (*self.parts, *self.bylines, *self.contacts, *self.pictures) for line in part.lines)
        return sorted(every, key=lambda line: line.number)

    @property
    def text(self) -> str:
        """The running text, subheads included."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class HeadRun:
    """Lines in a row that may be headlines, and the story that begins right behind them."""

    lines: tuple[Line, ...]
    story: int | None


@dataclass(slots=True)
class Assembly:
    """All that a page holds apart from furniture; `loose` are bylines and credits that belong to nothing."""

    stories: list[Story] = field(default_factory=list)
    captions: list[list[PagePart]] = field(default_factory=list)
    runs: list[HeadRun] = field(default_factory=list)
    loose: list[PagePart] = field(default_factory=list)


def assemble(parts: Sequence[PagePart], columns: Columns) -> Assembly:
    """The stories and captions of a page in order, and the lines that may be headlines of theirs."""
    return _Assembler(columns, signed=any(p.signature or p.opening for p in parts)).run(parts)


def in_one(assembly: Assembly) -> Story:
    """All that is assembled as one story, the captions as its pictures: what is known to be one article."""
    stories, captions = assembly.stories, assembly.captions
    return Story(
        parts=[part for story in stories for part in story.parts],
        bylines=[*(part for story in stories for part in story.bylines), *assembly.loose],
        contacts=[part for story in stories for part in story.contacts],
        pictures=[
            *(part for story in stories for part in story.pictures),
            *(part for parts in captions for part in parts),
        ],
        closed=True,
    )


@dataclass(slots=True)
class _Assembler:
    """Goes through a page's parts; `signed`: the page has bylines, so that a story without one goes on."""

    columns: Columns
    signed: bool
    found: Assembly = field(default_factory=Assembly)
    pending: list[PagePart] = field(default_factory=list)
    story: Story | None = None
    rubric: Rubric | None = None
    label: PagePart | None = None

    def run(self, parts: Sequence[PagePart]) -> Assembly:
        before: PagePart | None = None
        for part in parts:
            if part.kind is PagePartKind.HEAD:
                self.pending.append(part)
            elif part.kind is PagePartKind.BYLINE:
                self._sign(before, part)
            elif part.kind is PagePartKind.CONTACT and self.story is not None:
                self.story.contacts.append(part)
            elif part.kind is PagePartKind.RUBRIC:
                self._open_rubric(part)
            elif part.kind is PagePartKind.CREDIT:
                self._credit(before, part)
            elif self._is_caption(part):
                self._caption([*self._take_first_sentence(before, part), part])
            else:
                self._text(part)
            before = part
        self._set_aside_heads(None)
        self._hand_pictures_to_stories()
        _end_briefs(self.found.stories)
        return self.found

    def _sign(self, before: PagePart | None, part: PagePart) -> None:
        captioned = self.found.captions[-1] if self.found.captions else []
        if captioned and before is captioned[-1] and before.lines[-1].text.endswith(CREDIT_OPEN):
            captioned.append(part)
        elif before is not None and self._is_signed_caption(before):
            self._caption([*self._take_story(), part])
        elif self.story is not None and not self.pending:
            self.story.bylines.append(part)
            self.story.closed = True
        else:
            self.pending.append(part)

    def _is_signed_caption(self, before: PagePart) -> bool:
        """Whether a story that a reporter signs below is but the caption of his picture: its one short text, set off
        behind another story, names what is seen or tells of the moment."""
        story, runs = self.story, self.found.runs
        alone = story is not None and len(self.found.stories) > 1 and not story.bylines and story.parts == [before]
        headed = bool(runs) and runs[-1].story == len(self.found.stories) - 1
        if not alone or headed or self.pending or before.opening or not before.lines[0].blank_before:
            return False
        told = captions.tells_a_moment(before.text) or captions.names_what_it_shows(before.text)
        return len(before.lines) <= LONGEST_CAPTION and told

    def _text(self, part: PagePart) -> None:
        story = self.story
        ended = story is None or story.closed or bool(story.contacts and self.pending)
        if story is None or ended or part.opening or not self._goes_on_after(self.pending):
            story = self._new_story()
        else:
            story.parts.extend(self.pending)
            self.pending = []
        story.parts.append(part)
        story.closed = part.signature is not None

    def _new_story(self) -> Story:
        signed = [part for part in self.pending if part.kind is PagePartKind.BYLINE]
        self._set_aside_heads(len(self.found.stories))
        self.story = Story(bylines=signed)
        self.found.stories.append(self.story)
        self._label(self.story)
        return self.story

    def _open_rubric(self, part: PagePart) -> None:
        """A rubric closes what stands above it, and is that of the next story or of several briefs."""
        self._set_aside_heads(None)
        self.story, self.label = None, part
        self.rubric = part.rubric

    def _label(self, story: Story) -> None:
        """Gives a new story the rubric above it; one in brackets is a line of the first story below."""
        if self.rubric is None:
            return
        story.category = self.rubric.name
        story.label = self.label.lines[0] if self.label and self.rubric.of_next else None
        self.label = None
        self.rubric = self.rubric if self.rubric.several else None

    def _goes_on_after(self, between: Sequence[PagePart]) -> bool:
        """Whether an open story goes on behind these lines: subheads inside it, rather than the head of another."""
        if any(part.kind is PagePartKind.BYLINE for part in between):
            return False
        marks = load(News).subhead_marks
        marked = all(part.lines[0].text.startswith(tuple(marks)) for part in between)
        head = self.found.runs[-1] if self.found.runs else None
        own = head.lines[-1].text[0] if head and head.story == len(self.found.stories) - 1 else ""
        if between and own and own in marks and between[0].lines[0].text.startswith(own):
            # The mark of the story's own headline stands before that of the next one.
            return False
        return marked or (self.signed and len(between) == 1)

    def _is_caption(self, part: PagePart) -> bool:
        """Whether running text stands beside a picture: by its credit, its mark, or the moment that it tells."""
        if len(part.lines) > LONGEST_CAPTION:
            return False
        if part.credit or (captions.is_marked(part.text) and captions.tells_a_moment(part.text)):
            return True
        apart = self.story is None or self.story.closed or bool(self.pending) or self._stands_in_another_column(part)
        # What stands right below a headline is its story.
        right_below = part.lines[0].blank_before == 0 and not self.columns.double_spaced
        headed = right_below and bool(self.pending) and self.pending[-1].kind is PagePartKind.HEAD
        told = captions.tells_a_moment(part.text) or (not headed and captions.names_what_it_shows(part.text))
        return part.signature is not None and apart and told

    def _stands_in_another_column(self, part: PagePart) -> bool:
        """Whether no line of the part fills the column that the open story stands in."""
        assert self.story is not None
        columns = {column_of(line, self.columns.found) for line in self.story.lines} - {None}
        return bool(columns) and not any(column_of(line, self.columns.found) in columns for line in part.lines[:-1])

    def _credit(self, before: PagePart | None, part: PagePart) -> None:
        """A credit alone on a line belongs to the caption before it, or makes one of the line or sentence before it."""
        if self.found.captions and before is self.found.captions[-1][-1]:
            self.found.captions[-1].append(part)
        elif before is not None and before.kind is PagePartKind.HEAD:
            self._caption([self.pending.pop(), part])
        else:
            self._caption([*self._take_first_sentence(before, part), part])

    def _take_first_sentence(self, before: PagePart | None, part: PagePart) -> list[PagePart]:
        """What stands before the last sentence of a caption, where it was taken for a story because its line ends with
        it."""
        if before is not None and self.pending[-1:] == [before] and _is_first_line(before, part):
            return [self.pending.pop()]
        story = self.story
        if story is None or story.closed or story.bylines or [*story.parts] != [before] or story.parts[0].opening:
            return []
        text = story.text + part.text
        told = captions.tells_a_moment(text) or captions.names_what_it_shows(text)
        if not told and not self._is_news_in_picture(story, part):
            return []
        return self._take_story()

    def _is_news_in_picture(self, story: Story, part: PagePart) -> bool:
        """Whether a few lines set off under a headline end with the moment of a picture and its credit: news that is
        told beside it."""
        lines = [*story.lines, *part.lines]
        heads = [run.lines for run in self.found.runs if run.story == len(self.found.stories) - 1]
        set_off = bool(heads) and heads[-1][0].blank_before > 0 and not any(line.blank_before for line in lines)
        return set_off and len(lines) <= LONGEST_CAPTION and captions.tells_a_moment(part.text)

    def _take_story(self) -> list[PagePart]:
        """The parts of the last story, which is none."""
        story = self.found.stories.pop()
        self.story = None
        self.found.runs = [
            HeadRun(run.lines, None if run.story == len(self.found.stories) else run.story) for run in self.found.runs
        ]
        return story.parts

    def _caption(self, parts: list[PagePart]) -> None:
        self.found.captions.append(parts)

    def _set_aside_heads(self, story: int | None) -> None:
        """The lines waiting for a story become a run of possible headlines; a new story begins behind them, or none."""
        heads = tuple(part.lines[0] for part in self.pending if part.kind is PagePartKind.HEAD)
        if heads:
            self.found.runs.append(HeadRun(heads, story))
        if story is None:
            self.found.loose.extend(part for part in self.pending if part.kind is not PagePartKind.HEAD)
        self.pending = []

    def _hand_pictures_to_stories(self) -> None:
        """A caption between a story's first and last line is part of that story."""
        for story in self.found.stories:
            numbers = [line.number for line in story.lines]
            inside = [
                caption
                for caption in self.found.captions
                if numbers[0] < caption[0].lines[0].number and caption[-1].lines[-1].number < numbers[-1]
            ]
            story.pictures.extend(part for caption in inside for part in caption)
            self.found.captions = [caption for caption in self.found.captions if caption not in inside]


def _is_first_line(before: PagePart, part: PagePart) -> bool:
    """Whether what may be a headline is the first line of the caption right below it, by its mark: ▲ 나루시가 …"""
    below = part.lines[0].number == before.lines[-1].number + 1 and not part.lines[0].blank_before
    return before.kind is PagePartKind.HEAD and below and captions.is_marked(before.lines[0].text)


def _end_briefs(stories: Sequence[Story]) -> None:
    """Takes the rubric of briefs from the first story that is none, and from those behind it."""
    ended = None
    for story in stories:
        if story.label is not None or story.category != ended:
            ended = None
        if story.category and story.label is None and (ended or len(story.text) > LONGEST_BRIEF):
            ended, story.category = story.category, None
