import type { Fix } from "../../../contract/checking.ts";

/** What is to become of a finding in the corrected document. */
export interface Choice {
  wording: boolean;
  footnote: boolean;
}

/** What was decided on the findings of one check, by their ids. */
export interface Decisions {
  fixes: ReadonlyMap<number, Choice>;
  /** Marked as looked at. */
  looked: ReadonlySet<number>;
}

export const UNDECIDED: Decisions = { fixes: new Map(), looked: new Set() };

const NO_CHOICE: Choice = { wording: false, footnote: false };

export function choiceOf({ fixes }: Decisions, finding: number): Choice {
  return fixes.get(finding) ?? NO_CHOICE;
}

/** The other of both, as a key or button that is pressed twice leaves all as it was. */
export function toggled(decisions: Decisions, finding: number, what: keyof Choice): Decisions {
  const fix = choiceOf(decisions, finding);
  const next = { ...fix, [what]: !fix[what] };
  const fixes = new Map(decisions.fixes);
  if (next.wording || next.footnote) fixes.set(finding, next);
  else fixes.delete(finding);
  return { ...decisions, fixes };
}

export function lookedToggled(decisions: Decisions, finding: number): Decisions {
  const looked = new Set(decisions.looked);
  if (!looked.delete(finding)) looked.add(finding);
  return { ...decisions, looked };
}

/** As they are sent and kept: in order of the findings. */
export function listOfFixes({ fixes }: Decisions): Required<Fix>[] {
  return [...fixes]
    .map(([finding, { wording, footnote }]) => ({ finding, wording, footnote }))
    .toSorted((one, other) => one.finding - other.finding);
}

/** Plain data, for the history of the window. */
export function keptForm(decisions: Decisions) {
  return { fixes: listOfFixes(decisions), looked: [...decisions.looked] };
}

export function ofKeptForm({ fixes, looked }: ReturnType<typeof keptForm>): Decisions {
  return {
    fixes: new Map(fixes.map(({ finding, wording, footnote }) => [finding, { wording, footnote }])),
    looked: new Set(looked),
  };
}
