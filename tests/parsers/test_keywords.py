"""The nouns that tell a record from the others of its document."""

from __future__ import annotations

from collections import Counter

from parsers.keywords import MOST, count_nouns, most_telling
from parsers.language.kiwi import Korean


def terms(*records: dict[str, int]) -> list[list[str]]:
    return [[keyword.term for keyword in found] for found in most_telling([Counter(record) for record in records])]


def test_nouns_are_counted_over_all_texts_of_a_record(korean: Korean) -> None:
    nouns = count_nouns(["물고기 모양의 등을 골목에 닮", "골목마다 물고기가 헤엄침"], korean)
    assert (nouns["물고기"], nouns["골목"], nouns["모양"]) == (2, 2, 1)


def test_single_syllables_and_stop_words_are_no_keywords(korean: Korean) -> None:
    nouns = count_nouns(["골목 등 12개소, 물 4개소"], korean)
    assert set(nouns) == {"골목"}


def test_a_word_is_the_noun_that_it_is_with_more_behind_it(korean: Korean) -> None:
    # Alone Kiwi reads it as a verb.
    assert "안내서" not in count_nouns(["안내서"], korean)
    assert count_nouns(["안내서", "안내서만", "안내서"], korean) == {"안내서": 3}


def test_nouns_do_not_depend_on_how_lines_are_broken(korean: Korean) -> None:
    text = "골목길 어르신이 우리마을 안내서를 펴고 나무 이름을 적음"
    assert count_nouns([text], korean) == count_nouns(text.split(), korean)


def test_what_stands_often_in_this_record_and_not_in_others_comes_first() -> None:
    first, second = terms({"나무": 5, "골목": 5}, {"의자": 5, "골목": 5})
    assert first == ["나무", "골목"]
    assert second == ["의자", "골목"]


def test_nouns_of_all_administration_count_for_little() -> None:
    (found,) = terms({"추진": 4, "의자": 1})
    assert found == ["의자", "추진"]


def test_a_compound_tells_more_than_a_simple_noun() -> None:
    (found,) = terms({"의자": 1, "앉은뱅이의자": 1})
    assert found[0] == "앉은뱅이의자"


def test_equal_nouns_stand_in_the_order_of_their_letters() -> None:
    assert (
        terms({"나무": 1, "골목": 1, "의자": 1})
        == terms({"의자": 1, "골목": 1, "나무": 1})
        == [["골목", "나무", "의자"]]
    )


def test_counts_are_those_of_the_record() -> None:
    ((keyword,),) = most_telling([Counter({"골목": 7})])
    assert (keyword.term, keyword.count) == ("골목", 7)


def test_a_record_has_a_handful_of_keywords_at_most() -> None:
    (found,) = terms({f"의자{i}": 1 for i in range(MOST + 5)})
    assert len(found) == MOST


def test_a_record_without_nouns_has_none() -> None:
    assert terms({}, {"골목": 1}) == [[], ["골목"]]
