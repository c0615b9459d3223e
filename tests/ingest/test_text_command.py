from pathlib import Path

import pytest
from writers.hwpx import hwpx
from writers.pdf import printed
from writers.sample import notice

from ingest.readers import read
from ingest.text import read_file, with_marks
from schemas.errors import ConfigError, InputError


def marked(path: str, data: bytes) -> list[str]:
    return list(with_marks(read(path, data)))


def test_every_line_has_its_number_and_the_marks_that_begin_on_it() -> None:
    lines = marked("소식.hwpx", hwpx(notice()))
    at = lines.index("     6  1) 저녁 7시 뒤에 들어온 사람을 센 수")
    assert lines[at - 1] == "        [footnote of 101-103 121-144]"
    head = lines.index("    14  구분")
    assert lines[head - 1] == "        [cell of table 0, row 0, column 0 over 2x1 header 255-257]"
    assert lines[head + 1 : head + 3] == [
        "        [cell of table 0, row 0, column 1 over 1x2 header 258-261]",
        "    15  이용자",
    ]
    assert "        [list number 162-164]" in lines
    assert "        [header 0-7]" in lines
    assert [line.split("]")[0].split()[0] for line in lines if "text box" in line] == ["[text", "[text"]


def test_an_empty_cell_is_told_above_the_line_it_would_stand_on() -> None:
    lines = marked("소식.hwpx", hwpx(notice()))
    at = lines.index("    23  612명")
    assert [line.split(",", 1)[1].split()[:4] for line in lines[at - 2 : at]] == [
        ["row", "3,", "column", "1"],
        ["row", "3,", "column", "2"],
    ]


def test_pages_have_their_number() -> None:
    lines = marked("소식.pdf", printed(notice()))
    assert [line.split()[:2] for line in lines if line.startswith("        [page ")] == [["[page", "1"], ["[page", "2"]]
    assert any(line.startswith("        [page_number ") for line in lines)


def test_without_marks_the_lines_are_the_text() -> None:
    assert marked("글.txt", "하나\n둘".encode()) == ["     1  하나", "     2  둘"]
    assert marked("글.txt", b"") == []


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        read_file(tmp_path / "없음.hwp")
    (tmp_path / "그림.hwp").write_bytes(b"\x89PNG")
    with pytest.raises(InputError, match=r"^그림\.hwp: it is a picture"):
        read_file(tmp_path / "그림.hwp")
