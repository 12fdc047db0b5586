// How long a saved text takes to show in a browser that has the page open in the preview. See README.md beside this file.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const here = import.meta.dirname;
const { values: asked } = parseArgs({
  options: {
    items: { type: "string", default: "100,10000" },
    saves: { type: "string", default: "20" },
    program: { type: "string", default: join(here, "../../bin/native/ktsite") },
    browser: { type: "string", default: "/usr/bin/chromium" },
  },
});

const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
};

// Tells the script whenever the text of the open page has changed, whether it was loaded anew or not.
const tell = () => document.addEventListener("DOMContentLoaded", () => {
  const look = () => window.shown(document.querySelector("main")?.textContent ?? "");
  look();
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
});

const measure = async (total) => {
  const site = mkdtempSync(join(tmpdir(), "ktsite-saves-"));
  const made = spawnSync("python3", ["-c", "import sites, pathlib, sys; sites.write('ktsite', int(sys.argv[1]), pathlib.Path(sys.argv[2]))", total, site], { cwd: here, stdio: "inherit" });
  if (made.status !== 0) throw new Error("the corpus could not be made");
  const port = await freePort();
  const preview = spawn(asked.program, ["preview", "--port", port], { cwd: site });
  const browser = await chromium.launch({ executablePath: asked.browser, args: ["--no-sandbox"] });
  try {
    for await (const said of preview.stdout) if (String(said).includes("Preview at")) break;
    preview.stdout.resume();
    const page = await browser.newPage();
    let waiting = null;
    await page.exposeBinding("shown", (_, text) => { if (waiting && text.includes(waiting.text)) waiting.done(performance.now()); });
    await page.addInitScript(tell);
    // One of the newest, which all pages and feeds show, so that much depends on it.
    const file = readdirSync(join(site, "input/news")).filter((f) => f.startsWith("2")).sort().at(-7);
    const path = join(site, "input/news", file);
    const text = readFileSync(path, "utf8");
    await page.goto(`http://127.0.0.1:${port}/news/${file.replace(/^\d{4}(-\d\d){0,2}-/, "").replace(/\.md$/, "")}/`);
    await pause(3000);
    const times = [];
    for (let i = 0; i < Number(asked.saves); i++) {
      const sentence = `One more sentence, number ${i}.`;
      const shown = new Promise((done) => { waiting = { text: sentence, done }; });
      const start = performance.now();
      writeFileSync(path, `${text}\n${sentence}\n`);
      times.push(Math.round((await shown) - start));
      await pause(2000);
    }
    const sorted = times.toSorted((a, b) => a - b);
    console.log(`${total} items: median ${sorted[Math.floor(sorted.length / 2)]} ms, ${sorted[0]} to ${sorted.at(-1)} ms (${times.join(" ")})`);
  } finally {
    await browser.close();
    preview.kill("SIGTERM");
    await once(preview, "exit");
    rmSync(site, { recursive: true });
  }
};

for (const total of asked.items.split(",")) await measure(total);
