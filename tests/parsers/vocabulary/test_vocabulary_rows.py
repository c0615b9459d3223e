"""The tables of the vocabulary: what is wrong in one is told with file, line, column and cure."""

from __future__ import annotations

import pytest

from parsers.vocabulary import RegionRow, SpacingRow
from parsers.vocabulary.mistakes import MistakesError
from parsers.vocabulary.rows import TableRow, laid_over, rows_of, validated

GOOD = """\
code,sido,sigungu,since,until,successor
91,새솔도,,1990-01-01,,
91110,새솔도,햇살시 달구,1990-01-01,2001-03-02,91120;91130
91120,새솔도,햇살시,2001-03-02,,
91130,새솔도,달빛시,2001-03-02,,
"""
WEIGHTS = "evidence,between,weight\nbase,,-219\nafter,NNG|JX,12\n"


def told(text: str, model: type[TableRow] = RegionRow, *, overlay: bool = False) -> list[str]:
    """All that is said of a table."""
    with pytest.raises(MistakesError) as raised:
        validated(rows_of("t.csv", text, model, overlay=overlay), model)
    return [str(mistake) for mistake in raised.value.mistakes]


def test_a_good_table_is_read_row_by_row() -> None:
    rows = validated(rows_of("t.csv", GOOD, RegionRow), RegionRow)
    assert [row.code for row in rows] == ["91", "91110", "91120", "91130"]
    assert rows[1].successor == ("91120", "91130")
    assert (rows[1].until, rows[2].until, rows[0].sigungu) == ("2001-03-02", None, "")


def test_columns_may_stand_in_any_order_and_blank_rows_do_not_count() -> None:
    text = "weight,evidence,between\n\n-219,base,\n,,\n12, after ,NNG|JX\n"
    rows = validated(rows_of("t.csv", text, SpacingRow), SpacingRow)
    assert rows == validated(rows_of("t.csv", WEIGHTS, SpacingRow), SpacingRow)


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        (
            "since,until,successor",
            "since,successor",
            ["line 1: the column `until` is missing. The columns are code,sido,sigungu,since,until,successor."],
        ),
        ("sigungu,since", "sigungo,since", ["line 1: there is no column `sigungo`. Did you mean 'sigungu'?"]),
        ("code,sido", "code,code", ["`code` is there twice. Delete one", "line 1: the column `sido` is missing."]),
        ("code,sido", "code,sido,비고", ["line 1: there is no column `비고`. Known are: code, sido"]),
        (",", ";", ["line 1: the columns are parted by semicolons. Save the table as CSV with commas."]),
        (",", "\t", ["line 1: the columns are parted by tabs. Save the table as CSV with commas."]),
        (
            "달빛시,2001-03-02,,",
            "달빛시,2001-03-02",
            ["line 5: the row has 4 fields and not 6. Put a comma between all fields, empty ones too."],
        ),
        ("달빛시,2001-03-02,,", "달빛시,2001-03-02,,,", ["line 5: the row has 7 fields and not 6."]),
        ("91130,새솔도,달빛시", "91120,새솔도,달빛시", ["line 5: '91120' is listed twice, first on line 4."]),
        ("91120;91130", "91120;91139", ["line 3: successor: there is no row with the code '91139'. Add the row"]),
        ("2001-03-02,91120", "1989-03-02,91120", ["line 3: until: it ends on 1989-03-02, before its first day"]),
        ("1990-01-01,,", "1990-13-01,,", ["line 2: since: '1990-13-01' is no day, for there is no month 13."]),
        ("1990-01-01,2001", "1990-01-01,2001-3", ["line 3: until: '2001-3-03-02' is no day. Write it as"]),
        ("91,새솔도", "9A,새솔도", ["line 2: code: '9A' is no code of this kind. Write two digits for a province,"]),
        ("91,새솔도", "91,새 솔도", ["line 2: sido: '새 솔도' has a space, and spaces do not count here"]),
        ("91,새솔도", "91,", ["line 2: sido: an empty word stands there. Write it, or delete the line."]),
        ("햇살시 달구", '"햇살시 달구', ["line 5: this is no CSV (unexpected end of data). Look for a quotation mark"]),
        (GOOD, "", ["line 1: the column `code` is missing."] + ["is missing."] * 5),
    ],
)
def test_a_mistake_names_line_and_column(right: str, wrong: str, expected: list[str]) -> None:
    found = told(GOOD.replace(right, wrong))
    assert len(found) == len(expected)
    assert all(part in mistake for part, mistake in zip(expected, found, strict=True))


def test_all_mistakes_are_told() -> None:
    text = GOOD.replace("1990-01-01", "1990-02-30").replace("91120;91130", "91120")
    assert [mistake.split(":")[0] for mistake in told(text)] == ["t.csv line 2", "t.csv line 3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WEIGHTS.replace("12", "1.2"), "line 3: weight: '1.2' is no whole number. Write one."),
        (WEIGHTS.replace("base,,-219\n", ""), "evidence: the row `base`, which counts everywhere, is missing."),
        (WEIGHTS + "after,NNG|JX,3\n", "line 4: 'after,NNG|JX' is listed twice, first on line 3."),
    ],
)
def test_the_weights_for_spaces_are_whole_numbers_and_one_counts_everywhere(text: str, expected: str) -> None:
    (mistake,) = told(text, SpacingRow)
    assert expected in mistake


def test_a_row_of_an_overlay_takes_the_place_of_the_one_with_its_key_or_takes_it_out() -> None:
    shipped = rows_of("t.csv", WEIGHTS, SpacingRow)
    own = "evidence,between,weight,remove\nafter,NNG|JX,,x\nbase,,-100,\nbefore,NNG|JX,,x\n"
    rows, idle = laid_over(shipped, rows_of("ours.csv", own, SpacingRow, overlay=True), SpacingRow)
    assert [(row.file, row.fields["evidence"], row.fields["weight"]) for row in rows] == [("ours.csv", "base", "-100")]
    assert [str(mistake) for mistake in idle] == [
        "ours.csv line 4: 'before,NNG|JX' is not there, so that nothing is taken out. Mend it or delete it."
    ]


def test_only_an_overlay_has_a_column_to_take_rows_out() -> None:
    assert "there is no column `remove`" in told(GOOD.replace("successor", "successor,remove"))[0]
