import re
from pathlib import Path
from typing import get_args

import pytest
import typer

from ingest.cli import app
from ingest.contract.dictionary import codes, models
from ingest.contract.flat import tables
from ingest.contract.pages import MODELS, PAGES
from ingest.contract.views import VIEWED, VIEWS
from parsers.issues import meanings
from schemas.errors import FailureCode

KOREAN = Path(__file__).parents[2] / "docs/ko"
TEXTS = {file.name: file.read_text(encoding="utf-8") for file in KOREAN.glob("*.md")}
HEAD_CELLS = 8


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_in_the_docs_is_what_the_dictionary_says_now(name: str) -> None:
    assert TEXTS[f"{name}.md"] == PAGES[name](), f"docs/ko/{name}.md is out of date: call make docs"


def test_the_data_dictionary_names_every_field_column_view_and_code() -> None:
    text = TEXTS["dictionary.md"]
    assert sorted(MODELS) == sorted(models())
    rows = [len(re.findall(r"(?<!\\)\|", line)) - 1 for line in text.split("\n") if line.startswith(("| `", "| **`"))]
    assert set(rows) == {HEAD_CELLS, 3, 2}
    for table in tables().values():
        _, _, section = text.partition(f"## {table.name}: {table.ko}\n")
        named = re.findall(r"^\| (?:\*\*)?`(\w+)`", section.split("\n## ")[0], re.M)
        assert named == list(table.names)
    assert [name for name in VIEWS if f"| `{name}` |" not in text] == []
    assert [
        code for kind in ("RecordKind", "SectionKind", "FactType") for code in codes(kind) if code not in text
    ] == []


def test_every_view_has_a_name_and_tells_the_tables_it_reads() -> None:
    assert sorted(VIEWS) == sorted(codes("view")) == sorted(VIEWED)
    for name, query in VIEWS.items():
        assert sorted(re.findall(r"(?:FROM|JOIN) (\w+)", query)) == sorted(VIEWED[name])


def test_the_korean_page_of_codes_names_every_code() -> None:
    named = re.findall(r"^\| `(\w+)` \|", TEXTS["issues.md"], re.M)
    assert sorted(named) == sorted((*meanings(), *get_args(FailureCode)))


def test_the_korean_pages_name_every_command_and_every_option_of_a_run() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert set(re.findall(r"^\| `gongbo ([a-z]+)", TEXTS["README.ko.md"], re.M)) == set(commands)
    options = [name for option in commands["run"].params for name in option.opts if name.startswith("--")]
    assert [name for name in options if f"`{name}" not in TEXTS["operating.md"]] == []


def test_links_between_the_korean_pages_lead_somewhere() -> None:
    for name, text in TEXTS.items():
        for target, anchor in re.findall(r"\]\(([\w/.]*)(?:#([\w-]+))?\)", text):
            file = KOREAN / target if target else KOREAN / name
            assert file.is_file(), f"{name}: {target}"
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.M)
            assert not anchor or anchor in [one.lower().replace(" ", "-") for one in headings], f"{name}: #{anchor}"
