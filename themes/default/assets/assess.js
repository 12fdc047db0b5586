// The self-assessment: scores answers in the browser, sends nothing, and keeps something on this device only when asked.
{
  const root = document.getElementById("assess");
  const all = (selector) => [...root.querySelectorAll(selector)];
  // In the order of the template.
  const [button, profile, sum, other, strong, weak, take, earlier, kept, progress] = all("[data-part]");
  const form = button.form;
  const [bar, status] = progress.children;
  const items = all("fieldset");
  const rows = all("tr[data-skill]");
  const helps = all("li[data-skill]");
  const { framework, version, title, notice, key, most } = root.dataset;
  const today = new Date().toLocaleDateString("sv");
  // An earlier result to compare with.
  let then;

  const word = (name, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), root.dataset[name]);
  const say = (text) => { status.textContent = text; };
  const dated = ({ date }) => new Date(date + "T00:00").toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  const chosen = (item) => item.querySelector(":checked")?.value;

  const scores = () => rows.map(({ dataset: { skill }, cells }) => {
    // What does not apply has no value.
    const points = items.filter((item) => item.dataset.skill === skill && chosen(item)).map((item) => item.dataset.turned ? most - chosen(item) : +chosen(item));
    const score = points.length < 2 ? null : Math.round(100 * points.reduce((a, b) => a + b) / (most * points.length));
    const level = score === null ? word("none") : all("[data-from]").findLast((l) => score >= l.dataset.from).firstElementChild.textContent;
    return { skill, label: cells[0].textContent, score, level, answered: points.length };
  });

  const result = () => ({
    framework, version, title, notice,
    date: today,
    scores: scores(),
    answers: Object.fromEntries(items.map((item) => [item.dataset.id, chosen(item)]).filter(([, value]) => value !== undefined).map(([id, value]) => [id, value ? +value : null])),
  });

  const draw = (kind, values) => root.querySelector(`.radar .${kind}`).setAttribute("points", values.map((value, i) => {
    const turn = 2 * Math.PI * i / values.length;
    return value === null ? "" : [Math.sin(turn) * value, -Math.cos(turn) * value];
  }).join(" "));

  function show() {
    const now = scores();
    const before = now.map(({ skill }) => then?.scores.find((s) => s?.skill === skill)?.score).map((score) => Number.isInteger(score) && score >= 0 && score <= 100 ? score : null);
    now.forEach(({ score, level }, i) => {
      const was = before[i];
      const change = score === null || was === null ? "–" : (score < was ? "−" : score > was ? "+" : "") + Math.abs(score - was);
      [score ?? "–", level, was ?? "–", change].forEach((text, cell) => { rows[i].cells[cell + 1].textContent = text; });
      rows[i].querySelector(".now").setAttribute("width", score ?? 0);
    });
    draw("now", now.map((s) => s.score));
    draw("then", before);
    for (const cell of all("[data-then]")) cell.hidden = !then;
    other.hidden = !then || then.version === version;
    if (then) {
      root.querySelector("[data-then]").textContent = dated(then);
      other.textContent = word("other", then.version, version);
    }

    // Of equal scores the first in the table comes first.
    const rising = now.filter((s) => s.score !== null).sort((a, b) => a.score - b.score);
    const low = rising.slice(0, 2);
    const high = rising.slice(2).sort((a, b) => b.score - a.score).slice(0, 2);
    weak.textContent = weak.dataset.text;
    weak.parentElement.hidden = !low.length;
    for (const help of helps) help.hidden = !low.some((s) => s.skill === help.dataset.skill);
    strong.hidden = !high.length;
    strong.lastElementChild.textContent = high.map((s) => `${s.label} (${s.score}, ${s.level})`).join(" · ");
    const names = (list) => list.map((s) => s.label).join(", ") || "–";
    sum.textContent = word("ready", rising.length, now.length, names(high), names(low));
    return rising.length;
  }

  function open(said) {
    if (!show() && !then) return say(word("few"));
    profile.hidden = sum.hidden = take.hidden = false;
    root.classList.add("open");
    say(said ?? sum.textContent);
    profile.firstElementChild.focus();
  }

  function count() {
    const answered = all(":checked").length;
    if (answered !== bar.value || !status.textContent) say(word("answered", answered, items.length));
    bar.value = answered;
    if (!profile.hidden) show();
  }

  // Results come from files, too, so anything may be in them. Null when it is none.
  const read = (text) => {
    try {
      const found = JSON.parse(text);
      return found.framework === framework && found.scores.map ? found : null;
    } catch { return null; }
  };
  const look = () => {
    let found;
    try { found = read(localStorage.getItem(key)); } catch { /* storage is switched off */ }
    kept.hidden = !found;
    if (found) kept.firstElementChild.textContent = word("here", dated(found));
    return found;
  };
  const download = (ending, text) => {
    const link = Object.assign(document.createElement("a"), { download: `self-assessment-${version}-${today}.${ending}`, href: URL.createObjectURL(new Blob([text])) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const doing = {
    keep() {
      try {
        localStorage.setItem(key, JSON.stringify(result()));
        say(word("kept"));
      } catch { say(word("full")); }
      look();
    },
    forget() {
      localStorage.removeItem(key);
      look();
      say(word("forgotten"));
      earlier.firstElementChild.focus();
    },
    json: () => download("json", JSON.stringify(result(), null, 2)),
    // The mark tells spreadsheets that the letters are UTF-8.
    csv: () => download("csv", "\uFEFF" + all(".scores tr").map((row) => [...row.cells].filter((cell) => !cell.hidden).map((cell) => `"${cell.textContent.replaceAll('"', '""')}"`) + "\r\n").join("")),
    print: () => print(),
  };
  root.addEventListener("click", ({ target }) => doing[target.dataset.do]?.());
  form.addEventListener("change", count);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open();
  });
  root.querySelector("[type=file]").addEventListener("change", async ({ target }) => {
    const found = read(await target.files[0]?.text());
    if (!found) return say(word("wrong"));
    then = found;
    open(word("compared", dated(found)));
  });
  root.querySelector("caption").append(", " + dated({ date: today }));
  profile.hidden = true;
  button.hidden = earlier.hidden = progress.hidden = false;
  then = look();
  count();
}
