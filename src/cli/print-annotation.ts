import type { AnchoredAnnotation, Target } from "../contract/annotation.ts";
import { printLine, type Terminal } from "./terminal.ts";

/** Prints an annotation for people: where, what words, note, tags. */
export function printAnnotation(terminal: Terminal, annotation: AnchoredAnnotation): void {
  const { id, target, colour, note, tags, anchor } = annotation;
  const facts = [
    colour,
    anchor.status === "lost" ? "its words are not in the text any more" : null,
  ];
  printLine(
    terminal,
    { text: placeOf(target), style: "bold" },
    `  ${facts.filter(Boolean).join(", ")}`,
  );
  const quote = quoteOf(target);
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

function quoteOf(target: Target): string {
  return target.kind === "text" ? target.selectors.map(({ exact }) => exact).join(" … ") : "";
}
