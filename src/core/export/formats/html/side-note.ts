import { escapeHtml } from "../../../text/html-text.ts";
import { excerptVoices } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** How the source of an excerpt is named in this document. */
export interface CitedPlace {
  /** Of the excerpt in the page; an annotation that stands there twice has two. */
  id: string;
  /** Of its note; null when it has none. */
  number: number | null;
  /** The text of the note as HTML. */
  note: string | null;
  /** What stands behind the words instead of a number, as HTML. */
  reference: string | null;
}

/** What stands beside an excerpt: its note, whose words it holds, its address and tags, and the rest for who asks. */
export function sideNote(excerpt: Excerpt, place: CitedPlace): string {
  const id = escapeHtml(place.id);
  const back = place.number === null ? "" : `<a href="#c-${id}">${place.number}</a> `;
  return [
    `<div class="side" id="n-${id}" role="note">`,
    ...(place.note === null ? [] : [`<p class="citation">${back}${place.note}</p>`]),
    ...lines(excerpt).map((line) => `<p>${line}</p>`),
    details(excerpt),
    `</div>`,
  ].join("\n");
}

function lines(excerpt: Excerpt): string[] {
  const { annotation, addresses, link } = excerpt;
  const href = link && escapeHtml(link);
  const address = escapeHtml(addresses.join(", ")) || href;
  const tags = annotation.tags.map((tag) => `<span class="tag">${escapeHtml(tag)}</span>`);
  return [
    escapeHtml(excerptVoices(excerpt).join("; ")),
    href && `<a class="address" href="${href}">${address}</a>`,
    tags.join(", "),
  ]
    .filter((line) => line !== null)
    .filter((line) => line !== "");
}

/** For the screen: on paper it would stand between the reader and the words. */
function details({ annotation, link, locator }: Excerpt): string {
  const { created, modified, colour } = annotation;
  const changed = modified === created ? "" : `, changed ${time(modified)}`;
  const rows: [string, string | null][] = [
    ["Place", locator && escapeHtml(locator)],
    ["Link", link && escapeHtml(link)],
    ["Highlight", colour],
    ["Created", time(created) + changed],
  ];
  const facts = rows
    .filter(([, value]) => value)
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join("");
  return `<details><summary>About this excerpt</summary><dl>${facts}</dl></details>`;
}

/** The day in words, in UTC; the moment for machines. */
function time(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${DAY.format(new Date(iso))}</time>`;
}
