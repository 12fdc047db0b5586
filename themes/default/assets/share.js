// Copy buttons and the reader's own Mastodon server. Without scripts the texts can be selected by hand.
const said = document.getElementById("copied");
// No right to the clipboard: select the text, so that one key copies it.
const select = (source) => {
  source.focus();
  getSelection().selectAllChildren(source);
};
// Emptied first, so that a second copy is announced as well.
const say = (text) => {
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = text; });
};
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  const label = button.textContent;
  let timer;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = button.dataset.done;
      say(button.dataset.done);
      clearTimeout(timer);
      timer = setTimeout(() => { button.textContent = label; said.textContent = ""; }, 2500);
    } catch {
      select(source);
    }
  });
}

// Networks that take only an address get the text from the clipboard: copied before the network opens.
for (const link of document.querySelectorAll("[data-first]")) {
  const plain = link.textContent;
  link.textContent = link.dataset.label;
  link.addEventListener("click", async (event) => {
    const source = document.getElementById(link.dataset.first);
    if (link.textContent === plain) return;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!elsewhere) event.preventDefault();
    try {
      await navigator.clipboard.writeText(source.textContent);
      say(link.dataset.done);
      if (!elsewhere) location.assign(link.href);
    } catch {
      // From now on it is a plain link, and says so.
      link.textContent = plain;
      select(source);
    }
  });
}

// Kept on this device only.
const kept = "mastodon-server";
const hostOf = text => text.trim().replace(/^https?:\/\//i, "").replace(/\/.*$/, "").replace(/^@?[^@]*@/, "");
const isHost = text => /^[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u.test(text);
const open = server => {
  for (const link of document.querySelectorAll("[data-intent]")) {
    link.hidden = !isHost(server);
    if (link.hidden) continue;
    link.href = link.dataset.intent.replace("{server}", server);
    link.rel = "noreferrer";
  }
};
for (const input of document.querySelectorAll("[data-server]")) {
  input.closest(".server").hidden = false;
  try { input.value = localStorage.getItem(kept) ?? ""; } catch { /* storage is switched off */ }
  open(hostOf(input.value));
  input.addEventListener("input", () => {
    const server = hostOf(input.value);
    open(server);
    try { if (isHost(server)) localStorage.setItem(kept, server); } catch { /* storage is switched off */ }
  });
}
