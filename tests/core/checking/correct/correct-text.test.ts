import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  correctedText,
  type NoteForm,
  textEdits,
} from "../../../../src/core/checking/correct/corrected-text.ts";
import { planCorrections } from "../../../../src/core/checking/correct/plan-corrections.ts";
import { notesFrom } from "../../../support/checking/memory-corrections.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { checkFile, correctBytes, correctText } from "../../../support/checking/correct-text.ts";
import { textCorpus } from "../../../support/text-corpus.ts";

const FIRST =
  "Ivan Orlov to Anna Berg, telephone conversation, June 15, 1999, quoted in Jane Doe, “Small Talks, Large Consequences,” trans. John Roe, *The Gazette*, n.d., sec. 1, turn 1, ¶ 1.";
const WORDING = [{ finding: 0, wording: true }];
const NOTE = [{ finding: 0, footnote: true }];
const BOTH = { wording: true, footnote: true };

describe("wordings", () => {
  it("put back what was changed and dropped, and take out what was added", async () => {
    const draft =
      "Orlov: “We don’t see many major opponents of legislation here. Sanctions are conducive to Russian-American dialog.”";
    expect(await correctText(draft, "draft.md", { fixes: WORDING })).toBe(
      "Orlov: “We don’t see any major opponents of this legislation. Sanctions are not conducive to Russian-American dialog.”",
    );
  });

  it("keep line breaks, marks of block quotations, and what the writer put into brackets", async () => {
    const draft =
      "> We donʼt see any minor\n> opponents [in Moscow] of legislation\n> .\r\n\r\nText.\r\n";
    expect(await correctText(draft, "draft.md", { fixes: WORDING })).toBe(
      "> We donʼt see any major\n> opponents [in Moscow] of this legislation\n> .\r\n\r\nText.\r\n",
    );
    const broken = "> We donʼt see many\n> small opponents of this legislation.\n";
    expect(await correctText(broken, "draft.md", { fixes: WORDING })).toBe(
      "> We donʼt see any\n> major opponents of this legislation.\n",
    );
  });

  it("part what was joined by a mark of omission", async () => {
    const draft =
      "“We don’t see any major opponents of this legislation. I will take a decision here.”";
    expect(await correctText(draft, "draft.md", { fixes: WORDING })).toBe(
      "“We don’t see any major opponents of this legislation. […] I will take a decision here.”",
    );
  });

  it("put back what a cut left out, at its edges and under its marks of omission", async () => {
    for (const [draft, corrected] of [
      [
        "“see any major opponents of this legislation”",
        "“We donʼt see any major opponents of this legislation”",
      ],
      [
        "“Sanctions are … conducive to Russian-American dialog”",
        "“Sanctions are not conducive to Russian-American dialog”",
      ],
    ] as const)
      expect(await correctText(draft, "draft.md", { fixes: WORDING })).toBe(corrected);
    const corpus = textCorpus([
      "We shall leave the whole country tomorrow, if the others leave it first. Yes.",
    ]);
    expect(
      await correctText("“We shall leave the whole country tomorrow,” he said.", "draft.md", {
        corpus,
        fixes: WORDING,
      }),
    ).toBe("“We shall leave the whole country tomorrow, if the others leave it first,” he said.");
  });

  it("set marks inside a quotation one level further in, and let no word of a source become markup", async () => {
    const corpus = textCorpus([
      "She called the *old* “plan” a [dreadful] mistake of all the others.",
    ]);
    const draft = "“She called the new idea a dreadful mistake of all the others.”";
    expect(await correctText(draft, "draft.md", { corpus, fixes: WORDING })).toContain(
      "“She called the old\\* ‘plan a dreadful",
    );
  });

  it("leave alone what is not here or wrongly attributed, and say so", async () => {
    const draft =
      "Berg said: “I will take a decision here.” And “nobody ever said any such thing at all”.";
    const { file, contents } = await correctBytes(new TextEncoder().encode(draft), "draft.md");
    expect(new TextDecoder().decode(contents)).toContain(draft.replace(".”", ".”[^readout-1]"));
    expect(file).toMatchObject({ wordings: 0, footnotes: 1 });
    expect(file.remarks).toEqual([
      expect.stringContaining("its words are right"),
      expect.stringContaining("not in these sources"),
    ]);
  });

  it("put marks around words that are taken over without any", async () => {
    const draft =
      "He would see «nobody» there. We donʼt see any major opponents of this legislation, then.";
    const { report } = await checkFile(new TextEncoder().encode(draft), "draft.md");
    const finding = report.quotations.length;
    expect(
      await correctText(draft, "draft.md", { fixes: [{ finding, wording: true, footnote: true }] }),
    ).toContain("there. «We donʼt see any major opponents of this legislation»[^readout-1], then.");
  });
});

describe("footnotes", () => {
  it("stand behind the closing mark, in full first and shortly later, in the order of the text", async () => {
    const draft =
      "“conducive to Russian-American dialog”, and “any major opponents of this legislation”\n";
    expect(await correctText(draft)).toBe(
      `“conducive to Russian-American dialog”,[^readout-1] and “any major opponents of this legislation”[^readout-2]\n\n[^readout-1]: ${FIRST}\n\n[^readout-2]: Orlov to Berg, telephone conversation, June 15, 1999, quoted in Doe, “Small Talks, Large Consequences,” sec. 1, turn 1, ¶ 1.\n`
        .replaceAll("“conducive", "“Sanctions are not conducive")
        .replace("“any major", "“We donʼt see any major"),
    );
  });

  it("leave the notes of the text and their labels to it", async () => {
    const draft =
      "“I will take a decision here.”[^1] [^readout-1]\n\n[^1]: Mine.\n[^readout-1]: Also mine.";
    const corrected = await correctText(draft, "draft.md", { fixes: NOTE });
    expect(corrected).toContain("here.”[^readout-2][^1] [^readout-1]\n\n[^1]: Mine.");
    expect(corrected).toMatch(/Also mine\.\n\n\[\^readout-2\]: Ivan Orlov/u);
  });

  it("are numbers behind those that a plain text has, and go to its end", async () => {
    const draft = "See [4].\r\n“I will take a decision here.”\r\n";
    const corrected = await correctText(draft, "draft.txt", { fixes: NOTE });
    expect(corrected).toMatch(
      /^See \[4\]\.\r\n“I will take a decision here\.”\[5\]\r\n\r\n\[5\] Ivan Orlov.*\r\n$/u,
    );
    const asked = await correctBytes(new TextEncoder().encode(draft), "draft.txt", {
      fixes: NOTE,
      form: "markdown",
    });
    expect(asked.file.name).toBe("draft-corrected.md");
    expect(asked.file.text).toContain("here.”[^readout-1]\r\n");
  });
});

describe("the file that was checked", () => {
  it("keeps encoding and byte order mark", async () => {
    const text = "Он сказал: «Мой друг, палка уже стоит. Мои книги в доме».\r\n";
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const marked = Buffer.from(`\ufeff${text}`);
    for (const original of [wide, marked]) {
      const { contents, file } = await correctBytes(new Uint8Array(original), "draft.txt", {
        fixes: WORDING,
      });
      const encoding = original === wide ? "utf16le" : "utf8";
      const expected = Buffer.from(original).toString(encoding).replace("палка", "ёлка");
      expect(Buffer.from(contents).equals(Buffer.from(expected, encoding))).toBe(true);
      expect(file.name).toBe("draft-corrected.txt");
    }
  });

  it("is refused when a note has what its encoding has not, or bytes of it are no text", async () => {
    const narrow = Buffer.from("He said: \x93I will take a desision here.\x94 caf\xe9\n", "latin1");
    await expect(
      correctBytes(new Uint8Array(Buffer.concat([narrow, Buffer.from([0x81])])), "draft.txt"),
    ).rejects.toMatchObject({ code: "quotation-not-placed" });
    const { contents } = await correctBytes(new Uint8Array(narrow), "draft.txt", {
      fixes: WORDING,
    });
    expect(Buffer.from(contents).toString("latin1")).toContain(
      "\x93I will take a decision here.\x94 caf\xe9",
    );
    await expect(
      correctBytes(new Uint8Array(narrow), "draft.txt", { fixes: NOTE, style: "gost" }),
    ).rejects.toMatchObject({ code: "bad-input" });
  });

  it("has nothing changed but its fixes: taken out again, they leave the very bytes", async () => {
    const quoted = fc.constantFrom(
      "“I will take a decision here.”",
      "“We don’t see any major opponents”,",
      "«Всё это было в 1999 году»",
      "\n> Sanctions are not conducive to\n> Russian-American dialog.\n\n",
    );
    const between = fc.oneof(
      fc.constantFrom(" ", "\n", "\r\n", "\n\n", " *a* ", "[^1] ", "\n# Head\n\n", "\t", "🙂", "é"),
      fc.string({ maxLength: 12 }).filter((text) => !/[“”«»‘’'"„‹›\0]|\[\^readout/u.test(text)),
    );
    const texts = fc.array(fc.oneof(quoted, between), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (parts, isMarked) => {
        const bytes = new TextEncoder().encode(
          `${isMarked ? "\ufeff" : ""}“I will take a decision here.” ${parts.join("")}`,
        );
        const { contents, report } = await correctBytes(bytes, "draft.md");
        const noted = new TextDecoder("utf-8", { ignoreBOM: true }).decode(contents);
        const body = noted.slice(0, noted.search(/(?:\r\n|\n|\r){1,2}\[\^readout-1\]: /u));
        const rest = body.replaceAll(/\[\^readout-\d+\]/gu, "");
        const right = report.quotations.every(
          ({ verdict }) => verdict === "exact" || verdict === "wrong-source",
        );
        fc.pre(right);
        const original = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        expect(original.startsWith(rest)).toBe(true);
        expect(original.slice(rest.length).trim()).toBe("");
      }),
      { numRuns: 60 },
    );
  });

  it("is what is left when new words give way to the old ones again, however quotations lie in one another", async () => {
    const quoted = fc.constantFrom(
      "“We don’t see many major opponents of legislation here.”",
      "“He said: ‘Sanctions are conducive to Russian-American dialog’ and ‘I will take a desision here’.”",
      "“any major opponents of this legislation. I will take a decision here.”",
      "“see any major opponents of this legislation”",
      "«Мой друг, палка уже стоит»",
      "\n\n> Sanctions are\n> conducive to Russian-American dialog\n\n",
      " We don’t see any major opponents of this legislation. ",
    );
    const texts = fc.array(fc.oneof(quoted, fc.string({ maxLength: 8 })), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom("markdown", "plain"), async (parts, form) => {
        const bytes = new TextEncoder().encode(`${parts.join("")} “a b”`);
        const { report, manuscript } = await checkFile(bytes, "draft.md");
        const { text } = manuscript;
        const count = report.quotations.length + report.unmarked.length;
        const fixes = Array.from({ length: count }, (_, finding) => ({ finding, ...BOTH }));
        const corrections = planCorrections(report, text, fixes, notesFrom(tinyCorpus()));
        let back = correctedText(text, corrections, form as NoteForm);
        const { within, behind } = textEdits(text, corrections, form as NoteForm);
        for (const { start, end, words } of [...within, ...behind]) {
          expect(back.slice(start, start + words.length)).toBe(words);
          back = back.slice(0, start) + text.slice(start, end) + back.slice(start + words.length);
        }
        expect(back).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});
