import { describe, expect, test } from "vitest";
import type { TextRange } from "../../../src/contract/work.ts";
import { STYLES } from "../../../src/core/citation/citation-styles.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { cite as citeIn } from "../../../src/core/export/cite.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { whole, words } from "./annotations.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

function cite(ranges: TextRange[], of: Corpus) {
  return citeIn({ ranges }, of, STYLES["chicago-notes"]);
}

describe("a cited quotation", () => {
  test("keeps the speakers of a quotation across turns", () => {
    const ranges = [whole(corpus, `${S1}/t1/p2`), words(corpus, `${S1}/t2/p1`, "How do we")];
    expect(cite(ranges, corpus).plain).toBe(
      [
        "Ivan Orlov: In 1999, not in 1991, prices rose 6-8 percent — or 4.37, as you said.",
        "Anna Berg: How do we",
        "Ivan Orlov and Anna Berg, telephone conversation, June 15, 1999, quoted in Jane Doe, “Small Talks, Large Consequences,” trans. John Roe, The Gazette, n.d., sec. 1, turn 1, ¶ 2, to turn 2, ¶ 1.\nreadout://small-talks/s1/t1/p2",
      ].join("\n\n"),
    );
  });

  test("names a speaker once for all paragraphs of a turn", () => {
    const ranges = [whole(corpus, `${S1}/t1/p1`), whole(corpus, `${S1}/t1/p2`)];
    expect(cite(ranges, corpus).plain.match(/Ivan Orlov:/g)).toHaveLength(1);
  });

  test("says that words are the editor’s", () => {
    const { plain } = cite([words(corpus, `${S1}/c1`, "Orlov’s remarks")], corpus);
    expect(plain).toMatch(/^The Gazette \(editor\): Orlov’s remarks\n\nJane Doe, “Small Talks/);
  });

  test("marks left-out words", () => {
    const ranges = [
      words(corpus, `${S1}/t1/p1`, "We donʼt see"),
      words(corpus, `${S1}/t1/p2`, "In 1999"),
    ];
    expect(cite(ranges, corpus).plain).toMatch(/^Ivan Orlov: We donʼt see\n\n\[…\] In 1999\n/);
  });

  test("as rich text is a block quotation with citation and link", () => {
    expect(cite([words(corpus, `${S1}/t1/p2`, "In 1999")], corpus).html).toBe(
      '<blockquote cite="readout://small-talks/s1/t1/p2"><p><b>Ivan Orlov:</b> In 1999</p></blockquote>' +
        "<p>Ivan Orlov to Anna Berg, telephone conversation, June 15, 1999, quoted in Jane Doe, " +
        "“Small Talks, Large Consequences,” trans. John Roe, <i>The Gazette</i>, n.d., sec. 1, turn 1, ¶ 2. " +
        '<a href="readout://small-talks/s1/t1/p2">readout://small-talks/s1/t1/p2</a></p>',
    );
  });

  test("lets nothing of the text become markup", () => {
    const hostile = textCorpus(['<img src=x onerror="alert(1)"> & more']);
    expect(cite([whole(hostile, "w/p1")], hostile).html).toContain(
      "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more",
    );
  });

  test("never cuts an emoji in two", () => {
    const { start } = words(corpus, `${S1}/t2/p1`, "🙂");
    const { plain } = cite([{ passage: `${S1}/t2/p1`, start: start + 1, end: start + 2 }], corpus);
    expect(plain).toMatch(/^Anna Berg: 🙂\n/);
  });

  test.each([
    ["a passage that does not exist", [{ passage: "x/y", start: 0, end: 1 }], "passage-not-found"],
    ["a range outside", [{ passage: `${S1}/c1`, start: 0, end: 9999 }], "range-invalid"],
    ["no words", [{ passage: `${S1}/c1`, start: 3, end: 3 }], "range-invalid"],
    [
      "two works",
      [
        { passage: `${S1}/c1`, start: 0, end: 1 },
        { passage: "razgovory/s1/t1/p1", start: 0, end: 1 },
      ],
      "range-invalid",
    ],
  ])("refuses %s", (_what, ranges, code) => {
    expect(() => cite(ranges, corpus)).toThrow(expect.objectContaining({ code }));
  });

  test("has the form that its style uses unless another is asked for", () => {
    const ranges = [words(corpus, `${S1}/t1/p2`, "In 1999")];
    const forms = (["chicago-notes", "gost", "mla"] as const).map(
      (style) => citeIn({ ranges }, corpus, STYLES[style]).form,
    );
    expect(forms).toEqual(["first", "first", "in-text"]);
    expect(citeIn({ ranges, form: "short" }, corpus, STYLES["chicago-notes"])).toMatchObject({
      style: "chicago-notes",
      citation:
        "Orlov to Berg, telephone conversation, June 15, 1999, quoted in Doe, “Small Talks, Large Consequences,” sec. 1, turn 1, ¶ 2.",
    });
  });

  test("has an entry for the record and one for the publication on lines of their own", () => {
    const ranges = [words(corpus, `${S1}/t1/p2`, "In 1999")];
    const { citation, html } = citeIn(
      { ranges, form: "bibliography" },
      corpus,
      STYLES["chicago-notes"],
    );
    expect(citation.split("\n").map((entry) => entry.split(".")[0])).toEqual([
      "Doe, Jane",
      expect.stringContaining("Orlov"),
    ]);
    expect(html).toContain("<i>The Gazette</i>, n.d.<br>");
  });

  test("refuses a form that its style does not have", () => {
    const ranges = [words(corpus, `${S1}/t1/p2`, "In 1999")];
    expect(() => citeIn({ ranges, form: "in-text" }, corpus, STYLES["chicago-notes"])).toThrow(
      expect.objectContaining({ code: "bad-input" }),
    );
  });
});
