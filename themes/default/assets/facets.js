// Filters the library. Without scripts each value leads to a list of its own.
const panel = document.getElementById("facets");
const facets = [...panel.querySelectorAll("[data-facet]")];
const wide = matchMedia("(min-width: 62rem)");
const open = () => facets.forEach((facet) => (facet.open ||= wide.matches));

if (panel.dataset.chosen) {
  // The list of one value holds too little to filter; other values lead to the list of all, with both chosen.
  const [name, id] = panel.dataset.chosen.split("=");
  for (const facet of facets.filter((f) => f.dataset.facet !== name))
    for (const link of facet.querySelectorAll("a")) link.href = `${panel.dataset.all}?${new URLSearchParams([[name, id], [facet.dataset.facet, link.dataset.id]])}`;
} else {
  const rows = [...document.querySelectorAll(".studies tbody tr")];
  const shown = document.getElementById("shown");
  const empty = document.querySelector(".empty");
  const clear = document.getElementById("clear").content.firstElementChild;
  const boxes = facets.flatMap((facet) => [...facet.querySelectorAll("a")].map((link) => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name: facet.dataset.facet, value: link.dataset.id });
    const label = document.createElement("label");
    const count = link.nextElementSibling;
    label.append(box, " ", ...link.childNodes);
    link.replaceWith(label);
    return { box, count, item: label.parentElement };
  }));
  const chosen = () => {
    const picked = new Map();
    for (const { box } of boxes) if (box.checked) picked.set(box.name, [...(picked.get(box.name) ?? []), box]);
    return picked;
  };
  const has = (row, name, id) => row.getAttribute("data-" + name).split(" ").includes(id);
  // One of the values of each facet; a facet may be left out to count what its values would add.
  const matching = (picked, but) => rows.filter((row) => [...picked].every(([name, list]) => name === but || list.some((box) => has(row, name, box.value))));

  const show = () => {
    const picked = chosen();
    const found = new Set(matching(picked));
    rows.forEach((row) => (row.hidden = !found.has(row)));
    for (const { box, count, item } of boxes) {
      count.textContent = matching(picked, box.name).filter((row) => has(row, box.name, box.value)).length;
      item.classList.toggle("out", count.textContent === "0" && !box.checked);
    }
    empty.hidden = found.size > 0;
    shown.textContent = picked.size === 0 ? "" : shown.dataset.text.replace("{0}", found.size);
    if (picked.size > 0) shown.after(clear);
    else clear.remove();
    const query = new URLSearchParams([...picked].flatMap(([name, list]) => list.map((box) => [name, box.value])));
    history.replaceState(null, "", picked.size === 0 ? location.pathname : "?" + query);
  };
  const read = new URLSearchParams(location.search);
  boxes.forEach(({ box }) => (box.checked = read.getAll(box.name).includes(box.value)));
  facets.forEach((facet) => (facet.open = read.has(facet.dataset.facet)));
  panel.addEventListener("change", show);
  clear.addEventListener("click", () => {
    boxes.forEach(({ box }) => (box.checked = false));
    show();
    document.getElementById("items").parentElement.nextElementSibling.focus();
  });
  show();
}
open();
wide.addEventListener("change", open);
