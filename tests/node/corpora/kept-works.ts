import { EMPTY_RECIPE } from "../../../src/contract/recipe.ts";
import type { Work } from "../../../src/contract/work.ts";
import type { KeptWork } from "../../../src/core/corpus/corpus-shelf.ts";
import { textCorpus } from "../../support/text-corpus.ts";

/** A work of some paragraphs under an id of its own. */
export function workOf(id: string, texts: string[], textVersion = texts.join("|")): Work {
  const work = textCorpus(texts, textVersion).work("w");
  const renamed = JSON.stringify(work).replaceAll('"w/', `"${id}/`).replaceAll('"w"', `"${id}"`);
  return JSON.parse(renamed) as Work;
}

/** The same as it is put on a shelf, with an original that holds its paragraphs. */
export function keptWork(id: string, texts: string[], more: Partial<KeptWork> = {}): KeptWork {
  return {
    work: workOf(id, texts),
    recipe: EMPTY_RECIPE,
    retired: [],
    source: `folder/${id}.txt`,
    original: Buffer.from(texts.join("\n")),
    ...more,
  };
}
