"""What makes a text a newspaper page, and what does not."""

from __future__ import annotations

from collections.abc import Callable

ReadVerdict = Callable[[str], tuple[str, bool]]

BODY = """
진안군이 옛 방앗간을 고쳐 주민 모임방으로 쓰는 사업을 시작한다.
군은 방앗간 아홉 곳을 고친다고 20일 밝혔다.
배도윤 군수는 꼼꼼히 준비하겠다고 말했다.
"""


def test_an_article_with_stamp_byline_and_copyright_is_news(verdict: ReadVerdict) -> None:
    text = f"옛 방앗간 고친다\n입력 2025.03.21 10:00\n{BODY}마지우 기자\n무단 전재 및 재배포 금지\n"
    assert verdict(text) == ("news", False)


def test_short_stories_signed_each_are_news(verdict: ReadVerdict) -> None:
    text = (
        "진안군, 방앗간 고친다\n[진안=솔바람일보] 마지우 기자 = 진안군은 방앗간을 고친다고 12일 밝혔다.\n\n"
        "장수군, 물길 연다\n[장수=솔바람일보] 해나린 기자 = 장수군은 물길을 연다고 12일 밝혔다.\n"
    )
    assert verdict(text) == ("news", False)


def test_a_byline_alone_is_thin_evidence(verdict: ReadVerdict) -> None:
    assert verdict(f"옛 방앗간 고친다\n{BODY}마지우 기자\n") == ("news", True)


def test_a_press_release_is_no_news(verdict: ReadVerdict) -> None:
    text = f"보도자료\n배포일 2025. 3. 21.\n담당자 농업과 마지우(063-000-1234) jiwu@jinan.go.kr\n{BODY}"
    assert verdict(text) == ("release", False)


def test_a_post_in_polite_style_is_no_news(verdict: ReadVerdict) -> None:
    text = "방앗간을 보고 왔습니다. 참 좋았습니다. 또 가겠습니다.\nby 마지우 기자\n마지우 기자\n"
    assert verdict(text) == ("essay", True)


def test_signed_columns_are_news_in_polite_style_too(verdict: ReadVerdict) -> None:
    told = "진안군이옛방앗간을고\n쳐주민모임방으로쓰는\n사업을시작한다고지난\n20일널리알렸습니다.\n"
    assert verdict(told * 5 + "공동부엌과책읽는방을\n들이기로했습니다. 나은솔기자\n")[0] == "news"
    assert verdict(told * 5 + "공동부엌과책읽는방을\n들이기로했습니다.\n")[0] != "news"


def test_columns_below_the_head_of_a_paper_are_news_in_polite_style_too(verdict: ReadVerdict) -> None:
    told = "진안군이 옛 방앗간을 고쳐\n주민 모임방으로 쓰는 사업\n을 시작한다고 지난 20일 널\n리 알렸습니다.\n"
    ask = "문의 골목과 ☎ 063-000-1234\n"
    text = "\n".join(
        f"{head}\n→ 마을 모임방으로 모두 아홉 곳 되살려\n\n{told * 3}{ask}"
        for head in ("옛 방앗간 고칩니다", "물길 엽니다")
    )
    assert verdict(f"솔바람신문 2025년 3월 21일 제12호\n\n{text}")[0] == "news"
    assert verdict(text)[0] != "news"


def test_a_column_that_no_reporter_signs_is_no_news(verdict: ReadVerdict) -> None:
    text = "솔바람일보\n홈 > 오피니언 > 기고\n[기고] 방앗간을 보고\n나소율 햇살대 교수\n입력 2025.03.21 10:00\n"
    body = "나는 방앗간에 갔다. 참 좋았다. 다시 가야 한다. 우리는 오래된 것을 지켜야 한다. 그렇게 생각한다.\n"
    assert verdict(f"{text}{body}저작권자 © 솔바람일보 무단 전재 금지\n") == ("essay", False)


def test_a_short_signed_story_without_spaces_is_news_in_polite_style(verdict: ReadVerdict) -> None:
    told = "진안군이옛방앗간을고\n쳐주민모임방으로쓰는\n사업을시작한다고지난\n20일널리알렸습니다.\n"
    assert verdict(told * 3 + "공동부엌을들였습니다. 나은솔기자\n")[0] == "news"


def test_a_headline_below_the_story_is_no_letterhead(verdict: ReadVerdict) -> None:
    told = "진안군이옛방앗간을고\n쳐주민모임방으로쓰는\n사업을시작한다고지난\n20일널리알렸다.\n"
    assert verdict(told * 4 + "군은고쳤다. 나은솔기자\n즉시 보도자료 옛 방앗간 고친다\n")[0] == "news"


def test_a_story_opened_by_its_paper_s_name_is_news(verdict: ReadVerdict) -> None:
    text = f"옛 방앗간 고친다\n[솔바람일보] {BODY.strip()}\n"
    assert verdict(text) == ("news", True)


def test_what_a_site_says_to_its_readers_is_no_style_of_the_story(verdict: ReadVerdict) -> None:
    tail = "댓글은 바로 보입니다. 고칠 수 있습니다. 지울 수 있습니다. 다시 쓸 수 있습니다. 셀 수 있습니다.\n"
    text = f"옛 방앗간 고친다\n입력 2025.03.21 10:00\n{BODY}무단 전재 및 재배포 금지\n{tail}"
    assert verdict(text)[0] == "news"


def test_a_stamp_may_stand_behind_the_byline(verdict: ReadVerdict) -> None:
    text = f"옛 방앗간 고친다\n마지우 선임기자 승인 2025.03.21 10:00 의견 0\n{BODY}"
    assert verdict(text)[0] == "news"


def test_two_sentences_that_a_reporter_signs_with_his_address_are_news(verdict: ReadVerdict) -> None:
    text = "진안군은 방앗간 아홉 곳을 고쳤다.\n군수는 꼼꼼히 준비했다고 말했다.\n{} jiwu@bench.example.kr\n"
    assert verdict(text.format("진안·마지우기자"))[0] == "news"
    assert verdict(text.format("마지우"))[0] != "news"


def test_a_path_to_a_column_may_stand_below_the_menu_of_the_site(verdict: ReadVerdict) -> None:
    menu = "본문 바로가기\n로그인\n회원가입\n전체기사\n솔바람일보\n정치\n경제\n사회\n문화\n오피니언\n검색\n"
    body = "농부는 방앗간에 갔다. 참 좋았다. 길은 멀었다. 바퀴는 돌았다. 물은 흘렀다. 쌀은 희었다.\n"
    text = f"{menu}홈 > 오피니언 > 기고\n2025.03.21 10:00 입력\n\n방앗간을 보고\n나소율 햇살대 교수\n\n{body}"
    assert verdict(f"{text}저작권자 © 솔바람일보 무단 전재 금지\n")[0] == "essay"
