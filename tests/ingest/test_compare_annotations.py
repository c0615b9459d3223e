from dataclasses import replace

from ingest.compare.annotations import annotate, annotation
from ingest.compare.difference import Difference, Echo, RecordName

CHANGE = Difference("changed", "가.txt", RecordName(2, "task", "솔밭"), "sections[other].kind", "plan", "other", 7)


def test_a_difference_stands_at_its_line_of_the_file() -> None:
    echoes = (Echo(CHANGE, "facts", "in it"),) * 3
    (line,) = annotate([replace(CHANGE, echoes=echoes)], {"가.txt": "data/raw/가.txt"})
    assert line == (
        "::error file=data/raw/가.txt,line=7,title=gongbo check::"
        'task 2 솔밭%0Achanged sections[other].kind: "plan" -> "other"%0Aand 3 facts in it'
    )


def test_a_document_that_has_no_file_is_called_by_its_path() -> None:
    lost = Difference("lost", "나.txt", None, "", {"kind": "report"}, note="the golden has no sample")
    assert list(annotate([lost], {})) == [
        '::error file=나.txt,title=gongbo check::lost document (the golden has no sample): kind "report"'
    ]


def test_what_would_end_a_command_is_escaped() -> None:
    assert annotation("100%\n::error::", "묶음,1:2%.txt") == (
        "::error file=묶음%2C1%3A2%25.txt,title=gongbo check::100%25%0A::error::"
    )
