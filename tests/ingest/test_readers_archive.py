import zipfile

import pytest
from writers.archive import zipped

from ingest.readers import xml
from ingest.readers.archive import Archive
from schemas.errors import InputError


def refused(data: bytes, name: str = "a.xml") -> InputError:
    with pytest.raises(InputError) as raised:
        Archive(data).read(name)
    return raised.value


def test_a_part_is_read_whole() -> None:
    archive = Archive(zipped({"a.xml": "<가/>", "b.xml": "<나/>"}))
    assert (archive.read("a.xml").decode(), "b.xml" in archive, "c.xml" in archive) == ("<가/>", True, False)


def test_a_part_that_unpacks_to_far_more_than_it_is_packed_to_is_refused() -> None:
    error = refused(zipped({"a.xml": bytes(4 << 20)}))
    assert (error.code, "4,194,304 bytes" in error.message) == ("oversized", True)


def test_a_small_part_may_be_packed_as_well_as_it_can_be() -> None:
    assert len(Archive(zipped({"a.xml": bytes(1 << 20)})).read("a.xml")) == 1 << 20


def test_a_size_that_is_a_lie_is_refused() -> None:
    data = zipped({"a.xml": bytes(2000)})
    # The directory at the end says 100 bytes.
    at = data.index(b"PK\x01\x02") + 24
    assert refused(data[:at] + (100).to_bytes(4, "little") + data[at + 4 :]).code == "damaged"


@pytest.mark.parametrize("cut", range(1, 10))
def test_a_cut_archive_is_damaged(cut: int) -> None:
    data = zipped({"a.xml": "<가/>" * 100, "b.xml": "<나/>" * 100})
    assert refused(data[: len(data) * cut // 10]).code == "damaged"


def test_a_wrong_byte_is_found_by_the_checksum() -> None:
    data = bytearray(zipped({"a.xml": "<가/>" * 100}, stored=("a.xml",)))
    data[60] ^= 1
    assert refused(bytes(data)).code == "damaged"


def test_a_missing_and_a_locked_part_are_told_apart() -> None:
    data = zipped({"a.xml": "<가/>"})
    assert refused(data, "b.xml").code == "damaged"
    at = data.index(b"PK\x01\x02") + 8
    assert refused(data[:at] + b"\x01" + data[at + 1 :]).code == "password_protected"


def test_a_method_that_is_not_known_is_damage() -> None:
    data = zipped({"a.xml": "<가/>"})
    at = data.index(b"PK\x01\x02") + 10
    assert data[at] == zipfile.ZIP_DEFLATED
    assert refused(data[:at] + b"\x63" + data[at + 1 :]).code == "damaged"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"<a>", "damaged", id="cut off"),
        pytest.param(b"\xff\xfe\0", "damaged", id="no XML"),
        pytest.param(b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "damaged", id="a file"),
        pytest.param(
            b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>', "damaged", id="growing entities"
        ),
        pytest.param(b"<a>" * 1000 + b"</a>" * 1000, "oversized", id="a thousand deep"),
    ],
)
def test_xml_that_no_document_holds_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as raised:
        xml.parse(data, "a.xml")
    assert raised.value.code == code


def test_elements_are_found_whatever_their_namespace() -> None:
    root = xml.parse('<a xmlns="x" xmlns:b="y"><b:c b:n="3" m="x">글</b:c><c/></a>'.encode(), "a.xml")
    found = xml.children(root, "c")
    assert [xml.number(one, "n", 7) for one in found] == [3, 7]
    assert (xml.number(found[0], "m", 5), xml.text_in(xml.child(root, "c")), xml.child(root, "c", "d")) == (
        5,
        "글",
        None,
    )
