import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../../src/contract/annotation.ts";
import { textCorpus } from "../../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole } from "../../annotations.ts";
import { OFFICE_FORMATS, type OfficeExport, officeFile } from "./office-exports.ts";
import { runsIn, textsOf } from "./read-document.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";
/** One by one, so that halves of surrogate pairs come alone, too. */
const CHARACTERS = " \t\n\r<>&\"']]>_x0041_\0\x1B\uD800\uDC00\uFFFE\u202E\u00A0aя".split("");
const RUSSIAN = "razgovory/s1/t1/p1";

/** What is documented of text that XML cannot hold: pictures of control characters, one kind of line end. */
function asHeld(text: string): string {
  return [...text.toWellFormed().replaceAll(/\r\n?/g, "\n")]
    .map((one) => {
      const code = one.codePointAt(0) ?? 0;
      if (code === 0xfffe || code === 0xffff) return "\uFFFD";
      return code < 0x20 && !"\t\n".includes(one) ? String.fromCharCode(0x2400 + code) : one;
    })
    .join("");
}

/** Of every kind, much of it what XML has to take care of. */
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...CHARACTERS),
    maxLength: 30,
  }),
);

describe.each(OFFICE_FORMATS)("a file for %s", (_name, format, readBytes) => {
  const read = (from: Partial<OfficeExport> & { annotations: AnchoredAnnotation[] }) =>
    readBytes(officeFile(format, { corpus, ...from }));

  test("sets everything by named styles, and nothing by itself", () => {
    const document = read({
      parts: { insertions: true, context: 2 },
      annotations: [
        highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)], { note: "A\nB", tags: ["c"] }),
        highlight(corpus, "b", [whole(corpus, RUSSIAN)]),
        lost("c", `${S1}/c1`, "So it was."),
        note("d", { kind: "notebook" }, "# H\n\n- a **b _c_** `d` ~~e~~\n\n```\ncode\n```\n\n> q"),
      ],
    });
    expect(document.direct).toEqual([]);
    const paragraphs = [
      ...document.paragraphs,
      ...document.footnotes,
      ...document.comments.flatMap((one) => one.paragraphs),
    ];
    const used = new Set(
      paragraphs.flatMap(({ style, runs }) =>
        [style].concat(runs.flatMap((run) => run.style ?? [])),
      ),
    );
    expect(used.size).toBeGreaterThan(18);
    expect([...used].filter((style) => !document.styles.includes(style))).toEqual([]);
  });

  test("lets no address through that would make the file a damaged one", () => {
    const hrefs = ["https://[::1", "https://a b", "javascript:alert(1)", "http://:::"];
    const text = hrefs.map((href) => `[words](<${href}>)`).join(" ");
    const document = read({ annotations: [note("d", { kind: "notebook" }, text)] });
    expect(runsIn(document).filter(({ href, style }) => href ?? style)).toEqual([]);
    expect(textsOf(document, "Note Text").join("").match(/words/g)).toHaveLength(hrefs.length);
  });

  test("writes from right to left what is read so", () => {
    const hebrew = textCorpus(["שלום"]);
    for (const work of hebrew.works) Object.assign(work, { language: "he" });
    Object.assign(hebrew.work("w"), { language: "he" });
    const document = read({
      corpus: hebrew,
      annotations: [highlight(hebrew, "a", [whole(hebrew, "w/p1")])],
    });
    const quote = document.paragraphs.find(({ style }) => style === "Editor’s Words");
    expect(quote).toMatchObject({ isRightToLeft: true, text: "שלום" });
    expect(document.paragraphs.find(({ style }) => style === "Title")?.isRightToLeft).toBe(false);
  });

  test("says that there is nothing, and is a whole file then too", () => {
    const document = read({ annotations: [] });
    expect(document.paragraphs.map(({ text }) => text)).toEqual([
      "Readout notebook",
      "There are no highlights or notes here yet.",
    ]);
  });

  test("is the same, byte for byte, each time", () => {
    const annotations = [highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)], { note: "N." })];
    const bytes = () => Buffer.from(officeFile(format, { corpus, annotations }));
    expect(bytes().equals(bytes())).toBe(true);
  });

  test("gives arbitrary words, notes, tags and titles back as they were", () => {
    fc.assert(
      fc.property(anything, anything, anything, anything, (exact, comment, tag, title) => {
        const from = textCorpus([exact]);
        const document = read({
          corpus: from,
          title,
          annotations: [
            highlight(from, "a", [whole(from, "w/p1")], { note: comment, tags: [tag] }),
          ],
        });
        expect(document.title.replaceAll(/\r\n?/g, "\n")).toBe(asHeld(title));
        expect(textsOf(document, "Title")).toEqual([asHeld(title)]);
        if (exact === "") return;
        expect(textsOf(document, "Editor’s Words")).toEqual([asHeld(exact)]);
        const [found] = document.comments;
        const lines = found?.paragraphs.map(({ text }) => text) ?? [];
        expect(lines.at(-1)).toBe(`Tags: ${asHeld(tag)}`);
        expect(lines.slice(0, -1).join("\n")).toBe(asHeld(comment));
        expect(found?.on.replaceAll("\n", "")).toBe(asHeld(exact).replaceAll("\n", ""));
      }),
    );
  });

  test("holds arbitrary Markdown and headings of its writer, and sets nothing by it", () => {
    const annotations = [highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)])];
    fc.assert(
      fc.property(anything, anything, (text, heading) => {
        const document = read({
          annotations,
          blocks: [
            { kind: "heading", level: 2, number: null, text: heading, id: "claim" },
            { kind: "words", id: "words", text },
          ],
        });
        const [, first] = document.paragraphs;
        expect([first?.style.toLowerCase(), first?.text]).toEqual(["heading 2", asHeld(heading)]);
        expect(document.direct).toEqual([]);
      }),
    );
  });
});
