// The page of the basket: list, comparison, and texts to take away. Facts and citations are fetched from this site when there is something to show.
{
  const app = document.getElementById("basket-app");
  const part = (name) => app.querySelector(`[data-part="${name}"]`);
  const act = (name) => app.querySelector(`[data-do="${name}"]`);
  const list = app.querySelector(".basket-list");
  const [region, table] = app.querySelectorAll(".scroll, .compare");
  const text = document.getElementById("basket-text");
  const line = document.getElementById("basket-line").content.firstElementChild;
  const words = document.getElementById("basket-words").content;
  const heading = document.getElementById("basket-list");
  const most = 4;
  let items;
  let loading;
  let before;

  const word = (key) => words.querySelector(`[data-word="${CSS.escape(key)}"]`)?.textContent ?? key;
  const make = (name, content = "", attributes = {}) => {
    const made = document.createElement(name);
    made.append(...[content].flat());
    for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
    return made;
  };
  const link = (item) => make("a", item.title, { href: item.url, lang: item.language, "data-address": item.address });
  const say = (value) => value.word ? word(value.word) : value.text ?? value;

  async function load() {
    try {
      const response = await fetch(app.dataset.items);
      if (!response.ok) throw new Error(response.statusText);
      items = new Map((await response.json()).items.map((item) => [item.id, item]));
    } catch {
      part("failed").hidden = false;
    }
    show();
  }

  function show() {
    const entries = basket.read();
    const any = entries?.length > 0;
    app.hidden = false;
    part("blocked").hidden = entries !== null;
    part("empty").hidden = !entries || any;
    part("full").hidden = !any;
    if (any) loading ??= load();
    const known = any && items ? entries.filter((e) => items.has(e.id)) : [];
    const chosen = known.filter((e) => e.chosen).slice(0, most).map((e) => items.get(e.id));
    showList(entries ?? [], chosen);
    part("compare").hidden = known.length < 2;
    part("choose").hidden = chosen.length > 1;
    region.hidden = part("see").hidden = chosen.length < 2;
    part("see").textContent = part("see").dataset.text.replace("{0}", chosen.length);
    if (chosen.length > 1) compare(chosen);
    part("take").hidden = known.length === 0;
    showText();
  }

  function showList(entries, chosen) {
    const focus = document.activeElement;
    const from = focus.closest(".basket-list > li");
    const place = [...list.children].indexOf(from);
    list.replaceChildren(...entries.map((entry, index) => {
      const item = items?.get(entry.id);
      const made = document.importNode(line, true);
      made.dataset.id = entry.id;
      made.querySelector("h3").append(item ? link(item) : entry.title);
      if (item) made.querySelector(".when").textContent = [word("type-" + item.type), item.when ?? factOf(item, "provider")?.values[0]].filter(Boolean).join(" · ");
      else if (items) made.querySelector("h3").append(" ", make("small", word("gone")));
      for (const unseen of made.querySelectorAll(".unseen:last-child")) unseen.textContent = entry.title;
      const box = made.querySelector("input");
      box.checked = chosen.includes(item);
      box.disabled = !item || (chosen.length === most && !box.checked);
      if (index === 0) made.querySelector("[data-do=up]").setAttribute("aria-disabled", "true");
      if (index === entries.length - 1) made.querySelector("[data-do=down]").setAttribute("aria-disabled", "true");
      return made;
    }));
    if (place < 0) return;
    // Whoever works with the keyboard stays at the entry, or at the one that took its place.
    const next = [...list.children].find((l) => l.dataset.id === from.dataset.id) ?? list.children[Math.min(place, entries.length - 1)];
    (next?.querySelector(`[data-do=${focus.dataset.do}]`) ?? act("undo")).focus();
  }

  function compare(chosen) {
    const [head, body] = [table.tHead, table.tBodies[0]];
    const columns = chosen.map((item) => make("th", [link(item), make("small", word("type-" + item.type))], { scope: "col" }));
    head.replaceChildren(make("tr", [make("td"), ...columns]));
    body.replaceChildren(...namesOf(chosen).map((name) =>
      make("tr", [make("th", word("fact-" + name), { scope: "row" }), ...chosen.map((item) => cellOf(factOf(item, name)))])));
  }

  function cellOf(fact) {
    if (!fact?.values.length) return make("td", words.querySelector(fact ? ".not-stated" : ".does-not-apply").cloneNode(true));
    const values = fact.values.map((v) => v.url ? make("a", v.text, { href: v.url }) : say(v));
    return make("td", values.length === 1 ? values[0] : make("ul", values.map((v) => make("li", v))));
  }

  const factOf = (item, name) => item.facts.find((f) => f.name === name);
  // Facts of different types are merged in the order in which they come.
  const namesOf = (all) => [...new Set(all.flatMap((item) => item.facts.map((f) => f.name)))];

  const texts = {
    links: (all) => all.map((i) => `${i.title}\n${i.address}\n`).join("\n"),
    plain: (all) => all.map((i) => i.plain + "\n").join("\n"),
    bibtex: (all) => all.map((i) => i.bibtex).join("\n"),
    ris: (all) => all.map((i) => i.ris).join("\r\n"),
    csv: (all) => {
      const names = namesOf(all).filter((n) => n !== "date" && n !== "authors");
      const rows = [["type", "title", "address", "date", "authors", ...names].map((n) => word("fact-" + n))];
      for (const i of all) {
        const facts = names.map((n) => factOf(i, n)?.values.map((v) => v.word || !v.url?.includes(":") ? say(v) : `${v.text} <${v.url}>`).join("; ") ?? "");
        rows.push([word("type-" + i.type), i.title, i.address, i.date ?? "", i.authors.join("; "), ...facts]);
      }
      return rows.map((row) => row.map(field).join(",") + "\r\n").join("");
    },
  };
  // A cell that begins like a formula must not run in anybody's spreadsheet.
  const field = (value) => `"${value.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

  const format = () => app.querySelector("[name=format]:checked");
  const known = () => (basket.read() ?? []).map((e) => items?.get(e.id)).filter(Boolean);
  function showText() {
    text.textContent = texts[format().value](known());
  }

  function download() {
    const { file, media } = format().dataset;
    // The mark tells spreadsheets that the letters are UTF-8.
    const mark = format().value === "csv" ? "\uFEFF" : "";
    const away = make("a", "", { download: file, href: URL.createObjectURL(new Blob([mark, texts[format().value](known())], { type: media + ";charset=utf-8" })) });
    away.click();
    setTimeout(() => URL.revokeObjectURL(away.href), 1000);
  }

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(text.textContent);
      basket.say(button.dataset.done);
    } catch {
      // No right to the clipboard: select the text, so that one key copies it.
      text.focus();
      getSelection().selectAllChildren(text);
    }
  }

  // Changes the list as it is now: another tab may have changed it. The last change that took something away can be undone.
  function change(edit, told, takes) {
    const entries = basket.read() ?? [];
    const now = edit(entries) ?? entries;
    before = takes && basket.read();
    act("undo").hidden = !takes;
    if (basket.write(now) && told) basket.say(told());
  }

  function move(id, step) {
    let to;
    let all;
    change((entries) => {
      const from = entries.findIndex((e) => e.id === id);
      to = Math.max(0, Math.min(entries.length - 1, from + step));
      entries.splice(to, 0, ...entries.splice(from, 1));
      all = entries.length;
    }, () => app.dataset.moved.replace("{0}", to + 1).replace("{1}", all));
  }

  const doing = {
    up: (id) => move(id, -1),
    down: (id) => move(id, 1),
    remove: (id) => change((entries) => entries.filter((e) => e.id !== id), () => basket.removed, true),
    choose: (id, box) => change((entries) => { entries.find((e) => e.id === id).chosen = box.checked; }),
    clear: () => {
      change(() => [], () => app.dataset.cleared, true);
      act("undo").focus();
    },
    undo: () => {
      change((now) => [...before, ...now.filter((e) => !before.some((b) => b.id === e.id))], () => "");
      (list.querySelector("a") ?? heading).focus();
    },
    copy: (_, button) => copy(button),
    download,
    print: () => print(),
  };
  app.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button && button.getAttribute("aria-disabled") !== "true") doing[button.dataset.do](button.closest("[data-id]")?.dataset.id, button);
  });
  app.querySelector("form").addEventListener("change", showText);
  document.addEventListener("basket", show);
  show();
}
