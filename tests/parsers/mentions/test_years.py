"""The year of a date that does not state it: the same text in other surroundings is another day."""

from __future__ import annotations

import pytest

from parsers.facts import DocumentDates, facts_of
from parsers.mentions.year_evidence import evidence_of, usual_in
from parsers.mentions.year_headings import headed_in
from parsers.mentions.year_words import written_in
from parsers.text.source import Piece, Segments, SourceText
from schemas.fact import DateFact

Dates = list[tuple[str | None, str | None, bool]]


def dates(
    before: list[str], text: str, after: list[str], stated: str | None, reference: str | None, usual: int | None = None
) -> Dates:
    """First day, last day and `year_given` of the dates in `text`, which stands in a record between other texts."""
    lines = [*before, text, *after]
    source = SourceText("\n".join(lines))
    units = [
        (None, Segments(source, [Piece(*source.line_span(number))]))
        for number in range(1, len(lines) + 1)
        if source.line(number)
    ]
    times = DocumentDates(stated, reference, usual, headed_in(source.text))
    facts = facts_of(source, "0123456789abcdef-0001", "0123456789abcdef", units, times)
    return [
        (fact.start, fact.end, fact.year_given)
        for fact in facts
        if isinstance(fact, DateFact) and fact.line == len(before) + 1
    ]


# Documents that do not state their day: text before, the text, text after, reference day.
UNDATED: list[tuple[list[str], str, list[str], str | None, Dates]] = [
    # Written: nothing else counts.
    (["2019년 골목 모임"], "’23. 5. 17. 의자 놓음", [], "2021-10-28", [("2023-05-17", None, True)]),
    ([], "’23. 5. ~ 8.", [], None, [("2023-05", "2023-08", True)]),
    # The same range, the same list.
    ([], "’22. 11. ~ 2.", [], None, [("2022-11", "2023-02", True)]),
    ([], "’23. 3. / 6.", [], "2021-10-28", [("2023-03", None, True), ("2023-06", None, False)]),
    ([], "2023년 7월 13일, 14일", [], None, [("2023-07-13", None, True), ("2023-07-14", None, False)]),
    # The same text, the last year before the date.
    ([], "2023년 5월에 놓고 8월 22일에 고침", [], "2021-10-28", [("2023-05", None, True), ("2023-08-22", None, False)]),
    ([], "2020년에 정하고 2021년에는 8월 22일에 놓음", [], None, [("2021-08-22", None, False)]),
    ([], "’22년 의자 : 8월 22일", [], "2021-10-28", [("2022-08-22", None, False)]),  # a year alone will do
    ([], "(2022) 8. 22. ~ 9. 3.", [], None, [("2022-08-22", "2022-09-03", False)]),
    # Behind 같은 해 the year told before, behind 이듬해 the one after it.
    (
        [],
        "2018년 3월에 정하고 같은 해 12월에 만들어 이듬해 6월에 놓음",
        [],
        None,
        [("2018-03", None, True), ("2018-12", None, False), ("2019-06", None, False)],
    ),
    # The texts before, the nearest one first.
    (["2022년 골목 모임"], "8월 22일 의자 놓음", [], "2021-10-28", [("2022-08-22", None, False)]),
    (["2019년 골목 모임", "2022년 골목 모임"], "8. 22. ~ 9. 3.", [], None, [("2022-08-22", "2022-09-03", False)]),
    (
        ["2022년 골목 모임", "나무 의자"],
        "8월 22일 의자 놓음",
        ["2025년 골목 모임"],
        None,
        [("2022-08-22", None, False)],
    ),
    # A text after, where none stands before.
    (["골목 모임"], "8월 22일 의자 놓음", ["2022년 골목 모임", "2025년"], "2021-10-28", [("2022-08-22", None, False)]),
    # Nothing in the record: the day near which the document was written.
    (["골목 모임"], "8월 22일 의자 놓음", [], "2021-10-28", [("2021-08-22", None, False)]),
    (["의자 2023개"], "8월 의자 놓음", [], "2021-10-28", [("2021-08", None, False)]),  # a count is no year
    # No evidence at all.
    (["골목 모임"], "8월 22일 의자 놓음", [], None, [("--08-22", None, False)]),
    ([], "8월 의자 놓음", [], None, [("--08", None, False)]),
    ([], "8. 22. ~ 9. 3.", [], None, [("--08-22", "--09-03", False)]),
    ([], "~ 8. 22.", [], None, [(None, "--08-22", False)]),
]

MARU_AND_NARU: Dates = [("2023-01", None, False), ("2022-10", None, False)]
# Documents that state their day: text before, the text, that day.
DATED: list[tuple[list[str], str, str, Dates]] = [
    ([], "8월 22일 의자 놓음", "2023-08-24", [("2023-08-22", None, False)]),
    ([], "’21. 8. 22. 의자 놓음", "2023-08-24", [("2021-08-22", None, True)]),
    ([], "8월 22일 의자 놓음", "2023-08", [("2023-08-22", None, False)]),  # stated to the month
    # Years that the record tells of otherwise do not count.
    (["2019년 골목 모임"], "8월 22일 의자 놓음", "2023-08-24", [("2023-08-22", None, False)]),
    ([], "2019년부터 이어 온 골목 모임이 8월 22일에 열림", "2023-08-24", [("2023-08-22", None, False)]),
    # A date with its year right before does.
    ([], "2019. 5. 17. 놓고 8월 22일 고침", "2023-08-24", [("2019-05-17", None, True), ("2019-08-22", None, False)]),
    # Words for the year are taken at their word.
    ([], "지난해 8월 22일 의자 놓음", "2023-08-24", [("2022-08-22", None, False)]),
    ([], "작년 8월 의자 놓음", "2023-08-24", [("2022-08", None, False)]),
    ([], "지난해 말인 12월 3일", "2023-08-24", [("2022-12-03", None, False)]),
    ([], "내년 3월 의자 놓음", "2023-08-24", [("2024-03", None, False)]),
    ([], "지난해 5월에 정하고 그해 8월에 놓음", "2023-08-24", [("2022-05", None, False), ("2022-08", None, False)]),
    ([], "지난해 5월에 정하고 이듬해 8월에 놓음", "2023-08-24", [("2022-05", None, False), ("2023-08", None, False)]),
    ([], "2019년에 정해 같은 해 8월에 놓음", "2023-08-24", [("2019-08", None, False)]),
    ([], "지난 해 11월 놓음", "2023-08-24", [("2022-11", None, False)]),
    ([], "다가오는 3월 놓음", "2023-12-24", [("2024-03", None, False)]),
    # What is only looked ahead to, or long past, dates nothing behind it.
    (
        [],
        "2024년 7월 공개 예정이고 모임(3.15.~3.24.)",
        "2023-02-24",
        [
            ("2024-07", None, True),
            ("2023-03-15", "2023-03-24", False),
        ],
    ),
    ([], "’18.10월 만든 의자를 새로 놓음(3월 예정)", "2023-02-24", [("2018-10", None, True), ("2023-03", None, False)]),
    (
        [],
        "전년(2022년 8월)보다 적었다. 8월 골목은 조용했다",
        "2023-08-24",
        [("2022-08", None, True), ("2023-08", None, False)],
    ),
    (
        [],
        "나루(2022. 8. 7.) → 다리(8. 18.)",
        "2023-08-24",
        [("2022-08-07", None, True), ("2022-08-18", None, False)],
    ),
    ([], "’21.9월 바뀌어 ’23년 처음 놓음(10월)", "2024-01-24", [("2021-09", None, True), ("2023-10", None, False)]),
    (
        [],
        "모임(’23.3월)에 이어 올해에도 모임(3.13.)",
        "2024-05-24",
        [("2023-03", None, True), ("2024-03-13", None, False)],
    ),
    ([], "2018년 2차례 모인 뒤 8월에 엶", "2023-08-24", [("2023-08", None, False)]),
    ([], "올해 11월 의자 놓음", "2023-01-24", [("2023-11", None, False)]),
    # Months to come, one after the other.
    (
        [],
        "점검(5~9월) 뒤 확정(10월)하고 11월부터 놓음",
        "2023-01-24",
        [("2023-05", "2023-09", False), ("2023-10", None, False), ("2023-11", None, False)],
    ),
    ([], "의자(1월~3월, 10월~12월)", "2023-01-24", [("2023-01", "2023-03", False), ("2023-10", "2023-12", False)]),
    ([], "지난해 9월 만들고 11월부터 놓음", "2023-01-24", [("2022-09", None, False), ("2022-11", None, False)]),
    # What follows a day late last year is of this year, where its month is an earlier one.
    (
        [],
        "2022년 12월 19일에 닫고 3월 2일에 엶",
        "2023-03-04",
        [("2022-12-19", None, True), ("2023-03-02", None, False)],
    ),
    (
        [],
        "2022년 3월 19일에 닫고 5월 2일에 엶",
        "2023-06-04",
        [("2022-03-19", None, True), ("2022-05-02", None, False)],
    ),
    ([], "금년 11월 의자 놓음", "2023-01-24", [("2023-11", None, False)]),
    ([], "지난해 8월 ~ 11월", "2023-08-24", [("2022-08", "2022-11", False)]),
    ([], "지난해 7월과 8월", "2023-08-24", [("2022-07", None, False), ("2022-08", None, False)]),
    ([], "지난해 7월 2일, 8월 9일 두 번", "2023-08-24", [("2022-07-02", None, False), ("2022-08-09", None, False)]),
    ([], "지난해 12월 31일, 1월 1일", "2023-08-24", [("2022-12-31", None, False), ("2023-01-01", None, False)]),
    ([], "올림픽공원 10월과 11월", "2023-01-24", [("2022-10", None, False), ("2022-11", None, False)]),
    ([], "올 10월과 11월", "2023-01-24", [("2023-10", None, False), ("2023-11", None, False)]),
    ([], "지난해 7월과 올해 8월", "2023-08-24", [("2022-07", None, False), ("2023-08", None, False)]),
    (["지난해 골목 모임"], "8월 22일 의자 놓음", "2023-08-24", [("2023-08-22", None, False)]),  # in another text
    # In January and February a late month is one of the year before.
    ([], "12월 3일 의자 놓음", "2023-01-24", [("2022-12-03", None, False)]),
    ([], "10월 의자 놓음", "2023-02-24", [("2022-10", None, False)]),
    ([], "10월에 놓아 널리 알렸다.", "2023-02-24", [("2022-10", None, False)]),
    # But a note below the heading of a plan.
    (["□ 향후 추진계획"], "의자 놓기(10월)", "2023-02-24", [("2023-10", None, False)]),
    (["□ 추진 일정"], "의자 놓기(10월)", "2023-02-24", [("2023-10", None, False)]),
    (["□ 추진실적"], "의자 놓기(10월)", "2023-02-24", [("2022-10", None, False)]),
    (["※ 향후 변동 가능"], "의자 놓기(10월)", "2023-02-24", [("2022-10", None, False)]),
    (["□ 향후 추진계획", "□ 추진실적"], "의자 놓기(10월)", "2023-02-24", [("2022-10", None, False)]),
    (["향후 계획"], "의자를 10월에 놓았다.", "2023-02-24", [("2022-10", None, False)]),
    # But what its sentence tells of this year, or as to come.
    ([], "골목 의자는 10월에 놓일 예정이다.", "2023-02-24", [("2023-10", None, False)]),
    ([], "12월부터는 골목마다 의자를 놓는 법이 시행된다.", "2023-01-02", [("2023-12", None, False)]),
    ([], "올해 마을의 온 골목 사람들 모임(11.18.) 준비를 알렸다.", "2023-01-24", [("2022-11-18", None, False)]),
    ([], "올해 마을의 온 골목 사람들 모임(11.18.) 준비", "2023-01-24", [("2023-11-18", None, False)]),
    # A month far ahead in a cell or a note is of the year before, where that is told above it.
    (["골목 의자 수(’22년)"], "9.1.~9.30.", "2023-03-20", [("2022-09-01", "2022-09-30", False)]),
    (["’22년 골목 모임에서 정한 의자"], "(마루) 1월 / (나루) 10월", "2023-03-20", MARU_AND_NARU),
    (["’22년 골목 모임"], "골목마다 의자를 10월에 놓는다.", "2023-03-20", [("2023-10", None, False)]),  # a sentence
    (["’22년 골목 모임"], "의자 놓기(10월 예정)", "2023-03-20", [("2023-10", None, False)]),  # to come
    (["’22년 골목 모임"], "의자 놓기(5월)", "2023-03-20", [("2023-05", None, False)]),  # soon to come
    (
        ["’22년 골목 모임", "향후 계획"],
        "의자 놓기(10월)",
        "2023-03-20",
        [("2023-10", None, False)],
    ),  # headed so
    (["’22년 모임, ’23년 의자"], "의자 놓기(10월)", "2023-03-20", [("2023-10", None, False)]),
    # A day alone that begins a period is the next one, but none behind its end.
    ([], "18일부터 5월 24일까지", "2023-03-18", [("2023-03-18", "2023-05-24", False)]),
    ([], "내달 19일부터 4월 1일까지", "2023-02-20", [("2023-03-19", "2023-04-01", False)]),
    ([], "지난 20일부터 3월 4일까지", "2023-03-04", [("2023-02-20", "2023-03-04", False)]),
    ([], "지난 3일부터 3월 17일까지", "2023-03-20", [("2023-03-03", "2023-03-17", False)]),
    ([], "27일부터 1월 5일까지", "2022-12-26", [("2022-12-27", "2023-01-05", False)]),
    ([], "20일부터 3월 30일까지 놓았다", "2023-05-04", [("2023-03-20", "2023-03-30", False)]),
    ([], "12월 3일 의자 놓음", "2023-03-24", [("2023-12-03", None, False)]),  # not from March on
    ([], "9월 3일 의자 놓음", "2023-02-24", [("2023-09-03", None, False)]),  # nor a month in the middle of the year
]


# Documents that name one year most: text before, the text, that year.
USUAL: list[tuple[list[str], str, int, Dates]] = [
    (["2022년 골목 모임"], "8월 22일", 2022, [("2022-08-22", None, False)]),
    (["2021. 4. 의자", "2022년에는 넓힘"], "8월 22일", 2021, [("2021-08-22", None, False)]),  # a plan is no evidence
    (["2022년에는 넓힘"], "8월 22일", 2021, [("2021-08-22", None, False)]),
    (["2022년"], "8월", 2021, [("2022-08", None, False)]),  # a heading is
    (["2022. 1. 의자"], "8월", 2021, [("2022-08", None, False)]),  # so is a year with its month
    (["2019년 골목 모임"], "8월", 2021, [("2019-08", None, False)]),
    (["골목 모임"], "8월", 2021, [("2021-08", None, False)]),
    (["2019년 골목 모임"], "올해 8월", 2021, [("2021-08", None, False)]),
    ([], "2019년에 놓고 올해 8월에 고침", 2019, [("--08", None, False)]),  # not the year told apart from it
]


@pytest.mark.parametrize(("before", "text", "usual", "expected"), USUAL)
def test_a_year_later_than_the_usual_one_is_a_plan(before: list[str], text: str, usual: int, expected: Dates) -> None:
    assert dates(before, text, [], None, "2023-10-28", usual) == expected


@pytest.mark.parametrize(
    ("text", "reference", "usual"),
    [
        ("2021년, ’21년, 2022년", "2022-12-28", 2021),
        ("2021년, ’21년, 2022년, ’22년", "2022-12-28", 2022),  # of several the last
        ("2021년, ’21년, 2030년, 2030년, 2030년", "2022-12-28", 2021),  # plans are left out
        ("2021년, 2022년", "2022-12-28", None),
        ("", None, None),
    ],
)
def test_the_year_named_most_is_the_usual_one(text: str, reference: str | None, usual: int | None) -> None:
    assert usual_in(text, reference) == usual


@pytest.mark.parametrize(
    ("text", "stated", "first", "last"),
    [
        ("12월 30일~1월 1일", "2023-12-20", "2023-12-30", "2024-01-01"),
        ("12월 30일~1월 1일", "2024-01-04", "2023-12-30", "2024-01-01"),
        ("12.26.~1.5.", "2024-01-08", "2023-12-26", "2024-01-05"),
        ("12~2월", "2024-03-08", "2023-12", "2024-02"),
        ("12~2월", "2024-10-08", "2024-12", "2025-02"),
        ("올해 4월부터 내년 12월까지", "2024-03-08", "2024-04", "2025-12"),
        ("지난해 4월부터 내년 12월까지", "2024-03-08", "2023-04", "2025-12"),
        ("10월부터 내년 12월까지", "2024-01-15", "2024-10", "2025-12"),
        ("지난해 4월부터 이듬해 12월까지", "2024-03-08", "2023-04", "2024-12"),
    ],
)
def test_a_period_over_new_year_ends_in_the_next(text: str, stated: str, first: str, last: str) -> None:
    assert dates([], text, [], stated, None) == [(first, last, False)]


@pytest.mark.parametrize(("before", "text", "after", "reference", "expected"), UNDATED)
def test_the_nearest_year_written_counts(
    before: list[str], text: str, after: list[str], reference: str | None, expected: Dates
) -> None:
    assert dates(before, text, after, None, reference) == expected


@pytest.mark.parametrize(("before", "text", "stated", "expected"), DATED)
def test_in_a_dated_document_its_own_day_counts(before: list[str], text: str, stated: str, expected: Dates) -> None:
    assert dates(before, text, [], stated, "2019-10-28") == expected


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2021년 의자, 2022. 골목, ’23년 나무", [(0, 2021), (10, 2022), (20, 2023)]),
        ("(2021) 의자 ’98", [(1, 2021), (10, 1998)]),
        ("2021 ~ 2023년", [(0, 2021), (7, 2023)]),
        ("의자 2021개, 12,021년째, 전화 055-000-2021번", []),  # counts and numbers
        ("", []),
    ],
)
def test_years_are_seen_where_they_stand(text: str, years: list[tuple[int, int]]) -> None:
    assert list(written_in(text)) == years


def test_evidence_is_sorted_by_its_place() -> None:
    evidence = evidence_of([(50, "2023년"), (0, "2021년, 2022년")])
    assert evidence.offsets == (0, 7, 50)
    assert evidence.years == (2021, 2022, 2023)


@pytest.mark.parametrize(("offset", "year"), [(0, 2021), (1, 2021), (10, 2021), (11, 2022), (99, 2022)])
def test_the_year_before_counts_and_the_first_where_none_is(offset: int, year: int) -> None:
    nearest = evidence_of([(0, "2021년"), (10, "2022년")]).nearest(offset)
    assert nearest is not None
    assert (nearest.year, nearest.at) == (year, {2021: 0, 2022: 10}[year])


def test_where_the_document_names_a_year_most_none_after_counts() -> None:
    evidence = evidence_of([(10, "2020년")])
    assert evidence.nearest(3, 2021) is None
    assert evidence.nearest(30, 2021) is not None


def test_without_years_nothing_is_near() -> None:
    assert evidence_of([(0, "골목 모임")]).nearest(3) is None


def test_a_year_named_as_one_to_come_is_no_evidence() -> None:
    evidence = evidence_of([(0, "2030년까지 늘린다. 오는 2030년까지 심고 2023년에 시작했다.")])
    assert (evidence.years, evidence.coming) == ((2023,), 2030)


@pytest.mark.parametrize(
    ("text", "stated", "start"),
    [
        ("지난 8월 의자 놓음", "2024-02-27", "2023-08"),
        ("지난 1월 의자 놓음", "2024-02-27", "2024-01"),
        ("지난 2월 의자 놓음", "2024-02-27", "2024-02"),
        ("오는 1월 의자 놓음", "2023-12-05", "2024-01"),
        ("오는 3월 의자 놓음", "2024-02-27", "2024-03"),
        ("8월 의자 놓음", "2024-02-27", "2024-08"),  # neither is said: the document's own year
        ("8월에 의자가 먼저 놓였으며 이제 늘어난다", "2024-02-27", "2023-08"),  # told as past
        ("8월 문을 앞두고 의자를 놓았다", "2024-02-27", "2024-08"),
        ("8월에 의자를 놓을 예정이라고 밝혔다", "2024-02-27", "2024-08"),
        ("4월의 의자로 뽑혔다", "2024-02-27", "2024-04"),  # chosen for a month soon to come
        ("설이 ’23년은 1월이라", "2024-02-27", "2023-01"),
        ("2023년에는 5월에 놓음", "2024-02-27", "2023-05"),
        ("’22년 의자 : 8월 처음 놓음", "2024-02-27", "2022-08"),  # the label of the line
        ("2022년과 2023년 의자 수 : 8월 처음 놓음", "2024-02-27", "2024-08"),
        ("2023년(1.21.)", "2024-02-27", "2023-01-21"),
        ("2023년 설 연휴(1.21.) 이용", "2024-02-27", "2023-01-21"),
        ("* (’22년 의자) 8월 두 개", "2024-02-27", "2022-08"),
        ("난리(’22년) 뒤 8월 두 개", "2024-02-27", "2024-08"),
        # A row of values that goes on past the document's month was measured the year before; a row of stages was not.
        ("의자 9월 90(△5.5) → 10월", "2024-01-27", "2023-09"),
        ("의자 : 4월 1차 → 5월", "2024-01-27", "2024-04"),
        # Told of the year before, of a month that this one has not reached yet.
        ("지난해에는 골목 모임의 신청(4월)을 받아", "2024-02-27", "2023-04"),
        ("지난해 골목에서는 4월까지 의자를 놓았다", "2024-02-27", "2023-04"),
        ("지난해 처음 놓은 의자도 4월까지 놓을 예정", "2024-02-27", "2024-04"),
        ("지난해보다 많은 신청(4월)을 받아", "2024-02-27", "2024-04"),
        ("지난해에는 많았고 올해는 신청(4월)을 받아", "2024-02-27", "2024-04"),
    ],
)
def test_a_month_that_is_past_or_to_come_lies_on_that_side_of_the_day(text: str, stated: str, start: str) -> None:
    assert dates([], text, [], stated, None)[:1] == [(start, None, False)]


@pytest.mark.parametrize(
    ("heading", "text", "stated", "start"),
    [
        # Made before its year begins, or as it begins; of what was.
        ("2024년도 업무계획", "의자 놓기(7월)", "2023-12", "2024-07"),
        ("2024년도 업무계획", "의자 놓기(11월)", "2024-02-03", "2024-11"),
        ("2023년 실적", "의자 놓기(5월)", "2024-02-03", "2023-05"),
        # What the text itself tells is nearer; a winter lies about the day of the document.
        ("2024년도 업무계획", "지난해 의자 놓기(7월)", "2023-12", "2022-07"),
        ("2024년도 업무계획", "’23. 5. 3. 정하고 7월에 놓음", "2023-12", "2023-05-03"),
        ("2024년도 업무계획", "12~3월", "2024-01-26", "2023-12"),
    ],
)
def test_a_month_is_of_the_year_of_the_heading_above_it(heading: str, text: str, stated: str, start: str) -> None:
    assert dates([heading], text, [], stated, None)[0][0] == start


def test_a_month_alone_in_a_cell_is_of_the_year_of_its_row() -> None:
    """The row stands before the text, a cell at a time."""
    assert dates(["2023년", "2024년", "11월", "12월"], "1월", [], "2024-02-27", None) == [("2024-01", None, False)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("’54. 1. 1. ~ ’73. 12. 31.", "1954-01-01", "1973-12-31"),
        ("’25. 3. 1. ~ ’24. 5. 2.", "2025-03-01", None),  # a misprint within a century
    ],
)
def test_two_digits_before_an_end_of_the_last_century_are_of_it(text: str, first: str, last: str | None) -> None:
    assert dates([], text, [], "2024-02-27", None) == [(first, last, True)]
