import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
import typer
from pydantic import BaseModel

from ingest.cli import app
from ingest.journal import Report
from ingest.known import Accepted, load
from parsers.issues import meanings
from parsers.vocabulary.models import FILES
from schemas.document import Document
from schemas.errors import FailureCode
from schemas.fact import Fact
from schemas.record import Record

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "docs").glob("*.md")}
PATH = re.compile(r"`((?:ingest|parsers|schemas|tests|docs|data)/[\w./]*)`")


def models_in(kind: object) -> Iterator[type[BaseModel]]:
    """A model, and all models that its fields are made of."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
        for field in kind.model_fields.values():
            yield from models_in(field.annotation)
    for part in get_args(kind):
        yield from models_in(part)


def test_every_issue_code_is_documented_and_no_unknown_one_is() -> None:
    documented = re.findall(r"^### (\S+)$", DOCS["issues.md"], re.M)
    assert sorted(documented) == sorted(meanings())


@pytest.mark.parametrize("code", sorted(meanings()))
def test_a_codes_chapter_gives_its_meaning_an_example_and_what_to_do(code: str) -> None:
    _, _, rest = DOCS["issues.md"].partition(f"### {code}\n")
    chapter = " ".join(rest.split("\n#")[0].split())
    assert meanings()[code].rstrip(".") in chapter.replace("U+FFFD (�)", "U+FFFD")
    assert "- Example: " in chapter
    assert "- Do: " in chapter


@pytest.mark.parametrize("code", get_args(FailureCode))
def test_every_failure_code_has_a_chapter_of_its_own(code: str) -> None:
    assert re.findall(rf"^### {code}$", DOCS.get("operating.md", ""), re.M) == [f"### {code}"]


def test_every_field_of_a_report_and_of_a_known_failure_is_documented() -> None:
    names_of = list(vars(Report("", 0, "", {}, {}))) + list(Accepted.model_fields)
    assert [name for name in names_of if f"| `{name}` |" not in DOCS["operating.md"]] == []


def test_every_event_of_the_log_is_documented() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "ingest").rglob("*.py"))
    events = set(re.findall(r'"event": "(\w+)"', code)) | {"published", "unchanged"}
    assert [event for event in sorted(events) if f"| `{event}` |" not in DOCS["operating.md"]] == []


def test_the_shipped_list_of_known_failures_can_be_loaded() -> None:
    assert load(ROOT / "known_failures.yaml") == ()


def test_every_command_and_option_is_documented_and_no_unknown_command_is() -> None:
    group = typer.main.get_command(app)
    commands = {name: command for name, command in group.commands.items() if not command.hidden}  # type: ignore[attr-defined]
    assert set(re.findall(r"^### `gongbo ([a-z]+)", README, re.M)) == set(commands)
    assert set(re.findall(r"gongbo ([a-z]+) (?:[A-Z]|--|data)", README + "".join(DOCS.values()))) <= set(commands)
    for command in (group, *commands.values()):
        options = [name for option in command.params for name in option.opts if name.startswith("--")]
        assert all(option in README for option in options)


def test_every_field_of_the_output_is_documented() -> None:
    named = {name for row in (Document, Record, Fact) for model in models_in(row) for name in model.model_fields}
    assert len(named) > 60
    assert [field for field in sorted(named) if f"`{field}`" not in DOCS["output.md"]] == []


def test_every_module_and_folder_that_the_documents_name_exists() -> None:
    named = {path for text in (README, *DOCS.values()) for path in PATH.findall(text)}
    assert len(named) > 30
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_every_vocabulary_file_is_explained() -> None:
    assert [name for name in FILES.values() if f"`{name}.yaml`" not in DOCS["design.md"]] == []


def test_links_between_documents_lead_somewhere() -> None:
    for name, text in {"README.md": README, **{f"docs/{name}": text for name, text in DOCS.items()}}.items():
        for target, anchor in re.findall(r"\]\(([\w/.]*)(?:#([\w-]+))?\)", text):
            file = (ROOT / name).parent / target if target else ROOT / name
            assert file.is_file(), f"{name}: {target}"
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.M) if anchor else []
            anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert not anchor or anchor in anchors, f"{name}: #{anchor}"


def test_make_commands_that_the_documents_name_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", README + "".join(DOCS.values()), re.M))
    assert {"run", "test"} <= named <= targets


def test_every_promise_names_tests_that_there_are() -> None:
    promises = re.findall(r"^\| \*\*(.+?)\*\* .* \| (.+) \|$", DOCS["reliability.md"], re.M)
    there = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.M)
    }
    assert len(promises) > 5
    for promise, tests in promises:
        named = re.findall(r"`(\w+)`", tests)
        assert named, promise
        assert [name for name in named if name not in there] == []
