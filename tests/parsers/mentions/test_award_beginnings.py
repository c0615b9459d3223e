"""Where the name of a contest may begin: behind the last word before it that no name holds."""

from __future__ import annotations

import pytest

from parsers.mentions.award_beginnings import beginning

# What stands before the name | the name.
TEXTS = [
    # A topic, a subject, an object; a place; a demonstrative with its noun.
    "이 사업은 | 전국 골목 평가",
    "저희 동네 어르신들이 함께 부른 노래는 | 나루 노래 경연",
    "작은 힘을 모은 주민이 | 골목 평가",
    "나루마당에서 | 새별 골목 경진대회",
    "나루시장(시장 홍가온)은 | 골목 평가",
    # Words of time, a day, how it came about.
    "지난해 | 골목 평가",
    "우리는 지난 | 골목 평가",
    "지난 5월 | 골목 평가",
    "10월 12일 | 골목 평가",
    "덕분에 | 골목 평가",
    "한 해 동안 손님이 두 배로 늘어 | 골목 평가",
    "힘을 모아 | 골목 평가",
    "그 결과 | 골목 평가",
    "3년 연속 | 골목 평가",
    # The end of a sentence, of a mark of a list.
    "의자를 놓았어요. | 골목 평가",
    "○ 수상: | 골목 평가",
    "의자 지원 안내… | 골목 평가",
    # Who holds it.
    "새별부의 | 골목 평가",
    "공단 본부의 | 골목 평가",
    "새별부 주관 | 골목 평가",
    "새별부가 주관한 | 골목 평가",
    "산림청과 새별부가 함께 연 | 골목 평가",
    "우리 군은 | 열린 관광지 공모",
    "나루에서 열린 | 골목 평가",
    "골목길법에 따른 | 골목 평가",
    # Nouns and verbs that end like a word with a particle belong to a name.
    "| 올해의 골목 대상",
    "| 지구의 날 사진 공모전",
    "| 전국 새마을 지킴이 경진대회",
    "| 어린이 물놀이 안전 평가",
    "| 찾아가는 보건소 평가",
    "| 살기 좋은 골목 공모",
    "| 새별부 골목 평가",
    "| 골목 변화에 대한 인식 평가",
    "| 골목평가(의자가 있는 곳)",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_a_name_begins_behind_what_no_name_holds(marked: str) -> None:
    before, name = (part.strip() for part in marked.split("|"))
    text = f"{before} {name}".strip()
    assert text[beginning(text).at :] == name


@pytest.mark.parametrize(
    ("text", "of_others"),
    [
        ("새별업체가 골목 지원사업", True),
        ("홍가온 씨는 골목 공모", True),
        ("새별기업들의 골목 공모", True),
        ("업체가 왔다. 우리 시는 골목 공모", False),
        ("나루마을이 골목 공모", False),
        ("골목 공모", False),
    ],
)
def test_a_clause_tells_whether_others_won(text: str, of_others: bool) -> None:
    assert beginning(text).of_others is of_others
