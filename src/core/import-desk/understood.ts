import type { ProposedWork } from "../../contract/proposed-work.ts";
import type { ImportWarning } from "../import/source-document.ts";
import type { TeiDraft } from "../import/tei/draft-tei.ts";

/** What a reader made of one file. */
export type Understood = {
  /** Such as `EPUB`, for people. */
  format: string;
  warnings: ImportWarning[];
} & (
  | {
      kind: "document";
      proposed: ProposedWork;
      /** Pictures that the document holds itself, by their names; left out when they are not wanted, or there are none. */
      pictures?: ReadonlyMap<string, Uint8Array>;
    }
  /** A file that says itself what is what in it, of one work or of many. */
  | { kind: "works"; drafts: TeiDraft[] }
  /** A corpus that Readout exported, to be installed as it is. */
  | { kind: "package"; title: string }
);
