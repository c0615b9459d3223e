"""`gongbo show`: how a document was split, for a person to look at."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from ingest.overlay import NO_OVERLAY, Overlay, read_vocabulary
from ingest.text import read_file
from ingest.wording import counted
from parsers import detect
from parsers.document import parse
from parsers.draft import Block, Draft
from parsers.kind import Kind
from parsers.kinds import KINDS, WHOLE
from parsers.language.kiwi import Korean
from parsers.page import Page
from schemas.errors import ConfigError
from schemas.issue import Issue

LONGEST = 60


def show_file(file: Path, kind: str | None = None, overlay: Overlay = NO_OVERLAY) -> None:
    """Prints kind, outline, records, sections with their lines, and issues; coloured on a terminal.

    With `kind` the document is split as that kind, whatever it is. Raises ConfigError when there is no such file or
    kind or the vocabulary is wrong, InputError when the file cannot be read.
    """
    forced = _kind_named(kind)
    read_vocabulary(overlay)
    reading = read_file(file)
    page = Page(reading.source, Korean(), reading.marks)
    parsed = parse(page, forced)
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        Text.assemble(
            (file.name, "bold"), f"  {parsed.kind}, {reading.encoding}, {counted(len(parsed.drafts), 'record')}"
        )
    )
    furniture = len(page.lines.furniture) + len(parsed.furniture)
    if furniture:
        console.print(Text(f"  furniture: {counted(furniture, 'line')}", "dim"))
    for part in parsed.outline:
        names = ", ".join(entry.text for entry in part.entries)
        console.print(Text.assemble(_at(part.line), ("outline ", "cyan"), f"{part.title}: {names}"))
    _print_issues(console, (*reading.problems, *parsed.issues))
    if parsed.kind == "unknown" and page.content:
        _print_evidence(console, page)
    for ordinal, draft in enumerate(parsed.drafts, start=1):
        _print_record(console, ordinal, draft)


def _kind_named(name: str | None) -> Kind | None:
    """The kind of this name. Raises ConfigError for one that has no splitter."""
    if name is None:
        return None
    # What is kept whole comes last, whatever its precedence.
    kinds = {kind.name: kind for kind in (*(kind for kind in KINDS if kind is not WHOLE), WHOLE)}
    for known, kind in kinds.items():
        if known == name:
            return kind
    raise ConfigError(f"{name}: no such kind. Give one of {', '.join(kinds)}.")


def _print_evidence(console: Console, page: Page) -> None:
    """What speaks for each kind and what lacks, the kinds with most signs first."""
    console.print(Text(f"  signs of each kind ({detect.LIKELY} are needed)", "dim"))
    evidence = {kind: signs for kind, signs in detect.evidence(page).items() if kind.seeks}
    for kind, signs in sorted(evidence.items(), key=lambda pair: -len(pair[1])):
        found = "; ".join(sign.text for sign in signs) or "none"
        lacking = "; ".join(detect.lacking(kind, signs)) or "none"
        console.print(Text.assemble(_at(None), (f"{kind.name:<10}", "cyan"), f"found: {found}. Lacking: {lacking}."))


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
    size = counted(len(block.items), "item")
    if block.tables:
        size += f", {counted(len(block.tables), 'table')}"
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


def _print_issues(console: Console, issues: tuple[Issue, ...]) -> None:
    for problem in issues:
        console.print(Text.assemble(_at(problem.line), (problem.code, "yellow"), f"  {problem.message}"))
