import { execFileSync, type ExecFileSyncOptions } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TEXTS } from "../tests/support/import/samples/longer-texts.ts";
import type { Sample, SampleBlock } from "../tests/support/import/samples/sample.ts";

/*
 * Has pandoc and LibreOffice write the texts of the import tests in every format that they know, and poppler read the
 * PDFs: `node scripts/write-foreign-documents.ts` after a change of the texts. The files are kept with the tests.
 */
const TARGET = fileURLToPath(new URL("../tests/fixtures/import/foreign/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "readout-foreign-"));
const quiet = { stdio: ["ignore", "ignore", "inherit"] } satisfies ExecFileSyncOptions;

for (const format of ["tei", "html", "epub", "docx", "odt", "md", "pdf"])
  mkdirSync(join(TARGET, format), { recursive: true });
for (const [at, text] of TEXTS.entries()) write(text, at);
rmSync(folder, { recursive: true });
for (const printed of [join(TARGET, "pdf"), join(TARGET, "..", "pdf")]) readByPoppler(printed);

function write(text: Sample, at: number): void {
  const { name } = text;
  const isOdd = at % 2 === 1;
  const source = join(folder, `${name}.json`);
  writeFileSync(source, JSON.stringify(toPandoc(text)));
  const pandoc = (to: string, extension: string, ...more: string[]) =>
    execFileSync(
      "pandoc",
      ["-f", "json", "-t", to, "-s", ...more, "-o", join(folder, `${name}.${extension}`), source],
      quiet,
    );
  pandoc("tei", "xml");
  pandoc("html5", "html", "--section-divs");
  pandoc(isOdd ? "epub2" : "epub3", "epub");
  pandoc(["gfm", "markdown", "commonmark_x"][at % 3] ?? "", "md", "--columns=72");
  pandoc("docx", "docx");
  pandoc("odt", "odt");
  for (const [extension, kind] of [
    ["xml", "tei"],
    ["html", "html"],
    ["epub", "epub"],
    ["md", "md"],
  ] as const)
    keep(name, extension, kind);
  office(`${name}.odt`, "pdf");
  if (isOdd) office(`${name}.odt`, "docx");
  if (isOdd) office(`${name}.docx`, "odt");
  keep(name, "odt", "odt");
  keep(name, "docx", "docx");
  keep(name, "pdf", "pdf");
}

/** Beside each PDF, what `pdftotext` makes of it. */
function readByPoppler(printed: string): void {
  for (const name of readdirSync(printed).filter((name) => name.endsWith(".pdf")))
    execFileSync("pdftotext", ["-enc", "UTF-8", join(printed, name)]);
}

function keep(name: string, extension: string, kind: string): void {
  copyFileSync(join(folder, `${name}.${extension}`), join(TARGET, kind, `${name}.${extension}`));
}

function office(file: string, to: string): void {
  execFileSync(
    "soffice",
    ["--headless", "--convert-to", to, "--outdir", folder, join(folder, file)],
    quiet,
  );
}

type Node = { t: string; c?: unknown };

/** A text as the tree that pandoc reads as JSON. */
function toPandoc({ name, language, blocks }: Sample) {
  const meta = {
    title: { t: "MetaInlines", c: inlines(name) },
    lang: { t: "MetaString", c: language },
  };
  return { "pandoc-api-version": [1, 22], meta, blocks: grouped(blocks) };
}

function grouped(blocks: readonly SampleBlock[]): Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as SampleBlock;
    if (block.kind !== "item") {
      nodes.push(blockNode(block));
      continue;
    }
    const items: SampleBlock[] = [];
    while (blocks[at]?.kind === "item") items.push(blocks[at++] as SampleBlock);
    at -= 1;
    nodes.push(list(items, 1));
  }
  return nodes;
}

function list(items: readonly SampleBlock[], level: number): Node {
  const written: Node[][] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as SampleBlock;
    const deeper: SampleBlock[] = [];
    if (item.level > level) {
      while ((items[at]?.level ?? 0) > level) deeper.push(items[at++] as SampleBlock);
      at -= 1;
      written.at(-1)?.push(list(deeper, level + 1));
    } else written.push([{ t: "Plain", c: withNotes(item) }]);
  }
  return { t: "BulletList", c: written };
}

function blockNode(block: SampleBlock): Node {
  if (block.kind === "heading")
    return { t: "Header", c: [block.level, ["", [], []], withNotes(block)] };
  if (block.kind === "verse") return { t: "LineBlock", c: block.text.split("\n").map(inlines) };
  let node: Node = { t: "Para", c: withNotes(block) };
  if (block.kind === "quote")
    for (let level = 0; level < block.level; level += 1) node = { t: "BlockQuote", c: [node] };
  return node;
}

function withNotes({ text, notes }: SampleBlock): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const note of notes) {
    nodes.push(...inlines(text.slice(from, note.at)));
    nodes.push({ t: "Note", c: [{ t: "Para", c: inlines(note.text) }] });
    from = note.at;
  }
  return [...nodes, ...inlines(text.slice(from))];
}

function inlines(text: string): Node[] {
  return text
    .split(/( +)/u)
    .filter((part) => part !== "")
    .map((part) => (part.trim() === "" ? { t: "Space" } : { t: "Str", c: part }));
}
