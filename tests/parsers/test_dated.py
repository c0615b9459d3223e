"""As of when a text is read: what it states, else a month or a year of evidence."""

from __future__ import annotations

import pytest

from parsers.dated import Dated, dated_of, of_record
from parsers.mentions.days import reference_day, stated_day
from parsers.mentions.year_evidence import usual_in
from parsers.mentions.years import DocumentDates


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("2024. 5. 의자를 놓음", "2024-06-03", Dated("2024-06-03", "stated")),
        ("배포일 : 2024. 6. 3.\n2021년 4월 의자를 놓음", None, Dated("2024-06-03", "stated")),
        ("의자를 2021년 4월 놓고 2022. 5. 3. 옮김", None, Dated("2022-05", "evidence")),
        ("오는 2030년까지 의자를 놓음", None, Dated("2029", "evidence")),
        ("2019년 의자, 2019년 나무", None, Dated("2019", "evidence")),
        ("의자를 놓음", None, Dated(None, None)),
    ],
)
def test_a_document_is_read_as_of(text: str, published: str | None, expected: Dated) -> None:
    day = reference_day(text)
    assert dated_of(text, DocumentDates(published or stated_day(text), day, usual_in(text, day))) == expected


def test_a_record_has_its_own_day_or_that_of_its_document() -> None:
    document = Dated("2021-04", "evidence")
    assert of_record(None, document) == document
    assert of_record("2021-03-02", document) == Dated("2021-03-02", "stated")
