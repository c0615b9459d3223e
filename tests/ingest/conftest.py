import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from recording import Recording
from workshop import Workshop

from ingest.engine.inline import Inline
from ingest.journal import Report
from ingest.run import Order, run
from parsers.language.kiwi import Korean
from parsers.vocabulary import read_all

# A book of the smallest size that is taken for one: three cases, all of it invented.
BOOK = """물빛마을 자치 이야기

경기 양평군
(강둑 위 걷는 도서관)

주요내용요약

○ 자전거에 책을 실어 강둑 쉼터마다 빌려줌

추진배경

○ 쉼터 여섯 곳에 읽을거리가 없다는 의견이 많음

문의하실 곳 : 경기 양평군 물길과 나두리(☎ 031-000-2741)
전남 담양군
(대숲 바람길 청소 두레)

주요내용요약

○ 두레가 돌아가며 대숲 바람길을 쓸고 가꿈

추진배경

○ 낙엽이 쌓여 길이 미끄럽다는 민원이 해마다 늘어남

문의하실 곳 : 전남 담양군 숲길과(☎ 061-000-3852)
충남 서천군
(갯벌 물때 알림 등대)

주요내용요약

○ 물때를 불빛 색으로 알려 갯벌 손님을 지킴

추진배경

○ 물때를 몰라 갯벌에 갇히는 손님이 한 해 서른 명에 이름
"""


@pytest.fixture(autouse=True)
def one_model(monkeypatch: pytest.MonkeyPatch, korean: Korean) -> None:
    """Kiwi takes seconds to load: all commands in this process share the session's one."""
    monkeypatch.setattr("ingest.show.Korean", lambda: korean)
    monkeypatch.setattr("ingest.explain.Korean", lambda: korean)
    monkeypatch.setattr("ingest.check.Korean", lambda: korean)


@pytest.fixture(autouse=True)
def words_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """All tests share the words as well: reading them again would be no part of what is counted or broken off."""
    monkeypatch.delenv("GONGBO_VOCABULARY", raising=False)
    read_all()


@pytest.fixture(autouse=True)
def no_forced_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some CI machines ask every program for colours; the tests read plain text."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("TTY_COMPATIBLE", raising=False)


@pytest.fixture(scope="session")
def book() -> str:
    return BOOK


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """An empty folder to put documents in."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def engine(korean: Korean) -> Inline:
    """Works in this process."""
    return Inline(korean)


@pytest.fixture
def recorder(engine: Inline) -> Recording:
    """Works in this process and keeps what it was asked."""
    return Recording(engine)


@pytest.fixture
def workshop(tmp_path: Path, engine: Inline) -> Workshop:
    """Makes generations of texts."""
    return Workshop(tmp_path / "desk", engine)


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file's state on disk is trusted at once. What changes a file in such a test has to change its size."""
    monkeypatch.setattr("ingest.inventory.SETTLED_NS", 0)


@pytest.fixture
def run_quietly(engine: Inline) -> Callable[..., Report]:
    """Runs from a folder into another, with options of the order by name.

    Any share of the documents may be lost: of a folder with three documents one is more than a fifth.
    """

    def quietly(inbox: Path, out: Path, **options: Any) -> Report:
        return run(Order(inbox, out, **{"max_loss": 1, **options}), engine, lambda *_: None)

    return quietly


@pytest.fixture
def deny_listing(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes folders of a name impossible to list, also for a user who may list everything."""
    opening, listing = os.open, os.scandir

    def deny(name: str) -> None:
        def unless_denied(path: str | int) -> None:
            if isinstance(path, str) and os.path.basename(path) == name:
                raise PermissionError(13, "Permission denied", path)

        def opened(path: str, flags: int, *more: Any, **by_name: Any) -> int:
            unless_denied(path)
            return opening(path, flags, *more, **by_name)

        def listed(folder: str | int) -> object:
            unless_denied(folder)
            return listing(folder)

        monkeypatch.setattr(os, "open", opened)
        monkeypatch.setattr(os, "scandir", listed)

    return deny
