// Runs in each page of the preview: reloads it when it changed, and shows what the newest build says about it.
// All that it shows is inside a shadow tree, so that the site's styles and the preview's leave each other alone.
(() => {
  const { number, base } = document.currentScript.dataset;
  const own = "/_ktsite/";
  let known = Number(number);
  let hidden = false;

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(key, value);
    made.append(...children.filter((c) => c !== null && c !== undefined));
    return made;
  };
  const sentence = (text) => text[0].toUpperCase() + text.slice(1) + (/[.?!]'?$/.test(text) ? "" : ".");
  const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;
  const style = (name) => element("link", { rel: "stylesheet", href: own + name });

  const host = element("div", { id: "ktsite-preview" });
  const root = host.attachShadow({ mode: "open" });
  const view = element("aside", { class: "view", "aria-label": "Preview" });
  root.append(style("preview.css"), view);
  document.head.append(style("marks.css"));
  document.body.append(host);
  addEventListener("keydown", (e) => { if (e.key === "Escape" && !hidden) { hidden = true; show(last); } });

  const excerpt = (lines) => lines.length === 0 ? null : element("pre", {}, ...lines.flatMap((l) => [
    element("span", l.column === null ? {} : { class: "hit" }, `${String(l.number).padStart(4)}  ${l.text}\n`),
    ...(l.column > 0 ? [element("span", { class: "caret" }, " ".repeat(6 + l.column - 1) + "^\n")] : []),
  ]));

  const problem = (p) => element("li", { class: p.severity },
    element("p", { class: "place" }, element("b", {}, p.place), ` ${p.severity} ${p.rule}`),
    element("p", { class: "what" }, sentence(p.message)),
    excerpt(p.excerpt),
    p.help ? element("p", { class: "mend" }, element("b", {}, "To mend it: "), sentence(p.help)) : null);

  const overlay = (report) => {
    const errors = report.problems.filter((p) => p.severity === "error");
    if (!report.old || hidden) return null;
    const close = element("button", { type: "button" }, "Hide");
    close.addEventListener("click", () => { hidden = true; show(report); });
    return element("section", { class: "problems", role: "alert", "aria-label": "Errors of the newest build" },
      element("div", { class: "head" }, element("h2", {}, `${count(errors.length, "error", "errors")}. What you see behind is the last good site.`), close),
      element("ol", {}, ...errors.map(problem)));
  };

  const texts = async (kit) => {
    const answer = kit ? await fetch(`${kit}snippets.json`).catch(() => null) : null;
    if (!answer?.ok) return null;
    const rows = (await answer.json()).map((s) => element("tr", s.limit && s.count > s.limit ? { class: "over" } : {},
      element("th", { scope: "row" }, s.network), element("td", {}, `${s.variant}, ${s.language}`), element("td", {}, s.parts ? count(s.parts.length, "post", "posts") : s.limit ? `${s.count} of ${s.limit}` : count(s.count, "letter", "letters"))));
    return element("div", { class: "texts" }, element("table", {}, element("caption", {}, "Texts for the networks, as each counts"), ...rows), element("p", {}, element("a", { href: kit }, "Open the share kit")));
  };

  const bar = (report) => {
    const warnings = report.problems.filter((p) => p.severity !== "error");
    const here = warnings.filter((p) => p.here);
    const errors = report.problems.length - warnings.length;
    const said = [
      errors ? count(errors, "error", "errors") : null,
      here.length ? `${count(here.length, "warning", "warnings")} here` : "no warnings here",
      warnings.length > here.length ? `${warnings.length - here.length} elsewhere` : null,
    ].filter(Boolean).join(", ");
    const details = element("details", { class: "bar" },
      element("summary", {},
        element("span", { class: "source" }, report.page?.source ?? (report.near ? `Nothing is here; did you mean ${report.near}?` : "This page is made by the program.")),
        element("span", { class: errors ? "state bad" : "state" }, said)));
    const body = element("div", { class: "more" });
    if (report.near) body.append(element("p", {}, element("a", { href: base + report.near }, `Go to ${report.near}`)));
    if (here.length) body.append(element("ol", {}, ...here.map(problem)));
    if (warnings.length > here.length) body.append(element("details", {}, element("summary", {}, `Warnings elsewhere (${warnings.length - here.length})`), element("ol", {}, ...warnings.filter((p) => !p.here).map(problem))));
    if (errors && hidden) {
      const again = element("button", { type: "button" }, "Show the errors again");
      again.addEventListener("click", () => { hidden = false; show(report); });
      body.prepend(again);
    }
    details.append(body);
    details.open = sessionStorage.getItem("ktsite-preview") === "open";
    details.addEventListener("toggle", () => {
      sessionStorage.setItem("ktsite-preview", details.open ? "open" : "");
      if (details.open && !body.querySelector(".texts")) texts(report.page?.kit).then((t) => t && body.append(t));
    });
    return details;
  };

  let last = null;
  const show = (report) => {
    last = report;
    const parts = [report.page?.held ? element("p", { class: "ribbon" }, report.page.held) : null, overlay(report), bar(report)];
    view.replaceChildren(...parts.filter(Boolean));
    for (const link of document.querySelectorAll("a[href]")) {
      const why = link.origin === location.origin && !link.closest("nav") ? report.held[link.pathname.slice(base.length)] : undefined;
      if (why) link.dataset.ktsiteHeld = why;
    }
  };
  const ask = async () => show(await (await fetch(`${own}report?path=${encodeURIComponent(decodeURIComponent(location.pathname))}`)).json());

  ask();
  new EventSource(own + "events").onmessage = (e) => {
    const { number: newest, changed } = JSON.parse(e.data);
    if (newest === known) return;
    // A build that went by unseen, or one after a restart, may have changed anything.
    if (newest !== known + 1 || changed.includes(decodeURIComponent(location.pathname))) { location.reload(); return; }
    known = newest;
    hidden = false;
    ask();
  };
})();
