"""`gongbo explain`: why a document, and a line of it, became what it became, for a person or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ingest.overlay import NO_OVERLAY, Overlay, read_vocabulary
from ingest.text import read_file
from ingest.wording import counted
from parsers.explain import DocumentExplanation, Explained, LineExplanation, explain
from parsers.explain.models import DecisionPart, EvidencePart, FactPart, HeadingPart, LookPart, PlacePart, RivalPart
from parsers.language.kiwi import Korean
from schemas.errors import ConfigError

MOST_LINES = 12
LABEL = 9


def file_and_line(place: str) -> tuple[Path, int | None]:
    """FILE and LINE of `FILE:LINE`; LINE is None where only a file is named. A file may have a colon in its name."""
    name, colon, number = place.rpartition(":")
    if colon and number.isdecimal() and not Path(place).is_file():
        return Path(name), int(number)
    return Path(place), None


def explain_place(place: str, *, as_json: bool = False, overlay: Overlay = NO_OVERLAY) -> None:
    """Prints why a document became what it became, or a line of it where `place` is FILE:LINE.

    Raises ConfigError when there is no such file or line or the vocabulary is wrong, InputError when the file cannot
    be read.
    """
    file, number = file_and_line(place)
    read_vocabulary(overlay)
    reading = read_file(file)
    explained = explain(reading.source, Korean(), reading.marks)
    line = _line(explained, file, number)
    if as_json:
        parts = {"document": explained.document.model_dump(), "line": line.model_dump() if line else None}
        print(json.dumps({"file": file.name, **parts}, ensure_ascii=False, indent=2))
        return
    console = Console(highlight=False)
    if line is None:
        _print_document(console, file.name, explained.document)
    else:
        _print_line(console, file.name, explained.document, line)


def told_of(explained: Explained, number: int, width: int) -> list[str]:
    """Why a line became what it became, as it is printed in `width` columns, without the name of the file above it.

    Raises IndexError when there is no such line.
    """
    console = Console(file=StringIO(), width=width, highlight=False, color_system=None)
    with console.capture() as printed:
        _print_line(console, "", explained.document, explained.line(number))
    return [line.rstrip() for line in printed.get().splitlines()[1:]]


def _line(explained: Explained, file: Path, number: int | None) -> LineExplanation | None:
    if number is None:
        return None
    try:
        return explained.line(number)
    except IndexError as error:
        last = explained.line_count
        raise ConfigError(f"{file}: has no line {number}. Give a line from 1 to {last}.") from error


def _print_document(console: Console, name: str, document: DocumentExplanation) -> None:
    size = ", ".join(
        counted(count, what)
        for count, what in ((document.lines, "line"), (document.records, "record"), (document.facts, "fact"))
    )
    console.print(Text.assemble((name, "bold"), f"  {document.kind}, {size}"))
    rows = [("why", f"{document.why}."), ("page", _page(document)), ("day", _day(document))]
    _print_rows(console, [*rows, *(("issue", issue) for issue in document.issues)])
    console.print(Text("signs", "cyan"))
    grid = _grid(11, 8)
    for signs in document.signs:
        found = "; ".join(signs.found) or "none"
        grid.add_row(f"  {signs.kind}", "found", found + (" (decides)" if signs.decisive else ""))
        grid.add_row("", "lacking", "; ".join(signs.lacking) or "none")
    console.print(grid)
    if document.headings:
        console.print(Text("headings", "cyan"))
        grid = _grid(2)
        for heading in document.headings:
            grid.add_row("", Text.assemble((heading.text, "bold"), f"  {_heading(heading)}"))
        console.print(grid)


def _print_line(console: Console, name: str, document: DocumentExplanation, line: LineExplanation) -> None:
    console.print(Text.assemble((name, "bold"), f"  {document.kind}, line {line.line} of {document.lines}"))
    rows = [("text", line.text.strip() or "(blank)"), ("kind", f"{document.kind}: {document.why}.")]
    if line.look is not None:
        rows.append(("looks", _look(line.look, document)))
    rows += [("belongs", _place(place, line.line)) for place in line.places]
    if line.heading is not None:
        rows.append(("heading", _heading(line.heading)))
    if any(d.question == "heading by name" or d.weight is not None for d in line.decisions if "heading" in d.question):
        rows += [("habit", habit) for habit in line.habits]
    rows += [("issue", issue) for issue in line.issues]
    _print_rows(console, rows)
    for decision in line.decisions:
        _print_decision(console, decision)
    for fact in line.facts:
        _print_fact(console, fact)
    for rival in line.lost:
        _print_rows(console, [("lost", _rival(rival))])


def _print_decision(console: Console, decision: DecisionPart) -> None:
    console.print(Text.assemble((f"{decision.text[:1].upper()}{decision.text[1:]}.", "bold")))
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right", width=LABEL + 1)
    grid.add_column()
    for piece in decision.evidence:
        grid.add_row(f"{piece.weight:+.2f}", Text.assemble(piece.name, (_rests_on(piece), "cyan")))
    if decision.weight is not None and decision.over is not None:
        more = "more than" if decision.weight > decision.over else "not more than"
        grid.add_row(f"= {decision.weight:+.2f}", Text(f"{more} {decision.over:.3g}", "dim"))
    if decision.rule:
        grid.add_row("rule", Text.assemble(decision.rule, (_rests_on(decision), "cyan")))
    console.print(grid)


def _rests_on(part: EvidencePart | DecisionPart) -> str:
    if part.word is None:
        return ""
    return f"  {part.word}{f' ({part.file})' if part.file else ''}"


def _print_fact(console: Console, fact: FactPart) -> None:
    fields = ", ".join(f"{key} {_value(value)}" for key, value in fact.fields.items() if value is not None)
    console.print(Text(f"{fact.type} {_one_line(fact.text)}", "bold"))
    rows = [("fields", fields), ("rule", f"{fact.rule}{f' ({fact.file})' if fact.file else ''}")]
    if fact.year_by is not None:
        at = f", line {fact.year_line}" if fact.year_line is not None else ""
        rows.append(("year", f"not stated: {fact.year_by}{at}"))
    _print_rows(console, [*rows, *(("beat", _rival(rival)) for rival in fact.rivals)])


def _print_rows(console: Console, rows: list[tuple[str, str]]) -> None:
    grid = _grid(LABEL)
    for label, text in rows:
        grid.add_row(Text(label, "cyan"), Text(text))
    if rows:
        console.print(Padding(grid, (0, 0, 0, 2)))


def _grid(*widths: int) -> Table:
    """Columns of these widths and a last one as wide as there is room."""
    grid = Table.grid(padding=(0, 1))
    for width in widths:
        grid.add_column(width=width)
    grid.add_column(overflow="fold")
    return grid


def _page(document: DocumentExplanation) -> str:
    def said() -> Iterator[str]:
        margin = document.margin
        yield "lines are not wrapped" if margin is None else f"lines end at {margin:g} em"
        if document.note_margin not in (None, margin):
            yield f"those of notes at {document.note_margin:g} em"
        if document.double_spaced:
            yield "blank lines stand between all lines"
        if document.items_apart:
            yield "blank lines part the items"

    return ", ".join(said())


def _day(document: DocumentExplanation) -> str:
    if document.stated_day:
        return f"{document.stated_day}, as the document states"
    near = f"written near {document.reference_day}" if document.reference_day else "nothing tells its day"
    usual = f", and names {document.usual_year} most" if document.usual_year else ""
    return f"not stated; {near}{usual}"


def _look(look: LookPart, document: DocumentExplanation) -> str:
    def said() -> Iterator[str]:
        yield f"bullet {look.marker}" if look.marker else "no bullet"
        if look.indent:
            yield f"indent {look.indent}"
        of = f" of {document.margin:g}" if document.margin is not None else ""
        yield f"{look.width:g}{of} em wide"
        if look.room is not None:
            yield f"the next word had left {look.room:g}" if look.room > 0 else "no room for the next word"
        if look.space_at_end:
            yield "a space at its end"
        if look.blank_before:
            yield f"{counted(look.blank_before, 'blank line')} above"
        if look.page_start:
            yield "begins a page"

    return ", ".join(said())


def _place(place: PlacePart, number: int) -> str:
    def said() -> Iterator[str]:
        yield f"{place.role} {place.item}" if place.item else place.role
        if len(place.lines) > 1:
            nth = place.lines.index(number) + 1
            yield f"line {nth} of {len(place.lines)} ({place.lines[0]} to {place.lines[-1]})"
        if place.section and place.role != "contact":
            yield (
                f"under {place.section} {place.heading or '(no heading)'}" if place.role != "heading" else place.section
            )
        if place.record:
            yield f"in {place.record_kind} {place.record}{f' {place.title}' if place.title else ''}"

    return ", ".join(said())


def _heading(heading: HeadingPart) -> str:
    shown = ", ".join(map(str, heading.lines[:MOST_LINES])) + (", …" if len(heading.lines) > MOST_LINES else "")
    where = f"line{'s' if len(heading.lines) > 1 else ''} {shown}"
    by = f" by {heading.word} ({heading.file})" if heading.word else ""
    return f"heads {heading.kind}{by} in {counted(heading.records, 'record')}: {where}"


def _rival(rival: RivalPart) -> str:
    return f"{rival.type} {_one_line(rival.text)} ({rival.rule}): {rival.why}"


def _value(value: object) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())
