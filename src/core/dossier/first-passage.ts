import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { Passage } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";

/** The passage at which an excerpt begins; undefined when it is about no passage of the corpus. */
export function firstPassage(annotation: AnchoredAnnotation, corpus: Corpus): Passage | undefined {
  const [first] = passagesOf(annotation, corpus);
  return first;
}

/** The passages that an annotation is about as it stands now, in order. */
export function passagesOf({ target, anchor }: AnchoredAnnotation, corpus: Corpus): Passage[] {
  const ids =
    target.kind === "passage" ? [target.passage] : anchor.ranges.map(({ passage }) => passage);
  return [...new Set(ids)].flatMap((id) => corpus.findPassage(id) ?? []);
}
