"""The review page with documents that nobody would wish for: hostile ones, and very many."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Browser, Visit, needs_browser, opened

from ingest.review.page import page_of

pytestmark = needs_browser

MARKUP = ("</script>", "<!--", "-->", "]]>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>", "&lt;")
QUOTES = ('"', "'", "`", "${1}", "\\", "\\u003c", "{{x}}", "javascript:alert(1)", "@@DATA@@", "%0a", "\x07")
UNSEEN = ("\u202e", "\u2066", "\u200f", "\u2028", "\u2029", "\ufeff", "\u00ad", "\ue000", "\U000f02fc", "\U0010ffff")
PLAIN = ("\n", "\t", " ", "가", "나루", "12명", "e\u0301", "\u1112\u1161\u11ab", "שלום", "سلام", "𝟙", "👍🏽")
NASTY = (*MARKUP, *QUOTES, *UNSEEN, *PLAIN)
# The text of the source as the page shows it, with its codes as signs again.
SIGNS = """() => {
  const signOf = piece => String.fromCodePoint(parseInt(piece.textContent, 16));
  const textOf = piece => piece.dataset.sign === undefined ? piece.textContent : signOf(piece);
  const rows = [...document.querySelectorAll(".line .words")];
  return rows.map(row => [...row.querySelectorAll("[data-at]")].map(textOf).join("")).join("\\n");
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as running:
        yield running


def hostile(number: int) -> str:
    """Some text out of what has broken pages before; the same number gives the same."""
    chosen = random.Random(number)
    return "".join(chosen.choice(NASTY) for _ in range(40))


def facts_in(text: str, wanted: str, document: int) -> list[dict[str, Any]]:
    """A fact at each place where something stands."""
    places = [at for at in range(len(text)) if text.startswith(wanted, at)]
    return [
        {
            "id": f"{document}-{at}",
            "r": 0,
            "type": "quantity",
            "line": text.count("\n", 0, at) + 1,
            "from": at,
            "to": at + len(wanted),
            "section": 0,
            "item": 0,
            "fields": {"value": 12, "value_max": None, "unit": "명", "approx": False},
            "judge": True,
        }
        for at in places
    ]


def document(number: int, text: str, name: str) -> dict[str, Any]:
    """A document as the page takes it, with `name` wherever a document has a say."""
    item = {"text": text, "line": 1, "level": 0, "marker": "<"}
    nothing = ("published", "dated", "region", "byline")
    lists = ("attributes", "contacts", "plans", "attachments", "entries", "keywords")
    record = {
        "record_id": f"{number:016x}-0001",
        "ordinal": 1,
        "kind": "text",
        **dict.fromkeys(("title", "label", "category", "lead"), name),
        **dict.fromkeys(nothing),
        **{field: [] for field in lists},
        "summary": [text],
        "subtitles": [name],
        "sections": [{"kind": "other", "heading": name, "line": 1, "items": [item], "tables": []}],
        "line_start": 1,
        "line_end": text.count("\n") + 1,
        "char_start": 0,
        "char_end": len(text),
        "issues": [{"code": "listing", "message": name, "line": 1}],
    }
    return {
        "id": f"{number:016x}",
        "kind": "unknown",
        "format": "txt",
        "path": f"{number} {name}",
        **dict.fromkeys(("title", "publisher", "audience"), name),
        **dict.fromkeys(("dated", "published")),
        **{field: [] for field in ("furniture", "outline", "issues")},
        "text": text,
        "records": [record],
        "facts": facts_in(text, "12명", number),
    }


def page(file: Path, documents: list[dict[str, Any]], name: str = "밤") -> Path:
    """Writes a page of documents."""
    empty: dict[str, Any] = {field: [] for field in ("documents", "records", "facts", "issues", "density")}
    data = {
        **dict.fromkeys(("sample", "changes", "other", "evaluation")),
        "name": name,
        "digest": "0",
        "figures": {**empty, "headings": [[name, 3]]},
        "documents": documents,
    }
    file.write_text(page_of(data), encoding="utf-8")
    return file


def test_whatever_documents_say_is_shown_sign_by_sign(browser: Browser, tmp_path: Path) -> None:
    documents = [document(number, hostile(number), hostile(1000 + number).replace("\n", "")) for number in range(40)]
    visit = Visit(browser, page(tmp_path / "x.html", documents, hostile(9)))
    visit.page.click("#tab-figures")
    for one in documents:
        visit.page.evaluate("doc => { location.hash = `#doc=${doc}&line=1`; }", one["id"])
        visit.page.wait_for_selector(f"#doc-{one['id']}[aria-selected=true]")
        assert visit.page.evaluate(SIGNS) == one["text"].removesuffix("\n")
        assert visit.page.locator("mark.fact").all_text_contents() == ["12명"] * len(one["facts"])
    assert visit.errors == []
    assert visit.count("script") == 2
    assert visit.count("body img, body iframe, body object, [onerror], [onload]") == 0


def test_a_night_of_500_documents_and_10000_facts_makes_a_light_page(browser: Browser, tmp_path: Path) -> None:
    line = "강변에 그늘 쉼터를 열어 하루 12명이 쉬어 가게 하고, 그 이야기를 마을 소식지에 실어 널리 알림\n"
    # As long as a press release is on average.
    night = [document(number, 20 * line, f"그늘 쉼터 소식 {number}") for number in range(500)]
    file = page(tmp_path / "x.html", night)
    assert file.stat().st_size < 15_000_000
    visit = Visit(browser, file)
    assert visit.text(".progress") == "0 of 10,000 judged"
    # Of one document only there is more than a row in the list.
    assert visit.count("*") < 10_000
    visit.press("j y j n")
    assert visit.text(".progress") == "2 of 10,000 judged"
    assert visit.errors == []
