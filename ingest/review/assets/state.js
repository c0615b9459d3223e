// The data, what is chosen, and the verdicts. A verdict is kept by the thing that it is about.
const DATA = JSON.parse(document.getElementById("data").textContent);
const body = document.querySelector(".body");
const TYPES = ["date", "money", "change", "percent", "quantity", "organization", "law", "award", "press", "phone", "url", "email"];
const STORE = `gongbo:${DATA.digest}`;
const state = {
  language: (navigator.language || "ko").startsWith("ko") ? "ko" : "en",
  view: "read", document: null, chosen: null, kind: "", type: "", issue: "", publisher: "", search: "",
  verdicts: new Map(), who: "", remembered: true, flat: false,
};

function prepare() {
  for (const [number, one] of DATA.documents.entries()) {
    one.number = number;
    one.rows = one.text.split("\n");
    if (one.rows.at(-1) === "" && one.rows.length > 1) one.rows.pop();
    one.starts = [];
    let at = 0;
    for (const row of one.rows) { one.starts.push(at); at += lengthOf(row) + 1; }
    for (const fact of one.facts) { fact.sort = "fact"; fact.document = one; fact.key = fact.id; }
    one.issuesAll = [...one.issues, ...one.records.flatMap((record) => record.issues)];
    one.codes = new Set(one.issuesAll.map((issue) => issue.code));
    one.kinds = new Set([one.kind, ...one.records.map((record) => record.kind)]);
  }
}

// The text between two places, which may lie in several lines.
function between(one, from, to) {
  const first = lineAt(one, from);
  const last = lineAt(one, Math.max(from, to - 1));
  const parts = [];
  for (let n = first; n <= last; n += 1) {
    parts.push(sliceOf(one.rows[n - 1], Math.max(0, from - one.starts[n - 1]), to - one.starts[n - 1]));
  }
  return parts.join("\n");
}

function lineAt(one, at) {
  let low = 0;
  let high = one.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (one.starts[middle] <= at) low = middle; else high = middle - 1;
  }
  return low + 1;
}

const textOf = (fact) => between(fact.document, fact.from, fact.to);

function fitting() {
  const words = state.search.trim().toLowerCase();
  return DATA.documents.filter((one) =>
    (!state.kind || one.kinds.has(state.kind)) &&
    (!state.publisher || one.publisher === state.publisher) &&
    (!state.issue || one.codes.has(state.issue)) &&
    (!state.type || one.facts.some((fact) => fact.type === state.type)) &&
    (!words || `${one.path}\n${one.title || ""}\n${one.publisher || ""}\n${one.text}`.toLowerCase().includes(words)));
}

// What j and k go through: the facts to judge of the documents that fit.
function queue() {
  const fits = (fact) => fact.judge && (!state.type || fact.type === state.type) &&
    (!state.kind || fact.document.kind === state.kind || fact.document.records[fact.r].kind === state.kind);
  return fitting().flatMap((one) => one.facts.filter(fits));
}

function remember() {
  try {
    localStorage.setItem(STORE, JSON.stringify({who: state.who, verdicts: [...state.verdicts]}));
    localStorage.setItem("gongbo:view", JSON.stringify({language: state.language, theme: document.documentElement.dataset.theme || ""}));
  } catch { state.remembered = false; }
}

function recall() {
  try {
    const view = JSON.parse(localStorage.getItem("gongbo:view") || "{}");
    if (view.language in WORDS) state.language = view.language;
    if (view.theme) document.documentElement.dataset.theme = view.theme;
    const kept = JSON.parse(localStorage.getItem(STORE) || "{}");
    state.who = kept.who || "";
    state.verdicts = new Map(kept.verdicts || []);
  } catch { state.remembered = false; }
}
