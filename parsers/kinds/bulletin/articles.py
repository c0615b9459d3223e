"""An article of a bulletin: title with its region, the note under it, items, captions that stand among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from parsers.draft import PICTURE, Block, Contents, Draft, LogicalItem, attributes_in_order
from parsers.gazetteer.regions import Place
from parsers.issues import issue
from parsers.kinds.bulletin import captions, openings, places, subjects
from parsers.kinds.bulletin import labels as labelled
from parsers.kinds.bulletin.article_head import ArticleHead
from parsers.kinds.bulletin.bulleted import is_source_below
from parsers.kinds.bulletin.captions import ArticleCaption
from parsers.kinds.bulletin.places import NamedPlace
from parsers.kinds.bulletin.titles import without_division
from parsers.page import Page
from parsers.structure import attributes, contacts
from parsers.structure.attribute_names import name_of
from parsers.structure.headings import kind_by_ending, recognise
from parsers.structure.headings import named as heading_named
from parsers.structure.joins import Joiner
from parsers.structure.sections import PlacedHeading, sections
from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.text.source import Piece, Segments, SourceText, words_of
from schemas.issue import Issue
from schemas.record import Attachment, Attribute, SectionKind

LONGEST_TITLE_LINES = 3
# 골목 등불 : 열 곳을 밝힘
INLINE = regex.compile(r"[^:：]{2,20}?(?P<colon>\s?[:：]\s+)(?=\S)")
Owners = dict[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who speaks in a bulletin: its day of issue, and the province or municipality that issues it."""

    day: str | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article's lines by what they are. `head` is its title with the lines that the page wrapped.

    `said` is what stands behind the title on its line, where nothing stands below.
    """

    head: ArticleHead
    title: Segments
    said: Segments | None
    notes: tuple[Segments, ...]
    note_lines: tuple[Line, ...]
    body: tuple[Line, ...]
    lines: tuple[Line, ...]
    opening: tuple[Line, ...]
    captions: tuple[ArticleCaption, ...]
    contact: Line | None

    def caption_lines(self, caption: ArticleCaption) -> list[Line]:
        """The lines of a caption without its source line."""
        return [self.lines[i] for i in caption.lines]


def take_apart(page: Page, lines: Sequence[Line], head: ArticleHead) -> Article:
    """The parts of the article whose title is the first line."""
    found = [caption.moved(1) for caption in captions.find(lines[1:], usual_gap=page.lines.usual_gap)]
    apart = {i for caption in found for i in caption.indices}
    rest = [line for i, line in enumerate(lines) if i not in apart]
    length = _title_length(rest, page.joiner)
    title = page.joined(rest[:length])
    contact = rest[-1] if len(rest) > length and contacts.is_labelled(rest[-1]) else None
    rest = rest[length : len(rest) - (contact is not None)]
    notes, note_lines = _notes(page, rest)
    start = head.text_start
    cut = next((i for i in range(len(title.text)) if (title.to_source(i) or 0) >= start), 0)
    named = _named(without_division(title.text[cut:], head.division), head)
    inline = INLINE.match(title.text, cut) if len(rest) == len(note_lines) and named.region is None else None
    said = None
    if inline:
        title, said = title.cut(0, inline.start("colon")), title.cut(inline.end(), len(title.text))
        named = _named(title.text[cut:], head)
    return Article(
        head=replace(head, named=named),
        title=Segments(page.source, [*_before_title(page.source, lines[0], title), *title.pieces]),
        said=said,
        notes=notes,
        note_lines=note_lines,
        body=tuple(rest[len(note_lines) :]),
        lines=tuple(lines),
        opening=(),
        captions=tuple(found),
        contact=contact,
    )


def with_openings(articles: Sequence[Article]) -> list[Article]:
    """The articles, the statements that they open with told apart from what stands below."""
    lengths = openings.lengths([article.body for article in articles])
    return [
        replace(article, opening=article.body[:length], body=article.body[length:])
        for article, length in zip(articles, lengths, strict=True)
    ]


def _named(title: str, head: ArticleHead) -> NamedPlace:
    """The whole title taken apart as its first line was: by a town only where that is, by a gap that joining closed."""
    named = (places.town_of(title) if head.named.town else None) or places.name_of(title)
    if named.region is None and head.named.behind:
        return places.bare_behind(title) or named
    if head.named.title is None and head.named.town:
        return head.named
    region = " ".join((head.named.region or "").split())
    if named.region is None and region and title.startswith(f"{region} "):
        return replace(named, region=region, title=title.removeprefix(region).strip())
    return named


def _before_title(source: SourceText, line: Line, title: Segments) -> Sequence[Piece]:
    """The bullet that the joined title leaves out."""
    return words_of(source, line.start, title.pieces[0].start)


def _title_length(lines: Sequence[Line], joiner: Joiner) -> int:
    """How many lines the title has: it goes on over unmarked lines, as the page wrapped them."""
    length = 1
    while (
        length < min(LONGEST_TITLE_LINES, len(lines))
        and lines[length].marker is None
        and not is_source_below(lines[length])
        and joiner.goes_on(
            lines[length - 1],
            lines[length],
            so_far=" ".join(line.text for line in lines[:length]),
            in_note=False,
            in_column=False,
        )
    ):
        length += 1
    return length


def _notes(page: Page, lines: Sequence[Line]) -> tuple[tuple[Segments, ...], tuple[Line, ...]]:
    """The notes that stand between the title and the first item; a text of nothing but notes has items instead.

    Who printed the article, in brackets below its title, is such a note.
    """
    sources = lines[:1] if lines and is_source_below(lines[0]) else ()
    rest = lines[len(sources) :]
    items = page.items(rest) if rest and is_note(rest[0].marker) else []
    notes = items[: next((i for i, item in enumerate(items) if not is_note(item.marker)), 0)]
    said = (*map(page.whole, sources), *(item.text for item in notes))
    return said, (*sources, *(line for item in notes for line in item.lines))


def owners_of_captions(articles: Sequence[Article]) -> Owners:
    """For each caption, by its article and its place there, the article that it speaks of.

    That is the one in which it stands, unless another one's region or title is named by it and this one's less.
    """
    owners: Owners = {}
    for at, article in enumerate(articles):
        for place, caption in enumerate(article.captions):
            text = " ".join(line.text for line in article.caption_lines(caption))
            scores = [captions.likeness(text, a.head.named.region, a.head.named.title) for a in articles]
            owners[at, place] = max(range(len(articles)), key=lambda i: (scores[i], i == at, -abs(i - at)))
    return owners


def draft(
    page: Page,
    issuer: Issuer,
    articles: Sequence[Article],
    at: int,
    owners: Owners,
    rubric: str | None,
    summary: Sequence[str],
    joiner: Joiner | None = None,
) -> Draft:
    """The record of the article at a place among all articles, with the captions that speak of it.

    A rubric that is a region (■ 춘천시) is that of the articles below it, where they name none. The division that
    reports says more than a rubric that announces divisions.
    """
    article = articles[at]
    named = article.head.named
    blocks = _said(article) if article.said else _blocks(page, article.body, joiner)
    place = named.region or (rubric if rubric and _is_place(rubric, issuer) else None)
    about = place or subjects.place_of(named.title, rubric, issuer.place)
    region, problem = places.resolve(about, issuer.day, issuer.place) if about else (None, None)
    mine = [(articles[a], articles[a].captions[place]) for (a, place), owner in owners.items() if owner == at]
    found = [a for block in blocks for item in block.items for a in attributes.of_item(item)]
    found += [_source(holder, caption) for holder, caption in mine if caption.source_label is not None]
    issues = [issue(problem, article.lines[0].number, about or "")] if problem else []
    issues += _displaced(articles, at, owners)
    issues += [issue("table_flattened", i.line) for b in blocks for i in b.items if i.flattened and len(i.lines) > 1]
    contact = _contact(article.contact) if article.contact else None
    lead = page.joined(article.opening) if article.opening else None
    return Draft(
        kind="article",
        lines=article.lines,
        head=(*_head_texts(page, article), *([lead] if lead else [])),
        title=named.title,
        lead=lead.text if lead else None,
        category=article.head.division or (rubric if rubric != place else None),
        region=region,
        summary=tuple(summary),
        blocks=blocks,
        aside=(("contact", page.whole(article.contact)),) if article.contact else (),
        attributes=attributes_in_order(found),
        contacts=(contact.contact,) if contact else (),
        subtitles=tuple(note.text for note in article.notes),
        attachments=tuple(a for holder, caption in mine for a in _attachments(holder, caption)),
        issues=tuple(sorted(issues, key=lambda problem: (problem.line or 0, problem.code))),
    )


def _is_place(rubric: str, issuer: Issuer) -> bool:
    """Whether a rubric is a region, or a town of the municipality that issues the bulletin."""
    of_municipality = issuer.place is not None and issuer.place.sigungu is not None
    return places.is_place(rubric) or (of_municipality and places.is_town(rubric))


def _head_texts(page: Page, article: Article) -> list[Segments]:
    """The texts of an article's head: its title, the notes under it, the captions that stand among its lines."""
    captioned = [article.lines[i] for caption in article.captions for i in caption.indices]
    return [article.title, *article.notes, *map(page.whole, captioned)]


def _said(article: Article) -> tuple[Block, ...]:
    """The one item of an article that stands on a line with its title."""
    assert article.said is not None
    item = LogicalItem(article.said, article.lines[:1], level=0, marker=None, flattened=False)
    return (Block("other", None, None, Contents((item,))),)


def _blocks(page: Page, lines: Sequence[Line], joiner: Joiner | None) -> tuple[Block, ...]:
    """The items under no heading, those under the usual headings of administrative writing (추진배경, 향후계획), and
    those under the names of blocks that the bulletin has in every article."""
    labels = labelled.among(lines, page.once(labelled.labels_on))
    placed = [
        PlacedHeading(i, i + 1, _kind_of(line), " ".join(line.headline.split()), line, (page.whole(line),))
        for i, line in enumerate(lines)
        if line.number not in page.tabled and (i in labels or (recognise(line) and _has_items_below(lines, i)))
    ]
    return sections(0, len(lines), placed, lambda first, after, _kind: page.contents(lines[first:after], joiner))


def _kind_of(line: Line) -> SectionKind:
    """The kind of block that a heading names by its words or its last one."""
    heading = heading_named(line.body)
    return heading.kind if heading else kind_by_ending(line.body)


def _has_items_below(lines: Sequence[Line], index: int) -> bool:
    """Whether the line below begins with a bullet."""
    return index + 1 < len(lines) and lines[index + 1].marker is not None


def _source(holder: Article, caption: ArticleCaption) -> Attribute:
    assert caption.source is not None
    line = holder.lines[caption.source]
    key = caption.source_label or ""
    return Attribute(key=key, name=name_of(key), value=caption.source_value or "", line=line.number)


def _attachments(holder: Article, caption: ArticleCaption) -> list[Attachment]:
    return [
        Attachment(label=PICTURE, title=title, line=line.number)
        for line in holder.caption_lines(caption)
        for title in captions.titles(captions.words_of(line))
    ]


def _displaced(articles: Sequence[Article], at: int, owners: Owners) -> list[Issue]:
    """An issue for each caption in this article that speaks of another one."""
    found = []
    for place, caption in enumerate(articles[at].captions):
        owner = articles[owners[at, place]]
        if owner is not articles[at]:
            line = articles[at].lines[caption.indices[0]]
            found.append(
                issue("caption_displaced", line.number, f"it speaks of the article at line {owner.lines[0].number}")
            )
    return found


def _contact(line: Line) -> contacts.ContactLine:
    after, garbled = contacts.label_end(line, at_end_of_item=True) or (0, True)
    return contacts.read(line, after, garbled=garbled)
