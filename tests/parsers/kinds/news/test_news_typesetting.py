"""How a page was set: breaks between words, indents of paragraphs."""

from __future__ import annotations

from collections.abc import Callable

from parsers.document import Rows
from parsers.kinds.news.column_widths import columns_of
from parsers.kinds.news.typesetting import (
    breaks_between_words,
    ends_sentence_of,
    indents_paragraphs,
    last_before_heads,
)
from parsers.language.kiwi import Korean
from parsers.text.line import Line

ReadContent = Callable[[str], list[Line]]
ReadRows = Callable[[str], Rows]

BY_WORDS = """
  진안군이 옛 방앗간을 고쳐 주민
모임방으로 쓰는 사업을 시작한다고
20일 널리 알렸다.
  방앗간에는 공동부엌과 책 읽는
방이 들어서며 운영은 마을회가
맡고 전기료와 난방비를 군이
대기로 했다.
  군은 올해 아홉 곳을 고치고
어린이도서관과 손을 잡아 책을 빌려
준다. 문은 5월에 연다.
  주민들은 방앗간에서 물레를 돌리던
옛일을 떠올리며 새 모임방을 반기고
잔치를 열었다.
마지우 기자
"""
CUT = "진안군이 옛 방앗간을 고쳐 주\n민 모임방으로 쓰는 사업을 시\n작한다고 20일 널리 알렸다고\n" * 4


def test_lines_may_break_between_words_only(content: ReadContent, korean: Korean) -> None:
    assert breaks_between_words(content(BY_WORDS), korean)
    assert not breaks_between_words(content(CUT), korean)


def test_paragraphs_may_begin_with_an_indent(content: ReadContent) -> None:
    assert indents_paragraphs(content(BY_WORDS))
    assert not indents_paragraphs(content(BY_WORDS.replace("\n  ", "\n")))


def test_short_lines_of_such_a_page_end_no_paragraph_and_head_nothing(rows: ReadRows) -> None:
    (story,) = [record for record in rows(f"■ 진안 방앗간 열린다\n{BY_WORDS}").records if record.kind == "story"]
    assert [(section.heading, len(section.items)) for section in story.sections] == [(None, 4)]


def test_a_line_may_be_the_first_part_of_the_sentence_that_the_next_one_ends(
    content: ReadContent, korean: Korean
) -> None:
    first, following = content("진안에서 자란 사과가\n태평양을 건넌다. 군은 반겼다.")
    assert ends_sentence_of(first, following, korean)
    headline, sentence = content("진안 사과가 간다\n진안군이 사과를 보낸다.")
    assert not ends_sentence_of(headline, sentence, korean)


def test_a_marked_headline_may_stand_over_an_indented_line(content: ReadContent) -> None:
    assert indents_paragraphs(content(BY_WORDS.replace("\n  ", "\n◆ 옛 방앗간 열린다\n  ", 1)))
    assert not indents_paragraphs(content(BY_WORDS.replace("\n  ", "\n옛 방앗간을\n  ", 1)))


PACKED = "진안군이옛방앗간을고쳐주\n민모임방으로쓰는사업을시\n작한다고지난20일널리알렸\n다. 마지우 기자\n\n"
HEAD, CAPTION = "옛 방앗간 열린다\n\n", "주민들이 방앗간을 고치고 있다. 설다온 기자\n"


def test_headlines_stand_behind_the_last_story_whatever_heads_the_page_and_signs_a_picture(
    content: ReadContent,
) -> None:
    issue = "솔바람신문\n제812호 2025년 3월 21일 금요일\n\n"
    columns = columns_of(content(PACKED * 3))
    for text, last in ((PACKED * 2 + HEAD, 9), (issue + PACKED * 2 + HEAD + CAPTION, 12), (HEAD + PACKED * 2, 0)):
        assert last_before_heads(content(text), columns) == last


def test_where_every_line_stands_apart_no_caption_shows(content: ReadContent) -> None:
    columns = columns_of(content(PACKED * 3))
    telling = PACKED.replace("알렸\n다", "고치\n고있다").strip().replace("\n", "\n\n")
    lines = content(f"{telling}\n\n{HEAD}")
    assert last_before_heads(lines, columns, double_spaced=True) == 7
    assert last_before_heads(lines, columns) == 0
