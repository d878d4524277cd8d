import { printBareWord, printWords } from "./print-query.ts";
import type { FieldName, FieldNode, PhraseNode, QueryNode, WordNode } from "./query-tree.ts";

/** A sentence that lists more is no longer read. */
const MOST_LISTED = 24;
/** In UTF-16 code units. */
const LONGEST_ITEM = 200;
const ANY_ENDING = "… (any ending)";

/** How a query was understood, for people: `word Iran… (any ending); phrase “bin Laden”; by speaker putin`. */
export function readingOf(root: QueryNode | null): string {
  if (root === null) return "nothing";
  return joinedReading(root.kind === "and" ? root.children : [root]);
}

/** Things that all have to be there, like ones together. */
function joinedReading(nodes: readonly QueryNode[]): string {
  const groups = new Map<string, string[]>();
  const excluded: QueryNode[] = [];
  for (const noun of NOUNS) groups.set(noun, []);
  const others: string[] = [];
  for (const node of nodes) {
    const noun = nounOf(node);
    if (node.kind === "not") excluded.push(node.child);
    else if (noun) groups.get(noun)?.push(itemOf(node as WordNode | PhraseNode));
    else others.push(otherReading(node));
  }
  const parts = [...groups].map(([noun, items]) => listed(noun, items));
  const wanted = [...parts, shortened(others).join("; ")].filter((part) => part !== "");
  if (excluded.length === 0) return wanted.join("; ");
  if (wanted.length === 0) wanted.push("everything");
  return [...wanted, `not: ${excludedReading(excluded)}`].join("; ");
}

const NOUNS = [
  "word",
  "exact word",
  "phrase",
  "word spelt exactly",
  "phrase spelt exactly",
  "word like",
] as const;

/** The word for what can be listed together; null for what stands by itself. */
function nounOf(node: QueryNode): (typeof NOUNS)[number] | null {
  if (node.kind === "word") {
    if (node.match === "exact") return "word spelt exactly";
    return node.match === "fuzzy" || node.match === "wildcard" ? "word like" : "word";
  }
  if (node.kind !== "phrase") return null;
  if (node.words.every(({ match }) => match === "exact"))
    return node.words.length === 1 ? "word spelt exactly" : "phrase spelt exactly";
  if (!node.quoted) return "word";
  return node.words.length === 1 && node.words[0]?.match === "word" ? "exact word" : "phrase";
}

function itemOf(node: WordNode | PhraseNode): string {
  if (node.kind === "phrase") return phraseItem(node);
  const { match, distance } = node;
  const spelling = clipped(node.spelling);
  if (match === "prefix") return spelling + ANY_ENDING;
  if (match === "exact") return `“${spelling}”`;
  if (match !== "fuzzy") return clipped(printBareWord(node));
  return `${spelling} (up to ${distance === 1 ? "one letter differs" : "two letters differ"})`;
}

function phraseItem(phrase: PhraseNode): string {
  const { words, quoted } = phrase;
  const printed = printWords(words, quoted ? " " : "-");
  if (isMarked(phrase)) return `“${clipped(printed)}”`;
  return words.at(-1)?.match === "prefix"
    ? clipped(printed.slice(0, -1)) + ANY_ENDING
    : clipped(printed);
}

function isMarked({ quoted, words }: PhraseNode): boolean {
  return quoted || words.every(({ match }) => match === "exact");
}

function otherReading(node: QueryNode): string {
  if (node.kind === "near")
    return `${sideReading(node.left)} within ${node.distance} ${node.distance === 1 ? "word" : "words"} of ${sideReading(node.right)}`;
  if (node.kind === "field") return fieldReading(node);
  if (node.kind === "or") return eitherReading(node.children);
  return readingOf(node);
}

function sideReading(node: WordNode | PhraseNode): string {
  const noun = nounOf(node);
  return noun === null || noun === "word" || noun === "phrase"
    ? itemOf(node)
    : `${noun} ${itemOf(node)}`;
}

function eitherReading(nodes: readonly QueryNode[]): string {
  if (nodes.every((node) => nounOf(node) === "word"))
    return `any of the words ${shortened(nodes.map((node) => itemOf(node as WordNode))).join(", ")}`;
  return `either ${shortened(nodes.map(partReading)).join(" or ")}`;
}

/** In brackets when it would run into what follows. */
function partReading(node: QueryNode): string {
  const reading = readingOf(node);
  return node.kind === "and" || node.kind === "or" || node.kind === "not"
    ? `(${reading})`
    : reading;
}

function excludedReading(nodes: readonly QueryNode[]): string {
  const plain = nodes.filter((node) => node.kind !== "and");
  const together = nodes.filter((node) => node.kind === "and");
  const parts = [
    plain.length > 0 ? joinedReading(plain) : "",
    ...shortened(together.map((node) => `all of (${readingOf(node)}) together`)),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

const IN_WORDS: Record<Exclude<FieldName, "date" | "has">, (value: string) => string> = {
  speaker: (value) => `by speaker ${value}`,
  to: (value) => `in conversation with ${value}`,
  role: (value) => `by someone in the role ${value}`,
  record: (value) => `in record ${value}`,
  place: (value) => `at place ${value}`,
  kind: (value) => `of kind ${value}`,
  layer: (value) => `in layer ${value}`,
  work: (value) => `in work ${value}`,
  corpus: (value) => `in corpus ${value}`,
  lang: (value) => `in language ${value}`,
  note: (value) => `with a note that says ${value}`,
  tag: (value) => `tagged ${value}`,
  colour: (value) => `highlighted in ${value}`,
};

function fieldReading({ name, value, quoted, prefix, dates }: FieldNode): string {
  if (name === "date") return datesReading(dates?.from ?? null, dates?.to ?? null);
  if (name === "has") return `with a ${value}`;
  return IN_WORDS[name](
    (quoted ? `“${clipped(value)}”` : clipped(value)) + (prefix ? ANY_ENDING : ""),
  );
}

function datesReading(from: string | null, to: string | null): string {
  if (from === null) return `dated up to ${to}`;
  if (to === null) return `dated from ${from}`;
  return from === to ? `dated ${from}` : `dated ${from} to ${to}`;
}

function listed(noun: string, items: string[]): string {
  if (items.length === 0) return "";
  return `${items.length > 1 ? pluralOf(noun) : noun} ${shortened(items).join(", ")}`;
}

/** `words spelt exactly`, but `exact words`. */
function pluralOf(noun: string): string {
  return noun.replace(/word|phrase/u, "$&s");
}

function clipped(text: string): string {
  return text.length > LONGEST_ITEM ? `${text.slice(0, LONGEST_ITEM)}…` : text;
}

function shortened(items: string[]): string[] {
  const more = items.length - MOST_LISTED;
  return more > 1
    ? [...items.slice(0, MOST_LISTED), `${more.toLocaleString("en-GB")} more`]
    : items;
}
