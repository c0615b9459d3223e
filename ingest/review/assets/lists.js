// The list of documents, the filters, and how far one is.
const documentsPane = document.querySelector(".documents .list");
const filtersPane = document.querySelector(".filters");

function drawFilters() {
  const tally = (pick) => {
    const counts = new Map();
    for (const one of DATA.documents) for (const value of pick(one)) if (value) counts.set(value, (counts.get(value) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
  const typeCounts = tally((one) => one.facts.filter((fact) => fact.judge).map((fact) => fact.type));
  filtersPane.replaceChildren(
    element("input", {type: "search", id: "search", placeholder: say("searchHint"), "aria-label": say("search"), value: state.search, oninput: (event) => later(() => filterBy("search", event.target.value))}),
    filterOf("kind", tally((one) => [...one.kinds]), named),
    filterOf("issue", tally((one) => [...one.codes]), issueNamed),
    filterOf("publisher", tally((one) => [one.publisher]), (value) => value),
    element("div", {class: "legend", role: "group", "aria-label": say("type")}, ...TYPES.filter((type) => typeCounts.some((pair) => pair[0] === type)).map((type) =>
      element("button", {type: "button", class: `fact ${type}`, "aria-pressed": String(state.type === type), onclick: () => filterBy("type", state.type === type ? "" : type)},
        named(type), " ", element("small", {}, (typeCounts.find((pair) => pair[0] === type) || [0, 0])[1].toLocaleString())))),
    element("button", {type: "button", class: "quiet", hidden: !anyFilter(), onclick: clearFilters}, say("clear")));
}

const anyFilter = () => ["kind", "type", "issue", "publisher", "search"].some((name) => state[name]);

function clearFilters() {
  for (const name of ["kind", "type", "issue", "publisher", "search"]) state[name] = "";
  filterBy("search", "");
}

function filterOf(name, values, call) {
  if (!values.length) return null;
  return element("label", {class: "filter"}, element("span", {}, say(name)),
    element("select", {id: `filter-${name}`, onchange: (event) => filterBy(name, event.target.value)},
      element("option", {value: ""}, say("all")), ...values.map(([value, count]) => element("option", {value, selected: state[name] === value}, `${call(value)} (${count})`))));
}

let waiting = 0;
function later(act) { clearTimeout(waiting); waiting = setTimeout(act, 160); }

function filterBy(name, value) {
  state[name] = value;
  const fits = fitting();
  if (!fits.includes(state.document)) openDocument(fits[0] || null);
  else { drawSource(); drawRecords(); drawChosen(); }
  drawDocuments();
  const focused = document.activeElement && document.activeElement.id;
  drawFilters();
  if (focused) {
    const again = document.getElementById(focused);
    if (again) { again.focus(); if (again.type === "search") again.setSelectionRange(again.value.length, again.value.length); }
  }
  drawProgress();
}

function drawDocuments() {
  const fits = fitting();
  documentsPane.replaceChildren(...(fits.length ? fits.map(documentRow) : [element("p", {class: "empty"}, say("noDocument"))]));
  document.querySelector(".documents h2").textContent = `${say("documents")} ${fits.length.toLocaleString()}`;
}

function documentRow(one) {
  const judged = one.facts.filter((fact) => fact.judge);
  const done = judged.filter((fact) => verdictOn(fact.key)).length;
  return element("div", {class: "document-row", role: "option", title: one.path, id: `doc-${one.id}`, "aria-selected": String(one === state.document), "data-doc": one.number},
    element("b", {}, element("bdi", {}, ...plainly(one.title || one.path))),
    element("span", {class: "about"}, named(one.kind), one.publisher ? ` · ${one.publisher}` : ""),
    element("span", {class: "tallies"}, `${judged.length.toLocaleString()}`, one.issuesAll.length ? element("i", {title: say("issues")}, ` ! ${one.issuesAll.length}`) : null,
      verdictOn(doneKey(one)) ? element("i", {class: "done"}, " ✓✓") : done ? element("i", {class: "done"}, ` ✓ ${done}`) : null));
}

documentsPane.addEventListener("click", (event) => {
  const row = event.target.closest("[data-doc]");
  if (row) { openDocument(DATA.documents[Number(row.dataset.doc)]); showPane("source"); }
});
documentsPane.addEventListener("keydown", (event) => {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step) { event.preventDefault(); event.stopPropagation(); turn(step); }
});

// The next or previous document of those that fit.
function turn(step) {
  const fits = fitting();
  if (!fits.length) return;
  openDocument(fits[Math.min(fits.length - 1, Math.max(0, fits.indexOf(state.document) + step))]);
}

function progressText() {
  const all = queue();
  return say("judged", {done: all.filter((fact) => verdictOn(fact.key)).length.toLocaleString(), all: all.length.toLocaleString()});
}

function drawProgress() {
  document.querySelector(".progress").textContent = progressText();
  const row = state.document && document.getElementById(`doc-${state.document.id}`);
  if (row) { const fresh = documentRow(state.document); row.replaceWith(fresh); }
}
