// The source: numbered lines, facts in colour, furniture dim, and the cells of tables as tables.
const CHUNK = 60;
const linesPane = document.querySelector(".lines");

function drawSource() {
  const one = state.document;
  linesPane.replaceChildren();
  document.querySelector(".pane-head").replaceChildren(...(one ? sourceHead(one) : []));
  if (!one) return;
  const lay = layoutOf(one);
  let chunk = null;
  for (let n = 1, count = 0; n <= one.rows.length; count += 1) {
    if (count % CHUNK === 0) { chunk = element("div", {class: "chunk"}); linesPane.append(chunk); }
    const record = lay.begins.get(n);
    if (record !== undefined) chunk.append(recordRule(one, record));
    const table = state.flat ? null : lay.tables.get(n);
    if (table) { chunk.append(tableBlock(one, table)); n = table.last + 1; } else { chunk.append(lineRow(one, n, lay)); n += 1; }
  }
  linesPane.scrollTop = 0;
}

function sourceHead(one) {
  const hasTables = one.records.some((record) => record.sections.some((section) => section.tables.some((table) => table.places)));
  return [
    element("h2", {title: one.path}, element("bdi", {}, ...plainly(one.path))),
    element("span", {class: "about"}, `${named(one.kind)} · ${one.format}${one.dated ? ` · ${say("dated")} ${one.dated}` : ""}`),
    element("button", {type: "button", class: "quiet", "data-do": "missing", onmousedown: (event) => event.preventDefault(), onclick: openMissing}, `+ ${say("missing")}`),
    DATA.sample ? null : element("button", {type: "button", class: "quiet", "data-do": "done", "aria-pressed": String(Boolean(verdictOn(doneKey(one)))), title: say("doneHint"), onclick: () => finish(one)}, `✓ ${say("done")}`),
    hasTables && element("button", {type: "button", class: "quiet", "aria-pressed": String(state.flat), onclick: () => { state.flat = !state.flat; drawSource(); drawChosen(); }}, say(state.flat ? "table" : "asLines")),
  ].filter(Boolean);
}

// What stands on which line: where records begin, headings, issues, what is dim, which lines are a table.
function layoutOf(one) {
  const lay = {begins: new Map(), headings: new Map(), issues: new Map(), dim: new Set(), tables: new Map(), facts: new Map()};
  for (const [first, last] of one.furniture) for (let n = first; n <= last; n += 1) lay.dim.add(n);
  for (const part of one.outline) { lay.dim.add(part.line); for (const entry of part.entries) lay.dim.add(entry.line); }
  for (const issue of one.issuesAll) if (issue.line) lay.issues.set(issue.line, [...(lay.issues.get(issue.line) || []), issue]);
  let taken = 0;
  for (const [number, record] of one.records.entries()) {
    lay.begins.set(record.line_start, number);
    for (const section of record.sections) {
      if (section.heading) lay.headings.set(section.line, section.kind);
      for (const table of section.tables) {
        const ends = (table.places || []).flat().filter(Boolean);
        if (!ends.length || table.line <= taken) continue;
        taken = lineAt(one, Math.max(...ends.map((place) => place[1])) - 1);
        lay.tables.set(table.line, {...table, last: taken});
      }
    }
  }
  return lay;
}

function recordRule(one, number) {
  const record = one.records[number];
  return element("button", {type: "button", class: "rule", tabindex: -1, "data-record": number, onclick: () => showRecord(number)},
    element("b", {}, `${named(record.kind)} ${record.ordinal}`), " ", element("bdi", {}, ...plainly(record.label)));
}

function lineRow(one, n, lay) {
  const row = one.rows[n - 1];
  const start = one.starts[n - 1];
  const issues = lay.issues.get(n);
  const kind = lay.headings.get(n);
  return element("div", {class: `line${lay.dim.has(n) ? " dim" : ""}${kind ? " heading" : ""}`, "data-line": n},
    element("span", {class: "no", "aria-hidden": "true"}, n),
    element("span", {class: "words"}, ...stretch(one, start, start + lengthOf(row))),
    kind && element("span", {class: "kind"}, named(kind)),
    issues && issueButton(issues));
}

function issueButton(issues) {
  const title = issues.map((issue) => `${issueNamed(issue.code)}: ${issue.message}`).join("\n");
  return element("button", {type: "button", class: "flag", tabindex: -1, title, "aria-label": title, onclick: (event) => { event.stopPropagation(); chooseIssue(issues[0]); }}, "!");
}

function tableBlock(one, table) {
  const covered = new Set();
  const merged = new Map();
  for (const span of table.spans) {
    merged.set(`${span.row},${span.column}`, span);
    for (let r = span.row; r < span.row + span.rows; r += 1) for (let c = span.column; c < span.column + span.columns; c += 1) covered.add(`${r},${c}`);
    covered.delete(`${span.row},${span.column}`);
  }
  const rows = table.places.map((places, r) => element("tr", {}, ...places.map((place, c) => {
    if (covered.has(`${r},${c}`)) return null;
    const span = merged.get(`${r},${c}`);
    const head = r === 0 && table.header;
    return element(head ? "th" : "td", {scope: head ? "col" : null, rowspan: span && span.rows, colspan: span && span.columns}, ...(place ? cellLines(one, place) : []));
  }).filter(Boolean)));
  return element("div", {class: "line tabled", "data-line": table.line, "data-last": table.last},
    element("span", {class: "no", "aria-hidden": "true"}, table.line === table.last ? table.line : `${table.line}–${table.last}`),
    element("table", {}, element("tbody", {}, ...rows)));
}

function cellLines(one, [from, to]) {
  const nodes = [];
  for (let n = lineAt(one, from); n <= lineAt(one, to - 1); n += 1) {
    const start = one.starts[n - 1];
    const end = start + lengthOf(one.rows[n - 1]);
    if (nodes.length) nodes.push(element("br"));
    nodes.push(element("span", {class: "words", "data-line": n}, ...stretch(one, Math.max(from, start), Math.min(to, end))));
  }
  return nodes;
}

// A part of one line as nodes; where facts lie within each other, the shortest counts.
function stretch(one, from, to) {
  if (from >= to) return [];
  const n = lineAt(one, from);
  const row = one.rows[n - 1];
  const start = one.starts[n - 1];
  const over = factsOn(one, n).filter((fact) => fact.from < to && fact.to > from);
  if (!over.length) return shown(sliceOf(row, from - start, to - start), from);
  const cuts = [...new Set([from, to, ...over.flatMap((fact) => [fact.from, fact.to])])].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, number) => {
    const begin = cuts[number];
    const nodes = shown(sliceOf(row, begin - start, end - start), begin);
    const inside = over.filter((fact) => fact.from <= begin && fact.to >= end).sort((a, b) => (a.to - a.from) - (b.to - b.from));
    return inside.length ? [markOf(inside[0], nodes)] : nodes;
  });
}

// The facts that touch a line. They are sorted into lines once, for a book has thousands of both.
function factsOn(one, n) {
  if (!one.byLine) {
    one.byLine = new Map();
    for (const fact of one.facts) {
      for (let at = fact.line; at <= lineAt(one, Math.max(fact.from, fact.to - 1)); at += 1) one.byLine.set(at, [...(one.byLine.get(at) || []), fact]);
    }
  }
  return one.byLine.get(n) || [];
}

function markOf(fact, nodes) {
  const verdict = verdictOn(fact.key);
  const hushed = state.type && state.type !== fact.type;
  return element("mark", {class: `fact ${fact.type}${hushed ? " hushed" : ""}${fact.judge ? "" : " aside"}${verdict ? ` is-${verdict.verdict}` : ""}`, role: "button", tabindex: -1, "data-fact": fact.id, title: named(fact.type)}, ...nodes);
}

// Brings a line into view and lets it shine for a moment.
function showLine(n, flash = true) {
  const found = linesPane.querySelector(`.words[data-line="${n}"], .line[data-line="${n}"]`) ||
    [...linesPane.querySelectorAll(".tabled")].find((row) => Number(row.dataset.line) <= n && n <= Number(row.dataset.last));
  if (!found) return;
  found.scrollIntoView({block: "center"});
  if (flash) shine(found.closest(".line"));
}

// On each side one thing shines.
function shine(node) {
  const side = node ? node.closest(".lines, .cards") : document;
  for (const lit of side.querySelectorAll(".shine")) lit.classList.remove("shine");
  if (node) node.classList.add("shine");
}

linesPane.addEventListener("click", (event) => {
  if (!document.getSelection().isCollapsed) return;
  const mark = event.target.closest("[data-fact]");
  if (mark) { choose(factById(mark.dataset.fact)); return; }
  const line = event.target.closest("[data-line]");
  if (!line || event.target.closest("button")) return;
  shine(line.closest(".line"));
  showOwner(Number(line.dataset.line));
});

const factById = (id) => state.document.facts.find((fact) => fact.id === id);

// What a person has selected in the source: from where to where, without white space at the ends.
function selectedSpan() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!linesPane.contains(range.startContainer) || !linesPane.contains(range.endContainer)) return null;
  let from = placeOf(range.startContainer, range.startOffset, false);
  let to = placeOf(range.endContainer, range.endOffset, true);
  if (from === null || to === null || from >= to) return null;
  const text = Array.from(between(state.document, from, to));
  while (text.length && /\s/u.test(text[0])) { text.shift(); from += 1; }
  while (text.length && /\s/u.test(text.at(-1))) { text.pop(); to -= 1; }
  return from < to ? {from, to} : null;
}

function placeOf(node, offset, end) {
  const holder = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const part = holder.closest("[data-at]");
  if (part) {
    if (part.dataset.sign !== undefined) return Number(part.dataset.at) + (end ? 1 : 0);
    const before = node.nodeType === Node.TEXT_NODE ? lengthOf(node.data.slice(0, offset)) : 0;
    return Number(part.dataset.at) + before;
  }
  // Between the pieces, as after a triple click: the piece that follows, or the end of the one before.
  const pieces = [...linesPane.querySelectorAll("[data-at]")];
  const point = document.createRange();
  point.setStart(node, offset);
  const after = pieces.find((one) => point.comparePoint(one, 0) >= 0);
  if (!end) return after ? Number(after.dataset.at) : null;
  const last = after ? pieces[pieces.indexOf(after) - 1] : pieces.at(-1);
  return last ? Number(last.dataset.at) + (last.dataset.sign !== undefined ? 1 : lengthOf(last.textContent)) : null;
}
