"""`gongbo show`: how a document was split, for a person to look at."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from ingest.readers import read
from ingest.work import read_bytes
from parsers.document import parse
from parsers.draft import Block, Draft
from parsers.language.kiwi import Korean
from parsers.page import Page
from schemas.errors import ConfigError, InputError
from schemas.issue import Issue

LONGEST = 60


def show_file(file: Path) -> None:
    """Prints kind, outline, records, sections with their lines, and issues; coloured on a terminal.

    Raises ConfigError when there is no such file, InputError when it cannot be read.
    """
    if not file.is_file():
        raise ConfigError(f"{file}: no such file. Give the path of one document.")
    try:
        reading = read(file.name, read_bytes(str(file)).data)
    except InputError as error:
        raise InputError(error.code, f"{file.name}: {error.message}", error.remedy) from error
    page = Page(reading.source, Korean(), reading.marks)
    parsed = parse(page)
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        Text.assemble((file.name, "bold"), f"  {parsed.kind}, {reading.encoding}, {len(parsed.drafts)} records")
    )
    furniture = len(page.lines.furniture) + len(parsed.furniture)
    if furniture:
        console.print(Text(f"  furniture: {furniture} lines", "dim"))
    for part in parsed.outline:
        names = ", ".join(entry.text for entry in part.entries)
        console.print(Text.assemble(_at(part.line), ("outline ", "cyan"), f"{part.title}: {names}"))
    _print_issues(console, (*reading.problems, *parsed.issues))
    for ordinal, draft in enumerate(parsed.drafts, start=1):
        _print_record(console, ordinal, draft)


def _at(line: int | None) -> tuple[str, str]:
    return (f"{line if line is not None else '':>7}  ", "dim")


def _print_record(console: Console, ordinal: int, draft: Draft) -> None:
    place = draft.region.text if draft.region else ""
    head = "  ".join(filter(None, (place, draft.category, draft.title)))
    console.print()
    console.print(Text.assemble(_at(draft.lines[0].number), (f"{draft.kind} {ordinal} ", "bold green"), (head, "bold")))
    if draft.lead:
        console.print(Text.assemble(_at(None), ("lead ", "cyan"), (_cut(draft.lead), "dim")))
    for block in draft.blocks:
        _print_block(console, block)
    for entry in draft.entries:
        console.print(Text.assemble(_at(entry.line), (f"{entry.region} {entry.time or '-'} ", "cyan"), entry.text))
    for plan in draft.plans:
        console.print(Text.assemble(_at(plan.line), (f"due {plan.due} ", "cyan"), _cut(plan.text)))
    for contact in draft.contacts:
        console.print(Text.assemble(_at(contact.line), ("contact ", "cyan"), contact.text))
    _print_issues(console, draft.issues)


def _print_block(console: Console, block: Block) -> None:
    size = _count(len(block.items), "item")
    if block.tables:
        size += f", {_count(len(block.tables), 'table')}"
    first = block.items[0].text.text.split("\n")[0] if block.items else ""
    console.print(
        Text.assemble(
            _at(block.line),
            (f"{block.kind} ", "cyan"),
            block.heading or "(no heading)",
            (f"  {size}", "dim"),
            (f"  {_cut(first)}" if first else "", "dim"),
        )
    )


def _cut(text: str) -> str:
    return f"{text[:LONGEST]}…" if len(text) > LONGEST else text


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _print_issues(console: Console, issues: tuple[Issue, ...]) -> None:
    for problem in issues:
        console.print(Text.assemble(_at(problem.line), (problem.code, "yellow"), f"  {problem.message}"))
