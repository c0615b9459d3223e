"""Cases that titles head, which the contents of the book announce."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.announced import find
from parsers.text.line import Line

Content = Callable[[str], list[Line]]

BOOK = """
    골목 살림 사례집
    차례
    Ⅰ. 앉을 곳
    1. 골목 어귀에 놓은 의자 ---- 3
    2. 담장 아래 작은 평상 ---- 5
    Ⅱ. 쉴 곳
    3. 버스를 기다리는 그늘 ---- 8
    Ⅰ. 앉을 곳
    1. 골목 어귀에 놓은 의자
    ▣ 들은 말
    쉬어 갈 곳이 없다고 함
    ▣ 한 일
    의자를 놓음
    2. 담장 아래 작은 평상
    ▣ 들은 말
    모일 곳이 없다고 함
    ▣ 한 일
    평상을 놓음
    Ⅱ. 쉴 곳
    3. 버스를 기다리는 그늘
    ▣ 들은 말
    볕이 뜨겁다고 함
    ▣ 한 일
    그늘막을 침
    """


TITLES = [(1, "골목 어귀에 놓은 의자"), (2, "담장 아래 작은 평상"), (3, "버스를 기다리는 그늘")]


def titles(content: Content, text: str) -> list[str]:
    """The title of each case."""
    lines = content(text)
    return [
        " ".join(
            [lines[case.title].text[case.begin : case.end], *(line.text for line in lines[case.title + 1 : case.after])]
        )
        for case in find(lines)
    ]


def test_a_title_of_the_contents_comes_again_above_the_first_block(content: Content) -> None:
    assert titles(content, BOOK) == ["골목 어귀에 놓은 의자", "담장 아래 작은 평상", "버스를 기다리는 그늘"]


def test_a_chapter_above_a_case_is_no_number_of_it(content: Content) -> None:
    lines = content(BOOK.replace("Ⅰ. ", "PART 1  ").replace("Ⅱ. ", "PART 2  "))
    chapters = [lines[case.chapter].text for case in find(lines) if case.chapter is not None]
    assert chapters == ["PART 1  앉을 곳", "PART 2  쉴 곳"]


def test_what_somebody_says_above_each_title_belongs_to_its_case(content: Content) -> None:
    said = BOOK
    for at, title in TITLES:
        said = said.replace(f"{at}. {title}\n", f"\n“앉아 보았어요.”\n- 주민 {at}\n\n{at}. {title}\n")
    lines = content(said)
    assert [lines[case.first].text for case in find(lines)] == ["“앉아 보았어요.”"] * 3
    once = content(said.replace("“앉아 보았어요.”\n- 주민 1\n", ""))  # elsewhere it ends the case above
    assert [once[case.first].text for case in find(once)][1:] == [f"{at}. {title}" for at, title in TITLES[1:]]


def test_a_case_ends_before_the_title_of_the_next_chapter(content: Content) -> None:
    lines = content(BOOK)
    last = [lines[case.stop - 1].text for case in find(lines)]
    assert last == ["의자를 놓음", "평상을 놓음", "그늘막을 침"]


def test_a_chapter_s_title_stands_above_its_first_case(content: Content) -> None:
    lines = content(BOOK)
    chapters = [None if case.chapter is None else lines[case.chapter].text for case in find(lines)]
    assert chapters == ["Ⅰ. 앉을 곳", None, "Ⅱ. 쉴 곳"]


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("    1. 골목 어귀에", "    사례 1. 골목 어귀에"),  # numbered in another way than in the contents
        ("    1. 골목 어귀에", "    [1-1] 골목 어귀에"),
        ("▣ 들은 말", "【들은 말】"),
        ("골목 살림 사례집", "골 목 살 림 사 례 집"),
    ],
)
def test_books_differ_in_how_they_print_it(content: Content, printed: str, instead: str) -> None:
    assert len(titles(content, BOOK.replace(printed, instead))) == 3


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("골목 살림 사례집", "골목 살림 업무계획"),  # the cover does not call it a collection of cases
        ("    2. 담장 아래 작은 평상 ---- 5\n", ""),  # one title is not announced
        ("▣ ", ""),  # nothing sets the blocks off
    ],
)
def test_other_books_have_no_such_cases(content: Content, printed: str, instead: str) -> None:
    assert titles(content, BOOK.replace(printed, instead)) == []


def test_the_number_above_a_title_and_the_body_belong_to_the_case(content: Content) -> None:
    text = """
        살림 사례집
        마을공사 · 골목 어귀에 놓은 의자 ···· 3
        마을공사 · 담장 아래 작은 평상 ···· 5
        마을공사
        골목 어귀에 놓은 의자
        ▣ 들은 말
        쉬어 갈 곳이 없다고 함
        ▣ 한 일
        의자를 놓음
        사례 2
        담장 아래 작은 평상
        ▣ 들은 말
        모일 곳이 없다고 함
        ▣ 한 일
        평상을 놓음
        """
    lines = content(text)
    assert [lines[case.first].text for case in find(lines)] == ["마을공사", "사례 2"]


def test_the_running_head_of_its_first_page_names_the_place_of_a_case(content: Content) -> None:
    first, others = BOOK.replace("Ⅰ. 앉을 곳\n", "").replace("Ⅱ. 쉴 곳\n", "").split("그늘 ---- 8\n")
    regions = {
        "1. 골목": "곡성군 | 골목 살림 사례집   3",
        "2. 담장": "통영시 | 골목 살림 사례집   5",
        "3. 버스": "곡성군 | 골목 살림 사례집   8",
    }
    for title, head in regions.items():
        others = others.replace(title, f"\n{head}\n\n{title}")
    assert [case.region for case in find(content(f"{first}그늘 ---- 8\n{others}"))] == ["곡성군", "통영시", "곡성군"]


CHAPTERS = """
    골목 살림 사례집
    차례
    PART 1 하나, 앉을 곳
    나루초 | 골목 어귀에 놓은 의자 ---- 3
    PART 2 둘, 쉴 곳
    여울중 | 버스를 기다리는 그늘 ---- 8
    PART 1
    하나,
    앉을 곳
    Seats
    나루초등학교
    골목 어귀에 놓은 의자
    ▣ 들은 말
    쉬어 갈 곳이 없다고 함
    PART 2
    둘,
    쉴 곳
    Shade
    여울중학교
    버스를 기다리는 그늘
    ▣ 들은 말
    볕이 뜨겁다고 함
    """


def test_a_chapter_s_title_on_several_lines_is_none_of_the_case_above(content: Content) -> None:
    lines = content(CHAPTERS)
    first, second = find(lines)
    assert lines[first.stop - 1].text == "쉬어 갈 곳이 없다고 함"
    assert [line.text for line in lines[second.first : second.after]] == ["여울중학교", "버스를 기다리는 그늘"]


def test_the_first_case_has_its_chapter_though_a_body_named_in_short_stands_between(content: Content) -> None:
    book = CHAPTERS.replace("    하나,\n", "").replace("    Seats\n", "")
    lines = content(book)
    first, _ = find(lines)
    assert first.chapter is not None
    assert lines[first.chapter].text == "앉을 곳"


def test_the_title_of_a_chapter_on_a_page_of_its_own_is_no_half_of_a_title(content: Content) -> None:
    book = BOOK.replace("Ⅱ. 쉴 곳", "2부 오래 쉴 만한 곳").replace("3. 버스", "버스")
    head, body = book.rsplit("2부 ", 1)
    book = f"{head}2부\n{body}".replace("곳\n    버스를 기다리는 그늘\n", "곳\n\n\n    버스를 기다리는 그늘\n")
    assert titles(content, book)[-1] == "버스를 기다리는 그늘"
    close = book.replace("2부 오래", "CHAPTER 2 오래").replace("2부\n", "CHAPTER 2\n").replace("곳\n\n\n", "곳\n\n")
    assert titles(content, close)[-1] == "버스를 기다리는 그늘"


def test_a_running_head_is_no_title(content: Content) -> None:
    head = "골목 어귀에 놓은 의자\n쉬어 갈 곳이 생겼다.\n"
    assert titles(content, f"골목 사례집\n차례\n골목 어귀에 놓은 의자 3\n담장 아래 작은 평상 9\n{head * 3}") == []


@pytest.mark.parametrize("last", ["담장 아래 작은 평상", "곡성군 담장 아래 작은 평상"])
def test_a_title_that_ends_a_text_heads_no_case(content: Content, last: str) -> None:
    text = f"""
        골목 살림 사례집
        차례
        골목 어귀에 놓은 의자 ---- 3
        담장 아래 작은 평상 ---- 5
        3  골목 살림 사례집
        곡성군
        골목 어귀에 놓은 의자
        곡성군
        {last}
        """
    assert titles(content, text) == []


def test_a_case_with_the_number_of_the_others_may_lack_their_first_block(content: Content) -> None:
    lacking = "2. 담장 아래 작은 평상\n" + "모일 곳이 없다고 하여 평상을 놓음\n" * 8
    with_block = BOOK[
        BOOK.index("    2. 담장", BOOK.index("의자를 놓음")) : BOOK.index("    Ⅱ. 쉴 곳\n    3. 버스를 기다리는 그늘\n")
    ]
    assert titles(content, BOOK.replace(with_block, lacking))[1] == "담장 아래 작은 평상"
    # Numbers of their own tell it: where others have none, it is no case.
    unnumbered = BOOK.replace(with_block, lacking).replace(
        "    3. 버스를 기다리는 그늘\n", "    버스를 기다리는 그늘\n"
    )
    assert titles(content, unnumbered) == ["골목 어귀에 놓은 의자", "버스를 기다리는 그늘"]


PLACES = """
    골목 살림 사례집
    차례
    골목 어귀에 놓은 의자 ---- 3
    담장 아래 작은 평상 ---- 5
    {0}
    쉬어 갈 곳이 없다고 하여 의자를 놓음
    {1}
    모일 곳이 없다고 하여 평상을 놓음
    """


@pytest.mark.parametrize(
    "heads",
    [
        ("골목 어귀에 놓은 의자 (곡성군)", "담장 아래 작은 평상 (통영시)"),
        ("[곡성군] 골목 어귀에 놓은 의자", "[통영시] 담장 아래 작은 평상"),
        ("곡성군\n골목 어귀에 놓은 의자", "통영시\n담장 아래 작은 평상"),
    ],
)
def test_where_no_block_recurs_the_place_beside_a_title_tells_a_case(content: Content, heads: tuple[str, str]) -> None:
    found = find(content(PLACES.format(*heads)))
    assert [case.region for case in found] == ["곡성군", "통영시"]


def test_titles_without_blocks_and_places_head_no_cases(content: Content) -> None:
    assert find(content(PLACES.format("골목 어귀에 놓은 의자", "담장 아래 작은 평상"))) == []


@pytest.mark.parametrize(
    "above",
    [
        ("01", "02", "03"),
        ("곡성군", "통영시", "완도군"),
        ("나루공사   사례 1", "여울공단   사례 2", "나루공사   사례 3"),
        ("곡성군 | 앉을 곳", "통영시 | 앉을 곳", "완도군 | 쉴 곳"),
        ("살림의 발견 하나", "살림의 발견 둘", "살림의 발견 셋"),
    ],
)
def test_what_stands_alike_above_each_title_belongs_to_its_case(content: Content, above: tuple[str, ...]) -> None:
    book = BOOK.replace("    Ⅰ. 앉을 곳\n", "").replace("    Ⅱ. 쉴 곳\n", "")
    front, _, text = book.partition("그늘 ---- 8\n")
    for title, line in zip(("1. 골목", "2. 담장", "3. 버스"), above, strict=True):
        text = text.replace(title, f"{line}\n    {title}")
    lines = content(f"{front}그늘 ---- 8\n{text}")
    assert [lines[case.first].text for case in find(lines)] == list(above)


def test_a_title_may_stand_on_two_lines(content: Content) -> None:
    front, again, text = BOOK.rpartition("    2. 담장 아래 작은 평상\n")
    book = f"{front}{again.replace(' 작은', chr(10) + '    작은')}{text}"
    lines = content(book)
    assert [line.text for line in lines[find(lines)[1].title : find(lines)[1].after]] == ["2. 담장 아래", "작은 평상"]


def test_chapters_that_the_contents_name_are_no_cases(content: Content) -> None:
    listed = (
        "PART 1 앉을 곳을 찾다\n의자 놓기 ---- 3\n담장 아래 작은 평상 ---- 5\n"
        "PART 2 쉬어 갈 곳을 찾다\n그늘 만들기 ---- 8\n밤길을 밝힌 등불 ---- 9\n"
    )
    case = "사례 {}\n{}\n▣ 들은 말\n쉬어 갈 곳이 없다고 함\n▣ 한 일\n낡은 것을 고침\n"
    names = ("골목 어귀의 의자", "담장 아래 작은 평상", "기다리는 이의 그늘", "밤길을 밝힌 등불")
    cases = [case.format(n, name) for n, name in enumerate(names, 1)]
    text = "골목 살림 사례집\n차례\n" + listed
    text += f"PART\n1\n앉을 곳을 찾다\n{cases[0]}{cases[1]}PART\n2\n쉬어 갈 곳을 찾다\n{cases[2]}{cases[3]}"
    assert titles(content, text) == []


def test_roman_chapters_without_a_page_are_no_cases(content: Content) -> None:
    listed = "Ⅰ. 앉을 곳을 찾다\n금상 나루시 ---- 3\n은상 버들시 ---- 5\nⅡ. 쉬어 갈 곳을 찾다\n금상 여울시 ---- 8\n"
    case = "{}\n\n{}\n{}\n▣ 들은 말\n쉬어 갈 곳이 없다고 함\n▣ 한 일\n낡은 것을 고침\n"
    text = case.format("Ⅰ. 앉을 곳을 찾다", "금상 나루시", "골목 의자") + case.format(
        "Ⅱ. 쉬어 갈 곳을 찾다", "금상 여울시", "등불"
    )
    assert titles(content, f"골목 살림 사례집\n차례\n{listed}\n{text}") == []


def test_the_body_above_each_title_and_its_number_belong_to_the_case(content: Content) -> None:
    case = "{0}\n{1}\n{2}\n| 추진배경 |\n● 쉬어 갈 곳이 없다는 말이 이어짐\n| 추진성과 |\n● 의자 30개를 놓음\n"
    listed = "골목 살림 사례집\n차례\n골목에 놓은 의자 | 나루도로공사 ··· 3\n담장 아래 평상 | 나루연구원 ··· 5\n"
    named = [("CASE 01", "나루도로공사", "골목에 놓은 의자"), ("CASE 02", "나루연구원", "담장 아래 평상")]
    lines = content(listed + "".join(case.format(*each) for each in named))
    assert [lines[each.first].text for each in find(lines)] == ["CASE 01", "CASE 02"]
