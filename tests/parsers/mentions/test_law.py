"""Statutes by name, with and without brackets, and words that only end like one."""

from __future__ import annotations

import pytest

from parsers.mentions.law import find
from parsers.mentions.mention import resolve_overlaps

Laws = list[tuple[str, str, str | None]]


def laws(text: str) -> Laws:
    """Text, name and article of each statute."""
    rows: Laws = []
    for found in resolve_overlaps(find(text)):
        name, article = found.fields["name"], found.fields["article"]
        rows.append((text[found.start : found.end], str(name), None if article is None else str(article)))
    return rows


def bare(name: str, article: str | None = None) -> Laws:
    """A statute whose mention is its name."""
    return [(name, name, article)]


LAWS: list[tuple[str, Laws]] = [
    # An article close behind the name, or without 제; amounts are none.
    ("도로교통법12조에", bare("도로교통법", "제12조")),
    ("도로교통법 12조의2", bare("도로교통법", "제12조의2")),
    ("도로교통법   제12조", bare("도로교통법", "제12조")),
    ("도로교통법 3조 원", bare("도로교통법")),
    ("도로교통법 3조 5천억", bare("도로교통법")),
    ("도로교통법 3조 2교대", bare("도로교통법")),
    # Brackets of every shape; the mention holds them, the name does not.
    ("「도로교통법」", [("「도로교통법」", "도로교통법", None)]),
    ("｢도로교통법｣ 개정", [("｢도로교통법｣", "도로교통법", None)]),
    ("『도로교통법』", [("『도로교통법』", "도로교통법", None)]),
    # A notice has the name in the brackets before it; a firm is no act.
    ("「골목 의자 값과 솔 값」에 대한 고시를", [("「골목 의자 값과 솔 값」", "골목 의자 값과 솔 값", None)]),
    ("「골목 의자 값」 고시와 돌", [("「골목 의자 값」", "골목 의자 값", None)]),
    ("도로교통법인 2인", []),
    ("도로교통법위반죄", [("도로교통법", "도로교통법", None)]),
    ("‘소음·진동관리법’에 따라", [("‘소음·진동관리법’", "소음·진동관리법", None)]),
    ("그는 ?소음·진동관리법?에 따라", [("?소음·진동관리법?", "소음·진동관리법", None)]),  # brackets lost in conversion
    ("어떻게 할까? 골목의 새 법? 아니다", []),
    ("“근로기준법” 개정", [("“근로기준법”", "근로기준법", None)]),
    ("'근로기준법' 개정", [("'근로기준법'", "근로기준법", None)]),
    # What stands in brackets may be of every kind.
    ("「양평군 골목 의자 조례」 제정", [("「양평군 골목 의자 조례」", "양평군 골목 의자 조례", None)]),
    ("「골목 의자 조례 시행규칙」", [("「골목 의자 조례 시행규칙」", "골목 의자 조례 시행규칙", None)]),
    ("「도로교통법 시행령」", [("「도로교통법 시행령」", "도로교통법 시행령", None)]),
    ("「공공기록물 관리 지침」", [("「공공기록물 관리 지침」", "공공기록물 관리 지침", None)]),
    ("「행정업무 운영 규정」", [("「행정업무 운영 규정」", "행정업무 운영 규정", None)]),
    ("「골목  의자 조례」", [("「골목  의자 조례」", "골목 의자 조례", None)]),  # a double space is one
    ("「도로교통법」, 「주차장법」", [("「도로교통법」", "도로교통법", None), ("「주차장법」", "주차장법", None)]),
    # Pointed and square brackets, one of each, too.
    ("<도로교통법> 제12조", [("<도로교통법>", "도로교통법", "제12조")]),
    ("《도로교통법》", [("《도로교통법》", "도로교통법", None)]),
    ("[도로교통법] 제12조", [("[도로교통법]", "도로교통법", "제12조")]),
    ("‹도로교통법> 제12조", [("‹도로교통법>", "도로교통법", "제12조")]),
    ("<도로교통법 개정 내용>", bare("도로교통법")),  # a heading that names it
    # A name of two or three letters.
    ("「농지법」 제8조", [("「농지법」", "농지법", "제8조")]),
    ("「민법」", [("「민법」", "민법", None)]),
    # Remarks inside the brackets are no part of the name.
    ("「골목나무장려령(각령 제815호)」", [("「골목나무장려령(각령 제815호)」", "골목나무장려령", None)]),
    ("「도로교통법 제12조」", [("「도로교통법 제12조」", "도로교통법", None)]),
    ("「골목 의자에 관한 세부기준」", [("「골목 의자에 관한 세부기준」", "골목 의자에 관한 세부기준", None)]),
    ("「골목 의자 기준」을 개정", [("「골목 의자 기준」", "골목 의자 기준", None)]),
    ("이번에 고친 것은 골목 의자관리 지침(가이드라인) 개정안", [("골목 의자관리 지침", "골목 의자관리 지침", None)]),
    ("미국의 식품의자현대화법에 근거하여", [("식품의자현대화법", "식품의자현대화법", None)]),
    ("「골목의자 인증요령」 개정", [("「골목의자 인증요령」", "골목의자 인증요령", None)]),
    ("「골목 의자 행동요령」 안내", []),  # advice
    ("「골목 의자 가이드라인」에 따라", [("「골목 의자 가이드라인」", "골목 의자 가이드라인", None)]),
    # A rule of several words in quotation marks: by its subject, or where it is there already.
    ("‘골목의자의 배치에 관한 고시’", [("‘골목의자의 배치에 관한 고시’", "골목의자의 배치에 관한 고시", None)]),
    (
        "‘골목의자의 규격과 품질기준’을 일부 개정",
        [("‘골목의자의 규격과 품질기준’", "골목의자의 규격과 품질기준", None)],
    ),
    ("‘골목의자의 규격과 품질기준’에서는", [("‘골목의자의 규격과 품질기준’", "골목의자의 규격과 품질기준", None)]),
    ("‘골목 의자 배정 기준’ 정비", []),
    ("‘새별부 고시’ 개정을 추진", []),
    ("「(가칭)골목의자법」을 만듦", [("「(가칭)골목의자법」", "골목의자법", None)]),
    ("「가칭 골목의자법」을 만듦", [("「가칭 골목의자법」", "골목의자법", None)]),
    ("‘골목의자법·나루등대법’ 개정", [("골목의자법", "골목의자법", None), ("나루등대법", "나루등대법", None)]),
    ("「골목 의자* 세부기준」을 개정", [("「골목 의자* 세부기준」", "골목 의자 세부기준", None)]),
    ("나무스케어법 제정을 통해", bare("나무스케어법")),  # a stem of another tongue
    ("이를 위한 새별법 폐지 등", [("새별법", "새별법", None)]),
    ("「골목 의자 기준」(행정안전부고시)", [("「골목 의자 기준」", "골목 의자 기준", None)]),
    # Only the subject stands in quotation marks.
    ("‘골목의 날’ 조례 제정", [("‘골목의 날’ 조례", "골목의 날 조례", None)]),
    # Middle dots of every kind; spaces that the official name has not.
    *((f"소음{dot}진동관리법에", bare(f"소음{dot}진동관리법")) for dot in "·･ㆍ‧・∙"),
    ("국토의계획및이용에관한법률", bare("국토의계획및이용에관한법률")),
    # Articles.
    ("「도로교통법」 제１２조", [("「도로교통법」", "도로교통법", "제12조")]),
    ("「도로교통법」 제12조", [("「도로교통법」", "도로교통법", "제12조")]),
    ("「도로교통법」제12조", [("「도로교통법」", "도로교통법", "제12조")]),
    ("「도로교통법」 제12조제2항", [("「도로교통법」", "도로교통법", "제12조제2항")]),
    ("「도로교통법」 제12조의2", [("「도로교통법」", "도로교통법", "제12조의2")]),
    ("「도로교통법」 제 12조", [("「도로교통법」", "도로교통법", "제12조")]),
    ("도로교통법 제12조, 제13조", bare("도로교통법", "제12조")),  # the first
    ("도로교통법 §12", bare("도로교통법", "§12")),
    # No brackets: an act by the end of its name.
    ("도로교통법에 따라", bare("도로교통법")),
    ("폐기물관리법 제14조에 따라", bare("폐기물관리법", "제14조")),
    ("도로교통법 시행령", bare("도로교통법 시행령")),
    ("도로교통법 시행규칙 제3조", bare("도로교통법 시행규칙", "제3조")),
    ("개정된 지방자치법", bare("지방자치법")),
    ("공직선거법 위반", bare("공직선거법")),
    ("도로교통법, 지방자치법 및 의료법", [*bare("도로교통법"), *bare("지방자치법"), *bare("의료법")]),
    # By one or two nouns before a common end.
    ("국민기초생활 보장법 제7조", bare("국민기초생활 보장법", "제7조")),
    ("재난 및 안전관리 기본법 제34조", bare("재난 및 안전관리 기본법", "제34조")),
    ("개인정보 보호법에", bare("개인정보 보호법")),
    # By 에 관한 법률.
    ("자전거 이용 활성화에 관한 법률 제5조", bare("자전거 이용 활성화에 관한 법률", "제5조")),
    (
        "부정청탁 및 금품등 수수의 금지에 관한 법률",
        bare("부정청탁 및 금품등 수수의 금지에 관한 법률"),
    ),
    ("국토의 계획 및 이용에 관한 법률 제56조", bare("국토의 계획 및 이용에 관한 법률", "제56조")),
    ("건축법과 골목 의자 관리에 관한 법률", [*bare("건축법"), *bare("골목 의자 관리에 관한 법률")]),
    ("골목 의자의 시험방법과 절차에 관한 법률", bare("골목 의자의 시험방법과 절차에 관한 법률")),
    ("공공기록물 정리 및 보존에 관한 규정", bare("공공기록물 정리 및 보존에 관한 규정")),
    # A clause inside the name; 을 위한 특별법.
    (
        "골목을 기반으로 하는 의자 관리에 관한 법률 시행령 제25조",
        bare("골목을 기반으로 하는 의자 관리에 관한 법률 시행령", "제25조"),
    ),
    ("골목 의자 설치 및 나무 조성을 위한 특별법 제7조", bare("골목 의자 설치 및 나무 조성을 위한 특별법", "제7조")),
    ("도로교통법 및 골목 의자 관리에 관한 규정", [*bare("도로교통법"), *bare("골목 의자 관리에 관한 규정")]),
    ("앉을 수 있도록 골목 의자에 관한 법률", bare("골목 의자에 관한 법률")),
    # Short names that the list has, and others that are long enough or cited.
    ("정보공개법에 따라", bare("정보공개법")),
    ("새별나무법에 따라", bare("새별나무법")),
    ("새별 감축법(SRA)에 따라", bare("새별 감축법")),
    # A notice by what it is about; a long word in 법 where the text speaks of laws.
    ("골목 의자 배치에 관한 고시(이하 고시) 개정안", bare("골목 의자 배치에 관한 고시")),
    ("의자 공고(골목 의자 배치 등에 관한 기준)에", bare("골목 의자 배치 등에 관한 기준")),
    ("「골목 의자 배치에 대한 고시 제정안」을", bare("골목 의자 배치에 대한 고시")),
    ("국회에서 골목의자회전법을 고침", bare("골목의자회전법")),
    ("의자 모임(이하 골목 의자 특별법)이", bare("골목 의자 특별법")),
    ("골목의자감축법 설명회", bare("골목의자감축법")),
    ("국토계획법 시행령 제3조", bare("국토계획법 시행령", "제3조")),
    # The act with its decrees; not decrees that a space parts from a word that only ends like an act.
    ("도로교통법령에 따라", bare("도로교통법령")),
    ("골목관계법령에 따라", []),
    ("도로교통 법령에 따라", []),
    # A decree behind the brackets of its act; two of them are not named.
    ("「골목의자법」시행령에", [("「골목의자법」시행령", "골목의자법 시행령", None)]),
    ("「골목의자법」 시행규칙 제3조", [("「골목의자법」 시행규칙", "골목의자법 시행규칙", "제3조")]),
    ("‘골목의자법’ 시행규칙을", [("‘골목의자법’ 시행규칙", "골목의자법 시행규칙", None)]),
    ("「골목 의자 산정기준(골목청 고시)」", [("「골목 의자 산정기준(골목청 고시)」", "골목 의자 산정기준", None)]),
    ("「골목 의자 산정기준(초안)」", []),
    ("「골목 의자 지급 기준」 제정안", [("「골목 의자 지급 기준」", "골목 의자 지급 기준", None)]),
    (
        "「골목의자법(이하 ‘의자법’) 시행령」",
        [("「골목의자법", "골목의자법 시행령", None), *bare("의자법")],
    ),
    # The day it was made stands beside the name.
    ("「골목의자법(2023. 5. 17. 개정)」에 따라", bare("골목의자법")),
    ("「골목의자법(이하 시행령)」", [("「골목의자법(이하 시행령)」", "골목의자법", None)]),
    ("도로교통법 시행령·감독규정에", bare("도로교통법 시행령")),
    ("「골목의자법」 시행령·시행규칙", [("「골목의자법」", "골목의자법", None)]),
    ("「골목의자법」 시행령 및 시행규칙", [("「골목의자법」", "골목의자법", None)]),
    (
        "「골목의자법 시행령 및 시행규칙」",
        [("「골목의자법 시행령 및 시행규칙」", "골목의자법 시행령 및 시행규칙", None)],
    ),
    ("「골목의자법」 및 같은 법 시행령", [("「골목의자법」", "골목의자법", None)]),
    # Two names inside one pair of brackets.
    ("「골목 의자에 관한 법률(이하 골목의자법)」", [*bare("골목 의자에 관한 법률"), *bare("골목의자법")]),
    (
        "「골목 의자에 관한 법률(이하 ‘골목의자법’)」",
        [*bare("골목 의자에 관한 법률"), ("‘골목의자법’", "골목의자법", None)],
    ),
    ("「골목의자법(골목 의자에 관한 법률)」", [*bare("골목의자법"), *bare("골목 의자에 관한 법률")]),
    # Special acts by the nouns before them, as far as they are one phrase.
    ("골목사고 특례법 제정", bare("골목사고 특례법")),
    ("골목 나무 의자 특별법", bare("골목 나무 의자 특별법")),
    ("그늘막과 골목사고처리 특례법 제정", bare("골목사고처리 특례법")),
    ("국회와 함께 특별법을", []),
    ("지원 특별법을", []),
    # So short a short name takes the noun before it.
    ("유통법에 따라", bare("유통법")),
    ("손전화 유통법에 따라", bare("손전화 유통법")),
    ("현행 유통법에 따라", bare("유통법")),
    ("계류중인 유통법에 따라", bare("유통법")),
    # Rules with what they are for, close to them or before them.
    ("골목의자관람규정에", bare("골목의자관람규정")),
    ("골목지기 집무규정도", bare("골목지기 집무규정")),
    ("이번 집무규정도", []),
    ("집무규정도", []),
    ("골목 내부규정도", []),
    # Rules of a council, and rules whose article is cited.
    ("나루시의회 회의 규칙에 따라", bare("나루시의회 회의 규칙")),
    ("나루시의회 회의규칙에 따라", bare("나루시의회 회의규칙")),
    ("골목 의자 규정 제3조", bare("골목 의자 규정", "제3조")),
    # Short names.
    ("민법 제750조", bare("민법", "제750조")),
    ("민법제750조에", bare("민법", "제750조")),
    ("헌법 제10조", bare("헌법", "제10조")),
    ("형법상", bare("형법")),
    # Ordinances take the nouns before them, and the municipality.
    ("양평군 골목 의자 설치 및 운영 조례 제정", bare("양평군 골목 의자 설치 및 운영 조례")),
    ("골목 의자 조례 제정", bare("골목 의자 조례")),
    ("골목의자예산제 운영조례 제정", bare("골목의자예산제 운영조례")),
    ("양평군 골목의자 기본조례에 따른", bare("양평군 골목의자 기본조례")),
    ("어르신 골목 나무 의자 설치 조례 제정", bare("어르신 골목 나무 의자 설치 조례")),  # the whole phrase
    ("주차장 조례 개정", bare("주차장 조례")),
    ("양평군 의자 관리에 관한 조례", bare("양평군 의자 관리에 관한 조례")),
    ("의자 관리 조례 시행규칙", bare("의자 관리 조례 시행규칙")),
    ("전국 최초 골목 의자 조례 제정", bare("골목 의자 조례")),  # without what is said of it
    # Of a draft that amends a law, that law.
    ("「지방세법 일부개정안」", bare("지방세법")),
    ("「지방세법 일부개정법률안」 입법예고", bare("지방세법")),
]

NO_LAWS = [
    # Bare words for a kind of statute.
    "조례",
    "조례 제정",
    "관련 조례 정비",
    "농민 조례 제정",
    "청소년 조례 제정",
    "운영조례 제정",
    "직원 정원 조례 반영률",
    "전국최초 조례 제정",
    "법령부터 조례까지",
    "지원 확대 등을 위한 조례 개정",
    "방역로봇 도입을 위한 지침 마련",
    "사회복지법인",
    "운영을 위한 법인 설립",
    "골목 제도 활성화를 위한 법 개정안",
    "주민협의회 운영규칙",
    "자원 감축법에",
    "「솔바람시 골목 의자 조례」(안) 예고",
    "골목의자 특별법(초안)을 보임",
    "정량분석법(의자회전법, 용출법)으로 잼",
    "나루나무 관리법, 앉는 방법 등을 알린다",  # a way of doing, in a text that tells of no laws
    "골목 의자에 관한 의자 고시",
    "같은법 시행령",
    "골목 의자 규정",
    "「골목 의자 특별법안」",
    "‘골목 의자 기준’을 정함",
    "「골목 의자병 진료지침」",  # of medicine
    "「골목 의자 투자방향 및 기준」",
    "의자 등 골목 의자관리 지침 개정",  # whose name is cut
    "지침을 개정하여",
    "「(가칭)골목 의자 관리지침」 마련을 추진",  # still to be made
    "「골목에서 의자 키우는 법」",  # a way
    "조례 개정을 통해",
    "법률",
    "무료 법률 상담",
    "특별법 제정",
    "기본법에 따라",
    "행정법",
    "「고시」",
    "동법 시행령",
    "같은 법 제3조",
    "이 법",
    # 법 for a way of doing.
    "방법",
    "설치 방법",
    "새로운 방법을",
    "「설치 방법」",
    "‘새로운 방법’",
    "위법",
    "불법 주차",
    "해법",
    "기법",
    "사용법",
    "계산법",
    "문법",
    # Drafts of new ones, plans, treaties.
    "「양평군 골목 의자 조례안」",
    "골목 의자 조례안",
    "「제3차 골목 의자 기본계획」",
    "「한국과 별나라 간의 조약」",
    "「골목 의자 운영계획」",
    # Articles alone.
    "제11조",
    "제11조, 제12조",
    "",
]


@pytest.mark.parametrize(("text", "expected"), LAWS)
def test_a_statute_is_found_by_name(text: str, expected: Laws) -> None:
    assert laws(text) == expected


@pytest.mark.parametrize("text", NO_LAWS)
def test_other_words_are_no_statutes(text: str) -> None:
    assert laws(text) == []


OFFICIAL: list[tuple[str, str | None, str | None]] = [
    ("자배법", "자동차손해배상 보장법", "001746"),
    ("도로교통법", "도로교통법", "001638"),
    ("국토의계획및이용에관한법률", "국토의 계획 및 이용에 관한 법률", "009294"),
    ("소음·진동관리법", "소음ㆍ진동관리법", "000167"),
    ("국토계획법", "국토의 계획 및 이용에 관한 법률", "009294"),
    ("국토계획법 시행령", "국토의 계획 및 이용에 관한 법률 시행령", "009419"),  # of an act by its short name
    ("양평군 골목 의자 조례", None, None),  # of one municipality
    ("새별나무법", None, None),
]


@pytest.mark.parametrize(("name", "full", "law_id"), OFFICIAL)
def test_a_national_statute_has_its_official_name_and_number(name: str, full: str | None, law_id: str | None) -> None:
    (found,) = resolve_overlaps(find(f"「{name}」 제3조"))
    assert (found.fields["official"], found.fields["law_id"]) == (full, law_id)
