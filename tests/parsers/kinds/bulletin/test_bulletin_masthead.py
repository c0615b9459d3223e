"""The head of a bulletin: title, issuer, day, telephone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.gazetteer.bodies import is_title
from parsers.kinds.bulletin.masthead import is_issued, length, read
from parsers.structure.press import is_for_the_press
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "title", "publisher", "published"),
    [
        (
            "우리고장 소식 ·동향 행정안전부\n고장살림과\n2025. 4. 4.(금) ☏ 044) 000-3114\n",
            "우리고장 소식·동향",
            "행정안전부 고장살림과",
            "2025-04-04",
        ),
        (
            "재난안전 상황보고\n(2020. 8. 9.(일) 06:00 현재)\n전라북도 재난안전대책본부\n",
            "재난안전 상황보고",
            "전라북도 재난안전대책본부",
            "2020-08-09",
        ),
        (
            "고용노동 주간동향\n고용노동부 노동시장과   ’25.3.21.\n",
            "고용노동 주간동향",
            "고용노동부 노동시장과",
            "2025-03-21",
        ),
        ("주간 숲정책 동향 (제12호)\n발행 : 산림청\n", "주간 숲정책 동향", "산림청", None),
        # a municipality behind its province, a hall or council as well; a team is no part of the publisher
        (
            "주간 동향\n경상북도 안동시 골목과 등불팀 2025. 3. 21.\n",
            "주간 동향",
            "경상북도 안동시 골목과",
            "2025-03-21",
        ),
        ("의회 동향\n경상북도 안동시의회 의사과\n", "의회 동향", "경상북도 안동시의회 의사과", None),
        (
            "대전광역시 서구\n골목 소식 브리핑\n2025. 3. 21.\n홍보담당관 보도팀 ☎ 042-000-2285\n",
            "골목 소식 브리핑",
            "대전광역시 서구 홍보담당관",
            "2025-03-21",
        ),
        ("│   주간 골목동향   │\n산림청 숲정책과\n", "주간 골목동향", "산림청 숲정책과", None),
        ("언론 모니터링 (조간)\n산림청 숲정책과\n", "언론 모니터링", "산림청 숲정책과", None),
        ("골목 소식통\n양 구 군\n기획조정실 2025. 3. 21.\n", "골목 소식통", "양구군 기획조정실", "2025-03-21"),
        (
            "일일 동향보고\n2025. 3. 17.(월) ~ 3. 21.(금)\n강원특별자치도 자치행정과(☎033-000-2301)\n",
            "일일 동향보고",
            "강원특별자치도 자치행정과",
            "2025-03-21",  # of a period its last day
        ),
        (
            "경북 시군 일일동향\n2025년 3월 21일(금) / 경상북도 행정지원과\n",
            "경북 시군 일일동향",
            "경상북도 행정지원과",
            "2025-03-21",
        ),
        (
            "행정안전부, 새별 안전 일일 상황\n2025년 3월21일 오전 6시 현재\n",
            "새별 안전 일일 상황",
            "행정안전부",
            "2025-03-21",
        ),
        ("3월21일(금) 새별 안전 종합상황(06시 현재)\n", "새별 안전 종합상황", None, None),
        (
            "주간 숲정책 동향〔제13호〕\n2025. 3. 21. 강원특별자치도 농업기술원\n",
            "주간 숲정책 동향",
            "강원특별자치도 농업기술원",
            "2025-03-21",
        ),
        # The title begins with the issuer, whom a line below names again with its division.
        (
            "강진군 주간 소식\n2025. 3. 17.(월)\n펴낸 곳 강진군 기획홍보실\n",
            "주간 소식",
            "강진군 기획홍보실",
            "2025-03-17",
        ),
        # The issuer is spaced out for print.
        (
            "일일 주요동향\n2025년 3월 17일 월요일\n강 진 군\n(기획홍보실)\n",
            "일일 주요동향",
            "강진군 기획홍보실",
            "2025-03-17",
        ),
        (
            "주  간  동  향\n행  정  안  전  부\n2025. 4. 4.(금)\n",  # by several blanks
            "주간동향",
            "행정안전부",
            "2025-04-04",
        ),
        # A day may stand behind the title, and its weekday without brackets.
        (
            "숲정책 주간동향   2025. 3. 17. 월요일\n산림청 산림정책과 편집\n",
            "숲정책 주간동향",
            "산림청 산림정책과",
            "2025-03-17",
        ),
        # A word that says how often it comes tells the title, where issuer and day stand below.
        (
            "우리 고을 주간 이야기\n2025. 3. 10. ~ 3. 16. / 대전광역시 자치분권과 / 2025. 3. 17. 발행\n",
            "우리 고을 주간 이야기",
            "대전광역시 자치분권과",
            "2025-03-17",
        ),
        (
            "대전광역시 아침 모음 [제12호]\n2025. 3. 17. 월요일\n대전광역시 자치분권과\n",
            "아침 모음",
            "대전광역시 자치분권과",
            "2025-03-17",
        ),
        # No word tells the title: it stands before the issuer and its division, where a day is given.
        (
            "고을 살림 모음 대전광역시\n자치분권과\n\n2025. 4. 4.(금) ☏ 042) 000-0001\n",
            "고을 살림 모음",
            "대전광역시 자치분권과",
            "2025-04-04",
        ),
        (
            "우리 고을 이야기\n대전광역시 자치분권과\n2025. 3. 21.\n",
            "우리 고을 이야기",
            "대전광역시 자치분권과",
            "2025-03-21",
        ),
        (
            "우리 고을 이야기\n2025. 3. 21. | 대전광역시 자치분권과\n",
            "우리 고을 이야기",
            "대전광역시 자치분권과",
            "2025-03-21",
        ),
        # The number of the issue tells it.
        (
            "오늘의 고을    제1,204호\n2025. 3. 21.\n펴낸 곳 대전광역시 자치분권과\n",
            "오늘의 고을",
            "대전광역시 자치분권과",
            "2025-03-21",
        ),
        # Issuer, division and title are spaced out for print.
        ("정 선 군        골 목 과\n주 간   동 향\n2025. 3. 21.\n", "주간 동향", "정선군 골목과", "2025-03-21"),
        ("정 선 군   읍·면   동 향\n2025. 3. 21. 정선군 골목과\n", "읍·면 동향", "정선군 골목과", "2025-03-21"),
        # The first rubric ends as titles do.
        (
            "대전광역시 자치분권과\n고을 모아 보기 제12호\n2025. 3. 21.\n\nⅠ. 정책 동향\n",
            "고을 모아 보기",
            "대전광역시 자치분권과",
            "2025-03-21",
        ),
        (
            "대전광역시 자치분권과\n고을 모아 보기 제12호\n2025. 3. 21.\n\n[ 정책 동향 ]\n",
            "고을 모아 보기",
            "대전광역시 자치분권과",
            "2025-03-21",
        ),
        ("대전광역시 자치분권과\n2025. 3. 21.\n", None, "대전광역시 자치분권과", "2025-03-21"),
        ("고을 살림 나눔 대전광역시\n2025. 3. 21.\n", None, "대전광역시", "2025-03-21"),
        ("[3/21(금) 모니터링]\n", "모니터링", None, None),
        ("골목 도서관이 남긴 것\n나소율\n", None, None, None),
    ],
)
def test_a_head_is_read(
    content: Content, text: str, title: str | None, publisher: str | None, published: str | None
) -> None:
    head = read(content(text))
    assert (head.title, head.publisher, head.published) == (title, publisher, published)


def test_a_number_of_issue_counts_like_a_day(content: Content) -> None:
    assert is_issued(content("주간 숲정책 동향 제12호\n"))
    assert is_issued(content("3월 21일 숲정책 동향\n"))  # beside the title without its year, too
    assert not is_issued(content("주간 숲정책 동향\n"))


def test_the_telephone_is_a_contact_of_the_division(content: Content) -> None:
    (contact,) = read(content("주간동향 산림청 숲정책과\n☏ 042) 000-3114\n")).contacts
    assert (contact.organization, contact.department, contact.phone) == ("산림청", "숲정책과", "042-000-3114")


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("주간동향", True),
        ("지역 여론", True),
        ("일일 상황", True),
        ("지역 주간 브리프", True),
        ("동향을 살폈다.", False),
        ("동향", False),
        ("그늘막 설치", False),
    ],
)
def test_the_form_of_a_title(text: str, titled: bool) -> None:
    assert is_title(text) is titled


def test_the_masthead_ends_with_the_last_line_that_states_something(content: Content) -> None:
    assert length(content("주간 동향\n산림청 숲정책과\n2025. 3. 21.\n국내 동향\n1. 그늘막\n")) == 3


def test_an_announcement_to_the_press_says_so(content: Content) -> None:
    assert is_for_the_press(content("보 도 자 료\n주간 동향\n"))
    assert not is_for_the_press(content("기사제보 및 보도자료 nasol@solbaram.example.kr\n"))  # what a paper asks for


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("산림청\n주간 동향\n숲정책과 ☎ 042-000-3114\n", "산림청 숲정책과"),
        ("주간 동향\n□ 일시 : 2025. 3. 21.\n□ 작성 : 산림청 숲정책과(☎042-000-3114)\n", "산림청 숲정책과"),
        ("산림청\n주간 동향\n나무시장 개장 결과\n", "산림청"),
    ],
)
def test_the_division_may_stand_apart(content: Content, text: str, publisher: str) -> None:
    assert read(content(text)).publisher == publisher


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("일 일\n시군 동향\n□ 일시 : 2025. 3. 21.\n□ 작성 : 산림청 숲정책과\n≪ 요 약 ≫\n", 4),
        ("주간 동향\n2025. 3. 21.\nCONTENTS\n01 산림청, 나무시장 개장\n", 2),
        ("고을 모아 보기 제12호\n대전광역시 자치분권과 2025. 3. 21.\nⅠ. 정책 동향\n", 2),
    ],
)
def test_labels_are_the_mastheads_and_contents_are_not(content: Content, text: str, lines: int) -> None:
    assert length(content(text)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "대외주의    강원도\n골목 일일동향\n제12호 | 2031. 3. 4.(화) | 숲정책과 | ☎ (033) 000-1234\n",
        "강원도 골목 일일동향\n2031. 3. 4.(화)\n숲정책과\n",
        "강원도 골목 일일동향\n배포 2031. 3. 4.(화)   숲정책과   전화 033-000-1234\n",
    ],
)
def test_the_division_may_stand_in_a_cell_beside_day_and_telephone(content: Content, text: str) -> None:
    assert read(content(text)).publisher == "강원도 숲정책과"
