"""Places that a form of writing decides, whatever the words."""

from __future__ import annotations

import pytest

from parsers.language.forms_of_writing import decided


def decided_in(text: str) -> str:
    """The text with `_` where a form of writing wants a space and `+` where it wants none."""
    odds = dict(decided(text))
    marks = {at: "_" if odds[at] > 0 else "+" for at in odds}
    return "".join(marks.get(at, "") + char for at, char in enumerate(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("상인설다온(61)씨는", "상인_설+다+온(61)+씨는"),
        ("상인회김모(52)회장은", "상인회_김+모(52)회장은"),
        # A head and the name, in brackets.
        ("나루공사(사장설다온)는", "나루공사(사장_설+다+온)는"),
        ("물빛재단(이사장이나루,이하재단)은", "물빛재단(이사장_이+나+루,이하_재단)은"),
        ("나루군(강변도서관)은", "나루군(강변도서관)은"),
        ("나루군의물빛마을사업단(이하‘사업단’)은", "나루군의물빛마을사업단(이하_‘사업단’)은"),
        ("합격선(60점이하)은", "합격선(60점이하)은"),
        ("지난해보다22%포인트", "지난해보다22%+포인트"),
        ("321억여원에서", "321억+여원에서"),
        ("나루군은’24년에", "나루군은_’24년에"),
        # The marks of an address stand close, its words as they may.
        ("(https://www.naru.kr/go)에서", "(https+:+/+/+www+.+naru+.+kr+/+go)에서"),
        ("garam@naru.kr로", "garam+@+naru+.+kr로"),
        ("등급은A-3이고", "등급은A-3이고"),
    ],
)
def test_forms_that_decide_a_place(text: str, expected: str) -> None:
    assert decided_in(text) == expected
