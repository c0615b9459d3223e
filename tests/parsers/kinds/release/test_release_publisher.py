"""Who hands a release out, and the place it is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.frame import frame_of
from parsers.kinds.release.place import area_code_of, region_of
from parsers.kinds.release.publisher import Publisher, find, first_look
from parsers.text.line import Line
from schemas.record import Contact

Content = Callable[[str], list[Line]]
DAY = "2024-03-21"


def page(ministry: str, listed: str | None = None) -> str:
    line = f"- 부처: {listed}\n" if listed else ""
    head = f'---\ntitle: "숲길"\nministry: "{ministry}"\napprove_date: "03/21/2024"\n---\n# 숲길\n'
    return f"{head}{line}- 배포일: 03/21/2024\n## 본문\n"


@pytest.mark.parametrize(
    ("head", "lead", "publisher"),
    [
        (
            page("산림청", "산림청"),
            "환경부(장관 나해솔)는 길을 연다.",
            Publisher("산림청", certain=True),
        ),  # as labelled
        (page("숲길원", "숲길원"), "", Publisher("숲길원", certain=True)),  # even where no list has it
        (page("문체부", "문체부"), "", Publisher("문화체육관광부", certain=True)),
        (page("산림청"), "", Publisher("산림청", certain=True)),  # a guess that names a body
        (page("올해부"), "환경부(장관 나해솔)는 길을 연다.", Publisher("환경부", certain=True)),  # one that does not
        (page("신규원"), "환경부 소속 국립숲길원(원장 나해솔)은 길을 연다.", Publisher("환경부", certain=True)),
        (page("소방청·해양경찰청"), "환경부(장관 나해솔)는 길을 연다.", Publisher("환경부", certain=True)),
        (
            page("농식품부·환경부"),
            "농림축산식품부(장관 나해솔)와 환경부(장관 도가람)는 길을 연다.",
            Publisher("농림축산식품부·환경부", certain=True),
        ),
        (page("최대실"), "길이 열린다.", Publisher(None, certain=False)),
        # A misprint, known by what it calls itself.
        (
            page("해양수산양부"),
            "해양수산양부(장관 나해솔, 이하 해수부)는 길을 연다.",
            Publisher("해양수산부", certain=True),
        ),
        ("보도자료\n나주시\n", "길이 열린다.", Publisher("나주시", certain=True)),
    ],
)
def test_who_publishes(content: Content, head: str, lead: str, publisher: Publisher) -> None:
    frame = frame_of(content(head))
    printed = "나주시" if "나주시" in head else None
    assert find(frame, printed, [lead], [], DAY) == publisher


def test_a_body_below_another_speaks_where_the_text_introduces_it(content: Content) -> None:
    frame = frame_of(content("산림청\n국립수목원\n보도자료\n"))
    told: tuple[list[Contact], str, None, str] = ([], DAY, None, "국립수목원")
    lead = "산림청 국립수목원(원장 나해솔)은 길을 연다."
    assert find(frame, "산림청", [lead], *told) == Publisher("산림청 국립수목원", certain=True)
    assert find(frame, "산림청", ["산림청(청장 나해솔)은 길을 연다."], *told) == Publisher("산림청", certain=True)


def test_whom_the_contacts_name_is_a_guess(content: Content) -> None:
    contact = Contact(
        text="", line=1, organization="산업부", department=None, person=None, position=None, phone=None, email=None
    )
    found = find(frame_of(content(page("최대실"))), None, ["길이 열린다."], [contact], DAY)
    assert found == Publisher("산업통상자원부", certain=False)


def test_a_headline_may_open_with_who_speaks(content: Content) -> None:
    told = [frame_of(content("숲길을 연다\n")), None, ["길이 열린다."], [], DAY]
    assert find(*told, "나주시, 숲길을 연다") == Publisher("나주시", certain=False)  # type: ignore[arg-type]
    assert find(*told, "올봄, 숲길을 연다") == Publisher(None, certain=False)  # type: ignore[arg-type]


def test_a_first_look_sees_letterhead_and_lead(content: Content) -> None:
    assert first_look(frame_of(content("보도자료\n나주시\n길이 열린다\n"))) == "나주시"
    assert first_look(frame_of(content("길이 열린다\n나주시(시장 나해솔)는 길을 연다.\n"))) == "나주시"
    assert first_look(frame_of(content("길이 열린다\n"))) is None


@pytest.mark.parametrize(
    ("publisher", "day", "code"),
    [("나주시", DAY, "061"), ("경상남도", DAY, "055"), ("수원시", DAY, None), ("산림청", DAY, None), (None, DAY, None)],
)
def test_an_area_code_is_known_where_the_province_has_one(publisher: str | None, day: str, code: str | None) -> None:
    assert area_code_of(publisher, day) == code


@pytest.mark.parametrize(
    ("title", "paragraphs", "publisher", "place"),
    [
        ("숲길이 열린다", ["나주시는 길을 연다."], "나주시", "나주시"),
        ("정선군 숲길이 열린다", ["정선군은 길을 연다.", "정선군은 쉼터도 놓는다."], "산림청", "정선군"),
        (
            "정선군 숲길이 열린다",
            ["평창군은 길을 연다. 평창군은 쉼터도 놓는다.", "평창군과 영월군도 함께한다."],
            "산림청",
            None,
        ),
        (
            "숲길이 열린다",
            ["정선군은 길을 연다.", "정선군은 쉼터도 놓는다.", "정선군이 돌본다."],
            "산림청",
            "정선군",
        ),  # in the text alone
        (None, [], "산림청", None),
    ],
)
def test_a_region_only_where_all_is_about_it(
    title: str | None, paragraphs: list[str], publisher: str, place: str | None
) -> None:
    region = region_of(title, paragraphs, publisher, DAY)
    assert (region.text if region else None) == place
