"""A real browser for the tests of the review page: Debian's Chromium, driven by playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "no Chromium is installed: apt-get install chromium, or name one in GONGBO_CHROMIUM"


def chromium() -> str | None:
    """The browser to test with; None where there is none."""
    named = os.environ.get("GONGBO_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


needs_browser = pytest.mark.skipif(chromium() is None, reason=MISSING)


@contextmanager
def opened() -> Iterator[Browser]:
    """A running browser."""
    with sync_playwright() as playwright:
        # Within a container root may not use the browser's sandbox; what is opened is our own file.
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield browser
        browser.close()


class Visit:
    """A page in a window of its own; what goes wrong in it and what it asks of the network is kept."""

    def __init__(self, browser: Browser, file: Path, anchor: str = "", **options: Any) -> None:
        asked = {"viewport": {"width": 1280, "height": 800}, "locale": "en-US", "accept_downloads": True, **options}
        self.page = browser.new_context(**asked).new_page()
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        self.page.on("dialog", lambda dialog: (self.errors.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(f"{file.as_uri()}{anchor}")
        self.page.wait_for_selector("body[data-ready]", timeout=20_000)

    def press(self, keys: str) -> None:
        """Presses keys one after the other."""
        for key in keys.split():
            self.page.keyboard.press(key)

    def text(self, selector: str) -> str:
        """The text of the first element that fits, in view or not."""
        return str(self.page.text_content(selector))

    def count(self, selector: str) -> int:
        """How many elements fit."""
        return int(self.page.locator(selector).count())

    def download(self, selector: str, to: Path) -> Path:
        """Clicks something that gives a file, and saves it."""
        with self.page.expect_download() as waiting:
            self.page.click(selector)
        waiting.value.save_as(to)
        return to

    def select_text(self, words: str) -> None:
        """Selects words in the source, as a person does with the mouse."""
        self.page.evaluate(SELECT, words)

    def inaccessible(self) -> list[str]:
        """What axe finds that is serious or critical, as rule and element."""
        found = Axe().run(self.page).response["violations"]
        serious = [one for one in found if one["impact"] in ("serious", "critical")]
        return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in serious for node in one["nodes"]]


SELECT = """words => {
  for (const piece of document.querySelectorAll(".lines [data-at]")) {
    const at = piece.firstChild ? piece.firstChild.data.indexOf(words) : -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(piece.firstChild, at);
    range.setEnd(piece.firstChild, at + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return;
  }
  throw new Error(`${words} stands in no piece of the source`);
}"""
