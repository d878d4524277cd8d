import type { Attribution } from "../../../contract/checking.ts";
import type { Manuscript, ManuscriptParagraph } from "../manuscript.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { SPEECH_VERB } from "../speech-verbs.ts";
import type { KnownNames, NameMention } from "./known-names.ts";
import { writtenDates } from "./written-dates.ts";

/** An attribution with all whom its name may mean, and all dates that stand beside the quotation. */
export interface FoundAttribution extends Attribution {
  persons: readonly string[];
  dates: string[];
  /** Whether the dates stand in notes or in parentheses alone. */
  isCited: boolean;
}

/** What stands around a quotation and may say whose it is. */
interface Surroundings {
  before: string;
  /** Between its pieces. */
  inside: string[];
  after: string;
  /** Notes that hang on it, and the line below a block. */
  citations: string[];
}

const MOST_BEFORE = 240;
const MOST_AFTER = 160;
const LINK = /readout:\/\/([^\s)>\]"”»]+)/u;
const ADVERBS =
  "(?:\\s+(?:\\p{Ll}+ly|also|then|once|later|had|has|himself|herself|again|тогда|потом|снова|также))*";
const VERB_NEXT = new RegExp(`^${ADVERBS}\\s+${SPEECH_VERB}`, "iu");
const VERB_LAST = new RegExp(
  `${SPEECH_VERB}(?:\\s+(?:president|prime minister|minister|mr\\.?|mrs\\.?|ms\\.?|dr\\.?|президент|премьер|министр))*\\s*$`,
  "iu",
);
const VERB = new RegExp(SPEECH_VERB, "iu");
/** Behind these a name is who is spoken to or about. */
const TO_WHOM =
  /(?<![\p{L}])(?:told|tells|tell|asked|asks|to|with|assured|assures|reminded|informed|warned|warns|thanked|promised|for|about|of|against|from|and|than|like|called|urged|met|phoned)\s+(?:president\s+|prime minister\s+|mr\.?\s+|mrs\.?\s+)?$/iu;
const BY_WHOM =
  /(?:according to|in the words of|the words of|as put by|words by|by|quoting|quotes|cites|citing|по словам|слова|словами|как (?:сказал|говорил|писал)|цитирует|цитата)\s+(?:president\s+|mr\.?\s+|президента?\s+)?$/iu;
const OWN_WORDS =
  /^[’'ʼ]s?\s+(?:own\s+)?(?:words|answer|reply|response|remark|comment|statement|verdict|question|warning|phrase|line)/iu;

/** What a manuscript says of whose a quotation is; null when it says nothing. */
export function attribute(
  quotation: Quotation,
  manuscript: Manuscript,
  names: KnownNames,
  others: readonly Quotation[],
): FoundAttribution | null {
  // Whoever is quoted inside a quotation is named by another speaker.
  if (quotation.isInner) return null;
  const around = surroundings(quotation, manuscript, others);
  const told = whoSpeaks(around, names);
  const all = [around.before, ...around.inside, around.after, ...around.citations];
  const dates = all.flatMap((text) => writtenDates(text).map(({ iso }) => iso));
  const link = all.map((text) => LINK.exec(text)?.[1]).find((found) => found !== undefined);
  if (!told && dates.length === 0 && link === undefined) return null;
  const persons = told?.mention.persons ?? [];
  return {
    speaker: persons.length === 1 ? persons[0]! : null,
    name: told?.mention.name ?? null,
    date: dates[0] ?? null,
    link: link === undefined ? null : decoded(link.replace(/[.,;]+$/u, "")),
    isCertain: told?.isCertain ?? link !== undefined,
    persons,
    dates: [...new Set(dates)],
    isCited: [around.before, ...around.inside].every((text) => writtenDates(text).length === 0),
  };
}

function decoded(link: string): string {
  try {
    return decodeURI(link);
  } catch (error) {
    if (error instanceof URIError) return link;
    throw error;
  }
}

function surroundings(
  { start, end, pieces, kind, credit }: Quotation,
  { text, paragraphs }: Manuscript,
  others: readonly Quotation[],
): Surroundings {
  const at = paragraphs.findIndex((one) => one.start <= start && start <= one.end);
  const last = paragraphs.find((one) => one.start <= end && end <= one.end);
  const paragraph = paragraphs[at];
  const own = others.filter((one) => !one.isInner);
  const from = Math.max(
    paragraph?.start ?? 0,
    ...own.filter((one) => one.end < start).map((one) => one.end + 1),
  );
  const to = Math.min(
    last?.end ?? end,
    ...own.filter((one) => one.start > end).map((one) => one.start - 1),
  );
  const lead =
    kind === "marks" && from < start
      ? text.slice(from, start)
      : leadOf(text, paragraphs[at - 1], own);
  const inside = pieces
    .slice(1)
    .flatMap((piece, index) =>
      piece.before === "interruption" ? [text.slice(pieces[index]!.end, piece.start)] : [],
    );
  const hanging = paragraphs
    .filter((one) => one.start <= end && start <= one.end)
    .flatMap(({ notes }) => notes);
  const citations = hanging
    .filter((note) => note.at >= start && note.at <= to + 1)
    .map((note) => note.text);
  if (credit) citations.unshift(text.slice(credit.start, credit.end));
  return {
    before: lastSentence(withoutMark(lead)),
    inside,
    after: kind === "marks" ? firstSentence(text.slice(end, Math.min(to, end + MOST_AFTER))) : "",
    citations,
  };
}

/** A block stands behind the sentence that announces it. */
function leadOf(
  text: string,
  paragraph: ManuscriptParagraph | undefined,
  others: readonly Quotation[],
): string {
  if (!paragraph || paragraph.kind === "heading") return "";
  const from = Math.max(
    paragraph.start,
    ...others
      .filter(({ end }) => end <= paragraph.end && end > paragraph.start)
      .map(({ end }) => end),
  );
  const lead = text.slice(from, paragraph.end);
  return /[:,—–]\s*$/u.test(lead) ? lead : "";
}

function withoutMark(lead: string): string {
  return lead.replace(/[“„«‘"'\s]+$/u, " ");
}

function lastSentence(text: string): string {
  const near = text.slice(-MOST_BEFORE);
  const ends = [...near.matchAll(/(?<!\p{Lu}|Mr|Mrs|Dr|Gen)[.!?…][”»"’)]*\s+(?=[\p{Lu}“«])/gu)];
  const last = ends.at(-1);
  return last ? near.slice(last.index + last[0].length) : near;
}

/** With what stands in parentheses behind the end of it, where sources are named. */
function firstSentence(text: string): string {
  const end = /(?<!\p{Lu}|Mr|Mrs|Dr|Gen|^[”»"’]?)[.!?][”»"’)]*\s+(?=\p{Lu})/u.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}

interface Told {
  mention: NameMention;
  isCertain: boolean;
}

function whoSpeaks(around: Surroundings, names: KnownNames): Told | null {
  const inside = around.inside.map((text) => whoIn(text, names)).find((told) => told !== null);
  if (inside) return inside;
  const before = whoBefore(around.before, names);
  if (before?.isCertain) return before;
  const after = whoAfter(around.after, names);
  if (after?.isCertain) return after;
  const cited = around.citations.map((text) => whoCited(text, names)).find((told) => told !== null);
  return cited ?? before ?? after ?? null;
}

/** Between the pieces of a quotation nobody but its speaker is named first. */
function whoIn(text: string, names: KnownNames): Told | null {
  const mentions = names.findIn(text);
  const mention = mentions.find((one) => one.isPlain && !TO_WHOM.test(text.slice(0, one.start)));
  return mention ? { mention, isCertain: VERB.test(text) } : null;
}

function whoBefore(text: string, names: KnownNames): Told | null {
  const mentions = names.findIn(text);
  const last = mentions.at(-1);
  if (
    last &&
    /^\s*(?:\([^)]*\))?\s*:\s*$/u.test(text.slice(last.end)) &&
    last.isPlain &&
    mentions.length === 1 &&
    /^[\s—–*_-]*$/u.test(text.slice(0, last.start))
  )
    return { mention: last, isCertain: true };
  for (const mention of mentions.toReversed()) {
    const [lead, rest] = [text.slice(0, mention.start), text.slice(mention.end)];
    if (BY_WHOM.test(lead) || OWN_WORDS.test(rest)) return { mention, isCertain: true };
    if (!mention.isPlain || TO_WHOM.test(lead)) continue;
    if (VERB_NEXT.test(rest) || VERB_LAST.test(lead)) return { mention, isCertain: true };
  }
  const speakers = mentions.filter((one) => one.isPlain && !TO_WHOM.test(text.slice(0, one.start)));
  const [only] = speakers;
  if (!only) return null;
  const isOnly = new Set(speakers.map(({ persons }) => persons.join())).size === 1;
  const verb = VERB.exec(text.slice(only.end));
  return { mention: speakers.at(-1)!, isCertain: isOnly && verb !== null };
}

function whoAfter(text: string, names: KnownNames): Told | null {
  const rest = text.replace(/^[”»"’'“\s,.!?—–-]+/u, (marks) => " ".repeat(marks.length));
  const mentions = names.findIn(rest);
  for (const mention of mentions) {
    const [lead, more] = [rest.slice(0, mention.start), rest.slice(mention.end)];
    if (lead.trim().split(/\s+/u).length > 6) break;
    if (BY_WHOM.test(lead)) return { mention, isCertain: true };
    if (!mention.isPlain || TO_WHOM.test(lead)) continue;
    if (VERB_LAST.test(lead) || (lead.trim() === "" && VERB_NEXT.test(more)))
      return { mention, isCertain: true };
    if (/^\s*\($/u.test(lead) && /^\s*(?:[,;)]|to\b)/u.test(more))
      return { mention, isCertain: true };
  }
  const first = mentions.find((one) => one.isPlain && !TO_WHOM.test(rest.slice(0, one.start)));
  return first ? { mention: first, isCertain: false } : null;
}

/** A note or credit names the speaker first. */
function whoCited(text: string, names: KnownNames): Told | null {
  const first = names.findIn(text).find(({ isPlain }) => isPlain);
  if (!first) return null;
  return { mention: first, isCertain: /^[>\s—–-]*$/u.test(text.slice(0, first.start)) };
}
