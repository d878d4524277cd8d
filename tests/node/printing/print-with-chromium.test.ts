import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnchoredAnnotation } from "../../../src/contract/annotation.ts";
import { chicagoNotes } from "../../../src/core/citation/chicago/chicago-notes.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { planExport } from "../../../src/core/export/plan-export.ts";
import { findChromium } from "../../../src/node/printing/find-chromium.ts";
import { printWithChromium } from "../../../src/node/printing/print-with-chromium.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { highlight, whole } from "../../core/export/annotations.ts";
import { bundledCorpus } from "../../core/export/bundled-corpus.ts";
import { type ReadPage, readPages, unspaced } from "./pdf-words.ts";

const print = printWithChromium();

function pageOf(corpus: Corpus, annotations: AnchoredAnnotation[]): string {
  const request = { format: "pdf", scope: { kind: "everything" } } as const;
  const sources = { corpus, annotations, style: chicagoNotes };
  const openDossier = () => {
    throw new Error("There is no dossier here.");
  };
  return [...planExport(request, { ...sources, openDossier }).write()].join("");
}

async function profiles(): Promise<string[]> {
  const names = await readdir(tmpdir());
  return names.filter((name) => name.startsWith(`readout-print-${process.pid}-`));
}

describe.skipIf(findChromium() === null)("a PDF that an installed Chromium prints", () => {
  const passages = bundledCorpus.works
    .flatMap(({ id }) => bundledCorpus.work(id).passages)
    .filter(({ text }) => text.trim() !== "")
    .slice(0, 100);
  let pages: ReadPage[] = [];
  let language: string | null = null;
  let bytes: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    const annotations = passages.map(({ id }, at) =>
      highlight(bundledCorpus, `a${at}`, [whole(bundledCorpus, id)], {
        note: at % 5 === 0 ? "A note of mine." : "",
      }),
    );
    bytes = await print(pageOf(bundledCorpus, annotations)).pdf;
    ({ pages, language } = await readPages(bytes));
  }, 60_000);

  it("has the words of every excerpt, in order", () => {
    const text = pages.map((page) => page.text).join("");
    let from = 0;
    for (const passage of passages) {
      const at = text.indexOf(unspaced(passage.text), from);
      expect(at).toBeGreaterThanOrEqual(from);
      from = at + unspaced(passage.text).length;
    }
  });

  it("numbers its pages, and names itself above all but the first", () => {
    expect(pages.map(({ foot }) => foot)).toEqual(pages.map((_, at) => String(at + 1)));
    expect(pages[0]?.head).toBe("");
    expect(new Set(pages.slice(1).map(({ head }) => head))).toEqual(
      new Set(["Readoutnotebook", unspaced(bundledCorpus.works[0]?.title ?? "")]),
    );
  });

  it("has every note in the margin, in order, and the sources at its end", () => {
    const margin = pages.map((page) => page.margin).join("");
    let from = 0;
    for (const [at] of passages.entries()) {
      const found = margin.indexOf(`${at + 1}`, from);
      expect(found).toBeGreaterThanOrEqual(from);
      from = found + 1;
    }
    expect(pages.at(-1)?.text).toMatch(/^Bibliography/);
  });

  it("is tagged and says its language", () => {
    const isTagged = Buffer.from(bytes).includes("/StructTreeRoot");
    expect(isTagged).toBe(true);
    expect(language).toBe("en");
  });

  it("keeps Russian, long words and markup in quotations as they are, inside the page", async () => {
    const texts = [
      "Противопоставление международного сотрудничества государственным интересам. ".repeat(40),
      `${"x".repeat(500)} https://example.org/${"path/".repeat(80)}`,
      "</mark></style><script>document.body.textContent = 'gone'</script> & <b>",
    ];
    const corpus = textCorpus(texts);
    const annotations = texts.map((_, at) =>
      highlight(corpus, `a${at}`, [whole(corpus, `w/p${at + 1}`)]),
    );
    const read = await readPages(await print(pageOf(corpus, annotations)).pdf);
    const text = read.pages.map((page) => page.text).join("");
    for (const each of texts) expect(text).toContain(unspaced(each));
  });

  it("is of a page where no script runs and nothing is fetched", async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    const html = `<p id="p">Before.</p><img src="http://127.0.0.1:${port}/a.png" /><img src="http://localhost:${port}/b.png" /><script>document.getElementById("p").textContent = "After."</script>`;
    const { pages: printed } = await readPages(await print(html).pdf);
    server.close();
    expect(Object.values(printed[0] ?? {}).join("")).toContain("Before.");
    expect(requests).toBe(0);
  });

  it("is given up when it is cancelled or takes too long, and leaves nothing behind", async () => {
    const cancelled = print("<p>Words.</p>");
    cancelled.cancel();
    await expect(cancelled.pdf).rejects.toMatchObject({ code: "export-not-found" });
    const late = printWithChromium({ longest: 1 })("<p>Words.</p>");
    await expect(late.pdf).rejects.toMatchObject({ code: "printing-failed" });
    expect(await profiles()).toEqual([]);
  });
});

describe("printing without a Chromium", () => {
  it("says what to install, and that HTML can be had without it", async () => {
    const { pdf } = printWithChromium({ find: () => null })("<p>Words.</p>");
    await expect(pdf).rejects.toMatchObject({
      code: "printer-not-found",
      message: expect.stringContaining("HTML") as string,
    });
  });

  it("names the program that could not print", async () => {
    const { pdf } = printWithChromium({ find: () => process.execPath })("<p>Words.</p>");
    await expect(pdf).rejects.toMatchObject({
      code: "printing-failed",
      message: expect.stringContaining(process.execPath) as string,
    });
    expect(await profiles()).toEqual([]);
  });
});
