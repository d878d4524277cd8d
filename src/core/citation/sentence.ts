import { roman, type StyledText } from "./styled-text.ts";

/** Runs without the empty ones, closed by a full stop where nothing closes them yet. */
export function sentence(text: StyledText): StyledText {
  const runs = text.filter((run) => run.text !== "");
  return /\.$|[.?!]”$/.test(runs.at(-1)?.text ?? "") ? runs : [...runs, roman(".")];
}

/** Sentences in a row, each closed and with a space between; those that are empty are left out. */
export function sentences(parts: readonly StyledText[]): StyledText {
  const text: StyledText = [];
  for (const part of parts) {
    if (part.every((run) => run.text === "")) continue;
    if (text.length > 0) text.push(roman(" "));
    text.push(...part.filter((run) => run.text !== ""));
    if (!closes(part)) text.push(roman("."));
  }
  return text;
}

/** Whether the end of the text needs no full stop: it has one, also inside a quotation mark, or asks or exclaims. */
function closes(part: StyledText): boolean {
  return /[.?!…][”’»]*$/u.test(part.findLast((run) => run.text !== "")?.text ?? "");
}
