// The sheet of figures: bars drawn as SVG, each with its numbers as a table for those who do not see it.
const Z = 1.959963984540054;

function wilson(hits, all) {
  if (!all) return [0, 0, 1];
  const share = hits / all;
  const base = 1 + (Z * Z) / all;
  const middle = (share + (Z * Z) / (2 * all)) / base;
  const half = (Z / base) * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  return [share, Math.max(0, middle - half), Math.min(1, middle + half)];
}

function drawFigures() {
  const figures = DATA.figures;
  document.getElementById("figures").replaceChildren(element("div", {class: "sheet"},
    precisionChart(),
    barChart("factTypes", figures.facts, named, true), barChart("issueCodes", figures.issues, issueNamed),
    barChart("recordKinds", figures.records, named), barChart("documentKinds", figures.documents, named),
    barChart("density", figures.density, named), barChart("headings", figures.headings, (heading) => heading)));
}

function barChart(word, rows, call, coloured) {
  if (!rows.length) return "";
  const most = Math.max(...rows.map((row) => row[1]));
  const total = rows.reduce((sum, row) => sum + row[1], 0);
  const high = 26;
  const picture = drawn("svg", {viewBox: `0 0 560 ${rows.length * high}`, role: "img", "aria-label": say(word), class: "bars"});
  for (const [place, [value, count]] of rows.entries()) {
    const y = place * high;
    const name = String(call(value));
    const cut = Array.from(name).length > 22 ? `${Array.from(name).slice(0, 21).join("")}…` : name;
    picture.append(
      drawn("text", {x: 172, y: y + 17, "text-anchor": "end", class: "name"}, cut),
      drawn("rect", {x: 182, y: y + 4, width: 310, height: 17, rx: 3, class: "track"}),
      drawn("rect", {x: 182, y: y + 4, width: Math.max(2, (310 * count) / most), height: 17, rx: 3, class: `bar${coloured ? ` ${value}` : ""}`}),
      drawn("text", {x: 502, y: y + 17, class: "count"}, count.toLocaleString()));
  }
  const sum = word === "density" || word === "headings" ? null : element("small", {}, say("total", {n: total.toLocaleString()}));
  return element("figure", {class: "chart"}, element("figcaption", {}, say(word), " ", sum), picture, numbersOf(word, rows, call));
}

function numbersOf(word, rows, call) {
  return element("table", {class: "unseen"}, element("caption", {}, say(word)),
    element("thead", {}, element("tr", {}, element("th", {scope: "col"}, say("name")), element("th", {scope: "col"}, say("count")))),
    element("tbody", {}, ...rows.map(([value, count]) => element("tr", {}, element("th", {scope: "row"}, ...plainly(call(value))), element("td", {}, count)))));
}

// What was judged by y and n, by type: the share that is right, and how sure that is.
function judgedByType() {
  const counts = new Map();
  for (const one of DATA.documents) for (const fact of one.facts) {
    const verdict = fact.judge && verdictOn(fact.key);
    if (!verdict) continue;
    const [right, all] = counts.get(fact.type) || [0, 0];
    counts.set(fact.type, [right + (verdict.verdict === "right" ? 1 : 0), all + 1]);
  }
  return TYPES.filter((type) => counts.has(type)).map((type) => [type, ...counts.get(type)]);
}

function precisionChart() {
  const rows = judgedByType();
  const caption = element("figcaption", {}, say("precision"));
  if (!rows.length) return element("figure", {class: "chart"}, caption, element("p", {class: "empty"}, say("precisionHint")));
  return element("figure", {class: "chart"}, caption, ...intervalChart(say("precision"), rows.map(([type, right, all]) => ({name: named(type), type, right, all, values: wilson(right, all)}))));
}

// Points with their intervals from 0 to 100 %.
function intervalChart(label, rows) {
  const high = 26;
  const at = (share) => 182 + 300 * share;
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  const picture = drawn("svg", {viewBox: `0 0 560 ${rows.length * high + 18}`, role: "img", "aria-label": label, class: "bars"});
  for (const mark of [0, 0.5, 1]) picture.append(
    drawn("line", {x1: at(mark), x2: at(mark), y1: 0, y2: rows.length * high, class: "grid"}),
    drawn("text", {x: at(mark), y: rows.length * high + 14, "text-anchor": "middle", class: "count"}, `${100 * mark}`));
  for (const [place, row] of rows.entries()) {
    const y = place * high + 13;
    const [share, low, top] = row.values;
    picture.append(
      drawn("text", {x: 172, y: y + 4, "text-anchor": "end", class: "name"}, row.name),
      drawn("line", {x1: at(low), x2: at(top), y1: y, y2: y, class: "whisker"}),
      drawn("circle", {cx: at(share), cy: y, r: 5, class: `bar ${row.type || ""}`}),
      drawn("text", {x: 492, y: y + 4, class: "count"}, `${row.right}/${row.all}`));
  }
  const table = element("table", {class: "unseen"}, element("caption", {}, label),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, element("th", {scope: "row"}, row.name), element("td", {}, `${row.right}/${row.all}`), element("td", {}, row.values.map(percent).join(", "))))));
  return [picture, table];
}
