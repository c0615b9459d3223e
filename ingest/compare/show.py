"""Differences as text for a terminal, or a file: a table of their kinds, then one block each by document and record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ingest.compare import values
from ingest.compare.difference import Difference, RecordName, What
from ingest.compare.excerpt import near, visible
from ingest.compare.tally import COLUMNS, LEGEND, Tallied, Tally

COLOURS: dict[What, str] = {"gained": "green", "lost": "red", "changed": "yellow", "moved": "cyan"}
LONGEST_SOURCE = 100
INDENT = " " * 6
# Narrower than this, nothing can be laid out.
NARROWEST = 40


def show(found: Tallied) -> None:
    """Prints the table of kinds, then the differences; nothing where there are none.

    Lines are as wide as the terminal, 80 columns where there is none; what is longer goes on below, indented.
    """
    console = Console(highlight=False, soft_wrap=True)
    if found.tally.families:
        console.print(_table(found.tally))
    if found.tally.total.following:
        console.print(f"({LEGEND})", markup=False)
    for path, of_document in groupby(found, key=lambda difference: difference.document):
        console.print()
        _print(console, Text(), Text(visible(path) or "both outputs", "bold"))
        for record, of_record in groupby(of_document, key=lambda difference: difference.record):
            if record:
                _print(console, Text("  "), Text(title(record), "bold"))
            for difference in of_record:
                block = _block(difference, max(console.width, NARROWEST))
                console.print(Text("\n").join(line for mark, body in block for line in _lines(console, mark, body)))
    if found.tally.families:
        console.print()


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
    """The text of the source line; of a long one the part that holds the value."""
    held = [value.get("text") if isinstance(value, dict) else value for value in (difference.after, difference.before)]
    line = difference.source or ""
    part = next((text for text in held if isinstance(text, str) and text and text in line), "")
    return visible(near(line, part, LONGEST_SOURCE))


def echoes(difference: Difference) -> Iterator[str]:
    """What follows from a difference, counted: "and 17 facts in it"."""
    for (things, how), count in Counter((echo.things, echo.how) for echo in difference.echoes).items():
        times = f" ({count} times)" if count > 1 and not things else ""
        yield visible(f"and {values.counted(count, things)} {how}" if things else f"and {how}{times}")


def _table(tally: Tally) -> Text:
    rows = [("", list(COLUMNS)), *((name, [str(number or "-") for number in row]) for name, row in tally.rows())]
    widths = [max(len(row[i]) for _, row in rows) for i in range(len(COLUMNS))]
    first = max(len(visible(name)) for name, _ in rows)
    lines = [
        f"{visible(name):<{first}}{''.join(f'  {cell:>{width}}' for cell, width in zip(row, widths, strict=True))}"
        for name, row in rows
    ]
    return Text("\n".join(lines))


def _print(console: Console, mark: Text, body: Text) -> None:
    """Prints a heading."""
    console.print(Text("\n").join(_lines(console, mark, body)))


def _lines(console: Console, mark: Text, body: Text) -> Iterator[Text]:
    """A text behind its mark; what does not fit in the line is broken at a space and goes on below, indented."""
    width, indent = max(console.width, NARROWEST), max(len(mark), 4)
    # Most fit, and rich takes its time.
    fits = indent + cell_len(body.plain) <= width
    for number, line in enumerate([body] if fits else body.wrap(console, width - indent)):
        whole = Text.assemble(mark if number == 0 else " " * indent, line)
        whole.rstrip()
        yield whole


def _block(difference: Difference, width: int) -> Iterator[tuple[Text, Text]]:
    """The lines of a difference: what each begins with, and the rest.

    Both sides of a change stand behind its field, or else in a line of their own, as far as they fit.
    """
    before, after = sides(difference)
    what = subject(difference) + (f"  ({visible(difference.note)})" if difference.note else "")
    mark = Text.assemble("    ", (f"{difference.what:<8} ", COLOURS[difference.what]))
    both = f"{before} -> {after}" if before and after else ""
    if both and len(mark) + cell_len(f"{what}: {both}") <= width:
        yield mark, Text(f"{what}: {both}")
    else:
        yield mark, Text(what)
        if both and len(INDENT) + cell_len(both) <= width:
            yield Text(INDENT), Text(both)
        else:
            for sign, said, colour in (("-", before, "red"), ("+", after, "green")):
                if said:
                    yield Text.assemble(INDENT, (f"{sign} ", colour)), Text(said)
    for echo in echoes(difference):
        yield Text(INDENT), Text(echo)
    if difference.line is not None:
        yield Text(f"{difference.line:>7} | ", "dim"), Text(source(difference), "dim")
