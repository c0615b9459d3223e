"""Which kind a document is, from evidence in its text; never from its file name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from parsers.chapters import find as chapter_pages
from parsers.headings import recognise
from parsers.kinds import bulletin, essay, report
from parsers.lines import Lines
from parsers.news.signs import news_signs
from parsers.regions import standing_alone
from parsers.vocabulary import Releases, load
from schemas.document import DocumentKind

# Signs are things a reader would point at. With so many of them the kind is certain; with one less it is likely.
CERTAIN = 3
LIKELY = 2
HEAD_LINES = 20
LONGEST_HEAD_LINE = 60

Signs = Callable[[Lines], Sequence[str]]
Evidence = Mapping[DocumentKind, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind, whether the evidence for it is thin, and the signs of each kind that were looked for."""

    kind: DocumentKind
    uncertain: bool = False
    found: Evidence = field(default_factory=dict, compare=False)


def detect(lines: Lines) -> Verdict:
    """The document's kind: the one with the most signs in the text; `unknown` where none has enough of them.

    Of two kinds with as many signs the one that comes first in SIGNS_OF counts. A press release, which may hold a whole
    work report, has no splitter yet and is kept whole.
    """
    if is_release(lines):
        return Verdict("unknown")
    found = evidence(lines)
    kind = max(found, key=lambda kind: len(found[kind]))
    if len(found[kind]) < LIKELY:
        return Verdict("unknown", found=found)
    return Verdict(kind, uncertain=len(found[kind]) < CERTAIN, found=found)


def evidence(lines: Lines) -> Evidence:
    """The signs of each kind in a document."""
    return {kind: signs(lines) for kind, signs in SIGNS_OF.items()}


def lacking(kind: DocumentKind, found: Sequence[str]) -> list[str]:
    """What would be further signs of a kind, beside those found."""
    return [said for word, said in SOUGHT[kind].items() if not any(word in sign for sign in found)]


def why_unknown(lines: Lines, verdict: Verdict) -> str:
    """Why a document with content is of no known kind: the signs found of the nearest kinds, and those lacking."""
    if is_release(lines):
        return "its head is that of a press release, and there is no splitter for these yet"
    nearest = [kind for kind, signs in verdict.found.items() if signs]
    if not nearest:
        return "there is no sign of any kind"
    said = (
        f"{kind} (found: {'; '.join(verdict.found[kind])}; lacking: {' or '.join(lacking(kind, verdict.found[kind]))})"
        for kind in nearest
    )
    return f"nearest is {', then '.join(said)}"


def is_release(lines: Lines) -> bool:
    """Whether the head of a document calls it a press release or states when it was handed out."""
    words = load(Releases).head_words
    heads = (line.squeezed for line in lines.content[:HEAD_LINES] if len(line.text) <= LONGEST_HEAD_LINE)
    return any(word in head for head in heads for word in words)


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
}

# Per kind, the signs that its function looks for: a word that stands in the sign when it is found, and how one says
# that it lacks. One case does not make a book: its word stands in no sign.
SOUGHT: Mapping[DocumentKind, Mapping[str, str]] = {
    "casebook": {
        "cases": "enough cases (a region with a usual block heading below)",
        "chapter page": "a chapter page",
    },
    "report": {
        "title": "a report's title in the first lines",
        "headings": "usual block headings that come again",
        "chapters": "numbered chapters",
        "tasks": "tasks",
    },
    "news": {
        "signed": "a reporter's name",
        "printed around": "a time stamp or copyright note",
        "column": "lines cut by a column",
        "paper": "a paper's name",
        "picture": "a credited picture",
        "style": "the style of a report",
    },
    "bulletin": {
        "title ": "a periodical's title",
        "day or number": "its day or number",
        "regions": "titles that name regions",
        "schedule": "a schedule",
        "alike": "titles alike",
        "list": "a list of the articles",
    },
    "essay": {
        "prose": "prose in sentences",
        "author": "a named author",
        "outlet": "an outlet",
        "rubric": "a rubric of opinion",
        "opinion": "words of opinion",
    },
}
