"""`gongbo show`: how a document was split, for a person to look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.text import Text

from ingest.overlay import NO_OVERLAY, Overlay, read_vocabulary
from ingest.text import read_file
from ingest.wording import counted
from parsers import detect
from parsers.document import Origin, parse, rows_from
from parsers.draft import Block, Draft, LogicalItem
from parsers.kind import Kind
from parsers.kinds import KINDS, WHOLE
from parsers.language.kiwi import Korean
from parsers.page import Page
from schemas.errors import ConfigError
from schemas.fact import Fact, FactBase
from schemas.issue import Issue

LONGEST = 60
NOBODY = Origin("0" * 16, "", "0" * 64, 0, "txt", "utf-8", "")


@dataclass(frozen=True)
class Wanted:
    """What is shown beside records and sections: their `items`, their `facts`; of the whole, or of one `line` only."""

    items: bool = False
    facts: bool = False
    line: int | None = None

    def holds(self, numbers: Iterable[int]) -> bool:
        """Whether what stands on these lines is wanted."""
        return self.line is None or self.line in numbers


@dataclass(frozen=True)
class Shown:
    """One record with its place among the records, its facts by section, and what of it is wanted."""

    ordinal: int
    draft: Draft
    wanted: Wanted
    facts: dict[int | None, list[Fact]] = field(default_factory=dict)


def show_file(file: Path, kind: str | None = None, overlay: Overlay = NO_OVERLAY, wanted: Wanted = Wanted()) -> None:
    """Prints kind, outline, records, sections with their lines, and issues; coloured on a terminal.

    With `kind` the document is split as that kind, whatever it is. Raises ConfigError when there is no such file, kind
    or line or the vocabulary is wrong, InputError when the file cannot be read.
    """
    forced = _kind_named(kind)
    read_vocabulary(overlay)
    reading = read_file(file)
    page = Page(reading.source, Korean(), reading.marks)
    _check_line(file, wanted.line, page.source.last_line)
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
        if not wanted.holds([part.line, *(entry.line for entry in part.entries)]):
            continue
        names = ", ".join(entry.text for entry in part.entries)
        console.print(Text.assemble(_at(part.line), ("outline ", "cyan"), f"{part.title}: {names}"))
    _print_issues(console, (*reading.problems, *parsed.issues))
    if parsed.kind == "unknown" and page.content:
        _print_evidence(console, page)
    facts: dict[str, dict[int | None, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in rows_from(page, parsed, NOBODY).facts if wanted.facts else ():
        if wanted.holds(range(fact.line, page.source.line_at(fact.char_end - 1) + 1)):
            facts[fact.record_id][fact.section_index].append(fact)
    for ordinal, draft in enumerate(parsed.drafts, start=1):
        if wanted.holds(line.number for line in draft.lines):
            own = facts[f"{NOBODY.doc_id}-{ordinal:04d}"]
            _print_record(console, Shown(ordinal, draft, wanted, own))


def _check_line(file: Path, line: int | None, last: int) -> None:
    if line is not None and line > last:
        raise ConfigError(f"{file}: has no line {line}. Give a line from 1 to {last}.")


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


def _print_record(console: Console, shown: Shown) -> None:
    draft, wanted = shown.draft, shown.wanted
    place = draft.region.text if draft.region else ""
    head = "  ".join(filter(None, (place, draft.category, draft.title)))
    console.print()
    title = (f"{draft.kind} {shown.ordinal} ", "bold green")
    console.print(Text.assemble(_at(draft.lines[0].number), title, (head, "bold")))
    if draft.lead and wanted.line is None:
        console.print(Text.assemble(_at(None), ("lead ", "cyan"), (_cut(draft.lead), "dim")))
    _print_facts(console, shown.facts.get(None, ()))
    for index, block in enumerate(draft.blocks):
        _print_block(console, block, wanted, shown.facts.get(index, ()))
    for entry in draft.entries:
        if wanted.holds([entry.line]):
            console.print(Text.assemble(_at(entry.line), (f"{entry.region} {entry.time or '-'} ", "cyan"), entry.text))
    for plan in draft.plans:
        if wanted.holds([plan.line]):
            console.print(Text.assemble(_at(plan.line), (f"due {plan.due} ", "cyan"), _cut(plan.text)))
    for contact in draft.contacts:
        if wanted.holds([contact.line]):
            console.print(Text.assemble(_at(contact.line), ("contact ", "cyan"), contact.text))
    _print_issues(console, tuple(issue for issue in draft.issues if wanted.holds([issue.line or 0])))


def _print_block(console: Console, block: Block, wanted: Wanted, facts: Sequence[Fact]) -> None:
    heading = [block.heading_line.number] if block.heading_line else []
    items = {index: item for index, item in enumerate(block.items) if wanted.holds(_numbers(item))}
    if not (items or facts or wanted.holds(heading)):
        return
    size = counted(len(block.items), "item")
    if block.tables:
        size += f", {counted(len(block.tables), 'table')}"
    first = "" if wanted.items or not block.items else block.items[0].text.text.split("\n")[0]
    console.print(
        Text.assemble(
            _at(block.line),
            (f"{block.kind} ", "cyan"),
            block.heading or "(no heading)",
            (f"  {size}", "dim"),
            (f"  {_cut(first)}" if first else "", "dim"),
        )
    )
    if not wanted.items:
        items = {}
    for index, item in items.items():
        _print_item(console, item)
        _print_facts(console, [fact for fact in facts if fact.item_index == index])
    _print_facts(console, [fact for fact in facts if fact.item_index not in items])


def _print_item(console: Console, item: LogicalItem) -> None:
    """An item, the lines of a table that lost its columns below one another."""
    marker = f"{item.marker} " if item.marker else ""
    for i, text in enumerate(item.text.text.split("\n")):
        at = _at(item.lines[i].number if item.flattened else item.line)
        console.print(Text.assemble(at, "  " * (item.level + 1), (marker, "cyan"), text))


def _print_facts(console: Console, facts: Sequence[Fact]) -> None:
    for fact in facts:
        fields = fact.model_dump(exclude={*FactBase.model_fields})
        said = ", ".join(f"{key} {value}" for key, value in fields.items() if value not in (None, False))
        text = " ".join(fact.text.split())
        console.print(Text.assemble(_at(fact.line), (f"  {fact.type} ", "magenta"), text, (f"  {said}", "dim")))


def _numbers(item: LogicalItem) -> list[int]:
    return [line.number for line in item.lines]


def _cut(text: str) -> str:
    return f"{text[:LONGEST]}…" if len(text) > LONGEST else text


def _print_issues(console: Console, issues: tuple[Issue, ...]) -> None:
    for problem in issues:
        console.print(Text.assemble(_at(problem.line), (problem.code, "yellow"), f"  {problem.message}"))
