import { version } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { blockLines, noteLines, pageLines } from "../../../support/import/block-lines.ts";
import { linesAt, pdfFile, type PdfPlan } from "../../../support/import/pdf-file.ts";
import { readFile } from "../../../support/import/read-file.ts";

function read(plan: PdfPlan) {
  return readFile(pdfFile(plan), "scan.pdf");
}

/** Four lines of one paragraph, each 50 letters wide. */
const FULL = [
  "The river had been higher that spring than anyone,",
  "in all the town could remember it ever having been",
  "and the ferryman who remembered more than they did",
  "said it would be higher yet before the week is up.",
];

describe("a PDF with text", () => {
  it("joins the lines of a paragraph, and words that were divided", async () => {
    const lines = [
      "The old ferryman, who remembered more than a well-",
      "known man should, was asked to explain it. A well-",
      "known answer is no answer, he said, and was misun-",
      "derstood by all of the well-known people who came.",
    ];
    const { blocks } = await read({ pages: [linesAt(60, 200, lines)] });
    expect(blockLines(blocks)).toEqual([
      "paragraph: The old ferryman, who remembered more than a well-known man should, was asked to explain it. A well-known answer is no answer, he said, and was misunderstood by all of the well-known people who came.",
    ]);
  });

  it("keeps the hyphen that English has after “well”, “self” and “half”, but for what those begin", async () => {
    const lines = [
      "A free people ought to have a uniform and a well-",
      "digested plan, and to be neither careless nor self-",
      "less, as was said by all of the ministers who came.",
    ];
    const { blocks } = await read({ pages: [linesAt(60, 200, lines)] });
    expect(blocks.map(({ text }) => text)).toEqual([
      "A free people ought to have a uniform and a well-digested plan, and to be neither careless nor selfless, as was said by all of the ministers who came.",
    ]);
  });

  it("tells paragraphs apart by gaps, indents and early ends", async () => {
    const { blocks } = await read({
      pages: [
        [
          ...linesAt(60, 100, FULL),
          ...linesAt(60, 172, FULL),
          ...linesAt(80, 220, ["An indent begins another one of those paragraphs."]),
          ...linesAt(60, 232, [...FULL.slice(0, 2), "ends early."]),
          ...linesAt(60, 268, FULL.slice(0, 2)),
        ],
      ],
    });
    expect(blocks.map(({ text }) => text.slice(0, 12))).toEqual([
      "The river ha",
      "The river ha",
      "An indent be",
      "The river ha",
    ]);
  });

  it("reads one column after the other, below a title over both", async () => {
    const column = (name: string) =>
      Array.from({ length: 8 }, (_, at) => `${name}${at} words of this column.`);
    const { blocks } = await read({
      pages: [
        [
          { left: 120, top: 100, text: "A Title that Goes Over Both Columns", size: 14 },
          ...linesAt(60, 140, column("left")),
          ...linesAt(320, 140, column("right")),
        ],
      ],
    });
    expect(blockLines(blocks)).toEqual([
      "heading 1: A Title that Goes Over Both Columns",
      `paragraph: ${[...column("left"), ...column("right")].join(" ")}`,
    ]);
  });

  it("does not take names before turns for a column", async () => {
    const turns = Array.from({ length: 10 }, (_, at) => [
      { left: 60, top: 100 + at * 24, text: at % 2 ? "SMITH:" : "CHAIR:" },
      {
        left: 160,
        top: 100 + at * 24,
        text: `Words of turn ${at}, which are long enough to fill.`,
      },
    ]);
    const { blocks } = await read({ pages: [turns.flat()] });
    const text = blocks.map(({ text }) => text).join(" ");
    expect(text).toMatch(
      /^CHAIR: Words of turn 0.*SMITH: Words of turn 1.*CHAIR: Words of turn 2/u,
    );
  });

  it("takes out running heads and page numbers, which become labels of pages", async () => {
    const pages = Array.from({ length: 6 }, (_, at) => [
      {
        left: 200,
        top: 40,
        text: at % 2 ? `${at + 21}  A HISTORY` : `THE FERRY  ${at + 21}`,
        size: 8,
      },
      ...linesAt(60, 100, FULL),
    ]);
    const { blocks } = await read({ pages });
    expect(blocks.map(({ text }) => text).join(" ")).not.toMatch(/HISTORY|FERRY|\d/u);
    expect(pageLines(blocks).map((line) => line.split("|")[1])).toEqual([
      "21",
      "22",
      "23",
      "24",
      "25",
      "26",
    ]);
  });

  it("keeps what only looks like a running head: the same words inside the text", async () => {
    const pages = Array.from({ length: 4 }, () => linesAt(60, 60, [...FULL, ...FULL]));
    const { blocks } = await read({ pages });
    expect(
      blocks
        .map(({ text }) => text)
        .join(" ")
        .match(/higher that spring/gu),
    ).toHaveLength(8);
  });

  it("has the labels that the file gives its pages", async () => {
    const pages = Array.from({ length: 3 }, () => linesAt(60, 100, FULL));
    const { blocks } = await read({ pages, labels: "0 << /S /r /St 7 >> 1 << /S /D /P (A-) >>" });
    expect(pageLines(blocks).map((line) => line.split("|")[1])).toEqual(["vii", "A-1", "A-2"]);
  });

  it("lets a paragraph go on over the page, and marks the place", async () => {
    const pages = [linesAt(60, 100, FULL.slice(0, 3)), linesAt(60, 100, FULL.slice(3))];
    const { blocks } = await read({ pages });
    expect(blockLines(blocks)).toEqual([`paragraph: ${FULL.join(" ")}`]);
    expect(pageLines(blocks)).toEqual(["|1|The river ", " they did |2|said it wo"]);
  });

  it("hangs footnotes on their raised marks", async () => {
    const page = [
      ...linesAt(60, 100, FULL),
      { left: 360, top: 108, text: "1", size: 6 },
      ...linesAt(60, 700, ["1 The first note, which is", "longer than one line."], 7),
    ];
    const { blocks } = await read({ pages: [page] });
    expect(blockLines(blocks)).toEqual([`paragraph: ${FULL.join(" ")}`]);
    expect(noteLines(blocks)).toEqual([
      `${FULL.slice(0, 2).join(" ").length} 1: The first note, which is longer than one line.`,
    ]);
  });

  it("takes lines that its outline names for headings", async () => {
    const page = [...linesAt(60, 100, ["Chapter One"]), ...linesAt(60, 130, FULL)];
    const { blocks } = await read({ pages: [page], outline: ["Chapter One"] });
    expect(blockLines(blocks)[0]).toBe("heading 1: Chapter One");
  });

  it("has the title and the authors that it names, but no names of files", async () => {
    const pages = [linesAt(60, 100, FULL)];
    expect(await read({ pages, title: "A Report", author: "Ann; Bob" })).toMatchObject({
      title: "A Report",
      authors: ["Ann", "Bob"],
    });
    expect(await read({ pages, title: "Microsoft Word - draft.doc" })).toMatchObject({
      title: null,
    });
  });

  it("names the pages that have no text", async () => {
    const { warnings } = await read({ pages: [linesAt(60, 100, FULL), [], []] });
    expect(warnings).toMatchObject([
      { place: "page 2", message: expect.stringMatching(/2 pages.*: 2, 3\./u) },
    ]);
  });
});

describe("a PDF that cannot be read", () => {
  it("is refused when its pages are pictures", async () => {
    await expect(read({ pages: [[], []] })).rejects.toMatchObject({
      code: "import-refused",
      message: expect.stringMatching(/scan\.pdf.*has no text.*recognition/u),
    });
  });

  it("is refused when it is locked", async () => {
    const plan = { pages: [linesAt(60, 100, FULL)], isLocked: true };
    await expect(read(plan)).rejects.toThrow(/locked with a password/u);
  });

  it("runs no script, whatever the file asks for", async () => {
    const catalogue = `/OpenAction << /S /JavaScript /JS (globalThis.wasRun = true;) >> /AA << /WC << /S /JavaScript /JS (globalThis.wasRun = true;) >> >>`;
    await read({ pages: [linesAt(60, 100, FULL)], catalogue });
    expect(globalThis).not.toHaveProperty("wasRun");
  });

  it("is read by a version that compiles no code of a file", () => {
    const [major = 0, minor = 0] = version.split(".").map(Number);
    expect(major * 100 + minor).toBeGreaterThanOrEqual(605);
  });
});
