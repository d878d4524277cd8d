import { linkTo } from "../../../corpus/link.ts";
import { stableUuid } from "../../../text/stable-uuid.ts";
import { recordTitle } from "../../../corpus/record-title.ts";
import { sectionName } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import { type Stretch, stretchesOf, type WorkText, type WorkTexts } from "../../stretches.ts";
import { READIUM_COLOURS } from "./colours.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** UTF-16 units of context on each side. */
const CONTEXT = 64;

/** An item for an annotation. One has one target there: where words are left out between, another item goes on. */
export function itemsOf(excerpt: Excerpt, textOf: WorkTexts): object[] {
  const { id, created, modified } = excerpt.annotation;
  return targetsOf(excerpt, textOf).map((target, place) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${uuidOf(id, place)}`,
    type: "Annotation",
    created,
    modified,
    motivation: motivationOf(excerpt),
    body: bodyOf(excerpt, place === 0),
    target,
  }));
}

function uuidOf(id: string, place: number): string {
  return place === 0 && UUID.test(id) ? id : stableUuid(`readium:${place}:${id}`);
}

function motivationOf({ annotation: { note, target } }: Excerpt): string {
  if (note !== "") return "commenting";
  return target.kind === "text" ? "highlighting" : "bookmarking";
}

/** Note and tags are said once. */
function bodyOf({ annotation }: Excerpt, isFirst: boolean): object {
  const { note, tags, colour } = annotation;
  return {
    type: "TextualBody",
    value: isFirst ? note : "",
    format: "text/markdown",
    ...(colour !== null && { color: READIUM_COLOURS[colour], highlight: "solid" }),
    ...(isFirst && tags.length > 0 && { tags }),
  };
}

/** The text of the whole work is the resource; words that it has not any more keep their quote alone. */
function targetsOf(excerpt: Excerpt, textOf: WorkTexts): object[] {
  const { annotation, pieces, link } = excerpt;
  const { target } = annotation;
  const source = target.kind === "notebook" ? linkTo("notebook") : linkTo(target.work);
  const meta = metaOf(excerpt);
  const at = { source, ...(meta && { meta }), ...(link !== null && { "readout:link": link }) };
  if (pieces.length === 0 || target.kind === "notebook") return [at];
  const text = textOf(target.work);
  const stretches = text ? stretchesOf(pieces, text.joined) : [];
  const selectors =
    text && stretches.length > 0
      ? stretches.map((stretch) => selectorsOf(text, stretch))
      : pieces.map(({ exact, prefix, suffix }) => [
          { type: "TextQuoteSelector", exact, prefix, suffix },
        ]);
  return selectors.map((selector) => Object.assign({}, at, { selector }));
}

function selectorsOf({ joined: { text }, codePoint }: WorkText, { start, end }: Stretch): object[] {
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ""),
      suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ""),
    },
    { type: "TextPositionSelector", start: codePoint(start), end: codePoint(end) },
    { type: "ProgressionSelector", value: text.length === 0 ? 0 : start / text.length },
  ];
}

/** Where it stands, as headings from the widest; null when nothing is known. */
function metaOf({ section, work, records, locator }: Excerpt): object | null {
  const names = [
    ...(section && work ? [sectionName(section, work)] : []),
    ...records.map((record) => recordTitle(record)),
  ].filter((name) => name !== "");
  const [, page] = /^pp?\. (.+)$/.exec(locator ?? "") ?? [];
  if (names.length === 0 && page === undefined) return null;
  return {
    headings: names.map((txt, at) => ({ level: at + 1, txt })),
    ...(page !== undefined && { page }),
  };
}
