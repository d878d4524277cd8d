import type { PassageKind } from "../../../contract/work.ts";

const KIND_SET: Record<PassageKind, true> = {
  heading: true,
  dateline: true,
  turn: true,
  line: true,
  stage: true,
  commentary: true,
  caption: true,
  credit: true,
};

/** Every kind of passage; the compiler keeps them equal to those of the contract. */
export const PASSAGE_KINDS = Object.keys(KIND_SET) as PassageKind[];
