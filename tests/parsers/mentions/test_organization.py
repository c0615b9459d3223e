"""Named bodies, and the words for kinds of bodies that name none."""

from __future__ import annotations

import pytest

from parsers.mentions.mention import resolve_overlaps
from parsers.mentions.organization import find


def bodies(text: str) -> list[str]:
    """The name of each body; its text is the name."""
    found = resolve_overlaps(find(text))
    assert [text[body.start : body.end] for body in found] == [body.fields["name"] for body in found]
    return [text[body.start : body.end] for body in found]


BODIES: list[tuple[str, list[str]]] = [
    # Firms by the spelling of their letters, with the rest of the name behind these.
    ("에스케이(SK)하이닉스와 엘지(LG)전자가 의자를 기부", ["에스케이(SK)하이닉스", "엘지(LG)전자"]),
    ("인공지능(AI)기술과 큐알(QR)코드로 의자를 찾음", []),
    # A firm, not what it sells.
    ("네이버페이로 내는 의자", []),
    ("의자 자리를 네이버에서 찾음", ["네이버"]),
    ("의자를 닦기 위해㈜별빛나무와", ["㈜별빛나무"]),  # the mark is that of the next word
    ("별.빛.나.무(주)의 의자", ["별.빛.나.무(주)"]),
    ("사회복지법인 어린이집과 법무법인 사무소", []),  # no name behind the form
    ("중소기업 ‘의자 기간’을 늘림", []),
    # A hall where others meet, unless it acts itself.
    ("코엑스에서 열린 골목 대회", []),
    ("코엑스는 의자를 놓음", ["코엑스"]),
    ("법무법인에서 의자를 기부", []),
    # A committee of two countries is of neither.
    ("한-인도 산업협력위원회에서 의자를 논의", []),
    ("나루청-영국 골목의자부의 협약", ["영국 골목의자부"]),
    ("미디어골목부의 의자", []),  # no country in it
    ("우즈벡 세계무역기구 가입", ["세계무역기구"]),  # of many countries
    ("골목을 위한 주요 20개국 협의체(G20) 회의", ["주요 20개국 협의체", "G20"]),
    ("일본 환경성과의 협약", ["일본 환경성"]),
    ("골목연구계획원(GO-E)의 의자", ["골목연구계획원"]),
    ("국민대표가 앉는 의자", []),
    ("세종대로 2에 놓은 세종대의 의자", ["세종대"]),
    ("『골목기구』를 펴냄", []),
    # Ministries and agencies, in full and short, of today and of former times.
    ("행정안전부 주관", ["행정안전부"]),
    ("옛 안전행정부", ["안전행정부"]),
    ("행안부·복지부·국토부 등", ["행안부", "복지부", "국토부"]),
    ("국토교통부 장관", ["국토교통부"]),
    ("국회와 국무회의", ["국회", "국무회의"]),
    ("농촌진흥청장은", ["농촌진흥청"]),  # not 촌진흥청장
    ("부안군(군수 김가온)과 협약", ["부안군"]),
    ("미 골목식품연구소의 의자", ["골목식품연구소"]),  # only where it is
    ("국방부간 협의", ["국방부"]),
    # Missions abroad, bodies of a country, units of the forces.
    ("주나라대사관, 주별빛총영사관", ["주나라대사관", "주별빛총영사관"]),
    ("주베트남 대한민국 대사관에서", ["주베트남 대한민국 대사관"]),
    ("주한 대사관과 주요 영사관", []),
    ("미국 의회와 일본 외무성", ["미국 의회", "일본 외무성"]),
    ("육군 제31보병사단과 9여단의 의자", ["육군 제31보병사단", "9여단"]),
    ("3개사단이 앉는 의자", []),
    ("육군 제2작전사령부와 제3해상전투단장", ["육군 제2작전사령부", "제3해상전투단"]),
    ("2함대사령관이 앉는 의자", ["2함대"]),
    # What only says the kind of committee, where the text introduces it as a name.
    ("제3차 일자리전담반에서", ["일자리전담반"]),
    ("제3차 착한 나무 의자 관리 협의회를 엶", ["착한 나무 의자 관리 협의회"]),
    ("제3차 실무협의회, 시설관리위원회", []),
    ("제3차 환경부-교육부 정책협의회를 엶", ["환경부", "교육부"]),  # in which the two meet
    (
        "「골목 의자 발전 협의체*」와 ‘골목 협정(FTA) 공동위원회’",
        ["골목 의자 발전 협의체", "골목 협정(FTA) 공동위원회"],
    ),
    # Many words tell what a committee is for.
    ("중앙주민안전관리위원회의 의자", ["중앙주민안전관리위원회"]),
    # Gardens and woods that the public visits.
    ("별빛자연휴양림과 나루수목원, 솔밭숲체원", ["별빛자연휴양림", "나루수목원", "솔밭숲체원"]),
    ("국립자연휴양림과 공립수목원", []),
    # Who leads a body may stand before it.
    ("홍가온 별빛나무 대표는", ["별빛나무"]),
    ("골목 지기인 홍가온 교수, 장관과 홍가온 대표", []),
    ("폴란드 골목협회의 의자", ["폴란드 골목협회"]),
    ("영농조합법인들이 앉는 의자, 농업회사법인 매출액", []),
    # A town tells its stations apart by directions.
    ("울산 중부소방서, 서울 남부교육지원청", ["울산 중부소방서", "서울 남부교육지원청"]),
    # What it is, or who leads it, stands by its name.
    ("의자 업체인 ‘별빛나무’를 찾음", ["별빛나무"]),
    ("협업체인 ‘의자나눔’을 만듦", []),
    ("별빛나무 김가온 대표, 솔밭나루 이나루 회장은", ["별빛나무", "솔밭나루"]),
    ("이번 공모전 대표, 우리 민족의 대표 의자", []),
    ("충남대 병원과 충남대학교 병원장", ["충남대 병원", "충남대학교 병원"]),
    ("안양시 상인연합회와", ["안양시 상인연합회"]),
    ("안양시 체육회와 세종특별자치시 소방본부", ["안양시 체육회", "세종특별자치시 소방본부"]),  # each place has one
    ("시도 소방본부와 관할 시 체육회", []),
    # A municipality whose officers act, or that is one of many bodies.
    ("부안군 관계자와 만남", ["부안군"]),
    ("부안군과 안양시를 비롯한 관계기관", ["부안군", "안양시"]),
    ("부안군 김가온 군수와 안양시 이나루 부시장이 의자에 앉음", ["부안군", "안양시"]),
    ("부안군, 안양시는 의자를 놓음", ["부안군", "안양시"]),  # in one list all act
    ("부안군과 안양시 골목에 의자를 놓음", []),  # partners of none
    ("인천시 중구는 의자를 놓음", ["인천시 중구"]),
    ("부안군 등 17개 광역지자체", ["부안군"]),
    ("부안군 나무의자 마을과 안양시 골목", []),
    ("부안군 소관 의자와 안양시 담당자들과 모임", ["부안군", "안양시"]),
    ("부안군(이하 군) 의자", ["부안군"]),
    ("부안군·안양시, (부처) 행정안전부", ["부안군", "안양시", "행정안전부"]),  # lists of several kinds
    ("행정안전부-부안군-국토교통부 협약", ["행정안전부", "부안군", "국토교통부"]),
    ("부안군 김가대 군수", ["부안군"]),  # a person, though 가대 may be a university
    # Particles stay outside.
    ("행정안전부에서", ["행정안전부"]),
    ("행정안전부와 보건복지부가", ["행정안전부", "보건복지부"]),
    ("한국도로공사로부터", ["한국도로공사"]),
    ("별빛대학교까지", ["별빛대학교"]),
    # Names that end with a kind of body.
    ("한국도로공사와 협약", ["한국도로공사"]),
    ("국민건강보험공단", ["국민건강보험공단"]),
    ("별빛의료원", ["별빛의료원"]),
    ("경기북부경찰청", ["경기북부경찰청"]),  # not 경찰청 in it
    ("양평경찰서, 별빛소방서", ["양평경찰서", "별빛소방서"]),
    ("경기도교육청", ["경기도교육청"]),
    ("별빛대학교병원", ["별빛대학교병원"]),
    ("별빛초등학교 옆", ["별빛초등학교"]),
    ("별빛농협", ["별빛농협"]),
    ("한국골목협회", ["한국골목협회"]),
    ("전국골목연합회", ["전국골목연합회"]),
    ("양평군의회", ["양평군의회"]),
    ("국립중앙박물관", ["국립중앙박물관"]),
    ("한국은행", ["한국은행"]),
    # Names left out.
    ("OO대학교 학생", ["OO대학교"]),
    # A municipality before it belongs to it.
    ("양평군 골목통합센터", ["양평군 골목통합센터"]),
    # Elsewhere a municipality only tells where the body is.
    ("양평군 한국도로공사와", ["한국도로공사"]),
    ("양평군 별빛대학교에서", ["별빛대학교"]),
    # What only says the kind of body is a name behind its municipality.
    ("양평군 노인복지센터", ["양평군 노인복지센터"]),
    ("노인복지센터", []),
    ("새별나무 심사위원회에서", ["새별나무 심사위원회"]),
    ("29일 열린 심사위원회에서", []),
    # Two names joined by a middle dot of any kind, and a name with one inside.
    *((f"환경부{dot}한국환경공단이", ["환경부", "한국환경공단"]) for dot in "·･ㆍ‧・∙"),
    *((f"저출산{dot}고령사회위원회는", [f"저출산{dot}고령사회위원회"]) for dot in "·･ㆍ‧・∙"),
    ("미디어·나무발전위원회는", ["미디어·나무발전위원회"]),
    ("환경부·나무발전위원회는", ["환경부", "나무발전위원회"]),
    # Quotation marks around one word tell no name.
    ("‘별빛농원’을 엶", []),
    ("농업회사법인 ㈜별빛나무의 의자", ["농업회사법인 ㈜별빛나무"]),
    ("연세대학교 의과대학에 놓은 의자", ["연세대학교 의과대학"]),
    # Listed names, whatever their spaces; one inside another is none of its own.
    ("한국농수산식품 유통공사", ["한국농수산식품 유통공사"]),
    ("공정위와 금융위가", ["공정위", "금융위"]),
    ("강원대 교수, 한국외대 교수", ["강원대", "한국외대"]),
    ("한국전력과 KT, 네이버", ["한국전력", "KT", "네이버"]),
    ("도서관협회가", ["도서관협회"]),  # 한국도서관협회
    ("산업부문", []),
    ("국회의원", []),
    # The ministry of another country.
    ("베트남 산업무역부와", ["베트남 산업무역부"]),
    ("베트남 정부와", []),
    # A legal form before the name.
    ("법무법인 나루가", ["법무법인 나루"]),
    ("회계법인 등이", []),
    ("제출대상법인이 늘었다", []),  # no name before what kind it is
    ("별빛회계법인 나솔 씨", ["별빛회계법인"]),
    ("솔밭영농법인(대표 나솔)", ["솔밭영농법인"]),
    ("㈜솔밭으로부터(3억 원)", ["㈜솔밭"]),
    ("나루사회복지공동모금회에", ["나루사회복지공동모금회"]),
    # Municipalities that act, or stand among bodies.
    ("부안군과 협약을 맺음", ["부안군"]),
    ("부안군에 의자를 놓음", []),
    ("한국도로공사, 마포구, 은평구 등", ["한국도로공사", "마포구", "은평구"]),
    ("마포구, 은평구 등 12개 기관이 견학", ["마포구", "은평구"]),
    ("마포구, 은평구에 눈이 옴", []),
    ("환경부, 강원도 나무업계와", ["환경부"]),
    # In a list that is counted as firms; before an office of a person in parentheses.
    # Before a bracket, a comma of a list, 및 and 등 no syllable is a particle.
    ("(㈜별빛티브이)", ["㈜별빛티브이"]),
    ("㈜별빛티브이 및 주민", ["㈜별빛티브이"]),
    ("㈜별빛나이(대표 나솔)가", ["㈜별빛나이"]),
    ("㈜별빛나이, ㈜솔밭이 앉음", ["㈜별빛나이", "㈜솔밭"]),
    ("(㈜솔밭, ㈜나루, 별빛체인)", ["㈜솔밭", "㈜나루", "별빛체인"]),
    ("별빛나무, 달빛의자, 나루골목 등 5개사가", ["별빛나무", "달빛의자", "나루골목"]),
    ("‘별빛나무’ 등 12개 기업에", ["별빛나무"]),
    ("별빛나무 및 4개 신탁회사", ["별빛나무"]),
    ("담합, 우대가격유지 위반 등 12개사", []),
    ("A사, B사, C사 등 3개사", []),
    ("나무, ‘의자’ 등 45개사 128개 제품", []),
    ("홍가온(골목정책과 교수)", []),
    ("홍가온(별빛대학교 골목학과 교수)", ["별빛대학교"]),
    # Several words in quotation marks that end like a body.
    ("‘나루항 의자터미널 협의회’는", ["나루항 의자터미널 협의회"]),
    ("「골목 의자 자문단」을 꾸림", ["골목 의자 자문단"]),
    ("‘골목 의자 나눔(기부) 협의체’", ["골목 의자 나눔(기부) 협의체"]),
    ("「골목 의자 척결 TF」를 엶", ["골목 의자 척결 TF"]),
    ("‘전문가 자문단’", []),  # says only the kind
    # Behind what they are.
    ("노인요양시설 ‘별빛의 집’에 의자를 놓음", ["별빛의 집"]),
    # A committee by its short name; the place alone before some bodies of the state.
    ("규제개혁위와 국민통합위는", ["규제개혁위", "국민통합위"]),
    ("홍가온 규제개혁위원장은", []),  # who heads it
    ("대구소년원과 전주지청", ["대구소년원", "전주지청"]),
    ("별빛투자증권, 달빛자산운용", ["별빛투자증권", "달빛자산운용"]),
    # Companies and associations by their mark.
    ("㈜별빛", ["㈜별빛"]),
    ("(주)별빛과", ["(주)별빛"]),
    ("별빛㈜", ["별빛㈜"]),
    ("주식회사 별빛", ["주식회사 별빛"]),
    ("(사)별빛사랑회", ["(사)별빛사랑회"]),
    ("(재)별빛문화재단", ["(재)별빛문화재단"]),  # once, with its mark
    ("사회복지법인 별빛", ["사회복지법인 별빛"]),
]

NO_BODIES = [
    # Kinds of bodies.
    "유관기관",
    "관계기관 협의",
    "시민단체",
    "민간단체",
    "공공기관",
    "위원회",
    "협의회 구성",
    "추진위원회",
    "주민자치위원회",
    "사회적협동조합",
    "작은도서관",
    "마을공동체",
    "청년공동체",
    "대학병원",
    "상담센터",
    "축협",
    "도서관에서",
    # Whose they are, without a name.
    "우리 병원",
    "인근 병원",
    "지역 의회",
    "민간병원",
    "관내초등학교",
    # Words that end like a body.
    "파일_환경부_골목.md",  # the name of a file
    "건축공사",
    "소방공사",
    "사회복지법",
    "장애인복지법",
    "책임연구원",
    "경북도지사",
    "삼성동에",
    "KTX와",
    "조성공사",
    "설치공사",
    "(재)포장",  # done again
    "",
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_a_named_body_is_found(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize("text", NO_BODIES)
def test_kinds_of_bodies_are_no_names(text: str) -> None:
    assert bodies(text) == []
