"""The review page as a person uses it, in a real browser. Skipped, and said so, where there is none."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Browser, Visit, needs_browser, opened
from playwright.sync_api import expect
from typer.testing import CliRunner
from verdicts import rows

from ingest.cli import app
from ingest.engine.inline import Inline
from ingest.journal import Report
from ingest.review.choice import Choice
from ingest.review.command import write_review
from ingest.run import Order, run
from parsers.language.kiwi import Korean

pytestmark = needs_browser

RELEASE = """보도자료
물빛시
배포일시 : 2026. 3. 18.(수)

물빛시, 강변에 그늘 쉼터 12곳 연다
- 4월 5일부터 7,000만 원 들여 -

물빛시(시장 나루리)는 4월 5일부터 강변 산책로에 그늘 쉼터 12곳을 연다고 18일 밝혔다.

쉼터에는 의자 48개를 놓는다. 지난해 손님은 1,740명이었다.

구분\t2025년\t2026년
쉼터(곳)\t3\t12
의자(개)\t10\t48
"""
HOSTILE = """물빛시 <b id="bold">소식</b> <img src=x onerror="alert(1)">
</script><script>alert(2)</script><!-- ]]> <svg onload=alert(3)>
javascript:alert(4) "따옴표" '작은' &amp; &lt; ${alert(5)} `글`
\u202e거꾸로\u202c \u200b숨은\u200b 글 \U000f02fc 사설 \ue000 문자 \u2028 끝
𝟙번 우산 30개와 "><script>alert(6)</script> 40개
"""
FIRST, SECOND, *_ = HOSTILE.split("\n")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as running:
        yield running


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory, book: str) -> Path:
    folder = tmp_path_factory.mktemp("inbox")
    for name, text in {"가.txt": RELEASE, "나.txt": HOSTILE, "다.txt": book}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def output(inbox: Path, korean: Korean, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output that all these tests look at; none of them writes to it."""
    out = tmp_path_factory.mktemp("out")
    run(Order(inbox, out), Inline(korean), lambda *_: None)
    return out


@pytest.fixture
def visit(browser: Browser, output: Path, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Opens the page of the output; nothing may go wrong in it, and it asks the network for nothing."""
    visits: list[Visit] = []

    def visited(anchor: str = "", choice: Choice | None = None, why: Path | None = None, **options: Any) -> Visit:
        write_review(output, tmp_path / "review.html", choice or Choice(), why=why)
        visits.append(Visit(browser, tmp_path / "review.html", anchor, **options))
        visits[-1].page.set_default_timeout(8000)
        return visits[-1]

    yield visited
    for one in visits:
        assert one.errors == []
        assert [url for url in one.requests if not url.startswith(("file:", "data:", "blob:"))] == []


Open = Callable[..., Visit]


def test_source_and_records_stand_side_by_side(visit: Open) -> None:
    page = visit()
    assert page.text(".pane-head h2") == "가.txt"
    assert page.text('.line[data-line="8"] .words').startswith("물빛시(시장 나루리)는 4월 5일부터")
    assert "물빛시, 강변에 그늘 쉼터 12곳 연다" in page.text('[data-card="0"] h3')
    assert page.count("mark.fact.money") == 1


def test_a_click_on_a_fact_shows_it_on_the_other_side_and_below(visit: Open) -> None:
    page = visit()
    page.page.click("mark.fact:has-text('1,740명')")
    assert page.text(".inspector blockquote") == "1,740명"
    assert page.text(".cards .chosen").endswith("1,740명")
    assert page.page.locator(".cards .chosen").evaluate(SEEN)


def test_a_click_on_a_record_shows_its_line_in_the_source(visit: Open) -> None:
    page = visit()
    page.page.click(".cards .item:has-text('의자 48개를')")
    assert page.text(".line.shine .words").startswith("쉼터에는 의자 48개를")
    assert page.page.locator(".line.shine").evaluate(SEEN)


def test_a_click_on_a_line_shows_what_was_made_of_it(visit: Open) -> None:
    page = visit()
    page.page.click(".line[data-line='10'] .no")
    assert "쉼터에는 의자 48개를 놓는다" in page.text(".cards .shine")


def test_cells_of_a_table_are_a_table_and_their_facts_can_be_chosen(visit: Open) -> None:
    page = visit()
    assert page.page.locator(".tabled tr:nth-child(3) td").all_text_contents() == ["의자(개)", "10", "48"]
    page.page.click(".pane-head button:has-text('As lines')")
    assert page.count(".tabled") == 0
    assert page.text('.line[data-line="14"] .words').split() == ["의자(개)", "10", "48"]


def test_why_a_fact_became_what_it_is_stands_below_it(
    visit: Open, inbox: Path, korean: Korean, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.review.why.Korean", lambda: korean)
    page = visit(why=inbox)
    page.page.click("mark.fact:has-text('1,740명')")
    assert "quantity 1,740명" in page.text(".why pre")


def test_filters_choose_documents_and_facts(visit: Open) -> None:
    page = visit()
    assert page.count(".document-row") == 3
    page.page.select_option("#filter-kind", "casebook")
    assert page.page.locator(".document-row b").all_text_contents() == ["다.txt"]
    page.page.select_option("#filter-kind", "")
    page.page.click(".legend .money")
    assert page.count("mark.fact.quantity.hushed") == page.count("mark.fact.quantity")
    page.press("j")
    assert page.text(".inspector .chip") == "money"
    page.page.click(".legend .money")
    page.page.fill("#search", "갯벌")
    expect(page.page.locator(".document-row")).to_have_count(1)
    assert page.text(".pane-head h2") == "다.txt"


def test_an_address_leads_to_a_line(visit: Open, output: Path) -> None:
    doc_id = rows(output, "documents")[2]["doc_id"]
    page = visit(f"#doc={doc_id}&line=12")
    assert page.text(".pane-head h2") == "다.txt"
    assert page.page.get_attribute(".line.shine", "data-line") == "12"
    assert page.page.locator(".line.shine").evaluate(SEEN)


def test_what_is_said_in_the_page_comes_back_through_a_run(
    visit: Open, output: Path, inbox: Path, tmp_path: Path, run_quietly: Callable[..., Report]
) -> None:
    page = visit()
    page.page.click("mark.fact.money")
    page.press("e")
    page.page.fill("[name=amount]", "70,000")
    page.page.click(".edit [type=submit]")
    page.page.click("mark.fact:has-text('1,740명')")
    page.press("n")
    page.page.click("mark.fact:has-text('48개')")
    page.press("y")
    page.select_text("의자")
    page.press("m")
    page.page.select_option("select[name=type]", "organization")
    page.page.click(".edit [type=submit]")
    page.page.click(".cards .field:has-text('물빛시, 강변에')")
    page.press("e")
    page.page.fill("[name=should]", "그늘 쉼터")
    page.page.click(".edit [type=submit]")
    page.page.click("#export")
    page.page.fill("#who", "나루리")
    saved = [page.download(f"#save-{form}", tmp_path / f"corrections.{form}") for form in ("jsonl", "csv")]
    tables = []
    for file in saved:
        after = tmp_path / f"after {file.suffix}"
        assert run_quietly(inbox, after, corrections=file).corrections == {"applied": 4, "expired": []}
        tables.append([rows(after, table) for table in ("documents", "records", "facts")])
    assert tables[0] == tables[1]
    was, (_, _, now) = rows(output, "facts"), tables[0]
    assert [row["amount"] for row in now if row["type"] == "money"] == [70000]
    assert [row["text"] for row in was if row["text"] not in {one["text"] for one in now}] == ["1,740명"]
    assert [row["text"] for row in now if row["fact_id"] not in {one["fact_id"] for one in was}] == ["의자"]
    told = [issue["message"] for row in (*tables[0][0], *tables[0][1]) for issue in row["issues"]]
    assert sum("(나루리, 20" in message for message in told) == 4


def test_a_document_that_was_read_through_measures_itself_as_right(visit: Open, output: Path, tmp_path: Path) -> None:
    page = visit()
    page.page.click("[data-do=done]")
    page.page.click("#export")
    gold = page.download("#save-jsonl", tmp_path / "corrections.jsonl")
    said = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    assert {one["verdict"] for one in said} == {"right"}
    done = CliRunner().invoke(app, ["evaluate", str(output), str(gold)])
    (total,) = [line.split() for line in done.stdout.splitlines() if "all fields" in line]
    facts = rows(output, "documents")[0]["facts"]
    assert (total[2], total[-1]) == ("100.0", str(facts))


def test_verdicts_outlast_the_page_and_can_be_taken_back(visit: Open) -> None:
    page = visit()
    page.press("j y j n")
    page.page.reload()
    page.page.wait_for_selector("body[data-ready]")
    assert page.text(".progress").startswith("2 of ")
    assert page.count("mark.is-right") == 1
    page.press("j u")
    assert page.text(".progress").startswith("1 of ")


def test_a_sample_is_what_there_is_to_judge_and_gives_its_precision(visit: Open) -> None:
    page = visit(choice=Choice(sample=3, seed=1))
    assert page.text(".progress") == "0 of 3 judged"
    page.press("j y j y j n")
    page.page.click("#tab-figures")
    assert page.text(".progress") == "3 of 3 judged"
    shown = page.page.locator(".chart").first.locator("td:nth-child(2)").all_inner_texts()
    assert sum(int(one.split("/")[1]) for one in shown) == 3


def test_text_that_looks_like_markup_is_shown_and_never_run(visit: Open) -> None:
    page = visit()
    page.page.click(".document-row:has-text('나.txt')")
    assert page.text('.line[data-line="1"] .words') == FIRST
    assert page.text('.line[data-line="2"] .words') == SECOND
    assert page.count("#bold") == page.count(".lines img") == page.count(".lines script") == 0


def test_signs_that_nobody_sees_are_shown_by_their_code(visit: Open) -> None:
    page = visit()
    page.page.click(".document-row:has-text('나.txt')")
    codes = page.page.locator(".line[data-line='4'] .sign").all_inner_texts()
    assert codes == ["202E", "202C", "200B", "200B", "F02FC", "E000", "2028"]


def test_places_count_code_points_as_in_the_output(visit: Open, tmp_path: Path) -> None:
    page = visit()
    page.page.click(".document-row:has-text('나.txt')")
    assert page.page.locator("mark.fact.quantity").all_text_contents() == ["𝟙번", "30개", "40개"]
    page.select_text("우산")
    page.press("m")
    page.page.select_option("select[name=type]", "organization")
    page.page.click(".edit [type=submit]")
    page.page.click("#export")
    saved = page.download("#save-jsonl", tmp_path / "c.jsonl")
    (said,) = [json.loads(line) for line in saved.read_text(encoding="utf-8").splitlines()]
    assert HOSTILE[said["char_start"] : said["char_end"]] == said["source"] == "우산"


@pytest.mark.parametrize(
    ("width", "scheme", "locale"),
    [
        (1280, "light", "ko-KR"),
        (1280, "dark", "en-US"),
        (900, "dark", "ko-KR"),
        (400, "light", "en-US"),
        (400, "dark", "ko-KR"),
    ],
)
def test_axe_finds_nothing_serious_and_nothing_is_wider_than_the_window(
    visit: Open, width: int, scheme: str, locale: str
) -> None:
    page = visit(viewport={"width": width, "height": 800}, color_scheme=scheme, locale=locale)
    page.press("j y j n j")
    assert page.inaccessible() == []
    assert page.page.evaluate("document.documentElement.scrollWidth") <= width
    page.press("e")
    assert page.inaccessible() == []
    page.page.click("#tab-figures")
    assert page.inaccessible() == []
    page.page.click("#export")
    assert page.inaccessible() == []
    assert page.page.get_attribute("html", "lang") == locale[:2]


def test_everything_can_be_reached_by_keys(visit: Open) -> None:
    page = visit()
    page.press("j j y ? Escape")
    assert page.count("dialog[open]") == 0
    page.press("] ]")
    assert page.text(".pane-head h2") == "다.txt"
    page.press("/ w Escape [")
    assert page.text(".spoken")
    page.press("Tab Tab Tab")
    assert page.page.evaluate("document.activeElement !== document.body")


def test_language_and_brightness_can_be_chosen(visit: Open) -> None:
    page = visit(color_scheme="light")
    page.page.click("#language")
    assert page.text("#tab-read") == "읽기"
    before = page.page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.page.click("#theme")
    assert page.page.evaluate("getComputedStyle(document.body).backgroundColor") != before


def test_the_open_document_is_printed_whole(visit: Open) -> None:
    page = visit()
    page.page.emulate_media(media="print")
    assert page.page.locator(".tools").is_hidden()
    assert page.page.locator(".line[data-line='10']").is_visible()
    assert page.page.evaluate(
        "document.querySelector('.lines').scrollHeight <= document.querySelector('.lines').clientHeight + 1"
    )
    assert page.page.pdf()[:4] == b"%PDF"


SEEN = """node => {
  const at = node.getBoundingClientRect();
  return at.top >= 0 && at.bottom <= innerHeight && at.height > 0;
}"""
