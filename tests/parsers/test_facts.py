"""All facts of a text together: what excludes what, and where each stands in the source."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.document import Rows
from parsers.facts import ELEMENTARY, DocumentDates, facts_of, mentions_in
from parsers.mentions.mention import Mention, resolve_overlaps
from parsers.text.plain import plain
from parsers.text.source import Piece, Segments, SourceText, words_of
from schemas.errors import InternalError
from schemas.fact import AwardFact, ChangeFact, DateFact, Fact, MoneyFact, PressFact
from schemas.record import SectionKind

Mentions = list[tuple[str, str]]
COMPOSITE_TYPES = {"change", "award", "press"}


def mentions(text: str) -> Mentions:
    """Type and text of each mention."""
    return [(found.type, text[found.start : found.end]) for found in mentions_in(text)]


TOGETHER: list[tuple[str, Mentions]] = [
    # A number is part of one thing.
    ("☎ 052-345-6712", [("phone", "052-345-6712")]),
    ("1588-0000", [("phone", "1588-0000")]),
    ("https://bench.example.kr/2023/05/17", [("url", "https://bench.example.kr/2023/05/17")]),
    ("bench2023@example.kr", [("email", "bench2023@example.kr")]),
    ("5월 17일", [("date", "5월 17일")]),  # not 17일
    ("2023. 5. 17. ~ 19.", [("date", "2023. 5. 17. ~ 19.")]),
    ("2016 ~ 2020년", [("date", "2016 ~ 2020년")]),
    ("3천만원", [("money", "3천만원")]),
    ("45억 7천만원", [("money", "45억 7천만원")]),
    ("30%", [("percent", "30%")]),
    ("도로교통법 제12조 3명", [("law", "도로교통법"), ("quantity", "3명")]),
    # Names inside names.
    ("한국도로공사법 시행령", [("law", "한국도로공사법 시행령")]),
    ("경기북부경찰청", [("organization", "경기북부경찰청")]),
    ("「국민건강보험법」 국민건강보험공단", [("law", "「국민건강보험법」"), ("organization", "국민건강보험공단")]),
    # An outlet is no body.
    ("새별방송사(’22.9.14.)", [("organization", "새별방송사"), ("date", "’22.9.14.")]),
    ("강원일보(’22.9.14.)", [("press", "강원일보"), ("date", "’22.9.14.")]),
    ("MBC뉴스, 방송통신위원회", [("press", "MBC뉴스"), ("organization", "방송통신위원회")]),
    # A change holds its amounts, an award its date: both are facts.
    (
        "3천만원에서 5천만원으로 증액",
        [("money", "3천만원"), ("change", "3천만원에서 5천만원으로 증액"), ("money", "5천만원")],
    ),
    ("30% → 40%", [("percent", "30%"), ("change", "30% → 40%"), ("percent", "40%")]),
    ("(기존) 5명 → (개선) 8명", [("change", "(기존) 5명 → (개선) 8명"), ("quantity", "5명"), ("quantity", "8명")]),
    (
        "‘골목 가꾸기 경진대회’ 최우수상 수상(’22. 8월)",
        [("award", "‘골목 가꾸기 경진대회’ 최우수상"), ("date", "’22. 8월")],
    ),
    # Beside each other.
    (
        "’23. 5. 17. 의자 40개, 120만원(☎ 052-345-6712)",
        [("date", "’23. 5. 17."), ("quantity", "40개"), ("money", "120만원"), ("phone", "052-345-6712")],
    ),
    ("골목 모임", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_of_mentions_that_overlap_the_right_ones_stay(text: str, expected: Mentions) -> None:
    assert mentions(text) == expected


# --- facts and the source ---

SECTION: SectionKind = "results"
NOW = DocumentDates(None, "2023-06-28")


def record(text: str, *, joint: str = " ") -> list[Fact]:
    """The facts of a record that is one item, its wrapped lines joined by `joint` (nothing: inside a word)."""
    source = SourceText(text)
    pieces: list[Piece] = []
    for number in range(1, source.line_count + 1):
        start, end = source.line_span(number)
        if pieces and joint:
            pieces.append(Piece(start, start, joint))
        pieces.extend(words_of(source, start, end))
    return found_in(source, [(SECTION, Segments(source, pieces))])


def found_in(source: SourceText, units: list[tuple[SectionKind | None, Segments]]) -> list[Fact]:
    found = list(facts_of(source, "0123456789abcdef-0001", "0123456789abcdef", units, NOW))
    for fact in found:
        assert source.text[fact.char_start : fact.char_end] == fact.text
        assert fact.line == source.line_at(fact.char_start)
        assert (fact.record_id, fact.doc_id) == ("0123456789abcdef-0001", "0123456789abcdef")
    return found


WRAPPED = [
    # Between two words.
    ("골목 의자를 사는 데에 모두 2억\n7천만원을 들임", " ", "money", "2억\n7천만원"),
    ("의자를 2023. 5. 17. ~\n6. 9. 놓음", " ", "date", "2023. 5. 17. ~\n6. 9."),
    ("재난 및 안전관리\n기본법 제34조", " ", "law", "재난 및 안전관리\n기본법"),
    ("처리 기간이 30일에서\n10일로 단축", " ", "change", "30일에서\n10일로 단축"),
    ("골목 가꾸기\n경진대회 최우수상 수상", " ", "award", "골목 가꾸기\n경진대회 최우수상"),
    # Inside a word.
    ("골목 의자를 한국도로\n공사에서 받음", "", "organization", "한국도로\n공사"),
    ("의자를 2023. 5. 1\n7. 놓음", "", "date", "2023. 5. 1\n7."),
    ("누리집 https://bench.exam\nple.kr/garden 참고", "", "url", "https://bench.exam\nple.kr/garden"),
    ("전화 052-345-\n6712", "", "phone", "052-345-\n6712"),
    ("의자 3,28\n6개", "", "quantity", "3,28\n6개"),
    ("새 의자 52.\n7%", "", "percent", "52.\n7%"),
    # Spaces that the page put in count in the source only.
    ("모두  2억   7천만원을", " ", "money", "2억   7천만원"),
    ("모두 2억 \n  7천만원을", " ", "money", "2억 \n  7천만원"),
]


@pytest.mark.parametrize(("text", "joint", "kind", "expected"), WRAPPED)
def test_a_wrapped_mention_holds_the_line_end(text: str, joint: str, kind: str, expected: str) -> None:
    assert [fact.text for fact in record(text, joint=joint) if fact.type == kind] == [expected]


def test_values_are_those_of_the_joined_text() -> None:
    (money,) = (fact for fact in record("모두 2억\n7천만원을") if isinstance(fact, MoneyFact))
    assert (money.amount, money.line, money.section) == (270_000_000, 1, "results")
    (change,) = (fact for fact in record("기간이 30일\n에서 10일로 단축", joint="") if isinstance(fact, ChangeFact))
    assert (change.before, change.after) == ("30일", "10일")


def test_a_mention_is_on_the_line_where_it_starts() -> None:
    assert [(fact.text, fact.line) for fact in record("골목 모임\n의자 30개\n나무 12그루")] == [
        ("30개", 2),
        ("12그루", 3),
    ]


def test_dates_of_awards_and_citations_are_iso() -> None:
    (award,) = (fact for fact in record("골목 가꾸기 경진대회 우수상(8. 3.)") if isinstance(fact, AwardFact))
    assert (award.name, award.grade, award.date) == ("골목 가꾸기 경진대회", "우수상", "2023-08-03")
    (award,) = (fact for fact in record("2022년 골목 가꾸기 경진대회 우수상") if isinstance(fact, AwardFact))
    assert award.date == "2022"
    (award,) = (fact for fact in record("골목 가꾸기 경진대회 우수상") if isinstance(fact, AwardFact))
    assert award.date is None
    (press,) = (fact for fact in record("강원일보(9. 14.)") if isinstance(fact, PressFact))
    assert (press.outlet, press.date) == ("강원일보", "2023-09-14")
    (press,) = (fact for fact in record("강원일보 인터뷰") if isinstance(fact, PressFact))
    assert press.date is None


def test_units_are_apart_from_each_other() -> None:
    """The lines of a flattened table are units of their own: their cells do not go on."""
    source = SourceText("모두 2억\n7천만원\n30명 →\n50명\n2023. 5. 17. ~\n6. 9.")
    lines = [Segments(source, [Piece(*source.line_span(n))]) for n in range(1, source.line_count + 1)]
    found = found_in(source, [("overview", line) for line in lines])
    assert [(fact.type, fact.text) for fact in found] == [
        ("money", "2억"),
        ("money", "7천만원"),
        ("quantity", "30명"),
        ("quantity", "50명"),
        ("date", "2023. 5. 17. ~"),
        ("date", "6. 9."),
    ]
    assert [fact.start for fact in found if isinstance(fact, DateFact)] == ["2023-05-17", "2023-06-09"]


def test_a_flattened_table_gives_facts_line_by_line(rows: Callable[[str], Rows]) -> None:
    text = """
        골목 모임이 의자를 맡아 돌보는 동안 해마다 의자 수가 늘어 올해는 마흔 개에\x20

        이르렀으며 새로 놓을 자리도 골목 모임이 정함

        구 분 지난해 올해

        나무 의자
        12
        개

        모두 2억
        7천만원 3억원

        의자를 고칠 때에는 동네 목수가 찾아가는 수리반을 꾸려 하루 안에 고치는 것을\x20

        원칙으로 함
        """
    found = [fact for fact in rows(text).facts if fact.type in ("money", "quantity")]
    assert [fact.text for fact in found] == ["마흔 개", "2억", "7천만원", "3억원"]


def test_the_section_is_the_units(rows: Callable[[str], Rows]) -> None:
    source = SourceText("의자 30개\n나무 12그루")
    lines = [Segments(source, [Piece(*source.line_span(n))]) for n in (1, 2)]
    found = found_in(source, [(None, lines[0]), ("plan", lines[1])])
    assert [(fact.text, fact.section) for fact in found] == [("30개", None), ("12그루", "plan")]
    assert {fact.section for fact in rows("의자 30개\n").facts} == {"other"}


def test_a_span_that_does_not_reproduce_its_text_is_refused() -> None:
    class Wrong(Segments):
        def source_span(self, start: int, end: int) -> tuple[int, int]:
            return start + 1, end

    source = SourceText("의자 30개")
    with pytest.raises(InternalError, match="does not reproduce"):
        found_in(source, [(SECTION, Wrong(source, [Piece(0, 6)]))])


def test_empty_units_hold_nothing() -> None:
    assert found_in(SourceText(""), []) == []
    assert found_in(SourceText(""), [(SECTION, Segments(SourceText(""), []))]) == []


# --- whatever the text ---

PIECES = st.sampled_from(
    [
        *("1", "5", "12", "30", "2023", "3,286", "0.7", "20230517", "052", "345", "6712", "’23", "'22", "’", "제"),
        *(
            "년",
            "월",
            "일",
            "원",
            "천",
            "만",
            "억",
            "조",
            "백만",
            "명",
            "개",
            "여",
            "건",
            "%",
            "%p",
            "㎡",
            "km",
            "시간",
            "간",
            "대",
        ),
        *(
            ".",
            ",",
            ". ",
            ", ",
            " ",
            "  ",
            "\n",
            "~",
            " ~ ",
            "-",
            "–",
            "/",
            ":",
            "·",
            "(",
            ")",
            "「",
            "」",
            "‘",
            "’",
            "<",
            ">",
        ),
        *(
            "→",
            " → ",
            "⇒",
            "☎ ",
            "$",
            "USD ",
            "https://",
            "bench.example.kr",
            "@",
            "에서 ",
            "으로 단축",
            "부터 ",
            "까지",
        ),
        *(
            "도로교통법",
            "조례",
            "에 관한 법률",
            "제12조",
            "행정안전부",
            "별빛대학교",
            "㈜별빛",
            "강원일보",
            "KBS",
            "매년 ",
        ),
        *(
            "골목",
            "의자 ",
            "경진대회 ",
            "우수상",
            "수상",
            "선정",
            "(기존) ",
            "(개선) ",
            "약 ",
            "두 ",
            "곳",
            "가",
            "를",
            "에",
            "[현행]",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
PROPERTY = settings(max_examples=150)


@PROPERTY
@given(TEXTS)
def test_a_mention_lies_inside_the_text_and_is_not_empty(text: str) -> None:
    for found in mentions_in(text):
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()


@PROPERTY
@given(TEXTS)
def test_elementary_mentions_do_not_overlap(text: str) -> None:
    elementary = [found for found in mentions_in(text) if found.type not in COMPOSITE_TYPES]
    assert all(one.end <= other.start for one, other in pairwise(elementary))


@PROPERTY
@given(TEXTS)
def test_mentions_of_one_type_do_not_overlap(text: str) -> None:
    found = mentions_in(text)
    for kind in {each.type for each in found}:
        assert all(a.end <= b.start for a, b in pairwise(each for each in found if each.type == kind))


@PROPERTY
@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_the_finders_does_not_matter(text: str, random: Random) -> None:
    def as_rows(found: list[Mention]) -> list[tuple[str, int, int, dict[str, object]]]:
        return [(each.type, each.start, each.end, dict(each.fields)) for each in found]

    text = plain(SourceText(text)).text
    expected = as_rows(mentions_in(text))
    shuffled = random.sample([*ELEMENTARY], len(ELEMENTARY))
    candidates = [found for find in shuffled for found in find(text)]
    random.shuffle(candidates)
    settled = as_rows(resolve_overlaps(candidates))
    kept = [row for row in expected if row[0] not in COMPOSITE_TYPES]
    outlets = {at for kind, start, end, _ in expected if kind == "press" for at in range(start, end)}
    assert [r for r in settled if r[0] != "organization" or outlets.isdisjoint(range(r[1], r[2]))] == kept


@PROPERTY
@given(TEXTS)
def test_facts_are_grounded_whatever_the_text(text: str) -> None:
    source = SourceText(text)
    pieces: list[Piece] = []
    for number in range(1, source.line_count + 1):
        start, end = source.line_span(number)
        if pieces:
            pieces.append(Piece(start, start, " "))
        pieces.extend(words_of(source, start, end))
    for fact in found_in(source, [(SECTION, Segments(source, pieces))]):
        assert fact.type in COMPOSITE_TYPES or fact.text.strip() == fact.text
