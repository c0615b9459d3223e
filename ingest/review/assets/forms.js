// Editing: the fields of a fact, the value of a field, and facts that are missing.
// What a missing fact of a type consists of: names, those that must be given with a *, numbers with a #.
const SHAPES = {
  date: ["start", "end", "year_given?"], money: ["amount#*", "amount_max#", "currency*", "role", "part_of"],
  change: ["before*", "after*", "before_value#", "after_value#", "unit", "subject"], percent: ["value#*", "value_max#"],
  quantity: ["value#*", "value_max#", "unit*", "approx?"], organization: ["name*", "official"],
  law: ["name*", "article", "official", "law_id"], award: ["name*", "grade", "date"], press: ["outlet*", "date"],
  phone: ["value*", "use*"], url: ["value*"], email: ["value*"],
};
const DAYS = new Set(["start", "end", "date", "published", "dated"]);
const ISO = /^(\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?)$/;
const FIRST = {currency: "KRW", use: "telephone", year_given: true, approx: false};

function shapeOf(type) {
  return SHAPES[type].map((spec) => ({name: spec.replace(/[#*?]/g, ""), number: spec.includes("#"), needed: spec.includes("*"), yes: spec.includes("?")}));
}

function openEdit() {
  const thing = state.chosen;
  if (!thing) return;
  const verdict = verdictOn(thing.key);
  if (thing.sort === "fact") {
    const values = verdict && verdict.verdict !== "wrong" ? verdict.should : thing.fields;
    openForm(say("edit"), textOf(thing), shapeOf(thing.type), values, verdict, (should, note) => {
      if (thing.added) { thing.fields = should; state.verdicts.set(thing.key, {...verdict, should, note}); remember(); redraw(thing); } else judge("edit", should, note);
    });
  } else {
    openForm(say("edit"), String(thing.was ?? ""), [{name: "should"}], {should: verdict && verdict.verdict === "edit" ? verdict.should : thing.was}, verdict,
      (values, note) => judge("edit", values.should, note));
  }
}

// A form in the inspector. `shape` tells the fields; `done` takes the values and the note.
function openForm(title, quote, shape, values, verdict, done) {
  const problem = element("p", {class: "problem", role: "alert"});
  const form = element("form", {class: "edit", novalidate: true, onsubmit: (event) => {
    event.preventDefault();
    const taken = take(form, shape, problem);
    if (taken) done(taken, form.elements.note.value.trim());
  }},
  element("h3", {}, title), element("blockquote", {}, ...plainly(quote)),
  ...shape.map((part) => inputOf(part, values[part.name])),
  element("label", {}, element("span", {}, say("note")), element("input", {name: "note", value: verdict ? verdict.note : "", autocomplete: "off"})),
  problem,
  element("div", {class: "verdicts"}, element("button", {type: "submit", class: "primary"}, say("save")),
    element("button", {type: "button", class: "quiet", onclick: drawInspector}, say("cancel"))));
  inspectorPane.replaceChildren(form);
  form.querySelector("input, select").focus();
}

function inputOf(part, value) {
  const label = part.name === "should" ? say("should") : `${named(part.name, FIELD_KO)}${part.needed ? " *" : ""}`;
  const input = part.yes
    ? element("input", {type: "checkbox", name: part.name, checked: Boolean(value)})
    : element("input", {name: part.name, autocomplete: "off", inputmode: part.number ? "decimal" : null, value: value === null || value === undefined ? "" : String(value)});
  return element("label", {class: part.yes ? "check" : null}, element("span", {}, label), input);
}

function take(form, shape, problem) {
  const taken = {};
  const wrong = [];
  const odd = [];
  const lacking = [];
  for (const part of shape) {
    const input = form.elements[part.name];
    const text = input.value.trim();
    if (part.yes) taken[part.name] = input.checked;
    else if (text === "") { taken[part.name] = null; if (part.needed) lacking.push(named(part.name, FIELD_KO)); }
    else if (part.number) {
      taken[part.name] = Number(text.replaceAll(",", ""));
      if (!Number.isFinite(taken[part.name])) wrong.push(named(part.name, FIELD_KO));
    } else {
      taken[part.name] = text;
      if (DAYS.has(part.name) && !ISO.test(text)) odd.push(named(part.name, FIELD_KO));
    }
  }
  problem.textContent = lacking.length ? say("needed", {names: lacking.join(", ")}) : wrong.length ? say("number", {names: wrong.join(", ")}) : odd.length ? say("day", {names: odd.join(", ")}) : "";
  return problem.textContent ? null : taken;
}

// A fact that is missing: what is selected in the source, its type, its fields.
function openMissing() {
  const span = state.document && selectedSpan();
  if (!span) { inspectorPane.replaceChildren(element("p", {class: "empty"}, say("selectFirst")), walker()); speak(say("selectFirst")); return; }
  const quote = between(state.document, span.from, span.to);
  document.getSelection().removeAllRanges();
  const choice = element("select", {name: "type", "aria-label": say("type")}, ...TYPES.map((type) => element("option", {value: type, selected: type === (state.type || "organization")}, named(type))));
  const draw = () => {
    const type = choice.value;
    const shape = shapeOf(type);
    const values = {...FIRST, ...guessed(type, quote)};
    openForm(say("addFact"), quote, shape, values, null, (should, note) => addMissing(span, type, should, note));
    inspectorPane.querySelector("h3").after(choice);
    choice.focus();
  };
  choice.addEventListener("change", draw);
  draw();
}

// What the text itself says may stand in the form at once.
function guessed(type, quote) {
  const number = quote.replaceAll(",", "").match(/-?\d+(?:\.\d+)?/);
  const text = quote.replaceAll("\n", " ");
  if (type === "percent") return {value: number && number[0]};
  if (type === "quantity") return {value: number && number[0], unit: text.replace(/^[^\d]*[\d,.]+\s*/, "")};
  if (type === "press") return {outlet: text};
  return ["organization", "law", "award"].includes(type) ? {name: text} : ["phone", "url", "email"].includes(type) ? {value: text} : {};
}

function addMissing(span, type, should, note) {
  const one = state.document;
  const line = lineAt(one, span.from);
  const key = `${one.id}+${type}+${span.from}`;
  state.verdicts.set(key, {verdict: "missing", doc_id: one.id, path: one.path, field: `facts[${type}]`, line, char_start: span.from, char_end: span.to,
    source: between(one, span.from, span.to), was: null, should, note, when: today()});
  remember();
  restoreAdded(one);
  const place = linesPane.scrollTop;
  drawSource();
  drawRecords();
  linesPane.scrollTop = place;
  choose(one.facts.find((fact) => fact.key === key));
  drawProgress();
}

// Puts the missing facts among those of the document, so that they are shown and can be edited like the others.
function restoreAdded(one) {
  one.facts = one.facts.filter((fact) => !fact.added);
  for (const [key, verdict] of state.verdicts) {
    if (verdict.verdict !== "missing" || verdict.doc_id !== one.id) continue;
    const r = Math.max(0, one.records.findIndex((record) => record.char_start <= verdict.char_start && verdict.char_start < record.char_end));
    one.facts.push({sort: "fact", document: one, key, id: key, added: true, r, type: verdict.field.slice(6, -1), line: verdict.line, from: verdict.char_start, to: verdict.char_end, section: null, item: null, fields: verdict.should, judge: false});
  }
  one.byLine = null;
}

function dropAdded(thing) {
  restoreAdded(thing.document);
  drawSource();
  drawRecords();
}
