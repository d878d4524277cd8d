import type { Publication, Work } from "../../../../src/contract/work.ts";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import { type Corpus, createCorpus } from "../../../../src/core/corpus/corpus.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole } from "../annotations.ts";

/** What a reader could write or a source could hold, for every place that takes text. */
export interface Texts {
  quote: string;
  note: string;
  tag: string;
  title: string;
}

/** A work for each of these, `w0`, `w1`…, with one marked passage, a note and a tag. */
export function annotatedWorks(
  texts: Texts[],
  publication: Partial<Publication> = {},
): { corpus: Corpus; annotations: AnchoredAnnotation[] } {
  const model = textCorpus([""]).work("w");
  const works = texts.map(({ quote, title }, index): Work => {
    const id = `w${index}`;
    const section = { id: `${id}/s1`, number: 1, heading: "One", passages: [`${id}/p1`] };
    const passages = model.passages.map((passage) => ({
      ...passage,
      id: `${id}/p1`,
      work: id,
      section: section.id,
      text: quote,
    }));
    return {
      ...model,
      id,
      title,
      publication: { ...model.publication, ...publication },
      sections: [section],
      passages,
    };
  });
  const corpus = createCorpus([{ id: "c", title: "Texts", description: "", works }]);
  const annotations = texts.map((text, index) =>
    highlight(corpus, `a${index}`, [whole(corpus, `w${index}/p1`)], {
      note: text.note,
      tags: [text.tag],
    }),
  );
  return { corpus, annotations };
}

const corpus = tinyCorpus();
const S1 = "small-talks/s1";
const S2 = "small-talks/s2";

/** Marks of every kind, in the order of the texts: two voices with a cut, an approximate date, commentary, another language, lost words, notes. */
export const everyKind = {
  corpus,
  annotations: [
    highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`), whole(corpus, `${S1}/t2/p1`)], {
      note: "*Why*?",
      tags: ["sanctions", "law, old"],
    }),
    highlight(corpus, "c", [whole(corpus, `${S1}/c1`)]),
    highlight(corpus, "b", [whole(corpus, `${S2}/t1/p1`)], { tags: ["war"] }),
    lost("e", `${S1}/c1`, "So it was."),
    highlight(corpus, "d", [whole(corpus, "razgovory/s1/t1/p1")]),
    note("f", { kind: "work", work: "small-talks" }, "On all of it."),
    note("g", { kind: "notebook" }, "Free."),
  ],
};
