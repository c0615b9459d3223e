// The chosen thing: what it says, why, and the verdict on it.
const inspectorPane = document.getElementById("inspector");

const verdictOn = (key) => state.verdicts.get(key);

function choose(thing, scroll = true) {
  if (thing.document !== state.document) openDocument(thing.document, false);
  state.chosen = thing;
  drawChosen();
  drawInspector();
  const line = thing.line;
  if (scroll) {
    const mark = thing.sort === "fact" && linesPane.querySelector(`[data-fact="${CSS.escape(thing.id)}"]`);
    if (mark) { mark.scrollIntoView({block: "center"}); shine(mark.closest(".line")); } else showLine(lineOfThing(thing));
    const twin = cardsPane.querySelector(`[data-key="${CSS.escape(thing.key)}"]`);
    if (twin) twin.scrollIntoView({block: "center"}); else showOwner(line);
  }
  keepPlace(thing.document, line);
  speak(thing.sort === "fact" ? `${named(thing.type)}: ${textOf(thing)}. ${say("line", {n: line})}` : `${thing.field}: ${thing.was ?? say("none")}`);
}

// Of a field of the head, which has no line of its own, the first line of the record that holds the value.
function lineOfThing(thing) {
  if (typeof thing.was !== "string" || !thing.record || thing.line !== thing.record.line_start) return thing.line;
  const rows = thing.document.rows.slice(thing.record.line_start - 1, thing.record.line_end);
  const found = rows.findIndex((row) => row.includes(thing.was));
  return found < 0 ? thing.line : thing.record.line_start + found;
}

function drawChosen() {
  for (const node of document.querySelectorAll(".chosen")) node.classList.remove("chosen");
  const thing = state.chosen;
  if (!thing || thing.document !== state.document) return;
  const marks = thing.sort === "fact" ? linesPane.querySelectorAll(`[data-fact="${CSS.escape(thing.id)}"]`) : [];
  const twins = cardsPane.querySelectorAll(`[data-key="${CSS.escape(thing.key)}"]`);
  for (const node of [...marks, ...twins]) node.classList.add("chosen");
}

function drawInspector() {
  const thing = state.chosen;
  body.toggleAttribute("data-chosen", Boolean(thing));
  if (!thing) { inspectorPane.replaceChildren(element("p", {class: "empty"}, say("nothing")), walker()); return; }
  const verdict = verdictOn(thing.key);
  const isFact = thing.sort === "fact";
  const name = isFact ? named(thing.type) : fieldNamed(thing.field);
  inspectorPane.replaceChildren(...[
    element("header", {},
      element("span", {class: `chip ${isFact ? thing.type : ""}`}, name),
      element("small", {}, say("line", {n: thing.line})),
      verdict && element("span", {class: `stamp is-${verdict.verdict}`}, say(verdict.verdict === "edit" ? "changed" : verdict.verdict)),
      walker()),
    element("blockquote", {}, element("bdi", {}, ...plainly(isFact ? textOf(thing) : shownValue(thing, verdict)))),
    isFact ? fieldTable(thing, verdict) : null,
    element("div", {class: "verdicts"},
      judgeButton("right", "y"), judgeButton("wrong", "n"),
      element("button", {type: "button", "data-do": "edit", onclick: () => openEdit()}, say("edit"), kbd("e")),
      element("button", {type: "button", class: "quiet", disabled: !verdict, onclick: () => judge(null)}, say("undo"), kbd("u"))),
    whyOf(thing),
  ].filter(Boolean));
}

const fieldNamed = (field) => (state.language === "ko" ? named(field.split(".").at(-1), FIELD_KO) : field);
const shownValue = (thing, verdict) => (verdict && verdict.verdict === "edit" ? verdict.should : thing.was) ?? say("none");
const kbd = (key) => element("kbd", {"aria-hidden": "true"}, key);

function walker() {
  return element("span", {class: "walker"},
    element("button", {type: "button", class: "quiet", "aria-label": say("previous"), title: `${say("previous")} (k)`, onclick: () => walk(-1)}, "‹"),
    element("button", {type: "button", class: "quiet", "aria-label": say("next"), title: `${say("next")} (j)`, onclick: () => walk(1)}, "›"));
}

function judgeButton(verdict, key) {
  const now = verdictOn(state.chosen.key);
  return element("button", {type: "button", class: `judge ${verdict}`, "data-do": verdict, "aria-pressed": String(Boolean(now && now.verdict === verdict)), onclick: () => judge(verdict)}, say(verdict), kbd(key));
}

function fieldTable(fact, verdict) {
  const fields = verdict && verdict.verdict === "edit" ? verdict.should : fact.fields;
  return element("dl", {class: "pairs"}, ...Object.entries(fields).flatMap(([name, value]) => {
    const differs = verdict && verdict.verdict === "edit" && JSON.stringify(fact.fields[name]) !== JSON.stringify(value);
    return [element("dt", {}, named(name, FIELD_KO)), element("dd", {class: differs ? "changed" : null}, told(value, name === "role" || name === "use" ? {} : null))];
  }));
}

function whyOf(thing) {
  const why = thing.document.why && thing.document.why[thing.line];
  if (!why || !why.length) return null;
  return element("details", {class: "why", open: true}, element("summary", {}, say("why")), element("pre", {tabindex: 0}, ...plainly(why.join("\n"))));
}

// The span of source that a verdict speaks of, so that a run can tell whether it is still the same.
function anchorOf(thing) {
  const one = thing.document;
  if (thing.sort === "fact") return {line: thing.line, char_start: thing.from, char_end: thing.to, source: textOf(thing)};
  return {line: thing.line, char_start: null, char_end: null, source: one.rows[thing.line - 1] ?? ""};
}

const today = () => { const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-"); };

function keepVerdict(verdict, should, note) {
  const thing = state.chosen;
  const isFact = thing.sort === "fact";
  const was = isFact ? thing.fields : thing.was;
  state.verdicts.set(thing.key, {
    verdict, doc_id: thing.document.id, path: thing.document.path, field: isFact ? `facts[${thing.type}]` : thing.field, ...anchorOf(thing),
    was, should: verdict === "right" ? was : verdict === "wrong" ? null : should, note: note || "", when: today(),
  });
}

function judge(verdict, should, note) {
  const thing = state.chosen;
  if (!thing) return;
  if (!verdict) {
    state.verdicts.delete(thing.key);
    if (thing.added) { dropAdded(thing); state.chosen = null; }
  } else if (thing.added) {
    return;
  } else {
    keepVerdict(verdict, should, note);
  }
  remember();
  redraw(thing);
  if (verdict) speak(`${say(verdict)}. ${progressText()}`);
}

// A document that was read through: what has no verdict in it is right, and nothing is missing.
const doneKey = (one) => `${one.id}|documents`;

function finish(one) {
  const key = doneKey(one);
  if (!state.verdicts.delete(key)) {
    const chosen = state.chosen;
    for (const fact of one.facts) {
      if (!fact.judge || verdictOn(fact.key)) continue;
      state.chosen = fact;
      keepVerdict("right");
    }
    state.chosen = chosen;
    state.verdicts.set(key, {verdict: "right", doc_id: one.id, path: one.path, field: "documents", line: 1, char_start: null, char_end: null, source: one.rows[0], was: null, should: null, note: "", when: today()});
  }
  remember();
  const places = [linesPane.scrollTop, cardsPane.scrollTop];
  drawSource();
  drawRecords();
  [linesPane.scrollTop, cardsPane.scrollTop] = places;
  drawChosen();
  drawInspector();
  drawProgress();
  speak(progressText());
}

function redraw(thing) {
  const places = [linesPane.scrollTop, cardsPane.scrollTop];
  const twins = [...linesPane.querySelectorAll("[data-fact]")].filter((node) => node.dataset.fact === thing.id)
    .concat([...cardsPane.querySelectorAll("[data-key]")].filter((node) => node.dataset.key === thing.key));
  const verdict = verdictOn(thing.key);
  for (const node of twins) {
    node.classList.remove("is-right", "is-wrong", "is-edit", "is-missing");
    if (verdict) node.classList.add(`is-${verdict.verdict}`);
    if (node.classList.contains("field")) node.replaceChildren(told(verdict && verdict.verdict === "edit" ? verdict.should : thing.was));
  }
  [linesPane.scrollTop, cardsPane.scrollTop] = places;
  drawInspector();
  drawProgress();
}

function walk(step, onlyOpen = false) {
  const all = queue();
  if (!all.length) return;
  let at = all.indexOf(state.chosen);
  if (at < 0) at = step > 0 ? all.findIndex((fact) => fact.document === state.document) - 1 : all.length;
  at = Math.min(all.length - 1, Math.max(0, at + step));
  while (onlyOpen && at < all.length - 1 && verdictOn(all[at].key)) at += 1;
  showView("read");
  choose(all[at]);
}
