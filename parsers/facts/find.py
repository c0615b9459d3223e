"""All facts of a record: every type's candidates from each of its texts, settled, and set back into the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from parsers.facts import email, phone, url
from parsers.facts.mention import Found, settle
from parsers.text import Segments, SourceText
from schemas.errors import InternalError
from schemas.fact import Fact
from schemas.record import SectionKind

FINDERS: tuple[Callable[[str], Iterable[Found]], ...] = (phone.find, url.find, email.find)


def facts_of(
    source: SourceText, record_id: str, doc_id: str, units: Iterable[tuple[SectionKind | None, Segments]]
) -> Iterator[Fact]:
    """The facts of a record's texts in source order.

    Raises InternalError when a span does not reproduce its text: grounding holds always.
    """
    for section, segments in units:
        for found in settle(candidate for find in FINDERS for candidate in find(segments.text)):
            start, end = segments.source_span(found.start, found.end)
            fact = Fact(
                record_id=record_id,
                doc_id=doc_id,
                type=found.type,
                line=source.line_at(start),
                char_start=start,
                char_end=end,
                text=source.text[start:end],
                section=section,
                value=found.value,
            )
            if "".join(fact.text.split()) != "".join(segments.text[found.start : found.end].split()):
                raise InternalError(f"{doc_id}: the span {start}:{end} does not reproduce {found.value!r}")
            yield fact
