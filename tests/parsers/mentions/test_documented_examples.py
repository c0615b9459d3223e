"""docs/facts.md tells the truth: every type has a chapter, and its example gives the fact that it shows."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from parsers.facts import DocumentDates, facts_of
from parsers.text.source import Piece, Segments, SourceText
from schemas.fact import FACT_TYPES, FactBase

PAGE = (Path(__file__).parents[3] / "docs" / "facts.md").read_text(encoding="utf-8")
CHAPTERS = re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S)
EXAMPLE = re.compile(r"^Example: `([^`]+)` gives `([^`]+)`,\s`(\{[^`]+\})`$", re.M)
EXAMPLES = [(kind, *example) for kind, chapter in CHAPTERS for example in EXAMPLE.findall(chapter)]


def test_every_type_has_a_chapter_with_an_example() -> None:
    assert sorted(kind for kind, _ in CHAPTERS) == sorted(FACT_TYPES)
    assert [kind for kind, *_ in EXAMPLES] == [kind for kind, _ in CHAPTERS]


@pytest.mark.parametrize(("kind", "text", "mention", "fields"), EXAMPLES, ids=[kind for kind, *_ in EXAMPLES])
def test_an_example_gives_its_fact(kind: str, text: str, mention: str, fields: str) -> None:
    source = SourceText(text)
    unit = (None, Segments(source, [Piece(0, len(text))]))
    found = [fact for fact in facts_of(source, "a-0001", "a", [unit], DocumentDates(None, None)) if fact.type == kind]
    own = [fact.model_dump(exclude=set(FactBase.model_fields)) for fact in found]
    assert ([fact.text for fact in found], own) == ([mention], [json.loads(fields)])


@pytest.mark.parametrize(("kind", "chapter"), CHAPTERS, ids=[kind for kind, _ in CHAPTERS])
def test_a_chapter_names_the_fields_of_its_type(kind: str, chapter: str) -> None:
    own = set(FACT_TYPES[kind].model_fields) - set(FactBase.model_fields)
    assert [field for field in sorted(own) if f"`{field}`" not in chapter] == []
