import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type ExportPart, type ExportParts, USUAL_PARTS } from "../../../src/contract/export.ts";
import { chicagoNotes } from "../../../src/core/citation/chicago/chicago-notes.ts";
import { apa } from "../../../src/core/citation/apa/apa.ts";
import { createCorpus } from "../../../src/core/corpus/corpus.ts";
import { FORMATTERS } from "../../../src/core/export/formats/formatters.ts";
import { planExport } from "../../../src/core/export/plan-export.ts";
import { readTei } from "../../../src/core/import/tei/read-tei.ts";
import { noDossier } from "../../support/no-dossier.ts";
import { highlight, words } from "./annotations.ts";

const LETTERS = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt></fileDesc></teiHeader>
  <text><body><div><head>One</head>
    <sp><speaker>Anne</speaker><p>Thirtythree ships.</p></sp>
    <sp><speaker>Bess</speaker>
      <p>We <choice><orig>haue</orig><reg>have</reg></choice> seen <supplied>the Spaniards</supplied> today.</p>
      <p>Nobody knows more.</p></sp>
    <sp><speaker>Anne</speaker><p>Fortyfour horses.</p></sp>
  </div></body></text></TEI>`;

const work = readTei(LETTERS, {
  work: "letters",
  corpus: "c",
  file: "l.xml",
  digest: () => "digest",
});
const corpus = createCorpus([{ id: "c", title: "C", description: "", works: [work] }]);
const idOf = (text: string) => work.passages.find((one) => one.text.includes(text))!.id;

/** Ships before and horses after it; words of the editor and of another spelling in it, and a cut. */
const marked = highlight(
  corpus,
  "6a204bd8-9f7d-4b5e-8a38-1c9b2f6f0d3a",
  [words(corpus, idOf("seen"), "We have seen the Spaniards"), words(corpus, idOf("knows"), "more")],
  { note: "Remarkableremark", tags: ["seafaring"] },
);

/** Prints all that a part can change. */
const TEMPLATE =
  "{% for one in excerpts %}{{ one.before | json }}{{ one.words }}{{ one.citation }}{{ one.after | json }}{{ one.note }}{{ one.tags | json }}{% endfor %}";

/** All that a reader of the file could come upon, whatever the file is packed in. */
function contentsOf(format: string, parts: Partial<ExportParts>, style = chicagoNotes): string {
  const { write } = planExport(
    {
      format,
      scope: { kind: "everything" },
      parts: { ...USUAL_PARTS, ...parts },
      template: TEMPLATE,
    },
    { corpus, annotations: [marked], openDossier: noDossier, style },
  );
  const pieces = [...write()];
  if (pieces.every((piece) => typeof piece === "string")) return pieces.join("");
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join("\n");
}

/** What a part changes: the words that are there with it alone, and those that are there without it alone. */
const CHANGES: Record<
  ExportPart,
  { on: Partial<ExportParts>; off: Partial<ExportParts>; only: RegExp[] }
> = {
  note: { on: { note: true }, off: { note: false }, only: [/Remarkableremark/i] },
  tags: { on: { tags: true }, off: { tags: false }, only: [/seafaring/i] },
  context: { on: { context: 1 }, off: { context: 0 }, only: [/Thirtythree/, /Fortyfour/] },
  insertions: { on: { insertions: true }, off: { insertions: false }, only: [] },
  cuts: { on: { cuts: true }, off: { cuts: false }, only: [] },
  original: { on: { original: true }, off: { original: false }, only: [/haue/] },
};

const CASES = FORMATTERS.flatMap(({ format, ignores = [] }) =>
  (Object.keys(CHANGES) as ExportPart[]).map((part) => ({
    format,
    part,
    isIgnored: ignores.includes(part),
  })),
);

function withAndWithout({ format, part }: { format: string; part: ExportPart }) {
  const { on, off } = CHANGES[part];
  return { with_: contentsOf(format, on), without: contentsOf(format, off) };
}

describe("a format", () => {
  test.each(CASES.filter(({ isIgnored }) => !isIgnored))(
    "$format heeds the part “$part”",
    (one) => {
      const { with_, without } = withAndWithout(one);
      expect(with_).not.toBe(without);
      for (const words of CHANGES[one.part].only) {
        expect(with_).toMatch(words);
        expect(without).not.toMatch(words);
      }
    },
  );

  test.each(CASES.filter(({ isIgnored }) => isIgnored))(
    "$format is the same with and without the part “$part”, as it says",
    (one) => {
      const { with_, without } = withAndWithout(one);
      expect(with_).toBe(without);
    },
  );
});

describe("the style of citation", () => {
  const texts = (format: string) => [
    contentsOf(format, {}, chicagoNotes),
    contentsOf(format, {}, apa),
  ];

  test.each(FORMATTERS.filter(({ ignores = [] }) => !ignores.includes("style")))(
    "shows in $format",
    ({ format }) => {
      const [inNotes, inText] = texts(format);
      expect(inNotes).not.toBe(inText);
    },
  );

  test.each(FORMATTERS.filter(({ ignores = [] }) => ignores.includes("style")))(
    "makes no difference in $format, as it says",
    ({ format }) => {
      const [inNotes, inText] = texts(format);
      expect(inNotes).toBe(inText);
    },
  );
});

describe("passages around the words", () => {
  test.each([
    ["markdown", /> \[!quote\]- Before these words\n(> .*\n|>\n)*> Thirtythree/],
    ["obsidian", /> \[!quote\]- After these words\n(> .*\n|>\n)*> Fortyfour/],
    ["html", /<p[^>]* class="context">Thirtythree/],
    ["docx", /<w:pStyle w:val="Context"\/>(?:(?!<\/w:p>).)*Thirtythree/],
    ["odt", /<text:p text:style-name="Context">(?:(?!<\/text:p>).)*Thirtythree/],
    ["latex", /\\begin\{readoutcontext\}(?:(?!\\end\{)[^])*Thirtythree/],
    ["csv", /"?Before"?,"?After"?\r\n/],
    ["json", /"before": \[[^\]]*Thirtythree/],
  ])("are set apart from the quotation in %s", (format, apart) => {
    expect(contentsOf(format, { context: 1 })).toMatch(apart);
  });
});
