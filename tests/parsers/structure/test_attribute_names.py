"""The meaning of a key, whatever its words."""

from __future__ import annotations

import pytest

from parsers.structure.attribute_names import name_of


@pytest.mark.parametrize(
    ("key", "name"),
    [
        *((key, "budget") for key in ("사업비", "소요예산", "총사업비", "예산액", "'24년예산", "연간소요예산")),
        *((key, "period") for key in ("사업기간", "추진기간", "기간", "꽃길공사기간")),
        *((key, "target") for key in ("사업대상", "대상", "의자수리대상")),
        *((key, "place") for key in ("장소", "위치", "모임장소", "위치/규모")),
        # Of two keys the first, without remarks and years.
        ("일시/장소", "date"),
        ("주관·후원", "organizer"),
        ("사업비(백만원)", "budget"),
        ("2021년지원실적", "results"),
        # The longer ending.
        ("골목수행기관", "operator"),
        # None: several meanings, no meaning, an ending by chance.
        ("운영", None),
        ("의자", None),
        ("꽃대상", None),
        ("2차", None),
        ("", None),
    ],
)
def test_a_key_has_a_name(key: str, name: str | None) -> None:
    assert name_of(key) == name
