// Search in the browser. The index is fetched on the first query, from this site.
const hits = document.getElementById("hits");
const count = document.getElementById("count");
const everything = document.getElementById("everything");
const input = document.getElementById("search");
const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/ł/g, "l").replace(/ø/g, "o");
let index;

async function load() {
  const response = await fetch(hits.dataset.index);
  const { documents } = await response.json();
  const search = new MiniSearch({
    fields: ["title", "tags", "summary", "text"],
    storeFields: ["url", "title", "summary", "date"],
    extractField: (item, field) => (Array.isArray(item[field]) ? item[field].join(" ") : item[field]),
    processTerm: fold,
    searchOptions: { boost: { title: 4, tags: 2, summary: 2 }, prefix: true, fuzzy: 0.2, combineWith: "AND" },
  });
  search.addAll(documents);
  return search;
}

async function show(query) {
  hits.replaceChildren();
  everything.hidden = query !== "";
  if (query === "") { count.textContent = ""; return; }
  index ??= load();
  const found = (await index).search(query).slice(0, 50);
  count.textContent = found.length === 0 ? count.dataset.none : found.length === 1 ? count.dataset.one : count.dataset.many.replace("{0}", found.length);
  for (const hit of found) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = hit.url;
    link.textContent = hit.title;
    const text = document.createElement("p");
    text.textContent = hit.summary;
    item.append(link, text);
    hits.append(item);
  }
}

const query = new URLSearchParams(location.search).get("q") ?? "";
input.value = query;
input.addEventListener("input", () => {
  const next = input.value.trim();
  history.replaceState(null, "", next === "" ? location.pathname : "?q=" + encodeURIComponent(next));
  show(next);
});
show(query.trim());
