// The names of kinds, types and fields in Korean; in English they are called as in the output.
const NAMES_KO = {
  casebook: "사례집", bulletin: "동향", report: "업무보고", news: "신문", essay: "칼럼", release: "보도자료", unknown: "종류 미상",
  case: "사례", article: "기사", schedule: "일정", task: "과제", chapter: "장", story: "기사", caption: "사진 설명", text: "본문",
  date: "날짜", money: "금액", change: "변화", percent: "비율", quantity: "수량", organization: "기관", law: "법령", award: "수상",
  press: "언론", phone: "전화", url: "누리집", email: "전자우편",
  summary: "요약", background: "추진배경", situation: "현황", overview: "개요", direction: "추진방향", process: "추진과정",
  results: "성과", improvement: "개선", plan: "계획", reference: "참고", contact: "문의", other: "기타",
  start: "시작", end: "끝", year_given: "연도 명시", amount: "금액", amount_max: "최대 금액", currency: "통화", role: "역할", part_of: "합계",
  before: "이전", after: "이후", before_value: "이전 값", after_value: "이후 값", unit: "단위", subject: "대상", value: "값", value_max: "최댓값",
  approx: "어림", name: "이름", official: "정식 이름", law_id: "법령 번호", grade: "등급", outlet: "매체", use: "용도",
  title: "제목", label: "표제", category: "분류", region: "지역", sido: "시도", sigungu: "시군구", code: "코드", published: "발행일",
  dated: "기준일", dated_by: "기준 근거", publisher: "발행 기관", audience: "보고 대상", kind: "종류", lead: "리드", heading: "제목",
  department: "부서", person: "담당자", position: "직위", byline: "글쓴이", due: "기한",
  total: "합계", part: "내역", unit_price: "단가", stated: "명시", evidence: "추정", telephone: "전화", fax: "팩스", internal: "내선",
  marker: "글머리", level: "수준", line: "행", key: "이름표", time: "시각", null: "없음", "all kinds": "모든 종류", "all fields": "모든 항목", true: "예", false: "아니요",
};
// A law has an article, a bulletin articles: one word in the output, two in Korean.
const FIELD_KO = {article: "조문", organization: "기관", email: "전자우편", phone: "전화", text: "글", content: "내용", type: "유형", section: "구성", message: "설명"};
const ISSUES_KO = {
  decode_replaced: "글자를 읽지 못해 바꿈", empty_text: "글이 없음", kind_unknown: "종류를 알 수 없음", kind_uncertain: "종류가 불확실함",
  chapter_count_mismatch: "차례와 사례가 다름", summary_missing: "요약이 없음", category_missing: "장 제목이 없음", region_missing: "지역이 없음",
  region_unknown: "없는 지역", region_ambiguous: "같은 이름의 지역이 여럿", region_conflict: "문의처의 지역이 다름", contact_missing: "문의처가 없음",
  contact_repeated: "문의처가 여럿", contact_label_garbled: "문의처 글자가 깨짐", contact_person_missing: "담당자가 없음", phone_missing: "전화번호가 없음",
  phone_malformed: "전화번호가 잘못됨", table_flattened: "표의 칸이 무너짐", headline_missing: "기사 제목이 없음", headline_unplaced: "자리를 모르는 줄",
  caption_displaced: "사진 설명이 다른 기사에 있음", schedule_unpaired: "일정의 시각과 행사가 다름", duplicate_content: "같은 파일이 또 있음",
  listing: "문서 목록", body_in_attachment: "본문이 붙임에 있음", publisher_uncertain: "발행 기관이 불확실함", publisher_missing: "발행 기관이 없음",
  title_missing: "제목이 없음", integrity: "파일이 손상된 듯함", glyph_unknown: "모르는 글자", extension_mismatch: "확장자가 다름",
  page_without_text: "글 없는 쪽", shadow_print: "그림자 글자", corrected_by: "사람이 고침", correction_expired: "맞지 않게 된 수정",
};

function named(code, map) {
  if (state.language !== "ko") return String(code);
  return (map && map[code]) || NAMES_KO[code] || String(code);
}

const issueNamed = (code) => (state.language === "ko" && ISSUES_KO[code] ? ISSUES_KO[code] : code);

function say(word, values) {
  const text = WORDS[state.language][word] ?? word;
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole)) : text;
}
