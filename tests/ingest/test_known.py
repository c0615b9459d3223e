import re
import unicodedata
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from ingest.known import Accepted, load
from schemas.errors import ConfigError


def accepted(path: str, code: str = "not_text") -> Accepted:
    return Accepted(path=path, code=code, reason="원본을 다시 청함", expires=date(2026, 3, 31))


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Where a known_failures.yaml is to be written."""
    return tmp_path / "known_failures.yaml"


def test_entries_come_in_the_order_of_the_file(written: Path) -> None:
    written.write_text(
        dedent("""
            accepted:
              - path: "마을/*.hwp"
                code: format_unsupported
                reason: 한글 파일은 봄에 바꾼다
                expires: 2026-05-31
              - {path: 가.txt, code: summary_missing, reason: "  제목 없는 쪽지  ", expires: 2026-02-01}
        """),
        encoding="utf-8",
    )
    first, second = load(written)
    assert first == Accepted(
        path="마을/*.hwp", code="format_unsupported", reason="한글 파일은 봄에 바꾼다", expires=date(2026, 5, 31)
    )
    assert (second.path, second.reason, second.expires) == ("가.txt", "제목 없는 쪽지", date(2026, 2, 1))


def test_a_file_may_accept_nothing(written: Path) -> None:
    written.write_text("accepted: []\n", encoding="utf-8")
    assert load(written) == ()


GOOD = """\
accepted:
  - path: 가.txt
    code: not_text
    reason: 원본을 다시 청함
    expires: 2026-03-31
"""


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        pytest.param("not_text", "not_txt", 3, id="a code that does not exist"),
        pytest.param(
            "2026-03-31",
            "2026-02-31",
            5,
            id="a day that does not exist",
        ),
        pytest.param("2026-03-31", "다음 달", 5, id="no day"),
        pytest.param("    expires: 2026-03-31\n", "", 2, id="no expiry"),
        pytest.param("    reason: 원본을 다시 청함\n", "", 2, id="no reason"),
        pytest.param("원본을 다시 청함", '" "', 4, id="a blank reason"),
        pytest.param("가.txt", '""', 2, id="an empty path"),
        pytest.param("    expires", "    until: 2026-03-31\n    expires", 5, id="a field that does not exist"),
        pytest.param("accepted:", "accept:", 1, id="another head"),
        pytest.param("    code: not_text", "    code: [not_text", 4, id="no YAML"),
        pytest.param("    code: not_text", "    path: 나.txt\n    code: not_text", 3, id="a key given twice"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(written: Path, right: str, wrong: str, line: int) -> None:
    assert right in GOOD
    written.write_text(GOOD.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ConfigError, match=rf"^{re.escape(str(written))}\D*(?<!\d){line}\b") as raised:
        load(written)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("text", ["", "# 아직 비어 있음\n", "accepted:\n", "- path: 가.txt\n", "가나다\n", "&a [*a]\n"])
def test_what_is_no_list_of_entries_is_refused_with_the_name_of_the_file(written: Path, text: str) -> None:
    written.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(str(written))):
        load(written)


def test_a_file_that_is_not_there_or_no_utf8_is_refused_in_one_sentence(written: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot be read \(No such file or directory\)\. Check --known\."):
        load(written)
    written.write_bytes("accepted: # 받아들임\n".encode("cp949"))
    with pytest.raises(ConfigError, match=r"is no UTF-8 text\. Save it as UTF-8\."):
        load(written)


@pytest.mark.parametrize(
    ("pattern", "covered", "not_covered"),
    [
        ("가.txt", ["가.txt"], ["가_txt", "나/가.txt", "가.txt.md", "가.TXT"]),
        ("마을/*.txt", ["마을/가.txt", "마을/나/다.txt", "마을/.txt"], ["마을.txt", "마을/가.md", "옛 마을/가.txt"]),
        ("*", ["가.txt", "마을/가.txt", "두\n줄.txt"], []),
        ("*[초안]*.txt", ["마을[초안]2.txt", "[초안].txt"], ["초.txt", "초안.txt", "안2.txt"]),
        ("가?.txt", ["가?.txt"], ["가나.txt", "가.txt"]),
        ("(가|나)+.txt", ["(가|나)+.txt"], ["가.txt", "나.txt"]),
        (unicodedata.normalize("NFD", "마을.txt"), ["마을.txt"], []),
    ],
)
def test_only_the_star_stands_for_other_characters(pattern: str, covered: list[str], not_covered: list[str]) -> None:
    entry = accepted(pattern)
    assert [path for path in covered + not_covered if entry.covers(path, "not_text")] == covered


def test_another_code_is_not_covered() -> None:
    assert accepted("가.txt").covers("가.txt", "not_text")
    assert not accepted("가.txt").covers("가.txt", "time_limit")
