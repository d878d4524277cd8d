import type { Annotation } from "../../contract/annotation.ts";
import type { Names } from "./directory.ts";

/** The words that were marked, as they were then; empty for a note that marks none. */
export function markedWords({ target }: Pick<Annotation, "target">): string {
  if (target.kind !== "text") return "";
  return target.selectors.map(({ exact }) => exact.trim()).join(" … ");
}

/** What an annotation is about, where its words do not say it: `Note on a paragraph, small-talks/s1/c1`. */
export function aboutWhat({ target }: Pick<Annotation, "target">, names: Names): string {
  if (target.kind === "notebook") return "Note of the notebook";
  if (target.kind === "work") return `Note on “${names.work(target.work)}”`;
  if (target.kind === "passage") return `Note on the paragraph ${target.passage}`;
  return `${target.selectors[0]?.passage ?? target.work}, in “${names.work(target.work)}”`;
}

const SHORT = 60;

/** Few enough words to call an annotation by, where it is one of many. */
export function shortName(annotation: Annotation): string {
  return shortened(markedWords(annotation) || annotation.note || "an empty note");
}

/** The beginning of long words. */
export function shortened(words: string): string {
  return words.length > SHORT ? `${words.slice(0, SHORT)}…` : words;
}
