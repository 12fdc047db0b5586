// The basket, kept on this device only: buttons that fill it and the count in the head. Its page is basket-page.js.
basket: {
  const entry = document.getElementById("basket-entry");
  // A theme whose head has no place for the count has no basket.
  if (!entry) break basket;
  const { key, add, in: inside, added, removed, full } = entry.dataset;
  const places = document.querySelectorAll("[data-basket]");
  const buttons = [];
  let status = document.getElementById("basket-said");
  if (!status && places.length > 0) {
    status = document.createElement("p");
    status.id = "basket-said";
    status.className = "unseen";
    status.setAttribute("aria-live", "polite");
    document.body.append(status);
  }
  // Emptied first, so that the same words are announced again.
  const say = (text) => {
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = text; });
  };

  // The entries, each with id and title; null where the browser keeps nothing. What nobody could have put there is passed over.
  const read = () => {
    let text;
    try { text = localStorage.getItem(key); } catch { return null; }
    let list;
    try { list = JSON.parse(text); } catch { /* not ours */ }
    const seen = new Set();
    return (Array.isArray(list) ? list : []).filter((e) =>
      e && typeof e.id === "string" && typeof e.title === "string" && !seen.has(e.id) && seen.add(e.id));
  };
  const write = (list) => {
    try { localStorage.setItem(key, JSON.stringify(list)); } catch {
      say(full);
      return false;
    }
    changed();
    return true;
  };

  function changed() {
    const list = read() ?? [];
    entry.hidden = list.length === 0;
    entry.querySelector("span").textContent = list.length;
    const ids = new Set(list.map((e) => e.id));
    for (const [id, button] of buttons) {
      const has = ids.has(id);
      button.setAttribute("aria-pressed", has);
      button.firstChild.data = has ? inside : add;
    }
    document.dispatchEvent(new Event("basket"));
  }

  for (const place of read() ? places : []) {
    const { basket: id, title } = place.dataset;
    const button = document.createElement("button");
    const of = document.createElement("span");
    button.type = "button";
    button.className = "plain";
    of.className = "unseen";
    of.textContent = title;
    button.append(add, of);
    button.addEventListener("click", () => {
      const list = read() ?? [];
      const rest = list.filter((e) => e.id !== id);
      const takes = rest.length < list.length;
      if (!takes) rest.push({ id, title });
      if (write(rest)) say(takes ? removed : added.replace("{0}", rest.length));
    });
    place.append(button);
    buttons.push([id, button]);
  }

  // Other tabs, and pages that come back from the browser's memory.
  addEventListener("storage", (event) => { if (event.key === key || event.key === null) changed(); });
  addEventListener("pageshow", (event) => { if (event.persisted) changed(); });
  globalThis.basket = { read, write, say, removed };
  changed();
}
