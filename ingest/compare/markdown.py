"""Differences as Markdown, for the comment on a pull request."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ingest.compare.difference import Difference
from ingest.compare.excerpt import visible
from ingest.compare.show import echoes, sides, source, subject, title
from ingest.compare.tally import COLUMNS, LEGEND, Tallied, Tally

# Everything that means something in Markdown or HTML; entities mean nothing in either.
_SPECIAL = str.maketrans({char: f"&#{ord(char)};" for char in "&<>|`*_[]\\~$@#"})
# GitHub refuses a comment of more than 65536 characters.
LONGEST = 60_000
MOST_REMARKS = 50


def report(found: Tallied, command: str, told: str, remarks: Sequence[str] = ()) -> str:
    """The report of a command: what is told in all, remarks, a table of the kinds of differences, then each of them.

    What no longer fits in a comment is counted, not shown.
    """
    parts = [f"**{command}: {told.translate(_SPECIAL)}**\n", _list(remarks), _kinds(found.tally)]
    room = LONGEST - sum(map(len, parts))
    left_out = 0
    for path, of_document in groupby(found, key=lambda difference: difference.document):
        heading = f"\n### {_code(path) if path else 'Both outputs'}\n\n{_TABLE_HEAD}"
        for difference in of_document:
            part = heading + _row(difference)
            if room < len(part) or left_out:
                left_out += 1
                continue
            room -= len(part)
            parts.append(part)
            heading = ""
    if left_out:
        more = "1 more difference is" if left_out == 1 else f"{left_out} more differences are"
        parts.append(f"\n{more} not shown: `{command}` without `--markdown` shows all.\n")
    return "".join(parts)


_TABLE_HEAD = "| | what | before | after | source line |\n|---|---|---|---|---|\n"


def _list(remarks: Sequence[str]) -> str:
    if not remarks:
        return ""
    shown = [f"- {visible(remark).translate(_SPECIAL)}" for remark in remarks[:MOST_REMARKS]]
    more = len(remarks) - len(shown)
    return "\n".join(["", *shown, *([f"- and {more} more"] if more else []), ""])


def _kinds(tally: Tally) -> str:
    """The table of the kinds of differences; "" where there are none."""
    if not tally.families:
        return ""
    *families, total = tally.rows()
    rows = [*((_code(name), numbers) for name, numbers in families), total]
    lines = [f"| {name} | {' | '.join(map(str, numbers))} |" for name, numbers in rows]
    legend = ["", f"{LEGEND.translate(_SPECIAL)}"] if tally.total.following else []
    return "\n".join(["", f"| | {' | '.join(COLUMNS)} |", f"|---|{'---:|' * len(COLUMNS)}", *lines, *legend, ""])


def _row(difference: Difference) -> str:
    what = _code(subject(difference))
    if difference.record:
        what = f"{title(difference.record).translate(_SPECIAL)}<br>{what}"
    for said in (difference.note, *echoes(difference)):
        what += f"<br>{visible(said).translate(_SPECIAL)}" if said else ""
    line = "" if difference.line is None else f"{difference.line} {_code(source(difference))}".rstrip()
    cells = [difference.what, what, *map(_code, sides(difference)), line]
    return f"| {' | '.join(cells)} |\n"


def _code(text: str) -> str:
    return f"<code>{visible(text).translate(_SPECIAL)}</code>" if text.strip() else ""
