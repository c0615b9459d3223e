"""Line accounting: every non-blank line has exactly one owner. A document whose account does not balance is a bug."""

from __future__ import annotations

from collections import Counter

from parsers.lines import Lines
from parsers.parsed import Draft, Parsed
from parsers.text import SourceText
from schemas.errors import InternalError


def check(source: SourceText, lines: Lines, parsed: Parsed) -> None:
    """Raises InternalError naming the first line that belongs to nothing, or to two things at once."""
    owners: Counter[int] = Counter((*lines.furniture, *parsed.furniture))
    for part in parsed.outline:
        # A rubric's first entry may stand on the rubric's own line.
        owners.update({part.line, *(entry.line for entry in part.entries)})
    for draft in parsed.drafts:
        owners.update(line.number for line in draft.lines)
    for number in range(1, source.line_count + 1):
        expected = 1 if source.line(number).strip() else 0
        if owners[number] != expected:
            raise InternalError(f"line {number} belongs to {owners[number]} parts of the document; expected {expected}")
    for draft in parsed.drafts:
        _check_parts(draft)


def _check_parts(draft: Draft) -> None:
    """Inside a record every line stands in one of its texts: head, heading, item or contact."""
    held = {piece.start for _, segments in draft.units for piece in segments.pieces if not piece.inserted}
    for line in draft.lines:
        if line.start not in held and line.body_start not in held:
            raise InternalError(
                f"line {line.number} is lost inside the record that begins at line {draft.lines[0].number}"
            )
