// In: a BibTeX or RIS text on standard input, its format as argument. Out: what citation-js reads, as CSL-JSON.
import { readFileSync } from "node:fs";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";

const type = process.argv[2] === "ris" ? "@ris/file" : "@bibtex/text";
const { Cite } = await import("@citation-js/core");
plugins.config.get("@bibtex").parse.sentenceCase = "never";
process.stdout.write(JSON.stringify(new Cite(readFileSync(0, "utf8"), { forceType: type }).data));
