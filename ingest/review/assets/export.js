// Verdicts and corrections as files: JSON lines for programs, CSV for Excel.
const COLUMNS = ["doc_id", "path", "field", "line", "char_start", "char_end", "source", "verdict", "was", "should", "who", "when", "note"];

function correctionRows() {
  const rows = [...state.verdicts.values()].flatMap(apart).map((verdict) => ({...verdict, who: state.who}));
  return rows.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || (a.char_start ?? 0) - (b.char_start ?? 0) || (a.field < b.field ? -1 : 1)));
}

// An edited fact gives a row for each field that changed.
function apart(verdict) {
  if (verdict.verdict !== "edit" || !verdict.field.startsWith("facts[")) return [verdict];
  const names = Object.keys(verdict.should).filter((name) => JSON.stringify(verdict.should[name]) !== JSON.stringify(verdict.was[name]));
  return names.map((name) => ({...verdict, field: `${verdict.field}.${name}`, was: verdict.was[name], should: verdict.should[name]}));
}

const asJsonLines = (rows) => rows.map((row) => `${JSON.stringify(Object.fromEntries(COLUMNS.map((name) => [name, row[name] ?? null])))}\n`).join("");

function asCsv(rows) {
  const cell = (value) => {
    // A program for tables would compute what begins so: an apostrophe before it makes it text.
    const plain = value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
    const text = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))];
  return `\ufeff${lines.map((values) => values.map(cell).join(",")).join("\r\n")}\r\n`;
}

function saveFile(name, text, type) {
  const link = element("a", {href: URL.createObjectURL(new Blob([text], {type})), download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function openExport() {
  const dialog = document.querySelector("dialog.save");
  const rows = correctionRows();
  const who = element("input", {id: "who", value: state.who, autocomplete: "name", oninput: (event) => { state.who = event.target.value.trim(); remember(); }});
  let sure = false;
  const forget = element("button", {type: "button", class: "quiet", disabled: !rows.length, onclick: () => {
    if (!sure) { sure = true; forget.textContent = say("forgetSure"); return; }
    state.verdicts.clear();
    remember();
    for (const one of DATA.documents) restoreAdded(one);
    state.chosen = null;
    drawAll();
    dialog.close();
  }}, say("forget"));
  dialog.replaceChildren(
    element("h2", {id: "save-title"}, say("exportTitle")),
    element("p", {}, rows.length ? say("exportText", {n: rows.length.toLocaleString()}) : say("exportNone")),
    element("label", {}, element("span", {}, say("who")), who),
    element("p", {class: "about"}, say(state.remembered ? "kept" : "lost")),
    element("div", {class: "verdicts"},
      element("button", {type: "button", class: "primary", id: "save-jsonl", disabled: !rows.length, onclick: () => saveFile("corrections.jsonl", asJsonLines(correctionRows()), "application/x-ndjson")}, say("asJson")),
      element("button", {type: "button", id: "save-csv", disabled: !rows.length, onclick: () => saveFile("corrections.csv", asCsv(correctionRows()), "text/csv")}, say("asCsv")),
      forget, element("button", {type: "button", class: "quiet", onclick: () => dialog.close()}, say("cancel"))));
  dialog.showModal();
}
