from typing import Any

import made
import pytest

from ingest.export.holders import holders_of

BUDGET = {"key": "사업비", "name": "budget", "value": "3억원(국비 1억원, 시비 2억원)", "line": 12}
PERIOD = {"key": "기간", "name": "period", "value": "2025. 3. 4. ~ 6. 1.", "line": 12}


def record(*attributes: dict[str, Any]) -> dict[str, Any]:
    items = [made.item("사업비 : 3억원(국비 1억원, 시비 2억원)", 12), made.item("이웃 3억원", 14)]
    return made.record(sections=[made.section(*items)], attributes=list(attributes))


def money(text: str, amount: float, line: int = 12, item: int | None = 0, **fields: Any) -> dict[str, Any]:
    place = {
        "fact_id": f"f-{text}-{line}",
        "section_index": None if item is None else 0,
        "item_index": item,
        "role": None,
    }
    return made.money(text, amount, line) | place | fields


def test_an_amount_in_a_labelled_value_is_held_by_it() -> None:
    total, part = money("3억원", 3e8, role="total"), money("1억원", 1e8, role="part")
    held = holders_of(record(BUDGET), [total, part])
    assert held.by_fact == {total["fact_id"]: BUDGET, part["fact_id"]: BUDGET}
    assert held.amounts == {0: 3e8}


@pytest.mark.parametrize(
    ("fact", "why"),
    [
        (money("3억원", 3e8, line=14, item=1), "it stands in another item"),
        (money("4억원", 4e8), "the value does not repeat it"),
        (money("3억원", 3e8, item=None), "it stands in a heading, a table or a contact"),
    ],
)
def test_other_amounts_are_not(fact: dict[str, Any], why: str) -> None:
    assert holders_of(record(BUDGET), [fact]).by_fact == {}, why


def test_a_value_that_the_page_has_wrapped_holds_what_stands_on_its_second_line() -> None:
    wrapped = {"key": "사업비", "name": "budget", "value": "국비 1억 5천만원", "line": 12}
    fact = money("1억\n5천만원", 1.5e8, line=13)
    assert holders_of(record(wrapped), [fact]).by_fact == {fact["fact_id"]: wrapped}


def test_of_two_labels_on_a_line_the_one_that_repeats_it_holds_it() -> None:
    fact = money("3억원", 3e8)
    assert holders_of(record(PERIOD, BUDGET), [fact]).by_fact == {fact["fact_id"]: BUDGET}


def test_where_two_labels_of_a_line_repeat_it_none_holds_it() -> None:
    other = BUDGET | {"key": "융자"}
    assert holders_of(record(BUDGET, other), [money("3억원", 3e8)]).by_fact == {}


def test_a_value_of_two_amounts_has_no_single_one() -> None:
    assert holders_of(record(BUDGET), [money("1억원", 1e8), money("2억원", 2e8)]).amounts == {}
    assert holders_of(record(BUDGET), [money("3억원", 3e8, currency="USD")]).amounts == {}
    assert holders_of(record(BUDGET), [money("3억원", 3e8, role="unit_price")]).amounts == {}
