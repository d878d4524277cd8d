import { useCallback, useMemo } from "react";
import type { Passage, Work } from "../../../contract/work.ts";
import { useWorks } from "../../session/use-works.ts";
import { type Finding, passageOf } from "./findings.ts";

/** The texts in which a finding has its words. */
export interface Sources {
  textOf: (passage: string) => string | null;
  passageOf: (passage: string) => { work: Work; passage: Passage } | null;
  /** Why a text could not be opened. */
  failure: string | null;
}

/** Opens the works of the finding in hand; those of earlier ones stay. */
export function useSources(finding: Finding | null): Sources {
  const ids = useMemo(() => (finding ? worksOf(finding) : []), [finding]);
  const { byId, failure } = useWorks(ids);
  const find = useCallback(
    (id: string) => {
      const work = byId.get(workOf(id));
      const passage = work && passagesOf(work).get(id);
      return work && passage ? { work, passage } : null;
    },
    [byId],
  );
  return useMemo(
    () => ({ passageOf: find, textOf: (id) => find(id)?.passage.text ?? null, failure }),
    [find, failure],
  );
}

/** The work of a passage. */
export function workOf(passage: string): string {
  return passage.split("/")[0] ?? passage;
}

function worksOf(finding: Finding): string[] {
  const ranges = finding.sort === "unmarked" ? [finding.words.range] : finding.quotation.ranges;
  const first = passageOf(finding);
  const passages = [...(first === null ? [] : [first]), ...ranges.map(({ passage }) => passage)];
  return [...new Set(passages.map(workOf))];
}

/** Many passages are asked for of one work. */
const indexed = new WeakMap<Work, ReadonlyMap<string, Passage>>();

function passagesOf(work: Work): ReadonlyMap<string, Passage> {
  const known = indexed.get(work);
  if (known) return known;
  const made = new Map(work.passages.map((passage) => [passage.id, passage]));
  indexed.set(work, made);
  return made;
}
