"""What a run left in a folder, read back without the help of the code that wrote it."""

import json
import unicodedata
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import Any

import published

Row = dict[str, Any]


def squeeze(text: str | None) -> str:
    """A text without white space and round brackets: a title is given without the brackets around it."""
    return "".join((text or "").translate(dict.fromkeys(map(ord, "()（）"))).split())


class Output:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def rows(self, table: str) -> list[Row]:
        content = (self.folder / f"{table}.jsonl").read_bytes().decode("utf-8")
        return [json.loads(line) for line in content.split("\n")[:-1]]

    @cached_property
    def documents(self) -> list[Row]:
        return self.rows("documents")

    @cached_property
    def records(self) -> list[Row]:
        return self.rows("records")

    @cached_property
    def facts(self) -> list[Row]:
        return self.rows("facts")

    @cached_property
    def texts(self) -> dict[str, str]:
        """Source text by doc_id."""
        return {file.stem: file.read_bytes().decode("utf-8") for file in (self.folder / "text").iterdir()}

    def records_of(self, document: Row) -> list[Row]:
        return [record for record in self.records if record["doc_id"] == document["doc_id"]]

    def files(self) -> dict[str, bytes]:
        return published.files(self.folder)


# Spaces and marks that print nothing though Unicode calls them letters, symbols or marks.
PRINT_NOTHING = frozenset("\u034f\u115f\u1160\u180b\u180c\u180d\u2800\u3164\uffa0").union(
    map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)


def is_blank(line: str) -> bool:
    """Whether a line prints nothing."""
    return all(char.isspace() or char in PRINT_NOTHING or unicodedata.category(char) == "Cf" for char in line)


def furniture_lines(document: Row) -> set[int]:
    return {number for first, last in document["furniture"] for number in range(first, last + 1)}


def badly_accounted_lines(output: Output, document: Row) -> list[tuple[int, str]]:
    """Lines that belong to nothing or to two things, counted from the rows alone.

    A page number inside a record's range is furniture and not the record's.
    """
    lines = output.texts[document["doc_id"]].split("\n")
    furniture = furniture_lines(document)
    owners = Counter(furniture)
    # A part's first entry may stand on the line of its title.
    for part in document["outline"]:
        owners.update({part["line"], *(entry["line"] for entry in part["entries"])})
    for record in output.records_of(document):
        owners.update(set(range(record["line_start"], record["line_end"] + 1)) - furniture)
    return [
        (number, line)
        for number, line in enumerate(lines, start=1)
        if (number in furniture if is_blank(line) else owners[number] != 1)
    ]


def said_by_source(output: Output, document: Row, record: Row) -> str:
    """All characters of the record's lines, furniture and white space left out."""
    lines = output.texts[document["doc_id"]].split("\n")
    kept = set(range(record["line_start"], record["line_end"] + 1)) - furniture_lines(document)
    return squeeze("".join(lines[number - 1] for number in sorted(kept)))


def said_by_record(record: Row) -> str:
    """All characters that the record repeats from its source, in the order of the page."""
    parts = [(record["region"] or {}).get("text"), record["category"], record["title"]]
    for section in record["sections"]:
        parts.append(section["heading"])
        said = [(item["line"], (item["marker"], item["text"])) for item in section["items"]]
        said += [(table["line"], cells_of(table)) for table in section["tables"]]
        parts += [part for _, texts in sorted(said, key=lambda each: each[0]) for part in texts]
    parts += [contact["text"] for contact in record["contacts"]]
    return "".join(map(squeeze, parts))


def cells_of(table: Row) -> tuple[str, ...]:
    """The caption, the unit and the cells of a table, row by row."""
    rows = [table["header"] or [], *table["rows"]]
    return (table["caption"] or "", table["unit"] or "", *(cell for row in rows for cell in row))
