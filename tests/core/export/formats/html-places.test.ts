import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import { USUAL_PARTS } from "../../../../src/contract/export.ts";
import { chicagoNotes } from "../../../../src/core/citation/chicago/chicago-notes.ts";
import { type ExcerptContext, excerptOf } from "../../../../src/core/export/excerpts.ts";
import type { ExportDocument } from "../../../../src/core/export/export-document.ts";
import { htmlPage } from "../../../../src/core/export/formats/html/page.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, whole } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { exported } from "../exported.ts";
import { read, texts } from "./html-elements.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

describe("what others wrote, in an HTML export,", () => {
  test("comes back as it was from words, notes and tags", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (exact, comment, tag) => {
        const from = textCorpus([exact]);
        const elements = read(
          exported(
            { format: "html", scope: { kind: "everything" } },
            {
              corpus: from,
              annotations: [
                highlight(from, "a", [whole(from, "w/p1")], { note: comment, tags: [tag] }),
              ],
            },
          ).text,
        );
        const withClass = (name: string) =>
          elements.find(({ attributes }) => attributes.class === name);
        expect(elements.find(({ name }) => name === "mark")?.text).toBe(exact);
        expect(withClass("tag")?.text).toBe(tag);
        expect(withClass("note")?.attributes["data-markdown"] ?? "").toBe(comment);
        expect(elements.some(({ name }) => name === "script")).toBe(false);
      }),
    );
  });

  test("stays in its place in titles, claims, words of the writer and running heads", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, claim, own) => {
        const excerpts = Array.from({ length: 8 }, (_, at) =>
          highlight(corpus, `a${at}`, [whole(corpus, `${S1}/t1/p1`)]),
        );
        const html = [...htmlPage(...argued(title, claim, own, excerpts))].join("");
        const elements = read(html);
        expect(texts(html, "title")).toEqual([title]);
        expect(texts(html, "h2")[0]).toBe(claim);
        const words = elements.find(({ attributes }) => attributes.class === "words");
        expect(words?.attributes["data-markdown"]).toBe(own);
        const heads = texts(html, "style")
          .join("\n")
          .match(/content: "[^"]*"; \} \}/g);
        expect(heads?.map(headText)).toEqual([oneLine(title), oneLine(claim)]);
        expect(elements.filter(({ name }) => name === "style")).toHaveLength(2);
        expect(elements.some(({ name }) => name === "script")).toBe(false);
      }),
    );
  });
});

/** A document of one claim, with the words of its writer before the excerpts. */
function argued(
  title: string,
  claim: string,
  own: string,
  annotations: AnchoredAnnotation[],
): Parameters<typeof htmlPage> {
  const context: ExcerptContext = { corpus, style: chicagoNotes, parts: USUAL_PARTS };
  const works = corpus.works.filter(({ id }) => id === "small-talks");
  const document: ExportDocument = {
    annotations,
    *blocks() {
      yield { kind: "heading", level: 1, number: null, text: claim, id: "c1" };
      yield { kind: "words", id: "w1", text: own };
      for (const one of annotations)
        yield { kind: "excerpt", excerpt: excerptOf(one, context), stance: "against" };
    },
  };
  return [document, { title, link: "readout://dossiers/d1", works, ...context }, "A4"];
}

/** What a string of CSS says, read as its standard has it. */
function headText(rule: string): string {
  const string = /"(.*)"/s.exec(rule)?.[1] ?? "";
  return string.replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}

function oneLine(text: string): string {
  const characters = Array.from(text.replaceAll("\0", "\uFFFD").replaceAll(/\s+/g, " ").trim());
  return characters.length > 72 ? `${characters.slice(0, 71).join("")}…` : characters.join("");
}
