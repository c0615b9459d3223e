"""What the board of a site writes between the title of a post and its text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.release import posts
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadRows = Callable[[str], Rows]

TOLD = "햇살시는 28일 시청 대회의실에서 숲길 보고회를 개최했다.\n도가람 시장은 “길을 잇겠다”고 말했다.\n"
TITLE = "햇살시, 숲길 보고회 개최\n"


@pytest.mark.parametrize(
    ("board", "day", "lines"),
    [
        ("작성일2024-03-21\n조회944\n", "2024-03-21", (2, 3)),
        ("페이지 정보\n작성자 작성일 24-03-21 20:59본문\n", "2024-03-21", (2, 3)),
        (TITLE + "fact 2024.03.21 11:30\n", "2024-03-21", (2, 3)),  # the title again, and who posted it
        ("2024.03.21 산림청\n" + TITLE, "2024-03-21", (2, 3)),
        ("2024.03.21 11:30 시청 대회의실에서\n", None, ()),  # when and where it was
        ("2024.03.21 숲길\n", None, ()),
        ("조회944\n", None, ()),
        ("보도자료\n작성일 2024-03-21\n", None, ()),  # a letterhead
    ],
)
def test_what_the_board_writes(content: Content, board: str, day: str | None, lines: tuple[int, ...]) -> None:
    post = posts.read(content(TITLE + board + TOLD))
    assert (post.day, post.furniture) == (day, lines)


def test_buttons_above_the_title_are_the_boards(content: Content) -> None:
    post = posts.read(content("홈으로\n• 프린트하기\n" + TITLE + "• 작성일2024-03-21\n" + TOLD))
    assert post.furniture == (1, 2, 4)


def test_a_post_gives_its_day_and_its_title_once(rows: ReadRows) -> None:
    text = TITLE + "\n" + TITLE + "\nfact 2024.03.21 11:30\n\n" + TOLD.replace("햇살시", "광양시")
    found = rows(text)
    (record,) = found.records
    assert (record.kind, record.title, found.document.published) == ("release", TITLE.strip(), "2024-03-21")
    assert found.document.publisher == "광양시"
