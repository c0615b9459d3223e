"""One HTML file out of the page's own parts and the data: no server, no network, nothing that it does not carry."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any

# The parts of the program, in the order in which they build on each other.
SCRIPTS = (
    "words",
    "meanings",
    "text",
    "state",
    "source",
    "records",
    "inspect",
    "forms",
    "lists",
    "figures",
    "changes",
    "export",
    "main",
)
# Within a script element these would end it, or begin a comment; the others end a line in older JavaScript.
ESCAPED = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def page_of(data: dict[str, Any]) -> str:
    """The page as HTML. The same data give the same bytes.

    What a document says stands in the page as escaped JSON only, and scripts and styles run by their digest: text that
    looks like markup is shown and never executed.
    """
    style, script = _asset("page.css"), _script()
    policy = (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    parts = {"POLICY": policy, "STYLE": style, "DATA": as_json(data), "SCRIPT": script}
    shell = _asset("page.html")
    out: list[str] = []
    for piece in shell.split("@@"):
        out.append(parts.get(piece, piece))
    return "".join(out)


def as_json(data: Any) -> str:
    """JSON that may stand in a script element, whatever it says."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPED)


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _script() -> str:
    body = "\n".join(_asset(f"{name}.js") for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{body}\n}})();\n'


@cache
def _asset(name: str) -> str:
    return (files("ingest.review") / "assets" / name).read_text(encoding="utf-8")
