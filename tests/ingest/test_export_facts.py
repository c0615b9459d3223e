from typing import Any

import pytest

from ingest.export.facts import fact_rows

COMMON = {"fact_id": "f", "text": "글", "line": 1}
# The fields of a fact, and what the table of all facts says of it as text and as number.
SAID: list[tuple[dict[str, Any], str | None, float | None]] = [
    ({"type": "date", "start": "2023-05", "end": None}, "2023-05", None),
    ({"type": "date", "start": None, "end": "2023-05"}, "2023-05", None),
    ({"type": "money", "amount": 3e8}, None, 3e8),
    ({"type": "change", "after": "3일", "after_value": 3}, "3일", 3),
    ({"type": "percent", "value": -5.2}, None, -5.2),
    ({"type": "quantity", "value": 12}, None, 12),
    ({"type": "organization", "name": "행안부", "official": "행정안전부"}, "행정안전부", None),
    ({"type": "law", "name": "나루 조례", "official": None}, "나루 조례", None),
    ({"type": "award", "name": "골목 대회", "date": None}, "골목 대회", None),
    ({"type": "press", "outlet": "뉴시스", "date": None}, "뉴시스", None),
    ({"type": "phone", "value": "044-987-6543"}, "044-987-6543", None),
    ({"type": "url", "value": "naru.kr"}, "naru.kr", None),
    ({"type": "email", "value": "a@naru.kr"}, "a@naru.kr", None),
]


@pytest.mark.parametrize(("fields", "text", "number"), SAID)
def test_what_a_fact_says_as_text_and_as_number(fields: dict[str, Any], text: str | None, number: float | None) -> None:
    (of_all, whole), (of_type, _) = fact_rows(COMMON | fields, {"path": "가.txt"}, None)
    assert (of_all, of_type) == ("facts_all", f"facts_{fields['type']}")
    assert (whole["value_text"], whole["value_number"], whole["path"]) == (text, number, "가.txt")


def test_the_labelled_value_that_holds_it_is_named() -> None:
    fact = COMMON | {"type": "money", "amount": 1}
    rows = [row for _, row in fact_rows(fact, {}, {"key": "소요예산", "name": "budget", "value": "1원", "line": 1})]
    assert [(row["attribute_key"], row["attribute_name"]) for row in rows] == [("소요예산", "budget")] * 2


def test_a_period_has_first_and_last_days() -> None:
    fact = COMMON | {"type": "date", "start": "2023-05-17", "end": "2023-06"}
    _, (_, row) = fact_rows(fact, {}, None)
    said = (row["date_start_day"], row["date_end_day"], row["date_end_last_day"], row["date_end_precision"])
    assert said == ("2023-05-17", "2023-06-01", "2023-06-30", "month")
