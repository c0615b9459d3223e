// The records: head, sections, attributes, contacts, facts, issues. What can be judged carries its path in the row.
const cardsPane = document.querySelector(".cards");
const HEAD = ["title", "category", "published", "dated", "lead"];
const CONTACT = ["organization", "department", "person", "position", "phone", "email"];

function drawRecords() {
  const one = state.document;
  cardsPane.replaceChildren();
  if (!one) return;
  cardsPane.append(documentCard(one), ...one.records.map((record, number) => recordCard(one, record, number)));
  cardsPane.scrollTop = 0;
}

function documentCard(one) {
  const things = ["kind", "title", "publisher", "audience", "published"].map((name) => fieldOf(one, null, `documents.${name}`, one[name], 1));
  return element("article", {class: "card document"},
    element("header", {}, element("span", {class: "chip"}, say("documents")), element("h3", {}, element("bdi", {}, ...plainly(one.title || one.path)))),
    pairs(things.filter((thing) => thing.was !== null || thing.field === "documents.publisher")),
    issueList(one.issues));
}

function recordCard(one, record, number) {
  const head = HEAD.filter((name) => record[name] !== null).map((name) => fieldOf(one, record, `records.${name}`, record[name], record.line_start));
  if (record.region) for (const name of ["sido", "sigungu"]) head.push(fieldOf(one, record, `records.region.${name}`, record.region[name], record.line_start));
  if (record.byline) for (const name of ["person", "outlet", "email"]) head.push(fieldOf(one, record, `records.byline.${name}`, record.byline[name], record.line_start));
  const facts = one.facts.filter((fact) => fact.r === number);
  return element("article", {class: "card", "data-card": number, "data-line": record.line_start},
    element("header", {}, element("span", {class: "chip"}, `${named(record.kind)} ${record.ordinal}`), element("h3", {}, element("bdi", {}, ...plainly(record.label))),
      element("small", {}, say("lines", {a: record.line_start, b: record.line_end}))),
    pairs(head),
    texts("subtitles", record.subtitles), texts("summary", record.summary),
    group("sections", record.sections.map((section, place) => sectionBlock(one, record, section, place, facts))),
    group("attributes", record.attributes.length ? [attributeTable(one, record)] : []),
    group("contacts", record.contacts.map((contact) => contactBlock(one, record, contact))),
    group("plans", record.plans.map((plan) => lineText(plan.line, `${plan.due ? `${plan.due} · ` : ""}${plan.text}`))),
    group("entries", record.entries.map((entry) => lineText(entry.line, [entry.region, entry.time, entry.text].filter(Boolean).join(" · ")))),
    group("attachments", record.attachments.map((part) => lineText(part.line, [part.label, part.title].filter(Boolean).join(" · ")))),
    group("head", facts.filter((fact) => fact.section === null).length ? [chips(facts.filter((fact) => fact.section === null))] : []),
    record.keywords.length ? element("p", {class: "keywords"}, element("b", {}, say("keywords")), " ", ...record.keywords.slice(0, 8).flatMap((word) => [element("span", {}, ...plainly(word.term)), " "])) : null,
    issueList(record.issues));
}

// A field that can be judged: where it stands in the rows, and what it says now.
function fieldOf(one, record, field, was, line) {
  const thing = {sort: "field", document: one, record, field, was, line};
  thing.key = `${one.id}|${field}|${line}|${JSON.stringify(was)}`;
  return thing;
}

function pairs(things) {
  return element("dl", {class: "pairs"}, ...things.flatMap((thing) => [
    element("dt", {}, named(thing.field.split(".").at(-1), FIELD_KO)), element("dd", {}, fieldButton(thing)),
  ]));
}

function fieldButton(thing) {
  const verdict = verdictOn(thing.key);
  const value = verdict && verdict.verdict === "edit" ? verdict.should : thing.was;
  const map = /\.kind$/.test(thing.field) ? {} : null;
  return element("button", {type: "button", class: `field${verdict ? ` is-${verdict.verdict}` : ""}`, "data-key": thing.key, onclick: (event) => { event.stopPropagation(); choose(thing); }}, told(value, map));
}

function group(word, children) {
  return children.length ? element("section", {class: "group"}, element("h4", {}, say(word)), ...children) : null;
}

const texts = (word, list) => group(word, list.map((text) => element("p", {}, element("bdi", {}, ...plainly(text)))));

function lineText(line, text) {
  return element("p", {class: "item", "data-line": line}, element("bdi", {}, ...plainly(text)));
}

function sectionBlock(one, record, section, place, facts) {
  const own = facts.filter((fact) => fact.section === place);
  return element("div", {class: "block", "data-line": section.line},
    element("h5", {}, fieldButton(fieldOf(one, record, "records.sections[].kind", section.kind, section.line)), " ", element("bdi", {}, ...plainly(section.heading || ""))),
    ...section.items.map((item, number) => element("div", {class: `item level${Math.min(item.level, 4)}`, "data-line": item.line},
      element("span", {class: "bullet", "aria-hidden": "true"}, item.marker ? plainly(item.marker) : "·"),
      element("div", {}, element("bdi", {}, ...plainly(item.text)), chips(own.filter((fact) => fact.item === number))))),
    ...section.tables.map((table) => recordTable(table)),
    chips(own.filter((fact) => fact.item === null)));
}

function recordTable(table) {
  const row = (cells, tag) => element("tr", {}, ...cells.map((cell) => element(tag, tag === "th" ? {scope: "col"} : {}, element("bdi", {}, ...plainly(cell)))));
  return element("figure", {class: "table", "data-line": table.line, tabindex: 0},
    element("table", {}, (table.caption || table.unit) && element("caption", {}, ...plainly([table.caption, table.unit && `(${say("unitOf")}: ${table.unit})`].filter(Boolean).join(" "))),
      table.header && element("thead", {}, row(table.header, "th")), element("tbody", {}, ...table.rows.map((cells) => row(cells, "td")))));
}

function attributeTable(one, record) {
  return element("dl", {class: "pairs"}, ...record.attributes.flatMap((pair) => [
    element("dt", {"data-line": pair.line}, element("bdi", {}, ...plainly(pair.key))),
    element("dd", {}, fieldButton(fieldOf(one, record, "records.attributes[].value", pair.value, pair.line))),
  ]));
}

function contactBlock(one, record, contact) {
  const things = CONTACT.filter((name) => contact[name] !== null).map((name) => fieldOf(one, record, `records.contacts[].${name}`, contact[name], contact.line));
  return element("div", {class: "block", "data-line": contact.line}, pairs(things));
}

function chips(facts) {
  if (!facts.length) return null;
  return element("span", {class: "chips"}, ...facts.map((fact) => {
    const verdict = verdictOn(fact.key);
    return element("button", {type: "button", class: `fact ${fact.type}${verdict ? ` is-${verdict.verdict}` : ""}${fact.judge ? "" : " aside"}${state.type && state.type !== fact.type ? " hushed" : ""}`, "data-key": fact.key, onclick: (event) => { event.stopPropagation(); choose(fact); }},
      element("small", {}, named(fact.type)), " ", element("bdi", {}, ...plainly(textOf(fact).replaceAll("\n", " "))));
  }));
}

function issueList(issues) {
  if (!issues.length) return null;
  return element("ul", {class: "issues"}, ...issues.map((issue) => element("li", {"data-line": issue.line},
    element("button", {type: "button", onclick: (event) => { event.stopPropagation(); chooseIssue(issue); }}, issueNamed(issue.code)), " ", element("span", {}, ...plainly(issue.message)))));
}

function chooseIssue(issue) {
  if (issue.line) { showPane("source"); showLine(issue.line); showOwner(issue.line); }
  speak(`${issueNamed(issue.code)}. ${issue.message}`);
}

function showRecord(number) {
  const card = cardsPane.querySelector(`[data-card="${number}"]`);
  showPane("records");
  if (card) { card.scrollIntoView({block: "start"}); shine(card.querySelector("header")); }
}

// Brings what was made of a line into view: the item, else the section, else the record.
function showOwner(line) {
  const record = state.document.records.findIndex((one) => one.line_start <= line && line <= one.line_end);
  if (record < 0) return;
  const card = cardsPane.querySelector(`[data-card="${record}"]`);
  let best = card;
  for (const node of card.querySelectorAll("[data-line]")) {
    const at = Number(node.dataset.line);
    if (at <= line && at >= Number(best.dataset.line)) best = node;
  }
  best.scrollIntoView({block: "center"});
  shine(best);
}

cardsPane.addEventListener("click", (event) => {
  const node = event.target.closest("[data-line]");
  if (!node || event.target.closest("button") || !document.getSelection().isCollapsed) return;
  shine(node.classList.contains("card") ? node.querySelector("header") : node);
  showPane("source");
  showLine(Number(node.dataset.line));
});
