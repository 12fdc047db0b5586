// The filter of the share kits. Without scripts all of them show.
const form = document.getElementById("filter");
const shown = document.getElementById("shown");
const kits = [...document.querySelectorAll(".kit-line")];
form.hidden = false;
form.addEventListener("change", () => {
  const { network, state } = Object.fromEntries(new FormData(form));
  for (const kit of kits) {
    const states = [...kit.querySelectorAll("[data-network]")].filter((s) => !network || s.dataset.network === network);
    const nothingAsked = !network && !state;
    kit.hidden = state === "none" ? states.length > 0 : !nothingAsked && !states.some((s) => !state || s.className === state);
  }
  shown.textContent = shown.dataset.text.replace("{0}", kits.filter((kit) => !kit.hidden).length);
});
