import type { FileReport, FileWarning } from "../../contract/import.ts";
import type { ProposedWork } from "../../contract/proposed-work.ts";
import type { ReadoutError } from "../../contract/result.ts";
import { languageInWords } from "../text/language-in-words.ts";
import type { Understood } from "./understood.ts";

const NOTHING: FileReport["counts"] = { paragraphs: 0, records: 0, speakers: 0, turns: 0 };

/** The report of a file of which nothing is known yet. */
export function waiting(path: string, bytes: number): FileReport {
  return {
    path,
    bytes,
    state: "waiting",
    format: null,
    title: null,
    language: null,
    works: [],
    warnings: [],
    reason: null,
    counts: NOTHING,
    sure: null,
  };
}

export function refusedReport(path: string, bytes: number, error: ReadoutError): FileReport {
  return { ...waiting(path, bytes), state: "refused", reason: error.message };
}

/** The report of a file that was read, with what it holds. */
export function readReport(path: string, bytes: number, understood: Understood): FileReport {
  const { format, warnings } = understood;
  const base: FileReport = { ...waiting(path, bytes), state: "read", format, warnings };
  if (understood.kind === "package") return { ...base, title: understood.title };
  if (understood.kind === "works") return { ...base, ...aboutDrafts(understood.drafts) };
  const { title, paragraphs, records, speakers, turns, language, languageIs } = understood.proposed;
  return {
    ...base,
    title,
    language: { tag: language, is: languageIs },
    warnings: [
      ...warnings,
      ...languageWarning(understood.proposed),
      ...missedWarning(understood.proposed),
    ],
    counts: {
      paragraphs: paragraphs.length,
      records: records.length,
      speakers: speakers.length,
      turns: turns.length,
    },
    sure: leastSure(paragraphs.map((paragraph) => paragraph.sure)),
  };
}

/** A language that nobody has told, and that the words do not tell for certain. */
function languageWarning({ language, languageIs }: ProposedWork): FileWarning[] {
  if (languageIs !== "doubtful") return [];
  const message =
    language === null
      ? "It does not say in which language it is, and its words do not tell. It is kept as of an unknown language (und); say which it is in the review, under “Publication”."
      : `It does not say in which language it is. By its words it may be ${languageInWords(language, false)} (${language}), and is kept as that; confirm or correct it in the review, under “Publication”.`;
  return [{ place: null, message }];
}

/** Corrections of an earlier text of the document that found nothing in this one. */
function missedWarning({ missed }: ProposedWork): FileWarning[] {
  const [first] = missed;
  if (first === undefined) return [];
  const words = first.length > 80 ? `${first.slice(0, 80)}…` : first;
  const others = missed.length > 1 ? `, and ${(missed.length - 1).toLocaleString("en")} more` : "";
  const message = `Paragraphs that were corrected before are not in it any more: “${words}”${others}. Their corrections are kept and do nothing; correct in the review what has taken their place.`;
  return [{ place: null, message }];
}

/** One that was kept, under the addresses of its works. */
export function keptReport(report: FileReport, works: string[]): FileReport {
  const state = report.warnings.length > 0 ? "warnings" : "imported";
  return { ...report, state, works };
}

function aboutDrafts(
  drafts: Extract<Understood, { kind: "works" }>["drafts"],
): Pick<FileReport, "title" | "language" | "counts"> {
  const passages = drafts.map(({ sections }) => sections.flatMap((section) => section.passages));
  const turns = new Set(passages.flat().flatMap(({ turn }) => turn ?? []));
  const speakers = new Set([...turns].flatMap(({ who }) => (who.length === 1 ? who : [])));
  return {
    title: drafts[0]?.about.title ?? null,
    language: toldLanguage(drafts[0]?.about.language ?? "und"),
    counts: {
      paragraphs: passages.flat().length,
      records: new Set(drafts.flatMap(({ records }) => [...records.values()].map(({ id }) => id)))
        .size,
      speakers: speakers.size,
      turns: turns.size,
    },
  };
}

function toldLanguage(tag: string): FileReport["language"] {
  return { tag: tag === "und" ? null : tag, is: "told" };
}

/** How sure one can be of all but the least certain tenth. */
function leastSure(sure: number[]): number | null {
  return sure.toSorted((one, other) => one - other)[Math.floor(sure.length / 10)] ?? null;
}
