import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SAMPLES } from "../tests/support/import/samples/samples.ts";
import { toHtmlBody } from "../tests/support/import/samples/write-sample.ts";

/*
 * Prints the samples of the import tests as PDF, with Chromium: each in a layout of its own, with running heads and
 * page numbers. `node scripts/print-samples.ts` after a change of the samples; the files are kept with the tests.
 */
const LAYOUTS = [
  "@page{size:A5;margin:2cm} p{text-indent:1.5em;margin:0} body{text-align:justify;hyphens:auto}",
  "@page{size:A4;margin:3cm} p{margin:0 0 8pt}",
  "@page{size:A5;margin:2cm} p{margin:0 0 8pt} body{text-align:justify}",
];
const COLUMNS =
  "@page{size:A4;margin:2cm} div{columns:2;column-gap:1.2em} p{text-indent:1.5em;margin:0} div{text-align:justify;hyphens:auto}";
const RUNNING =
  '@page{@top-center{content:"A Book of Samples";font-size:8pt} @bottom-center{content:counter(page);font-size:8pt}}';

const target = fileURLToPath(new URL("../tests/fixtures/import/pdf/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "readout-samples-"));
for (const [at, sample] of SAMPLES.entries()) {
  print(sample.name, LAYOUTS[at % LAYOUTS.length] ?? "", at);
  if (sample.name === "long") print("columns", COLUMNS, at);
}
rmSync(folder, { recursive: true });

function print(name: string, layout: string, at: number): void {
  const sample = SAMPLES[at];
  if (!sample) return;
  const blocks = sample.blocks.map((block) => ({ ...block, notes: [] }));
  const half = Math.ceil(blocks.length / 2);
  const [first, second] = [blocks.slice(0, half), blocks.slice(half)].map((blocks) =>
    toHtmlBody({ ...sample, blocks }),
  );
  const html = join(folder, `${name}.html`);
  const style = `${RUNNING} ${layout} body{font:10.5pt serif} h1{font-size:20pt} h2{font-size:16pt} h3{font-size:14pt} h4{font-size:13pt} h5{font-size:12.5pt} h6{font-size:12pt} .verse{text-indent:0} .second{break-before:page}`;
  writeFileSync(
    html,
    `<!DOCTYPE html><html lang="${sample.language}"><head><meta charset="utf-8"><title>${name}</title><style>${style}</style></head><body><div>${first}</div><div class="second">${second}</div></body></html>`,
  );
  const pdf = `--print-to-pdf=${join(target, `${name}.pdf`)}`;
  const quiet = { stdio: "ignore" } as const;
  execFileSync(
    "chromium",
    ["--headless", "--no-sandbox", "--no-pdf-header-footer", pdf, html],
    quiet,
  );
}
