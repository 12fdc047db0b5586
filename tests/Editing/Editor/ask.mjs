// Asks the language server that VS Code's YAML extension starts, as the extension would: over standard input and output, with the
// committed settings. Takes { root, questions: [{ file, text, line, character }] }; answers [{ completions, problems, hover }].
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

const { root, questions } = JSON.parse(readFileSync(0, 'utf8'));
const settings = JSON.parse(readFileSync(`${root}/.vscode/settings.json`, 'utf8'));
const nested = { schemas: settings['yaml.schemas'], schemaStore: { enable: false }, validate: true, completion: true, hover: true };

const server = spawn(process.execPath, ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'], { cwd: import.meta.dirname, stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const diagnostics = new Map();
connection.onRequest('workspace/configuration', ({ items }) => items.map(i => (i.section === 'yaml' ? nested : null)));
connection.onRequest('client/registerCapability', () => null);
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics: found }) => diagnostics.get(uri)?.(found));
connection.listen();

const folder = pathToFileURL(root).href;
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: folder,
  workspaceFolders: [{ uri: folder, name: 'site' }],
  capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { completion: { completionItem: { snippetSupport: true } } } },
});
await connection.sendNotification('initialized', {});
await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: nested } });

const versions = new Map();
const answers = [];
for (const { file, text, line, character } of questions) {
  const uri = pathToFileURL(`${root}/${file}`).href;
  const version = (versions.get(uri) ?? 0) + 1;
  versions.set(uri, version);
  const told = new Promise(resolve => diagnostics.set(uri, resolve));
  if (version === 1) await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
  else await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  const problems = (await told).map(p => `${p.range.start.line + 1}:${p.range.start.character + 1} ${p.message}`);
  const position = { textDocument: { uri }, position: { line, character } };
  const list = await connection.sendRequest('textDocument/completion', position);
  const hover = await connection.sendRequest('textDocument/hover', position);
  answers.push({ completions: (list.items ?? list).map(i => i.label), problems, hover: hover?.contents?.value ?? '' });
}

process.stdout.write(JSON.stringify(answers));
server.kill();
process.exit(0);
