import type { AnchoredAnnotation, Annotation, Target } from "../contract/annotation.ts";
import { printLine, type Terminal } from "./terminal.ts";
import { markedWords } from "../core/corpus/marked-words.ts";

/** Prints an annotation for people: where, what words, note, tags. */
export function printAnnotation(terminal: Terminal, annotation: AnchoredAnnotation): void {
  const { colour, anchor } = annotation;
  printMarked(terminal, annotation, [colour, STANDING[anchor.status]]);
}

const STANDING: Record<AnchoredAnnotation["anchor"]["status"], string | null> = {
  exact: null,
  moved: null,
  altered: "its words were changed in the text",
  waiting: "its words are being looked for",
  lost: "its words are not in the text any more",
  none: null,
};

/** Prints an annotation under a line that says where it is, and these facts about it. */
export function printMarked(
  terminal: Terminal,
  { id, target, note, tags }: Annotation,
  facts: readonly (string | null)[],
): void {
  const told = facts.filter((fact) => fact !== null && fact !== "").join(", ");
  printLine(terminal, { text: placeOf(target), style: "bold" }, `  ${told}`);
  const quote = markedWords(target);
  if (quote !== "") printLine(terminal, `  “${quote}”`);
  if (note !== "") printLine(terminal, `  ${note.replaceAll("\n", "\n  ")}`);
  if (tags.length > 0) printLine(terminal, `  ${tags.map((tag) => `#${tag}`).join(" ")}`);
  printLine(terminal, { text: `  ${id}`, style: "dim" });
}

function placeOf(target: Target): string {
  if (target.kind === "text") return target.selectors[0]?.passage ?? target.work;
  if (target.kind === "passage") return target.passage;
  return target.kind === "work" ? target.work : "notebook";
}
