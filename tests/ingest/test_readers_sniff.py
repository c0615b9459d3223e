from typing import get_args

import pytest
from writers.archive import zipped
from writers.cfb import compound
from writers.docx import docx
from writers.hwp5 import hwp5
from writers.hwpx import hwpx
from writers.sample import notice

from ingest.inventory import TEXT_SUFFIXES
from ingest.readers.formats import FORMATS, Format
from ingest.readers.sniff import format_of
from schemas.errors import InputError

HWP3 = b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05".ljust(200, b"\0")
PAGE = "<!DOCTYPE html>\n<html><body>글</body></html>"


@pytest.mark.parametrize(
    ("data", "file_format"),
    [
        pytest.param(hwp5(notice()), "hwp5", id="HWP 5"),
        pytest.param(hwpx(notice()), "hwpx", id="HWPX"),
        pytest.param(docx(notice()), "docx", id="DOCX"),
        pytest.param(HWP3, "hwp3", id="HWP 3"),
        pytest.param(b"%PDF-1.7\n%", "pdf", id="PDF"),
        pytest.param(b"\r\n\r\n%PDF-1.4\n%", "pdf", id="PDF behind empty lines"),
        pytest.param(PAGE.encode(), "html", id="HTML"),
        pytest.param(b"\xef\xbb\xbf\n<!-- saved -->\n" + PAGE.encode(), "html", id="HTML behind a comment"),
        pytest.param(b'<?xml version="1.0"?><html xmlns="x">', "html", id="XHTML"),
        pytest.param(PAGE.encode("utf-16"), "html", id="HTML of two bytes a character"),
        pytest.param("본문은 <html> 같은 표를 쓴다".encode(), "text", id="text about HTML"),
        pytest.param("PDF 파일은 %PDF-1.7 로 시작한다".encode(), "text", id="text about PDF"),
        pytest.param("그냥 글".encode("cp949"), "text", id="text"),
        pytest.param(b"", "text", id="nothing"),
    ],
)
@pytest.mark.parametrize("name", ["소식.txt", "소식"])
def test_the_bytes_tell_the_format(name: str, data: bytes, file_format: str) -> None:
    assert format_of(name, data) == file_format


def test_every_format_is_known_and_found_in_folders() -> None:
    assert set(FORMATS) == set(get_args(Format))
    assert [name for name, known in FORMATS.items() if not set(known.endings) & set(TEXT_SUFFIXES)] == []
    assert set(TEXT_SUFFIXES) <= {ending for known in FORMATS.values() for ending in known.endings}


def test_a_piece_of_a_web_page_is_known_by_its_name_only() -> None:
    piece = "<div>글</div>".encode()
    assert [format_of(f"글{ending}", piece) for ending in (".html", ".HTM", ".txt")] == ["html", "html", "text"]


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n", "format_unsupported", r"a picture \(PNG\)", id="PNG"),
        pytest.param(b"\xff\xd8\xff\xe0", "format_unsupported", r"a picture \(JPEG\)", id="JPEG"),
        pytest.param(b"{\\rtf1", "format_unsupported", "an RTF document", id="RTF"),
        pytest.param(zipped({"a.txt": "a"}), "format_unsupported", r"an archive \(ZIP\)", id="ZIP"),
        pytest.param(zipped({"xl/workbook.xml": "<a/>"}), "format_unsupported", r"an Excel table", id="XLSX"),
        pytest.param(
            zipped({"mimetype": "a", "content.xml": "<a/>"}), "format_unsupported", "an OpenDocument file", id="ODT"
        ),
        pytest.param(compound({"WordDocument": b"a"}), "format_unsupported", r"old Word document \(.doc\)", id="DOC"),
        pytest.param(compound({"Workbook": b"a"}), "format_unsupported", r"Excel table \(.xls\)", id="XLS"),
        pytest.param(compound({"Other": b"a"}), "format_unsupported", "holds no HWP document", id="OLE"),
        pytest.param(compound({"EncryptedPackage": b"a"}), "password_protected", "by a password", id="locked DOCX"),
        pytest.param(
            compound({"EncryptedPackage": b"a", "\x06DataSpaces/DRMEncryptedDataSpace": b"a"}),
            "drm_protected",
            "digital rights",
            id="DOCX with DRM",
        ),
        pytest.param(b"SCDSA002\0\0", "drm_protected", "digital rights", id="wrapped by a DRM system"),
        pytest.param(hwp5(notice())[:700], "damaged", "its container cannot be opened", id="cut OLE"),
        pytest.param(b"\xd0\xcf\x11", "damaged", "its container cannot be opened", id="three bytes of OLE"),
        pytest.param(hwpx(notice())[:700], "damaged", "its archive cannot be opened", id="cut ZIP"),
        pytest.param(b"", "damaged", "it is empty", id="nothing"),
        pytest.param(
            b'<?xml version="1.0" encoding="UTF-8"?>\n<HWPML Version="2.8">', "format_unsupported", "HWPML", id="HWPML"
        ),
    ],
)
def test_what_is_not_read_is_refused_by_name(data: bytes, code: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        format_of("보고.hwp", data)
    assert raised.value.code == code
    assert raised.value.remedy
