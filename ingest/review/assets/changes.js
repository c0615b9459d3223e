// What changed between two outputs, the old value beside the new one; and what an evaluation found.
function drawChanges() {
  const pane = document.getElementById("changes");
  const changes = DATA.changes;
  if (!changes) { pane.replaceChildren(); return; }
  if (!changes.shown.length) { pane.replaceChildren(element("p", {class: "empty"}, say("noChanges"))); return; }
  const rows = [];
  let path = null;
  for (const change of changes.shown) {
    if (change.path !== path) { path = change.path; rows.push(element("tr", {class: "path"}, element("th", {colspan: 4, scope: "rowgroup"}, element("bdi", {}, ...plainly(path || DATA.name))))); }
    rows.push(changeRow(change));
  }
  pane.replaceChildren(element("table", {class: "sides"},
    element("thead", {}, element("tr", {}, ...[say("what"), say("field"), `${say("before")} · ${DATA.other}`, `${say("after")} · ${DATA.name}`].map((word) => element("th", {scope: "col"}, word)))),
    element("tbody", {}, ...rows)), ...(changes.more ? [element("p", {class: "empty"}, say("moreChanges", {n: changes.more.toLocaleString()}))] : []));
}

function changeRow(change) {
  const record = change.record ? `${named(change.record[1])} ${change.record[0]}` : "";
  return element("tr", {},
    element("td", {}, element("span", {class: `stamp what-${change.what}`}, say(`what_${change.what}`))),
    element("td", {}, record, record && element("br"), element("code", {}, ...plainly(change.field || change.family)),
      change.line ? [" ", lineLink(change.path, change.line)] : null, change.note ? element("small", {}, ...plainly(change.note)) : null,
      change.echoes ? element("small", {}, say("echoes", {n: change.echoes})) : null),
    element("td", {class: "before" in change ? "old" : null}, "before" in change ? told(change.before) : "", change.source && change.what === "lost" ? element("q", {}, ...plainly(change.source.trim())) : null),
    element("td", {class: "after" in change ? "new" : null}, "after" in change ? told(change.after) : "", change.source && change.what !== "lost" ? element("q", {}, ...plainly(change.source.trim())) : null));
}

function lineLink(path, line) {
  const one = DATA.documents.find((each) => each.path === path);
  const text = say("line", {n: line});
  return one ? element("button", {type: "button", class: "quiet", onclick: () => goTo(one, line)}, text) : element("small", {}, text);
}

function goTo(one, line) {
  showView("read");
  openDocument(one);
  showPane("source");
  showLine(line);
  showOwner(line);
  keepPlace(one, line);
}

function drawEvaluation() {
  const pane = document.getElementById("evaluation");
  const found = DATA.evaluation;
  if (!found) { pane.replaceChildren(); return; }
  const percent = (figures) => (figures ? `${(100 * figures[0]).toFixed(1)} (${(100 * figures[1]).toFixed(1)}–${(100 * figures[2]).toFixed(1)})` : "–");
  const head = ["kindOf", "wantedField", "precision_", "recall", "f1", "lenient"].map((word) => element("th", {scope: "col"}, word === "precision_" ? (state.language === "ko" ? "정밀도" : "precision") : say(word)));
  pane.replaceChildren(
    element("table", {class: "sides scores", tabindex: 0}, element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...found.rows.map((row) => element("tr", {},
        element("th", {scope: "row"}, named(row.kind)), element("td", {}, element("code", {}, row.field === "all fields" ? named(row.field) : row.field)),
        element("td", {}, percent(row.strict.precision), element("small", {}, row.strict.found)), element("td", {}, percent(row.strict.recall), element("small", {}, row.strict.wanted)),
        element("td", {}, row.strict.f1 === null ? "–" : (100 * row.strict.f1).toFixed(1)), element("td", {}, row.lenient.f1 === null ? "–" : (100 * row.lenient.f1).toFixed(1)))))),
    missTable("misses", found.misses), missTable("extra", found.extra));
}

function missTable(word, rows) {
  if (!rows.length) return "";
  return element("table", {class: "sides misses"}, element("caption", {}, `${say(word)} ${rows.length.toLocaleString()}`),
    element("tbody", {}, ...rows.map((row) => element("tr", {},
      element("td", {}, element("bdi", {}, ...plainly(row.path)), " ", lineLink(row.path, row.line)), element("td", {}, element("code", {}, row.field === "all fields" ? named(row.field) : row.field)),
      element("td", {}, told(row.value)), element("td", {}, element("q", {}, ...plainly(row.source.trim())))))));
}
