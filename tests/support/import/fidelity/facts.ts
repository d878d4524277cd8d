import { wordsOf } from "../word-order.ts";

/** What a document holds, by whichever reading of it. */
export interface Facts {
  /** Of the text, in order, without those of its notes; of TEI with them, each note after its paragraph. */
  words: string[];
  /** Of its notes, in order. */
  noteWords: string[];
  headings: number;
  notes: number;
  /** Different speakers. */
  speakers: number;
  /** Labels of pages, in order. */
  pages: string[];
}

/** Gathers the facts of a document while it is walked through. */
export class FactBook {
  readonly speakers = new Set<string>();
  readonly pages: string[] = [];
  readonly notes: string[] = [];
  headings = 0;
  text = "";

  facts(): Facts {
    return {
      words: wordsOf(this.text),
      noteWords: wordsOf(this.notes.join(" ")),
      headings: this.headings,
      notes: this.notes.length,
      speakers: this.speakers.size,
      pages: this.pages,
    };
  }

  /** Counts the speakers of paragraphs that begin with a name in capitals and a colon. */
  addLabels(paragraphs: readonly string[]): void {
    for (const paragraph of paragraphs) {
      const label = /^(\p{Lu}[\p{Lu}. ]+):\s/u.exec(paragraph)?.[1];
      if (label !== undefined) this.speakers.add(label);
    }
  }
}
