import type { Citation, QuotedRecord } from "../citation.ts";
import type { CslItem } from "../csl-item.ts";
import { capitalised } from "../english/record-words.ts";
import { recordDate } from "./gost-date.ts";
import { heading, namesBehind } from "./gost-names.ts";

const KINDS: Readonly<Record<string, string>> = {
  "telephone conversation": "телефонный разговор",
  "memorandum of conversation": "запись беседы",
  meeting: "встреча",
  screenplay: "сценарий",
  play: "пьеса",
};

/** The records of a citation, up to and including «Цит. по:»; empty when it quotes none. */
export function quotedRecords(
  { quoted, hasCommentary }: Citation,
  known: ReadonlySet<string>,
): string {
  if (quoted.length === 0) return "";
  const records = quoted.map((record) => quotedRecord(record, known.has(record.item.id)));
  return `${records.join("; ")}. ${hasCommentary ? "Цит. с комментарием по:" : "Цит. по:"} `;
}

/** Words of a record: whose they are, and in square brackets, as it has no title of its own, what it is. */
export function quotedRecord({ parts, item }: QuotedRecord, isKnown: boolean): string {
  if (!parts.includes("speech")) return described(item, isKnown, scriptWords(parts, item));
  const others = item.recipient ?? [];
  const who = others.length === 1 ? "собеседник" : "собеседники";
  const to = others.length === 0 || isKnown ? "" : `${who}: ${namesBehind(others)}`;
  return [authorsOf(item), described(item, isKnown, to)].filter(Boolean).join(" ");
}

/** A record with everybody who took part. */
export function wholeRecord(item: CslItem, isKnown = false): string {
  return [authorsOf(item), described(item, isKnown, "")].filter(Boolean).join(" ");
}

/** Of more than three people the first is named. */
function authorsOf({ author = [] }: CslItem): string {
  const all = heading(author);
  if (all || author.length === 0) return all;
  return `${heading(author.slice(0, 1))} [и др.]`;
}

function described(item: CslItem, isKnown: boolean, details: string): string {
  const { genre, "event-place": place, "event-date": date } = item;
  const kind = genre === undefined ? "запись" : (KINDS[genre] ?? genre);
  const facts = [kind, !isKnown && genre !== "screenplay" && place, recordDate(date)];
  const words = facts.filter(Boolean).join(", ");
  return `[${capitalised(details ? `${words}; ${details}` : words)}]`;
}

function scriptWords(parts: QuotedRecord["parts"], { author }: CslItem): string {
  const line = author ? `реплика персонажа: ${namesBehind(author)}` : "реплика персонажа";
  return parts.map((part) => (part === "stage" ? "ремарка" : line)).join(", ");
}
