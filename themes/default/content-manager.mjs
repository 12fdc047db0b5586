// Makes the editor of /admin/ from its package, so that it asks nobody but the host of the repository: its fonts come from its own folder, and
// it does not look up whether that host has a bad day. Run when packages are restored.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const source = "node_modules/@sveltia/cms/";
const folder = "node_modules/.content-manager/";
const script = readFileSync(`${source}npm/index.js`, "utf8");
const asset = name => script.match(new RegExp(`assets/${name}-[\\w-]+\\.woff2`))?.[0];
const replacements = [
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)(?::vf)?@[\d.]+\/[\w-]+\.woff2/g, (_, font) => asset(font)],
  [/https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g, () => 'data:application/json,{"status":{"indicator":"none"}}'],
  [/https:\/\/status-api\.hostedstatus\.com\/[\w./]+/g, () => 'data:application/json,{"result":{"status_overall":{"status_code":100}}}'],
];

let own = script;
for (const [pattern, replace] of replacements) {
  const next = own.replace(pattern, (...match) => replace(...match) ?? "");
  // A newer package that says it in another way would ask others unseen.
  if (next === own) throw new Error(`@sveltia/cms does not hold ${pattern} any more: see what it loads from elsewhere now`);
  own = next;
}

rmSync(folder, { recursive: true, force: true });
cpSync(`${source}npm/`, folder, { recursive: true, filter: path => !path.endsWith(".map") });
cpSync(`${source}LICENSE.txt`, `${folder}LICENSE.txt`);
writeFileSync(`${folder}index.js`, own);
