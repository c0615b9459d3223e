"""How a page was set: breaks between words, indents of paragraphs."""

from __future__ import annotations

from collections.abc import Callable

from parsers.document import Rows
from parsers.kinds.news.typesetting import breaks_between_words, ends_sentence_of, indents_paragraphs
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
