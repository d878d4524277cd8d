import type {
  CheckedQuotation,
  CheckReport,
  CheckScope,
  CheckStage,
  Verdict,
} from "../../contract/checking.ts";
import { VERDICTS } from "../../contract/checking.ts";
import { attribute } from "./attribution/attribute.ts";
import { createKnownNames } from "./attribution/known-names.ts";
import { tokenise } from "../text/tokens.ts";
import { CaseFinder, type OpenCase } from "./find-cases.ts";
import { listWords } from "./looking/word-list.ts";
import type { Manuscript } from "./manuscript.ts";
import { findQuotations } from "./quotations/find-quotations.ts";
import { quotedWords } from "./comparing/quoted-words.ts";
import type { CheckSources, KnownWork } from "./sources.ts";
import { UnmarkedFinder } from "./unmarked/find-unmarked.ts";
import { judge } from "./verdicts/judge.ts";
import type { SourcesFacts } from "./verdicts/sources-facts.ts";

/** Is told how far a check is, 0 to 1 of a stage; it may throw, which ends the check. */
export type TellProgress = (stage: CheckStage, done: number) => void;

export interface CheckOptions {
  /** Different for each check. */
  key: string;
  scope: CheckScope;
  tell: TellProgress;
}

/** Holds all quotations of a manuscript, and what it takes over without marks, against the sources. */
export async function checkManuscript(
  manuscript: Manuscript,
  sources: CheckSources,
  { key, scope, tell }: CheckOptions,
): Promise<CheckReport> {
  const { works, persons } = await sources.known();
  const chosen = worksIn(scope, works);
  const passages = works.reduce((sum, work) => sum + work.passages, 0);
  const facts = factsOf(works, persons);
  const quotations = findQuotations(manuscript);
  const names = createKnownNames(persons);
  const cases: OpenCase[] = quotations.map((quotation) => ({
    quotation,
    words: quotedWords(quotation, manuscript.text),
    attribution: attribute(quotation, manuscript, names, quotations),
  }));
  const unmarked = new UnmarkedFinder(manuscript, quotations);
  const list = await listWords([...termsOf(cases), ...unmarked.terms()], passages, sources);
  const asked = { key, works: chosen, running: unmarked.running(list) };
  const finder = new CaseFinder(sources, list, facts, tell);
  const looked = await finder.find(cases, asked);
  const judged = looked.cases.map((found) => judge(found, manuscript.text, facts));
  const taken = await unmarked.describe(looked.taken, sources);
  return {
    name: manuscript.name,
    quotations: judged,
    unmarked: taken,
    summary: {
      quotations: judged.length,
      verdicts: countVerdicts(judged),
      unmarked: taken.length,
      words: tokenise(manuscript.text).length,
      passages: looked.passages,
    },
    warnings: manuscript.warnings,
  };
}

function termsOf(cases: readonly OpenCase[]): string[] {
  return cases.flatMap(({ words }) => words.map(({ term, bare }) => bare ?? term));
}

/** Null for all works. */
function worksIn({ works, corpora }: CheckScope, known: readonly KnownWork[]): string[] | null {
  if (works === undefined && corpora === undefined) return null;
  return known
    .filter(({ id, corpus }) => works?.includes(id) === true || corpora?.includes(corpus) === true)
    .map(({ id }) => id);
}

function factsOf(
  works: readonly KnownWork[],
  persons: readonly { id: string; name: string }[],
): SourcesFacts {
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const known = new Map(works.map((work) => [work.id, work]));
  return {
    nameOf: (person) => names.get(person) ?? person,
    dateOf: (work, record) =>
      known.get(work)?.records.find(({ id }) => id === record)?.date ?? null,
    authorsOf: (work) => known.get(work)?.authors ?? [],
  };
}

function countVerdicts(judged: readonly CheckedQuotation[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<
    Verdict,
    number
  >;
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}
