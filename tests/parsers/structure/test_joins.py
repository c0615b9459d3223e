"""Wrapped lines: which go on in the next one, and whether a space stands where they meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from parsers.language.kiwi import Korean
from parsers.language.spelling import WrittenWords
from parsers.structure.joins import Joiner, known_ends, last_syllables
from parsers.structure.margins import Layout
from parsers.structure.setting import sets_items_apart
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
Meeting = Callable[..., tuple[Joiner, Line, Line]]
# The longest lines below reach it, the short ones end far before it.
MARGIN = 24.0


@pytest.fixture
def meeting(content: Content, korean: Korean) -> Meeting:
    """Two lines, and the joiner of a document in which the texts of `spelled` stand as well."""

    def build(text: str, *, spelled: Sequence[str] = (), ends: Sequence[str] = ()) -> tuple[Joiner, Line, Line]:
        first, second = content(text)
        stock = WrittenWords([first.text, second.text, *spelled])
        return Joiner(Layout(MARGIN, MARGIN, True), korean, stock, frozenset(ends)), first, second

    return build


def goes_on(meeting: tuple[Joiner, Line, Line]) -> bool:
    joiner, first, second = meeting
    return joiner.goes_on(first, second, so_far=first.text, in_note=False, in_column=False)


@pytest.mark.parametrize(
    "text",
    [
        # wrapped between words, with the space the layout program left
        "골목 어귀마다 나무 의자를 놓아 두고 어르신이 앉아서 \n쉬어 가도록 함",
        # and without it
        "골목 어귀마다 나무 의자를 놓아 두고 어르신이 앉아서\n쉬어 가도록 함",
        # wrapped inside a word: 앉아서
        "골목 어귀마다 나무 의자를 놓아 두고 오가는 어르신이 앉\n아서 쉬어 가도록 함",
        # wrapped before an ending: 관리함
        "골목 어귀마다 나무 의자를 놓아 두고 골목 모임이 관\n리함",
        # an open parenthesis, far from the margin
        "나무 의자 설치(2031. 4.\n6. 설치 완료)",
        # a parenthesis that stands alone belongs to what is above it
        "나무 의자 설치\n(2031. 4. 6., 골목 모임)",
        "나무 의자 설치\n(나무, 돌 등)",
        # one that is closed on a line below
        "나무 의자 설치\n(나무, 돌 등 골목에서 나는 재료로",
        # a compound wrapped at the margin, though 설치 could end an item: what is left over is short
        "골목 어귀마다 놓은 나무 의자와 돌 의자에 그늘막 설치\n지원",
        # what is counted follows its number, where the line had no room for it
        "골목 어귀마다 놓은 나무 의자와 돌 의자를 모두 합하여 마흔 227개\n골목이 받음",
        # a noun behind a clause may be the first of a compound
        "골목 어귀마다 나무 의자를 놓아 두고 어르신의 눈에 맞는 체험\n환경 꾸리기",
        # the value of a label stands below its colon
        "골목 의자 가꾸기 모임 :\n어르신과 아이가 함께 고름",
        # behind a slash even what looks like a milestone
        "나무 의자 스무 개와 그늘막 두 곳 설치 /\n’31. 4. 6. 기준",
        # the next of several points that stand in a row
        "(재료) ① 나무 ② 돌\n③ 쇠 ④ 흙",
        # no item begins with 및
        "나무 의자와 돌 의자\n및 그늘막 설치",
        # a list goes on
        "골목 어귀마다 나무 의자와 돌 의자,\n그늘막을 놓음",
        # a word or two below a bulleted line whose end says nothing, though a little room was left
        "- 골목 어귀마다 나무 의자를 놓아 두고 어르신의 마을 둘레\n쉼터",
        # behind a comma a sentence goes on, however much room its line leaves
        "의자를 놓게 되었고,\n그 첫걸음으로 자리를 고름",
    ],
)
def test_a_wrapped_line_goes_on(meeting: Meeting, text: str) -> None:
    assert goes_on(meeting(text))


@pytest.mark.parametrize(
    "text",
    [
        # finished, and short of the margin
        "골목 어귀마다 나무 의자를 놓아 둠\n의자마다 이름을 붙임",
        # finished just at the margin
        "골목 어귀마다 나무 의자를 놓아 두고 골목 모임이 돌봄\n의자마다 이름을 붙임",
        # nothing that is counted follows a share
        "골목 어귀마다 나무 의자를 놓아야 한다고 한 어르신의 응답 29.4%\n이웃은 의자를 고침",
        # the name of a block heads what stands below it, though it ends like a particle
        "주요성과\n냉장고 네 대를 골목 어귀에 놓음",
        # points one a line
        "(재료) ① 나무\n② 돌",
        # a short heading of the case's own below a full line
        "골목 어귀마다 놓은 나무 의자와 돌 의자에 그늘막 설치\n시설현황",
        # the usual name of a block below a full line
        "골목 어귀마다 놓은 나무 의자와 돌 의자에 그늘막 설치\n추진과정",
        # a milestone below a line that ends in no slash
        "나무 의자 스무 개와 그늘막 두 곳 설치\n’31. 4. 6. 기준",
        # a bullet begins an item, whatever stands above it
        "골목 어귀마다 나무 의자를 놓아 두고 골목 모임을 위한\n- 의자 이름 짓기",
        # a label alone in parentheses heads what follows
        "나무 의자 설치\n(추진실적)",
        "나무 의자 설치\n(추 진 실 적)",
        # labels in square brackets stand one below the other, though the first line had no room left
        "[사업명] 골목 어귀마다 나무 의자를 놓아 두고 오가는 이를\n[사업기간] 2031. 4. ~ 11.",
        # the number in brackets closes a contact
        "담당 : 골목과 쉼터팀 나은솔 (☎ 031-000-1234)\n어르신이 쉬어 갈 자리를 골목마다 둠",
        # a quotation behind a bracket is the next headline
        "골목소식(2031. 4. 6.)\n“의자가 생겼어요” 골목신문(2031. 4. 7.)",
    ],
)
def test_the_next_item_begins_on_a_line_of_its_own(meeting: Meeting, text: str) -> None:
    assert not goes_on(meeting(text))


def test_a_noun_by_which_items_of_the_document_end_is_an_end_here(meeting: Meeting) -> None:
    text = "골목 어귀마다 의자가 놓이는 자리 \n의자마다 이름을 붙임"
    assert goes_on(meeting(text))
    assert not goes_on(meeting(text, ends=["자리"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("의자가 놓이는 자리", "자리"),
        ("나무 의자 설", "설"),
        ("의자 40개(2031.)", ""),  # ends in no syllable
    ],
)
def test_an_end_is_known_by_its_last_two_syllables(text: str, expected: str) -> None:
    assert last_syllables(text) == expected


def test_ends_are_learned_from_lines_above_a_bullet(content: Content) -> None:
    text = "- 봄맞이 의자\n- 여름 의자\n- 겨울나기 의자\n- 가을걷이 마당\n- 끝\n"
    assert known_ends(content(text)) == {"의자"}


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("골목 어귀마다 앉아서 \n쉬어 가도록 함", True),  # the source has the space
        ("골목 어귀마다 나무 의자를 놓아 두고 오가는 어르신이 앉\n아서 쉬어 가도록 함", False),  # inside a word
        ("골목 어귀마다 나무 의자를 놓아 두고 골목 의자\n마다 이름을 붙임", False),  # before a particle
        ("골목 어귀마다 나무 의자를 놓아 두고 골목 모임을\n위한 이름", True),  # behind a particle
        ("골목 어귀마다 나무 의자와 돌 의자,\n그늘막을 놓음", True),  # behind a comma
        ("골목 어귀마다 나무 의자·돌 의자·\n그늘막을 놓음", False),  # behind a middle dot
        ("골목 어귀마다 나무 의자와 돌 의자(\n그늘막)을 놓음", False),  # behind an opening bracket
        ("나무 의자 설치\n(2031. 4. 6., 골목 모임)", False),  # before one
        ("나무 의자 설치(2031. 4. 6.\n), 그늘막 설치", False),  # before a closing one
        ("나무 의자\n    그늘막", True),  # set in by hand
    ],
)
def test_a_space_stands_where_written_korean_has_one(meeting: Meeting, text: str, spaced: bool) -> None:
    joiner, first, second = meeting(text)
    assert joiner.space_between(first, second) is spaced


@pytest.mark.parametrize(
    ("spelled", "spaced"),
    [
        ("골목 지도를 그림", True),
        ("골목지도를 그림", False),
    ],
)
def test_the_document_s_own_spelling_decides_about_compounds(meeting: Meeting, spelled: str, spaced: bool) -> None:
    text = "골목 어귀마다 나무 의자 놓을 자리를 그린 골목\n지도를 나누어 줌"
    joiner, first, second = meeting(text, spelled=[spelled])
    assert joiner.space_between(first, second) is spaced


APART = """
○ 골목마다 나무 의자
서른 개를 놓음

○ 의자에 이름을
붙임

○ 손잡이가 있는 의자
열 개를 둠

○ 끝
"""


def test_blank_lines_set_items_apart_or_do_not(content: Content) -> None:
    assert sets_items_apart(content(APART))
    assert not sets_items_apart(content(APART.replace("\n\n", "\n")))
    assert not sets_items_apart(content("○ 의자\n\n○ 이름\n"))


@pytest.mark.parametrize("apart", [True, False])
def test_where_blank_lines_set_items_apart_a_line_without_one_goes_on(meeting: Meeting, apart: bool) -> None:
    joiner, first, second = meeting("○ 골목마다 나무 의자\n서른 개를 놓음")
    assert goes_on((replace(joiner, layout=joiner.layout.spaced(False), items_apart=apart), first, second)) is apart


@pytest.mark.parametrize(("indent", "hangs"), [(5, True), (2, False)])
def test_a_line_that_hangs_below_the_text_of_its_item_goes_on(meeting: Meeting, indent: int, hangs: bool) -> None:
    assert goes_on(meeting(f"   ○ 골목 어귀마다 놓아 둔 큰 나무 의자\n{' ' * indent}서른 개를 놓음\n")) is hangs


@pytest.mark.parametrize(
    ("following", "bound"),
    [
        ("(3. 28.)하고 의자를 놓음", True),
        ("(안동시) 등 세 곳이 뽑힘", True),
        ("(안동시)와 나눔", True),
        ("(배경) 의자가 모자람", False),
        ("(대상)은행 직원", False),
    ],
)
def test_what_a_particle_binds_behind_a_bracket_goes_on(meeting: Meeting, following: str, bound: bool) -> None:
    assert goes_on(meeting(f"○ 조례를 개정\n{following}\n")) is bound


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sign inside a sentence at a full line
        ("골목 어귀마다 놓은 나무 의자는 12.4% 늘고,\n△3.1% 줄어든 것은 돌 의자이다", True),
        ("골목마다 나무 의자 30개(3월), 돌 의자 10개(4월)\n→ 그늘막 네 곳(5월)", True),
        ("모임은 ▲나무 의자 ▲돌 의자 ▲골목마다 작은 그늘막\n▲골목 지도를 한데 모아 보인다", True),
        ("올해 봄에 골목 모임이 골목마다 새로 놓은 것으로는\n▲나무 의자 ▲돌 의자가 있다", True),
        # a point of a list: the line before it was cut short, ends its sentence, or is such a point itself
        ("새로 놓은 것은\n▲나무 의자", False),
        ("골목 모임이 올해 봄에 새로 놓은 것은 모두 셋이다.\n▲나무 의자", False),
        ("▲골목 모임이 올해 봄 내내 새로 놓은 의자와\n▲그늘막", False),
        # a middle dot close to its word, as one before it in the sentence
        ("모임은 봄부터 가을까지 나무·돌 의자와 골목 쉼터\n·그늘막을 골목마다 놓는다", True),
        ("모임은 봄부터 가을까지 나무와 돌 의자와 골목 쉼터\n·그늘막을 골목마다 놓는다", False),
        ("모임은 봄부터 가을까지 나무·돌 의자와 골목 쉼터\n· 그늘막을 골목마다 놓는다", False),
        # such a bullet opens an item everywhere
        ("올해 봄에 골목 모임이 골목마다 새로 놓은 것으로는\n○ 나무 의자", False),
    ],
)
def test_a_sign_that_may_be_a_bullet_goes_on_with_the_sentence(meeting: Meeting, text: str, expected: bool) -> None:
    assert goes_on(meeting(text)) is expected


def test_a_dash_closes_a_sub_headline(meeting: Meeting) -> None:
    assert not goes_on(
        meeting("- 골목 어귀마다 나무 의자를 놓아 두고 쉬어 가기로 -\n나루시는 올봄에 골목 의자를 놓았다")
    )
    assert goes_on(meeting("- 골목 어귀마다 나무 의자를 놓아 두고 어르신이\n쉬어 가기로 하였다"))


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("모임은 “의자가 골목을 바꾼다", True),  # the quotation goes on
        ("모임은 “의자가 바꾼다고 했다.", False),  # a sentence ends far from the margin, and nobody closed it
        ("모임은 “골목의 의자가 온 마을 사람을 바꾼다고 했다.", True),  # it ends at the margin
    ],
)
def test_a_sentence_that_ends_on_purpose_leaves_no_bracket_open(meeting: Meeting, first: str, expected: bool) -> None:
    joiner, line, following = meeting(f"{first}\n어르신이 쉬어 간다.")
    joiner = replace(joiner, in_sentences=True)
    assert joiner.goes_on(line, following, so_far=line.text, in_note=False, in_column=False) is expected


@pytest.mark.parametrize(
    ("following", "expected"),
    [("쉬어 가는 골목을 만든다고 한다.", True), ("2. 쉬어 가는 골목", False), ("[붙임 2] 골목 지도", False)],
)
def test_what_begins_like_an_item_is_no_further_line_of_a_paragraph(
    meeting: Meeting, following: str, expected: bool
) -> None:
    joiner, line, following_line = meeting(f"골목 어귀마다 나무 의자를 놓은 나루시 골목 지도\n{following}")
    joiner = replace(joiner, paragraphs_apart=True, in_sentences=True)
    assert joiner.goes_on(line, following_line, so_far=line.text, in_note=False, in_column=False) is expected


@pytest.mark.parametrize(
    ("first", "following", "expected"),
    [
        ("골목 어귀마다 놓은 의자에 앉은 사람이 웃었", "다. 의자가 말을 거냐고 했다.", True),  # far from the margin
        ("골목 어귀마다 놓은 의자에 앉은 사람이 웃음", "다. 의자가 말을 거는 골목", False),  # no sentence
        ("사람이 웃었", "다. 의자가 말을 거냐고 했다.", False),  # a short line
        ("골목 어귀마다 놓은 의자에 앉은 이가 웃었다.", "다. 의자가 말을 거냐고 했다.", False),
    ],
)
def test_a_sentence_that_breaks_off_goes_on_in_its_paragraph(
    meeting: Meeting, first: str, following: str, expected: bool
) -> None:
    joiner, line, below = meeting(f"{first}\n{following}")
    joiner = replace(joiner, layout=Layout(MARGIN + 2, MARGIN), paragraphs_apart=True, in_sentences=True)
    assert joiner.goes_on(line, below, so_far=line.text, in_note=False, in_column=False) is expected
