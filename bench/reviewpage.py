"""How heavy the review page of an output is, and how fast it opens: `python bench/reviewpage.py OUT [TIMES]`.

Opening is timed in a headless Chromium from the request to the first document drawn; the median of TIMES (5)
is printed.
"""

from __future__ import annotations

import importlib
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from ingest.review.choice import Choice
from ingest.review.command import write_review

NAMES = ("chromium", "chromium-browser", "google-chrome")


def command(out: Path, file: Path) -> list[str]:
    """The writing of the page of an output."""
    return [str(Path(sys.executable).with_name("gongbo")), "review", str(out), "--to", str(file)]


def main() -> None:
    """Writes the page of OUT and opens it."""
    sync_playwright = importlib.import_module("playwright.sync_api").sync_playwright
    out, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        sys.exit("no Chromium is installed: apt-get install chromium")
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        file = Path(place) / "review.html"
        start = time.monotonic()
        (said, *_) = write_review(out, file, Choice())
        print(f"{said}: written in {time.monotonic() - start:.2f} s")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        seconds = [_opened(browser, file) for _ in range(times)]
        print(f"opened in {statistics.median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f})")
        browser.close()


def _opened(browser: Any, file: Path) -> float:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    start = time.monotonic()
    page.goto(file.as_uri())
    page.wait_for_selector("body[data-ready]")
    seconds = time.monotonic() - start
    context.close()
    return seconds


if __name__ == "__main__":
    main()
