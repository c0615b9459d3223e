"""Differences as text for a terminal, or a file: by document, by record, one block each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.text import Text

from ingest.compare import values
from ingest.compare.difference import Difference, RecordName, What
from ingest.compare.excerpt import head, visible

COLOURS: dict[What, str] = {"gained": "green", "lost": "red", "changed": "yellow", "moved": "cyan"}
LONGEST_SOURCE = 160
# Both sides of a change stand behind its field when they are no longer than this together.
SHORT = 60


def show(differences: Iterable[Difference]) -> Counter[What]:
    """Prints differences as they come, and returns how many there were of each sort."""
    console = Console(highlight=False, soft_wrap=True)
    counts: Counter[What] = Counter()
    for path, of_document in groupby(differences, key=lambda difference: difference.document):
        console.print(Text(visible(path) or "both outputs", "bold"))
        for record, of_record in groupby(of_document, key=lambda difference: difference.record):
            if record:
                console.print(Text(f"  {title(record)}", "bold"))
            for difference in of_record:
                counts[difference.what] += 1
                console.print(_block(difference))
        console.print()
    return counts


def summary(counts: Counter[What]) -> str:
    """The last line of a report."""
    if not counts:
        return "no difference"
    total = counts.total()
    told = ", ".join(f"{counts[what]} {what}" for what in COLOURS)
    return f"{total} difference{'' if total == 1 else 's'}: {told}"


def title(record: RecordName) -> str:
    """A record in a line: its kind, number and title."""
    return visible(" ".join(filter(None, (record.kind, str(record.ordinal), record.title))))


def subject(difference: Difference) -> str:
    """What a difference is about: a field, or else the whole."""
    return visible(difference.field) or ("record" if difference.record else "document")


def sides(difference: Difference) -> tuple[str, str]:
    """What stood before and what stands after, "" on the side that has nothing."""
    if difference.what == "moved":
        return visible(str(difference.before)), visible(str(difference.after))
    if difference.what == "gained":
        return "", values.value(difference.after)
    if difference.what == "lost":
        return values.value(difference.before), ""
    return values.pair(difference.before, difference.after)


def source(difference: Difference) -> str:
    """The text of the source line."""
    return visible(head(difference.source or "", LONGEST_SOURCE))


def _block(difference: Difference) -> Text:
    block = Text("    ")
    block.append(f"{difference.what:<8} ", COLOURS[difference.what])
    block.append(subject(difference))
    if difference.note:
        block.append(f"  ({difference.note})")
    before, after = sides(difference)
    if before and after and len(before) + len(after) <= SHORT:
        block.append(f": {before} -> {after}")
    else:
        for mark, said, colour in (("-", before, "red"), ("+", after, "green")):
            if said:
                block.append(f"\n      {mark} ", colour)
                block.append(said)
    if difference.line is not None:
        block.append(f"\n{difference.line:>7} | {source(difference)}".rstrip(), "dim")
    return block
