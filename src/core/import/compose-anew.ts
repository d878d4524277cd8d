import type { Work } from "../../contract/work.ts";
import { composeDrafts, type DraftedWork } from "./compose-drafts.ts";
import type { SectionDraft } from "./drafts.ts";
import { addressesOf, keepAddresses } from "./keep-addresses.ts";

/** A work’s earlier states, and what its new addresses are made with. */
export interface EarlierStates {
  /** A digest of a text, such as SHA-256; equal for equal texts. */
  digest: (text: string) => string;
  /** The work as it was before its document was imported anew; null the first time. */
  before: Work | null;
  /** Addresses that it gave in earlier states and no longer has; they are never given again. */
  retired: string[];
}

export interface ComposedWork {
  work: Work;
  /** To be kept beside the work and handed in next time. */
  retired: string[];
}

/**
 * Makes a work of its drafts with the addresses that these state themselves, else those that the same words
 * had before.
 */
export function composeAnew(
  drafted: DraftedWork,
  { digest, before, retired }: EarlierStates,
): ComposedWork {
  const kept =
    before && !stateAddresses(drafted.sections)
      ? keepAddresses(before, drafted.sections, retired)
      : null;
  const sections = kept?.sections ?? drafted.sections;
  const work = composeDrafts({ ...drafted, sections }, digest, kept?.addresses);
  const used = new Set(addressesOf(work));
  const given = [...retired, ...(before ? addressesOf(before) : [])];
  return { work, retired: [...new Set(given)].filter((address) => !used.has(address)) };
}

function stateAddresses(sections: SectionDraft[]): boolean {
  return sections.some(({ passages }) => passages.some(({ stored }) => stored !== null));
}
