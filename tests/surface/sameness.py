"""How much of the rows of two writings of one document is the same, positions and the characters changed left out."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from typing import Any

from parsers.document import Rows
from parsers.text.plain import plain
from parsers.text.source import SourceText

# Where things stand, and what follows from it; keywords, which count words of running text.
PLACES = frozenset(
    {
        *("record_id", "doc_id", "fact_id", "part_of", "ordinal", "path", "line", "line_start", "line_end"),
        *("char_start", "char_end", "issues", "keywords", "section", "section_index", "item_index"),
    }
)
LEVELS = ("□■◆ㅁ", "○ㅇ◦O", "-–―─", "※*")
QUOTES = str.maketrans({**dict.fromkeys("‘’'`", "'"), **dict.fromkeys('“”"', '"'), "―": "-"})


def told(value: Any) -> Any:
    """A value of a row as it reads: places left out, one character for all that read alike, no spaces."""
    if isinstance(value, str):
        read = plain(SourceText(value)).text.translate(QUOTES)
        return "".join(unicodedata.normalize("NFKC", read).replace("∙", "·").split())
    if isinstance(value, list):
        return [told(each) for each in value]
    if isinstance(value, dict):
        return {
            key: _marker(each) if key == "marker" else told(each) for key, each in value.items() if key not in PLACES
        }
    return value


def _marker(marker: str | None) -> str | None:
    """A bullet by its level."""
    level = next((chars[0] for chars in LEVELS if marker and told(marker[-1]) in map(told, chars)), None)
    return level or told(marker)


def parts(rows: Rows) -> dict[str, Counter[str]]:
    """The records, items and facts of a document, each as often as it comes."""
    records = [record.model_dump() for record in rows.records]
    items: list[Any] = []
    for section in (section for record in records for section in record["sections"]):
        items += [["heading", section["kind"], section["heading"]]] if section["heading"] else []
        items += [
            [section["kind"], item["level"], text] for item in section["items"] for text in item["text"].split("\n")
        ]
        items += [[section["kind"], row] for table in section["tables"] for row in [table["header"], *table["rows"]]]
    facts = [fact.model_dump() for fact in rows.facts]
    return {
        name: Counter(json.dumps(told(each), ensure_ascii=False, sort_keys=True) for each in found)
        for name, found in (("records", records), ("items", items), ("facts", facts))
    }


def common(one: Counter[str], other: Counter[str]) -> tuple[int, int]:
    """How many parts are the same, and how many there are on the side that has more: losses and inventions count."""
    return (one & other).total(), max(one.total(), other.total())
