import type { Clause } from "./query.ts";

/** How a query was understood, in the words that were typed: `word Iran… (any ending); phrase “bin Laden”`. */
export function readingOf(text: string, clauses: Clause[]): string {
  const printed = (clause: Clause) =>
    text.slice(clause.at.start, clause.at.end).replace(/\s+/gu, " ") +
    (clause.words.at(-1)?.prefix ? "… (any ending)" : "");
  const quoted = (clause: Clause) => `“${printed(clause)}”`;
  const words = clauses.filter((clause) => !clause.quoted);
  const exact = clauses.filter((clause) => clause.quoted && clause.words.length === 1);
  const phrases = clauses.filter((clause) => clause.quoted && clause.words.length > 1);
  const parts = [
    listed("word", words.map(printed)),
    listed("exact word", exact.map(quoted)),
    listed("phrase", phrases.map(quoted)),
  ];
  return parts.filter((part) => part !== "").join("; ") || "nothing";
}

function listed(noun: string, items: string[]): string {
  if (items.length === 0) return "";
  return `${noun}${items.length > 1 ? "s" : ""} ${items.join(", ")}`;
}
