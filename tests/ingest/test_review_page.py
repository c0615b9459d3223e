import base64
import hashlib
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.compare.outputs import Output
from ingest.journal import Report
from ingest.review.choice import Choice
from ingest.review.command import page_data, write_review
from ingest.review.page import as_json, page_of
from schemas.errors import ConfigError

HOSTILE = """물빛시 <b>소식</b>
</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)>
"따옴표" '작은' & &lt; \\u003c @@DATA@@ ${x} `y`
\u202e거꾸로\u202c \u200b숨은\u200b 글 \U000f02fc 사설 \ue000 문자
2026. 3. 2. 우산 30개
"""


@pytest.fixture
def output(inbox: Path, out: Path, run_quietly: Callable[..., Report]) -> Path:
    (inbox / "적.txt").write_text(HOSTILE, encoding="utf-8")
    run_quietly(inbox, out)
    return out


class Parts(HTMLParser):
    """What a browser would make of the page: scripts and styles as it reads them, and the addresses it would ask."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.within: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self.policy = ""
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        if tag in ("script", "style"):
            self.within.append((tag, own))
            if tag == "script":
                self.scripts.append((own, ""))
        if own.get("http-equiv") == "Content-Security-Policy":
            self.policy = own["content"] or ""
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_endtag(self, tag: str) -> None:
        if self.within and self.within[-1][0] == tag:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if self.within and self.within[-1][0] == "script":
            own, text = self.scripts.pop()
            self.scripts.append((own, text + data))
        elif self.within:
            self.styles.append(data)


def page(out: Path) -> str:
    output = Output(out)
    return page_of(page_data(output, "밤", [bundle.place for bundle in output.bundles()]))


def digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_page_holds_one_block_of_data_and_one_script_whatever_the_documents_say(output: Path) -> None:
    parts = Parts(page(output))
    assert [own.get("type") for own, _ in parts.scripts] == ["application/json", None]
    data = json.loads(parts.scripts[0][1])
    assert data["documents"][0]["text"] == HOSTILE
    assert data["name"] == "밤"


def test_only_the_pages_own_script_and_style_may_run(output: Path) -> None:
    parts = Parts(page(output))
    (style,) = parts.styles
    assert f"script-src '{digest(parts.scripts[1][1])}'" in parts.policy
    assert f"style-src '{digest(style)}'" in parts.policy
    assert parts.policy.startswith("default-src 'none';")
    assert "unsafe" not in parts.policy


def test_the_page_asks_for_nothing_from_elsewhere(output: Path) -> None:
    whole = page(output)
    assert all(address.startswith(("#", "data:")) for address in Parts(whole).addresses)
    own = whole.split('id="data">')[0] + whole.split("</script>")[-2]
    assert set(re.findall(r"https?://[^'\"\s]+", own)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"\b(fetch|XMLHttpRequest|WebSocket|importScripts|eval|innerHTML|outerHTML)\b", own)


def test_the_same_output_gives_the_same_bytes(output: Path, tmp_path: Path) -> None:
    files = [tmp_path / "하나.html", tmp_path / "둘.html"]
    for file in files:
        write_review(output, file, Choice(sample=3, seed=1))
    assert files[0].read_bytes() == files[1].read_bytes()


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_json_in_the_page_says_what_was_put_in_and_cannot_end_its_element(value: Any) -> None:
    written = as_json(value)
    assert json.loads(written) == value
    assert not set(written) & set("<>&\u2028\u2029")


def test_a_choice_that_nothing_fits_is_told(output: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nothing to show\. Nothing in it is of that kind, type or issue\."):
        write_review(output, tmp_path / "x.html", Choice(type="award"))
    assert not (tmp_path / "x.html").exists()


def test_what_is_in_the_page_is_told(output: Path, tmp_path: Path) -> None:
    (said,) = write_review(output, tmp_path / "x.html", Choice(sample=1))
    assert re.fullmatch(r"1 document, 1 fact of \d to judge -> .*x\.html \(0\.\d MB\)", said)


def test_the_difference_to_another_output_stands_in_the_page(
    inbox: Path, tmp_path: Path, output: Path, run_quietly: Callable[..., Report]
) -> None:
    (inbox / "적.txt").write_text(HOSTILE.replace("30개", "40개"), encoding="utf-8")
    later = tmp_path / "나중"
    run_quietly(inbox, later)
    write_review(later, tmp_path / "x.html", Choice(), output)
    data = json.loads(Parts((tmp_path / "x.html").read_text(encoding="utf-8")).scripts[0][1])
    changed = [one for one in data["changes"]["shown"] if one["family"] in ("facts", "facts[quantity]")]
    values = [(one["what"], (one.get("before") or one["after"])["value"]) for one in changed]
    assert values == [("lost", 30), ("gained", 40)]
    assert data["other"] == output.name
