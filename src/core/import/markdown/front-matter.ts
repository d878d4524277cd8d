import { parseDocument } from "yaml";
import { plainLine } from "../plain-line.ts";
import type { SourceDocument } from "../source-document.ts";
import { webAddress } from "../web-address.ts";

/** What stands between two lines of dashes at the head of a Markdown file. */
export interface FrontMatter {
  facts: Partial<SourceDocument>;
  /** The Markdown behind it, and how many lines stand before that. */
  body: string;
  lines: number;
  /** Why it could not be read, as a clause; null when it could or there is none. */
  problem: string | null;
}

const FENCED = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu;
const LONGEST = 100_000;

/** The front matter of a Markdown text as facts. What is none, or cannot be read, stays part of the text. */
export function readFrontMatter(text: string): FrontMatter {
  const whole = { facts: {}, body: text, lines: 0, problem: null };
  if (!/^---[ \t]*\r?\n/u.test(text)) return whole;
  const found = FENCED.exec(text.slice(0, LONGEST));
  if (found?.index !== 0 || !/^[^\s#:][^\n]*:/mu.test(found[1] ?? "")) return whole;
  const yaml = parseDocument(found[1] ?? "", { schema: "failsafe", logLevel: "silent" });
  const [error] = yaml.errors;
  if (error) return { ...whole, problem: error.message.split("\n")[0] ?? "it is not YAML" };
  return {
    facts: factsIn(toRecord(yaml)),
    body: text.slice(found[0].length),
    lines: found[0].split("\n").length - 1,
    problem: null,
  };
}

function toRecord(yaml: ReturnType<typeof parseDocument>): Map<string, unknown> {
  try {
    // Aliases are not followed: few lines could stand for any number of words.
    const value: unknown = yaml.toJS({ mapAsMap: true, maxAliasCount: 0 });
    if (!(value instanceof Map)) return new Map();
    return new Map([...value].map(([key, field]) => [String(key).toLowerCase(), field]));
  } catch {
    return new Map();
  }
}

function factsIn(fields: Map<string, unknown>): Partial<SourceDocument> {
  const first = (...names: string[]) =>
    names.map((name) => plainLine(namesIn(fields.get(name)).join(", "))).find(Boolean) ?? null;
  const all = (...names: string[]) => names.flatMap((name) => namesIn(fields.get(name)));
  return {
    title: first("title"),
    subtitle: first("subtitle"),
    authors: all("author", "authors", "by"),
    translators: all("translator", "translators"),
    publisher: first("publisher", "publication"),
    date: first("date", "published", "year"),
    url: webAddress(first("url", "source", "link", "canonical")),
    licence: first("licence", "license", "rights", "copyright"),
    language: first("lang", "language"),
  };
}

/** A name, a list of them, or of records that have one. */
function namesIn(field: unknown): string[] {
  if (Array.isArray(field)) return field.flatMap(namesIn);
  if (field instanceof Map) return namesIn(field.get("name") ?? field.get("text"));
  const line = typeof field === "string" ? plainLine(field) : null;
  return line === null ? [] : [line];
}
