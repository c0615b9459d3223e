"""A document of no known kind is one record: nothing lost, nothing guessed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows

ReadRows = Callable[[str], Rows]

LETTER = """
골목에 의자를 놓습니다.

올봄에는 의자를 마흔 개 놓으려 합니다. 골목마다 두 개씩 놓고 이름을\x20
붙여 돌보려고 합니다.
 ○ 나무 의자
   - 돌  의자는 빼고

- 1 -
문의 : nasol@bench.example.kr
"""


def test_every_line_goes_into_an_item_with_its_bullet_apart(rows: ReadRows) -> None:
    (record,) = rows(LETTER).records
    (section,) = record.sections
    assert [(item.marker, item.text, item.line) for item in section.items] == [
        (None, "골목에 의자를 놓습니다.", 1),
        (None, "올봄에는 의자를 마흔 개 놓으려 합니다. 골목마다 두 개씩 놓고 이름을 붙여 돌보려고 합니다.", 3),
        ("○", "나무 의자", 5),
        ("-", "돌 의자는 빼고", 6),
        (None, "문의 : nasol@bench.example.kr", 9),
    ]


def test_the_record_claims_nothing_it_does_not_know(rows: ReadRows) -> None:
    found = rows(LETTER)
    (record,) = found.records
    assert (found.document.kind, record.kind) == ("unknown", "text")
    assert (record.title, record.category, record.region, record.contacts) == (None, None, None, [])
    assert record.sections[0].heading is None
    (issue,) = found.document.issues
    assert (issue.code, issue.line) == ("kind_unknown", None)
    assert issue.message.endswith("one record: there is no sign of any kind")


def test_the_record_spans_its_first_to_its_last_line(rows: ReadRows) -> None:
    (record,) = rows(LETTER).records
    text = LETTER.removeprefix("\n")
    assert (record.line_start, record.line_end) == (1, 9)
    assert text[record.char_start : record.char_end] == text.strip()


def test_facts_are_found_in_it(rows: ReadRows) -> None:
    (fact,) = [fact for fact in rows(LETTER).facts if fact.type == "email"]
    assert (fact.text, fact.line, fact.section) == ("nasol@bench.example.kr", 9, "other")


@pytest.mark.parametrize("text", ["", "\n\n", " \t\u3000\n", "\n- 1 -\n\n- 2 -\n"])
def test_a_document_without_content_has_no_record(rows: ReadRows, text: str) -> None:
    found = rows(text)
    assert (found.document.kind, found.records) == ("unknown", ())
    assert [(issue.code, issue.line) for issue in found.document.issues] == [("empty_text", None)]
