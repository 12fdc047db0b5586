// Runs in each page of the preview: brings it up to date when it changed, and shows what the newest build says about it.
// All that it shows is inside a shadow tree, so that the site's styles and the preview's leave each other alone.
(() => {
  const { number, base } = document.currentScript.dataset;
  const own = "/_ktsite/";
  const address = encodeURIComponent(decodeURIComponent(location.pathname));
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
  const ask = async () => show(await (await fetch(`${own}report?path=${address}`)).json());

  // A page as it is written, and the number of its build, which is the only thing that differs in each.
  const parse = (html) => {
    const written = new DOMParser().parseFromString(html, "text/html");
    const script = written.querySelector(`script[src="${own}preview.js"]`);
    const build = Number(script?.dataset.number);
    script?.removeAttribute("data-number");
    return { root: written.documentElement, build };
  };

  // What scripts of the site may have hold of: it is not replaced below their hands.
  const isHeld = (node) => node.nodeType === 1 && [node, ...node.querySelectorAll("*")].some((e) =>
    e.matches("script:not([type$=json]), style, link, template, form, input, select, textarea, button, dialog, details, canvas") || Object.keys(e.dataset ?? {}).length > 0);

  // Brings the open page from one version to the next, and touches only what differs; false where a script may have hold of that.
  const patch = (was, is, live) => {
    if (was.isEqualNode(is)) return true;
    if (live.nodeName !== was.nodeName) return false;
    if (was.nodeType !== 1) { live.data = is.data; return true; }
    if (was.matches("script:not([type$=json]), style, link, template")) return false;
    for (const name of new Set([...was.getAttributeNames(), ...is.getAttributeNames()])) {
      const value = is.getAttribute(name);
      if (was.getAttribute(name) === value) continue;
      if (name.startsWith("data-")) return false;
      if (value === null) live.removeAttribute(name); else live.setAttribute(name, value);
    }
    const [before, after, open] = [[...was.childNodes], [...is.childNodes], [...live.childNodes]];
    // Behind them may be more: what scripts have added at the end.
    if (before.some((n, i) => open[i]?.nodeName !== n.nodeName)) return false;
    // From both ends, first what is the same, then what is of the same kind; what is left between them is other than it was.
    const most = Math.min(before.length, after.length);
    let [head, tail] = [0, 0];
    for (const fit of [(a, b) => a.isEqualNode(b), (a, b) => a.nodeName === b.nodeName]) {
      while (head + tail < most && fit(before[head], after[head])) head++;
      while (head + tail < most && fit(before.at(-1 - tail), after.at(-1 - tail))) tail++;
    }
    const [gone, come] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
    if ([...gone, ...come].some(isHeld)) return false;
    for (let i = 0; i < head; i++) if (!patch(before[i], after[i], open[i])) return false;
    for (let i = 1; i <= tail; i++) if (!patch(before.at(-i), after.at(-i), open[before.length - i])) return false;
    for (const node of come) live.insertBefore(document.importNode(node, true), open[before.length - tail] ?? null);
    for (const node of open.slice(head, before.length - tail)) node.remove();
    return true;
  };

  // As it was when it was loaded, before any script.
  let shown = fetch(location.href, { cache: "no-store" }).then(async (answer) => parse(await answer.text()));
  const renew = async ({ number: newest, page }) => {
    if (newest === known) return;
    const was = await shown;
    const is = page ? parse(page) : { ...was, build: newest };
    // A build that went by unseen, or one after a restart, may have changed anything.
    if (newest !== known + 1 || was.build !== known || is.build !== newest || !patch(was.root, is.root, document.documentElement)) { location.reload(); return; }
    shown = is;
    known = newest;
    hidden = false;
    await ask();
  };

  ask();
  let renewed = Promise.resolve();
  new EventSource(`${own}events?path=${address}`).onmessage = (e) => { renewed = renewed.then(() => renew(JSON.parse(e.data))).catch(() => location.reload()); };
})();
