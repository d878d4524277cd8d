import type { Work } from "../../contract/work.ts";
import type { KeptAddresses } from "./addresses.ts";
import type { PassageDraft, SectionDraft, TurnDraft } from "./drafts.ts";
import { matchTexts } from "./match-texts.ts";
import { createSectionKeys } from "./section-keys.ts";

/** Drafts of a changed text, with what they keep of its state before. */
export interface KeptDrafts {
  sections: SectionDraft[];
  addresses: KeptAddresses;
}

/**
 * Gives the paragraphs of a changed text the addresses that the same words had before, wherever they
 * stand now, and keeps turns and sections of which something stayed. For drafts without identifiers of
 * their own.
 * @param retired Addresses that the work gave in earlier states and no longer has.
 */
export function keepAddresses(
  before: Work,
  now: SectionDraft[],
  retired: Iterable<string> = [],
): KeptDrafts {
  const taken = new Set([...retired, ...addressesOf(before)]);
  const passages = keptPassages(before, now);
  const turns = keptTurns(before, now, passages);
  return {
    sections: keptSections(before, now, passages, taken),
    addresses: { passages, turns, taken },
  };
}

/** Every address of a work: its sections, turns and passages. */
export function addressesOf({ sections, turns, passages }: Work): string[] {
  return [...sections, ...turns, ...passages].map(({ id }) => id);
}

function keptPassages(before: Work, now: SectionDraft[]): Map<PassageDraft, string> {
  const headings = new Map(before.sections.map(({ id, heading }) => [id, heading]));
  const drafts = now.flatMap(({ heading, passages }) =>
    passages.map((passage) => ({ passage, text: passage.text, heading })),
  );
  const old = before.passages.map(({ text, section }) => ({
    text,
    heading: headings.get(section) ?? "",
  }));
  const matched = matchTexts(old, drafts);
  return new Map(
    drafts.flatMap(({ passage }, index) => {
      const place = matched.get(index);
      const id = place === undefined ? undefined : before.passages[place]?.id;
      return id === undefined ? [] : [[passage, id] as const];
    }),
  );
}

/** A turn is the one from which its first kept paragraph comes, unless another took it. */
function keptTurns(
  before: Work,
  now: SectionDraft[],
  kept: Map<PassageDraft, string>,
): Map<TurnDraft, string> {
  const turnOf = new Map(before.passages.map(({ id, turn }) => [id, turn]));
  const turns = new Map<TurnDraft, string>();
  const claimed = new Set<string>();
  for (const passage of now.flatMap((section) => section.passages)) {
    const address = turnOf.get(kept.get(passage) ?? "");
    if (!passage.turn || !address || turns.has(passage.turn) || claimed.has(address)) continue;
    turns.set(passage.turn, address);
    claimed.add(address);
  }
  return turns;
}

/** A section is the one that had its heading, else the one from which most of its paragraphs come. */
function keptSections(
  before: Work,
  now: SectionDraft[],
  kept: Map<PassageDraft, string>,
  taken: ReadonlySet<string>,
): SectionDraft[] {
  const prefix = `${before.id}/`;
  const free = new Set(before.sections.map((section) => section.id));
  const byHeading = Map.groupBy(before.sections, (section) => section.heading);
  const claims = new Map<SectionDraft, string>();
  const claim = (draft: SectionDraft, id: string | undefined) => {
    if (id === undefined || !free.delete(id)) return;
    claims.set(draft, id);
  };
  const sectionOf = new Map(before.passages.map(({ id, section }) => [id, section]));
  for (const draft of now) claim(draft, byHeading.get(draft.heading)?.shift()?.id);
  for (const draft of now)
    if (!claims.has(draft)) claim(draft, mostFrequent(draft, kept, sectionOf, free));
  const given = [...taken].flatMap((address) =>
    address.startsWith(prefix) ? (address.slice(prefix.length).split("/")[0] ?? []) : [],
  );
  const keys = createSectionKeys(given);
  return now.map((draft) => {
    const id = claims.get(draft);
    return { ...draft, key: id?.slice(prefix.length) ?? keys.unique(draft.key) };
  });
}

function mostFrequent(
  { passages }: SectionDraft,
  kept: Map<PassageDraft, string>,
  sectionOf: Map<string, string>,
  free: ReadonlySet<string>,
): string | undefined {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    const section = sectionOf.get(kept.get(passage) ?? "");
    if (section !== undefined && free.has(section))
      counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
