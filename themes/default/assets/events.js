// A page is built once and read for years: what is over by now goes to the past events, the latest first.
const coming = document.querySelector("#coming ul");
const gone = document.querySelector("#gone ul");
const today = new Date().toISOString().slice(0, 10);
for (const event of coming?.querySelectorAll("[data-until]") ?? []) {
  if (event.dataset.until >= today) continue;
  // Nobody has said yet that it took place, so its state stays.
  event.querySelector(".ics")?.remove();
  gone?.prepend(event);
}
