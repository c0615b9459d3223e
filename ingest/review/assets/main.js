// Wiring: views, panes on small screens, keys, the address, language and theme.
const PANES = ["documents", "source", "records", "inspector"];

function views() {
  return ["read", "figures", ...(DATA.changes ? ["changes"] : []), ...(DATA.evaluation ? ["evaluation"] : [])];
}

function tabs(place, names, chosen, act, call) {
  place.replaceChildren(...names.map((name) => element("button", {type: "button", role: "tab", id: `tab-${name}`, "aria-selected": String(name === chosen), tabindex: name === chosen ? 0 : -1, onclick: () => act(name),
    onkeydown: (event) => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (!step) return;
      event.preventDefault();
      const next = names[(names.indexOf(name) + step + names.length) % names.length];
      act(next);
      document.getElementById(`tab-${next}`).focus();
    }}, call(name))));
}

function showView(view) {
  state.view = view;
  body.dataset.view = view;
  for (const name of ["figures", "changes", "evaluation"]) document.getElementById(name).hidden = view !== name;
  for (const name of ["documents", "source", "records", "inspector"]) document.getElementById(name).hidden = view !== "read";
  filtersPane.hidden = view !== "read";
  document.querySelector(".panes").hidden = view !== "read";
  if (view === "figures") drawFigures();
  tabs(document.querySelector(".views"), views(), view, showView, say);
}

function showPane(name) {
  body.dataset.pane = name;
  tabs(document.querySelector(".panes"), PANES, name, showPane, say);
}

function openDocument(one, tellPlace = true) {
  const before = state.document && document.getElementById(`doc-${state.document.id}`);
  if (before) before.setAttribute("aria-selected", "false");
  state.document = one;
  if (state.chosen && state.chosen.document !== one) state.chosen = null;
  drawSource();
  drawRecords();
  drawInspector();
  const row = one && document.getElementById(`doc-${one.id}`);
  if (row) { row.setAttribute("aria-selected", "true"); row.scrollIntoView({block: "nearest"}); documentsPane.setAttribute("aria-activedescendant", row.id); }
  if (one && tellPlace) { keepPlace(one, 1); speak(one.title || one.path); }
}

function keepPlace(one, line) {
  try { history.replaceState(null, "", `#doc=${one.id}&line=${line}`); } catch { /* Some viewers of attachments allow none. */ }
}

// #doc=<doc_id>&line=<n>: where exports and mails point to.
function followAddress() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const one = DATA.documents.find((each) => each.id === wanted.get("doc"));
  if (!one) return false;
  const line = Number(wanted.get("line")) || 1;
  showView("read");
  openDocument(one, false);
  showLine(Math.min(Math.max(1, line), one.rows.length), line > 1);
  if (line > 1) showOwner(line);
  return true;
}

function speak(text) { document.querySelector(".spoken").textContent = text; }

const KEYS = {
  j: () => walk(1), k: () => walk(-1),
  y: () => { judge("right"); }, n: () => { judge("wrong"); }, u: () => judge(null),
  e: () => openEdit(), m: () => openMissing(),
  "]": () => turn(1), "[": () => turn(-1),
  "/": () => document.getElementById("search").focus(),
  "?": () => openKeys(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { leave(event); return; }
  if (document.querySelector("dialog[open]") || event.target.closest("input, select, textarea")) return;
  // With a Korean keyboard the same keys give letters of Hangul.
  const key = {KeyJ: "j", KeyK: "k", KeyY: "y", KeyN: "n", KeyE: "e", KeyM: "m", KeyU: "u"}[event.code] || event.key;
  if (KEYS[key]) { event.preventDefault(); KEYS[key](); }
});

function leave(event) {
  if (document.querySelector("dialog[open]")) return;
  if (event.target.closest("input, select")) { event.target.blur(); if (inspectorPane.contains(event.target)) drawInspector(); return; }
  state.chosen = null;
  shine(null);
  drawChosen();
  drawInspector();
}

function openKeys() {
  const dialog = document.querySelector("dialog.keys");
  const rows = [["j / k", "key_j"], ["y", "key_y"], ["n", "key_n"], ["e", "key_e"], ["m", "key_m"], ["u", "key_u"], ["[ / ]", "key_brackets"], ["/", "key_slash"], ["Esc", "key_esc"]];
  dialog.replaceChildren(element("h2", {id: "keys-title"}, say("keys")),
    element("dl", {class: "pairs"}, ...rows.flatMap(([key, word]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, say(word))])),
    element("div", {class: "verdicts"}, element("button", {type: "button", onclick: () => dialog.close()}, say("cancel"))));
  dialog.showModal();
}

function setLanguage() {
  document.documentElement.lang = state.language;
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = say(node.dataset.say);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
  const other = document.getElementById("language");
  other.textContent = say("language");
  other.lang = state.language === "ko" ? "en" : "ko";
  document.title = `${DATA.name} · gongbo ${say("review")}`;
  document.querySelector(".brand .name").textContent = "gongbo 공보";
  const sample = DATA.sample ? ` · ${say("sampled", {drawn: DATA.sample.drawn.toLocaleString(), of: DATA.sample.of.toLocaleString()})}` : "";
  document.querySelector(".brand .about").textContent = `${DATA.name}${sample}`;
}

function drawAll() {
  setLanguage();
  drawFilters();
  drawDocuments();
  drawSource();
  drawRecords();
  drawChosen();
  drawInspector();
  drawChanges();
  drawEvaluation();
  drawProgress();
  showView(state.view);
  showPane(body.dataset.pane);
}

document.getElementById("language").addEventListener("click", () => { state.language = state.language === "ko" ? "en" : "ko"; remember(); drawAll(); });
document.getElementById("theme").addEventListener("click", (event) => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  event.currentTarget.setAttribute("aria-pressed", String(!dark));
  remember();
});
document.getElementById("help").addEventListener("click", openKeys);
document.getElementById("export").addEventListener("click", openExport);
window.addEventListener("hashchange", followAddress);

recall();
prepare();
for (const one of DATA.documents) restoreAdded(one);
state.document = DATA.documents[0] || null;
if (DATA.evaluation) state.view = "evaluation";
drawAll();
followAddress();
document.body.dataset.ready = "true";
