"""Takes the pictures of docs/review.md: the page of the samples in a headless Chromium, in docs/review/*.png.

Needs a Chromium (`apt-get install chromium fonts-nanum`). Run it when the page has changed, and look at what it gives.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from ingest.engine.limits import Limits
from ingest.engine.process import Process
from ingest.review.choice import Choice
from ingest.review.command import write_review
from ingest.run import Order, run

ROOT = Path(__file__).parents[1]
TO = ROOT / "docs" / "review"
NAMES = ("chromium", "chromium-browser", "google-chrome")
SHOWN = "casebook-naru.txt"


def main() -> None:
    """Runs the samples twice, the second time with corrections, and takes the pictures of the page."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        sys.exit("no Chromium is installed: apt-get install chromium fonts-nanum")
    TO.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        page = _made(Path(place))
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        _take(browser, page)
        browser.close()


def _made(place: Path) -> Path:
    """The page of the samples, with what a few corrections have changed."""
    before, after, file = place / "밤 1", place / "밤 2", place / "corrections.jsonl"
    _run(before, None)
    file.write_text("".join(f"{json.dumps(row)}\n" for row in _corrections(before)), encoding="utf-8")
    _run(after, file)
    write_review(after, place / "review.html", Choice(), before, ROOT / "data" / "raw")
    return place / "review.html"


def _run(out: Path, corrections: Path | None) -> None:
    run(Order(ROOT / "data" / "raw", out, corrections=corrections), Process(Limits()), lambda *_: None)


def _corrections(out: Path) -> Iterator[dict[str, Any]]:
    """A person of a contact, and a fact that is taken out."""
    for line in (out / "records.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["path"] == SHOWN and record["contacts"]:
            contact = record["contacts"][0]
            yield _said(
                record, "records.contacts[].person", contact["line"], contact["text"], contact["person"], "표소현"
            )
            break
    for line in (out / "facts.jsonl").read_text(encoding="utf-8").splitlines():
        fact = json.loads(line)
        if fact["type"] == "organization":
            said = _said(fact, "facts[organization]", fact["line"], fact["text"], {"name": fact["name"]}, None)
            yield {**said, "verdict": "wrong", "char_start": fact["char_start"], "char_end": fact["char_end"]}
            break


def _said(row: dict[str, Any], field: str, line: int, source: str, was: Any, should: Any) -> dict[str, Any]:
    told = {"doc_id": row["doc_id"], "path": SHOWN, "field": field, "line": line, "source": source}
    place = {"char_start": None, "char_end": None}
    return {**told, **place, "verdict": "edit", "was": was, "should": should, "who": "나검토", "when": "2026-11-29"}


def _take(browser: Browser, file: Path) -> None:
    with _window(browser, file, 1280, "light", "ko-KR") as page:
        _open(page, SHOWN)
        _press(page, "j j y j y j j")
        _picture(page, "wide-light")
        _press(page, "y j y j n j y j y j y j y j y j n j y j y")
        page.click("#tab-figures")
        _picture(page, "figures")
        page.click("#tab-changes")
        _picture(page, "changes")
    with _window(browser, file, 1280, "dark", "en-US") as page:
        _open(page, "notice-solbaram.hwpx")
        _press(page, "j j j")
        _picture(page, "wide-dark")
    with _window(browser, file, 400, "light", "ko-KR") as page:
        _press(page, "j j")
        _picture(page, "phone-light")


@contextmanager
def _window(browser: Browser, file: Path, width: int, scheme: Any, locale: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, locale=locale)
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_selector("body[data-ready]")
    yield page
    context.close()


def _open(page: Page, name: str) -> None:
    """Opens a document of the list by its path, which the search finds."""
    page.evaluate(
        "name => [...document.querySelectorAll('.document-row')].find(row => row.title === name).click()", name
    )


def _press(page: Page, keys: str) -> None:
    for key in keys.split():
        page.keyboard.press(key)


def _picture(page: Page, name: str) -> None:
    page.wait_for_timeout(400)
    page.screenshot(path=TO / f"{name}.png")


if __name__ == "__main__":
    main()
