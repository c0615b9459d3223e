"""Differences as Markdown, for the comment on a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from ingest.compare.difference import Difference, What
from ingest.compare.excerpt import visible
from ingest.compare.show import COLOURS, sides, source, subject, summary, title

# Everything that means something in Markdown or HTML; entities mean nothing in either.
_SPECIAL = str.maketrans({char: f"&#{ord(char)};" for char in "&<>|`*_[]\\~$@#"})
# GitHub refuses a comment of more than 65536 characters.
LONGEST = 60_000


def report(differences: Iterable[Difference]) -> tuple[str, Counter[What]]:
    """The report and the counts of each sort. What no longer fits in a comment is counted, not shown."""
    counts: Counter[What] = Counter()
    parts: list[str] = []
    room = LONGEST
    left_out = 0
    for path, of_document in groupby(differences, key=lambda difference: difference.document):
        heading = f"\n### {_code(path) if path else 'Both outputs'}\n\n{_TABLE_HEAD}"
        for difference in of_document:
            counts[difference.what] += 1
            part = heading + _row(difference)
            if room < len(part) or left_out:
                left_out += 1
                continue
            room -= len(part)
            parts.append(part)
            heading = ""
    if left_out:
        parts.append(f"\n{left_out} more differences are not shown: `gongbo diff` without `--markdown` shows all.\n")
    return f"{_head(counts)}{''.join(parts)}", counts


_TABLE_HEAD = "| | what | before | after | source line |\n|---|---|---|---|---|\n"


def _head(counts: Counter[What]) -> str:
    told = summary(counts)
    if not counts:
        return f"**gongbo diff: {told}**\n"
    names = " | ".join(COLOURS)
    numbers = " | ".join(str(counts[what]) for what in COLOURS)
    return f"**gongbo diff: {told}**\n\n| {names} |\n|{'---:|' * len(COLOURS)}\n| {numbers} |\n"


def _row(difference: Difference) -> str:
    what = _code(subject(difference))
    if difference.record:
        what = f"{title(difference.record).translate(_SPECIAL)}<br>{what}"
    if difference.note:
        what += f"<br>{difference.note.translate(_SPECIAL)}"
    line = "" if difference.line is None else f"{difference.line} {_code(source(difference))}".rstrip()
    cells = [difference.what, what, *map(_code, sides(difference)), line]
    return f"| {' | '.join(cells)} |\n"


def _code(text: str) -> str:
    return f"<code>{visible(text).translate(_SPECIAL)}</code>" if text.strip() else ""
