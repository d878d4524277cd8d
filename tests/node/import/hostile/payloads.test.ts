import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { docxFile, paragraph } from "../../../support/import/docx-file.ts";
import { bookPage, epubFile } from "../../../support/import/epub-file.ts";
import { linesAt, pdfFile } from "../../../support/import/pdf-file.ts";
import { CANARY, PAYLOADS } from "../../../support/import/payloads.ts";
import { readFile } from "../../../support/import/read-file.ts";

const AROUND = { before: "First words.", after: "Last words." };

function page(payload: string): string {
  return `<p>${AROUND.before}</p><div>${payload}</div><p>${AROUND.after}</p>`;
}

type Write = (payload: string) => [Uint8Array | string, string];

const FORMATS: [format: string, write: Write][] = [
  [
    "HTML",
    (payload) => [`<html><head>${payload}</head><body>${page(payload)}</body></html>`, "a.html"],
  ],
  ["Markdown", (payload) => [`${AROUND.before}\n\n${payload}\n\n${AROUND.after}\n`, "a.md"]],
  [
    "EPUB",
    (payload) => [
      epubFile({ pages: [{ name: "a.xhtml", body: bookPage(page(payload)), isWhole: true }] }),
      "a.epub",
    ],
  ],
];

beforeAll(() => {
  vi.stubGlobal("fetch", () => {
    throw new Error("something was fetched");
  });
});

afterAll(() => {
  vi.unstubAllGlobals();
});

it("there are more than 300 payloads, no two alike", () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThan(300);
  expect(PAYLOADS.every((payload) => payload.includes(CANARY) || payload.includes("base64"))).toBe(
    true,
  );
});

/** What the words of a document say of a payload that they should not; null when nothing is wrong. */
async function complaintAbout(payload: string, write: Write): Promise<string | null> {
  const [content, name] = write(payload);
  const texts = await readFile(content, name).then(
    ({ blocks }) => blocks.map(({ text }) => text),
    (error: { code?: string }) => (error.code === "import-refused" ? [] : [String(error)]),
  );
  // What is no tag to Markdown is written out, as it is by every program that shows it.
  const isShown = name === "a.md" && texts.some((text) => text.includes(payload.slice(0, 5)));
  if (CANARY in globalThis) return `${payload} was run`;
  if (!isShown && texts.some((text) => text.includes(CANARY))) return `${payload} became words`;
  return null;
}

async function allComplaints(write: Write): Promise<string[]> {
  const complaints: (string | null)[] = [];
  for (const payload of PAYLOADS) complaints.push(await complaintAbout(payload, write));
  return complaints.filter((complaint) => complaint !== null);
}

describe.each(FORMATS)("%s with a payload", (_format, write) => {
  it("runs nothing, fetches nothing and takes no code for words", async () => {
    expect(await allComplaints(write)).toEqual([]);
  });

  it("keeps the words around it, unless it hides them from a browser, too", async () => {
    const kept = PAYLOADS.filter((payload) =>
      /^<(?:img|a|link|script src|div|base|embed)/u.test(payload),
    );
    expect(kept.length).toBeGreaterThan(50);
    const ends = await Promise.all(
      kept.map(async (payload) => {
        const { blocks } = await readFile(...write(payload));
        return [blocks[0]?.text, blocks.at(-1)?.text];
      }),
    );
    expect(ends).toEqual(kept.map(() => [AROUND.before, AROUND.after]));
  });
});

describe("a format whose words are words", () => {
  it("has payloads in a Word file as what was typed", async () => {
    const { blocks } = await readFile(
      docxFile({
        body: PAYLOADS.map((text) =>
          paragraph(text.replaceAll(/^</gu, " <").replaceAll("\u0001", "")),
        ).join(""),
      }),
      "a.docx",
    );
    expect(blocks).toHaveLength(PAYLOADS.length);
    expect(globalThis).not.toHaveProperty(CANARY);
  });

  it("has payloads in a PDF as what was printed", async () => {
    const pages = PAYLOADS.map((text) =>
      linesAt(20, 100, [text.replaceAll(/[^\x20-\x7e]/gu, "")], 6),
    );
    const { blocks } = await readFile(pdfFile({ pages }), "a.pdf");
    expect(blocks.map(({ text }) => text).join(" ")).toContain(
      `<script>globalThis.${CANARY}=1</script>`,
    );
    expect(globalThis).not.toHaveProperty(CANARY);
  });

  it.each(["a.epub", "a.html", "a.md"])(
    "has payloads in the facts of %s as plain words",
    async (name) => {
      const payload = `"><script>globalThis.${CANARY}=1</script>`;
      const escaped = payload.replaceAll("<", "&lt;").replaceAll('"', "&quot;");
      const contents: Record<string, () => Uint8Array | string> = {
        "a.epub": () =>
          epubFile({
            metadata: `<dc:title>${escaped}</dc:title><dc:source>javascript:alert(1)</dc:source>`,
            pages: [{ name: "a.xhtml", body: "<p>Words.</p>" }],
          }),
        "a.html": () =>
          `<html><head><title>${escaped}</title><link rel="canonical" href="javascript:alert(1)"></head><body><p>Words.</p></body></html>`,
        "a.md": () => `---\ntitle: '${payload}'\n---\nWords.\n`,
      };
      const document = await readFile(contents[name]?.() ?? "", name);
      expect(document.title).toBe(payload);
      expect(document.url).toBeNull();
    },
  );
});
