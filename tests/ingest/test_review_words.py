"""The words of the review page: the same ones in both languages, all that the page says, and none besides."""

import re
from pathlib import Path
from typing import get_args

import pytest

from schemas.document import DocumentKind
from schemas.fact import FACT_TYPES, FactBase
from schemas.record import RecordKind, SectionKind

ASSETS = Path(__file__).parents[2] / "ingest" / "review" / "assets"
SCRIPTS = {file.stem: file.read_text(encoding="utf-8") for file in ASSETS.glob("*.js")}
SHELL = (ASSETS / "page.html").read_text(encoding="utf-8")
PROGRAM = "\n".join(text for name, text in SCRIPTS.items() if name not in ("words", "meanings"))
KEY = re.compile(r'(?:^|[,{\s])"?([\w ]+)"?: "')


def table(script: str, name: str) -> set[str]:
    """The keys of an object in a script."""
    body = re.search(rf"{name}[:=\s]+\{{(.*?)\n?\}}[;,]", SCRIPTS[script], re.DOTALL)
    assert body
    return {key.strip() for key in KEY.findall(body[1])}


def test_both_languages_have_the_same_words() -> None:
    assert table("words", "ko") == table("words", "en")


def test_all_that_the_page_says_has_words_and_no_word_is_idle() -> None:
    said = set(re.findall(r'\bsay\("(\w+)"', PROGRAM)) | set(re.findall(r'data-(?:say|label)="(\w+)"', SHELL))
    named = set(re.findall(r"\b(\w+)\b", PROGRAM))
    words = table("words", "ko")
    assert said - words == set()
    assert {word for word in words if word not in named | said and not word.startswith("what_")} == set()


def test_every_kind_type_and_field_has_a_korean_name() -> None:
    names = table("meanings", "NAMES_KO") | table("meanings", "FIELD_KO")
    kinds = {kind for literal in (DocumentKind, RecordKind, SectionKind) for kind in get_args(literal)}
    fields = {name for model in FACT_TYPES.values() for name in model.model_fields if name not in FactBase.model_fields}
    assert (kinds | set(FACT_TYPES) | fields) - names == set()


@pytest.mark.parametrize("kind", sorted(FACT_TYPES))
def test_the_form_of_a_missing_fact_has_the_fields_of_its_type(kind: str) -> None:
    shapes = re.search(r"const SHAPES = \{(.*?)\n\};", SCRIPTS["forms"], re.DOTALL)
    assert shapes
    (asked,) = re.findall(rf"\b{kind}: \[(.*?)\]", shapes[1], re.DOTALL)
    own = [name for name in FACT_TYPES[kind].model_fields if name not in FactBase.model_fields]
    assert [re.sub(r"[#*?]", "", name) for name in re.findall(r'"([^"]+)"', asked)] == own


@pytest.mark.parametrize("kind", sorted(FACT_TYPES))
def test_the_colours_of_the_page_know_every_type(kind: str) -> None:
    css = (ASSETS / "page.css").read_text(encoding="utf-8")
    assert css.count(f"--{kind}:") == 3
    assert f".{kind} {{ --hue: var(--{kind}); }}" in css
