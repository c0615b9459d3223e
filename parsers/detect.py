"""Which kind a document is, from evidence in its text; never from its file name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from parsers.chapters import find as chapter_pages
from parsers.headings import recognise
from parsers.kinds import bulletin, essay, release, report
from parsers.lines import Lines
from parsers.news.signs import news_signs
from parsers.regions import standing_alone
from schemas.document import DocumentKind

# Signs are things a reader would point at. With so many of them the kind is certain; with one less it is likely.
CERTAIN = 3
LIKELY = 2

Signs = Callable[[Lines], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind, and whether the evidence for it is thin."""

    kind: DocumentKind
    uncertain: bool = False


def detect(lines: Lines) -> Verdict:
    """The document's kind: the one with the most signs in the text; `unknown` where none has enough of them.

    Of two kinds with as many signs the one that comes first in SIGNS_OF counts. A press release may hold a whole work
    report or cases; what its page or letterhead says decides.
    """
    if release.decides(release.signs(lines)):
        return Verdict("release")
    counts: dict[DocumentKind, int] = {kind: len(signs(lines)) for kind, signs in SIGNS_OF.items()}
    kind = max(counts, key=lambda kind: counts[kind])
    if counts[kind] < LIKELY:
        return Verdict("unknown")
    return Verdict(kind, uncertain=counts[kind] < CERTAIN)


def casebook_signs(lines: Lines) -> list[str]:
    """A book has several cases, each a region's head with a usual block below it; a chapter page counts as well."""
    cases = _heads_with_blocks(lines)
    return (
        [*cases, *(f"chapter page at line {page.part.line}" for page in chapter_pages(lines.content))] if cases else []
    )


def _heads_with_blocks(lines: Lines) -> list[str]:
    """The region lines that have a summary or another usual block within the lines of a head."""
    found = []
    for i, line in enumerate(lines.content):
        if standing_alone(line.headline):
            below = (recognise(following) for following in lines.content[i + 1 : i + 6])
            if any(heading is not None and heading.kind in ("summary", "background", "overview") for heading in below):
                found.append(f"case at line {line.number}")
    return found


SIGNS_OF: Mapping[DocumentKind, Signs] = {
    "casebook": casebook_signs,
    "report": report.signs,
    "news": news_signs,
    "bulletin": bulletin.signs,
    "essay": essay.signs,
    "release": release.signs,
}
