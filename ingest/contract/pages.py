"""Pages in Korean made of the dictionary: the data dictionary and the list of issue and failure codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ingest.contract import SCHEMA_VERSION
from ingest.contract.dictionary import Entry, codes, entries, entry, models
from ingest.contract.flat import Table, tables
from ingest.contract.forms import types

# Names of the models, in the order of the page, with what they are.
MODELS = {
    "Document": "documents.jsonl: 원본 파일마다 한 행",
    "OutlinePart": "documents.outline의 장",
    "OutlineEntry": "documents.outline의 항목",
    "Embargo": "documents.embargo: 보도 제한",
    "Record": "records.jsonl: 사례, 기사, 과제, 보도자료마다 한 행",
    "Region": "records.region: 지역",
    "Section": "records.sections: 절",
    "Item": "sections.items: 항목",
    "Table": "sections.tables: 표",
    "MergedCell": "tables.spans: 병합 칸",
    "Attribute": "records.attributes: 속성",
    "Contact": "records.contacts: 문의처",
    "Plan": "records.plans: 향후 일정",
    "Attachment": "records.attachments: 붙임",
    "ScheduleEntry": "records.entries: 일정표의 행사",
    "Byline": "records.byline: 글쓴이",
    "Keyword": "records.keywords: 핵심어",
    "Issue": "issues: 확인할 점",
    "FactBase": "facts.jsonl: 모든 사실에 있는 필드",
    "DateFact": "facts.jsonl: date(날짜와 기간)",
    "MoneyFact": "facts.jsonl: money(금액)",
    "ChangeFact": "facts.jsonl: change(변화)",
    "PercentFact": "facts.jsonl: percent(비율)",
    "QuantityFact": "facts.jsonl: quantity(수량)",
    "OrganizationFact": "facts.jsonl: organization(기관)",
    "LawFact": "facts.jsonl: law(법령)",
    "AwardFact": "facts.jsonl: award(수상)",
    "PressFact": "facts.jsonl: press(언론 보도)",
    "PhoneFact": "facts.jsonl: phone(전화번호)",
    "ValueFact": "facts.jsonl: url(인터넷 주소), email(전자우편)",
    "Failure": "failed.jsonl: 읽지 못한 파일마다 한 행",
}
CODE_LISTS = {
    "DocumentKind": "문서 종류",
    "RecordKind": "기록 종류",
    "SectionKind": "절 종류",
    "FactType": "사실 종류",
    "AttributeName": "속성 이름",
    "MoneyRole": "금액 구실",
    "DatedBy": "기준 시점 근거",
    "PhoneUse": "전화번호 용도",
    "Precision": "날짜 정밀도",
}
TYPE_NAMES = {
    "text": "글",
    "integer": "정수",
    "number": "실수",
    "decimal": "십진수",
    "boolean": "참/거짓",
    "date": "날짜",
    "string": "글",
    "array": "목록",
    "null": "null",
}
HEAD = "| 필드 | 한글 이름 | 뜻 | 자료형 | 단위 | null의 뜻 | 예 | 주의 |"
RULE = "|---|---|---|---|---|---|---|---|"
MADE = "<!-- make docs로 만든다. 손으로 고치지 않는다. 글은 ingest/contract/{}.csv에 있다. -->"


def dictionary_page() -> str:
    """자료 사전: every field of the rows, every column of the flat tables and every code, in Markdown."""
    lines = [
        "# 자료 사전",
        "",
        MADE.format("fields"),
        "",
        f"출력 형식 {SCHEMA_VERSION}판의 모든 필드와 열이다. 앞의 절은 `gongbo run`이 쓰는 JSON Lines의 필드,",
        '뒤의 절은 `gongbo export`가 쓰는 평면 표의 열이다. null은 "글에 적혀 있지 않음"을, 빈 목록은 "없음"을 뜻한다.',
        "",
        "# JSON Lines",
    ]
    for model, title in MODELS.items():
        lines += ["", f"## {title}", "", HEAD, RULE]
        lines += [_field_row(model, field) for owner, field in entries() if owner == model]
    lines += ["", "# 평면 표", "", "표 이름 뒤의 한글은 엑셀 시트 이름이다. 굵은 열은 그 표의 키이다."]
    for table in tables().values():
        lines += ["", f"## {table.name}: {table.ko}", "", table.meaning, "", *_references(table), HEAD, RULE]
        lines += [
            _row(column.name, column.type, column.entry._replace(null=column.null), bold=column.name in table.key)
            for column in table.columns
        ]
    lines += ["", "## 뷰", "", "| 뷰 | 한글 이름 | 뜻 |", "|---|---|---|"]
    lines += [f"| `{name}` | {code.ko} | {code.meaning} |" for name, code in codes("view").items()]
    lines += ["", "# 코드"]
    for name, title in CODE_LISTS.items():
        lines += ["", f"## {title}", "", "| 코드 | 한글 |", "|---|---|"]
        lines += [f"| `{code}` | {words.ko} |" for code, words in codes(name).items()]
    return "\n".join(lines) + "\n"


def issues_page() -> str:
    """The codes of issues and failures with their meaning and what to do, in Korean, in Markdown."""
    lines = [
        "# 확인할 점과 실패 코드",
        "",
        MADE.format("codes"),
        "",
        "확인할 점(issue)은 읽은 문서에서 사람이 살펴볼 곳을 말한다. 실행을 멈추지 않는다. 실패 코드는 읽지 못한",
        "파일의 까닭이다. 예는 [docs/issues.md](../issues.md)에 있다.",
    ]
    for name, title in (("issue", "확인할 점"), ("failure", "실패 코드")):
        lines += ["", f"## {title}", "", "| 코드 | 한글 이름 | 뜻 | 할 일 |", "|---|---|---|---|"]
        lines += [f"| `{code}` | {one.ko} | {one.meaning} | {one.action} |" for code, one in codes(name).items()]
    return "\n".join(lines) + "\n"


PAGES: dict[str, Callable[[], str]] = {"dictionary": dictionary_page, "issues": issues_page}


def _references(table: Table) -> Iterator[str]:
    """Which tables it refers to, with an empty line behind."""
    for reference in table.references:
        columns = ", ".join(f"`{column}`" for column in reference.columns)
        yield f"{columns} → `{reference.table}`"
        yield ""


def _field_row(model: str, field: str) -> str:
    return _row(field, _types_of(model, field), entry(field, model))


def _types_of(model: str, field: str) -> str:
    """The types of a field of a model, in Korean."""
    form = models()[model].model_json_schema()["properties"][field]
    return ", ".join(TYPE_NAMES.get(one, "묶음") for one in sorted(types(form) - {"null"}))


def _row(name: str, kind: str, found: Entry, *, bold: bool = False) -> str:
    shown = f"**`{name}`**" if bold else f"`{name}`"
    unit = codes("unit")[found.unit].ko
    null = found.null or "null이 아님"
    cells = (shown, found.ko, found.meaning, TYPE_NAMES.get(kind, kind), unit, null, f"`{found.example}`", found.note)
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
