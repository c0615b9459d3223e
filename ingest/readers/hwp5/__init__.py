"""HWP 5.0: an OLE container of streams of records."""

from __future__ import annotations

from ingest.readers.hwp5.body import Body
from ingest.readers.hwp5.container import Container
from ingest.readers.hwp5.records import Checks, trees
from ingest.readers.hwp5.styles import Styles
from ingest.readers.reading import Reading, composed
from ingest.readers.replaced import replaced
from parsers.issues import issue


def read(data: bytes) -> Reading:
    """The reading of a file's bytes. Raises InputError when it is locked, damaged or too large."""
    container = Container(data)
    checks = Checks()
    info = container.doc_info()
    streams = container.sections()
    for stream in (info, *streams):
        checks.expect(stream.whole, "a stream ends too early")
    body = Body(Styles(trees(info.data, checks)), checks)
    sections = [body.section(trees(stream.data, checks)) for stream in streams]
    problems = [issue("integrity", None, "; ".join(checks.wrong))] if checks.wrong else []
    return composed(sections, "hwp", "utf-16-le", [*problems, *replaced(body.replaced, "read as utf-16-le")])
