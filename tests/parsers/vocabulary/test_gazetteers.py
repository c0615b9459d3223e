"""The lists of names: rows that are wrong are told with file and line, and the lists themselves are sound."""

from __future__ import annotations

import pytest

from parsers.mentions.squeezed import key_of
from parsers.vocabulary import lists
from parsers.vocabulary.gazetteers import Body, Statute
from parsers.vocabulary.rows import TableRow, rows_of, validated
from schemas.errors import ConfigError


def parse_list(name: str, text: str, model: type[TableRow]) -> tuple[TableRow, ...]:
    return validated(rows_of(name, text, model), model)


HEAD = "name,short,kind,since,until,successor,basis\n"


def test_a_row_becomes_an_entry() -> None:
    (body,) = parse_list("bodies.csv", HEAD + "한국별빛진흥원,별진원;KBI,agency,2001-02-03,,,known\n", Body)
    assert (body.name, body.short, body.since) == ("한국별빛진흥원", ("별진원", "KBI"), "2001-02-03")
    assert body.forms == ("한국별빛진흥원", "별진원", "KBI", "별빛진흥원")
    assert body.bore_its_name("2001-02-03")
    assert not body.bore_its_name("2001-02-02")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("별빛원,,agency,2001,,,known\n", "bodies.csv line 2: since"),
        ("별빛원,,agency,,,,known\n,,agency,,,,known\n", "bodies.csv line 3: name"),
        (
            "별빛원,,agency,,,,known\n별빛원,,agency,,,,known\n",
            "bodies.csv line 3: '별빛원,' is listed twice",
        ),
        ("별빛원,,agency,,,,known,more\n", "bodies.csv line 2"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(rows: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        parse_list("bodies.csv", HEAD + rows, Body)


def test_a_number_of_a_statute_has_six_digits() -> None:
    with pytest.raises(ConfigError, match=r"statutes\.csv line 2: law_id"):
        parse_list("statutes.csv", "name,law_id\n새별법,12\n", Statute)


def test_the_lists_hold_what_was_carried_over() -> None:
    assert len(lists.statutes()) > 5500
    assert len(lists.statute_aliases()) > 300
    assert len(lists.bodies()) > 3400
    assert len(lists.outlets()) > 900
    assert len(lists.contests()) > 600
    assert len(lists.titles()) > 390


def test_a_statute_is_listed_once() -> None:
    keys = [key_of(statute.name) for statute in lists.statutes()]
    assert len(keys) == len(set(keys))


def test_a_short_name_is_no_statutes_own_name() -> None:
    names = {statute.name for statute in lists.statutes()}
    assert [short for short in lists.statute_aliases() if short in names] == []
