import { tokenise } from "../text/tokens.ts";
import { escaped } from "./lexemes.ts";
import type { FieldNode, PhraseNode, QueryNode, WordNode } from "./query-tree.ts";
import { usualDistance } from "./words.ts";

/** The query in its plainest writing, which reads back as the same tree; empty for nothing. */
export function printQuery(node: QueryNode | null): string {
  if (node === null) return "";
  switch (node.kind) {
    case "word":
      return printWord(node);
    case "phrase":
      return printPhrase(node);
    case "near":
      return `${printQuery(node.left)} near/${node.distance} ${printQuery(node.right)}`;
    case "field":
      return printField(node);
    case "not":
      return `-${isOne(node.child) ? printQuery(node.child) : bracketed(node.child)}`;
    case "and":
      return node.children
        .map((child) => (child.kind === "or" ? bracketed(child) : printQuery(child)))
        .join(" ");
    case "or":
      return node.children.map(printQuery).join(" OR ");
  }
}

/** Without the sign for exactness, which a phrase has once for all its words. */
export function printBareWord({ match, spelling, term, distance }: WordNode): string {
  if (match === "prefix") return `${spelling}*`;
  if (match !== "fuzzy") return spelling;
  return distance === usualDistance(term) ? `${spelling}~` : `${spelling}~${distance}`;
}

/** The words of a phrase, `-` or a space between them. */
export function printWords(words: readonly WordNode[], between: "-" | " "): string {
  let printed = "";
  let last: WordNode | null = null;
  for (const word of words) {
    if (last) printed += standApart(last, word) ? "" : between;
    printed += printBareWord(word);
    last = word;
  }
  return printed;
}

function printWord(word: WordNode): string {
  return (word.match === "exact" ? "=" : "") + printBareWord(word);
}

function printPhrase({ words, quoted }: PhraseNode): string {
  const sign = words.every(({ match }) => match === "exact") ? "=" : "";
  return sign + (quoted ? `"${printWords(words, " ")}"` : printWords(words, "-"));
}

/** Whether two words are two without anything between them, as characters of Chinese are. */
function standApart(left: WordNode, right: WordNode): boolean {
  const isPlain = ({ match }: WordNode) => match === "word" || match === "exact";
  if (!isPlain(left) || !isPlain(right)) return false;
  const [character] = right.spelling;
  if (character === undefined || character < "\u0080") return false;
  const tokens = tokenise(left.spelling + right.spelling);
  return tokens.length === 2 && tokens[1]?.start === left.spelling.length;
}

function printField({ name, value, quoted, prefix }: FieldNode): string {
  return `${name}:${quoted ? `"${escaped(value)}"` : value}${prefix ? "*" : ""}`;
}

function isOne({ kind }: QueryNode): boolean {
  return kind === "word" || kind === "phrase" || kind === "field";
}

function bracketed(node: QueryNode): string {
  return `(${printQuery(node)})`;
}
