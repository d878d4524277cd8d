import type { CheckedQuotation, CheckReport, Fix } from "../../../contract/checking.ts";
import { ReadoutError } from "../../../contract/result.ts";
import type { TextRange, TextSpan } from "../../../contract/work.ts";
import type { Citation, CitationStyle } from "../../citation/citation.ts";
import { type Citing, createCiting } from "../../citation/citing.ts";
import { roman, type StyledText } from "../../citation/styled-text.ts";
import type { SourcePassage } from "../comparing/source-words.ts";
import { alteredEdits } from "./altered-edits.ts";
import {
  type Correction,
  type Corrections,
  type Edit,
  type EditTexts,
  inOrder,
} from "./corrections.ts";
import { cutEdits } from "./cut-edits.ts";
import { joinedEdits } from "./joined-edits.ts";
import { notePlace } from "./note-place.ts";

/** What corrections are made from. */
export interface CorrectionSources {
  /** Null for a passage that is gone. */
  passage(id: string): SourcePassage | null;
  /** What has to be named for words at these ranges, which are of one work. */
  citationAt(ranges: TextRange[]): Citation;
  style: CitationStyle;
}

/** A finding as it is put right, before it is known what its note says. */
interface Draft extends Omit<Correction, "note" | "span">, TextSpan {
  ranges: TextRange[];
  /** Where its note is to stand. */
  at: number | null;
}

/**
 * What has to change in a manuscript for these fixes. What cannot be put right without guessing stays as it is, with a
 * remark.
 * @throws ReadoutError `bad-input` for a finding that the report does not have
 */
export function planCorrections(
  report: CheckReport,
  text: string,
  fixes: readonly Fix[],
  sources: CorrectionSources,
): Corrections {
  const texts: EditTexts = { manuscript: text, passage: sources.passage };
  const remarks: string[] = [];
  const drafts = inFindingOrder(fixes).map((fix) =>
    draftOf(fix, report, { texts, sources, remarks }),
  );
  const parted = withoutOverlaps(inOrder(drafts));
  return { list: withNotes(parted, sources), remarks };
}

function inFindingOrder(fixes: readonly Fix[]): Fix[] {
  const byFinding = new Map(fixes.map((fix) => [fix.finding, fix]));
  return [...byFinding.values()].toSorted((one, other) => one.finding - other.finding);
}

interface Drafting {
  texts: EditTexts;
  sources: CorrectionSources;
  remarks: string[];
}

function draftOf(fix: Fix, report: CheckReport, drafting: Drafting): Draft {
  const { finding, wording = false, footnote = false } = fix;
  const { quotations, unmarked } = report;
  const { manuscript } = drafting.texts;
  const { language } = drafting.sources.style;
  const quotation = quotations[finding];
  if (quotation) {
    const { start, end, ranges } = quotation;
    const edits = wording ? wordingOf(quotation, drafting) : [];
    const hasNote = footnote && ranges.length > 0;
    if (footnote && !hasNote && !wording)
      drafting.remarks.push(
        `${named(quotation)} is not in these sources, so there is no note on it.`,
      );
    const at = hasNote ? notePlace(manuscript, quotation, language) : null;
    return { finding, start, end, edits, ranges, at };
  }
  const taken = unmarked[finding - quotations.length];
  if (!taken) throw unknownFinding(finding, report);
  const { start, end, range } = taken;
  const [before, after] = marksOf(manuscript);
  const edits = wording
    ? [
        { start, end: start, words: before },
        { start: end, end, words: after },
      ]
    : [];
  return { finding, start, end, edits, ranges: [range], at: footnote ? end : null };
}

/** The marks that a manuscript itself uses; English ones where it has none. */
function marksOf(text: string): [before: string, after: string] {
  const count = (mark: string) => text.split(mark).length;
  if (count("«") > Math.max(count("“"), count('"'))) return ["«", "»"];
  return count('"') > count("“") ? ['"', '"'] : ["“", "”"];
}

function wordingOf(quotation: CheckedQuotation, { texts, remarks }: Drafting): Edit[] {
  const { verdict } = quotation;
  const leave = (why: string): Edit[] => {
    remarks.push(`${named(quotation)} was left as it stands: ${why}.`);
    return [];
  };
  if (verdict === "exact") return [];
  if (verdict === "not-here") return leave("it is not in these sources");
  if (verdict === "wrong-source")
    return leave("its words are right, and whose they are is said in a sentence of your own");
  if (verdict === "altered") return alteredEdits(quotation, texts);
  const edits = verdict === "joined" ? joinedEdits(quotation, texts) : cutEdits(quotation, texts);
  if (edits !== null && edits.length > 0) return edits;
  return leave(
    verdict === "joined"
      ? "it joins places that a mark of omission cannot part; make two quotations of it"
      : "it cannot be told for certain where the words that it leaves out belong",
  );
}

function named({ text }: CheckedQuotation): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** Words that stand in two quotations, one inside the other, are changed once. */
function withoutOverlaps(drafts: readonly Draft[]): Draft[] {
  const taken: Edit[] = [];
  for (const draft of drafts) {
    draft.edits = inOrder(draft.edits).filter((edit) => !taken.some((one) => touches(one, edit)));
    taken.push(...draft.edits);
  }
  return [...drafts];
}

function touches(one: TextSpan, other: TextSpan): boolean {
  if (one.start === other.start && one.end === other.end) return true;
  return one.start < other.end && other.start < one.end;
}

/** Notes say what they say in the order of their places: in full first, then shortly. */
function withNotes(drafts: readonly Draft[], sources: CorrectionSources): Correction[] {
  const citing = createCiting(sources.style);
  const edits = drafts.flatMap((draft) => draft.edits);
  const said = new Map<Draft, Correction["note"]>();
  const noted = drafts.flatMap((draft) => (draft.at === null ? [] : [{ draft, at: draft.at }]));
  for (const { draft, at } of noted.toSorted((one, other) => one.at - other.at)) {
    const within = edits.find(({ start, end }) => start < at && at < end);
    const text = saidOf(draft.ranges, citing, sources);
    if (text.length > 0) said.set(draft, { at: within?.end ?? at, text });
  }
  return drafts.map((draft) => ({
    finding: draft.finding,
    span: { start: draft.start, end: draft.end },
    edits: draft.edits,
    note: said.get(draft) ?? null,
  }));
}

/** A note on words of several works names one after the other. */
function saidOf(
  ranges: readonly TextRange[],
  citing: Citing,
  { passage, citationAt }: CorrectionSources,
): StyledText {
  const here = ranges.filter((range) => passage(range.passage) !== null);
  const works = Map.groupBy(here, (range) => passage(range.passage)!.work);
  const said: StyledText = [];
  for (const own of works.values()) {
    if (said.length > 0) said.push(roman(" "));
    said.push(...citing.note(citationAt(own)).text);
  }
  return said;
}

function unknownFinding(finding: number, { name }: CheckReport): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `The check of “${name}” has no finding ${finding}. Nothing was written. Take the numbers from its report.`,
  );
}
