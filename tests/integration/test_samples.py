import hashlib
import json
import os
import re
import subprocess
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from output import Output, badly_accounted_lines, said_by_record, said_by_source, squeeze

from parsers.issues import meanings

# By file its cases: region at the time, chapter, title, and the issues it is there to show.
DAILY, TOGETHER = "생활밀착형 민원서비스 개선", "지역공동체 상생･협력"
CITIZENS, DIGITAL = "주민참여와 공동체 회복", "디지털 전환과 데이터 행정"
DISTRICTS = "구·군 시민체감 혁신시책"
CASES = {
    "casebook-dasan.txt": [
        ("인천광역시 부평구", DISTRICTS, "길을 잃지 않는 지하상가, 발밑 색깔 길", []),
        ("인천광역시 연수구", DISTRICTS, "층층이 줄이는 음식물쓰레기, 우리 동 저울 내기", ["contact_person_missing"]),
        ("인천광역시 옹진군", DISTRICTS, "배가 끊긴 날의 섬 손님 돌봄, ‘하룻밤 더’ 안내망", []),
    ],
    "casebook-haetsal.txt": [
        ("강원도 고성군", DAILY, "어촌 폐어구 반납 예약제 ‘그물마중’ 운영", []),
        (
            "경상북도",
            DAILY,
            "과수원 서리 피해를 줄이는 새벽기온 문자 ‘서리지기’, 도내 시군 전 지역으로 확대",
            [],
        ),
        ("부산광역시 중구", DAILY, "계단참 택배 정거장", ["contact_label_garbled"]),
        ("서울특별시 도봉구", DAILY, None, ["phone_malformed"]),
        ("전라남도 곡성군", TOGETHER, "농기계 이웃품앗이 앱 ‘품하나’", ["contact_missing"]),
        ("충청북도 영동군", TOGETHER, "태우지 않는 과수 가지, 마을 파쇄단 ‘가지나눔’", ["region_conflict"]),
        ("서울특별시 성북구", TOGETHER, None, ["summary_missing"]),
    ],
    "casebook-naru.txt": [
        (
            "전라북도 전주시",
            CITIZENS,
            "정류장에서 빌리고 정류장에 돌려주는 마을 서가",
            ["contact_person_missing"],
        ),
        ("강원도 정선군", CITIZENS, "집배원과 함께하는 산골마을 생활물품 주문 배달", []),
        (
            "경상남도 고성군",
            DIGITAL,
            "흩어진 공공시설 예약을 한 장에 모은 ‘모두의 달력’",
            ["contact_person_missing"],
        ),
        ("세종특별자치시", DIGITAL, "빈 상가 열린 지도로 창업 상담을 바꾸다", []),
    ],
}

# The contract: keys of a row and of its parts, in their order.
DOCUMENT_KEYS = (
    "doc_id path sha256 size format encoding kind dated dated_by title publisher audience published embargo records "
    "facts outline furniture issues pipeline"
)
RECORD_KEYS = (
    "record_id doc_id ordinal path kind title label category region published dated dated_by lead summary"
    " sections attributes contacts subtitles plans attachments entries byline keywords line_start"
    " line_end char_start char_end issues"
)
FACT_KEYS = "fact_id record_id doc_id type line char_start char_end text section section_index item_index"
FURTHER_FACT_KEYS = {
    "date": "start end year_given",
    "money": "amount amount_max currency role part_of",
    "change": "before after before_value after_value unit subject",
    "percent": "value value_max",
    "quantity": "value value_max unit approx",
    "organization": "name",
    "law": "name article",
    "award": "name grade date",
    "press": "outlet date",
    "url": "value",
    "email": "value",
    "phone": "value",
}
PART_KEYS = {
    "sections": "kind heading line items tables",
    "attributes": "key name value line",
    "contacts": "text line organization department person position phone email",
    "attachments": "label title line",
    "entries": "region time text line",
    "keywords": "term count",
    "issues": "code message line",
}
SECTION_KINDS = {
    *("summary", "background", "situation", "overview", "direction", "process", "results", "improvement", "plan"),
    *("reference", "contact", "other"),
}


@pytest.mark.parametrize("path", CASES)
def test_a_sample_holds_its_cases_and_shows_its_issues(samples: Output, path: str) -> None:
    cases = [record for record in samples.records if record["path"] == path]
    assert {case["kind"] for case in cases} == {"case"}
    found = []
    for case in cases:
        region = " ".join(filter(None, (case["region"]["sido"], case["region"]["sigungu"])))
        codes = [problem["code"] for problem in case["issues"] if problem["code"] != "table_flattened"]
        found.append((region, case["category"], case["title"], codes))
    assert found == CASES[path]


def test_the_samples_are_casebooks_in_the_encodings_that_offices_use(samples: Output) -> None:
    casebooks = [d for d in samples.documents if d["kind"] == "casebook"]
    assert [(d["path"], d["kind"], d["encoding"], d["title"]) for d in casebooks] == [
        ("casebook-dasan.txt", "casebook", "cp949", None),
        ("casebook-haetsal.txt", "casebook", "utf-8", None),
        ("casebook-naru.txt", "casebook", "utf-8", "나루에서 만난 지방행정 2020"),
    ]


def test_a_chapter_page_that_announces_a_region_without_a_case_is_told(samples: Output) -> None:
    casebooks = [document for document in samples.documents if document["kind"] == "casebook"]
    (problem,) = [problem for document in casebooks for problem in document["issues"]]
    assert (problem["code"], problem["line"]) == ("chapter_count_mismatch", 1)
    assert "충북옥천군" in problem["message"]


def test_chapter_pages_are_the_outline(samples: Output) -> None:
    (outline,) = [d["outline"] for d in samples.documents if d["path"] == "casebook-haetsal.txt"]
    assert [(part["title"], part["line"]) for part in outline] == [(DAILY, 1), (TOGETHER, 602)]
    assert [entry["text"] for entry in outline[1]["entries"]] == ["전남 곡성군", "충북 영동군", "서울 성북구"]


def test_two_counties_of_one_name_are_told_apart(samples: Output) -> None:
    regions = [r["region"] for r in samples.records if r["region"] and r["kind"] == "case"]
    codes = [region["code"] for region in regions if region["sigungu"] == "고성군"]
    assert codes == ["42820", "48820"]


def test_wrapped_lines_are_one_item_with_the_spaces_of_written_korean(samples: Output) -> None:
    items = {
        (record["path"], item["line"]): item["text"]
        for record in samples.records
        for section in record["sections"]
        for item in section["items"]
    }
    # Cut inside a word, between words, and across a page number with its running head.
    assert "고여" not in items["casebook-haetsal.txt", 29]
    assert "악취가 나고 어선 접안이 불편하다는" in items["casebook-haetsal.txt", 29]
    assert "어업인은 제때 신청하기 곤란" in items["casebook-haetsal.txt", 47]
    assert "따로 싣고 가서 마을회관에 내려놓으면 이웃이" in items["casebook-naru.txt", 97]


def test_a_flattened_table_is_one_item_with_its_lines_apart_and_an_issue_says_so(samples: Output) -> None:
    (case, *_) = [record for record in samples.records if record["kind"] == "case"]
    assert [(i["code"], i["line"]) for i in case["issues"]] == [("table_flattened", 55)]
    (table,) = [item["text"] for s in case["sections"] for item in s["items"] if item["line"] == 55]
    assert table.split("\n")[:3] == ["구 분 기존 표지 개선 표지", "설치 위치 천장 바닥 및 눈높이 벽면", "출구 표기"]


def test_contacts_urls_and_addresses_are_facts(samples: Output) -> None:
    values = {kind: {f["value"] for f in samples.facts if f["type"] == kind} for kind in ("phone", "url", "email")}
    assert {"032-000-6217", "02-20003-4419", "063-000-2318"} <= values["phone"]
    assert values["url"] == {
        "http://scale.dasan-sample.go.kr",
        "http://gyedan.haetsal-sample.go.kr",
        "https://form.haetsal-sample.go.kr",
        "www.haetsal-sample.go.kr/pum",
        "http://nanum.example.kr",
        "https://calendar.naru-sample.go.kr",
        "www.badanuri-sample.go.kr",
        "www.dosisoop-sample.kr",
        "http://www.dosisoop-sample.kr",
    }
    assert values["email"] == {
        "sumnight@dasan-sample.go.kr",
        "pumhana@haetsal-sample.go.kr",
        "sangol@naru-sample.go.kr",
        "haram@narae.example.kr",
        "jiwu@solbaram.example.kr",
    }


def test_every_row_has_the_keys_of_the_contract_in_its_order(samples: Output) -> None:
    assert {" ".join(document) for document in samples.documents} == {DOCUMENT_KEYS}
    for record in samples.records:
        assert " ".join(record) == RECORD_KEYS
        for field, keys in (("region", "text sido sigungu code"), ("byline", "person email outlet")):
            assert record[field] is None or " ".join(record[field]) == keys
        for field, keys in PART_KEYS.items():
            assert {" ".join(part) for part in record[field]} <= {keys}
        items = [item for section in record["sections"] for item in section["items"]]
        assert {" ".join(item) for item in items} <= {"text line level marker"}
    for fact in samples.facts:
        assert " ".join(fact).startswith(FACT_KEYS)
        assert set(FURTHER_FACT_KEYS[fact["type"]].split()) <= set(fact)


def test_documents_tell_their_files(samples: Output, raw: Path) -> None:
    assert [document["path"] for document in samples.documents] == sorted(file.name for file in raw.iterdir())
    for document in samples.documents:
        data = (raw / document["path"]).read_bytes()
        assert document["sha256"] == hashlib.sha256(data).hexdigest()
        assert document["doc_id"] == document["sha256"][:16]
        assert document["size"] == len(data)
        assert document["records"] == len(samples.records_of(document))
        assert document["facts"] == sum(fact["doc_id"] == document["doc_id"] for fact in samples.facts)


def test_records_are_numbered_in_the_order_of_the_text(samples: Output) -> None:
    for document in samples.documents:
        records = samples.records_of(document)
        assert [record["ordinal"] for record in records] == list(range(1, len(records) + 1))
        for record in records:
            assert record["record_id"] == f"{document['doc_id']}-{record['ordinal']:04d}"
            assert record["path"] == document["path"]
        assert all(one["line_end"] < other["line_start"] for one, other in pairwise(records))
    paths = [record["path"] for record in samples.records]
    assert paths == sorted(paths)


def test_lines_and_characters_of_a_record_name_the_same_place(samples: Output) -> None:
    for record in samples.records:
        text = samples.texts[record["doc_id"]]
        start, end = record["char_start"], record["char_end"]
        assert text.count("\n", 0, start) + 1 == record["line_start"]
        assert text.count("\n", 0, end) + 1 == record["line_end"]
        assert text[start:end] == text[start:end].strip()
        assert text[:start].rpartition("\n")[2].strip() == ""
        assert text[end:].partition("\n")[0].strip() == ""


def test_every_line_number_inside_a_record_lies_in_it(samples: Output) -> None:
    for record in samples.records:
        # A caption may stand in the next article than the one it belongs to: see `caption_displaced`.
        own = (
            "sections",
            "contacts",
            "entries",
            *(() if record["kind"] == "article" else ("attributes", "attachments")),
        )
        parts = [part for field in own for part in record[field]]
        parts += [item for section in record["sections"] for item in section["items"]] + record["issues"]
        assert all(record["line_start"] <= part["line"] <= record["line_end"] for part in parts)
        lines = [item["line"] for section in record["sections"] for item in section["items"]]
        assert lines == sorted(set(lines))


def test_kinds_and_issue_codes_are_of_the_closed_lists(samples: Output) -> None:
    rows = [*samples.documents, *samples.records]
    assert {problem["code"] for row in rows for problem in row["issues"]} <= set(meanings())
    assert {section["kind"] for record in samples.records for section in record["sections"]} <= SECTION_KINDS
    assert {fact["section"] for fact in samples.facts} <= SECTION_KINDS | {None}


def test_every_fact_is_grounded_in_the_text_of_its_record(samples: Output) -> None:
    records = {record["record_id"]: record for record in samples.records}
    for fact in samples.facts:
        text, record = samples.texts[fact["doc_id"]], records[fact["record_id"]]
        assert text[fact["char_start"] : fact["char_end"]] == fact["text"]
        assert text.count("\n", 0, fact["char_start"]) + 1 == fact["line"]
        assert fact["char_start"] < fact["char_end"]
        # Only a headline printed apart from its story lies outside of it.
        inside = record["char_start"] <= fact["char_start"] and fact["char_end"] <= record["char_end"]
        assert inside or record["kind"] in ("story", "caption")
    places = [(fact["doc_id"], fact["char_start"]) for fact in samples.facts]
    order = [document["doc_id"] for document in samples.documents]
    assert places == sorted(places, key=lambda place: (order.index(place[0]), place[1]))


def test_a_fact_names_itself_and_the_item_it_stands_in(samples: Output) -> None:
    records = {record["record_id"]: record for record in samples.records}
    ids = [fact["fact_id"] for fact in samples.facts]
    assert len(ids) == len(set(ids))
    inside = 0
    for fact in samples.facts:
        assert fact["fact_id"] == f"{fact['record_id']}-{fact['type']}-{fact['char_start']}"
        if fact["section_index"] is None:
            assert fact["item_index"] is None
            continue
        section = records[fact["record_id"]]["sections"][fact["section_index"]]
        assert section["kind"] == fact["section"]
        if fact["item_index"] is not None:
            # A change told by two items stands in the first.
            told = "".join(item["text"] for item in section["items"][fact["item_index"] : fact["item_index"] + 2])
            assert section["items"][fact["item_index"]]["line"] <= fact["line"]
            assert squeeze(fact["text"]) in squeeze(told) or fact["type"] == "change"
            inside += 1
    assert inside > len(ids) / 2


def test_a_part_names_a_total_of_its_record_that_is_no_less(samples: Output) -> None:
    amounts = {fact["fact_id"]: fact for fact in samples.facts if fact["type"] == "money"}
    parts = [fact for fact in amounts.values() if fact["role"] == "part"]
    assert len(parts) > 10
    for fact in amounts.values():
        assert (fact["part_of"] is not None) == (fact["role"] == "part")
    for part in parts:
        total = amounts[part["part_of"]]
        assert (total["record_id"], total["currency"]) == (part["record_id"], part["currency"])
        assert total["role"] in ("total", "part")
        assert total["amount"] >= part["amount"]


def test_every_record_has_a_label_and_every_time_says_where_it_is_from(samples: Output) -> None:
    assert all(record["label"].strip() for record in samples.records)
    for row in [*samples.documents, *samples.records]:
        assert (row["dated"] is None) == (row["dated_by"] is None)
        assert row["published"] is None or (row["dated"], row["dated_by"]) == (row["published"], "stated")


def test_every_line_has_exactly_one_owner(samples: Output) -> None:
    for document in samples.documents:
        assert badly_accounted_lines(samples, document) == []


def test_a_record_says_what_its_lines_say_nothing_lost_and_nothing_invented(samples: Output) -> None:
    # A story gives its byline and the credits of its pictures as names only, and its headline may stand elsewhere.
    for document in samples.documents:
        for record in samples.records_of(document):
            # The head of a bulletin gives its telephone number twice, as a line and as a contact.
            if record["kind"] == "case" or (record["kind"] == "text" and not record["contacts"]):
                assert said_by_record(record) == said_by_source(samples, document, record)


def test_a_storys_paragraphs_stand_in_its_lines_in_their_order(samples: Output) -> None:
    for document in samples.documents:
        for record in samples.records_of(document):
            if record["kind"] == "story":
                source = said_by_source(samples, document, record)
                at = 0
                for item in (item for section in record["sections"] for item in section["items"]):
                    at = source.index(squeeze(item["text"]), at)
                    at += len(squeeze(item["text"]))


def test_the_news_samples_hold_their_stories(samples: Output) -> None:
    news = [document for document in samples.documents if document["kind"] == "news"]
    told = {
        document["path"]: [
            (r["kind"], squeeze(r["title"]), r["byline"]["person"], r["region"] and r["region"]["sigungu"])
            for r in samples.records_of(document)
        ]
        for document in news
    }
    assert told == {
        "news-narae.txt": [("story", squeeze(news[0]["title"]), "도하람", "영양군")],
        "news-solbaram.txt": [
            ("story", "옛방앗간,이웃만나는사랑방으로", "남궁서린", "진안군"),
            ("caption", "", "진안군", None),
            ("story", "임실군유청액비농가40곳모집", "마지우", "임실군"),
            ("story", "통학버스빈자리주민이탄다", "설다온", "무주군"),
        ],
    }
    stated = [(d["publisher"], d["published"]) for d in news]
    assert stated == [("나래뉴스", "2025-06-11"), ("솔바람일보", "2025-03-21")]


def test_articles_schedules_and_essays_say_nothing_that_their_lines_do_not_say(samples: Output) -> None:
    for document in samples.documents:
        for record in samples.records_of(document):
            if record["kind"] in ("article", "schedule", "essay"):
                source = said_by_source(samples, document, record)
                items = [item["text"] for section in record["sections"] for item in section["items"]]
                texts = [*items, *record["subtitles"], *(entry["text"] for entry in record["entries"])]
                assert [text for text in (record["title"], *texts) if squeeze(text) not in source] == []


def test_the_bulletins_hold_their_articles(samples: Output) -> None:
    held = {
        document["path"]: [
            (r["kind"], (r["region"] or {}).get("sigungu"), r["category"], len(r["attachments"]), len(r["entries"]))
            for r in samples.records_of(document)
        ]
        for document in samples.documents
        if document["kind"] == "bulletin"
    }
    assert held == {
        "bulletin-gangwon.txt": [
            ("text", None, None, 0, 0),
            ("article", "고성군", None, 0, 0),
            ("article", "정선군", None, 0, 0),
            ("article", "춘천시", None, 0, 0),
            ("schedule", None, "시장·군수 주요 일정", 0, 2),
            ("schedule", None, "시장·군수 주요 일정", 0, 3),
        ],
        "bulletin-soop.txt": [
            ("text", None, None, 0, 0),
            ("article", None, "국내 동향", 0, 0),
            ("article", None, "국내 동향", 0, 0),
            ("article", None, "해외 동향", 0, 0),
        ],
        "bulletin-yeoul.txt": [
            ("text", None, None, 0, 0),
            ("article", "남해군", "지방자치단체 우수사례", 2, 0),
            ("article", "옹진군", "지방자치단체 우수사례", 0, 0),
            ("article", None, "지역동향", 0, 0),
            ("schedule", None, None, 0, 8),
        ],
    }
    heads = [(d["title"], d["publisher"], d["published"]) for d in samples.documents if d["kind"] == "bulletin"]
    assert heads == [
        ("일일 동향보고", "강원특별자치도 자치행정과", "2025-03-21"),
        ("주간 숲정책 동향", "산림청 산림정책과", "2025-03-21"),
        ("우리고장 소식·동향", "행정안전부 고장살림과", "2025-03-28"),
    ]


def test_the_essays_have_their_authors_and_headings(samples: Output) -> None:
    essays = [record for record in samples.records if record["kind"] == "essay"]
    assert [(r["title"], r["byline"]["person"], r["byline"]["outlet"]) for r in essays] == [
        ("골목 도서관이 남긴 것", "나소율", None),
        ("동장님의 자전거", "달그림자", "brunch"),
    ]
    assert [[section["heading"] for section in r["sections"]] for r in essays] == [
        [None, "책보다 사람", "남은 숙제"],
        ["느린 행정이 보는 것", "무엇을 바꾸어야 할까?", "맺음말 : 가까운 행정으로"],
    ]


def test_all_files_are_utf8_composed_and_without_a_mark(samples: Output) -> None:
    for name, data in samples.files().items():
        text = data.decode("utf-8")
        assert unicodedata.is_normalized("NFC", text), name
        assert "\r" not in text, name
        assert not text.startswith("\ufeff"), name


def test_texts_are_the_files_decoded(samples: Output, raw: Path) -> None:
    for document in samples.documents:
        if document["format"] not in ("txt", "md"):
            continue
        decoded = (raw / document["path"]).read_bytes().decode(document["encoding"])
        expected = unicodedata.normalize("NFC", decoded.removeprefix("\ufeff").replace("\r\n", "\n"))
        assert samples.texts[document["doc_id"]] == expected
    assert len(samples.texts) == len(samples.documents)


def test_another_process_writes_the_same_bytes(samples: Output, raw: Path, tmp_path: Path) -> None:
    gongbo = Path(sys.executable).parent / "gongbo"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"}
    subprocess.run([gongbo, "run", raw, "--out", tmp_path], check=True, capture_output=True, env=environment)
    assert Output(tmp_path).files() == samples.files()


def test_the_rows_shown_in_the_readme_are_real(samples: Output) -> None:
    """A row is shown on several lines and shortened with …; all else stands in the output as it is shown."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    shown = ["".join(map(str.strip, block.splitlines())) for block in re.findall(r"```json\n(.*?)```", readme, re.S)]
    assert len(shown) == 3
    for row, table in zip(shown, ("documents", "records", "facts"), strict=True):
        pattern = ".*".join(map(re.escape, row.split("…")))
        lines = (samples.folder / f"{table}.jsonl").read_text(encoding="utf-8").split("\n")
        assert any(re.fullmatch(pattern, line) for line in lines), json.dumps(row, ensure_ascii=False)
