"""Decisions by weight: what they answer, what is kept of them, and whether the table and the code name the same."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import parsers
from parsers.evidence import Decision, Evidence, settled, table, trace, tracing, weighed, weights
from parsers.vocabulary import WeightRow, load_rows
from parsers.vocabulary.rows import laid_over, rows_of

CODE = Path(parsers.__path__[0])
LEAVES = Evidence("leaves fall", -1.5)
SUN = Evidence("the sun shines", 2.0)


@pytest.mark.parametrize(
    ("evidence", "over", "answer"),
    [
        ([], 0.0, False),
        ([SUN], 0.0, True),
        ([SUN, LEAVES], 0.0, True),
        ([SUN, LEAVES], 0.5, False),  # as much as is asked for is not more
        ([LEAVES], -2.0, True),
    ],
)
def test_the_evidence_has_to_add_up_to_more_than_is_asked_for(
    evidence: list[Evidence], over: float, answer: bool
) -> None:
    assert weighed("walk", 3, None, evidence, over) is answer


@given(st.lists(st.floats(-50, 50)), st.floats(-50, 50))
def test_what_is_kept_adds_up_to_the_answer(sums: Sequence[float], over: float) -> None:
    with tracing() as kept:
        answer = weighed("walk", 3, 2, (Evidence(f"sign {i}", weight) for i, weight in enumerate(sums)), over)
    (decision,) = kept.decisions.values()
    assert decision.answer is answer is (decision.weight > over)
    assert (decision.line, decision.other, len(decision.evidence)) == (3, 2, len(sums))


def test_a_rule_settles_without_weighing() -> None:
    with tracing() as kept:
        assert settled("walk", 3, None, True, "it is Sunday")
    assert list(kept.decisions.values()) == [Decision("walk", 3, None, True, rule="it is Sunday")]


def test_of_a_question_asked_again_the_last_answer_counts() -> None:
    with tracing() as kept:
        settled("walk", 3, None, True, "it is Sunday")
        settled("walk", 4, None, True, "it is Sunday")
        settled("walk", 3, None, False, "it rains")
    assert [(decision.line, decision.rule) for decision in kept.decisions.values()] == [
        (4, "it is Sunday"),
        (3, "it rains"),
    ]


def test_nothing_is_kept_where_nobody_asks() -> None:
    with tracing() as outer:
        with tracing() as inner:
            settled("walk", 3, None, True, "it is Sunday")
        assert trace() is outer
    assert trace() is None
    assert settled("walk", 3, None, True, "it is Sunday")
    assert (len(outer.decisions), len(inner.decisions)) == (0, 1)


def literals(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def test_every_row_of_the_weights_is_looked_for_by_a_rule() -> None:
    said = {text for file in CODE.rglob("*.py") for text in literals(ast.parse(file.read_text(encoding="utf-8")))}
    assert [row.evidence for row in load_rows(WeightRow) if row.evidence not in said] == []


def test_what_a_rule_looks_for_by_name_has_a_row() -> None:
    rows = {row.evidence for row in load_rows(WeightRow)}
    asked: set[str] = set()
    # Spaces have a table of their own, spacing.csv.
    for file in (file for file in CODE.rglob("*.py") if file.name != "boundaries.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Subscript) and ast.unparse(node.value).startswith(("table", "weights(")):
                asked |= set(literals(node.slice)) if not isinstance(node.slice, ast.Call) else set()
    assert len(asked) > 40
    assert asked - rows == set()


def test_what_is_not_in_the_table_weighs_nothing() -> None:
    assert weights("goes on")["no such thing"] == Evidence("no such thing", 0.0)
    assert table("no such decision") == []


def test_every_weight_has_a_reason_that_is_a_sentence() -> None:
    assert [row.evidence for row in load_rows(WeightRow) if not row.reason.endswith(".")] == []


HEAD = "decision,evidence,weight,reason\n"
SHIPPED = HEAD + "walk,the sun shines,2,It is warm then.\nwalk,leaves fall,-1.5,It is late then.\n"


@pytest.mark.parametrize(
    ("own", "weighs", "idle"),
    [
        ("walk,leaves fall,-3,Ours fall early.\n", {"the sun shines": "2", "leaves fall": "-3"}, 0),
        ("walk,snow falls,5,We ski.\n", {"the sun shines": "2", "leaves fall": "-1.5"}, 1),  # no rule looks for snow
    ],
)
def test_a_team_changes_weights_and_adds_none(own: str, weighs: dict[str, str], idle: int) -> None:
    rows, said = laid_over(rows_of("w.csv", SHIPPED, WeightRow), rows_of("o.csv", HEAD + own, WeightRow), WeightRow)
    assert {row.fields["evidence"]: row.fields["weight"] for row in rows} == weighs
    assert len(said) == idle
