import re
from typing import Any

import pytest

from ingest.corrections.fields import Path, path_of, value_of


@pytest.mark.parametrize(
    ("field", "path", "whole"),
    [
        ("facts[money]", Path("facts", "money", ()), True),
        ("facts[money].amount", Path("facts", "money", ("amount",)), False),
        ("records.title", Path("records", None, ("title",)), False),
        ("records.region.sigungu", Path("records", None, ("region", "sigungu")), False),
        ("records.contacts[].person", Path("records", None, ("contacts", "[]", "person")), False),
        ("records.attributes[]", Path("records", None, ("attributes", "[]")), True),
        ("records.summary[]", Path("records", None, ("summary", "[]")), True),
        ("records.sections[].items[].text", Path("records", None, ("sections", "[]", "items", "[]", "text")), False),
        ("documents.publisher", Path("documents", None, ("publisher",)), False),
    ],
)
def test_a_field_is_a_path_into_the_rows(field: str, path: Path, whole: bool) -> None:
    assert path_of(field) == path
    assert path.whole == whole


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("금액", "is no field"),
        ("facts", "name the type of fact"),
        ("facts[mony].amount", "name the type of fact, as in facts[money]; one of date, money"),
        ("records[money].title", "name the type of fact"),
        ("records.tilte", "there is no tilte"),
        ("records.title[]", "no list before []"),
        ("facts[money].value", "cannot be corrected"),
        ("facts[money].char_start", "cannot be corrected"),
        ("records.record_id", "cannot be corrected"),  # gongbo makes the ids
        ("records.contacts[].line", "cannot be corrected"),
        ("documents.sha256", "cannot be corrected"),
        ("records", "cannot be corrected"),
        ("records.sections[]", "cannot be added or taken out: its lines would belong to nothing"),
        ("records.sections[].items[]", "cannot be added or taken out"),
    ],
)
def test_what_is_no_field_to_correct_is_told(field: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        path_of(field)


@pytest.mark.parametrize(
    ("field", "value", "taken"),
    [
        ("facts[money].amount", 3000, 3000),
        ("facts[money].amount", "3000", 3000),  # a CSV has text only
        ("facts[percent].value", "-5.5", -5.5),
        ("facts[quantity].approx", "true", True),
        ("facts[date].end", None, None),
        ("facts[date].start", "2026-03", "2026-03"),
        ("documents.kind", "report", "report"),
        ("records.title", None, None),
        ("facts[law]", {"name": "나루법"}, {"name": "나루법", "article": None, "official": None, "law_id": None}),
        (
            "records.plans[]",
            {"text": "배를 띄움", "due": "3월", "line": 7},
            {"text": "배를 띄움", "due": "3월", "line": 7},
        ),
    ],
)
def test_a_value_becomes_what_its_field_holds(field: str, value: Any, taken: Any) -> None:
    found = value_of(path_of(field), value)
    assert (found, type(found)) == (taken, type(taken))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("facts[money].amount", "많음", "is no value for it"),
        ("facts[money].amount", None, "is no value for it"),
        ("facts[money].role", "sum", "is no value for it"),
        ("facts[date].start", "7", "'7' is no day, month or year. Write it like 2025-03-21."),
        ("documents.published", "2026. 3. 2.", "is no day"),
        ("documents.kind", "사례집", "is no value for it"),
        ("records.plans[]", {"text": "배"}, "is no value for it"),
        ("facts[law]", "나루법", "a law is an object with name, article, official, law_id"),
        ("facts[law]", {"title": "나루법"}, "a law has no title; it has name"),
        ("facts[money]", {"currency": "KRW"}, "amount: None is no value for it"),
        ("facts[press]", {"outlet": "나루신문", "date": "어제"}, "'어제' is no day"),
    ],
)
def test_a_value_that_the_field_cannot_take_is_told(field: str, value: Any, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        value_of(path_of(field), value)
