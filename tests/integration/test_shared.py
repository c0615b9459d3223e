"""Measured against the hand-made annotations in ../shared; skipped where that folder is not there."""

import ast
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from output import Output, badly_accounted_lines, said_by_record, said_by_source

from ingest.engine.inline import Inline
from ingest.readers import read
from ingest.run import Order, run
from parsers.explain import explain
from parsers.language.kiwi import Korean

HERE = Path(__file__).parents[2]
# What may not be lost again: F1 on the annotated casebook.
FLOORS = {
    "document.kind": 1.00,
    "case boundaries": 1.00,
    "region": 1.00,
    "category": 1.00,
    "title": 1.00,
    "contact.organization": 0.99,
    "contact.department": 0.99,
    "contact.person": 0.99,
    "contact.position": 0.99,
    "contact.phone": 0.99,
    "section (recurring)": 0.98,
    "section (own)": 0.75,
    "summary item": 0.97,
    "summary spacing": 0.96,
    "background item": 0.93,
    "results item": 0.82,
    "item spacing": 0.96,
    "attribute": 0.88,
    "attachment": 0.97,
    "url": 1.00,
}
FACT_FLOORS = {
    "date": 0.94,
    "date, year written": 0.97,
    "money": 0.97,
    "change": 0.80,
    "law": 0.90,
    "award": 0.70,
    "press": 0.90,
    "url": 1.00,
    "quantity": 0.92,
    "percent": 0.98,
    "organization": 0.70,
}
# The same for the seed of each other kind; a field that is not here has to be without any mistake.
KIND_FLOORS = {
    "bulletin": {"article item": 0.96, "item spacing": 0.96, "schedule entry": 0.98},
    "report": {"task section": 0.98, "task item": 0.95, "attribute": 0.95, "table (cells of all rows)": 0.94},
    "news": {"story.body (spaces)": 0.93},
    "essay": {},
}
# Facts are measured over all documents taken together.
FACTS = {*FACT_FLOORS, "email", "phone"}
# Facts of documents of other kinds and publishers, all of them taken together.
OTHERS_FLOORS = {"date": 0.92, "money": 0.95, "law": 0.90}
ROW = re.compile(r"(?P<field>\S.*?)\s+(?P<gold>\d+)\s+(?P<found>\d+)\s+(?P<right>\d+)\s+[\d.]+\s+[\d.]+\s+[\d.]+")
SHORTEST = 15


@pytest.fixture(scope="session")
def scores_by_kind(seeds: Output, shared: Path) -> dict[str, dict[str, float]]:
    """F1 by kind and field, as the measuring script gives it."""
    command = [sys.executable, shared / "eval" / "score.py", seeds.folder, shared / "gold" / "seeds", "--json"]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    fields: dict[str, dict[str, float]] = json.loads(done.stdout)
    return fields


@pytest.fixture(scope="session")
def scores(scores_by_kind: dict[str, dict[str, float]]) -> dict[str, float]:
    """F1 by field for the casebook."""
    return scores_by_kind["casebook"]


@pytest.mark.parametrize("kind", KIND_FLOORS)
def test_the_annotated_document_of_each_other_kind_is_split_as_well_as_before(
    scores_by_kind: dict[str, dict[str, float]], kind: str
) -> None:
    floors = KIND_FLOORS[kind]
    fields = {field: score for field, score in scores_by_kind[kind].items() if field not in FACTS}
    assert set(floors) <= set(fields)
    assert {field: score for field, score in fields.items() if score < floors.get(field, 1.0)} == {}


@pytest.mark.parametrize("field", FLOORS)
def test_the_annotated_casebook_is_split_as_well_as_before(scores: dict[str, float], field: str) -> None:
    assert scores[field] >= FLOORS[field]


@pytest.mark.parametrize("field", FACT_FLOORS)
def test_facts_of_the_annotated_casebook_are_found_as_well_as_before(scores: dict[str, float], field: str) -> None:
    assert scores[field] >= FACT_FLOORS[field]


def counts(out: Path, gold: Path, but: str) -> dict[str, tuple[int, int, int]]:
    """How many facts of a type the readers found, we found, and agree, over all documents but the kind `but`."""
    script = gold.parents[1] / "eval" / "score.py"
    done = subprocess.run([sys.executable, script, out, gold], check=True, capture_output=True, encoding="utf-8")
    total: dict[str, tuple[int, int, int]] = {}
    kind = ""
    for line in done.stdout.splitlines():
        row = ROW.fullmatch(line)
        if row and kind != but:
            numbers = tuple(int(row[name]) for name in ("gold", "found", "right"))
            total[row["field"]] = tuple(map(sum, zip(numbers, total.get(row["field"], (0, 0, 0)), strict=True)))  # type: ignore[assignment]
        elif line and " " not in line:
            kind = line
    return total


@pytest.fixture(scope="session")
def others(seeds: Output, shared: Path, korean: Korean, tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Pooled F1 by type of the seeds that are no casebook and the press releases."""
    releases = tmp_path_factory.mktemp("releases")
    run(Order(shared / "releases", releases), Inline(korean), lambda *_: None)
    pools = [
        counts(seeds.folder, shared / "gold" / "seeds", but="casebook"),
        counts(releases, shared / "gold" / "releases", but=""),
    ]
    sums = {field: [sum(pool.get(field, (0, 0, 0))[i] for pool in pools) for i in range(3)] for field in OTHERS_FLOORS}
    return {field: 2 * right / (gold + found) for field, (gold, found, right) in sums.items()}


@pytest.mark.parametrize("field", OTHERS_FLOORS)
def test_facts_of_other_documents_are_found_as_well_as_before(others: dict[str, float], field: str) -> None:
    assert others[field] >= OTHERS_FLOORS[field]


def test_the_book_of_92_cases_has_92_and_nothing_else(seeds: Output) -> None:
    (book,) = (document for document in seeds.documents if document["kind"] == "casebook")
    assert [record["kind"] for record in seeds.records_of(book)] == ["case"] * 92


def test_every_line_of_every_seed_has_exactly_one_owner(seeds: Output) -> None:
    assert len(seeds.documents) == 5
    for document in seeds.documents:
        assert badly_accounted_lines(seeds, document) == [], document["path"]


def test_every_case_says_what_its_lines_say_nothing_lost_and_nothing_invented(seeds: Output) -> None:
    for document in seeds.documents:
        for record in seeds.records_of(document):
            if record["kind"] == "case":
                assert said_by_record(record) == said_by_source(seeds, document, record), record["record_id"]


def test_no_letter_of_any_document_is_lost(seeds: Output) -> None:
    # A news page gives who signs by name only, without 기자 and 제공; a schedule leaves out the names of its columns.
    for document in seeds.documents:
        if document["kind"] != "news":
            records = seeds.records_of(document)
            telling = [record for record in records if record["kind"] != "schedule"]
            source = sum((letters(said_by_source(seeds, document, record)) for record in telling), Counter())
            assert source - letters(json.dumps(records, ensure_ascii=False)) == Counter(), document["path"]


def letters(text: str) -> Counter[str]:
    """The Hangul syllables of a text with their counts."""
    return Counter(re.findall("[가-힣]", text))


def test_every_fact_is_grounded(seeds: Output) -> None:
    for fact in seeds.facts:
        text = seeds.texts[fact["doc_id"]]
        assert text[fact["char_start"] : fact["char_end"]] == fact["text"]


def test_every_line_of_every_seed_can_be_explained(seeds: Output, shared: Path, korean: Korean) -> None:
    for file in sorted((shared / "seeds").iterdir()):
        explained = explain(read(file.name, file.read_bytes()).source, korean)
        assert explained.document.records == len([r for r in seeds.records if r["path"] == file.name])
        for number in range(1, explained.line_count + 1):
            line = explained.line(number)
            assert bool(line.places) == bool(line.text.strip()), (file.name, number)
            for decision in line.decisions:
                weighed = decision.weight is not None and decision.choice is None and decision.rule is None
                assert not weighed or decision.answer == (decision.weight > decision.over), (file.name, decision)


def test_no_line_of_the_samples_is_taken_from_a_seed(seeds: Output, samples: Output) -> None:
    lines = [line for text in samples.texts.values() for line in text.split("\n")]
    assert taken(lines, seeds) == []


def test_no_korean_in_the_tests_and_documents_is_taken_from_a_seed(seeds: Output) -> None:
    literals = [string for file in (HERE / "tests").rglob("*.py") for string in strings_in(file)]
    prose = [file.read_text(encoding="utf-8") for file in (HERE / "README.md", *(HERE / "docs").rglob("*.md"))]
    pieces = [piece for text in (*literals, *prose) for piece in re.split(r"[\n`|\"…]", text)]
    assert taken(pieces, seeds) == []


def strings_in(file: Path) -> Iterator[str]:
    """The string literals of a Python file."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def taken(pieces: list[str], seeds: Output) -> list[str]:
    """The pieces of some length, with Hangul in them, that stand in a seed as they are."""
    long = {piece.strip() for piece in pieces if len(piece.strip()) >= SHORTEST and re.search("[가-힣]", piece)}
    return sorted(piece for piece in long if any(piece in text for text in seeds.texts.values()))
