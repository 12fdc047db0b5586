// In: JSON on standard input; as argument "sarif", or the path of a JSON Schema of 2020-12. Out: what is wrong, one line each; nothing for what is valid.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv04 from "ajv-draft-04";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const isSarif = process.argv[2] === "sarif";
const path = isSarif ? createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") : process.argv[2];
const ajv = new (isSarif ? Ajv04 : Ajv2020)({ allErrors: true, strict: !isSarif, unicodeRegExp: !isSarif, allowUnionTypes: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(path, "utf8")));
if (!validate(JSON.parse(readFileSync(0, "utf8")))) process.stdout.write(validate.errors.map((e) => `${e.instancePath} ${e.message}`).join("\n"));
