// Makes the fonts that pages load from those of the packages: the weights in use, and Latin Extended-A (Polish, Czech, Turkish …) apart from
// the rarer letters, so that a Polish name costs a reader 10 kB and not 60. Run when packages are restored.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import subset from "subset-font";

const folder = "node_modules/.fonts/";
const range = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + "ıŒœʻʼˆ˚˜" + range(0x2010, 0x2027) + "‰′″‹›⁄€™−↑↓→←≤≥≠";
const extendedA = range(0x100, 0x17f);
const rare = range(0x180, 0x24f) + range(0x1e00, 0x1eff) + range(0x20a0, 0x20c0);
const fonts = [
  ["source-sans-3", { min: 400, max: 700 }],
  ["source-serif-4", { min: 400, max: 600 }],
];

mkdirSync(folder, { recursive: true });
for (const [name, wght] of fonts) {
  for (const [part, source, text] of [["latin", "latin", latin], ["latin-a", "latin-ext", extendedA], ["latin-ext", "latin-ext", rare]]) {
    const font = readFileSync(`node_modules/@fontsource-variable/${name}/files/${name}-${source}-wght-normal.woff2`);
    writeFileSync(`${folder}${name}-${part}.woff2`, await subset(font, text, { targetFormat: "woff2", variationAxes: { wght } }));
  }
}
