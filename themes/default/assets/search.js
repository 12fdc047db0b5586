// Search in the browser. The index is fetched on the first query, from this site.
const form = document.getElementById("find");
const input = document.getElementById("search");
const types = document.getElementById("types");
const hits = document.getElementById("hits");
const count = document.getElementById("count");
const everything = document.getElementById("everything");
// Letters that have no accent to take off.
const letters = { ß: "ss", ł: "l", ø: "o", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i" };
const fold = (word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßłøæœđðþħı]/g, (letter) => letters[letter]);
const words = /[\p{L}\p{M}\p{N}]+/gu;
const mostHits = 50;
const around = 90;
let index;
let asked = 0;

async function load() {
  const response = await fetch(hits.dataset.index);
  if (!response.ok) throw new Error(response.statusText);
  const { documents } = await response.json();
  const search = new MiniSearch({
    fields: ["title", "headings", "tags", "people", "summary", "text"],
    storeFields: ["url", "type", "title", "summary", "text", "date"],
    extractField: (item, field) => (Array.isArray(item[field]) ? item[field].join(" ") : item[field]),
    tokenize: (text) => text.match(words) ?? [],
    processTerm: fold,
    searchOptions: { boost: { title: 4, headings: 2, tags: 2, people: 2, summary: 2 }, prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : false), combineWith: "AND" },
  });
  search.addAll(documents.map((item, id) => ({ ...item, id })));
  return search;
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

// The text with the words that were found marked.
function marked(text, terms) {
  const parts = [];
  let end = 0;
  for (const { 0: word, index: at } of text.matchAll(words)) {
    if (!terms.has(fold(word))) continue;
    parts.push(text.slice(end, at), element("mark", word));
    end = at + word.length;
  }
  return [...parts, text.slice(end)];
}

// What stands around the first word found, unless the summary holds it.
function excerpt({ summary, text }, terms) {
  const first = (where) => [...where.matchAll(words)].find(({ 0: word }) => terms.has(fold(word)))?.index;
  const at = first(text);
  if (first(summary) !== undefined || at === undefined) return summary;
  const from = at <= around ? 0 : text.indexOf(" ", at - around) + 1;
  const to = text.length <= at + around ? text.length : text.lastIndexOf(" ", at + around);
  return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
}

function line(hit) {
  const terms = new Set(hit.terms);
  const item = document.createElement("li");
  const link = element("a", "");
  const summary = element("p", "");
  link.href = hit.url;
  link.append(...marked(hit.title, terms));
  summary.append(...marked(excerpt(hit, terms), terms));
  const when = element("p", types.querySelector(`[value="${hit.type}"]`)?.nextSibling.textContent.trim() ?? "", "when");
  if (hit.date) when.append(" · " + hit.date);
  item.append(when, link, summary);
  return item;
}

function offer(found) {
  types.hidden = found.length === 0;
  for (const label of types.querySelectorAll("label")) {
    const { value, checked } = label.firstElementChild;
    const of = value ? found.filter((hit) => hit.type === value).length : found.length;
    label.lastElementChild.textContent = of;
    label.hidden = of === 0 && !checked;
  }
}

async function show() {
  const mine = ++asked;
  const query = input.value.trim();
  const type = form.elements.type.value;
  const address = new URLSearchParams(Object.entries({ q: query, type }).filter(([, value]) => value));
  history.replaceState(null, "", location.pathname + (address.size ? "?" + address : ""));
  if (query === "") {
    hits.replaceChildren();
    count.textContent = "";
    types.hidden = true;
    everything.hidden = false;
    return;
  }
  try {
    index ??= load();
    const all = (await index).search(query);
    if (mine !== asked) return;
    const found = all.filter((hit) => !type || hit.type === type);
    offer(all);
    hits.replaceChildren(...found.slice(0, mostHits).map(line));
    everything.hidden = true;
    count.textContent = found.length === 0 ? count.dataset.none : found.length === 1 ? count.dataset.one : count.dataset.many.replace("{0}", found.length);
  } catch {
    // Without the index the list of all pages stays.
    index = undefined;
    everything.hidden = false;
    count.textContent = count.dataset.failed;
  }
}

const asking = new URLSearchParams(location.search);
input.value = asking.get("q") ?? "";
for (const radio of form.elements.type) radio.checked = radio.value === (asking.get("type") ?? "");
if (!types.querySelector(":checked")) form.elements.type[0].checked = true;
let pause;
input.addEventListener("input", () => {
  clearTimeout(pause);
  // A pause keeps the live region from speaking at every key.
  pause = setTimeout(show, 150);
});
types.addEventListener("change", show);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
// Arrows go from the field to the hits and back; Escape returns to the field; a slash leads there from anywhere.
document.addEventListener("keydown", (event) => {
  const links = [...hits.querySelectorAll("a")];
  const at = event.target === input ? -1 : links.indexOf(event.target);
  if (event.key === "/" && !event.target.matches("input, textarea, select")) {
    event.preventDefault();
    input.select();
  } else if (event.target !== input && at < 0) return;
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next < -1 || next >= links.length) return;
    event.preventDefault();
    (links[next] ?? input).focus();
  } else if (event.key === "Escape" && at >= 0) input.select();
});
show();
