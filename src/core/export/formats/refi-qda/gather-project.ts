import { plainText } from "../../../citation/styled-text.ts";
import { stableUuid } from "../../../text/stable-uuid.ts";
import { excerptWarning } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import { type ExportDocument, excerptsIn } from "../../export-document.ts";
import { stretchesOf, type WorkText, type WorkTexts } from "../../stretches.ts";
import { codeGuid } from "./codes.ts";
import { element, text } from "./xml.ts";

/** The user by whom all is made: Readout knows no others. */
export const USER = stableUuid("refi-user:readout");

/** What stands in a project, as XML already. */
export interface GatheredProject {
  /** By work, whose text is a source, the selections in it. */
  sources: Map<string, { selections: string[]; noteRefs: string[] }>;
  notes: string[];
  /** To notes that are on no source. */
  noteRefs: string[];
}

export function sourceGuid(work: string): string {
  return stableUuid(`refi-source:${work}`);
}

/** Goes through a document once. Selections are of stretches of text, so that words across turns are one. */
export function gatherProject(document: ExportDocument, texts: WorkTexts): GatheredProject {
  const project: GatheredProject = { sources: new Map(), notes: [], noteRefs: [] };
  for (const excerpt of excerptsIn(document)) {
    const { target } = excerpt.annotation;
    const found = target.kind === "notebook" ? null : texts(target.work);
    if (found && target.kind !== "notebook")
      put(excerpt, found, sourceOf(project, target.work), project);
    else project.noteRefs.push(...noteOf(excerpt, false, project));
  }
  return project;
}

function sourceOf({ sources }: GatheredProject, work: string) {
  const source = sources.get(work) ?? { selections: [], noteRefs: [] };
  sources.set(work, source);
  return source;
}

function put(
  excerpt: Excerpt,
  found: WorkText,
  source: { selections: string[]; noteRefs: string[] },
  project: GatheredProject,
): void {
  const stretches = stretchesOf(excerpt.pieces, found.joined);
  const note = noteOf(excerpt, stretches.length > 0, project);
  if (stretches.length === 0) source.noteRefs.push(...note);
  for (const [place, { start, end }] of stretches.entries())
    source.selections.push(
      selection(
        excerpt,
        place,
        { start: found.codePoint(start), end: found.codePoint(end) },
        // A note that is on words in several places is on the first of them.
        place === 0 ? note : [],
      ),
    );
}

/** Positions are those of Unicode code points, from 0; the end is the first one behind. */
function selection(
  { annotation, pieces, citation }: Excerpt,
  place: number,
  { start, end }: { start: number; end: number },
  note: string[],
): string {
  const { id, tags, created } = annotation;
  const codings = tags.map((tag) =>
    element(
      "Coding",
      { guid: stableUuid(`refi-coding:${place}:${codeGuid(tag)}:${id}`), ...by(created) },
      element("CodeRef", { targetGUID: codeGuid(tag) }),
    ),
  );
  const description = citation ? element("Description", {}, text(plainText(citation))) : "";
  return element(
    "PlainTextSelection",
    {
      guid: stableUuid(`refi-selection:${place}:${id}`),
      name: opening(pieces[0]?.exact ?? ""),
      startPosition: start,
      endPosition: end,
      ...by(created),
    },
    [description, ...codings, ...note].join(""),
  );
}

/**
 * The note of an excerpt among those of the project, and the reference to it; nothing when there is nothing to say. What
 * has no place in a source tells its words and tags there too.
 */
function noteOf(excerpt: Excerpt, isPlaced: boolean, project: GatheredProject): string[] {
  const { id, note, tags, created } = excerpt.annotation;
  const words = excerpt.pieces.map(({ exact }) => exact);
  const warning = words.length > 0 ? excerptWarning(excerpt) : null;
  const own = note === "" ? [] : [note];
  const told = isPlaced ? own : [...words, warning ?? [], ...own, ...tags.map((tag) => `#${tag}`)];
  const [first] = told.flat();
  if (first === undefined) return [];
  const guid = stableUuid(`refi-note:${id}`);
  project.notes.push(
    element(
      "Note",
      { guid, name: opening(first), ...by(created) },
      element("PlainTextContent", {}, text(told.flat().join("\n\n"))),
    ),
  );
  return [element("NoteRef", { targetGUID: guid })];
}

function by(created: string) {
  return { creatingUser: USER, creationDateTime: created };
}

const OPENING = 60;

/** The beginning, in one line; whole characters. */
function opening(words: string): string {
  const line = Array.from(
    words
      .slice(0, 4 * OPENING)
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
  return line.length > OPENING ? `${line.slice(0, OPENING).join("")}…` : line.join("");
}
