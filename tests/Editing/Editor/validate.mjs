// Holds YAML against JSON Schemas with Ajv. Takes [{ schema, text }] on standard input; answers [[message, …], …].
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';

// Keywords for editors only are unknown to Ajv; everything else about a schema must be right.
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false, keywords: ['doNotSuggest', 'patternErrorMessage'] });
// Schemas of others hold keywords and formats of their own.
const lenient = new Ajv({ strict: false, validateFormats: false });
const compiled = new Map();
const check = path => {
  if (!compiled.has(path)) compiled.set(path, (path.includes('node_modules') ? lenient : ajv).compile(JSON.parse(readFileSync(path, 'utf8'))));
  return compiled.get(path);
};

const answers = JSON.parse(readFileSync(0, 'utf8')).map(({ schema, text }) => {
  const validate = check(schema);
  return validate(parse(text) ?? {}) ? [] : validate.errors.map(e => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
});
process.stdout.write(JSON.stringify(answers));
