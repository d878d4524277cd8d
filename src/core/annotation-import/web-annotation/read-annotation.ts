import type { IncomingAnnotation, IncomingQuote } from "../incoming.ts";
import { colourIn, idIn, sourceOf, timeIn } from "../facts.ts";
import { isObject, listIn, member, numberIn, textIn, textsIn } from "../json-members.ts";
import { addressIn } from "../../corpus/link.ts";

const OWN_ID = /^readout:\/\/annotation\/(.+)$/;
const UUID = /^urn:uuid:(.+)$/i;

/**
 * An annotation as the W3C Web Annotation Data Model has it, with what Readium adds; null for what is no annotation.
 * @param titles of the publication, where the file says what it is about
 */
export function readAnnotation(value: unknown, titles: string[] = []): IncomingAnnotation | null {
  if (!isObject(value)) return null;
  const targets = listIn(member(value, "target"));
  if (targets.length === 0) return null;
  const bodies = [...textsIn(member(value, "bodyValue")), ...listIn(member(value, "body"))];
  return {
    id: idOf(textIn(member(value, "id"))),
    stored: member(value, "readout:annotation") ?? null,
    quotes: targets.flatMap(quotesOf),
    source: sourceOf(linksOf(targets), titles),
    note: bodies.flatMap(noteOf).join("\n\n"),
    tags: bodies.flatMap(tagsOf),
    colour: colourOf(targets, bodies),
    created: timeIn(textIn(member(value, "created"))),
    modified: timeIn(textIn(member(value, "modified"))),
  };
}

function idOf(id: string): string | null {
  const [, own] = OWN_ID.exec(id) ?? [];
  if (own !== undefined) {
    try {
      return idIn(decodeURIComponent(own));
    } catch {
      // Broken escapes: not an id that Readout wrote.
      return null;
    }
  }
  return idIn(UUID.exec(id)?.[1] ?? id);
}

/** The closest first: a link to the passage, the resource, what it is a part of. */
function linksOf(targets: unknown[]): string[] {
  return targets.flatMap((target) =>
    typeof target === "string"
      ? [target]
      : [
          textIn(member(target, "readout:link")),
          resourceOf(target),
          ...textsIn(member(target, "scope")),
        ],
  );
}

function resourceOf(target: unknown): string {
  const source = member(target, "source") ?? member(target, "id");
  return textIn(source) || textIn(member(source, "id"));
}

function quotesOf(target: unknown): IncomingQuote[] {
  const selectors = listIn(member(target, "selector")).flatMap(withRefinements);
  const quote = selectors.find((one) => member(one, "type") === "TextQuoteSelector");
  const exact = textIn(member(quote, "exact"));
  if (exact.trim() === "") return [];
  const position = selectors.find((one) => member(one, "type") === "TextPositionSelector");
  return [
    {
      exact,
      prefix: textIn(member(quote, "prefix")),
      suffix: textIn(member(quote, "suffix")),
      address: addressIn(resourceOf(target)),
      start: numberIn(member(position, "start")),
    },
  ];
}

const DEEPEST = 5;

/** A selector and those that refine it. */
function withRefinements(selector: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let one = selector; isObject(one) && chain.length < DEEPEST; one = member(one, "refinedBy"))
    chain.push(one);
  return chain;
}

function isTag(body: unknown): boolean {
  return listIn(member(body, "purpose")).includes("tagging");
}

function noteOf(body: unknown): string[] {
  if (isTag(body)) return [];
  const text = typeof body === "string" ? body : textIn(member(body, "value"));
  return text === "" ? [] : [text];
}

function tagsOf(body: unknown): string[] {
  const value = isTag(body) ? textsIn(member(body, "value")) : [];
  return [...value, ...textsIn(member(body, "tags")), ...textsIn(member(body, "tag"))];
}

function colourOf(targets: unknown[], bodies: unknown[]) {
  const names = [
    ...bodies.map((body) => textIn(member(body, "color"))),
    ...targets.flatMap((target) => textsIn(member(target, "styleClass"))),
  ];
  return names.map(colourIn).find((colour) => colour !== null) ?? null;
}
