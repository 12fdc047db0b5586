// Search in the browser. The index is fetched on the first query, from this site.
const hits = document.getElementById("hits");
const count = document.getElementById("count");
const everything = document.getElementById("everything");
const input = document.getElementById("search");
// Letters that have no accent to take off.
const letters = { ß: "ss", ł: "l", ø: "o", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i" };
const fold = (word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßłøæœđðþħı]/g, (letter) => letters[letter]);
let index;
let asked = 0;

async function load() {
  const response = await fetch(hits.dataset.index);
  if (!response.ok) throw new Error(response.statusText);
  const { documents } = await response.json();
  const search = new MiniSearch({
    fields: ["title", "tags", "summary", "text"],
    storeFields: ["url", "type", "title", "summary", "date"],
    extractField: (item, field) => (Array.isArray(item[field]) ? item[field].join(" ") : item[field]),
    processTerm: fold,
    searchOptions: { boost: { title: 4, tags: 2, summary: 2 }, prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : false), combineWith: "AND" },
  });
  search.addAll(documents);
  return search;
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function line(hit) {
  const item = document.createElement("li");
  const link = element("a", hit.title);
  link.href = hit.url;
  const when = element("p", hits.getAttribute("data-type-" + hit.type) ?? "", "when");
  if (hit.date) when.append(" · " + hit.date);
  item.append(when, link, element("p", hit.summary));
  return item;
}

async function show(query) {
  const mine = ++asked;
  if (query === "") {
    hits.replaceChildren();
    count.textContent = "";
    everything.hidden = false;
    return;
  }
  try {
    index ??= load();
    const found = (await index).search(query).slice(0, 50);
    if (mine !== asked) return;
    hits.replaceChildren(...found.map(line));
    everything.hidden = true;
    count.textContent = found.length === 0 ? count.dataset.none : found.length === 1 ? count.dataset.one : count.dataset.many.replace("{0}", found.length);
  } catch {
    // Without the index the list of all pages stays.
    index = undefined;
    everything.hidden = false;
    count.textContent = count.dataset.failed;
  }
}

let pause;
input.value = new URLSearchParams(location.search).get("q") ?? "";
input.addEventListener("input", () => {
  clearTimeout(pause);
  // A pause keeps the live region from speaking at every key.
  pause = setTimeout(() => {
    const next = input.value.trim();
    history.replaceState(null, "", next === "" ? location.pathname : "?q=" + encodeURIComponent(next));
    show(next);
  }, 150);
});
show(input.value.trim());
