// Elements and text. What a document says becomes text nodes only; offsets count code points, as in the output.
const SVG = "http://www.w3.org/2000/svg";
// Signs that print nothing or turn the direction of what follows, and those of private character sets.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;
const SPECIAL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Co}\p{Cn}]/u;
const SURROGATE = /[\ud800-\udfff]/;

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  dress(made, attributes);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function drawn(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  dress(made, attributes);
  made.append(...children);
  return made;
}

function dress(made, attributes) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
}

const lengthOf = (text) => (SURROGATE.test(text) ? Array.from(text).length : text.length);

function sliceOf(text, from, to) {
  return SURROGATE.test(text) ? Array.from(text).slice(from, to).join("") : text.slice(from, to);
}

// A text as nodes: signs that nobody would see are shown by their code. Each piece knows where it begins.
function shown(text, at = 0) {
  if (!SPECIAL.test(text)) return text === "" ? [] : [piece(text, at)];
  const nodes = [];
  let plain = "";
  let place = at;
  for (const sign of text) {
    if (SPECIAL.test(sign)) {
      if (plain) nodes.push(piece(plain, place - lengthOf(plain)));
      plain = "";
      nodes.push(token(sign, place));
    } else plain += sign;
    place += 1;
  }
  if (plain) nodes.push(piece(plain, place - lengthOf(plain)));
  return nodes;
}

const piece = (text, at) => element("span", {"data-at": at}, text);

function token(sign, at) {
  const code = sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  const title = say(UNSEEN.test(sign) ? "hidden" : "glyph", {code});
  return element("span", {class: "sign", "data-at": at, "data-sign": true, title}, code);
}

const plainly = (text) => shown(String(text));

// Where a thing stands is told beside it.
const PLACES = new Set(["line", "char_start", "char_end", "line_start", "line_end"]);

function parts(value) {
  const kept = Object.entries(value).filter(([name, one]) => one !== null && !PLACES.has(name));
  return element("dl", {class: "parts"}, ...kept.map(([name, one]) => element("div", {}, element("dt", {}, named(name, FIELD_KO)), element("dd", {}, told(one)))));
}

function told(value, map) {
  if (value === null || value === undefined) return element("span", {class: "null"}, say("none"));
  if (typeof value === "number") return value.toLocaleString("en-US", {maximumFractionDigits: 10});
  if (typeof value === "boolean") return named(String(value));
  if (Array.isArray(value)) return value.length ? element("span", {}, ...value.flatMap((one, place) => [place ? " · " : "", told(one)])) : element("span", {class: "null"}, say("none"));
  if (typeof value === "object") return parts(value);
  return map ? named(value, map) : element("bdi", {}, ...plainly(value));
}
