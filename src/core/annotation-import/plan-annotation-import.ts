import type { Anchor, Annotation } from "../../contract/annotation.ts";
import {
  type AnnotationFile,
  type AnnotationImportReport,
  INCOMING_OUTCOMES,
  type IncomingOutcome,
  type IncomingReport,
} from "../../contract/annotation-import.ts";
import { anchorJob, type AnchorJob } from "../anchoring/anchor-finder.ts";
import { resolveAnchor } from "../anchoring/anchor.ts";
import { annotatedWork } from "../corpus/annotated-work.ts";
import { asAnnotation, isOfNotebook } from "./as-annotation.ts";
import { namedWork } from "./find-works.ts";
import type { IncomingAnnotation } from "./incoming.ts";
import { KnownAnnotations } from "./known-annotations.ts";
import { openFile } from "./open-file.ts";
import { type PlacedWords, placeWords, type PlacingParts } from "./place-words.ts";

export interface AnnotationImportParts extends PlacingParts {
  /** All that is in the library. */
  annotations: () => Iterable<Annotation>;
  /** A record as a library of any version kept it; null when it is none. */
  decodeStored: (record: unknown) => Annotation | null;
  now: () => string;
  newId: () => string;
}

/** What a file would add, and what is to be said of it. */
export interface PlannedAnnotations {
  report: AnnotationImportReport;
  /** Those that are not here yet, in the order of the file. */
  added: Annotation[];
}

/** An annotation as it would be kept, and where its words stand. */
interface Made {
  annotation: Annotation;
  /** Whether it is a record of Readout, which is told from others by its id alone. */
  isStored: boolean;
  outcome: Exclude<IncomingOutcome, "here">;
  found: PlacedWords | null;
}

/**
 * Reads a file of annotations and looks for their words; nothing is changed.
 * @throws ReadoutError `annotations-unreadable`
 */
export async function planAnnotationImport(
  file: AnnotationFile,
  parts: AnnotationImportParts,
): Promise<PlannedAnnotations> {
  const { format, items, notices } = openFile(file);
  const made = await makeAll(items, file, parts);
  const known = new KnownAnnotations(parts.annotations());
  const counts = Object.fromEntries(INCOMING_OUTCOMES.map((one) => [one, 0])) as Record<
    IncomingOutcome,
    number
  >;
  const added: Annotation[] = [];
  const reports = made.map((one, at) => {
    const isHere = known.has(one.annotation, one.isStored);
    if (!isHere) {
      known.add(one.annotation);
      added.push(one.annotation);
    }
    const report = reportOf(one, at + 1, isHere, items[at]!, parts);
    counts[report.outcome] += 1;
    return report;
  });
  return {
    report: {
      format,
      counts,
      items: reports,
      notices: notices.map((message) => ({ code: "annotations-unreadable", message })),
    },
    added,
  };
}

/** Records of Readout stay as they are; of all others the words are looked for. */
async function makeAll(
  items: readonly IncomingAnnotation[],
  { name }: AnnotationFile,
  parts: AnnotationImportParts,
): Promise<Made[]> {
  const stored = items.map(({ stored: record }) =>
    record === null ? null : parts.decodeStored(record),
  );
  const anchors = await anchorsOf(
    stored.filter((one) => one !== null),
    parts,
  );
  const marked = items.filter(({ quotes }, at) => !stored[at] && quotes.length > 0);
  const placed = new Map((await placeWords(marked, parts)).map((one, at) => [marked[at]!, one]));
  const { corpus, newId } = parts;
  const context = { corpus, workOf: namedWork(corpus), fileName: name, now: parts.now(), newId };
  return items.map((item, at) => {
    const own = stored[at];
    if (own) return madeOfStored(own, anchors.get(own)!);
    const found = placed.get(item) ?? null;
    const annotation = asAnnotation(item, found, context);
    return { annotation, isStored: false, outcome: found?.outcome ?? "note", found };
  });
}

async function anchorsOf(
  annotations: readonly Annotation[],
  { corpus, finder }: AnnotationImportParts,
): Promise<Map<Annotation, Anchor>> {
  const anchors = new Map<Annotation, Anchor>();
  const wanted: { annotation: Annotation; job: AnchorJob }[] = [];
  for (const annotation of annotations) {
    const anchor = resolveAnchor(annotation, corpus);
    const job = anchor ? null : anchorJob(annotation);
    if (anchor) anchors.set(annotation, anchor);
    else if (job) wanted.push({ annotation, job });
  }
  const found = await finder.find(wanted.map(({ job }) => job));
  for (const [at, anchor] of found.entries()) anchors.set(wanted[at]!.annotation, anchor);
  return anchors;
}

function madeOfStored(annotation: Annotation, { status, ranges, score }: Anchor): Made {
  if (status === "none") return { annotation, isStored: true, outcome: "note", found: null };
  const outcome =
    status === "altered"
      ? "altered"
      : status === "lost" || status === "waiting"
        ? "not-found"
        : "exact";
  const work = annotatedWork(annotation);
  return {
    annotation,
    isStored: true,
    outcome,
    found: { outcome, work, ranges, score: score ?? 1 },
  };
}

function reportOf(
  { annotation, outcome, found }: Made,
  number: number,
  isHere: boolean,
  { quotes, source }: IncomingAnnotation,
  { corpus }: AnnotationImportParts,
): IncomingReport {
  const { target, note, tags } = annotation;
  const work = annotatedWork(annotation);
  const words =
    target.kind === "text" && quotes.length === 0
      ? target.selectors.map(({ exact }) => exact)
      : quotes.map(({ exact }) => exact);
  const [first] = found?.ranges ?? [];
  const isAltered = outcome === "altered";
  return {
    number,
    outcome: isHere ? "here" : outcome,
    work,
    title: isOfNotebook(source)
      ? null
      : ((work && corpus.outline(work)?.title) ?? source.titles[0] ?? work),
    passage: first?.passage ?? (target.kind === "passage" ? target.passage : null),
    words: words.join("\n"),
    found: isAltered ? wordsAt(found?.ranges ?? [], corpus) : null,
    score: isAltered ? (found?.score ?? null) : null,
    note,
    tags,
  };
}

function wordsAt(ranges: PlacedWords["ranges"], corpus: AnnotationImportParts["corpus"]): string {
  return ranges
    .map(({ passage, start, end }) => corpus.passage(passage).text.slice(start, end))
    .join("\n");
}
