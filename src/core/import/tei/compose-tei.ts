import type { Work } from "../../../contract/work.ts";
import { composeDrafts } from "../compose-drafts.ts";
import type { ComposedWork } from "../compose-work.ts";
import { addressesOf, keepAddresses } from "../keep-addresses.ts";
import type { TeiDraft } from "./draft-tei.ts";

export interface ComposeTeiOptions {
  /** Id of the work, the first part of every address in it. */
  work: string;
  /** Id of the corpus that it belongs to. */
  corpus: string;
  /** A digest of a text, such as SHA-256; equal for equal texts. */
  digest: (text: string) => string;
  /** The work as it was before its file was imported anew; null the first time. */
  before: Work | null;
  /** Addresses that it gave in earlier states and no longer has. */
  retired: string[];
}

/**
 * Gives a work of a TEI file its addresses: those that the file itself states, else those that the same words
 * had before.
 */
export function composeTei(draft: TeiDraft, options: ComposeTeiOptions): ComposedWork {
  const { work: id, corpus, digest, before, retired } = options;
  const kept =
    before && !statesAddresses(draft) ? keepAddresses(before, draft.sections, retired) : null;
  const work = composeDrafts(
    {
      about: { id, corpus, ...draft.about },
      sections: kept?.sections ?? draft.sections,
      persons: draft.persons,
      records: draft.records,
    },
    digest,
    kept?.addresses,
  );
  const used = new Set(addressesOf(work));
  const given = [...retired, ...(before ? addressesOf(before) : [])];
  return { work, retired: [...new Set(given)].filter((address) => !used.has(address)) };
}

function statesAddresses({ sections }: TeiDraft): boolean {
  return sections.some(({ passages }) => passages.some(({ stored }) => stored !== null));
}
