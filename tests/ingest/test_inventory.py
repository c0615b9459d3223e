import inspect
import os
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.inventory import SETTLED_NS, Entry, Inventory, State, digest
from schemas.errors import ConfigError


def touch(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(b"")


def take(folder: Path, apart: Path | None = None) -> Inventory:
    return Inventory(str(folder), str(apart) if apart else None)


def paths(inventory: Iterable[Entry]) -> list[str]:
    return [entry.path for entry in inventory]


def test_a_file_alone_is_its_own_inventory_whatever_its_ending(inbox: Path) -> None:
    touch(inbox, "사례.csv")
    inventory = take(inbox / "사례.csv")
    (entry,) = inventory
    assert (entry.path, inventory.file(entry)) == ("사례.csv", str(inbox / "사례.csv"))
    assert entry[2:] == State.now(inventory.file(entry))


def test_a_folder_gives_its_documents_in_path_order_with_slashes(inbox: Path) -> None:
    touch(inbox, "나/둘.txt", "가.txt", "나/하나.md", "B.TXT", "a.txt")
    assert paths(take(inbox)) == ["B.TXT", "a.txt", "가.txt", "나/둘.txt", "나/하나.md"]


@pytest.mark.parametrize(
    ("given", "ordered"),
    [
        pytest.param(["a/b.txt", "a-b.txt", "a.txt"], ["a-b.txt", "a.txt", "a/b.txt"], id="- and . before /"),
        pytest.param(["a/b.txt", "a0.txt"], ["a/b.txt", "a0.txt"], id="/ before digits"),
        pytest.param(["가/나.txt", "가 나.txt", "가나.txt"], ["가 나.txt", "가/나.txt", "가나.txt"], id="spaces first"),
        pytest.param(["a.txt/b.txt", "a.txt.md"], ["a.txt.md", "a.txt/b.txt"], id="a folder named like a file"),
        pytest.param(["\uffee.txt", "\U0001f33e.txt"], ["\uffee.txt", "\U0001f33e.txt"], id="no UTF-16 order"),
    ],
)
def test_whole_paths_are_ordered_by_their_code_points(inbox: Path, given: list[str], ordered: list[str]) -> None:
    touch(inbox, *given)
    assert paths(take(inbox)) == ordered == sorted(given)


NAMES = st.text(st.sampled_from("-./0a가나ㄱ\u1100\u1161 "), min_size=1, max_size=4)
TREES = st.lists(st.lists(NAMES.map(lambda name: name.replace("/", "")), min_size=1, max_size=4), max_size=12)


@settings(max_examples=60)
@given(TREES)
def test_the_order_is_that_of_the_sorted_keys_whatever_the_tree(tree: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder) / "in"
        root.mkdir()
        made = 0
        for parts in tree:
            place = root.joinpath(*(f"{part}+" for part in parts[:-1]), f"{parts[-1]}.txt")
            place.parent.mkdir(parents=True, exist_ok=True)
            made += not place.exists() and not any(part.startswith(".") for part in place.relative_to(root).parts)
            place.write_bytes(b"")
        entries = list(take(root))
    keys = [entry.key for entry in entries]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys) == made
    assert all(entry.path == unicodedata.normalize("NFC", os.fsdecode(entry.name)) for entry in entries)


@pytest.mark.parametrize("ending", [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".pdf", ".hwp", ".hwpx"])
def test_endings_of_documents_are_taken_even_where_no_reader_exists_yet(inbox: Path, ending: str) -> None:
    touch(inbox, f"사례{ending}", f"사례2{ending.upper()}")
    assert len(list(take(inbox))) == 2


def test_files_that_hold_no_document_are_skipped_and_counted(inbox: Path) -> None:
    touch(inbox, "z.png", "사진/가을.jpg", "목록.csv", "이름없음", "사례.txt")
    inventory = take(inbox)
    assert paths(inventory) == ["사례.txt"]
    assert inventory.skipped == 4


def test_what_is_skipped_is_counted_anew_each_time(inbox: Path) -> None:
    touch(inbox, "가.png", "나.png")
    inventory = take(inbox)
    assert (paths(inventory), inventory.skipped) == ([], 2)
    (inbox / "가.png").unlink()
    assert (paths(inventory), inventory.skipped) == ([], 1)


def test_a_second_look_sees_what_came_in_between(inbox: Path) -> None:
    touch(inbox, "나.txt")
    inventory = take(inbox)
    assert paths(inventory) == ["나.txt"]
    touch(inbox, "가.txt")
    assert paths(inventory) == ["가.txt", "나.txt"]


def test_hidden_files_and_folders_are_no_part_of_it(inbox: Path) -> None:
    touch(inbox, ".사례.txt", ".cache/사례.txt", "가/.숨김/사례.txt")
    inventory = take(inbox)
    assert paths(inventory) == []
    assert inventory.skipped == 0


def test_a_folder_below_a_hidden_one_is_read_when_it_is_asked_for(inbox: Path) -> None:
    touch(inbox, ".작업/사례.txt")
    assert paths(take(inbox / ".작업")) == ["사례.txt"]


def test_names_that_differ_in_their_unicode_form_only_are_two_files_of_one_path(inbox: Path) -> None:
    composed, decomposed = "두레.txt", unicodedata.normalize("NFD", "두레.txt")
    touch(inbox, composed, decomposed)
    inventory = take(inbox)
    entries = list(inventory)
    assert paths(entries) == [composed, composed]
    assert [entry.name for entry in entries] == sorted([composed.encode(), decomposed.encode()])
    assert {inventory.file(entry) for entry in entries} == {str(inbox / composed), str(inbox / decomposed)}


def test_folders_whose_names_differ_in_their_unicode_form_only_are_listed_as_one(inbox: Path) -> None:
    composed, decomposed = "마을", unicodedata.normalize("NFD", "마을")
    touch(inbox, f"{composed}/가.txt", f"{decomposed}/나.txt", f"{composed}/다.txt", f"{decomposed}/가.txt")
    assert paths(take(inbox)) == ["마을/가.txt", "마을/가.txt", "마을/나.txt", "마을/다.txt"]


def test_folders_in_them_are_listed_as_one_too_and_the_one_that_cannot_be_comes_first(
    inbox: Path, deny_listing: Callable[[str], None]
) -> None:
    composed, decomposed = "마을", unicodedata.normalize("NFD", "마을")
    touch(inbox, f"{composed}/길/나.txt", f"{decomposed}/길/가.txt", f"{decomposed}/길/다.txt")
    denied = unicodedata.normalize("NFD", "논")
    touch(inbox, f"{composed}/논.txt", f"{composed}/논/나.txt", f"{decomposed}/{denied}/가.txt")
    deny_listing(denied)
    listed = paths(take(inbox))
    assert listed == ["마을/길/가.txt", "마을/길/나.txt", "마을/길/다.txt", "마을/논.txt", "마을/논/", "마을/논/나.txt"]


def test_folders_may_lie_deeper_than_calls_may(inbox: Path) -> None:
    deep = "가/" * 100 + "나.txt"
    touch(inbox, deep, "다.txt")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 60)
    try:
        listed = paths(take(inbox))
    finally:
        sys.setrecursionlimit(limit)
    assert listed == [deep, "다.txt"]


def test_a_name_that_is_no_utf8_is_written_with_replacement_characters_and_still_opens(inbox: Path) -> None:
    name = "소식".encode("cp949") + b".txt"
    with open(os.fsencode(inbox) + b"/" + name, "wb") as file:
        file.write(b"1")
    inventory = take(inbox)
    (entry,) = inventory
    assert entry.path == name.decode("utf-8", "replace")
    assert "\ufffd" in entry.path
    assert entry.name == name
    assert Path(inventory.file(entry)).read_bytes() == b"1"


def test_a_link_to_a_file_is_read_and_a_link_to_nothing_is_an_entry_with_the_state_of_the_link(inbox: Path) -> None:
    (inbox.parent / "원본").write_bytes(b"123")
    (inbox / "가.txt").symlink_to(inbox.parent / "원본")
    (inbox / "나.txt").symlink_to(inbox.parent / "없는 파일")
    found, dangling = take(inbox)
    assert (found.path, found.size) == ("가.txt", 3)
    assert dangling.path == "나.txt"
    assert dangling[2:] == State.of(os.lstat(inbox / "나.txt"))


def test_links_to_folders_are_not_followed_so_that_a_circle_ends(inbox: Path) -> None:
    touch(inbox, "가/나.txt")
    (inbox / "가" / "다시").symlink_to(inbox)
    (inbox / "가" / "폴더.txt").symlink_to(inbox)
    inventory = take(inbox)
    assert paths(inventory) == ["가/나.txt"]
    assert inventory.skipped == 2


def test_what_is_no_plain_file_is_skipped_whatever_its_name(inbox: Path) -> None:
    os.mkfifo(inbox / "관.txt")
    inventory = take(inbox)
    assert paths(inventory) == []
    assert inventory.skipped == 1


def test_a_folder_that_cannot_be_listed_is_an_entry_of_its_own(
    inbox: Path, deny_listing: Callable[[str], None]
) -> None:
    touch(inbox, "가.txt", "나/숨은 글.txt", "다.txt")
    deny_listing("나")
    inventory = take(inbox)
    entries = list(inventory)
    assert paths(entries) == ["가.txt", "나/", "다.txt"]
    assert (inventory.file(entries[1]), entries[1].name) == (str(inbox / "나"), "나/".encode())


def test_an_input_that_cannot_be_listed_at_all_is_the_callers_mistake(
    inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(folder: str) -> object:
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(os, "scandir", denied)
    with pytest.raises(ConfigError, match=r"cannot be listed \(Permission denied\)\. Check its permissions\."):
        take(inbox)


def test_the_output_folder_inside_the_input_is_no_part_of_it(inbox: Path) -> None:
    touch(inbox, "가.txt", "결과/나.txt", "다/결과/라.txt")
    assert paths(take(inbox, inbox / "결과")) == ["가.txt", "다/결과/라.txt"]


def test_the_folder_apart_is_known_by_any_of_its_names(inbox: Path) -> None:
    touch(inbox, "가.txt", "결과/나.txt")
    (inbox.parent / "지름길").symlink_to(inbox / "결과")
    assert paths(take(inbox, inbox.parent / "지름길")) == ["가.txt"]
    assert paths(take(inbox, inbox / "다" / ".." / "결과")) == ["가.txt"]


@pytest.mark.parametrize("mark", ["ledger.sqlite", "manifest.json"])
def test_outputs_of_runs_are_passed_over_wherever_they_lie(inbox: Path, mark: str) -> None:
    touch(inbox, "가.txt", "어제/나.txt", "어제/결과/text/다.txt", f"어제/결과/generations/000001/{mark}")
    (inbox / "어제" / "결과" / "current").symlink_to("generations/000001")
    inventory = take(inbox)
    assert paths(inventory) == ["가.txt", "어제/나.txt"]
    assert (inventory.outputs, inventory.skipped) == (1, 0)
    assert (len(paths(inventory)), inventory.outputs) == (2, 1)  # counted anew each time


@pytest.mark.parametrize("folder", ["generations", "generations/000001", "generations/1차", "current"])
def test_folders_of_these_names_alone_make_no_output(inbox: Path, folder: str) -> None:
    touch(inbox, f"{folder}/가.txt", "나.txt")
    inventory = take(inbox)
    assert paths(inventory) == [f"{folder}/가.txt", "나.txt"]
    assert inventory.outputs == 0


def test_an_output_is_no_input(inbox: Path) -> None:
    touch(inbox, "documents.jsonl", "generations/000001/ledger.sqlite")
    with pytest.raises(ConfigError, match=r"is the output of a gongbo run\. Give the folder of the documents as INPUT"):
        take(inbox)


def test_nothing_there_is_the_callers_mistake_and_says_where(inbox: Path) -> None:
    with pytest.raises(ConfigError, match="없는곳: no such file or folder"):
        take(inbox / "없는곳")


# No name on a disk holds a NUL.
LISTINGS = st.lists(
    st.builds(
        lambda name, *state: Entry("", name.replace(b"\0", b""), *state),
        st.binary(max_size=3),
        *[st.none() | st.integers(-3, 1 << 70)] * 3,
    ),
    max_size=3,
)


@given(LISTINGS, LISTINGS)
def test_listings_have_the_same_digest_only_if_they_are_the_same(one: list[Entry], other: list[Entry]) -> None:
    assert (digest(one) == digest(other)) == (one == other)
    assert digest(one) == digest([*one])


def test_walking_leaves_no_folder_open(inbox: Path) -> None:
    touch(inbox, "가/나/다.txt", "라.txt")
    before = os.listdir("/proc/self/fd")
    list(take(inbox))
    next(iter(take(inbox)))
    assert os.listdir("/proc/self/fd") == before


def test_a_state_tells_writing_replacing_and_setting_the_time_back(inbox: Path) -> None:
    file = inbox / "가.txt"
    file.write_text("들꽃", encoding="utf-8")
    seen = {State.now(str(file))}
    changed = file.stat()
    for change in ("들풀 하나", "들꽃"):
        # The clock of the file system has ticks; a change within one is what `settled` is there for.
        time.sleep(0.02)
        file.write_text(change, encoding="utf-8")
        os.utime(file, ns=(changed.st_atime_ns, changed.st_mtime_ns))
        seen.add(State.now(str(file)))
    assert len(seen) == 3
    assert None not in seen


def test_nothing_has_no_state(inbox: Path) -> None:
    assert State.now(str(inbox / "없음.txt")) is None


@pytest.mark.parametrize(
    ("modified", "changed", "trusted"),
    [
        (10, 10, True),
        (10, 0, False),
        (0, 10, False),
        (2.5, 2.5, True),
        (1.5, 1.5, False),
        pytest.param(-3600, 10, True, id="dated in the future by somebody"),
        pytest.param(10, -3600, False, id="changed in the future: another clock"),
        pytest.param(1.2e10, 10, False, id="dated 1646, before what the ledger can hold"),
    ],
)
def test_a_state_is_trusted_when_its_last_change_is_two_seconds_ago(
    modified: float, changed: float, trusted: bool
) -> None:
    now = time.time_ns()
    state = State(1, now - int(modified * 1e9), now - int(changed * 1e9))
    assert SETTLED_NS == 2e9
    assert state.settled() == (state if trusted else None)
