"""Line accounting: every non-blank line has exactly one owner. A document whose account does not balance is a bug."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from parsers.draft import Draft, Parsed
from parsers.text.lines import Lines
from parsers.text.source import SourceText
from schemas.errors import InternalError

# Texts may overlap (a headline belongs to a story and stands in its outline): so many spans back a line is looked for.
REACH = 8
# A row of a table whose cells are empty or rules (|---|---:|) has no text.
ROW_OF_NOTHING = "|｜│┃-: \t"


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
    """Inside a record the first letter or digit behind every line's bullet stands in one of its texts."""
    spans = sorted((piece.start, piece.end) for _, text in draft.units for piece in text.pieces if not piece.inserted)
    starts = [start for start, _ in spans]
    for line in draft.lines:
        if not line.text.strip(ROW_OF_NOTHING):
            continue
        begin = line.body_start + next((i for i, char in enumerate(line.body) if char.isalnum()), 0)
        at = bisect_right(starts, begin)
        if not any(start <= begin < end for start, end in spans[max(0, at - REACH) : at]):
            raise InternalError(
                f"line {line.number} is lost inside the record that begins at line {draft.lines[0].number}"
            )
