import type { PageBreak } from "../../../contract/work.ts";
import type { PassageText } from "./passage-text.ts";

type TeiPage = PassageText["pages"][number];

/** Page breaks that stand between paragraphs, until the words of their page come. */
export class PendingPages {
  private pending: PageBreak[] = [];
  /** Whose pages are counted: a text may have those of several editions, of which the first to be named is read. */
  private edition: { name: string | undefined } | null = null;

  /** @param first the page on which the text begins */
  constructor(first: TeiPage | undefined) {
    if (first) this.taken([first], false);
  }

  /** The pages that begin with or within a paragraph; those of none wait for the next. */
  taken(pages: TeiPage[], isParagraph: boolean): PageBreak[] {
    const own: PageBreak[] = [];
    for (const { at, label, edition } of pages) {
      this.edition ??= { name: edition };
      if (edition === this.edition.name) own.push({ at, label });
    }
    if (!isParagraph) {
      this.pending.push(...own);
      return [];
    }
    const before = this.pending.map(({ label }) => ({ at: 0, label }));
    this.pending = [];
    return [...before, ...own];
  }
}
