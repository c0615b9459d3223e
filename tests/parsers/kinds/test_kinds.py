"""The list of kinds: complete, in order, each with signs that do not speak for the others, none known to another."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

import parsers.kinds
from parsers.detect import CERTAIN, detect
from parsers.kind import Kind, Sign
from parsers.kinds import KINDS, WHOLE
from parsers.page import Page
from schemas.document import DocumentKind

ROOT = Path(__file__).parents[3]
ReadPage = Callable[[str], Page]


def test_every_kind_is_registered_once() -> None:
    names = [kind.name for kind in KINDS]
    assert len(names) == len(set(names))
    assert {*names} == {*get_args(DocumentKind)}


def test_every_kind_but_the_rest_can_say_what_lacks() -> None:
    assert [kind.name for kind in KINDS if not kind.seeks] == [WHOLE.name]


def test_the_contract_of_kinds_names_all_of_them() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (contract,) = [contract for contract in contracts if contract["type"] == "independence"]
    folder = Path(parsers.kinds.__path__[0])
    held = [path.stem for path in folder.iterdir() if path.stem not in ("__init__", "__pycache__")]
    assert contract["modules"] == sorted(f"parsers.kinds.{name}" for name in held)


@pytest.mark.parametrize("text", ["", "\n", "의자를 놓음\n"])
def test_a_text_without_signs_is_kept_whole(page: ReadPage, text: str) -> None:
    assert detect(page(text)).kind is WHOLE


def with_signs(name: DocumentKind, *signs: Sign) -> Kind:
    return Kind(name, lambda _page: signs, WHOLE.parse)


ONE, FIRM = Sign("something"), Sign("a letterhead", decisive=True)


@pytest.mark.parametrize(
    ("kinds", "name", "uncertain"),
    [
        ([with_signs("news", ONE, ONE), with_signs("essay", ONE, ONE, ONE)], "essay", False),  # the most signs
        ([with_signs("news", ONE, ONE), with_signs("essay", ONE, ONE)], "news", True),  # of equals the first
        ([with_signs("news", ONE), with_signs("essay", ONE)], "unknown", False),  # too few
        ([with_signs("news", FIRM), with_signs("essay", *[ONE] * 9)], "news", False),  # decisive, however few
        ([with_signs("news", *[ONE] * CERTAIN), with_signs("essay", FIRM)], "essay", False),  # and however late
    ],
)
def test_the_kind_is_the_one_with_most_signs_or_a_decisive_one(
    page: ReadPage, monkeypatch: pytest.MonkeyPatch, kinds: list[Kind], name: str, uncertain: bool
) -> None:
    monkeypatch.setattr("parsers.detect.KINDS", kinds)
    verdict = detect(page("의자를 놓음"))
    assert (verdict.kind.name, verdict.uncertain) == (name, uncertain)


def test_after_a_decisive_sign_no_other_kind_is_asked(page: ReadPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_page: Page) -> list[Sign]:
        raise AssertionError("asked")

    monkeypatch.setattr("parsers.detect.KINDS", [with_signs("news", FIRM), Kind("essay", never, WHOLE.parse)])
    assert detect(page("의자를 놓음")).kind.name == "news"


def test_a_release_is_one_whatever_it_carries(page: ReadPage) -> None:
    report = "2026년 주요업무계획\n\nⅠ. 일반현황\n정원\nⅡ. 주요업무\n숲길\n"
    assert detect(page(report)).kind.name == "report"
    assert detect(page(f"보도자료\n배포일 2026. 1. 5.\n{report}")).kind.name == "release"
